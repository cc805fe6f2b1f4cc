"""What is decided about a clause, and what is made of it before it is done or asked about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from agentkit_backends.local.layout import Last, schema_of
from agentkit_backends.local.referring import PRONOUN, Earlier, referred
from agentkit_backends.local.text import name_words


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
