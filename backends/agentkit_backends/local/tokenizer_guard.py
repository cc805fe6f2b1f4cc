"""Keeps what people and tools wrote from being read as marks: no content can forge the end of a turn, or a call."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

SPLIT = "\ufdd0"
"""Stands in prompts behind each character of a content that could begin a mark. Unicode gives it to no text."""


class Guard:
    """Tells a template's marks from those that are spelled in contents.

    Contents get a `SPLIT` behind every character that may begin a mark (`defuse`); whatever a template does with them,
    they hold no whole mark then, nor do they become one beside their neighbours. Where the rendered prompt would hold
    one without the splits, it is cut there (`pieces`), so that each piece may be encoded with marks recognised. A
    prompt without forged marks is one piece, as if nothing had been done.

    Limits: a mark of one character cannot be cut; one that begins with a letter or figure is seen whole in a content
    only; a template that writes the beginning of a mark itself, and a content behind it, answers for what that makes;
    a template that asks whether a content begins with a mark is told no; what a tokenizer's normalizer makes a mark of
    is not seen. Tokenizers that put a space before a text put one into the forged mark too.
    """

    def __init__(self, marks: Iterable[str]) -> None:
        self._marks = sorted(mark for mark in marks if len(mark) > 1)
        signs = sorted({mark[0] for mark in self._marks if not mark[0].isalnum()})
        words = [f"{re.escape(m[0])}(?={re.escape(m[1:])})" for m in self._marks if m[0].isalnum()]
        firsts = [f"[{''.join(map(re.escape, signs))}]"] if signs else []
        self._firsts = re.compile("|".join([*firsts, *words]) or "(?!)")

    def defuse(self, value: Any) -> Any:
        """Return a JSON value, all its texts with splits, keys too."""
        if isinstance(value, str):
            return self._firsts.sub(rf"\g<0>{SPLIT}", value)
        if isinstance(value, dict):
            return {self.defuse(key): self.defuse(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.defuse(item) for item in value]
        return value

    def pieces(self, text: str) -> list[str]:
        """Return a prompt without its splits, cut behind the first character of each mark that a content forged."""
        parts = text.split(SPLIT)
        whole = "".join(parts)
        spelled = [mark for mark in self._marks if mark in whole] if len(parts) > 1 else []
        if not spelled:
            return [whole]
        mark = re.compile("|".join(map(re.escape, spelled)))
        cuts, at = [0], 0
        for part in parts[:-1]:
            at += len(part)
            if at > cuts[-1] and mark.match(whole, at - 1):
                cuts.append(at)
        return [whole[a:b] for a, b in pairwise([*cuts, len(whole)])]
