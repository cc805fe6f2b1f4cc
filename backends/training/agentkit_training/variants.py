"""One tool in many shapes, so that a parameter is known by what is said of it, not by its place, name or number."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from agentkit_backends.local.text import ROW, name_words

from agentkit_training.family import SLOT, Example, Family, Maker, Param, Phrasing, Surface, parted
from agentkit_training.wordnet import Thesaurus, reworded

Held = TypeVar("Held")

SHUFFLED, RENAMED, UNTOLD, LENT, LISTED = 0.4, 0.2, 0.06, 0.25, 0.12
"""How often the order is another, a parameter has another name, it has no description, one more is there, and one takes
several values."""
SEVERAL_OF_IT = ("", "", " (one or more)", ", a list", "; several are possible")
"""How a description goes on of a parameter that takes several values."""
LONGEST, TRIES = 3, 6
"""So many words a member of a row has at most; so many values of a maker are looked at for some."""
JOINED = ("{}", "{}", "{} and {}", "{}, {}", "{} & {}", "{}, {} and {}", "{}, {}, and {}", "{}, {}, {}")


def variant(family: Family, lenders: Sequence[Family], other: Thesaurus, rng: random.Random) -> Family:
    """Return `family` with parameters in another order and under other names, and maybe an idle one of one of `lenders`."""
    if rng.random() < LISTED:
        family = listed(family, rng)
    names = {p.name: _renamed(p.name, other, rng) for p in family.params}
    if len(set(names.values())) < len(names):
        names = {name: name for name in names}
    params = [replace(p, name=names[p.name]) for p in family.params]
    params = [replace(p, description="") if rng.random() < UNTOLD else p for p in params]
    if rng.random() < LENT and (lent := _lent(family, rng.choice(lenders), rng)) and lent.name not in names.values():
        params.insert(rng.randint(0, len(params)), lent)
    if rng.random() < SHUFFLED:
        rng.shuffle(params)
    return replace(_named(family, names), params=tuple(params))


def listed(family: Family, rng: random.Random) -> Family:
    """Return `family` with one of its parameters as a list, where there is one that may be."""
    told = [p for p in (*family.phrasings, *family.lacks, *family.several) if isinstance(p, tuple)]
    fixed = {parted(slot)[0] for _, arguments in told for slot in arguments}
    known = {p.name for p in family.params}
    fitting = [
        p for p in family.params
        if p.type == "string" and not (p.enum or p.format) and p.name in family.values.keys() - fixed
        and f"{p.name}s" not in known and all(_is_member(family.values[p.name](rng)) for _ in range(TRIES))
    ]  # fmt: skip
    if not fitting:
        return family
    one = rng.choice(fitting)
    name = one.name if one.name.endswith("s") else f"{one.name}s"
    names = {own: name if own == one.name else own for own in known}
    description = one.description + (rng.choice(SEVERAL_OF_IT) if one.description else "")
    many = replace(one, name=name, type="array", items=one.type, description=description)
    renamed = _named(family, names)
    return replace(
        renamed,
        params=tuple(many if p is one else p for p in family.params),
        values={**renamed.values, name: in_a_row(family.values[one.name])},
    )


def in_a_row(maker: Maker) -> Maker:
    """Return a maker of one to three texts of `maker` in a row, as a list."""

    def made(rng: random.Random) -> Surface:
        while not (drawn := list(filter(_is_member, (maker(rng) for _ in range(TRIES))))):
            pass
        joined = rng.choice([joined for joined in JOINED if joined.count("{}") <= len(drawn)])
        members = drawn[: joined.count("{}")]
        return joined.format(*members), members

    return made


def _is_member(made: str | Surface) -> bool:
    """Return whether a value may stand in a row: it is a short text, and no row itself."""
    return isinstance(made, str) and len(made.split()) <= LONGEST and ROW.split(f"a, {made}, a") == ["a", made, "a"]


def _renamed(name: str, other: Thesaurus, rng: random.Random) -> str:
    if rng.random() >= RENAMED:
        return name
    return re.sub(r"\W+", "_", "_".join(reworded(name_words(name), other, rng, swap=0.6, drop=0)))


def _lent(family: Family, lender: Family, rng: random.Random) -> Param | None:
    """Return a parameter of a tool about another matter; a request for the first one has nothing for it."""
    if lender.topic == family.topic or not lender.params:
        return None
    return replace(rng.choice(lender.params), required=False)


def _named(family: Family, names: Mapping[str, str]) -> Family:
    """Return a family whose phrasings and makers speak of its parameters by other names."""
    return replace(
        family,
        phrasings=tuple(_told(phrasing, names) for phrasing in family.phrasings),
        lacks=tuple(_told(phrasing, names) for phrasing in family.lacks),
        several=tuple(_told(phrasing, names) for phrasing in family.several),
        values={names[name]: maker for name, maker in family.values.items()},
    )


def _told(phrasing: Phrasing, names: Mapping[str, str]) -> Phrasing:
    """Return a phrasing whose slots and arguments have their parameters' new names."""
    if isinstance(phrasing, Example):
        return Example(phrasing.request, _keyed(phrasing.arguments, names), _keyed(phrasing.surfaces, names))
    template, fixed = phrasing if isinstance(phrasing, tuple) else (phrasing, None)
    told = SLOT.sub(lambda slot: f"{{{_slot(slot.group(1), names)}}}", template)
    return told if fixed is None else (told, _keyed(fixed, names))


def _keyed(held: Mapping[str, Held], names: Mapping[str, str]) -> dict[str, Held]:
    return {_slot(slot, names): one for slot, one in held.items()}


def _slot(slot: str, names: Mapping[str, str]) -> str:
    name, call = parted(slot)
    return f"{names[name]}__{call}" if call else names[name]
