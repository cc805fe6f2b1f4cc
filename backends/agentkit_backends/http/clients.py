"""The HTTP clients of one endpoint: for each request, one that has few others under way.

Whenever a request begins or ends, httpcore's pool looks through all of its connections, and for each that is idle
through all of them again: with hundreds of runs at once that takes longer than all else. So each pool gets but a few.
A client whose connection failed takes no more requests: bytes left over from a bad answer would be read as the next
one's, and after a restart of the server its other idle connections are as dead.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import anyio
import anyio.lowlevel
import httpx

from agentkit.errors import BackendError

FEW = 16
"""Requests that one client has under way at a time."""


class Clients:
    """As many clients as there are requests for; after `aclose` there are new ones."""

    def __init__(self, make: Callable[[], httpx.AsyncClient]) -> None:
        self._make = make
        self._busy: dict[httpx.AsyncClient, int] = {}
        self._spent: set[httpx.AsyncClient] = set()
        self._home: object = None

    @asynccontextmanager
    async def one(self) -> AsyncIterator[httpx.AsyncClient]:
        """Hold a client for one request and its answer; a `BackendError` within is the last it fails with."""
        # A connection belongs to the event loop that opened it, and `run_sync` brings a new loop with every call.
        home = anyio.lowlevel.current_token()
        if self._home != home:
            self._busy, self._spent, self._home = {}, set(), home
        busy, spent = self._busy, self._spent
        client = next((known for known in busy if known not in spent and busy[known] < FEW), None) or self._make()
        busy[client] = busy.get(client, 0) + 1
        try:
            yield client
        except BackendError:
            spent.add(client)
            raise
        finally:
            busy[client] -= 1
            if client in spent and not busy[client]:
                del busy[client]
                spent.remove(client)
                with anyio.CancelScope(shield=True):
                    await client.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        clients, self._busy, self._spent = list(self._busy), {}, set()
        if self._home == anyio.lowlevel.current_token():
            for client in clients:
                await client.aclose()
