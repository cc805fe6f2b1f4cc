"""What is decided about a clause, and what is made of it before it is done or asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from agentkit_backends.local.candidates import EDGES
from agentkit_backends.local.layout import Asked, Last, schema_of
from agentkit_backends.local.referring import PRONOUN, Earlier, referred
from agentkit_backends.local.text import Word, name_words

JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)(?=\S)", re.I)
"""What stands between the members of a row."""
IN_A_ROW = ("path", "url", "email", "mark", "number")
"""Kinds of which several may stand in a row, each for a call; a number only where it is no quantity but a name."""


@dataclass
class Decision:
    """What to do about a clause: call `tool` (an index), or nothing (None); `missing` names required arguments.

    confidence: the chance that all of it is right, calibrated. chances: those of the tool and of all arguments, as the
    model gives them; none: that of no tool in its place. told: the share of the clause's words that the arguments hold;
    agreed: how far they are what each word is for by itself, as a mean logarithm of chances.
    doubtful: the argument it is least sure of. waits: arguments that the call before it in the same clause must return
    first, by name: which special, or an expression that speaks of it.
    """

    tool: int | None
    arguments: dict[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    waits: dict[str, int | str] = field(default_factory=dict)
    confidence: float = 0.0
    chances: tuple[float, float] = (0.0, 1.0)
    none: float = 0.0
    told: float = 0.0
    agreed: float = 0.0
    doubtful: str = ""
    tokens: int = 0
    reused: int = 0

    def is_like(self, other: Decision) -> bool:
        """Return whether both are the same call."""
        return (self.tool, self.arguments, self.waits) == (other.tool, other.arguments, other.waits)


def only_repeats(decision: Decision) -> bool:
    """Return whether a call would only work out a result once more: "... and tell me the total"."""
    waits = list(decision.waits.values())
    return bool(waits) and not decision.arguments and all(isinstance(w, str) and PRONOUN.fullmatch(w) for w in waits)


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


def settled(decision: Decision, earlier: Earlier) -> Decision:
    """Return a call with what it waited for."""
    found = {name: referred(what, earlier) for name, what in decision.waits.items()}
    return replace(decision, arguments={**decision.arguments, **found}, waits={})


def completed(decision: Decision, last: Last | None) -> Decision:
    """Return a call with what it lacks, where the call before has it all: clauses of one request share a subject."""
    if last is None or not all(last.arguments.get(name) is not None for name in decision.missing):
        return decision
    found = {name: last.arguments[name] for name in decision.missing}
    return replace(decision, arguments={**decision.arguments, **found}, missing=())


def question(spec: dict[str, Any], decision: Decision) -> str:
    """Return the one question that asks for the first missing argument."""
    name = decision.missing[0]
    told = schema_of(spec["parameters"], name)["description"]
    label = " ".join(name_words(name))
    hint = f" ({told.rstrip('.')})" if told else ""
    return f"Which {label} should I use to {' '.join(name_words(spec['name']))}?{hint}"


def confirmation(spec: dict[str, Any], decision: Decision) -> str:
    """Return the one question that asks whether a call is meant."""
    given = ", ".join(f"{' '.join(name_words(name))} {value!r}" for name, value in decision.arguments.items())
    doubt = f" I am least sure of the {' '.join(name_words(decision.doubtful))}." if decision.doubtful else ""
    return f"Should I {' '.join(name_words(spec['name']))}{f' with {given}' if given else ''}?{doubt}"
