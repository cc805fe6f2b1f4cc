"""Rows of training data: one list of tools, and as many requests as fit behind it.

Each request sees the tools and itself, not its neighbours (see `Row.segments`), as at run time, where every request
continues the same cached prefix.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from agentkit_backends.local.layout import (
    NULL,
    NUMBER,
    PATH,
    REF,
    Candidates,
    Floats,
    Ints,
    Layout,
    candidates,
    schema_of,
    tool_features,
)
from agentkit_backends.local.text import value_of

from agentkit_training.bundled import BUNDLED, MISSING, NO_TOOL, REFERENCE_VALUES, REFERENCES, SMALLTALK
from agentkit_training.family import Example, Family, Phrasing, fill
from agentkit_training.results import some_result
from agentkit_training.world import NEGATIVES, WORLD

HOLD_OUT = 9
"""One phrasing in nine, and one family of WORLD in nine, is kept for validation."""

REFERENCE = {"<result>": REF, "<number>": NUMBER, "<path>": PATH}
LEAD_INS = (
    "please", "could you", "can you", "hey,", "hi,", "ok,", "now", "i need you to", "i'd like you to", "would you",
    "go ahead and", "quickly", "can you please", "just", "alright,", "so,", "i want to", "kindly", "first,", "next,",
    "let's", "help me", "hello, could you", "and",
)  # fmt: skip
LEAD_OUTS = ("please", "thanks", "thank you", "for me", "now", "if you can", "right away", "would you?", "asap", "pls")


@dataclass
class Choice:
    """One decision: where the query stands, what may be chosen, and which candidates are right."""

    query: int
    gold: list[int]
    candidates: Candidates
    ask: int


@dataclass
class Row:
    """One packed row. `segments` is 0 for the tools, k for the k-th request; `positions` restart behind the tools."""

    tokens: list[int]
    positions: list[int]
    segments: list[int]
    starts: list[int]
    ends: list[int]
    tools: list[tuple[int, Floats, int, tuple[int, int]]] = field(default_factory=list)
    values: list[Choice] = field(default_factory=list)


def spec_of(family: Family, rng: random.Random, plain: bool) -> dict[str, Any]:
    """Return a family as the model is told of it; `plain` takes its own name and description."""
    properties: dict[str, Any] = {}
    for p in family.params:
        properties[p.name] = {"type": p.type, "description": p.description}
        if p.enum:
            properties[p.name]["enum"] = list(p.enum)
        if p.format:
            properties[p.name]["format"] = p.format
    return {
        "name": family.names[0] if plain else rng.choice(family.names),
        "description": family.descriptions[0] if plain else rng.choice(family.descriptions),
        "parameters": {"properties": properties, "required": [p.name for p in family.params if p.required]},
    }


@lru_cache
def real_specs() -> dict[str, dict[str, Any]]:
    """Return the bundled tools' own specs, as `python -m agentkit_training.specs` wrote them."""
    path = Path(__file__).with_name("bundled_specs.json")
    return {spec["name"]: spec for spec in json.loads(path.read_text())} if path.exists() else {}


class Generator:
    """An endless source of rows. `train` False gives the held-out phrasings and families."""

    def __init__(self, layout: Layout, seed: int, *, train: bool = True, length: int = 1024) -> None:
        self.layout, self.rng, self.train, self.length = layout, random.Random(seed), train, length
        self.skipped: Counter[str] = Counter()
        self.bundled: dict[str, list[Family]] = {}
        for family in BUNDLED:
            self.bundled.setdefault(family.names[0], []).append(family)
        kept = [f for f in WORLD if (crc32(f.names[0].encode()) % HOLD_OUT == 0) != train]
        self.world = kept
        self.topics: dict[str, list[Family]] = {}
        for family in kept:
            self.topics.setdefault(family.topic, []).append(family)

    def phrasings(self, family: Family) -> Sequence[Phrasing]:
        """Return the phrasings of the side this generator is on; held-out families show all of theirs."""
        if family in self.world and not self.train:
            return family.phrasings
        side = [p for i, p in enumerate(family.phrasings) if (i % HOLD_OUT == HOLD_OUT - 1) != self.train]
        return side or family.phrasings

    def rows(self) -> Iterator[Row]:
        """Yield rows for ever."""
        while True:
            yield self.row()

    def row(self, kind: str | None = None) -> Row:
        """Return one row about the `bundled` tools, the `world`'s, or both (`mixed`)."""
        rng = self.rng
        kind = kind or rng.choices(("bundled", "world", "mixed"), (0.5, 0.35, 0.15))[0]
        tools = self._tools(kind)
        specs = [self._spec(families[0]) for families in tools]
        prefix = self.layout.prefix(specs)
        n = len(prefix.tokens)
        row = Row(list(prefix.tokens), list(range(n)), [0] * n, prefix.starts, prefix.ends)
        for segment in range(1, 99):
            target, request, arguments, surfaces, result = self._request(tools, kind)
            request = self._noise(request, surfaces)
            asked = self.layout.asked(request, result)
            if len(row.tokens) + len(asked.tokens) + 120 > self.length:
                break
            base = len(row.tokens)
            tokens = list(asked.tokens)
            features = tool_features(prefix, asked)
            own = (base + 1, base + 1 + asked.words)
            row.tools.append((base + len(tokens) - 1, features, len(tools) if target is None else target, own))
            if target is not None:
                self._values(row, specs[target], request, arguments, surfaces, asked, tokens, base)
            row.tokens += tokens
            row.positions += range(n, n + len(tokens))  # as if this request alone followed the tools
            row.segments += [segment] * len(tokens)
        return row

    def _tools(self, kind: str) -> list[list[Family]]:
        rng, tools = self.rng, []
        if kind != "world":
            names = list(self.bundled)
            count = len(names) if rng.random() < 0.5 else rng.randint(3, len(names))
            if kind == "mixed":
                count = min(len(names), rng.randint(2, 8))
            tools = [self.bundled[name] for name in (names if count == len(names) else rng.sample(names, count))]
        if kind != "bundled":
            wanted, chosen = rng.randint(1, 12), []
            while len(chosen) < wanted:
                topic = self.topics[rng.choice(list(self.topics))]
                chosen += rng.sample(topic, min(len(topic), rng.randint(1, 4), wanted - len(chosen)))
            tools += [[family] for family in {id(f): f for f in chosen}.values()]
        if rng.random() < 0.7:
            rng.shuffle(tools)
        return tools

    def _spec(self, family: Family) -> dict[str, Any]:
        real = real_specs().get(family.names[0])
        if real and self.rng.random() < 0.75:
            return real
        return spec_of(family, self.rng, plain=self.rng.random() < 0.5)

    def _request(
        self, tools: list[list[Family]], kind: str
    ) -> tuple[int | None, str, dict[str, Any], dict[str, str], str]:
        rng = self.rng
        draw = rng.random()
        if draw < 0.14:
            return None, self._foreign(tools), {}, {}, self._maybe_result()
        if kind != "world" and draw < 0.24:
            found = self._reference(tools) if draw < 0.21 else self._missing(tools)
            if found:
                return found
        target = rng.randrange(len(tools))
        kind_of = rng.choice(sorted({f.topic for f in tools[target]}))  # phrasings by hand as often as all the others
        families = [f for f in tools[target] if f.topic == kind_of]
        family = rng.choices(families, [len(f.phrasings) for f in families])[0]
        example = fill(family, rng.choice(self.phrasings(family)), rng)
        return target, example.request, example.arguments, example.surfaces, self._maybe_result()

    def _maybe_result(self) -> str:
        return some_result(self.rng) if self.rng.random() < 0.3 else ""

    def _foreign(self, tools: list[list[Family]]) -> str:
        """Return a request that none of `tools` can serve."""
        rng = self.rng
        present = {family.names[0] for families in tools for family in families}
        topics = {family.topic for families in tools for family in families}
        own = bool(present & set(self.bundled))
        families = [f for f in self.world if f.names[0] not in present]
        near = [f for f in families if f.topic in topics]
        far = [f for f in families if f.topic not in topics]
        if not far or rng.random() < 0.5:
            pool = rng.choice((NO_TOOL, NO_TOOL, SMALLTALK, NEGATIVES)) if own else NEGATIVES
            return str(rng.choice([p for i, p in enumerate(pool) if (i % HOLD_OUT == HOLD_OUT - 1) != self.train]))
        family = rng.choice(near if near and rng.random() < 0.4 else far)
        return fill(family, rng.choice(self.phrasings(family)), rng).request

    def _reference(self, tools: list[list[Family]]) -> tuple[int, str, dict[str, Any], dict[str, str], str] | None:
        by_name = {families[0].names[0]: i for i, families in enumerate(tools)}
        pool = [
            r for i, r in enumerate(REFERENCES)
            if r[0] in by_name and (i % HOLD_OUT == HOLD_OUT - 1) != self.train
        ]  # fmt: skip
        if not pool:
            return None
        name, template, arguments = self.rng.choice(pool)
        target = by_name[name]
        family = Family(
            (name,),
            ("",),
            tools[target][0].params,
            (),
            {**self._makers(tools[target]), **REFERENCE_VALUES.get(name, {})},
        )
        example = fill(family, (template, arguments), self.rng)
        return target, example.request, example.arguments, example.surfaces, some_result(self.rng)

    def _missing(self, tools: list[list[Family]]) -> tuple[int, str, dict[str, Any], dict[str, str], str] | None:
        by_name = {families[0].names[0]: i for i, families in enumerate(tools)}
        pool = [m for i, m in enumerate(MISSING) if m[0] in by_name and (i % HOLD_OUT == HOLD_OUT - 1) != self.train]
        if not pool:
            return None
        name, template, _ = self.rng.choice(pool)
        target = by_name[name]
        family = Family((name,), ("",), tools[target][0].params, (), self._makers(tools[target]))
        example = fill(family, template, self.rng)
        return target, example.request, example.arguments, example.surfaces, ""

    @staticmethod
    def _makers(families: list[Family]) -> dict[str, Any]:
        return {name: maker for family in reversed(families) for name, maker in family.values.items()}

    def _noise(self, request: str, surfaces: dict[str, str]) -> str:
        """Return `request` in another register: lead-ins, politeness, case, missing marks."""
        rng = self.rng
        if rng.random() < 0.25 and request[:1].islower():  # a capital opens a sentence of its own
            request = f"{rng.choice(LEAD_INS)} {request}"
        if rng.random() < 0.12 and request[-1:].isalnum():
            request = f"{request}{rng.choice((' ', ', '))}{rng.choice(LEAD_OUTS)}"
        draw = rng.random()
        if draw < 0.3 and request[:1].islower() and request.split()[0] not in surfaces.values():
            request = request[0].upper() + request[1:]
        if draw < 0.25 and request[-1:].isalnum() and not any(request.endswith(s) for s in surfaces.values()):
            request += rng.choice((".", "?", "!", "."))
        elif draw > 0.85:
            request = request.rstrip(".?!")
        return request

    def _values(
        self, row: Row, spec: dict[str, Any], request: str, arguments: dict[str, Any], surfaces: dict[str, str],
        asked: Any, tokens: list[int], base: int,
    ) -> None:  # fmt: skip
        parameters = spec["parameters"]
        tokens += self.layout.call(spec["name"])
        used: list[str] = []
        for name in parameters["properties"]:
            schema = schema_of(parameters, name)
            required = name in parameters.get("required", ())
            piece, enum_at = self.layout.param(name, schema, required)
            at = base + len(tokens)
            tokens += piece
            members = [(first + at, last + at) for first, last in enum_at]
            found = candidates(asked, name, schema, members, used, base, bool(asked.result))
            gold = gold_of(found, name, schema, arguments, surfaces, request)
            if not gold:
                self.skipped[f"{spec['name']}.{name}"] += 1
                return
            row.values.append(Choice(base + len(tokens) - 1, gold, found, len(row.tools) - 1))
            best = gold[0]
            tokens += self.layout.chosen(found, best)
            if found.special[best] < 0:
                used.append(found.texts[best])


def gold_of(
    found: Candidates, name: str, schema: dict[str, Any], arguments: dict[str, Any], surfaces: dict[str, str],
    request: str,
) -> list[int]:  # fmt: skip
    """Return the candidates that give parameter `name` its right value; empty when none does."""
    if name not in arguments or arguments[name] is None:
        return [i for i, special in enumerate(found.special) if special == NULL]
    value, surface = arguments[name], surfaces.get(name)
    if isinstance(value, str) and value in REFERENCE:
        return [i for i, special in enumerate(found.special) if special == REFERENCE[value]]
    if isinstance(value, bool):
        return [i for i, text in enumerate(found.texts) if text == ("<true>" if value else "<false>")]
    if schema.get("enum"):
        return [i for i, text in enumerate(found.texts) if text == str(value)]
    plain = [i for i, special in enumerate(found.special) if special < 0]
    right = [i for i in plain if found.texts[i] == surface and value_of(found.texts[i], schema, request) == value]
    return right or [i for i in plain if value_of(found.texts[i], schema, request) == value]


@dataclass
class Batch:
    """Rows as arrays; `*_row` says which row a query belongs to."""

    tokens: Ints
    positions: Ints
    segments: Ints
    tool_row: Ints
    tool_query: Ints
    tool_ends: Ints
    tool_features: Floats
    tool_gold: Ints
    tool_count: Ints
    tool_of: Ints
    ask_of: Ints
    value_row: Ints
    value_query: Ints
    value_ask: Ints
    first: Ints
    last: Ints
    special: Ints
    features: Floats
    gold: Floats
    value_count: Ints


def collate(rows: list[Row], length: int, widest: int = 640) -> Batch:
    """Return `rows` padded to `length` tokens; choices with more than `widest` candidates are left out."""
    n = len(rows)
    tokens, positions, segments = (np.zeros((n, length), np.int64) for _ in range(3))
    segments -= 1
    for r, row in enumerate(rows):
        size = min(len(row.tokens), length)
        tokens[r, :size] = row.tokens[:size]
        positions[r, :size] = row.positions[:size]
        segments[r, :size] = row.segments[:size]
    asks = [(r, *ask) for r, row in enumerate(rows) for ask in row.tools]
    asks_before = np.cumsum([0, *(len(row.tools) for row in rows)])
    most = max(len(row.ends) for row in rows)
    ends = np.zeros((len(asks), most), np.int64)
    features = np.zeros((len(asks), most + 1, asks[0][2].shape[1]), np.float32)
    gold, count = np.zeros(len(asks), np.int64), np.zeros(len(asks), np.int64)
    tool_of, ask_of = np.full((n, length), -1, np.int64), np.full((n, length), -1, np.int64)
    for r, row in enumerate(rows):
        for i, (start, end) in enumerate(zip(row.starts, row.ends, strict=True)):
            tool_of[r, start : end + 1] = i
    for i, (r, _, found, target, own) in enumerate(asks):
        ask_of[r, own[0] : own[1]] = i
        k = len(rows[r].ends)
        ends[i, :k] = rows[r].ends
        features[i, :k], features[i, most] = found[:k], found[k]
        gold[i], count[i] = (most if target == k else target), k
    choices = [
        (r, choice) for r, row in enumerate(rows) for choice in row.values if len(choice.candidates.texts) <= widest
    ]
    wide = max((len(choice.candidates.texts) for _, choice in choices), default=1)
    wide += -wide % 64
    first, last, special = (np.zeros((len(choices), wide), np.int64) for _ in range(3))
    shape = choices[0][1].candidates.features.shape[1] if choices else 1
    value_features = np.zeros((len(choices), wide, shape), np.float32)
    right = np.zeros((len(choices), wide), np.float32)
    for i, (_, choice) in enumerate(choices):
        found_ = choice.candidates
        k = len(found_.texts)
        first[i, :k], last[i, :k], special[i, :k] = found_.first, found_.last, found_.special
        value_features[i, :k] = found_.features
        right[i, choice.gold] = 1
    return Batch(
        tokens, positions, segments,
        np.array([a[0] for a in asks], np.int64), np.array([a[1] for a in asks], np.int64), ends, features, gold, count, tool_of, ask_of,
        np.array([r for r, _ in choices], np.int64), np.array([c.query for _, c in choices], np.int64),
        np.array([asks_before[r] + c.ask for r, c in choices], np.int64),
        first, last, special, value_features, right, np.array([len(c.candidates.texts) for _, c in choices], np.int64),
    )  # fmt: skip


def corpus(seed: int, count: int) -> Iterator[str]:
    """Yield words for the tokenizer: requests, names and descriptions."""
    rng = random.Random(seed)
    families = [*BUNDLED, *WORLD]
    for _ in range(count):
        family = rng.choice(families)
        example: Example = fill(family, rng.choice(family.phrasings), rng)
        yield example.request.lower()
        spec = spec_of(family, rng, plain=False)
        yield re.sub(r"[_.]", " ", spec["name"]).lower() + " " + spec["description"].lower()
        yield " ".join(p.description for p in family.params).lower()
        if rng.random() < 0.3:
            yield some_result(rng).lower()
