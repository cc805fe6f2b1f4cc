"""How much a model loses by quantization: perplexity and first choices, before and after, on the same text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from agentkit_backends.local.engine import Model
from agentkit_backends.local.sample import Sampler

WINDOW = 512
"""Tokens of a text that are read together."""
MOST = 4096
"""Tokens of a text that are read at all."""
SESSIONS, LENGTH = 8, 64
"""Texts a model writes for itself, and their tokens."""
ROWS = 64
"""Positions whose scores are held at once: [64, vocab]."""


@dataclass(frozen=True)
class Score:
    """What a model says of each token but the texts' first: minus the log of its chance [n], and its own choice [n]."""

    loss: npt.NDArray[np.float64]
    choice: npt.NDArray[np.int64]

    @property
    def perplexity(self) -> float:
        """Return e to the mean loss: among how many equally likely tokens the model wavers."""
        return float(np.exp(self.loss.mean()))

    def agreement(self, other: Score) -> float:
        """Return the share of positions at which both would choose the same token."""
        return float((self.choice == other.choice).mean())


def score(model: Model, texts: Sequence[Sequence[int]], progress: Callable[[int], None] = lambda n: None) -> Score:
    """Let a model read texts of tokens, each by itself. progress: told the tokens as they are read."""
    losses, choices = [], []
    for text in texts:
        session = model.session()
        hidden = session.forward(text)[:-1]
        session.truncate(0)
        for at in range(0, len(hidden), ROWS):
            scores = model.logits(hidden[at : at + ROWS]).astype(np.float64)
            told = np.asarray(text[at + 1 : at + 1 + len(scores)])
            top = scores.max(-1)
            total = top + np.log(np.exp(scores - top[:, None]).sum(-1))
            losses.append(total - scores[np.arange(len(told)), told])
            choices.append(scores.argmax(-1))
        progress(len(text))
    return Score(np.concatenate(losses), np.concatenate(choices))


def windows(tokens: Sequence[int], bos: int | None, window: int) -> list[list[int]]:
    """Cut the first `MOST` tokens of a text into pieces, each read by itself and behind the token of a beginning."""
    tokens, size = tokens[:MOST], min(WINDOW, window)
    start = [] if bos is None else [bos]
    step = max(1, size - len(start))
    pieces = [[*start, *tokens[at : at + step]] for at in range(0, len(tokens), step)]
    return [piece for piece in pieces if len(piece) > 1]


def written_by(model: Model, seed: int = 0) -> list[list[int]]:
    """Return texts that a model writes: `SESSIONS` of `LENGTH` tokens drawn at temperature 1 after the first one.

    The first is the token of a beginning; where the model has none, a random one. The same seed gives the same texts.
    """
    random = np.random.default_rng(seed)
    bos = model.config.bos_token_id
    firsts = random.integers(0, model.vocab, SESSIONS).tolist() if bos is None else [bos] * SESSIONS
    texts, sessions = [[first] for first in firsts], [model.session() for _ in firsts]
    samplers = [Sampler(1.0, seed=seed + i) for i in range(SESSIONS)]
    for _ in range(min(LENGTH, model.config.max_position_embeddings - 1)):
        hidden = model.step([(session, text[-1:], 1) for session, text in zip(sessions, texts, strict=True)])
        for text, sampler, row in zip(texts, samplers, model.logits(hidden), strict=True):
            text.append(sampler.draw(row))
    for session in sessions:
        session.truncate(0)
    return texts
