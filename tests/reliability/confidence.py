"""How right the bundled model's calls are, by how sure it is of them: `python -m tests.reliability.confidence`.

The requests are those of tests/model/held_out.jsonl that do not refer to an earlier result. A call is right where tool
and arguments are; what the model declines, or asks about, goes up in any case.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from agentkit_backends.local import BUNDLED
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.engine import load

ROOT = Path(__file__).parents[2]
SPECS: list[dict[str, Any]] = json.loads((ROOT / "backends/training/agentkit_training/bundled_specs.json").read_text())
CASES = [json.loads(line) for line in (ROOT / "tests/model/held_out.jsonl").read_text().splitlines()]


def calls() -> tuple[int, list[tuple[float, bool]]]:
    """Return how many requests there are, and each call's confidence and whether it is right."""
    chooser = Chooser.load(BUNDLED, load(BUNDLED).session())
    asked = [case for case in CASES if not case.get("earlier")]
    made = []
    for case in asked:
        decision = chooser.decide(SPECS, case["request"])
        if decision.tool is not None and not decision.missing:
            wanted = [case.get("arguments", {}), *case.get("also", ())]
            right = SPECS[decision.tool]["name"] == case["tool"] and decision.arguments in wanted
            made.append((decision.confidence, right))
    return len(asked), made


if __name__ == "__main__":
    requests, made = calls()
    print(f"{requests} requests, {len(made)} calls")
    print("| at least | calls | right | wrong |")
    print("|---|---|---|---|")
    for least in (0.0, 0.5, 0.7, 0.9):
        kept = [right for sure, right in made if sure >= least]
        print(f"| {least:.0%} | {len(kept)} | {sum(kept)} ({sum(kept) / len(kept):.1%}) | {len(kept) - sum(kept)} |")
