"""Public data as tool families: SNIPS (CC0), CLINC150 (CC BY 3.0), Seal-Tools (Apache-2.0). Training does without it too.

Sources: github.com/sonos/nlu-benchmark, github.com/clinc/oos-eval, github.com/fairyshine/Seal-Tools; the folder holds
`snips/`, `clinc/` and `seal-tools/` as published.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from agentkit_backends.local.figures import number
from agentkit_backends.local.text import value_of

from agentkit_training import wordnet
from agentkit_training.apart import is_judged
from agentkit_training.family import Example, Family, Maker, Param, Phrasing

TALK = frozenset(
    """
    are_you_a_bot change_accent change_ai_name change_language change_user_name do_you_have_pets flip_coin fun_fact goodbye
    greeting how_old_are_you maybe meaning_of_life no repeat tell_joke thank_you user_name what_are_your_hobbies
    what_can_i_ask_you what_is_your_name where_are_you_from who_do_you_work_for who_made_you yes
    """.split()
)
"""Intents of CLINC150 that are talk: no tool serves them."""

SNIPS: dict[str, tuple[str, dict[str, str]]] = {
    "AddToPlaylist": ("Add a song, an album or an artist to a playlist.", {
        "artist": "Name of the artist", "entity_name": "Title of the song or album", "music_item": "Kind of music item",
        "playlist": "Name of the playlist", "playlist_owner": "Whose playlist it is"}),
    "BookRestaurant": ("Book a table at a restaurant.", {
        "restaurant_name": "Name of the restaurant", "restaurant_type": "Kind of place", "cuisine": "Kind of food",
        "served_dish": "Dish they serve", "party_size_number": "How many people", "party_size_description": "Who comes along",
        "city": "City", "state": "State or region", "country": "Country", "poi": "Place it should be near",
        "spatial_relation": "How near", "timeRange": "When", "facility": "What the place must have", "sort": "How well rated"}),
    "GetWeather": ("Get the weather forecast for a place and time.", {
        "city": "City", "state": "State or region", "country": "Country", "geographic_poi": "Park, lake or mountain",
        "current_location": "Where the user is", "spatial_relation": "How near", "timeRange": "When",
        "condition_description": "Kind of weather", "condition_temperature": "How warm"}),
    "PlayMusic": ("Play music.", {
        "artist": "Name of the artist", "album": "Title of the album", "track": "Title of the track", "genre": "Genre",
        "music_item": "Kind of music item", "playlist": "Name of the playlist", "service": "Streaming service",
        "sort": "Order, such as newest", "year": "Year or decade"}),
    "RateBook": ("Rate a book.", {
        "object_name": "Title of the book", "object_type": "Kind of work", "object_part_of_series_type": "Part of a series",
        "object_select": "Which one is meant", "rating_value": "How many points", "best_rating": "Highest rating there is",
        "rating_unit": "What is given, such as stars"}),
    "SearchCreativeWork": ("Search for a book, film, song, show or game.", {
        "object_name": "Title of the work", "object_type": "Kind of work"}),
    "SearchScreeningEvent": ("Find when and where films are shown.", {
        "movie_name": "Title of the film", "movie_type": "Kind of film", "object_type": "What is looked for",
        "location_name": "Name of the cinema", "object_location_type": "Kind of place", "spatial_relation": "How near",
        "timeRange": "When"}),
}  # fmt: skip
"""Intents of SNIPS: a description, and the slots with theirs."""
COUNTS = frozenset({"party_size_number", "rating_value", "best_rating"})
TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
LIKE = re.compile(r"\((?:e\.g\.?|for example|such as|like)[,:]?\s*([^()]+)\)", re.I)
MOST_CALLS = 4

SPOKEN = frozenset({"clinc", "snips"})
"""Topics whose phrasings are people's own words."""

Several = tuple[str, list[tuple[str, dict[str, Any]]]]
"""A request of Seal-Tools, and its calls by the tools' names."""


@dataclass
class Public:
    """What of the public data there is at hand."""

    families: list[Family] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    several: list[Several] = field(default_factory=list)
    meanings: list[Family] = field(default_factory=list)

    @classmethod
    def load(cls, folder: Path | None, dictionary: Path) -> Public:
        """Read the sets below `folder`, and WordNet's meanings; nothing where there is none."""
        meanings = wordnet.families(dictionary)
        if folder is None:
            return cls(meanings=meanings)
        clinc = json.loads((folder / "clinc" / "clinc.json").read_text())
        tools = [json.loads(line) for line in (folder / "seal-tools" / "seal_tool.jsonl").read_text().splitlines()]
        made = [_seal(tool) for tool in tools if tool["parameters"]]
        seal = {family.names[0]: family for family in made if family.phrasings and not is_judged(family.names)}
        several = [
            found
            for name in ("seal_dev.jsonl", "seal_test_in_domain.jsonl")
            for line in (folder / "seal-tools" / name).read_text().splitlines()
            if (found := _several(json.loads(line), seal))
        ]
        snips = [_snips(name, folder / "snips" / f"snips_{name}.json") for name in SNIPS]
        talk = [text for text, intent in clinc["train"] if intent in TALK]
        foreign = [*talk, *(text for part in ("oos_train", "oos_val", "oos_test") for text, _ in clinc[part])]
        return cls([*snips, *_clinc(clinc["train"]), *seal.values()], foreign, several, meanings)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The topics of its families."""
        return frozenset(family.topic for family in self.families)

    @cached_property
    def _by_tool(self) -> dict[str, list[Several]]:
        found: dict[str, list[Several]] = {}
        for one in self.several:
            for name, _ in one[1]:
                found.setdefault(name, []).append(one)
        return found

    def draw_several(
        self, tools: Sequence[Sequence[Family]], rng: random.Random
    ) -> tuple[str, list[tuple[int, dict[str, Any], dict[str, str]]]] | None:
        """Return a request whose calls are all among `tools`, with their indexes, arguments and no surfaces."""
        by_name = {families[0].names[0]: i for i, families in enumerate(tools)}
        fitting = [
            one for name in by_name for one in self._by_tool.get(name, ()) if all(call in by_name for call, _ in one[1])
        ]
        if not fitting:
            return None
        request, calls = rng.choice(fitting)
        return request, [(by_name[name], arguments, {}) for name, arguments in calls]

    def offer_several(self, rng: random.Random) -> list[Sequence[Family]]:
        """Return the tools that one of its requests needs, among others of their fields."""
        _, calls = rng.choice(self.several)
        known = {family.names[0]: family for family in self.families}
        wanted = [known[name] for name in {name for name, _ in calls}]
        others = [f for f in self.families if f.topic in {w.topic for w in wanted} and f not in wanted]
        count = rng.randint(0, 6)
        near = rng.sample(others, min(len(others), count))
        tools = [*wanted, *near, *rng.sample(self.families, 2)]
        rng.shuffle(tools)
        return [[family] for family in {family.names[0]: family for family in tools}.values()]


def _clinc(pairs: Sequence[tuple[str, str]]) -> list[Family]:
    said: dict[str, list[Phrasing]] = {}
    for text, intent in pairs:
        if intent not in TALK and not is_judged([intent]):
            said.setdefault(intent, []).append(Example(text, {}, {}))
    return [
        Family((name, name.title().replace("_", "")), (name.replace("_", " ").capitalize() + ".",), (), tuple(texts), {}, "clinc")
        for name, texts in said.items()
    ]  # fmt: skip


def _snips(name: str, path: Path) -> Family:
    description, slots = SNIPS[name]
    params = tuple(
        Param(_snake(slot), "integer" if slot in COUNTS else "string", told, False) for slot, told in slots.items()
    )
    examples: list[Phrasing] = []
    for one in json.loads(path.read_text(encoding="latin-1"))[name]:
        surfaces = {_snake(part["entity"]): part["text"].strip() for part in one["data"] if part.get("entity")}
        entities = [part["entity"] for part in one["data"] if part.get("entity")]
        arguments = {slot: number(text) if slot in map(_snake, COUNTS) else text for slot, text in surfaces.items()}
        if len(set(entities)) == len(entities) and None not in arguments.values():
            examples.append(Example("".join(part["text"] for part in one["data"]).strip(), arguments, surfaces))
    return Family((_snake(name), name), (description,), params, tuple(examples), {}, "snips")


def _seal(tool: dict[str, Any]) -> Family:
    params = tuple(
        Param(name, TYPES[p["type"]], p["description"], name in tool["required"])
        for name, p in tool["parameters"].items()
    )
    values = {p.name: _maker(p) for p in params if p.type != "boolean"}
    return Family((tool["api_name"],), (tool["api_description"],), params, _plain(tool["api_description"], params), values,
                  tool["field"])  # fmt: skip


def _plain(description: str, params: Sequence[Param]) -> tuple[Phrasing, ...]:
    """Return plain requests in a description's own words, parameter after parameter."""
    order = re.sub(r"\s*\(.*?\)", "", description.split(". ")[0].rstrip("."))
    order = order[:1].lower() + order[1:]
    wanted = [p for p in params if p.type != "boolean"]
    required = [p for p in wanted if p.required]
    out: list[Phrasing] = []
    for some in (required, wanted[:3]):
        named = [f"{p.name.replace('_', ' ')} {{{p.name}}}" for p in some]
        if len(some) < len(required) or any(p.type == "boolean" for p in params if p.required):
            continue
        out += [f"{order}, {', '.join(named)}", f"{order} with {' and '.join(named)}", f"{', '.join(named)}: {order}",
                f"I need to {order}. {'. '.join(named)}."] if named else [order, f"please {order}", f"I need you to {order}"]  # fmt: skip
        if len(some) == 1:
            out += [f"{order} for {{{some[0].name}}}", f"{{{some[0].name}}}: {order}"]
    return tuple(dict.fromkeys(out))


def _maker(param: Param) -> Maker:
    like = LIKE.search(param.description)
    options = [one.strip(" .'\"") for one in re.split(r",|\bor\b|;", like.group(1))] if like else []
    options = [one for one in options if one and one not in ("etc", "and")]
    if param.type in ("integer", "number"):
        return partial(_figure, param.type)
    return partial(_pick, tuple(options)) if options else _label


def _figure(kind: str, rng: random.Random) -> tuple[str, Any]:
    value = (
        rng.randint(1, 10 ** rng.randint(1, 4))
        if kind == "integer"
        else round(rng.uniform(0.1, 500), rng.randint(1, 2))
    )
    return str(value), value


def _pick(options: tuple[str, ...], rng: random.Random) -> str:
    return rng.choice(options)


def _label(rng: random.Random) -> str:
    letters = "".join(rng.choice("ABCDEFGHKLMNPRSTUVWX") for _ in range(rng.randint(1, 3)))
    return f"{letters}{rng.choice(('', '-', ''))}{rng.randint(1, 9999)}"


def _several(one: dict[str, Any], seal: dict[str, Family]) -> Several | None:
    """Return a request whose values all stand in its words, None where one does not."""
    text, calls = one["query"], list[tuple[str, dict[str, Any]]]()
    for call in one["calling"]:
        family = seal.get(call["api"])
        if family is None:
            return None
        params = {p.name: p for p in family.params}
        for name, value in call["parameters"].items():
            if name not in params or isinstance(value, bool) or not _said(text, params[name], value):
                return None
        calls.append((call["api"], call["parameters"]))
    return (text, calls) if len(calls) <= MOST_CALLS and len(text) < 400 else None


def _said(text: str, param: Param, value: Any) -> bool:
    if param.type == "string":
        return isinstance(value, str) and value.lower() in text.lower()
    return any(value_of(word.strip(",.?!"), {"type": param.type}) == value for word in text.split())


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
