"""Strangers' words made safe to show: nothing that a terminal obeys, nothing that turns or hides what is read."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
"""Some scripts, and some emoji, are not written right without them."""


def plain(text: str) -> str:
    """Return `text` with its lines and tabs, all other control characters as escapes."""
    return "".join(letter if letter in "\n\t" else _shown(letter) for letter in text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return `text` as one line, line ends as escapes too."""
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    if letter.isprintable() or letter in _JOINERS or unicodedata.category(letter) == "Zs":
        return letter
    return letter.encode("unicode_escape").decode()
