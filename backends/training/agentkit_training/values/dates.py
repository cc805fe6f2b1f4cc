"""Makers of dates in their many written forms."""

from __future__ import annotations

import random
from datetime import date as Day
from datetime import timedelta

from agentkit_backends.local.dates import DAYS, iso_date

from agentkit_training.values.base import Made

WHICH = ("", "next ", "this ", "last ")


def any_day(rng: random.Random) -> Day:
    """Return a day of the years 2019 to 2030."""
    return Day(2019, 1, 1) + timedelta(days=rng.randrange(12 * 365 - 1))


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def near_date(rng: random.Random) -> Made:
    """Return today, tomorrow, yesterday or a day of the week."""
    word = rng.choice(("today", "today", "tomorrow", "yesterday", rng.choice(WHICH) + rng.choice(DAYS).capitalize()))
    return word, str(iso_date(word))


def date(rng: random.Random) -> Made:
    """Return a date in one of many forms, and its ISO form. Slashes put the month first, dots the day."""
    day = any_day(rng)
    short = day.strftime("%b")
    month = rng.choice((day.strftime("%B"), day.strftime("%B"), short, short if day.month == 5 else short + "."))
    if rng.random() < 0.15:
        month = month.lower()
    d, y = day.day, day.year
    if rng.random() < 0.07:
        day = day.replace(year=Day.today().year, day=min(day.day, 28))
        d = day.day
        return rng.choice(
            (f"{month} {d}", f"{d} {month}", f"{_ordinal(d)} of {month}", f"{month} {_ordinal(d)}")
        ), day.isoformat()
    if rng.random() < 0.05:
        return near_date(rng)
    forms = (
        day.isoformat(), day.isoformat(), day.isoformat(), f"{month} {d}, {y}", f"{month} {d}, {y}", f"{month} {d} {y}",
        f"{d} {month} {y}", f"{d} {month} {y}", f"{month} {_ordinal(d)}, {y}", f"{_ordinal(d)} of {month} {y}",
        f"{_ordinal(d)} {month} {y}", f"{month} {_ordinal(d)} {y}", f"{d}.{day.month}.{y}", f"{d:02}.{day.month:02}.{y}",
        f"{d:02} {short.upper() if rng.random() < 0.3 else short} {y}", f"{month.upper()} {d}, {y}", f"{d} {month}, {y}",
        f"{_ordinal(d)} {short} {y}", f"{y}/{day.month}/{d}", f"{y}/{day.month:02}/{d:02}", f"{day.month}/{d}/{y}", f"{day.month:02}/{d:02}/{y}",
    )  # fmt: skip
    return rng.choice(forms), day.isoformat()
