"""Keeps what is judged out of what is trained on: requests of tests/model that are drawn by chance, and unseen tools."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from agentkit_backends.local.text import name_words, stem

SETS = Path(__file__).parents[3] / "tests" / "model"
DEVELOPMENT = Path(__file__).parents[1] / "development"
"""Sets of the same kinds, written by hand apart from both: the confidence is fitted and faults are looked for here."""


def plain(request: str) -> str:
    """Return a request without what does not tell it from another: case, spaces, marks at its ends."""
    return " ".join(request.lower().strip(" .,?!").split())


@cache
def judged() -> frozenset[str]:
    """Return all requests that the model is judged by."""
    lines = [line for path in sorted(SETS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    found = [json.loads(line) for line in lines if line.strip()]
    return frozenset(plain(one.get("request") or one["goal"]) for one in found)


def share_of_words(name: str, other: str) -> float:
    """Return how much of two tools' names is the same words, 0 to 1."""
    own, others = _stems(name), _stems(other)
    return len(own & others) / max(len(own | others), 1)


def is_judged(names: Iterable[str]) -> bool:
    """Return whether a tool is one of those that must stay unseen, or half of its name is that of one.

    Those that are judged, and those that the development sets call.
    """
    return any(share_of_words(name, unseen) >= 0.5 for name in names for unseen in _unseen())


@cache
def _unseen() -> tuple[str, ...]:
    judged_tools = [tool["name"] for tool in json.loads((SETS / "unseen_tools.json").read_text("utf-8"))]
    developed = (DEVELOPMENT / "unseen.jsonl").read_text("utf-8").splitlines()
    return (*judged_tools, *dict.fromkeys(call["tool"] for line in developed for call in json.loads(line)["calls"]))


@lru_cache(maxsize=1 << 16)
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name_words(name))
