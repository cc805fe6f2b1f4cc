"""Words and typed spans of a request, and the values they stand for. Pure rules, shared by training and running."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
DATE = re.compile(
    rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    rf"|\b\d{{4}}/\d{{1,2}}/\d{{1,2}}\b"
    rf"|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b"
    rf"|\b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b"
    rf"|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?\b"
    rf"|\b(?:today|tomorrow|yesterday)\b|\b(?:(?:this|next|coming|last)\s+)?(?:{'|'.join(DAYS)})\b",
    re.I,
)
TIME = re.compile(
    rf"\b(?:noon|midday|midnight)\b|\b(?:half|(?:a )?quarter) (?:past|to|after) {HOUR}\b|\b{HOUR} o['’]clock\b"
    rf"|\b(?:{HOUR}|\d{{1,2}}:\d{{2}})(?: o['’]clock)? (?:in the (?:morning|afternoon|evening)|at night)\b"
    rf"|\b{HOUR}(?:[:.]\d{{2}})? ?(?:[ap]m\b|[ap]\.m\b\.?)",
    re.I,
)
WORD = re.compile(
    r"""(?P<url>https?://[^\s"'`<>]*[^\s"'`<>.,;:!?)])
      |(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
      |(?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
      |(?P<time>(?<![\w:.,])(?<!lines[ ])(?<!rows[ ])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?i:[ap]m\b)?(?![\w:])
         |(?<![\w:.,$€£-])\d{1,2}(?:\.[0-5]\d)?(?i:[ap]m\b))
      |(?P<ordinal>(?<![\w.,-])\d+(?i:st|nd|rd|th)\b)
      |(?P<code>(?<![\w.,/-])(?:\d+(?:[A-Z]+\d[A-Z0-9]*|[ABDEHIJNOQRSUYZabe])|(?=[\d-]*[A-Z])\d[A-Z0-9]*(?:-[A-Z0-9]+)+)(?![\w/-]|\.\w)
         |(?<![\w.-])(?!\d{1,2}\.\d{1,2}\.\d{4}\b)(?:v\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?:[-+]\w+)?(?![\w/]|\.\w))
      |(?P<path>(?<![\w.])\.[A-Za-z]\w{2,}(?![\w/]|\.\w)|[~.\w-]*(?:/[\w.*~-]*[\w*~-])+/?|[\w*-]+/(?![\w/])|[\w*][\w*-]*(?:\.[\w*-]+)*\.[A-Za-z*]\w{0,6}(?!\w)|\*\.\w+)
      |(?P<number>(?<![\w).])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w).])-?\d+(?:\.\d+)?|\d+(?:\.\d+)?)
      |(?P<word>[^\W\d_]\w*(?:[-'’](?!s\b)\w+)*|_\w+)
      |(?P<possessive>(?<=\w)['’]s\b)
      |(?P<punct>\S)""",
    re.X,
)
SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ONE = ("a", "an")
MEASURES = frozenset(
    """
    day week month year hour minute mile kilometre kilometer metre meter foot inch yard kilo kilogram gram pound ounce
    stone tonne litre liter gallon pint cup acre hectare
    """.split()
)
"""What "a" is one of: "a week after that", "a mile in km"."""
BACKWARDS = re.compile(r"\b(?:ago|before|back|earlier|previous|prior|minus|subtract|backwards?)\b", re.I)
TYPED = {
    **{kind: kind for kind in ("number", "path", "url", "email", "time")},
    "iso": "date", "ordinal": "number", "code": "mark",
}  # fmt: skip
"""Kinds of words that are typed spans by themselves."""
QUOTES = {'"': '"', "“": "”", "'": "'", "`": "`", "«": "»", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of a text, with its character range and its kind (url, path, number, word, punct, ...)."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first`..`last` (inclusive) of a text, recognised as `kind`."""

    first: int
    last: int
    kind: str


def words(text: str) -> list[Word]:
    """Return the words of `text`; paths, addresses, numbers, times, codes such as 77-B, and ISO dates stay whole."""
    return [Word(m.group(), m.start(), m.end(), str(m.lastgroup)) for m in WORD.finditer(text)]


def plain_words(text: str) -> list[str]:
    """Return the words of `text` without marks."""
    return [word.text for word in words(text) if word.kind != "punct"]


def typed_spans(text: str, parts: list[Word]) -> list[Span]:
    """Return the spans a rule can name: date, time, number (in words too), quoted, code, tail after a colon."""
    starts = {word.start: i for i, word in enumerate(parts)}
    ends = {word.end: i for i, word in enumerate(parts)}
    spans = [
        Span(starts[m.start()], ends[m.end()], kind)
        for kind, pattern in (("date", DATE), ("time", TIME))
        for m in pattern.finditer(text)
        if m.start() in starts and m.end() in ends
    ]
    spans += [Span(i, i, TYPED[word.kind]) for i, word in enumerate(parts) if word.kind in TYPED]
    spans += [Span(i, i, "mark") for i, word in enumerate(parts) if word.kind == "word" and re.search(r"\d", word.text)]
    spans += _number_words(parts)
    spans += _quoted(parts)
    for i, word in enumerate(parts[:-1]):
        if word.text == ":" and word.end < parts[i + 1].start:
            spans.append(Span(i + 1, last_word(parts), "tail"))
    return spans


def number(text: str) -> int | float | None:
    """Return the number `text` stands for, in figures or words; None where it is none. Percent signs are ignored."""
    plain = text.strip().lower().replace(",", "").lstrip("$€£").rstrip("%")
    if plain in ("half", "half a", "half an"):
        return 0.5
    if plain in ONE:
        return 1
    if re.fullmatch(r"-?\d+(?:st|nd|rd|th)?", plain):
        return int(plain.rstrip("stndrh"))
    if re.fullmatch(r"-?\d*\.\d+", plain):
        return float(plain)
    total, current, seen = 0, 0, False
    for part in re.split(r"[\s-]+", plain):
        if part in SMALL:
            current += SMALL[part]
        elif part in SCALES and seen:
            current *= SCALES[part]
            if SCALES[part] >= 1000:
                total, current = total + current, 0
        elif part not in ("and", "a") or (part == "and" and not seen):
            return None
        seen = seen or part in SMALL or part == "a"
        if part == "a":
            current = current or 0
    return total + current if seen and total + current > 0 or plain == "zero" else None


def iso_date(text: str, today: date | None = None) -> str | None:
    """Return a written date as YYYY-MM-DD, None where it is none. In 5/3/2026 the month comes first if it can.

    A day of the week is the next one after today, with "last" the one before.
    """
    today = today or date.today()
    plain = re.sub(r"(?<=\d)t\d\d:.*", "", text.strip().lower().rstrip("."))
    near = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if plain in near:
        return (today + timedelta(days=near[plain])).isoformat()
    if plain and plain.split()[-1] in DAYS:
        ahead = (DAYS.index(plain.split()[-1]) - today.weekday() - 1) % 7 + 1
        return (today + timedelta(days=-((7 - ahead) or 7) if plain.startswith("last") else ahead)).isoformat()
    figures = [int(n) for n in re.findall(r"\d+", plain)]
    named = re.search(r"[a-z]{3,}", re.sub(r"\d+(?:st|nd|rd|th)|\bof\b", " ", plain))
    try:
        if named:
            month = next((i + 1 for i, name in enumerate(MONTHS) if name.startswith(named.group()[:3])), 0)
            year = figures[1] if len(figures) > 1 else today.year
            return date(year, month, figures[0]).isoformat()
        if len(figures) != 3:
            return None
        if figures[0] > 31:
            return date(*figures).isoformat()
        first, second, year = figures
        day, month = (first, second) if "." in plain or first > 12 else (second, first)
        return date(year, month, day).isoformat()
    except (ValueError, IndexError):
        return None


def value_of(surface: str, schema: dict[str, Any], request: str = "") -> Any:
    """Return the JSON value `surface` stands for under a parameter's schema; None where it cannot be one."""
    kind = schema.get("type", "string")
    if kind in ("integer", "number"):
        value = number(surface)
        if value is None or (kind == "integer" and not float(value).is_integer()):
            return None
        if kind == "integer":
            value = int(value)
        if value > 0 and "negative" in schema.get("description", "").lower() and BACKWARDS.search(request):
            value = -value
        return value
    if schema.get("format") == "date":
        return iso_date(surface)
    return surface


def name_words(name: str) -> list[str]:
    """Return the lower-case words of an identifier: `fetchURLText`, `files.read_file`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    return [part.lower() for part in re.split(r"[\W_]+", spaced) if part]


def stem(word: str) -> str:
    """Return a crude stem, so that `files` meets `file` and `converting` meets `convert`."""
    word = word.lower()
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word


def _number_words(parts: list[Word]) -> list[Span]:
    spans: list[Span] = []
    for i, word in enumerate(parts):
        around = [part.text.lower() for part in parts[max(i - 1, 0) : i + 2]]
        if word.text.lower() in ONE and around[-1] in MEASURES and around[0] != "half":
            spans.append(Span(i, i, "number"))
        if not set(re.split("-", word.text.lower())) & {*SMALL, "half"}:
            continue
        last = next(
            (j for j in range(min(i + 5, len(parts) - 1), i - 1, -1) if number(_join(parts, i, j)) is not None), None
        )
        if last is not None and not (spans and spans[-1].last >= i):
            spans.append(Span(i, last, "number"))
    return spans


def _quoted(parts: list[Word]) -> list[Span]:
    spans: list[Span] = []
    i = 0
    while i < len(parts):
        close, last = QUOTES.get(parts[i].text), None
        if close:
            last = next((j for j in range(i + 2, len(parts)) if parts[j].text == close), None)
        if close and last is not None:
            spans.append(Span(i + 1, last - 1, "code" if close == "`" else "quoted"))
            i = last
        i += 1
    return spans


def last_word(parts: list[Word]) -> int:
    """Return the index of the last word before the marks at the end."""
    last = len(parts) - 1
    while last > 0 and parts[last].text in ".!?,;":
        last -= 1
    return last


def _join(parts: list[Word], first: int, last: int) -> str:
    return " ".join(word.text for word in parts[first : last + 1])
