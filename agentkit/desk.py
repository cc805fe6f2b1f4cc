"""Where the events of runs pass: into the journal, then to whoever watches."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio.to_thread

from agentkit import events as e
from agentkit.journal import Journal, must_force

OnEvent = Callable[[Any], Any]
"""Sees each event as it happens; may be async."""

_open: dict[Path, tuple[Journal, int]] = {}
_opening = threading.Lock()


@contextmanager
def journal_at(path: Path | str) -> Iterator[Journal]:
    """Yield the journal of a file; all runs of this process that use it at one time share one.

    Raises:
        JournalError: it cannot be opened.
    """
    key = Path(path).absolute()
    with _opening:
        journal, users = _open.get(key) or (Journal(path), 0)
        _open[key] = journal, users + 1
    try:
        yield journal
    finally:
        with _opening:
            users = _open[key][1] - 1
            _open[key] = journal, users
            if not users:
                del _open[key]
                journal.close()


class Desk:
    """Writes the events of a run, and of those it asks for, and shows them.

    Events of which nothing hangs wait for the next one and are written with it: when a kill loses them, a resumed run
    asks the same model, or makes the same call without effects, once more.
    """

    def __init__(self, journal: Journal, observers: Sequence[OnEvent]) -> None:
        self.journal, self.observers = journal, tuple(observers)
        self._waiting: list[e.Event] = []

    async def emit(self, *events: e.Event) -> None:
        """Write events, all or none of them, in one step with those that waited; then show them."""
        kept = [event for event in events if not isinstance(event, e.LIVE)]
        self._waiting += kept
        if not all(map(_may_wait, kept)):
            await self._write(fresh=len(kept))
        for observer in self.observers:
            for event in events:
                shown = observer(event)
                if inspect.isawaitable(shown):
                    await shown

    async def flush(self) -> None:
        """Write what waits."""
        await self._write(fresh=0)

    async def _write(self, fresh: int) -> None:
        """Write what waits; where that fails, the last `fresh` events are nobody's, and the others go on waiting."""
        waiting, self._waiting = self._waiting, []
        try:
            if waiting:
                self.journal.write(waiting)
        except BaseException:
            self._waiting = waiting[: len(waiting) - fresh]
            raise
        if any(map(must_force, waiting)):
            # takes milliseconds: the event loop goes on meanwhile
            await anyio.to_thread.run_sync(self.journal.force)


def _may_wait(event: e.Event) -> bool:
    """Tell whether a resumed run is none the worse without this event."""
    match event:
        case e.StepStarted():
            return True
        case e.CallIntended():
            return not must_force(event)
        case e.MessageAdded():
            return event.message.role == "tool"  # the call's result is written, and makes this message again
        case _:
            return False
