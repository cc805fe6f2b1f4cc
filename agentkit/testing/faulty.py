"""A backend that fails now and then, by a seed."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator

from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.errors import ConnectionFailed, RateLimited, ServerFailed


class FaultyBackend:
    """Passes requests to `inner`, and breaks a share `rate` of them: refused, limited, failed, or cut in the middle."""

    def __init__(self, inner: Backend, *, seed: int = 0, rate: float = 0.3) -> None:
        self.inner, self.rate = inner, rate
        self.faults: list[str] = []
        self._random = random.Random(seed)

    @property
    def name(self) -> str:
        """Return the inner backend's name."""
        return self.inner.name

    @property
    def window(self) -> int:
        """Return the inner backend's window."""
        return self.inner.window

    @property
    def traits(self) -> Traits:
        """Return the inner backend's traits."""
        return self.inner.traits

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the inner answer, or a part of it, or raise.

        Raises:
            ConnectionFailed, RateLimited, ServerFailed: as the seed has it.
        """
        fault = self._random.choice(("refused", "limited", "failed", "cut", "half call"))
        if self._random.random() >= self.rate:
            fault = ""
        else:
            self.faults.append(fault)
        if fault == "refused":
            raise ConnectionFailed("refused, by seed")
        if fault == "limited":
            raise RateLimited("slow down, by seed", retry_after=0.0)
        if fault == "failed":
            raise ServerFailed("failed, by seed")
        if fault == "half call":
            yield Delta(text="one mo")
            yield Delta(call=CallDelta(0, "half", "no_such", '{"a'))
            raise ConnectionFailed("cut within a call, by seed")
        if fault == "cut":
            yield Delta(text="never mind th")
            raise ConnectionFailed("cut, by seed")
        async for delta in self.inner.stream(request):
            yield delta

    def count(self, request: Request) -> int:
        """Return the inner backend's count."""
        return self.inner.count(request)

    async def aclose(self) -> None:
        """Close the inner backend."""
        await self.inner.aclose()


def _conforms(backend: FaultyBackend) -> Backend:
    return backend
