"""Takes a request clause by clause, and two clauses together where neither is a request alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from agentkit.parse.goal import split_goal
from agentkit_backends.local.choose import Decision, Earlier, completed
from agentkit_backends.local.layout import Last

Specs = Sequence[dict[str, Any]]


class Decider(Protocol):
    """What decides about one clause: the model, or the rules it is measured against."""

    def decide(
        self, specs: Specs, clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]: ...


class Clauses:
    """The clauses of one request, of which `next` takes the first."""

    def __init__(self, decider: Decider, specs: Specs, request: str) -> None:
        self._decider, self._specs = decider, specs
        self.left = list(split_goal(request) or (request,))
        self.alone = len(self.left) == 1

    def next(self, earlier: Earlier, only: int | None = None) -> tuple[str, Sequence[Decision]]:
        """Take a clause, and return it with what to do about it.

        With the one behind it where neither is a request alone, or both are the same one: "The auditors are coming.
        Show me budget.csv", "Book a table. For two, please", "With python, run `1 + 1`".
        """
        clause = self.left.pop(0)
        found = self._decide(clause, earlier, only)
        if not self.left or (found[0].tool is not None and not found[-1].missing):
            return clause, found
        other = self._decide(self.left[0], earlier, only)[0].tool
        if None not in (found[0].tool, other) and found[0].tool != other:
            return clause, found
        both = self._decide(f"{clause} {self.left[0]}", earlier, only)
        if both[0].tool is None or both[-1].missing:
            return clause, found
        return f"{clause} {self.left.pop(0)}", both

    def _decide(self, clause: str, earlier: Earlier, only: int | None) -> tuple[Decision, ...]:
        return self._decider.decide(self._specs, clause, earlier, only)


def decisions(decider: Decider, specs: Specs, request: str, earlier: Earlier) -> Iterator[Decision]:
    """Yield what to do about a whole request, as if every call returned nothing that the next clause needs."""
    clauses, last = Clauses(decider, specs, request), None
    while clauses.left:
        _, found = clauses.next(earlier)
        for decision in found:
            decision = completed(decision, last)
            call = called(specs, decision)
            if call is None or call != last:
                yield decision
            if call is not None:
                earlier, last = Earlier("", call), call


def called(specs: Specs, decision: Decision) -> Last | None:
    """Return the call that a decision makes; the same twice in a row is one that was spoken of twice."""
    if decision.tool is None or decision.missing:
        return None
    return Last(specs[decision.tool]["name"], decision.arguments)
