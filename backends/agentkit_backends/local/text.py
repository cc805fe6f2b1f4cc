"""Words and typed spans of a request, and the values they stand for. Pure rules, shared by training and running."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agentkit_backends.local.dates import DATE, TIME, iso_date
from agentkit_backends.local.figures import ONE, ORDINALS, SCALES, SMALL, amount, amounts, number

WORD = re.compile(
    r"""(?P<url>https?://[^\s"'`<>]*[^\s"'`<>.,;:!?)])
      |(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
      |(?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
      |(?P<time>(?<![\w:.,])(?<!lines[ ])(?<!rows[ ])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?i:[ap]m\b)?(?!\w|:\d)
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
MEASURES = frozenset(
    """
    day week month year hour minute mile kilometre kilometer metre meter foot inch yard kilo kilogram gram pound ounce
    stone tonne litre liter gallon pint cup acre hectare
    """.split()
)
"""What "a" is one of: "a week after that", "a mile in km"."""
BACKWARDS = re.compile(
    r"\b(?:ago|lost|los(?:es|ing)|before|back|earlier|previous|prior|minus|subtract|backwards?)\b", re.I
)
TYPED = {
    **{kind: kind for kind in ("number", "path", "url", "email", "time")},
    "iso": "date", "ordinal": "number", "code": "mark",
}  # fmt: skip
"""Kinds of words that are typed spans by themselves."""
BEGINS = frozenset((*SMALL, "half", "dozen"))
"""Words that a number in words begins with."""
ROW = re.compile(r"\s*(?:[,;]\s*(?:(?:and|or)\s+)?|\s(?:and|or|as well as|&|plus)\s+)\s*", re.I)
"""What parts the members of a row."""
BRACKETS = {"(": ")", "[": "]", "{": "}"}
FENCE = re.compile(r"```[^\S\n]*\w*[^\S\n]*\n(.*?)```", re.S)
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
    """Return the spans a rule can name: date, time, amount, number (in words too), quoted, code, tail after a colon."""
    starts = {word.start: i for i, word in enumerate(parts)}
    ends = {word.end: i for i, word in enumerate(parts)}
    found = (("date", DATE.finditer(text)), ("time", TIME.finditer(text)), ("amount", amounts(text)))
    spans = [
        Span(starts[m.start()], ends[m.end()], kind)
        for kind, matches in found
        for m in matches
        if m.start() in starts and m.end() in ends
    ]
    spans += [Span(i, i, TYPED[word.kind]) for i, word in enumerate(parts) if word.kind in TYPED]
    spans += [Span(i, i, "mark") for i, word in enumerate(parts) if word.kind == "word" and re.search(r"\d", word.text)]
    spans += _number_words(parts)
    blocks = list(FENCE.finditer(text))
    spans += _fenced([block.span(1) for block in blocks], parts)
    spans += [span for span in _quoted(parts) if not any(_meet(block.span(), span, parts) for block in blocks)]
    for i, word in enumerate(parts[:-1]):
        if word.text == ":" and word.end < parts[i + 1].start and i < last_word(parts):
            spans.append(Span(i + 1, last_word(parts), "tail"))
    return spans


def value_of(surface: str, schema: dict[str, Any], request: str = "") -> Any:
    """Return the JSON value `surface` stands for under a parameter's schema; None where it cannot be one."""
    kind = schema.get("type", "string")
    if kind in ("integer", "number"):
        stretch = amount(surface, schema["unit"]) if schema.get("unit") else None
        value = number(surface) if stretch is None else stretch
        if value is None or (kind == "integer" and not float(value).is_integer()):
            return None
        if kind == "integer":
            value = int(value)
        if value > 0 and "negative" in schema.get("description", "").lower() and BACKWARDS.search(request):
            value = -value
        return value
    if schema.get("format") == "date":
        return iso_date(surface)
    if kind == "array":
        return _members(surface, schema, request)
    return surface if kind == "string" else None


def _members(surface: str, schema: dict[str, Any], request: str) -> list[Any] | None:
    """Return the values that stand in a row, "a, b and c"; None where one of them cannot be one."""
    items = schema["items"] if isinstance(schema.get("items"), dict) else {}
    named = {str(member).lower(): member for member in items.get("enum") or ()}
    parts = [part for part in ROW.split(surface) if part]
    found = [named.get(part.lower()) if named else value_of(part, items, request) for part in parts]
    return found if found and None not in found else None


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
        if word.text.lower() == "one" and around[-1] == "of":
            continue
        is_one = word.text.lower() in ONE and around[0] != "half"
        if word.text.lower() in ORDINALS or (is_one and around[-1] in MEASURES):
            spans.append(Span(i, i, "number"))
        is_scaled = (is_one or word.kind == "number") and around[-1] in SCALES
        if not set(re.split("-", word.text.lower())) & BEGINS and not is_scaled:
            continue
        last = next(
            (j for j in range(min(i + 6, len(parts) - 1), i - 1, -1) if number(_join(parts, i, j)) is not None), None
        )
        if last is not None and not (spans and spans[-1].last >= i):
            spans.append(Span(i, last, "number"))
    return spans


def matched(parts: Sequence[Word]) -> list[tuple[int, int]]:
    """Return where the brackets and the quotation marks stand that belong together."""
    found = [(span.first - 1, span.last + 1) for span in _quoted(parts)]
    opened: list[int] = []
    for i, word in enumerate(parts):
        if word.text in BRACKETS:
            opened.append(i)
        elif opened and word.text == BRACKETS[parts[opened[-1]].text]:
            found.append((opened.pop(), i))
    return found


def _fenced(blocks: Sequence[tuple[int, int]], parts: Sequence[Word]) -> list[Span]:
    """Return what is in blocks of code between lines of three marks, as Markdown has them."""
    spans: list[Span] = []
    for start, end in blocks:
        inside = [i for i, word in enumerate(parts) if start <= word.start and word.end <= end]
        spans += [Span(inside[0], inside[-1], "code")] if inside else []
    return spans


def _meet(block: tuple[int, int], span: Span, parts: Sequence[Word]) -> bool:
    return block[0] < parts[span.last].end and parts[span.first].start < block[1]


def _quoted(parts: Sequence[Word]) -> list[Span]:
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
