"""Takes a request clause by clause, and two clauses together where neither is a request alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Any, Protocol

from agentkit.parse.goal import AFTERWARDS, VERBS, split_goal
from agentkit_backends.local.decision import Decision, completed, settled
from agentkit_backends.local.layout import Last
from agentkit_backends.local.referring import Earlier
from agentkit_backends.local.text import name_words, words

Specs = Sequence[dict[str, Any]]
REMARKS = frozenset(
    """
    a all and answer any anymore are as at be came come comes do don't else everything for full get give got have how
    i i'd in is it know leave let like longer me more need new nothing now of one or outcome output please quickly
    remains rest result results say see send show so stay tell thank thanks that that's the them then there they this
    to us want was what what's with would you
    """.split()
)
"""Words that say nothing but to tell what was found, or to leave the rest as it is."""


LEADS = r"(?:(?:please|now|also|ok|okay|hey|so|and|but|well|kindly|just|maybe|perhaps|again)\b[\s,]*)*"
ASKING = re.compile(
    rf"{LEADS}(?:(?:could|can|would|will|may|might|shall|should)\s+(?:you|i|we|somebody|someone|one)\b"
    r"|(?:what|what's|whats|how|which|who|who's|whose|whom|when|where|why)\b"
    r"|i\s+(?:need|want|would\s+like|wish)\b|i'd\s+(?:like|love)\b|we\s+(?:need|want)\b|let\s+(?:me|us)\b|let's\b"
    r"|(?:is|are|was|were|do|does|did|has|have|had)\b.*\?\s*$)",
    re.I,
)
"""How a clause begins that asks for something, beside one that begins with an order."""
ORDER = re.compile(rf"{LEADS}(?P<verb>\w+)", re.I)
ORDERED = re.compile(rf"\b(?:then|next|{AFTERWARDS})\b|(?:^|\s)(?:[-*•]|\(?\d+[.)])\s", re.I)
"""What stands between two things to do, one after the other."""
STOP = re.compile(r"[.!?;][\"'”’)]*$")


class Decider(Protocol):
    """What decides about one clause: the model, or the rules it is measured against."""

    def decide(
        self, specs: Specs, clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]: ...


class Clauses:
    """The clauses of one request, of which `next` takes the first."""

    def __init__(self, decider: Decider, specs: Specs, request: str) -> None:
        self._decider, self._specs = decider, specs
        named = {parts[0] for spec in specs if (parts := name_words(spec["name"]))}
        self.left = requests(request, VERBS | named)
        self.alone = len(self.left) == 1
        self._begun = False

    def next(self, earlier: Earlier, only: int | None = None) -> tuple[str, Sequence[Decision]]:
        """Take a clause, and return it with what to do about it; with the one behind it where that belongs to it.

        Nothing is to be done about a remark on what is done already: "Convert 5 miles to km and tell me the result".
        """
        clause = self.left.pop(0)
        found = self._decide(clause, earlier, only)
        is_remark, self._begun = self._begun and _only_remarks(clause), True
        if is_remark and (found[0].tool is None or found[0].missing or not (found[0].arguments or found[0].waits)):
            return clause, ()
        if not self.left:
            return clause, found
        if found[0].tool is None or found[-1].missing:
            both = self._together(clause, found, earlier, only)
        else:
            both = self._with_afterthought(found, earlier, only)
        return (clause, found) if both is None else (f"{clause} {self.left.pop(0)}", both)

    def _together(
        self, clause: str, found: Sequence[Decision], earlier: Earlier, only: int | None
    ) -> Sequence[Decision] | None:
        """Return what two clauses ask for where neither is a request alone, or both are the same one.

        "The auditors are coming. Show me budget.csv", "Book a table. For two, please", "Show the rows. It is a.csv".
        """
        other = self._decide(self.left[0], earlier, only)[0]
        is_another = other.tool is not None and found[0].tool not in (None, other.tool)
        if is_another and (not other.missing or words(self.left[0])[0].text.lower() in VERBS):
            return None
        both = self._decide(f"{clause} {self.left[0]}", earlier, only)
        if both[0].tool is None or both[-1].missing or (is_another and both[0].tool != found[0].tool):
            return None
        return both

    def _with_afterthought(
        self, found: Sequence[Decision], earlier: Earlier, only: int | None
    ) -> Sequence[Decision] | None:
        """Return a call with what the next clause only adds to it: "Rank a.csv by goals and give me the best 8"."""
        call = called(self._specs, found[-1])
        if call is None or found[-1].waits:
            return None
        other = self._decide(self.left[0], replace(earlier, last=call), only)[0]
        if other.tool != found[-1].tool:
            return None
        added = {name: value for name, value in other.arguments.items() if call.arguments.get(name) != value}
        if added.keys() & call.arguments.keys():
            return None
        sure = min(found[-1].confidence, other.confidence)
        return (*found[:-1], replace(found[-1], arguments={**call.arguments, **added}, confidence=sure))

    def _decide(self, clause: str, earlier: Earlier, only: int | None) -> tuple[Decision, ...]:
        return self._decider.decide(self._specs, clause, earlier, only)


def requests(text: str, orders: Set[str] = VERBS) -> list[str]:
    """Return what `text` asks for, one after the other: its clauses, with what only tells of one beside it.

    "The shed leaks. Get it mended by Friday. Ida will let you in" is one, for the model was trained on whole requests.
    orders: the words that a request may begin with.
    """
    found: list[str] = []
    asked, end = False, 0
    for clause in split_goal(text):
        asks, at = _asks(clause, orders), text.find(clause, end)
        between = text[end : max(at, end)]
        belongs = (STOP.search(found[-1]) and not asks) or (asks and not asked) if found else False
        if belongs and not ORDERED.search(between):
            found[-1] += (between or " ") + clause
            asked = asked or asks
        else:
            found.append(clause)
            asked = asks
        end = max(end, at + len(clause))
    return found or [text]


def _asks(clause: str, orders: Set[str]) -> bool:
    order = ORDER.match(clause)
    return bool(ASKING.match(clause)) or (order is not None and order["verb"].lower() in orders)


def _only_remarks(clause: str) -> bool:
    """Return whether a clause has no word that a request of its own would have."""
    return all(word.text.lower() in REMARKS for word in words(clause) if word.kind != "punct")


def decisions(decider: Decider, specs: Specs, request: str, earlier: Earlier) -> Iterator[Decision]:
    """Yield what to do about a whole request, as if every call returned nothing that the next clause needs."""
    clauses, last = Clauses(decider, specs, request), None
    while clauses.left:
        _, found = clauses.next(earlier)
        for decision in found:
            decision = completed(decision, last)
            call = called(specs, settled(decision, earlier))
            if call is None or call != last:
                yield decision
            if call is not None:
                earlier, last = Earlier("", call), call


def called(specs: Specs, decision: Decision) -> Last | None:
    """Return the call that a decision makes; the same twice in a row is one that was spoken of twice."""
    if decision.tool is None or decision.missing:
        return None
    return Last(specs[decision.tool]["name"], decision.arguments)
