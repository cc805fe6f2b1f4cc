"""Measures the bundled model on requests it was never trained on, beside the rules: `make eval-model`.

The requests are in tests/model/held_out.jsonl, written by hand apart from the generator. Each has the whole list of
bundled tools to choose from. A call is right when the tool is right and every argument is.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from agentkit_backends.local import BUNDLED as MODEL
from agentkit_backends.local.choose import Chooser, Decision, Earlier

from agentkit_training.bundled import BUNDLED
from agentkit_training.data import real_specs, spec_of
from agentkit_training.rules import Rules

HELD_OUT = Path(__file__).parents[3] / "tests" / "model" / "held_out.jsonl"


def bundled_specs() -> list[dict[str, Any]]:
    """Return the specs of all bundled tools: the plugins' own, or the generator's where those were not written yet."""
    plain = {f.names[0]: spec_of(f, random.Random(0), plain=True) for f in BUNDLED}
    return list({**plain, **real_specs()}.values())


class Decider(Protocol):
    """The model, or the rules."""

    def decide(self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier | None = None) -> Decision: ...


def right(case: dict[str, Any], decision: Decision, specs: Sequence[dict[str, Any]]) -> tuple[bool, bool]:
    """Return whether the tool is right, and whether the whole call is."""
    name = None if decision.tool is None else specs[decision.tool]["name"]
    if name != case["tool"]:
        return False, False
    if case["tool"] is None:
        return True, True
    if case.get("missing"):
        return True, bool(decision.missing) and set(decision.missing) <= set(case["missing"])
    accepted = [case["arguments"], *case.get("also", [])]
    defaults = {
        k: p["default"] for k, p in specs[decision.tool or 0]["parameters"]["properties"].items() if "default" in p
    }
    return True, not decision.missing and any(_same(decision.arguments, want, defaults) for want in accepted)


def _same(given: dict[str, Any], wanted: dict[str, Any], defaults: dict[str, Any]) -> bool:
    def plain(arguments: dict[str, Any]) -> dict[str, Any]:
        return {k: _plain(v) for k, v in {**defaults, **arguments}.items() if v is not None}

    return plain(given) == plain(wanted)


def _plain(value: Any) -> Any:
    return " ".join(value.lower().strip(" .,!?'\"").split()) if isinstance(value, str) else value


def measure(decider: Decider, cases: list[dict[str, Any]], show: bool = False) -> dict[str, Any]:
    """Return accuracies by kind of case: call (tool and arguments), tool alone, missing, refuse, back (refers back)."""
    specs = bundled_specs()
    seen: Counter[str] = Counter()
    good: Counter[str] = Counter()
    marks: list[tuple[float, bool]] = []
    started = time.perf_counter()
    for case in cases:
        earlier = (
            Earlier(case["earlier"]["result"], case["earlier"].get("arguments", {})) if "earlier" in case else None
        )
        decision = decider.decide(specs, case["request"], earlier)
        tool, whole = right(case, decision, specs)
        kind = "refuse" if case["tool"] is None else "missing" if case.get("missing") else "back" if earlier else "call"
        for key, hit in ((kind, whole), ("tool", tool)) if kind == "call" else ((kind, whole),):
            seen[key] += 1
            good[key] += hit
        if decision.tool is not None and not decision.missing:
            marks.append((decision.confidence, whole))
        if show and not whole:
            name = None if decision.tool is None else specs[decision.tool]["name"]
            print(f"- {case['request']!r}\n    wanted {case['tool']} {case.get('arguments', case.get('missing'))}"
                  f"\n    got    {name} {decision.arguments} missing={decision.missing} {decision.confidence:.2f}")  # fmt: skip
    seconds = (time.perf_counter() - started) / len(cases)
    marks.sort(reverse=True)
    kept = marks[: len(marks) * 4 // 5]
    return {
        **{key: {"right": good[key], "of": seen[key], "share": round(good[key] / seen[key], 4)} for key in sorted(seen)},
        "surest_80": {"right": sum(hit for _, hit in kept), "of": len(kept),
                      "share": round(sum(hit for _, hit in kept) / max(len(kept), 1), 4)},
        "milliseconds": round(seconds * 1000, 2),
    }  # fmt: skip


def main() -> None:
    """Print the table, and write it to --out as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL, help="a model folder, or a folder of checkpoints")
    parser.add_argument("--cases", type=Path, default=HELD_OUT)
    parser.add_argument("--weights", default="auto")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    cases = [json.loads(line) for line in args.cases.read_text().splitlines() if line.strip()]
    if (args.model / "last.pt").exists():
        from agentkit_training.session import load_checkpoint

        chooser = load_checkpoint(args.model)
    else:
        from agentkit_backends.local.engine import load

        chooser = Chooser.load(args.model, load(args.model, weights=args.weights).session())
    found = {"model": measure(chooser, cases, args.show), "rules": measure(Rules(chooser.layout), cases)}
    print(f"{'set':12} {'model':>16} {'rules':>16}")
    for key in (k for k in found["model"] if k != "milliseconds"):
        cells = [f"{f[key]['share']:.1%} ({f[key]['right']}/{f[key]['of']})" for f in found.values()]
        print(f"{key:12} {cells[0]:>16} {cells[1]:>16}")
    print(f"{'ms a request':12} {found['model']['milliseconds']:>16} {found['rules']['milliseconds']:>16}")
    if args.out:
        args.out.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
