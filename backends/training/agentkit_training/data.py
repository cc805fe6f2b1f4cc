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
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from agentkit_backends.local.candidates import Candidates, Made, candidates
from agentkit_backends.local.layout import (
    NULL,
    NUMBER,
    PATH,
    REF,
    Asked,
    Floats,
    Layout,
    Prefix,
    schema_of,
    tool_features,
    turns,
)
from agentkit_backends.local.layout import SAME as SAME_MARK
from agentkit_backends.local.text import name_words, value_of

from agentkit_training.apart import is_judged
from agentkit_training.bundled import BUNDLED
from agentkit_training.episodes import SAME, Episode, Episodes, Tools, Wanted
from agentkit_training.family import Example, Family, fill
from agentkit_training.public import Public
from agentkit_training.results import some_result
from agentkit_training.variants import variant
from agentkit_training.wordnet import Thesaurus, reworded, sentences
from agentkit_training.world import WORLD

REFERENCE = {"<result>": REF, "<number>": NUMBER, "<path>": PATH, SAME: SAME_MARK}
KINDS = {"bundled": 0.36, "world": 0.38, "mixed": 0.14, "public": 0.07, "meanings": 0.05}

NOTHING, UNKNOWN = -1, -2
"""What a word of a request may be for, where it is for no parameter."""


@dataclass
class Choice:
    """One decision: where the query stands, what may be chosen, and which candidates are right.

    ask: which choice of a tool it belongs to. reading: which of the row's readings, and turn: which of its parameters.
    told: the parameter's words, see `Layout.told`.
    """

    query: int
    gold: list[int]
    candidates: Candidates
    ask: int
    reading: int
    turn: int
    told: tuple[list[int], list[int]]


@dataclass
class Reading:
    """A request read for a call: its first word and its parameters' tokens; gold is what each token of it is for.

    That is the turn of a parameter, NOTHING, or UNKNOWN.
    """

    start: int
    params: list[int]
    gold: list[int]


@dataclass
class Row:
    """One packed row. `segments` is 0 for the tools, k for the k-th request; `positions` restart behind the tools.

    spoken: by the range of a request's words, see `Asked.spoken`.
    """

    tokens: list[int]
    positions: list[int]
    segments: list[int]
    ends: list[int]
    words: list[tuple[list[int], list[int]]]
    spoken: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    tools: list[tuple[int, Floats, int, tuple[int, int]]] = field(default_factory=list)
    values: list[Choice] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)

    def add(self, tokens: Sequence[int], segment: int) -> None:
        """Append a request; its positions are as if it alone followed the tools."""
        behind = self.ends[-1] + 1
        self.tokens += tokens
        self.positions += range(behind, behind + len(tokens))
        self.segments += [segment] * len(tokens)


class Generator:
    """An endless source of rows. `train` False gives the held-out phrasings and families."""

    def __init__(
        self, layout: Layout, seed: int, *, public: Public | None = None, train: bool = True, length: int = 1024,
        other: Thesaurus | None = None,
    ) -> None:  # fmt: skip
        self.layout, self.rng, self.length = layout, random.Random(seed), length
        self.public, self.other = public or Public(), other or {}
        self.episodes = Episodes(self.rng, self.public, train=train)
        self.skipped: Counter[str] = Counter()

    def rows(self) -> Iterator[Row]:
        """Yield rows for ever."""
        while True:
            yield self.row()

    def row(self, kind: str | None = None) -> Row:
        """Return one row about the `bundled` tools, the `world`'s, both (`mixed`), those of the `public` sets, or `meanings`."""
        while not (row := self._row(kind)).tools:
            pass  # the tools left no room for a request
        return row

    def _row(self, kind: str | None) -> Row:
        rng = self.rng
        kind = kind or rng.choices(list(KINDS), list(KINDS.values()))[0]
        if (kind == "public" and not self.public.families) or (kind == "meanings" and not self.public.meanings):
            kind = "world"
        several = kind == "public" and rng.random() < 0.5
        tools = self.public.offer_several(rng) if several else self._tools(kind)
        specs = [offered_spec(families[0], rng, self.other) for families in tools]
        names = {families[0].names[0]: spec["name"] for families, spec in zip(tools, specs, strict=True)}
        prefix = self.layout.prefix(specs)
        n = len(prefix.tokens)
        row = Row(list(prefix.tokens), list(range(n)), [0] * n, prefix.ends, prefix.words())
        for segment in range(1, 99):
            episode = self.episodes.draw(tools)
            last = episode.last
            if last is not None:
                last = replace(last, name=names.get(last.name, last.name))
            asked = self.layout.asked(episode.request, episode.result, last)
            known = len(row.tools), len(row.values), len(row.readings)
            tokens = self._decide(row, prefix, specs, episode, asked)
            if len(row.tokens) + len(tokens) > self.length:
                del row.tools[known[0] :], row.values[known[1] :], row.readings[known[2] :]
                break
            row.add(tokens, segment)
        return row

    def _tools(self, kind: str) -> Tools:
        """Return tools to offer; those of the world each in a shape of its own."""
        tools, world = self.episodes.tools(kind), self.episodes.world
        if not self.episodes.train or kind not in ("world", "mixed"):
            return tools
        return [
            [variant(families[0], world, self.other, self.rng)]
            if families[0].names[0] in self.episodes.own
            else families
            for families in tools
        ]

    def _decide(
        self, row: Row, prefix: Prefix, specs: Sequence[dict[str, Any]], episode: Episode, asked: Asked
    ) -> list[int]:
        """Add the choices of one request to `row`; return its tokens."""
        base = len(row.tokens)
        tokens = list(asked.tokens)
        made = Made()
        own = (base + asked.own.start, base + asked.own.stop)
        row.spoken[own] = asked.spoken
        for call in [*episode.calls, None]:
            target = len(specs) if call is None else call.tool
            row.tools.append((base + len(tokens) - 1, tool_features(prefix, asked, made.tools), target, own))
            if call is None:
                break
            made = made.turn(specs[call.tool]["name"], turns(specs[call.tool]["parameters"]))
            if not self._values(row, specs[call.tool], episode, call, asked, made, tokens, base):
                break
            required = specs[call.tool]["parameters"].get("required", ())
            if any(call.arguments.get(name) is None for name in required):
                break  # a question follows, and no other call
            tokens.append(self.layout.mark["<do>"])
        return tokens

    def _values(
        self, row: Row, spec: dict[str, Any], episode: Episode, call: Wanted, asked: Asked, made: Made,
        tokens: list[int], base: int,
    ) -> bool:  # fmt: skip
        """Add the choices of one call's arguments; return whether all of them can be made."""
        parameters = spec["parameters"]
        opening, at = self.layout.call(spec, asked), base + len(tokens)
        tokens += opening.tokens
        start = at + opening.own.start
        row.readings.append(Reading(start, [at + one for one in opening.params], [NOTHING] * len(opening.own)))
        reading = row.readings[-1]
        for turn, name in enumerate(turns(parameters)):
            schema = schema_of(parameters, name)
            tokens += self.layout.param(name)
            members = [(first + at, last + at) for first, last in opening.members[name]]
            found = candidates(asked, name, schema, members, made, (start - asked.own.start, base))
            gold = gold_of(found, name, schema, call, episode.request)
            if not gold:
                self.skipped[f"{spec['name']}.{name}"] += 1
                reading.gold = [UNKNOWN] * len(reading.gold)
                return False
            told = self.layout.told(name, schema)
            asking, read = len(row.tools) - 1, len(row.readings) - 1
            row.values.append(Choice(base + len(tokens) - 1, gold, found, asking, read, turn, told))
            best = gold[0]
            if found.special[best] < 0 and found.first[best] >= start:
                said = range(int(found.first[best]) - start, int(found.last[best]) - start + 1)
            else:
                said = _said(asked, call.surfaces.get(name, ""))
            reading.gold[said.start : said.stop] = [turn] * len(said)
            tokens += self.layout.chosen(int(found.special[best]), found.texts[best])
            if found.special[best] != NULL:
                made.now.append((name, found.texts[best]))
        return True


def _said(asked: Asked, surface: str) -> range:
    """Return where the words `surface` stand in the request, from its own first token on; empty if not just once."""
    source, at = asked.sources[0], asked.text.find(surface)
    within = [i for i, word in enumerate(source.words) if at <= word.start and word.end <= at + len(surface)]
    if not surface or asked.text.count(surface) != 1 or not within:
        return range(0)
    return range(int(source.first[within[0]]) - asked.own.start, int(source.last[within[-1]]) - asked.own.start + 1)


def gold_of(found: Candidates, name: str, schema: dict[str, Any], call: Wanted, request: str) -> list[int]:
    """Return the candidates that give parameter `name` its right value; empty when none does."""
    arguments = call.arguments
    if name not in arguments or arguments[name] is None:
        return [i for i, special in enumerate(found.special) if special == NULL]
    value, surface = arguments[name], call.surfaces.get(name)
    if isinstance(value, str) and value in REFERENCE:
        return [i for i, special in enumerate(found.special) if special == REFERENCE[value]]
    if isinstance(value, bool):
        return [i for i, text in enumerate(found.texts) if text == ("<true>" if value else "<false>")]
    if schema.get("enum"):
        return [i for i, text in enumerate(found.texts) if text == str(value)]
    plain = [i for i, special in enumerate(found.special) if special < 0]
    right = [i for i in plain if found.texts[i] == surface and value_of(found.texts[i], schema, request) == value]
    return right or [i for i in plain if value_of(found.texts[i], schema, request) == value]


def offered_spec(family: Family, rng: random.Random, other: Thesaurus) -> dict[str, Any]:
    """Return a tool as it is on offer: a bundled one mostly as it is, others in one of their wordings or in others' words.

    So that no tool is known by heart, but by what is said of it.
    """
    real = real_specs().get(family.names[0])
    if real and rng.random() < 0.75:
        return real
    spec = spec_of(family, rng, plain=rng.random() < 0.5)
    if not other or rng.random() < 0.4:
        return spec
    name = "_".join(reworded(name_words(spec["name"]), other, rng, swap=0.2, drop=0.03)).replace(" ", "_")
    spec["name"] = spec["name"] if is_judged([name]) else name
    for told in (spec, *spec["parameters"]["properties"].values()):
        told["description"] = " ".join(reworded(told["description"].split(), other, rng, swap=0.15, drop=0.08))
    return spec


def spec_of(family: Family, rng: random.Random, plain: bool) -> dict[str, Any]:
    """Return a family as the model is told of it; `plain` takes its own name and description."""
    properties: dict[str, Any] = {}
    for p in family.params:
        properties[p.name] = {"type": p.type, "description": p.description}
        if p.enum:
            properties[p.name]["enum"] = list(p.enum)
        if p.format:
            properties[p.name]["format"] = p.format
        if p.items:
            properties[p.name]["items"] = {"type": p.items}
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


def corpus(seed: int, count: int, public: Public, dictionary: Path) -> Iterator[str]:
    """Yield words for the tokenizer: a dictionary's, requests, names and descriptions."""
    yield from sentences(dictionary)
    rng = random.Random(seed)
    for _ in range(count):
        families = public.families if public.families and rng.random() < 0.15 else [*BUNDLED, *WORLD]
        family = rng.choice(families)
        example: Example = fill(family, rng.choice(family.phrasings), rng)
        yield example.request.lower()
        spec = spec_of(family, rng, plain=False)
        yield re.sub(r"[_.]", " ", spec["name"]).lower() + " " + spec["description"].lower()
        yield " ".join(p.description for p in family.params).lower()
        if rng.random() < 0.3:
            yield some_result(rng).lower()
