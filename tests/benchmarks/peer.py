"""llama.cpp by llama-cpp-python's low-level interface, at its fastest settings for this work (measured: docs/engine.md)."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import llama_cpp as ll
import numpy as np
import numpy.typing as npt

CHUNK = 512  # Tokens a physical batch, llama.cpp's default.


def _quiet(level: int, text: bytes, data: object) -> None:
    if level >= 4:
        print(text.decode(errors="replace"), end="")


_log = ll.llama_log_callback(_quiet)


class Peer:
    """A loaded model; each measure makes the context that suits it and returns seconds."""

    def __init__(self, path: Path, threads: int) -> None:
        ll.llama_log_set(_log, None)
        ll.llama_backend_init()
        self.threads, self._context, self._made_for, self._prompt = threads, None, (0, 0), 0
        self._model = ll.llama_model_load_from_file(str(path).encode(), ll.llama_model_default_params())
        if self._model is None:
            raise RuntimeError(f"llama.cpp cannot load {path}")
        self.vocab = ll.llama_vocab_n_tokens(ll.llama_model_get_vocab(self._model))

    def prefill(self, tokens: Sequence[int]) -> float:
        """Return the seconds until the last token's logits are here."""
        self._prepare(len(tokens), 1)
        started = time.perf_counter()
        self._decode([(0, tokens)], 0)
        self._logits()
        return time.perf_counter() - started

    def begin(self, prompts: Sequence[Sequence[int]], room: int) -> None:
        """Run a prompt for each session, with room for as many more tokens."""
        self._prompt = len(prompts[0])
        self._prepare(self._prompt + room, len(prompts))
        for session, prompt in enumerate(prompts):
            self._decode([(session, prompt)], 0)

    def steps(self, following: Sequence[Sequence[int]]) -> float:
        """Return the seconds of one step for each token of `following` [session][step]; then forget them."""
        started = time.perf_counter()
        for step in range(len(following[0])):
            work = [(session, tokens[step : step + 1]) for session, tokens in enumerate(following)]
            self._decode(work, self._prompt + step)
            self._logits(len(following))
        taken = time.perf_counter() - started
        ll.llama_memory_seq_rm(ll.llama_get_memory(self._context), -1, self._prompt, -1)
        return taken

    def logits(self, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
        """Return the scores [t, vocab] after every token."""
        self._prepare(len(tokens), 1)
        self._decode([(0, tokens)], 0, every=True)
        return self._logits(len(tokens)).copy()

    def close(self) -> None:
        if self._context is not None:
            ll.llama_free(self._context)
        ll.llama_model_free(self._model)

    def _prepare(self, length: int, sessions: int) -> None:
        """Hold an empty context for `sessions` timelines of `length` tokens."""
        if self._made_for != (length, sessions):
            if self._context is not None:
                ll.llama_free(self._context)
            p = ll.llama_context_default_params()
            p.n_ctx, p.n_seq_max = -(-(length + 8) // 256) * 256 * sessions, sessions
            p.n_batch, p.n_ubatch, p.no_perf = max(length, CHUNK), CHUNK, True
            p.n_threads = p.n_threads_batch = self.threads
            p.flash_attn_type = ll.LLAMA_FLASH_ATTN_TYPE_ENABLED
            self._context, self._made_for = ll.llama_init_from_model(self._model, p), (length, sessions)
        ll.llama_memory_clear(ll.llama_get_memory(self._context), False)

    def _decode(self, work: Sequence[tuple[int, Sequence[int]]], at: int, every: bool = False) -> None:
        """Run each session's tokens, at positions from `at`, in one batch."""
        total = sum(len(tokens) for _, tokens in work)
        batch = ll.llama_batch_init(total, 0, 1)
        row = 0
        for session, tokens in work:
            for index, token in enumerate(tokens):
                batch.token[row], batch.pos[row], batch.n_seq_id[row] = token, at + index, 1
                batch.seq_id[row][0] = session
                batch.logits[row] = every or index == len(tokens) - 1
                row += 1
        batch.n_tokens = total
        if ll.llama_decode(self._context, batch):
            raise RuntimeError("llama_decode failed")
        ll.llama_batch_free(batch)

    def _logits(self, rows: int = 1) -> npt.NDArray[np.float32]:
        return np.ctypeslib.as_array(ll.llama_get_logits(self._context), (rows, self.vocab))
