"""Copying from what was already said: guesses for the next tokens, checked by the model in one step.

A call's arguments often repeat the prompt: a path, a name, a line to replace. The guess is what followed the last
occurrence of the latest tokens (prompt lookup decoding). A right guess saves a step for each token, a wrong one costs
its share of one step and changes nothing: tokens are chosen in order, each from the scores after the ones before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from agentkit_backends.local.prefix import shared
from agentkit_backends.local.sample import Floats

LONGEST, SHORTEST = 4, 2
"""Tokens that must have occurred before, the most first."""
MOST = 16
"""Tokens guessed at once while guesses come true."""
POOR = 0.4
"""The share of guesses that must come true, over time; guessing rests where fewer do."""
REST = 24
"""Tokens written before a poor guesser tries again, twice as many each time."""


class Guesser:
    """Guesses the continuation of one text. `length` adapts to how many guesses came true."""

    def __init__(self, tokens: Sequence[int]) -> None:
        self._tokens = np.array(tokens, np.int32)
        self._count = len(tokens)
        self._share, self._length = 0.6, 4
        self._rest, self._resting = REST, 0

    def append(self, tokens: Sequence[int]) -> None:
        """Take tokens that were written."""
        end = self._count + len(tokens)
        if end > len(self._tokens):
            self._tokens = np.concatenate([self._tokens, np.zeros(max(end, 256), np.int32)])
        self._tokens[self._count : end] = tokens
        self._count = end
        self._resting = max(0, self._resting - len(tokens))

    def guess(self, room: int) -> list[int]:
        """Return at most `room` tokens that may come next; none while guessing does not pay."""
        if self._resting or room < 1 or self._count < SHORTEST + 1:
            return []
        at = _continuation(self._tokens[: self._count])
        return [int(token) for token in self._tokens[at : min(at + min(self._length, room), self._count)]]

    def judge(self, guessed: int, right: int) -> None:
        """Learn that of so many guessed tokens so many were right."""
        if not guessed:
            return
        weight = 0.8**guessed
        self._share = weight * self._share + (1 - weight) * right / guessed
        self._length = min(MOST, 2 * self._length) if right == guessed else max(2, right + 1)
        if self._share < POOR:
            self._resting, self._share = self._rest, POOR
            self._rest *= 2
        elif self._share > 2 * POOR:
            self._rest = REST


class Chooser(Protocol):
    """What `accept` needs of a writer."""

    @property
    def ended(self) -> bool: ...
    def choose(self, scores: Floats) -> list[int]:
        """Return the token chosen from scores [vocab] and those that must follow it; none where the text ends."""
        ...


def accept(chooser: Chooser, rows: Floats, guess: Sequence[int]) -> tuple[list[int], int]:
    """Return the tokens chosen, and how many guessed ones they confirm.

    rows: scores [1 + len(guess), vocab]; row i speaks of what follows guess[:i].
    Exact: the chooser sees the same scores in the same order as without a guess.
    """
    tokens: list[int] = []
    right = 0
    while right <= len(guess):
        chosen = chooser.choose(rows[right])
        tokens += chosen
        agreed = shared(chosen, list(guess[right:]))
        right += agreed
        if agreed < len(chosen) or chooser.ended:
            break
    return tokens, right


def _continuation(tokens: npt.NDArray[np.int32]) -> int:
    """Return where the text went on after the last of the longest earlier matches of its end; its length if nowhere."""
    last = len(tokens) - 1
    found = np.flatnonzero(tokens[:last] == tokens[last])
    for back in range(1, LONGEST):
        longer = found[found >= back]
        longer = longer[tokens[longer - back] == tokens[last - back]]
        if not len(longer):
            if back < SHORTEST:
                return len(tokens)
            break
        found = longer
    return int(found[-1]) + 1 if len(found) else len(tokens)
