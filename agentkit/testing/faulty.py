"""A backend that fails now and then, by a seed."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing

from agentkit.backend import Backend, CallDelta, Delta, Request
from agentkit.errors import ConnectionFailed, RateLimited, ServerFailed
from agentkit.testing.around import Around
from agentkit.types import Usage

FAULTS = ("refused", "limited", "failed", "cut", "half call", "bad json")
"""All ways to fail: before the answer, within its text, within a call, and a whole call that is no JSON."""


class FaultyBackend(Around):
    """Answers as `inner` does, but breaks a share `rate` of the requests, in one of `faults`.

    A broken request does not reach `inner`, so that a script loses no answer. The same seed breaks the same requests;
    `broken` says what was done to each: the name of a fault, or nothing.
    """

    def __init__(self, inner: Backend, *, seed: int = 0, rate: float = 0.3, faults: Sequence[str] = FAULTS) -> None:
        if unknown := set(faults) - set(FAULTS):
            raise ValueError(f"no fault is called {', '.join(sorted(unknown))}; there are: {', '.join(FAULTS)}")
        super().__init__(inner)
        self.rate, self.faults = rate, tuple(faults)
        self.broken: list[str] = []
        self._random = random.Random(seed)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the inner answer, or a part of another, or raise.

        Raises:
            ConnectionFailed, RateLimited, ServerFailed: as the seed has it.
        """
        fault = self._random.choice(self.faults) if self._random.random() < self.rate else ""
        self.broken.append(fault)
        answer = self._broken(fault) if fault else self.inner.stream(request)
        async with aclosing(answer):  # type: ignore[type-var]
            async for delta in answer:
                yield delta

    async def _broken(self, fault: str) -> AsyncIterator[Delta]:
        if fault == "limited":
            raise RateLimited("slow down, by seed", retry_after=0.0)
        if fault == "failed":
            raise ServerFailed("failed, by seed")
        if fault in ("half call", "bad json"):
            yield Delta(text="one mo")
            yield Delta(call=CallDelta(0, "half", "no_such_tool", '{"a'))
        if fault == "bad json":
            yield Delta(usage=Usage(prompt_tokens=1, completion_tokens=1), finish="calls")
            return
        if fault == "cut":
            yield Delta(text="never mind th")
        raise ConnectionFailed(f"{fault}, by seed")

    def count(self, request: Request) -> int:
        """Return the inner backend's count."""
        return self.inner.count(request)

    async def aclose(self) -> None:
        """Close the inner backend."""
        await self.inner.aclose()


def _conforms(backend: FaultyBackend) -> Backend:
    return backend
