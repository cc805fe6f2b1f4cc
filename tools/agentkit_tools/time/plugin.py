"""The time, and dates."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from agentkit.plugin.sdk import ToolFailed, tool

MONTHS = [name.lower() for name in calendar.month_name]
CITIES = {
    "beijing": "Asia/Shanghai",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "washington": "America/New_York",
    "boston": "America/New_York",
    "miami": "America/New_York",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "munich": "Europe/Berlin",
    "hamburg": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "geneva": "Europe/Zurich",
    "barcelona": "Europe/Madrid",
    "milan": "Europe/Rome",
    "rio": "America/Sao_Paulo",
    "rio de janeiro": "America/Sao_Paulo",
    "osaka": "Asia/Tokyo",
    "abu dhabi": "Asia/Dubai",
    "ottawa": "America/Toronto",
    "montreal": "America/Toronto",
    "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv",
    "hanoi": "Asia/Bangkok",
    "cape town": "Africa/Johannesburg",
    "edinburgh": "Europe/London",
    "houston": "America/Chicago",
    "dallas": "America/Chicago",
    "london": "Europe/London",
    "naples": "Europe/Rome",
    "manchester": "Europe/London",
    "doha": "Asia/Qatar",
    "wellington": "Pacific/Auckland",
    "lahore": "Asia/Karachi",
    "chennai": "Asia/Kolkata",
    "atlanta": "America/New_York",
    "philadelphia": "America/New_York",
    "portland": "America/Los_Angeles",
    "las vegas": "America/Los_Angeles",
    "salt lake city": "America/Denver",
    "kingston": "America/Jamaica",
    "quito": "America/Guayaquil",
    "panama city": "America/Panama",
    "guatemala city": "America/Guatemala",
    "ho chi minh city": "Asia/Ho_Chi_Minh",
}


@cache
def _zones() -> dict[str, str]:
    named = {name.rpartition("/")[2].replace("_", " ").lower(): name for name in sorted(available_timezones())}
    return {**named, **{name.lower(): name for name in available_timezones()}, **CITIES}


def _date(text: str) -> date:
    plain = text.strip().lower().rstrip(".")
    today = date.today()
    if plain in ("today", "tomorrow", "yesterday"):
        return today + timedelta(days={"today": 0, "tomorrow": 1, "yesterday": -1}[plain])
    figures = [int(n) for n in re.findall(r"\d+", plain)]
    word = re.search(r"[a-z]{3,}", re.sub(r"\d(?:st|nd|rd|th)\b|\bof\b", " ", plain))
    try:
        if word:
            month = next(i for i, name in enumerate(MONTHS) if i and name.startswith(word[0][:3]))
            return date(figures[1] if len(figures) > 1 else today.year, month, figures[0])
        if len(figures) == 3 and figures[0] > 31:
            return date(*figures)
        if len(figures) == 3:
            first, second, year = figures
            day_first = "." in plain or first > 12
            return date(year, *((second, first) if day_first else (first, second)))
    except (ValueError, StopIteration, IndexError):
        pass
    raise ToolFailed(f"{text!r} is not a date I can read; write it as 2026-03-05")


@tool(effects="none")
def current_time(timezone: str | None = None) -> str:
    """Tell the current date and time, in a time zone or city if given.

    Args:
        timezone: An IANA time zone or a big city.
    """
    zone = None
    if timezone:
        name = _zones().get(timezone.strip().lower().replace("_", " ")) or _zones().get(timezone.strip().lower())
        if name is None:
            raise ToolFailed(f"I know no time zone or city {timezone!r}; use a name such as Europe/Berlin")
        zone = ZoneInfo(name)
    now = datetime.now(zone) if zone else datetime.now().astimezone()
    return now.strftime("%A %Y-%m-%d %H:%M:%S ") + (
        f"{timezone} (UTC{now:%z})" if timezone else f"{now:%Z} (UTC{now:%z})"
    )


@tool(effects="none")
def date_difference(start: str, end: str) -> str:
    """Count the days between two dates.

    Args:
        start: The first date, such as 2026-03-05.
        end: The second date, such as 2026-12-24.
    """
    first, second = _date(start), _date(end)
    days = (second - first).days
    weeks, rest = divmod(abs(days), 7)
    return f"{days} days from {first} to {second} ({weeks} weeks and {rest} days)"


@tool(effects="none")
def shift_date(date: str, amount: int, unit: Literal["days", "weeks", "months", "years"]) -> str:
    """Move a date forwards or back by days, weeks, months or years.

    Args:
        date: The date to start from, such as 2026-03-05.
        amount: How many units; a negative amount goes back.
        unit: The unit of the amount.
    """
    start = _date(date)
    try:
        if unit in ("days", "weeks"):
            moved = start + timedelta(days=amount * (7 if unit == "weeks" else 1))
        else:
            months = start.year * 12 + start.month - 1 + amount * (12 if unit == "years" else 1)
            year, month = divmod(months, 12)
            moved = start.replace(
                year=year, month=month + 1, day=min(start.day, calendar.monthrange(year, month + 1)[1])
            )
    except (ValueError, OverflowError):
        raise ToolFailed("that date lies outside the calendar") from None
    return f"{moved:%Y-%m-%d} ({moved:%A})"
