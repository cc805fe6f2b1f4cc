"""Many runs at once over one backend: which connections they use."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import replace

import anyio
import pytest
from agentkit_backends.http import clients, create

from agentkit.backend import Request
from agentkit.errors import ConnectionFailed
from agentkit.types import Message
from tests.http.server import Server, say

pytestmark = pytest.mark.anyio
HELLO = Request(messages=(Message(role="user", content="hello"),))
FEW, RUNS = 2, 4


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "FEW", FEW)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server([say("hello")] * 4 * RUNS) as made:
        yield made


async def test_runs_at_once_keep_their_connections_and_crowd_no_pool(server: Server) -> None:
    backend = create(server.url, "m")

    async def ask() -> None:
        async for _ in backend.stream(HELLO):
            pass

    for _ in range(3):
        async with anyio.create_task_group() as group:
            for _ in range(RUNS):
                group.start_soon(ask)
    connections = {seen.connection for seen in server.seen}
    assert len(server.seen) == 3 * RUNS and len(connections) <= RUNS, "a connection serves one request after another"
    busy = backend._clients._busy
    assert len(busy) == RUNS // FEW and set(busy.values()) == {0}
    await ask()
    assert len({seen.connection for seen in server.seen}) == len(connections)
    await backend.aclose()
    assert not backend._clients._busy
    await ask()
    assert len({seen.connection for seen in server.seen}) == len(connections) + 1
    await backend.aclose()


async def test_a_request_that_is_cancelled_or_fails_gives_its_place_back(server: Server) -> None:
    backend = create(server.url, "m")
    async with aclosing(backend.stream(HELLO)) as pieces:  # type: ignore[type-var]
        await anext(pieces)
    with anyio.move_on_after(0):
        async with aclosing(backend.stream(HELLO)) as pieces:  # type: ignore[type-var]
            await anext(pieces)
    async for _ in backend.stream(HELLO):
        pass
    assert set(backend._clients._busy.values()) == {0}
    await backend.aclose()


async def test_a_client_whose_connection_failed_takes_no_more_requests_but_ends_the_one_it_has() -> None:
    gate = threading.Event()
    held = replace(say("hello"), pieces=(gate, *say("hello").pieces))
    cut = replace(say("hello"), pieces=say("hello").pieces[:1], cut=True)
    with Server([held, cut, say("hello")]) as server:
        backend = create(server.url, "m")
        told: list[str] = []

        async def ask() -> None:
            told.append("".join([delta.text async for delta in backend.stream(HELLO)]))

        async with anyio.create_task_group() as group:
            group.start_soon(ask)
            while not server.seen:
                await anyio.sleep(0.001)
            with pytest.raises(ConnectionFailed):
                await ask()
            (failed,) = backend._clients._busy
            await ask()
            assert len(backend._clients._busy) == 2 and not failed.is_closed
            gate.set()
        assert told == ["hello", "hello"]
        assert failed.is_closed and failed not in backend._clients._busy
        assert len({seen.connection for seen in server.seen}) == 3
        await backend.aclose()
