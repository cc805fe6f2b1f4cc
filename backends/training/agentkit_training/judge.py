"""The hand-written sets the model is judged by, and when a decision about one of their requests is right."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agentkit_backends.local.dates import iso_date
from agentkit_backends.local.decision import Decision
from agentkit_backends.local.layout import Last
from agentkit_backends.local.referring import Earlier

from agentkit_training.apart import SETS
from agentkit_training.data import real_specs

BUNDLED_SETS = ("held_out.jsonl", "bundled.jsonl")

Specs = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """A request, the tools on offer, and the calls that are right; each may be given in one of several ways.

    kind: the set it belongs to. missing: required arguments that the request does not give; then asking is right.
    """

    kind: str
    request: str
    specs: Specs
    calls: tuple[tuple[str, tuple[dict[str, Any], ...]], ...]
    missing: frozenset[str] = frozenset()
    earlier: Earlier = Earlier()


def bundled_cases(folder: Path = SETS) -> list[Case]:
    """Return the requests for the bundled tools, all of which are on offer: call, back, missing, refuse."""
    specs = list(real_specs().values())
    paths = [folder / name for name in BUNDLED_SETS if (folder / name).exists()]
    return [_bundled(one, specs) for path in paths for one in _lines(path)]


def unseen_cases(folder: Path = SETS) -> list[Case]:
    """Return the requests for tools the model has never seen: unseen single, parallel, missing, refuse."""
    tools = {tool["name"]: tool for tool in json.loads((folder / "unseen_tools.json").read_text("utf-8"))}
    return [
        Case(
            f"unseen {one['set']}",
            one["request"],
            [tools[name] for name in one["offered"]],
            tuple((call["tool"], (call["arguments"], *call.get("also", ()))) for call in one["calls"]),
            frozenset(one.get("missing", ())),
        )
        for one in _lines(folder / "unseen.jsonl")
    ]


def right_calls(case: Case, decisions: Sequence[Decision]) -> list[bool]:
    """Return of each decision whether it is the call that is right in its place."""
    marks = []
    for i, decision in enumerate(decisions):
        fits = decision.tool is not None and i < len(case.calls) and _fits(case, decision, *case.calls[i])
        marks.append(fits)
    return marks


def right_tool(case: Case, decisions: Sequence[Decision]) -> bool:
    """Return whether the first decision is about the right tool, or about none where none fits."""
    wanted = case.calls[0][0] if case.calls else None
    tool = decisions[0].tool
    return (None if tool is None else case.specs[tool]["name"]) == wanted


def right(case: Case, decisions: Sequence[Decision]) -> bool:
    """Return whether all that was decided is right, and nothing is left out."""
    if not case.calls:
        return decisions[0].tool is None
    return len(decisions) == len(case.calls) and all(right_calls(case, decisions))


def _fits(case: Case, decision: Decision, tool: str, accepted: Sequence[dict[str, Any]]) -> bool:
    spec = case.specs[decision.tool or 0]
    if spec["name"] != tool:
        return False
    if case.missing:
        return bool(decision.missing) and set(decision.missing) <= case.missing
    properties = spec["parameters"].get("properties", {})
    defaults = {name: schema["default"] for name, schema in properties.items() if "default" in schema}
    given = _plain_all({**defaults, **decision.arguments})
    return not decision.missing and any(given == _plain_all({**defaults, **wanted}) for wanted in accepted)


def _plain_all(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in arguments.items() if value is not None}


def _plain(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return iso_date(value) or " ".join(value.lower().strip(" .,!?'\"").split())


def _bundled(one: dict[str, Any], specs: Specs) -> Case:
    earlier = Earlier()
    if "earlier" in one:
        told = one["earlier"]
        earlier = Earlier(told["result"], Last(told["tool"], told["arguments"]) if "tool" in told else None)
    kind = (
        "refuse" if one["tool"] is None else "missing" if one.get("missing") else "back" if "earlier" in one else "call"
    )
    calls = () if one["tool"] is None else ((one["tool"], (one.get("arguments", {}), *one.get("also", ()))),)
    return Case(kind, one["request"], specs, calls, frozenset(one.get("missing", ())), earlier)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
