"""The bundled model at work: one clause of a request and a list of tools in, one decision out."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from agentkit_backends.local.heads import Heads
from agentkit_backends.local.layout import (
    NULL,
    NUMBER,
    PATH,
    REF,
    Asked,
    Candidates,
    Floats,
    Layout,
    Prefix,
    candidates,
    schema_of,
    tool_features,
)
from agentkit_backends.local.text import name_words, number, value_of, words

PRONOUN = re.compile(
    r"\b(?:it|(?:that|the|this) (?:\w+ )?(?:result|total|sum|answer|amount|number|value|average|figure|count)"
    r"|that|this)\b",
    re.I,
)


class Session(Protocol):
    """What the engine's sessions offer."""

    def forward(self, tokens: Sequence[int]) -> Floats: ...
    def truncate(self, length: int) -> None: ...


@dataclass
class Earlier:
    """What later clauses may refer to: the last result, and the arguments of the last call."""

    result: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass
class Decision:
    """What to do about a clause: call `tool` (an index), or nothing (None); `missing` names required arguments."""

    tool: int | None
    arguments: dict[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    confidence: float = 0.0
    tokens: int = 0
    reused: int = 0


class Chooser:
    """Runs the model over one list of tools at a time; its part of the timeline stays in the KV cache."""

    def __init__(self, session: Session, layout: Layout, heads: Heads) -> None:
        self.session, self.layout, self.heads = session, layout, heads
        self._key = ""
        self._prefix = Prefix([], [], [], [])
        self._hidden = np.zeros((0, 0), np.float32)

    @classmethod
    def load(cls, folder: Path, session: Session) -> Chooser:
        """Return a chooser over a session of the engine that loaded `folder`."""
        return cls(session, Layout.load(folder), Heads.load(folder / "heads.safetensors"))

    def decide(
        self, specs: Sequence[dict[str, Any]], clause: str, earlier: Earlier | None = None, only: int | None = None
    ) -> Decision:
        """Return what to do about `clause`.

        `specs` are {name, description, parameters}; `only` forces one of them. Values that the words do not give are
        taken from `earlier` where the clause refers back, or where a required argument was also the last call's.
        """
        earlier = earlier or Earlier()
        reused = self._load_tools(specs)
        asked = self.layout.asked(clause, earlier.result)
        hidden = [self._hidden, self.session.forward(asked.tokens)]
        query = hidden[-1][-1]
        prefix = self._prefix
        bags = [prefix.tokens[start : end + 1] for start, end in zip(prefix.starts, prefix.ends, strict=True)]
        own = asked.tokens[1 : asked.words + 1]
        chances = self.heads.tools(query, self._hidden[prefix.ends], tool_features(prefix, asked), own, bags)
        tool = int(chances.argmax()) if only is None else only
        if tool == len(specs):
            return Decision(None, confidence=float(chances[tool]), tokens=len(asked.tokens), reused=reused)
        arguments, missing, confidence, tokens = self.fill(specs[tool], asked, earlier, hidden)
        confidence *= float(chances[tool]) if only is None else 1.0
        return Decision(tool, arguments, missing, confidence, len(asked.tokens) + tokens, reused)

    def fill(
        self, spec: dict[str, Any], asked: Asked, earlier: Earlier, hidden: list[Floats]
    ) -> tuple[dict[str, Any], tuple[str, ...], float, int]:
        """Choose every argument in turn; return them, the missing names, the confidence and the tokens run."""
        parameters = spec.get("parameters", {})
        base = len(self._prefix.tokens)
        tokens = [*self._prefix.tokens, *asked.tokens]
        own = asked.tokens[1 : asked.words + 1]
        pending = self.layout.call(spec["name"])
        arguments: dict[str, Any] = {}
        missing: list[str] = []
        used: list[str] = []
        confidence, run = 1.0, 0
        for name in parameters.get("properties", {}):
            schema, required = schema_of(parameters, name), name in parameters.get("required", ())
            piece, members = self.layout.param(name, schema, required)
            at = sum(len(h) for h in hidden) + len(pending)
            hidden.append(self.session.forward([*pending, *piece]))
            tokens += [*pending, *piece]
            run += len(pending) + len(piece)
            everything = np.concatenate(hidden)
            found = candidates(
                asked, name, schema, [(a + at, b + at) for a, b in members], used, base, bool(asked.result)
            )
            chances = self.heads.values(everything[-1], everything, found, tokens, own)
            best = int(chances.argmax())
            confidence *= float(chances[best])
            pending = self.layout.chosen(found, best)
            value = self._value(found, best, schema, asked, earlier)
            if value is None and required:
                value = earlier.arguments.get(name)
            if value is not None:
                arguments[name] = value
                used.append(found.texts[best])
            elif required:
                missing.append(name)
        return arguments, tuple(missing), confidence, run

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
    def _value(found: Candidates, index: int, schema: dict[str, Any], asked: Asked, earlier: Earlier) -> Any:
        special, text = int(found.special[index]), found.texts[index]
        if special == NULL:
            return None
        if special == REF:
            return earlier.result
        if special == NUMBER:
            return last_number(earlier.result)
        if special == PATH:
            return last_path(earlier)
        if special >= 0:
            return text == "<true>"
        if schema.get("enum"):
            return next(member for member in schema["enum"] if str(member) == text)
        if "arithmetic" in schema.get("description", "").lower() and PRONOUN.search(text):
            figure = last_number(earlier.result)
            return text if figure is None else PRONOUN.sub(str(figure), text)
        return value_of(text, schema, asked.text)


def last_number(text: str) -> int | float | None:
    """Return the last number in `text`, None where there is none."""
    found = [number(w.text) for w in words(text) if w.kind == "number"]
    return next((value for value in reversed(found) if value is not None), None)


def last_path(earlier: Earlier) -> str | None:
    """Return the last result's only or first path, else the last call's."""
    paths = [w.text for w in words(earlier.result) if w.kind == "path"]
    own = earlier.arguments.get("path")
    return paths[0] if paths else own if isinstance(own, str) else None


def question(spec: dict[str, Any], missing: Sequence[str]) -> str:
    """Return the one question that asks for the first missing argument."""
    name = missing[0]
    told = spec.get("parameters", {}).get("properties", {}).get(name, {}).get("description", "")
    label = " ".join(name_words(name))
    hint = f" ({told.rstrip('.')})" if told else ""
    return f"Which {label} should I use to {' '.join(name_words(spec['name']))}?{hint}"
