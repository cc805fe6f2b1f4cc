"""Makers of names of all shapes, of spans of time with their unit, and of times and days in words."""

from __future__ import annotations

from agentkit_training.family import Maker, Surface
from agentkit_training.world import values as v
from agentkit_training.world.values import Rng

GIVEN = """Anna|Wim|Bram|Maeve|Sunniva|Lotte|Piet|Aoife|Conor|Ludo|Marieke|Jonas|Hedda|Ilse|Fergus|Tove|Rune|Nell|Ewan|Greet
|Saskia|Matthias|Delphine|Laurent|Xavi|Oriol|Beatriz|Duarte|Giulia|Ettore|Zofia|Marek|Katka|Milos|Amina|Idris|Bea|Stan"""
FAMILY = """Marsh|Holt|Brandt|Lindqvist|Vermeer|Castellan|Pryce|Aldous|Rowntree|Fairweather|Huber|Novotny|Sorensen|Bakker|Osei
|Laidlaw|Trench|Winslow|Carrow|Pellegrin|Tilburg|Hartnell|Dunmore|Kessler|Ostrander|Quist|Thorne|Beck|Amsel|Roe"""
PARTICLE = "van Dijk|de Groot|von Arnim|van der Meer|da Costa|de la Rue|ten Brink|del Monte|O'Shea|O'Brien|MacLeod|D'Arcy|Ben-David"

given = v.usually(v.any_of(GIVEN), v.any_of(v.FIRST[:-2]), 0.6)
surname = v.usually(v.any_of(FAMILY), v.mix(v.last_name, v.any_of(PARTICLE)), 0.5)
who = v.loose(
    v.compose(
        "{g}|{g}|{g}|{g} {s}|{g} {s}|{g} {p}|{i}. {s}|{i}. {j}. {s}|{c}|{g} {i}.|{g} and {h}",
        g=given,
        h=given,
        s=surname,
        p=PARTICLE,
        i="A B C D E F G H J K L M P R S T W".split(),
        j="A B C D E F G H J K L M P R S T W".split(),
        c=v.coined,
    ),
    0.18,
)
"""A person as a colleague names her."""
one = v.loose(
    v.compose(
        "{g}|{g}|{g}|{g} {s}|{g} {s}|{g} {p}|{i}. {s}|{i}. {j}. {s}|{c}",
        g=given,
        s=surname,
        p=PARTICLE,
        i="A B C D E F G H J K L M P R S T W".split(),
        j="A B C D E F G H J K L M P R S T W".split(),
        c=v.coined,
    ),
    0.18,
)
"""One person only, so that a verb in the singular or a possessive fits."""
last = v.mix(surname, v.any_of(PARTICLE), v.any_of(FAMILY))
"""A family name, to stand after a title."""


def pairs(said: str, low: int, high: int, unit: str, step: int = 1, share: float = 0.5) -> Maker:
    """Make an amount of time: words that stand for a number of the wanted unit ("half an hour=30"), or a number and `unit`."""
    known = v.surfaces(said)
    figures = v.count(low // step, high // step, 0.25)

    def make(r: Rng) -> Surface:
        if r.random() < share:
            return r.choice(known)
        if step > 1:
            n = r.randint(low // step, high // step) * step
            return f"{n} {unit}", n
        words, n = figures(r)  # type: ignore[misc]
        return f"{words} {unit}", n

    return make


minutes = pairs(
    "half an hour=30|a quarter of an hour=15|an hour and a half=90|two hours=120|an hour=60|one hour=60|three hours=180|2 hours=120",
    10,
    90,
    "minutes",
    5,
)
hours = pairs(
    "a day and a half=36|one and a half hours=1.5|half an hour=0.5|two days=48|a day=24|an hour and a half=1.5|three days=72|an hour=1",
    2,
    30,
    "hours",
)
whole_hours = pairs(
    "a day and a half=36|two days=48|a day=24|three days=72|an hour=1|half a day=12|a week=168", 2, 40, "hours"
)
months = pairs(
    "two years=24|half a year=6|a year=12|a year and a half=18|three years=36|one year=12|five years=60",
    2,
    18,
    "months",
)
days = pairs("a fortnight=14|three weeks=21|two weeks=14|a week=7|four weeks=28|one week=7|ten days=10", 2, 25, "days")
weeks = pairs("a fortnight=2|four weeks=4|two weeks=2|one week=1", 2, 12, "weeks", 1, 0.25)

at_time = v.mix(
    v.compose(
        "quarter past {n}|half past {n}|quarter to {n}|ten past {n}|twenty to {n}|{n} o'clock|{n} sharp|five to {n}",
        n="one two three four five six seven eight nine ten eleven twelve".split(),
    ),
    v.clock,
    v.any_of("noon|midnight|dawn|dusk|lunchtime|closing time|first light|sunrise|sunset"),
)
"""A time of day that goes after "at"."""
on_day = v.compose(
    "this {d}|next {d}|{d}|{d} morning|{d} evening|{d} afternoon|tomorrow|tomorrow morning|tonight|first thing tomorrow|{d} at {t}",
    d="Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    t=at_time,
)
"""A day in words that needs no word before it."""
due = v.mix(
    on_day,
    v.compose(
        "end of {m}|mid {m}|early {m}|the {n} of {m}|{x}",
        m=v.MONTHS,
        n="1st 3rd 5th 8th 12th 15th 20th 24th 28th".split(),
        x="the end of the week|Easter|Christmas|next week|next month|the weekend|Whitsun",
    ),
)
"""A day in words by which something is due."""
until = v.mix(
    v.compose(
        "end of {m}|mid {m}|early {m}|{d}|next {d}|the end of the week|the {n} of {m}|after {h}|{m}",
        m=v.MONTHS,
        d="Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        n="1st 3rd 5th 8th 12th 15th 20th 24th 28th".split(),
        h="Easter|Christmas|the holidays|Whitsun|the bank holiday|half term",
    ),
    v.any_of("tonight|tomorrow|next week|next month|further notice|spring|the weekend"),
)
"""A day in words that goes after "until" or "by"."""
label = v.mix(
    lambda r: str(r.randint(1, 60)),
    v.code("@|@-#|@#|#@|##@|@@|@@-#|#-@"),
)
"""A number or letter that serves as a name, without its kind."""
