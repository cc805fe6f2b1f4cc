"""The HTTP clients of one endpoint: for each request, one that has few others under way.

Whenever a request begins or ends, httpcore's pool looks through all of its connections, and for each that is idle
through all of them again: with hundreds of runs at once that takes longer than all else. So each pool gets but a few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import anyio.lowlevel
import httpx

FEW = 16
"""Requests that one client has under way at a time."""


class Clients:
    """As many clients as there are requests for; after `aclose` there are new ones."""

    def __init__(self, make: Callable[[], httpx.AsyncClient]) -> None:
        self._make = make
        self._busy: dict[httpx.AsyncClient, int] = {}
        self._home: object = None

    @contextmanager
    def one(self) -> Iterator[httpx.AsyncClient]:
        """Yield a client for one request and its answer."""
        # A connection belongs to the event loop that opened it, and `run_sync` brings a new loop with every call.
        home = anyio.lowlevel.current_token()
        if self._home != home:
            self._busy, self._home = {}, home
        busy = self._busy
        client = next((known for known, requests in busy.items() if requests < FEW), None) or self._make()
        busy[client] = busy.get(client, 0) + 1
        try:
            yield client
        finally:
            busy[client] -= 1

    async def aclose(self) -> None:
        """Close the connections."""
        clients, self._busy = list(self._busy), {}
        if self._home == anyio.lowlevel.current_token():
            for client in clients:
                await client.aclose()
