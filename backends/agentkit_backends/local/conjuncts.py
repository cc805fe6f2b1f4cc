"""Several calls of one tool in one clause: "read a.txt and b.txt", "jot down 4471 at +3 and K19 at -8".

Files, addresses or codes in a row are a call each. Where each has values of its own, a clause is cut at an "and" or a
comma: what stands before it is decided alone, what stands behind it as a request in the same words, "jot down K19 at
-8". These are the clause's calls where the second gives another value to what the first one has, and where both hold
more of its words than what is made of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from agentkit_backends.local.calibration import logarithm
from agentkit_backends.local.candidates import EDGES
from agentkit_backends.local.decision import Decision, completed
from agentkit_backends.local.drafts import AGREED, TOLD
from agentkit_backends.local.layout import Asked, Last, schema_of
from agentkit_backends.local.text import Word, matched, name_words, plain_words, typed_spans, words

JOINT = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|\s(?:and|&)\s+)(?=\S)", re.I)
"""What stands between two conjuncts."""
REMARKS = re.compile(
    r"(?:as|because|since|so|but|though|although|if|unless|when|while|until|till|after|before|which|who|whose|where|that"
    r"|i|we|you|he|she|it|they|there|this|these|those|please|thanks?|not|no)\b",
    re.I,
)
"""How something begins that only tells more, "as she did in May": no conjunct."""
IN_A_ROW = ("path", "url", "email", "mark", "number")
"""Kinds of which several may stand in a row, each for a call; a number only where it is no quantity but a name."""
MOST_CUTS = 4
"""So many places are tried where a clause may be cut."""
SURE = 0.25
"""How sure the first call must be."""
WORSE = 1.0
"""So much less several calls may weigh than one, for they hold more."""

Decide = Callable[[str, "int | None"], Sequence[Decision]]
"""What a text asks for, taken as a whole; of one of the tools if it is given."""


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


def coordinated(decision: Decision, asked: Asked) -> list[Decision]:
    """Return the same call for files, addresses or codes that stand in a row with its own: "read a.txt and b.txt"."""
    source, given = asked.sources[0], decision.arguments
    alone = [span for span in source.spans if span.first == span.last and span.kind in IN_A_ROW]
    parts, typed = source.words, {s.first: "mark" if s.kind == "number" else s.kind for s in alone}
    for name, value in given.items():
        at = next((i for i, word in enumerate(parts) if i in typed and word.text == value), None)
        if at is None or decision.missing or decision.waits:
            continue
        others, kind, taken = list[str](), typed[at], set(map(str, given.values()))
        while (joint := JOINT.match(asked.text, parts[at].end)) is not None:
            at = next((i for i, word in enumerate(parts) if word.start == joint.end()), 0)
            if typed.get(at) != kind or parts[at].text in taken or (kind == "mark" and _counts(parts, at)):
                break
            others.append(parts[at].text)
        if others:
            return [replace(decision, arguments={**given, name: other}) for other in others]
    return []


def _counts(parts: Sequence[Word], at: int) -> bool:
    """Return whether a figure says how many of what stands behind it: "3 points"."""
    after = parts[at + 1] if at + 1 < len(parts) else None
    return after is not None and after.kind != "punct" and after.text.lower() not in EDGES


def cuts(clause: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each joint of a clause.

    None is in a date, a quotation or brackets, or before what only tells more.
    """
    parts = words(clause)
    spans = [(span.first, span.last) for span in typed_spans(clause, parts) if span.kind != "tail"]
    closed = [(parts[first].start, parts[last].end) for first, last in (*spans, *matched(parts))]
    for joint in JOINT.finditer(clause):
        left, right = clause[: joint.start()], clause[joint.end() :]
        inside = any(start < joint.start() and joint.end() < end for start, end in closed)
        if left and not inside and not REMARKS.match(right):
            yield left, right


def _opening(left: str, call: Decision) -> str:
    """Return the words before the first value of a call."""
    found = (re.search(rf"(?<!\w){re.escape(str(value))}(?!\w)", left) for value in call.arguments.values())
    return left[: min((match.start() for match in found if match), default=0)]


def _is_another(call: Decision, before: Decision, said: str, spec: dict[str, Any]) -> bool:
    """Return whether `said` gives a call another value to what the one before it has, and one of the same kind."""
    given = before.arguments
    changed = {name: value for name, value in call.arguments.items() if given.get(name, value) != value}
    return bool(changed) and all(
        _is_own(value, given[name], said, schema_of(spec["parameters"], name)) for name, value in changed.items()
    )


def _is_own(value: Any, before: Any, said: str, schema: dict[str, Any]) -> bool:
    """Return whether `said` speaks of a value, and neither this nor the one before it is plain words or a list.

    A list takes a row whole, so that there is no other call.
    """
    if schema.get("enum"):
        return not {word.lower() for word in plain_words(said)}.isdisjoint(name_words(str(value)))
    if isinstance(value, list) or not (_is_marked(value) and _is_marked(before)):
        return False
    return not isinstance(value, str) or schema.get("format") == "date" or value in said


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
