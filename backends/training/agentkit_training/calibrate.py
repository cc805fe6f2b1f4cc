"""Fits the confidence to how often the model is right: `python -m agentkit_training.calibrate`.

On the development sets, which are written by hand and which it was not trained on; the sets in tests/model take no part.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.calibration import Calibration, log_odds, logarithm
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.clauses import decisions
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Floats

from agentkit_training.apart import DEVELOPMENT
from agentkit_training.evaluate import lines_of
from agentkit_training.judge import Case, bundled_cases, right_calls, unseen_cases

Made = list[tuple[Case, tuple[Decision, ...]]]
Marks = list[tuple[Decision, bool]]
SHIFTS = np.arange(-3, 3.25, 0.25)
"""By so much a call is made the sooner, or the later, than where one is as likely meant as not."""


def made_of(chooser: Chooser) -> Made:
    """Return what is decided about the requests of the development sets."""
    cases = [*bundled_cases(DEVELOPMENT), *unseen_cases(DEVELOPMENT)]
    return [(case, tuple(decisions(chooser, case.specs, case.request, case.earlier))) for case in cases]


def after(calibration: Calibration, made: Made) -> Made:
    """Return the decisions as they are where `calibration` refuses calls."""
    return [(case, _refused(calibration, found)) for case, found in made]


def _refused(calibration: Calibration, found: tuple[Decision, ...]) -> tuple[Decision, ...]:
    first = found[0]
    if first.tool is None or not calibration.refuses(first):
        return found
    return (Decision(None, chances=(first.none, 1.0)),)


def evenly(made: Made) -> float:
    """Return the mean of the card's lines: a kind of request counts as much as any other, however many it has.

    Where a tool fits, not to decline is a line of its own, beside what is right all through.
    """
    lines: dict[str, list[bool]] = {}
    for case, found in made:
        for line, hit in lines_of(case, found).items():
            lines.setdefault(line, []).append(hit)
    return float(np.mean([np.mean(one) for one in lines.values()]))


def marks_of(made: Made) -> tuple[Marks, Marks]:
    """Return calls, and refusals, each with whether it is right."""
    calls: Marks = []
    refusals: Marks = []
    for case, found in made:
        for decision, hit in zip(found, right_calls(case, found), strict=True):
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


def readiness(made: Made) -> Calibration:
    """Return what tells whether a call is meant at all, with the shift that serves the lines of the card best."""
    some = [(case, found[0]) for case, found in made if found[0].tool is not None]
    rows = np.array([_speaks_for_a_call(first) for _, first in some])
    weights = fit(rows, np.array([float(bool(case.calls)) for case, _ in some]))
    doubt, held, lack, ready = (float(weight / weights[0]) for weight in weights[1:])
    fitted = Calibration(doubt=doubt, held=held, lack=lack, ready=ready)
    shifted = [replace(fitted, ready=ready + float(shift)) for shift in SHIFTS]
    return max(shifted, key=lambda one: evenly(after(one, made)))


def _speaks_for_a_call(first: Decision) -> list[float]:
    tool, values = map(logarithm, first.chances)
    return [tool - logarithm(first.none), values, first.told, -len(first.missing), 1.0]


def calibrate(chooser: Chooser) -> Calibration:
    """Return the calibration that fits the model's chances on the development sets best.

    Fitted twice: whether one clause asks for several calls is decided by how sure each is.
    """
    found = Calibration()
    for _ in range(2):
        chooser.calibration = replace(found, ready=math.inf)
        found = fitted(made_of(chooser))
    return found


def fitted(made: Made) -> Calibration:
    """Return what fits decisions of which no call was refused."""
    best = readiness(made)
    calls, refusals = marks_of(after(best, made))
    rows = np.array([[*map(logarithm, d.chances), d.told, d.agreed, 1.0] for d, _ in calls])
    tool, values, told, agreed, bias = (float(w) for w in fit(rows, np.array([float(hit) for _, hit in calls])))
    none_rows = np.array([[log_odds(d.chances[0]), 1.0] for d, _ in refusals])
    none, none_bias = (float(w) for w in fit(none_rows, np.array([float(hit) for _, hit in refusals])))
    found = replace(
        best, tool=tool, values=values, told=told, agreed=agreed, bias=bias,
        none_weight=none, none_bias=none_bias,
    )  # fmt: skip
    sure = sorted(found.call(d) for d, _ in calls)
    return replace(found, keeps_80=sure[len(sure) // 5])


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
