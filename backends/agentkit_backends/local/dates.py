"""Dates and times as people write them: where they stand in a text, and the day that one stands for."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
MINUTES = r"(?:(?:five|ten|twenty|twenty-five) (?:minutes )?(?:past|to|after)|\d{1,2} (?:past|minutes (?:past|to)))"
MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
END_OF = (
    r"(?:the\s+)?end\s+of\s+(?:(?:the|this|(?P<next>next))\s+(?P<unit>month|year)"
    rf"|(?P<month>{MONTH})(?:,?\s+(?P<year>\d{{4}}))?)"
)
DAY_OF_WEEK = rf"(?:(?P<which>this|next|coming|last)\s+)?(?P<day>{'|'.join(DAYS)})(?P<later>\s+week)?"
DATE = re.compile(
    rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    rf"|\b\d{{4}}/\d{{1,2}}/\d{{1,2}}\b"
    rf"|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b"
    rf"|\b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b"
    rf"|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?\b"
    rf"|\b{END_OF}\b"
    rf"|(?<=\bthe )\d{{1,2}}(?:st|nd|rd|th)\b(?=\s*(?:[,.;!?]|$|(?:and|to|until|till|for|at|with|by)\b))"
    rf"|\b(?:today|tonight|tomorrow|yesterday)\b"
    rf"|\b{DAY_OF_WEEK}\b",
    re.I,
)
TIME = re.compile(
    rf"\b(?:{MINUTES} )?(?:noon|midday|midnight)\b"
    rf"|\b{MINUTES} {HOUR}\b|\b(?:half|(?:a )?quarter) (?:past|to|after) {HOUR}\b|\b{HOUR} o['’]clock\b"
    rf"|\b(?:{HOUR}|\d{{1,2}}:\d{{2}})(?: o['’]clock)? (?:in the (?:morning|afternoon|evening)|at night)\b"
    rf"|\b{HOUR}(?:[:.]\d{{2}})? ?(?:[ap]m\b|[ap]\.m\b\.?)",
    re.I,
)


def iso_date(text: str, today: date | None = None) -> str | None:
    """Return a written date as YYYY-MM-DD, None where it is none. In 5/3/2026 the month comes first if it can.

    A day of the week is the next one after today, with "last" the one before, with "week" behind it one week later;
    "15th" is the next day of that number.
    """
    today = today or date.today()
    plain = " ".join(re.sub(r"(?<=\d)t\d\d:.*", "", text.strip().lower().rstrip(".")).split())
    try:
        found = _relative(plain, today) or _written(plain, today)
    except (ValueError, IndexError, OverflowError):
        return None
    return None if found is None else found.isoformat()


def _relative(plain: str, today: date) -> date | None:
    """Return the date that words such as "tomorrow" stand for, seen from `today`."""
    near = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
    if plain in near:
        return today + timedelta(days=near[plain])
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", plain):
        day = int(plain[:-2])
        begins = (_first(today, months) for months in range(13))
        return next((d for d in (_on(first, day) for first in begins) if d is not None and d >= today), None)
    if end := re.fullmatch(END_OF, plain):
        if end["unit"]:
            ahead = 1 + bool(end["next"]) if end["unit"] == "month" else 13 - today.month + 12 * bool(end["next"])
            return _first(today, ahead) - timedelta(days=1)
        return _first(date(int(end["year"] or today.year), _month(end["month"]), 1), 1) - timedelta(days=1)
    if (named := re.fullmatch(DAY_OF_WEEK, plain)) is None:
        return None
    ahead = (DAYS.index(named["day"]) - today.weekday() - 1) % 7 + 1
    if named["which"] == "last":
        ahead = -((7 - ahead) or 7)
    return today + timedelta(days=ahead + 7 * bool(named["later"]))


def _written(plain: str, today: date) -> date | None:
    """Return a date in figures, or with a month's name."""
    figures = [int(n) for n in re.findall(r"\d+", plain)]
    named = re.search(r"[a-z]{3,}", re.sub(r"\d+(?:st|nd|rd|th)|\bof\b", " ", plain))
    if named:
        return date(figures[1] if len(figures) > 1 else today.year, _month(named.group()), figures[0])
    if len(figures) != 3:
        return None
    if figures[0] > 31:
        return date(*figures)
    first, second, year = figures
    day, month = (first, second) if "." in plain or first > 12 else (second, first)
    return date(year, month, day)


def _month(name: str) -> int:
    return next((i + 1 for i, month in enumerate(MONTHS) if month.startswith(name[:3])), 0)


def _first(day: date, months: int) -> date:
    """Return the first of the month that comes `months` after that of `day`."""
    at = day.month - 1 + months
    return date(day.year + at // 12, at % 12 + 1, 1)


def _on(first: date, day: int) -> date | None:
    """Return a day of the month that begins with `first`; None where it has none of that number."""
    found = first + timedelta(days=day - 1)
    return found if day and found.month == first.month else None
