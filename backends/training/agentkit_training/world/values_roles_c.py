"""Makers of names of many shapes, of stretches of time in words, and of things, for orchards, bicycles, pawnshops, films and camps."""

from __future__ import annotations

from collections.abc import Sequence

from agentkit_training.family import Maker, Surface
from agentkit_training.world import values as v
from agentkit_training.world.values import Rng

GIVEN = v.any_of(v.FIRST[:-2])
SURNAME = v.usually(
    v.last_name,
    v.compose(
        "{p} {l}|O'{i}|Mc{i}|{l}-{m}|{p} {l}",
        p="de|van|van der|von|da|del|ten|Le|al",
        l="Groot|Dijk|Boer|Costa|Winter|Haas|Vries|Ridder|Clercq|Luca|Rossi|Marsh|Pool|Brink|Berg|Sand|Roux",
        m="Hall|Ferris|Lund|Okoro|Bauer|Reyes",
        i="Shea|Brien|Hara|Neill|Leary|Gann|Cormac|Dell|Keefe",
    ),
    0.55,
)
person: Maker = v.loose(
    v.compose(
        "{g}|{g}|{g} {s}|{g} {s}|{s}|{a}. {s}|{a}. {b}. {s}",
        g=v.usually(GIVEN, v.coined, 0.8),
        s=SURNAME,
        a=v.code("@"),
        b=v.code("@"),
    ),
    0.18,
)
"""People: first names, surnames with particles, initials."""


def stretch(plain: Sequence[str], low: int, high: int, words: dict[str, float], share: float = 0.5) -> Maker:
    """Make a stretch of time: a count with one of the `plain` units, or one of `words` with its value."""
    pairs = [(said, int(n) if float(n).is_integer() else n) for said, n in words.items()]

    def make(r: Rng) -> Surface:
        if r.random() < share:
            n = r.randint(low, high)
            return f"{v.spelled(n) if n < 20 and r.random() < 0.3 else n} {r.choice(plain)}", n
        return r.choice(pairs)

    return make


minutes = stretch(
    ("minutes", "minutes", "min"),
    5,
    95,
    {
        "half an hour": 30, "a quarter of an hour": 15, "an hour and a half": 90, "two hours": 120, "an hour": 60,
        "three quarters of an hour": 45, "two and a half hours": 150, "three hours": 180,
    },
)  # fmt: skip
hours = stretch(
    ("hours", "hours", "hrs"),
    2,
    40,
    {
        "one and a half hours": 1.5, "half an hour": 0.5, "a day and a half": 36, "two days": 48, "a day": 24,
        "two and a half hours": 2.5, "an hour": 1, "three quarters of an hour": 0.75, "90 minutes": 1.5,
    },
)  # fmt: skip
whole_hours = stretch(
    ("hours", "hours", "hrs"),
    2,
    60,
    {
        "a day and a half": 36,
        "two days": 48,
        "a day": 24,
        "half a day": 12,
        "an hour": 1,
        "three days": 72,
        "a week": 168,
    },
)
days = stretch(
    ("days", "days"),
    2,
    40,
    {"a fortnight": 14, "three weeks": 21, "a week": 7, "two weeks": 14, "a day": 1, "four weeks": 28, "six weeks": 42},
)
weeks = stretch(("weeks", "weeks"), 2, 20, {"a fortnight": 2, "a week": 1, "14 days": 2, "three fortnights": 6})
months = stretch(
    ("months", "months"),
    2,
    30,
    {"half a year": 6, "two years": 24, "a year": 12, "a year and a half": 18, "three years": 36, "a month": 1},
)

when: Maker = v.compose(
    "{p} {h}|{d} {h}|{t}|{d}|{x}|{t} on {w}|{w} at {t}|{w} {b}",
    p="quarter past|half past|quarter to",
    h="six|seven|eight|nine|ten|eleven",
    d="this Saturday|next Tuesday|Friday night|Sunday morning|tomorrow|Wednesday",
    t=v.clock,
    x="noon|first thing tomorrow|end of August|early May|after lunch|sunset|dawn|the day after tomorrow|mid June",
    w=v.weekday,
    b="morning|afternoon|evening|lunchtime",
)
"""Times and days in words, which stay text."""
hour: Maker = v.compose(
    "{p} {h}|{t}|{h}|{x}",
    p="quarter past|half past|quarter to|shortly after|just before|about",
    h="six|seven|eight|nine|ten|eleven",
    t=v.clock,
    x="noon|midnight|lunchtime|dawn|first light|six in the morning",
)
"""A time of day as a text."""


def label(*kinds: str) -> Maker:
    """Make a short name such as "12", "B", "K-7", "number 4"."""
    return v.code("|".join(kinds or ("#", "##", "@", "@#", "@-#", "@##", "number #", "#@")))


def the(maker: Maker) -> Maker:
    """Say "the" before a value that does not include it."""

    def make(r: Rng) -> Surface:
        made = v.words_of(maker(r))
        return f"the {made}", made

    return make
