"""The engine as llama.cpp is run in peer.py: the same measures, in the same words."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from agentkit_backends.local import packer
from agentkit_backends.local.assemble import kept
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.engine import Session, load

from tests.benchmarks.models import RandomWeights

CHUNK = 512  # Tokens a pass, as llama.cpp's physical batch.
CACHE = 4 << 30  # Bytes at most; pages are taken when they are needed.


def write(path: Path, weights: RandomWeights, folder: Path) -> Path:
    """Write a random model as a packed file, with the small files of `folder`."""
    planned = kept(ModelConfig.of(weights.config), cast(Any, weights), weights.bits)
    packer.pack(packer.Plan(folder, weights.bits, weights.config, tuple(planned)), path)
    return path


class Ours:
    """A loaded model; measures return seconds."""

    def __init__(self, path: Path, threads: int) -> None:
        self._model = load(path, threads=threads, cache_bytes=CACHE)
        self._sessions: list[Session] = []
        self._prompt = 0

    def prefill(self, tokens: Sequence[int]) -> float:
        """Return the seconds until the last token's logits are here."""
        session = self._model.session()
        started = time.perf_counter()
        for at in range(0, len(tokens), CHUNK):
            hidden = self._model.step([(session, tokens[at : at + CHUNK], 1)])
        self._model.logits(hidden)
        return time.perf_counter() - started

    def begin(self, prompts: Sequence[Sequence[int]], room: int) -> None:
        """Run a prompt for each session."""
        self._prompt = len(prompts[0])
        self._sessions = [self._model.session() for _ in prompts]
        for session, prompt in zip(self._sessions, prompts, strict=True):
            session.forward(prompt)

    def steps(self, following: Sequence[Sequence[int]]) -> float:
        """Return the seconds of one step for each token of `following` [session][step]; then forget them."""
        started = time.perf_counter()
        for step in range(len(following[0])):
            work = [
                (session, tokens[step : step + 1], 1) for session, tokens in zip(self._sessions, following, strict=True)
            ]
            self._model.logits(self._model.step(work))
        taken = time.perf_counter() - started
        for session in self._sessions:
            session.truncate(self._prompt)
        return taken

    def logits(self, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
        """Return the scores [t, vocab] after every token."""
        return self._model.logits(self._model.session().forward(tokens))
