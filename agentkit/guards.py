"""Watches one run for a model that goes round in circles."""

from __future__ import annotations

import json
from collections.abc import Sequence

from agentkit.types import Limits, ToolCall, ToolResult

REPEATS = "repeated calls"
STALE = "no progress"
WORDS = {
    REPEATS: (
        "You have made the same calls again and again, and got the same results. They will not be run once more. "
        "Use what you know: call something else, or answer."
    ),
    STALE: (
        "None of your last calls told you anything new. Say to yourself what is still missing, and find it another "
        "way; if it cannot be found, answer with what you know."
    ),
}
"""What the model is told once, by guard."""


class Guards:
    """Counts what a model repeats; `before` and `after` see each turn's calls, in order."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._last: tuple[str, ...] = ()
        self._last_results: tuple[str, ...] = ()
        self._repeats = 0
        self._known: set[int] = set()
        self._stale = 0

    def before(self, calls: Sequence[ToolCall]) -> str:
        """Return why these calls must not run; empty where they may."""
        if self._repeats >= self.limits.repeats and _texts(calls) == self._last:
            return f"the model made the same calls {self._repeats + 1} times in a row: {_names(calls)}"
        if self._stale >= 2 * self.limits.stale:
            return f"{self._stale} turns in a row brought nothing new; the last called {_names(calls)}"
        return ""

    def after(self, calls: Sequence[ToolCall], results: Sequence[ToolResult]) -> str:
        """Take a turn's results, and return the guard that has something to tell the model now; mostly none."""
        made, got = _texts(calls), tuple(result.output for result in results)
        again = made == self._last and got == self._last_results
        self._repeats = self._repeats + 1 if again else 1
        self._last, self._last_results = made, got
        told = {hash(pair) for pair in zip(made, got, strict=True)}
        self._stale = self._stale + 1 if told <= self._known else 0
        self._known |= told
        if self._repeats == self.limits.repeats:
            return REPEATS
        return STALE if self._stale == self.limits.stale else ""


def _texts(calls: Sequence[ToolCall]) -> tuple[str, ...]:
    return tuple(f"{c.name} {c.raw if c.fault else json.dumps(c.arguments, sort_keys=True)}" for c in calls)


def _names(calls: Sequence[ToolCall]) -> str:
    return ", ".join(dict.fromkeys(call.name for call in calls))
