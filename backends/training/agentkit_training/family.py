"""A tool family: one tool as a model sees it, and many ways people ask for it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Surface = tuple[str, Any]
"""The words in the request, and the JSON value they stand for."""

Maker = Callable[[random.Random], "str | Surface"]
"""Makes one value; a plain string stands for itself."""


@dataclass(frozen=True)
class Example:
    """A request with the call that answers it. `surfaces` maps a parameter to its words in the request."""

    request: str
    arguments: dict[str, Any]
    surfaces: dict[str, str]


Phrasing = str | tuple[str, Mapping[str, Any]] | Example
"""A template with {param} slots; with a mapping, those arguments are fixed and not in the words. Or a request as it is."""

SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Param:
    """One parameter. `format` is `path`, `date`, `url`, `email`, or empty; `items`, of an array, what each member is."""

    name: str
    type: str = "string"
    description: str = ""
    required: bool = True
    enum: tuple[str, ...] = ()
    format: str = ""
    items: str = ""


@dataclass(frozen=True)
class Family:
    """One tool. The first name and description are its own; the others are variants for training.

    lacks: requests that leave out a required value: every one with neither slot nor fixed value. several: requests for
    several calls at once, where {x__2} is the second call's alone and {x} is all calls'.
    """

    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    params: tuple[Param, ...]
    phrasings: tuple[Phrasing, ...]
    values: Mapping[str, Maker] = field(default_factory=dict)
    topic: str = ""
    lacks: tuple[Phrasing, ...] = ()
    several: tuple[Phrasing, ...] = ()


def fill(family: Family, phrasing: Phrasing, rng: random.Random) -> Example:
    """Return one request made from `phrasing`, with fresh values."""
    if isinstance(phrasing, Example):
        return phrasing
    template, fixed = (phrasing, {}) if isinstance(phrasing, str) else phrasing
    arguments: dict[str, Any] = dict(fixed)
    surfaces: dict[str, str] = {}

    def put(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in surfaces:
            made = family.values[name](rng)
            surfaces[name], arguments[name] = (made, made) if isinstance(made, str) else made
        return surfaces[name]

    return Example(SLOT.sub(put, template), arguments, surfaces)


def parted(slot: str) -> tuple[str, int]:
    """Return a slot's parameter and the call it belongs to; 0 for all calls."""
    name, _, number = slot.partition("__")
    return name, int(number or 0)


def fill_several(family: Family, phrasing: Phrasing, rng: random.Random) -> list[Example]:
    """Return the calls of one of `family.several`, with fresh values; each holds the whole request."""
    template, fixed = (
        ("", {}) if isinstance(phrasing, Example) else (phrasing, {}) if isinstance(phrasing, str) else phrasing
    )
    slots = [*SLOT.findall(template), *fixed]
    makers = {slot: family.values[name] for slot in slots if (name := parted(slot)[0]) in family.values}
    whole = fill(replace(family, values=makers), phrasing, rng)

    def own(held: Mapping[str, Any], call: int) -> dict[str, Any]:
        return {parted(slot)[0]: one for slot, one in held.items() if parted(slot)[1] in (0, call)}

    calls = range(1, 1 + max(parted(slot)[1] for slot in slots))
    return [Example(whole.request, own(whole.arguments, call), own(whole.surfaces, call)) for call in calls]


ALTERNATIVES = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


def expand(*templates: str, fixed: Mapping[str, Any] | None = None) -> list[Phrasing]:
    """Return every reading of templates with [this|or that] alternatives, with arguments fixed where given."""
    out: list[Phrasing] = []
    pending = list(reversed(templates))
    while pending:
        template = pending.pop()
        match = ALTERNATIVES.search(template)
        if match:
            head, tail = template[: match.start()], template[match.end() :]
            pending += [head + choice + tail for choice in reversed(match.group(1).split("|"))]
        else:
            text = " ".join(template.split()).replace(" ,", ",").replace(" ?", "?")
            out.append((text, fixed) if fixed else text)
    return out
