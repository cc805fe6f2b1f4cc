"""One tool in many shapes, so that a parameter is known by what is said of it, not by its place or its name."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from agentkit_backends.local.text import name_words

from agentkit_training.family import SLOT, Example, Family, Param, Phrasing, parted
from agentkit_training.wordnet import Thesaurus, reworded

Held = TypeVar("Held")

SHUFFLED, RENAMED, UNTOLD, LENT = 0.4, 0.2, 0.06, 0.25
"""How often the order is another, a parameter has another name, it has no description, and one more is there."""


def variant(family: Family, lenders: Sequence[Family], other: Thesaurus, rng: random.Random) -> Family:
    """Return `family` with parameters in another order and under other names, and maybe an idle one of one of `lenders`."""
    names = {p.name: _renamed(p.name, other, rng) for p in family.params}
    if len(set(names.values())) < len(names):
        names = {name: name for name in names}
    params = [replace(p, name=names[p.name]) for p in family.params]
    params = [replace(p, description="") if rng.random() < UNTOLD else p for p in params]
    if rng.random() < LENT and (lent := _lent(family, rng.choice(lenders), rng)) and lent.name not in names.values():
        params.insert(rng.randint(0, len(params)), lent)
    if rng.random() < SHUFFLED:
        rng.shuffle(params)
    return replace(
        family,
        params=tuple(params),
        phrasings=tuple(_told(phrasing, names) for phrasing in family.phrasings),
        lacks=tuple(_told(phrasing, names) for phrasing in family.lacks),
        several=tuple(_told(phrasing, names) for phrasing in family.several),
        values={names[name]: maker for name, maker in family.values.items()},
    )


def _renamed(name: str, other: Thesaurus, rng: random.Random) -> str:
    if rng.random() >= RENAMED:
        return name
    return re.sub(r"\W+", "_", "_".join(reworded(name_words(name), other, rng, swap=0.6, drop=0)))


def _lent(family: Family, lender: Family, rng: random.Random) -> Param | None:
    """Return a parameter of a tool about another matter; a request for the first one has nothing for it."""
    if lender.topic == family.topic or not lender.params:
        return None
    return replace(rng.choice(lender.params), required=False)


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
