"""Decides what a clause of a request asks for: which tools, and each argument; see `layout.py` and `heads.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any, Protocol

import numpy as np

from agentkit_backends.local.calibration import Calibration
from agentkit_backends.local.candidates import EDGES, Candidates, Made, candidates
from agentkit_backends.local.figures import number
from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import (
    NULL,
    NUMBER,
    PATH,
    REF,
    SAME,
    Asked,
    Floats,
    Last,
    Layout,
    Prefix,
    schema_of,
    tool_features,
    turns,
)
from agentkit_backends.local.text import Word, name_words, plain_words, value_of, words

BACK = (REF, NUMBER, PATH)
MOST_CALLS = 4
"""So many calls one clause may ask for."""
FIGURES = "result|total|sum|answer|amount|number|value|average|figure|count|days|price|cost"
OPERATORS = (
    "plus|minus|times|divided|multiplied|split|over|less|squared|cubed|to|by|from|in|and|with|for|off|into|is|are"
)
PRONOUN = re.compile(
    rf"\b(?:it|them|(?:the|that|this|those|these) (?:\w+ )?(?:{FIGURES})\b(?! (?:of|between)\b)"
    rf"|(?:that|this|those|these)(?: (?!(?:{OPERATORS})\b)[a-z]+)?)\b",
    re.I,
)
"""What stands for the last figure in a sum, as in "multiply it by 2" or "that distance / 4"."""

JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)(?=\S)", re.I)
"""What stands between the members of a row."""
IN_A_ROW = ("path", "url", "email", "mark", "number")
"""Kinds of which several may stand in a row, each for a call; a number only where it is no quantity but a name."""
GOES_ON = re.compile(r"\s*(?:times|plus|minus|divided by|multiplied by|less|over|[*/+x×÷])(?=\s|\d)", re.I)
"""How an expression begins that goes on from a result: "times 48.5"."""


class Session(Protocol):
    """What the engine's sessions offer."""

    def forward(self, tokens: Sequence[int]) -> Floats: ...
    def truncate(self, length: int) -> None: ...


@dataclass(frozen=True)
class Earlier:
    """What a clause may refer to: the last result, and the call before, made or still asked about."""

    result: str = ""
    last: Last | None = None


@dataclass
class Decision:
    """What to do about a clause: call `tool` (an index), or nothing (None); `missing` names required arguments.

    confidence: the chance that all of it is right, calibrated. chances: those of the tool and of all arguments, as the
    model gives them; none: that of no tool in its place. told: the share of the clause's words that the arguments hold.
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
    doubtful: str = ""
    tokens: int = 0
    reused: int = 0


@dataclass
class Timeline:
    """One clause being decided: its tokens so far, their hidden states, and what its calls were given."""

    asked: Asked
    base: int
    tokens: list[int]
    hidden: list[Floats]
    pending: list[int] = field(default_factory=list)
    made: Made = field(default_factory=Made)


class Chooser:
    """Runs the model over one list of tools at a time; its part of the timeline stays in the KV cache."""

    def __init__(self, session: Session, layout: Layout, heads: Heads, calibration: Calibration) -> None:
        self.session, self.layout, self.heads, self.calibration = session, layout, heads, calibration
        self._key = ""
        self._prefix = Prefix([], [], [], [], [], [], [])
        self._hidden = np.zeros((0, 0), np.float32)

    @classmethod
    def load(cls, folder: Path, session: Session) -> Chooser:
        """Return a chooser over a session of the engine that loaded `folder`."""
        heads = Heads.load(folder / "heads.safetensors")
        return cls(session, Layout.load(folder), heads, Calibration.load(folder / "calibration.json"))

    def decide(
        self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> tuple[Decision, ...]:
        """Return what to do about `clause`: one call or several, or one decision without a tool.

        `specs` are {name, description, parameters}; `only` forces one of them. Values that the words do not give are
        taken from `earlier` where the clause refers back.
        """
        earlier = earlier or Earlier()
        reused = self._load_tools(specs)
        asked = self.layout.asked(clause, earlier.result, earlier.last)
        base = len(self._prefix.tokens)
        line = Timeline(asked, base, list(self._prefix.tokens), [self._hidden], list(asked.tokens))
        decisions: list[Decision] = []
        while len(decisions) < MOST_CALLS:
            chances = self._tools(line)
            tool = int(chances.argmax()) if only is None else only
            if tool == len(specs):
                break
            decision, values = self._call(specs[tool], line, earlier)
            decision.tool, decision.reused = tool, reused
            same = any((tool, decision.arguments, decision.waits) == (d.tool, d.arguments, d.waits) for d in decisions)
            if same or _only_repeats(decision):
                break
            decision.chances = (float(chances[tool]) if only is None else 1.0, values)
            decision.none = float(chances[-1]) if only is None else 0.0
            if not decisions and self.calibration.refuses(decision.none, *decision.chances, len(decision.missing)):
                break
            decision.confidence = self.calibration.call(*decision.chances, decision.told)
            decisions.append(decision)
            if only is not None or decision.missing:
                break
            line.pending.append(self.layout.mark["<do>"])
        if not decisions:
            none = float(chances[-1])
            sure = self.calibration.none(none)
            return (Decision(None, confidence=sure, chances=(none, 1.0), tokens=len(asked.tokens), reused=reused),)
        return (*decisions, *coordinated(decisions[0], asked)) if len(decisions) == 1 else tuple(decisions)

    def _advance(self, line: Timeline) -> Floats:
        """Run the pending tokens; return the hidden state of the last."""
        line.tokens += line.pending
        line.hidden.append(self.session.forward(line.pending))
        line.pending = []
        return np.asarray(line.hidden[-1][-1], np.float32)

    def _tools(self, line: Timeline) -> Floats:
        """Return the chance of each tool and of none at a `<do>`."""
        query, prefix = self._advance(line), self._prefix
        features = tool_features(prefix, line.asked, line.made.tools)
        return self.heads.tools(query, self._hidden[prefix.ends], features, line.asked.spoken, prefix.words())

    def _call(self, spec: dict[str, Any], line: Timeline, earlier: Earlier) -> tuple[Decision, float]:
        """Choose every argument in turn; return the call, and the product of their chances."""
        parameters = spec.get("parameters") or {}
        line.made.turn(spec["name"])
        opening, start = self.layout.call(spec, line.asked), len(line.tokens) + len(line.pending)
        line.pending += opening.tokens
        own = range(start + opening.own.start, start + opening.own.stop)
        bases = (own.start - line.asked.own.start, line.base)
        decision, sure, lowest = Decision(None), 1.0, 1.0
        missing, held = list[str](), 0
        roles = np.zeros((0, 0), np.float32)
        for turn, name in enumerate(turns(parameters)):
            schema, required = schema_of(parameters, name), name in (parameters.get("required") or ())
            line.pending += self.layout.param(name)
            query = self._advance(line)
            members = [(first + start, last + start) for first, last in opening.members[name]]
            found = candidates(line.asked, name, schema, members, line.made, bases)
            told, hidden = self.layout.told(name, schema), np.concatenate(line.hidden)
            if not turn:
                roles = self.heads.roles(hidden[own.start : own.stop], hidden[[start + at for at in opening.params]])
            chances = self.heads.values(query, hidden, found, line.tokens, own, told, roles, turn)
            best = int(chances.argmax())
            sure *= float(chances[best])
            if chances[best] < lowest:
                lowest, decision.doubtful = float(chances[best]), name
            line.pending += self.layout.chosen(int(found.special[best]), found.texts[best])
            held += len(plain_words(found.texts[best])) if found.special[best] < 0 else 0
            if len(line.made.tools) > 1 and (awaited := _awaited(found, best, schema)) is not None:
                decision.waits[name] = awaited
                continue
            value = self._value(found, best, name, schema, line.asked, earlier)
            if value is not None:
                decision.arguments[name] = value
                line.made.now.append((name, found.texts[best]))
            elif required:
                missing.append(name)
        told_in_order = list(parameters.get("properties") or {})
        decision.arguments = {n: decision.arguments[n] for n in told_in_order if n in decision.arguments}
        decision.missing = tuple(sorted(missing, key=told_in_order.index))
        decision.told = held / max(sum(word.kind != "punct" for word in line.asked.sources[0].words), 1)
        decision.tokens = len(line.tokens) + len(line.pending) - line.base
        return decision, sure

    def _load_tools(self, specs: Sequence[dict[str, Any]]) -> int:
        key = json.dumps([[s["name"], s["description"], s["parameters"]] for s in specs])
        if key == self._key:
            self.session.truncate(len(self._prefix.tokens))
            return len(self._prefix.tokens)
        self._key = ""
        self._prefix = self.layout.prefix(specs)
        self.session.truncate(0)
        self._hidden = self.session.forward(self._prefix.tokens)
        self._key = key
        return 0

    @staticmethod
    def _value(found: Candidates, index: int, name: str, schema: dict[str, Any], asked: Asked, earlier: Earlier) -> Any:
        special, text = int(found.special[index]), found.texts[index]
        if special == NULL:
            return None
        if special == SAME:
            assert earlier.last is not None, "only offered where there is one"
            return earlier.last.arguments[name]
        if special in BACK:
            return referred(special, earlier)
        if special >= 0:
            return text == "<true>"
        if schema.get("enum"):
            return next(member for member in schema["enum"] if str(member) == text)
        return referred(text, earlier) if _speaks_of_a_result(text, schema) else value_of(text, schema, asked.text)


def _awaited(found: Candidates, index: int, schema: dict[str, Any]) -> int | str | None:
    """Return what an argument of a later call takes from the result of the one before it; None for nothing."""
    special, text = int(found.special[index]), found.texts[index]
    if special in BACK:
        return special
    return text if special < 0 and _speaks_of_a_result(text, schema) else None


def _only_repeats(decision: Decision) -> bool:
    """Return whether a call would only work out a result once more: "... and tell me the total"."""
    waits = list(decision.waits.values())
    return bool(waits) and not decision.arguments and all(isinstance(w, str) and PRONOUN.fullmatch(w) for w in waits)


def _speaks_of_a_result(text: str, schema: dict[str, Any]) -> bool:
    is_arithmetic = "arithmetic" in schema.get("description", "").lower()
    return is_arithmetic and bool(PRONOUN.search(text) or GOES_ON.match(text))


def referred(what: int | str, earlier: Earlier) -> Any:
    """Return what a special, or an expression that speaks of a result, stands for after `earlier`."""
    if isinstance(what, str):
        figure = main_number(earlier.result)
        if figure is None:
            return what
        return PRONOUN.sub(str(figure), what) if PRONOUN.search(what) else f"{figure} {what}"
    if what == REF:
        return earlier.result
    return main_number(earlier.result) if what == NUMBER else last_path(earlier)


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


def main_number(text: str) -> int | float | None:
    """Return the number a result is about, None without any: behind the last "=", else its first; a table's last."""
    found = [number(w.text) for w in words(text[text.rfind("=") + 1 :]) if w.kind == "number"]
    figures = [value for value in found if value is not None]
    if not figures:
        return None
    return figures[-1] if text.lstrip().startswith("|") else figures[0]


def last_path(earlier: Earlier) -> str | None:
    """Return the last result's first file, else the last call's path, else a folder of the result."""
    own = earlier.last.arguments.get("path") if earlier.last else None
    paths = [w.text for w in words(earlier.result) if w.kind == "path"]
    files = [path for path in paths if PurePath(path).suffix]
    return next(iter(files), None) or (own if isinstance(own, str) else next(iter(paths), None))


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
