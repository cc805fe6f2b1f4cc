"""Short ways to write a tool and its phrasings down."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

from agentkit_backends.local.text import BACKWARDS

from agentkit_training.family import SLOT, Family, Maker, Param, Phrasing, expand
from agentkit_training.values import Text, words_of

Reference = tuple[str, str, Mapping[str, Any]]
"""A tool, a template, and arguments; <result>, <number>, <path>, <date> and <url> stand for what the last result holds."""

CAP = 8
"""At most so many readings of one template are kept, so that templates with many alternatives do not drown the others."""

ANGLES = re.compile(r"<(\w+)>")
SLIPS = 12
"""One phrasing in so many is said once more with a slip of the fingers."""

PLAIN_WORD = re.compile(r"(?<![\w{<\"'`“])[a-z]{4,}(?![\w}>\"'`”])")
QUOTES = ('"{%s}"', "'{%s}'", '"{%s}"', "“{%s}”", '"{%s}"', "`{%s}`")


@dataclass(frozen=True)
class Tool:
    """A tool's own name and description, their variants, and its parameters."""

    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    params: tuple[Param, ...]

    def asked(self, phrasings: Sequence[Phrasing], **values: Maker) -> Family:
        """Return the family of these phrasings, with makers of their values."""
        said = {(p if isinstance(p, str) else p[0]): p for p in (*phrasings, *map(slipped, phrasings[5::SLIPS]))}
        return Family(self.names, self.descriptions, self.params, tuple(said.values()), values, topic="bundled")

    def by_hand(self, text: str, /, fixed: Mapping[str, Any] | None = None, **values: Maker) -> Family:
        """Return the family of phrasings written one a line, each another kind; `fixed` as the keywords of `ways`."""
        said = [line.strip() for line in text.splitlines() if line.strip()]
        return replace(self.asked([(line, fixed) if fixed else line for line in said], **values), topic="by hand")


def ways(*templates: str, cap: int = CAP, **fixed: Any) -> list[Phrasing]:
    """Return the readings of templates with [this|or that]; `<slot>` is the slot in quotation marks.

    Keywords are arguments that the words imply without naming them.
    """
    kept: list[str] = []
    for template in templates:
        readings = [r for r in expand(template) if isinstance(r, str)]
        if len(readings) > cap:
            readings = random.Random(crc32(template.encode())).sample(readings, cap)
        kept += [_quoted(reading, len(kept) + i) for i, reading in enumerate(readings)]
    return [(text, fixed) if fixed else text for text in dict.fromkeys(kept)]


def slipped(phrasing: Phrasing) -> Phrasing:
    """Return a phrasing with one of its words mistyped: two letters swapped, one left out, or one doubled."""
    template, fixed = (phrasing, None) if isinstance(phrasing, str) else phrasing
    rng = random.Random(crc32(template.encode()))
    found = [m for m in PLAIN_WORD.finditer(template) if not BACKWARDS.search(m[0])]  # a sign hangs on those words
    if not found:
        return phrasing
    word = rng.choice(found)
    at = word.start() + rng.randrange(1, len(word[0]) - 1)
    middle = rng.choice((template[at + 1] + template[at], template[at + 1], template[at] + template[at : at + 2]))
    text = template[:at] + middle + template[at + 2 :]
    return (text, fixed) if fixed else text


def _quoted(template: str, turn: int) -> str:
    marks = QUOTES[turn % len(QUOTES)]
    for slot in ANGLES.findall(template):
        template = template.replace(f"<{slot}>", marks % slot)
    return template


def texts(*templates: str, cap: int = 64) -> list[str]:
    """Return the readings of templates without slots."""
    return [reading for reading in ways(*templates, cap=cap) if isinstance(reading, str)]


def filled(templates: Sequence[str], times: int, **values: Text) -> list[str]:
    """Return each template `times` over with made-up words in its slots; those without slots once."""
    rng = random.Random(11)
    return [
        SLOT.sub(lambda match: words_of(values[match.group(1)](rng)), template)
        for template in templates
        for _ in range(times if SLOT.search(template) else 1)
    ]
