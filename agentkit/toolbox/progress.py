"""Thins out what a call says of its progress, for readers who are people."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import anyio
from anyio.abc import TaskGroup

from agentkit.types import Progress

Tell = Callable[[Progress], Awaitable[None]]
EVERY = 0.1
"""Seconds between two reports that are passed on."""


@asynccontextmanager
async def thinned(tell: Tell, group: TaskGroup) -> AsyncIterator[Tell]:
    """Yield what passes reports on to `tell`: the first at once, then the newest every EVERY seconds; always the last.

    Whoever reports never waits for whoever reads, who is told in `group`. All is told when the block is left.
    """
    newest: Progress | None = None
    begun = False
    news, over, told = anyio.Event(), anyio.Event(), anyio.Event()

    async def note(progress: Progress) -> None:
        nonlocal newest, begun
        newest = progress
        news.set()
        if not begun:  # most calls report nothing, and need no task for it
            begun = True
            group.start_soon(pass_on)

    async def pass_on() -> None:
        nonlocal newest, news
        while not over.is_set() or newest is not None:
            await news.wait()
            news = anyio.Event()
            if newest is not None:
                progress, newest = newest, None
                await tell(progress)
                with anyio.move_on_after(EVERY):
                    await over.wait()
        told.set()

    yield note
    if begun:
        over.set()
        news.set()
        await told.wait()
