"""One engine thread that runs a batch, and the event loops that read from it.

The thread owns the model. Event loops, of asyncio or trio and as many as one likes, hand it requests and read what
their writers emit. A slow reader is woken once for all that came since; it never holds the others up.
"""

from __future__ import annotations

import threading
import weakref
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar, cast

import anyio
import anyio.lowlevel
import anyio.to_thread

from agentkit.errors import EngineUnavailable
from agentkit_backends.local.batch import Batch, Job, Writer

T = TypeVar("T")
UNREAD = 64
"""Items after which a queue that nobody reads makes sure that its event loop is still there."""


class Scheduler:
    """Serves many requests from one batch. Ends with `aclose`, when nothing refers to it, or with the process."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._engine = _Engine(batch)
        self._end = weakref.finalize(self, self._engine.stop)

    def submit(self, prompt: list[int], writer: Writer) -> Answer:
        """Put a request into the queue, from within an event loop; it runs until its writer ends.

        Raises:
            EngineUnavailable: the scheduler was closed, or its thread broke down.
        """
        box = Mailbox()
        job = Job(prompt, writer, box.put, box.end)
        batch = self._batch
        self._engine.post(lambda: batch.add(job), box.end)
        return Answer(box, job)

    async def call(self, function: Callable[[Batch], T]) -> T:
        """Return `function(batch)`, run by the engine's thread between two steps. Raises what it raises."""
        box, batch = Mailbox(), self._batch

        def run() -> None:
            try:
                box.put(function(batch))
                box.end(None)
            except Exception as error:
                box.end(error)

        self._engine.post(run, box.end)
        (result,) = await box.read()
        return cast(T, result)

    @property
    def closed(self) -> bool:
        """Return whether no more requests are taken."""
        return self._engine.closing is not None

    def stats(self) -> dict[str, float]:
        """Return what the batch has done, and how full it is."""
        return self._batch.stats()

    async def aclose(self) -> None:
        """End the thread after its present step; requests in hand end with EngineUnavailable."""
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(self._end)


class Answer:
    """What a request's writer emits, in order."""

    def __init__(self, box: Mailbox, job: Job) -> None:
        self._box, self._job = box, job

    @property
    def cached(self) -> int:
        """Return how many tokens of the prompt did not have to be run, known with the first item."""
        return self._job.cached

    async def read(self) -> list[Any]:
        """Return all that came since the last time, waiting for the first; nothing at the end.

        Raises:
            CacheFull: the request alone does not fit into the cache.
            EngineUnavailable: the engine failed, or was closed.
        """
        return await self._box.read()

    def cancel(self) -> None:
        """Take the request out before the next step. Its cache stays as a prefix while there is room."""
        self._job.cancelled = True


class Mailbox:
    """A queue from other threads to one reader in the event loop that it was made in."""

    def __init__(self) -> None:
        loop: Any = anyio.lowlevel.current_token().native_token
        self._soon: Callable[[Callable[[], Any]], Any] = (
            loop.call_soon_threadsafe if hasattr(loop, "call_soon_threadsafe") else loop.run_sync_soon
        )
        self._lock = threading.Lock()
        self._items: list[Any] = []
        self._ended = False
        self._error: Exception | None = None
        self._wake: anyio.Event | None = None

    def put(self, item: Any) -> bool:
        """Append an item; return False if nobody will read it, for the event loop has ended."""
        with self._lock:
            self._items.append(item)
        return self._ring()

    def end(self, error: Exception | None) -> None:
        """End the queue; the reader gets what is in it, then `error`."""
        with self._lock:
            self._ended, self._error = True, error
        self._ring()

    async def read(self) -> list[Any]:
        """Return what came since the last time, waiting for it; nothing at the end. Raises the error it ended with."""
        await anyio.lowlevel.checkpoint()
        while True:
            with self._lock:
                items, self._items = self._items, []
                if items:
                    return items
                if self._ended:
                    break
                wake = self._wake = anyio.Event()
            await wake.wait()
        if self._error is not None:
            raise self._error
        return []

    def _ring(self) -> bool:
        with self._lock:
            wake, self._wake = self._wake, None
            unread = len(self._items)
        try:
            if wake is not None:
                self._soon(wake.set)
            elif unread % UNREAD == 0:
                self._soon(lambda: None)
        except RuntimeError:  # asyncio's and trio's word for a loop that is over
            return False
        return True


class _Engine:
    """The thread. It begins with the first request."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._ready = threading.Condition()
        self._inbox: deque[tuple[Callable[[], None], Callable[[Exception], None]]] = deque()
        self._thread: threading.Thread | None = None
        self.closing: EngineUnavailable | None = None

    def post(self, task: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Let the thread run `task` between two steps; `failed` takes the error if the thread ends before."""
        with self._ready:
            if self.closing is not None:
                raise self.closing
            self._inbox.append((task, failed))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="agentkit-engine", daemon=True)
                self._thread.start()
            self._ready.notify()

    def stop(self) -> None:
        """End the thread after its present step, and wait for that."""
        with self._ready:
            self.closing = self.closing or EngineUnavailable("the engine was closed", remedy="create a new backend")
            self._ready.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        try:
            while self._wait():
                while self._inbox:
                    self._inbox[0][0]()
                    self._inbox.popleft()
                self._batch.step()
        except BaseException as error:
            told = EngineUnavailable(f"the engine's thread broke down: {error!r}", remedy="create a new backend")
            told.__cause__ = error
            with self._ready:
                self.closing = told
        assert self.closing is not None, "the thread ends for a reason"
        for _, failed in self._inbox:
            failed(self.closing)
        self._batch.fail(self.closing)

    def _wait(self) -> bool:
        """Wait until there is something to do; return False to end."""
        with self._ready:
            while not (self._inbox or self._batch.busy or self.closing):
                self._ready.wait()
            return self.closing is None
