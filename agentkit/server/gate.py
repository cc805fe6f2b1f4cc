"""Who is answered now, who waits, and who is sent away."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import anyio

from agentkit.server.refusal import busy, closing

LONGEST_WAIT = 60.0


class Gate:
    """At most `concurrency` turns at once and `queue` waiting for one, first come, first served."""

    def __init__(self, concurrency: int, queue: int) -> None:
        self._concurrency, self._queue = concurrency, queue
        self._slots = anyio.Semaphore(concurrency)
        self._waiting: set[anyio.CancelScope] = set()
        self._running: set[anyio.CancelScope] = set()
        self._seconds = 1.0
        self._hurried = False
        self.closing = False

    @property
    def running(self) -> int:
        """Turns under way."""
        return len(self._running)

    @property
    def waiting(self) -> int:
        """Requests in the queue."""
        return len(self._waiting)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn, and hold it.

        Raises:
            Refusal: the queue is full, or the server closes; in the latter case the turn may have been under way.
        """
        if self.closing:
            raise closing()
        if self._slots.value == 0 and self.waiting >= self._queue:
            raise busy(min(LONGEST_WAIT, self._seconds * (self.waiting + 1) / self._concurrency))
        with _listed(self._waiting):
            await self._slots.acquire()
        started = time.monotonic()
        try:
            with _listed(self._running):
                yield
        finally:
            self._slots.release()
            self._seconds = (3 * self._seconds + time.monotonic() - started) / 4

    async def close(self, seconds: float) -> None:
        """Let nobody in any more, send away those who wait, and cancel what still runs after `seconds`."""
        self.closing = True
        for scope in list(self._waiting):
            scope.cancel()
        with anyio.move_on_after(seconds):
            while self._running and not self._hurried:
                await anyio.sleep(0.02)
        for scope in list(self._running):
            scope.cancel()

    def hurry(self) -> None:
        """Make `close` wait no longer; may be called by a signal's handler."""
        self._hurried = True


@contextmanager
def _listed(scopes: set[anyio.CancelScope]) -> Iterator[None]:
    """Run the body in a scope that stands in `scopes`; where it was cancelled there, the server closes."""
    with anyio.CancelScope() as scope:
        scopes.add(scope)
        try:
            yield
        finally:
            scopes.discard(scope)
    if scope.cancelled_caught:
        raise closing()
