"""Draws a training's loss, accuracies and balance of experts: `python -m agentkit_training.plot`. Needs matplotlib."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import matplotlib
from agentkit_backends.local import BUNDLED as MODEL

matplotlib.use("svg")
import matplotlib.pyplot as plt

Line = dict[str, Any]


def read_log(path: Path) -> list[Line]:
    """Return the lines of a log in the order of their steps; of a step that a killed run repeated, the last."""
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    return [line for _, line in sorted({line["step"]: line for line in lines}.items())]


def smooth(values: list[float], weight: float = 0.8) -> list[float]:
    """Return a running mean, each value with a fifth of the new one."""
    out: list[float] = []
    for value in values:
        out.append(value if not out else weight * out[-1] + (1 - weight) * value)
    return out


def draw(lines: list[Line], path: Path) -> None:
    """Write the picture as SVG."""
    figure, (losses, right, load) = plt.subplots(1, 3, figsize=(13, 3.6), layout="constrained")
    steps = [line["step"] for line in lines]
    for key in ("tool_loss", "value_loss"):
        losses.plot(steps, smooth([line[key] for line in lines]), label=key.replace("_", " "))
    losses.set(title="Loss on trained rows", xlabel="step", yscale="log")
    held = [line for line in lines if "bundled" in line]
    for kind in ("bundled", "world"):
        for key in ("tool", "refuse", "value"):
            right.plot([line["step"] for line in held], [line[kind][key] for line in held], label=f"{kind}: {key}")
    right.set(title="Right on held-out rows", xlabel="step", ylim=(0.3, 1.0))
    load.plot(steps, [line["load"] for line in lines])
    load.set(title="Busiest expert over the mean", xlabel="step", ylim=(1, None))
    for axes in (losses, right):
        axes.legend(fontsize=8)
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Draw --log into --out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--log", type=Path, default=Path("checkpoints/log.jsonl"))
    parser.add_argument("--out", type=Path, default=MODEL / "training.svg")
    args = parser.parse_args()
    draw(read_log(args.log), args.out)
    print(f"wrote {args.out}")


if __name__ == "__main__":
    main()
