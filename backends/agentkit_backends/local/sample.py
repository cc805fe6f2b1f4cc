"""Choosing the next token from a model's scores: greedy, or drawn by temperature, top-k, top-p and min-p."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Tokens = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

FIRST = 512
"""Best tokens sorted at first for top-p; where they hold too little, eight times as many, and so on."""


@dataclass
class Sampler:
    """Draws the tokens of one answer. Temperature 0 is greedy; the same seed draws the same from the same scores.

    The filters come in transformers' order and mean the same: `repetition_penalty` (1 is none) on all tokens seen,
    then temperature, the `top_k` best (0 is all), the fewest best that together have `top_p`, and those with at least
    `min_p` of the best one's chance.
    """

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    seed: int | None = None
    min_p: float = 0.0
    repetition_penalty: float = 1.0

    def __post_init__(self) -> None:
        self._random = np.random.default_rng(self.seed)
        self._seen: Tokens = np.zeros(0, np.int64)

    def see(self, tokens: Sequence[int]) -> None:
        """Take note of tokens of the prompt or the answer, for the repetition penalty."""
        if self.repetition_penalty != 1:
            self._seen = np.union1d(self._seen, np.asarray(tokens, np.int64))

    def draw(self, logits: Floats, allowed: Flags | None = None) -> int:
        """Return a token for scores [vocab]; only those `allowed` [vocab] can come."""
        if self.temperature < 1e-6:
            tokens, scores = self._scores(logits, allowed)
            best = int(scores.argmax())
            return best if tokens is None else int(tokens[best])
        kept, chances = self.chances(logits, allowed)
        sums = chances.cumsum()
        at = int(np.searchsorted(sums, self._random.random() * sums[-1], side="right"))
        return int(kept[min(at, len(kept) - 1)])

    def chances(self, logits: Floats, allowed: Flags | None = None) -> tuple[Tokens, Doubles]:
        """Return the tokens that can be drawn at this temperature, and their chances."""
        tokens, raw = self._scores(logits, allowed)
        scores = (raw - raw.max()).astype(np.float64) / self.temperature
        kept: Tokens | None = None
        if 0 < self.top_k < len(scores):
            kept = _best(scores, self.top_k)
            scores = scores[kept]
        if self.top_p < 1:
            nucleus = _nucleus(scores, self.top_p)
            kept, scores = nucleus if kept is None else kept[nucleus], scores[nucleus]
        if self.min_p > 0:
            near = np.flatnonzero(scores >= math.log(self.min_p) + scores.max())
            kept, scores = near if kept is None else kept[near], scores[near]
        if kept is None:
            kept = np.arange(len(scores))
        chances = np.exp(scores)
        return kept if tokens is None else tokens[kept], chances / chances.sum()

    def _scores(self, logits: Floats, allowed: Flags | None) -> tuple[Tokens | None, Floats]:
        """Return the scores of the allowed tokens, and these tokens unless they are all."""
        if self.repetition_penalty != 1 and len(self._seen):
            logits = logits.copy()
            seen = logits[self._seen]
            logits[self._seen] = np.where(seen < 0, seen * self.repetition_penalty, seen / self.repetition_penalty)
        if allowed is None:
            return None, logits
        tokens = np.flatnonzero(allowed[: len(logits)])
        return tokens, logits[tokens]


def _best(scores: Doubles, count: int) -> Tokens:
    """Return where the `count` highest scores stand, the best first; of equal scores the first."""
    found = np.argpartition(scores, len(scores) - count)[len(scores) - count :] if count < len(scores) else None
    found = np.arange(len(scores)) if found is None else np.sort(found)
    return found[np.argsort(-scores[found], kind="stable")]


def _nucleus(scores: Doubles, top_p: float) -> Tokens:
    """Return where the fewest scores stand that together have `top_p` of all chances, the best first."""
    wanted = top_p * np.exp(scores).sum()
    count = FIRST
    while True:
        best = _best(scores, min(count, len(scores)))
        sums = np.exp(scores[best]).cumsum()
        if sums[-1] >= wanted or len(best) == len(scores):
            return best[: int(np.searchsorted(sums, wanted)) + 1]
        count *= 8
