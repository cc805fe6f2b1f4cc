"""Choosing the next token from a model's scores: greedy, or drawn by temperature, top-k, top-p and min-p."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Tokens = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

BLOCK = 512
"""Tokens summed at once where one is drawn."""
FINE, BUCKETS = 16, 1024
"""Buckets for each unit of score, and how many there are, where the edge of a nucleus is looked for."""


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
        return int(kept[_drawn(chances, self._random.random())])

    def chances(self, logits: Floats, allowed: Flags | None = None) -> tuple[Tokens, Floats]:
        """Return the tokens that can be drawn at this temperature, and how their chances stand to each other."""
        tokens, raw = self._scores(logits, allowed)
        scores = (raw - raw.max()) / np.float32(self.temperature)
        kept: Tokens | None = None
        if 0 < self.top_k < len(scores):
            kept = np.argpartition(scores, len(scores) - self.top_k)[len(scores) - self.top_k :]
            scores = scores[kept]
        if self.top_p < 1:
            nucleus = _nucleus(scores, self.top_p)
            kept, scores = nucleus if kept is None else kept[nucleus], scores[nucleus]
        if self.min_p > 0:
            near = np.flatnonzero(scores >= math.log(self.min_p) + scores.max())
            kept, scores = near if kept is None else kept[near], scores[near]
        if kept is None:
            kept = np.arange(len(scores))
        return kept if tokens is None else tokens[kept], np.exp(scores)

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


def _drawn(chances: Floats, share: float) -> int:
    """Return where `share` (0 to 1) of the sum of chances is reached; sums of blocks come first, for speed."""
    blocks = np.add.reduceat(chances, np.arange(0, len(chances), BLOCK), dtype=np.float64).cumsum()
    wanted = share * blocks[-1]
    block = min(int(np.searchsorted(blocks, wanted, side="right")), len(blocks) - 1)
    inside = chances[block * BLOCK : (block + 1) * BLOCK].cumsum(dtype=np.float64)
    before = blocks[block - 1] if block else 0.0
    return block * BLOCK + min(int(np.searchsorted(inside, wanted - before, side="right")), len(inside) - 1)


def _nucleus(scores: Floats, top_p: float) -> Tokens:
    """Return where the fewest scores stand that together have `top_p` of all chances. The highest score is 0.

    Only the bucket of scores in which the nucleus ends is sorted, not the vocabulary.
    """
    chances = np.exp(scores)
    bucket = np.minimum(scores * -FINE, BUCKETS - 1).astype(np.int32)
    sums = np.bincount(bucket, chances, BUCKETS).cumsum()
    wanted = top_p * sums[-1]
    last = int(np.searchsorted(sums, wanted))
    edge = np.flatnonzero(bucket == last)
    edge = edge[np.argsort(-scores[edge], kind="stable")]
    before = sums[last - 1] if last else 0.0
    count = int(np.searchsorted(chances[edge].cumsum(dtype=np.float64), wanted - before)) + 1
    return np.concatenate([np.flatnonzero(bucket < last), edge[:count]])
