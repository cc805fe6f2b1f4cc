"""Thins out what a call says of its progress, for readers who are people."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import anyio

from agentkit.types import Progress

Tell = Callable[[Progress], Awaitable[None]]
EVERY = 0.1
"""Seconds between two reports that are passed on."""


@asynccontextmanager
async def thinned(tell: Tell) -> AsyncIterator[Tell]:
    """Yield what passes reports on to `tell`: the first at once, then the newest every EVERY seconds; always the last.

    Whoever reports never waits for whoever reads. All have been told when the block is left.
    """
    newest: Progress | None = None
    news, over = anyio.Event(), anyio.Event()

    async def note(progress: Progress) -> None:
        nonlocal newest
        newest = progress
        news.set()

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

    async with anyio.create_task_group() as group:
        group.start_soon(pass_on)
        yield note
        over.set()
        news.set()
