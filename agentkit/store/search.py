"""Finds texts by words, best first: BM25 (Robertson and Zaragoza 2009) over the texts of one run, without an index.

A run's texts are few enough to be read when they are searched. An index would have to be kept at each event, and would
be one more thing that can be damaged.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

K1, B = 1.2, 0.75
"""BM25's usual constants: how soon more of one word stops to count, and how much a long text is held to its length."""
_ACCENTS = re.compile("[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """One event that matched a search."""

    seq: int
    text: str


def best(texts: Sequence[tuple[int, str]], query: str, limit: int) -> list[Hit]:
    """Return those of `texts`, given as (seq, text), that hold any word of `query`, best first, then oldest first.

    Words are compared without case and accents.
    """
    words = dict.fromkeys(re.findall(r"\w+", _fold(query)))
    if not words or not texts:
        return []
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")
    found = [Counter(pattern.findall(_fold(text))) for _, text in texts]
    usual = sum(len(text) for _, text in texts) / len(texts)
    weights = {word: _rarity(sum(word in counts for counts in found), len(texts)) for word in words}

    def score(index: int) -> float:
        length = K1 * (1 - B + B * len(texts[index][1]) / usual)
        return sum(weights[word] * count * (K1 + 1) / (count + length) for word, count in found[index].items())

    order = sorted((index for index, counts in enumerate(found) if counts), key=score, reverse=True)
    return [Hit(*texts[index]) for index in order[:limit]]


def _rarity(holding: int, of: int) -> float:
    return math.log(1 + (of - holding + 0.5) / (holding + 0.5))


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
