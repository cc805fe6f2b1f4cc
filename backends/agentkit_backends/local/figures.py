"""Numbers in words and figures, and stretches of time: "a hundred and twenty", "an hour and a half" of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
ONE = ("a", "an")
TIMES = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "fortnight": 1_209_600}
CALENDAR = {"month": 1, "quarter": 3, "year": 12}
SHORT = {"min": "minute", "mins": "minute", "sec": "second", "secs": "second", "hr": "hour", "hrs": "hour"}
UNIT = rf"(?P<unit>{'|'.join((*TIMES, *CALENDAR, *SHORT))})s?"
PARTS = {
    "half": 0.5,
    "a half": 0.5,
    "quarter": 0.25,
    "a quarter": 0.25,
    "three quarters": 0.75,
    "a third": 1 / 3,
    "two thirds": 2 / 3,
}
"""Words for parts of one: "half an hour", "three quarters of an hour", "a third of full speed"."""
PART = "three[ -]quarters|two[ -]thirds|a quarter|a third|a half|quarter|half"
SAID = rf"(?:{'|'.join((*SMALL, *SCALES))})"
JOINED = rf"(?:[- ]|(?<=dred|sand|lion) and ){SAID}"
COUNT = rf"(?:-?\d[\d,]*(?:\.\d+)?|(?:a (?={'|'.join(SCALES)}))?{SAID}(?:{JOINED}){{0,7}}|an?)"
AMOUNT = re.compile(
    rf"\b(?:(?P<part>{PART})(?: of)? an?|(?P<count>{COUNT})(?P<half>(?: and)? a half)?)"
    rf"[ -]?{UNIT}(?P<more> and a half)?\b",
    re.I,
)
"""A stretch of time: "half an hour", "two and a half days", "a year and a half", "a two-year guarantee"."""
SHARE = re.compile(rf"\b(?<!and )(?<!and a )(?:{PART})\b(?! (?:past|to|after|an?|of an?)\b)", re.I)

RATE = re.compile(
    r"(?:\d|\b(?:once|twice)|(?!\b(?:is|was|as|takes|lasts|needs|wants|this|does)\b)\b\w+[^\Ws]s) an? \w+$", re.I
)
"""What ends so is no stretch of time: "two blasts a minute"."""
NEAR = 40
"""Characters before a stretch that are looked at, so that a long text takes no longer for each of its words."""


def number(text: str) -> int | float | None:
    """Return the number `text` stands for, in figures or words; None where it is none. Percent signs are ignored."""
    plain = text.strip().lower().replace(",", "").lstrip("$€£").rstrip("%")
    if plain in ("half", "half a", "half an"):
        return 0.5
    if plain in ONE:
        return 1
    if plain in ORDINALS:
        return ORDINALS[plain]
    if re.fullmatch(r"-?\d+(?:st|nd|rd|th)?", plain):
        return int(plain.rstrip("stndrh"))
    if re.fullmatch(r"-?\d*\.\d+", plain):
        return float(plain)
    if scaled := re.fullmatch(rf"(-?\d+(?:\.\d+)?) ({'|'.join(SCALES)})", plain):
        value = float(scaled.group(1)) * SCALES[scaled.group(2)]
        return int(value) if value.is_integer() else value
    if halved := re.fullmatch(r"(.+) and a half", plain):
        whole = number(halved.group(1))
        return None if whole is None else whole + 0.5
    return _in_words(re.sub(r"\bhalf a dozen\b", "six", plain))


def _in_words(plain: str) -> int | None:
    """Return a whole number written in words: "two hundred and ten", "a thousand", "two dozen"."""
    total, current, seen = 0, 0, False
    parts = re.split(r"[\s-]+", plain)
    for before, part, after in zip(["", *parts[:-1]], parts, [*parts[1:], ""], strict=True):
        if part in SMALL or (part in ONE and after in SCALES):
            current += SMALL.get(part, 1)
            seen = True
        elif part in SCALES and (seen or part == "dozen"):
            current = max(current, 1) * SCALES[part]
            seen = True
            if SCALES[part] >= 1000:
                total, current = total + current, 0
        elif part != "and" or before not in SCALES or not after:
            return None
    return total + current if seen and total + current > 0 or plain == "zero" else None


def amount(text: str, unit: str) -> int | float | None:
    """Return how many of `unit` (a unit of time, or "percent") a stretch or a share is; None where it is none."""
    plain = text.strip().lower()
    if unit == "percent":
        return round(PARTS[plain.replace("-", " ")] * 100) if SHARE.fullmatch(plain) else None
    found = AMOUNT.fullmatch(plain)
    if found is None:
        return None
    count = PARTS[found["part"].replace("-", " ")] if found["part"] else number(found["count"])
    own = SHORT.get(found["unit"], found["unit"])
    units = next((units for units in (TIMES, CALENDAR) if own in units and unit in units), None)
    if count is None or units is None:
        return None
    value = (count + 0.5 * bool(found["half"] or found["more"])) * units[own] / units[unit]
    return int(value) if float(value).is_integer() else round(value, 4)


def amounts(text: str) -> Iterator[re.Match[str]]:
    """Yield the stretches of time and the shares that a text speaks of."""
    for found in AMOUNT.finditer(text):
        if not RATE.search(text, max(found.start() - NEAR, 0), found.end()):
            yield found
    yield from SHARE.finditer(text)


def unit_of(name: Sequence[str], description: str) -> str | None:
    """Return the unit of time, or "percent", that a parameter's name or description tells of; None without one."""
    if {"percent", "percentage", "pct"} & set(name):
        return "percent"
    told = _units(name) or _units(re.findall(r"[a-z]+", description.lower()))
    if not told and re.search(r"\bper ?cent\b|%", description, re.I):
        return "percent"
    return told.pop() if len(told) == 1 else None


def _units(words: Sequence[str]) -> set[str]:
    return {word[:-1] for word in words if word.endswith("s") and word[:-1] in (*TIMES, *CALENDAR)}
