"""Any model that writes text: prompts by its chat template, calls held to their schemas, all on one shared engine."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio.to_thread

from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.errors import ContextOverflow
from agentkit.types import Usage
from agentkit_backends.local import saved, shared
from agentkit_backends.local.batch import Batch
from agentkit_backends.local.files import read_files
from agentkit_backends.local.language import Language
from agentkit_backends.local.writer import AnswerWriter

ANSWER = 1024
"""Tokens of an answer where the request sets no bound."""


class GenerateBackend:
    """Runs a folder's or a packed file's model; backends of the same model and options share its engine and its cache.

    options: those of `engine.load` (`weights`, `threads`, `native`, `cache_bytes`, `pinned`) and of `Batch` (`chunk`,
    `sessions`, `prefix_tokens`). speculate: whether arguments are copied from the prompt ahead of the model.
    """

    def __init__(self, path: Path, *, speculate: bool = True, **options: Any) -> None:
        self._engine = shared.acquire(path, options)
        config = self._engine.model.config
        try:
            self._language = Language(read_files(path), config)
        except BaseException:
            shared.release(self._engine)
            raise
        self.name = f"local:{path.stem if path.is_file() else path.name}"
        self.window = config.max_position_embeddings
        self.traits = Traits(dialect=self._language.dialect, structured=True)
        self._speculate = speculate
        self._open = True

    def count(self, request: Request) -> int:
        """Return the prompt's tokens, exactly."""
        return len(self._language.encode(self._language.prompt(request)))

    def mark(self, text: str) -> list[int]:
        """Return the tokens of a mark."""
        return self._language.encode(text)

    def stats(self) -> dict[str, float]:
        """Return the shared engine's counts: jobs, tokens, pages, steps."""
        return self._engine.scheduler.stats()

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer's text as it is decoded; leaving early frees its place before the engine's next step.

        Raises:
            ContextOverflow: the prompt does not fit the window.
            CacheFull: it does not fit the cache.
            ConfigError: a schema cannot be enforced.
        """
        started = time.perf_counter()
        prompt, writer = await anyio.to_thread.run_sync(self._prepare, request)
        cached = 0
        if not writer.ended:
            answer = self._engine.scheduler.submit(prompt, writer)
            try:
                while items := await answer.read():
                    for deltas in items:
                        for delta in deltas:
                            yield delta
            finally:
                answer.cancel()
            cached = answer.cached
        for delta in writer.emit() or ():
            yield delta
        usage = Usage(
            prompt_tokens=len(prompt),
            cached_tokens=cached,
            completion_tokens=writer.made,
            seconds=time.perf_counter() - started,
        )
        yield Delta(usage=usage, finish=writer.finish)

    async def save_prefix(self, request: Request, path: str | Path) -> int:
        """Write the cache of a request's prompt to a file, running what is not in the cache; return its tokens.

        Raises:
            ContextOverflow, CacheFull: as for `stream`.
        """
        prompt, writer = await anyio.to_thread.run_sync(self._prepare, request)
        answer = self._engine.scheduler.submit(prompt, _Reader())
        while await answer.read():
            pass

        def keep(batch: Batch) -> tuple[list[int], bytes]:
            session = batch.tree.take(prompt)
            return (session.tokens, session.save()) if session is not None else ([], b"")

        tokens, cache = await self._engine.scheduler.call(keep)
        await anyio.to_thread.run_sync(saved.write, Path(path), self._engine.fingerprint, tokens, cache)
        return len(tokens)

    async def restore_prefix(self, path: str | Path) -> int:
        """Take a prompt's cache from a file that `save_prefix` wrote; return its tokens.

        Raises:
            WeightsError: the file is missing, damaged, or of another model.
            CacheFull: it does not fit the cache.
        """
        tokens, cache = await anyio.to_thread.run_sync(saved.read, Path(path), self._engine.fingerprint)

        def take(batch: Batch) -> None:
            batch.keep(tokens, cache)

        await self._engine.scheduler.call(take)
        return len(tokens)

    async def aclose(self) -> None:
        """Let go of the engine; the last backend that shares it ends it."""
        if self._open:
            self._open = False
            if shared.release(self._engine):
                await self._engine.scheduler.aclose()

    def _prepare(self, request: Request) -> tuple[list[int], AnswerWriter]:
        prompt = self._language.encode(self._language.prompt(request))
        budget = min(request.max_tokens or ANSWER, self.window - len(prompt))
        if budget < 1:
            raise ContextOverflow(f"the prompt has {len(prompt)} tokens, the window {self.window}")
        return prompt, AnswerWriter(self._language, request, prompt, budget, self._speculate)


class _Reader:
    """Writes nothing: the prompt alone is run."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended = False

    def choose(self, scores: Any) -> list[int]:
        """End."""
        self.ended = True
        return []

    def guess(self, room: int) -> list[int]:
        """Return nothing."""
        return []

    def judge(self, guessed: int, right: int) -> None:
        """Nothing was guessed."""

    def emit(self) -> None:
        """Nothing is shown."""


def _conforms(backend: GenerateBackend) -> Backend:
    return backend
