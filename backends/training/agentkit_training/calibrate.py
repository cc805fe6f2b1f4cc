"""Fits the confidence to how often the model is right: `python -m agentkit_training.calibrate`.

On the development sets, which are written by hand and which it was not trained on; the sets in tests/model take no part.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.calibration import Calibration, log_odds
from agentkit_backends.local.choose import Chooser, Decision
from agentkit_backends.local.clauses import decisions
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Floats

from agentkit_training.apart import DEVELOPMENT
from agentkit_training.judge import bundled_cases, right_calls, unseen_cases

Marks = list[tuple[Decision, bool]]


def marks_of(chooser: Chooser) -> tuple[Marks, Marks]:
    """Return calls, and refusals, of the development sets, each with whether it is right."""
    calls: Marks = []
    refusals: Marks = []
    for case in [*bundled_cases(DEVELOPMENT), *unseen_cases(DEVELOPMENT)]:
        made = tuple(decisions(chooser, case.specs, case.request, case.earlier))
        for decision, hit in zip(made, right_calls(case, made), strict=True):
            if decision.tool is None:
                refusals.append((decision, not case.calls))
            elif not decision.missing:
                calls.append((decision, hit))
    return calls, refusals


def fit(features: Floats, hits: Floats, steps: int = 50, ridge: float = 1e-2) -> Floats:
    """Return the weights of a logistic regression, by Newton's method; features [n, k], hits [n]."""
    weights = np.zeros(features.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (hits - chance) - ridge * weights
        curve = (features * (chance * (1 - chance))[:, None]).T @ features + ridge * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights, np.float32)


def calibrate(chooser: Chooser) -> Calibration:
    """Return the calibration that fits the model's chances on the development sets best."""
    calls, refusals = marks_of(chooser)
    rows = np.array([[log_odds(d.chances[0]), log_odds(d.chances[1]), 1.0] for d, _ in calls])
    tool, values, bias = (float(w) for w in fit(rows, np.array([float(hit) for _, hit in calls])))
    none_rows = np.array([[log_odds(d.chances[0]), 1.0] for d, _ in refusals])
    none, none_bias = (float(w) for w in fit(none_rows, np.array([float(hit) for _, hit in refusals])))
    found = Calibration(tool, values, bias, none, none_bias)
    sure = sorted(found.call(*d.chances) for d, _ in calls)
    return Calibration(tool, values, bias, none, none_bias, sure[len(sure) // 5])


def main() -> None:
    """Write calibration.json into --model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    (args.model / "calibration.json").unlink(missing_ok=True)
    found = calibrate(Chooser.load(args.model, load(args.model).session()))
    found.save(args.model / "calibration.json")
    print(found)


if __name__ == "__main__":
    main()
