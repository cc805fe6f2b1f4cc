"""Several calls of one tool in one clause, each with values of its own: "jot down 4471 at +3 and K19 at -8".

A clause is cut at an "and" or a comma. What stands before it is decided alone; what stands behind it as a request in
the same words, "jot down K19 at -8". These are the clause's calls where the second gives another value to what the
first one has, and where both hold more of its words than what is made of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from agentkit_backends.local.calibration import logarithm
from agentkit_backends.local.decision import Decision, completed
from agentkit_backends.local.layout import Last, schema_of
from agentkit_backends.local.text import matched, name_words, plain_words, typed_spans, words

JOINT = re.compile(r"\s*(?:[,;]\s+(?:and\s+)?|\s(?:and|&)\s+)(?=\S)", re.I)
"""What stands between two conjuncts."""
MOST_CUTS = 4
"""So many places are tried where a clause may be cut."""
SURE = 0.25
"""How sure the first call must be."""
TOLD, AGREED, LACK = 3.0, 1.5, 1.35
"""What a call weighs beside its chances: by the words that it holds, how they agree, and each value that is missing."""
WORSE = 1.0
"""So much less several calls may weigh than one, for they hold more."""

Decide = Callable[[str, "int | None"], Sequence[Decision]]
"""What a text asks for, taken as a whole; of one of the tools if it is given."""


def weight(decision: Decision) -> float:
    """Return how likely a call is beside others, on a scale of logarithms."""
    tool, values = map(logarithm, decision.chances)
    known = TOLD * decision.told + AGREED * decision.agreed
    return tool + values + known - LACK * len(decision.missing)


def conjuncts(
    decide: Decide, specs: Sequence[dict[str, Any]], clause: str, whole: Sequence[Decision], only: int | None = None
) -> Sequence[Decision]:
    """Return the calls of a clause's parts where it asks for several of one tool, else `whole`, what is made of it."""
    best, least = whole, _weight(whole, clause) - WORSE
    for left, right in islice(cuts(clause), MOST_CUTS):
        first, *more = decide(left, only)
        if more or first.tool is None or first.missing or first.waits or first.confidence < SURE:
            continue
        spec, again = specs[first.tool], _opening(left, first) + right
        second, *more = decide(again, first.tool)
        if second.waits or not _is_another(second, first, right, spec):
            continue
        rest = conjuncts(decide, specs, again, (second, *more), first.tool)
        calls = (first, *(_behind(first, call, spec) for call in rest))
        if not calls[-1].missing and _weight(calls, clause) > least and len(_held(calls)) > len(_held(whole)):
            best, least = calls, _weight(calls, clause)
    return best


def cuts(clause: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each joint of a clause, but for those in a date, a quotation or brackets."""
    parts = words(clause)
    spans = [(span.first, span.last) for span in typed_spans(clause, parts) if span.kind != "tail"]
    closed = [(parts[first].start, parts[last].end) for first, last in (*spans, *matched(parts))]
    for joint in JOINT.finditer(clause):
        if joint.start() and not any(start < joint.start() and joint.end() < end for start, end in closed):
            yield clause[: joint.start()], clause[joint.end() :]


def _opening(left: str, call: Decision) -> str:
    """Return the words before the first value of a call."""
    found = (re.search(rf"(?<!\w){re.escape(str(value))}(?!\w)", left) for value in call.arguments.values())
    return left[: min((match.start() for match in found if match), default=0)]


def _is_another(call: Decision, before: Decision, said: str, spec: dict[str, Any]) -> bool:
    """Return whether `said` gives a call another value to what the one before it has, and one of the same kind."""
    told, given = {word.lower() for word in plain_words(said)}, before.arguments
    changed = {name: value for name, value in call.arguments.items() if given.get(name, value) != value}
    for name, value in changed.items():
        if schema_of(spec["parameters"], name).get("enum"):
            if not told.intersection(name_words(str(value))):
                return False
        elif not (_is_marked(value) and _is_marked(given[name])) or (isinstance(value, str) and value not in said):
            return False
    return bool(changed)


def _is_marked(value: Any) -> bool:
    """Return whether a value is no plain words: a number, a name, a code."""
    return not isinstance(value, str) or re.search(r"[A-Z\d]", value) is not None


def _behind(first: Decision, call: Decision, spec: dict[str, Any]) -> Decision:
    """Return a call with what only the first one was told; it is no surer than that."""
    whole = completed(call, Last(spec["name"], first.arguments))
    return replace(whole, confidence=min(first.confidence, call.confidence))


def _weight(calls: Sequence[Decision], clause: str) -> float:
    """Return how likely calls are together, on a scale of logarithms."""
    if calls[0].tool is None:
        return float("-inf")
    chances = sum(logarithm(chance) for call in calls for chance in call.chances)
    agreed = sum(call.agreed for call in calls) / len(calls)
    return chances + TOLD * len(_held(calls)) / max(len(plain_words(clause)), 1) + AGREED * agreed


def _held(calls: Iterable[Decision]) -> set[str]:
    """Return the words of all values."""
    values = [value for call in calls for value in call.arguments.values() if not isinstance(value, bool)]
    return {word for value in values for word in name_words(str(value))}
