"""Fits the confidence to how often the model is right: `python -m agentkit_training.calibrate`.

On requests of the generator whose phrasings, and whose families outside the bundled ones, it was not trained on; the sets
in tests/model take no part.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.calibration import Calibration, log_odds
from agentkit_backends.local.choose import Chooser, Decision, Earlier, last_path, main_number
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Floats

from agentkit_training.data import real_specs, spec_of
from agentkit_training.episodes import SAME, Episode, Episodes
from agentkit_training.public import Public

REQUESTS = 24
"""So many requests for each list of tools that is drawn."""


def wanted(arguments: Mapping[str, Any], episode: Episode) -> dict[str, Any]:
    """Return a call's arguments with what its marks stand for."""
    earlier = Earlier(episode.result, episode.last)
    marks = {
        "<result>": earlier.result,
        "<number>": main_number(earlier.result),
        "<path>": last_path(earlier),
    }
    before = episode.last.arguments if episode.last else {}
    out = {name: before.get(name) if value == SAME else marks.get(value, value) if isinstance(value, str) else value
           for name, value in arguments.items()}  # fmt: skip
    return {name: value for name, value in out.items() if value is not None}


def marks_of(
    chooser: Chooser, lists: int, seed: int
) -> tuple[list[tuple[Decision, bool]], list[tuple[Decision, bool]]]:
    """Return calls, and refusals, of held-out requests, each with whether it is right."""
    rng = random.Random(seed)
    episodes = Episodes(rng, Public(), train=False)
    calls: list[tuple[Decision, bool]] = []
    refusals: list[tuple[Decision, bool]] = []
    for _ in range(lists):
        tools = episodes.tools(rng.choice(("bundled", "world", "mixed")))
        specs = [real_specs().get(f[0].names[0]) or spec_of(f[0], rng, plain=True) for f in tools]
        for _ in range(REQUESTS):
            episode = episodes.draw(tools)
            decisions = chooser.decide(specs, episode.request, Earlier(episode.result, episode.last))
            for i, decision in enumerate(decisions):
                if decision.tool is None:
                    refusals.append((decision, not episode.calls))
                    continue
                gold = episode.calls[i] if i < len(episode.calls) else None
                same = gold is not None and gold.tool == decision.tool
                if not decision.missing:
                    calls.append((decision, same and decision.arguments == wanted(gold.arguments, episode)))  # type: ignore[union-attr]
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


def calibrate(chooser: Chooser, lists: int, seed: int) -> Calibration:
    """Return the calibration that fits the model's chances on held-out requests best."""
    calls, refusals = marks_of(chooser, lists, seed)
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
    parser.add_argument("--lists", type=int, default=120, help="lists of tools to draw")
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()
    (args.model / "calibration.json").unlink(missing_ok=True)
    found = calibrate(Chooser.load(args.model, load(args.model).session()), args.lists, args.seed)
    found.save(args.model / "calibration.json")
    print(found)


if __name__ == "__main__":
    main()
