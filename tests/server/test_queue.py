"""Many clients at once: turns, the queue, clients that leave, and the end of the server."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

import httpx
import openai
import pytest
from anyio.from_thread import start_blocking_portal
from openai import OpenAI

from agentkit.backend import Delta, Request
from agentkit.server import Server, Settings, address, bind
from tests.server.helpers import HELLO, WAIT, Held, client_of, http_of

ONE = Settings(concurrency=1, queue=0)
CHAT = "/v1/chat/completions"
BODY = {"model": "held", "messages": HELLO}


def ask(client: OpenAI, **options: Any) -> str:
    done = client.chat.completions.create(model="held", messages=HELLO, **options)
    return done.choices[0].message.content or ""


def begun(backend: Held) -> None:
    assert backend.begun.acquire(timeout=WAIT)


def test_a_full_queue_is_429_and_says_when_to_come_again() -> None:
    backend = Held()
    with client_of(backend, Settings(concurrency=1, queue=1)) as client, ThreadPoolExecutor() as pool:
        first = pool.submit(ask, client)
        begun(backend)
        others = [pool.submit(ask, client) for _ in range(2)]  # one waits, one is sent away; nobody says which
        (refused,), _ = wait(others, WAIT, FIRST_COMPLETED)
        error = refused.exception()
        assert isinstance(error, openai.RateLimitError) and backend.asked == 1
        assert error.code == "rate_limit_exceeded" and int(error.response.headers["retry-after"]) >= 1
        backend.go.set()
        (waited,) = (future for future in others if future is not refused)
        assert first.result(WAIT) == waited.result(WAIT) == "one two"
    assert backend.asked == 2


def test_as_many_as_may_are_answered_at_once() -> None:
    backend = Held()
    with client_of(backend, Settings(concurrency=3, queue=0)) as client, ThreadPoolExecutor() as pool:
        three = [pool.submit(ask, client) for _ in range(3)]
        for _ in three:
            begun(backend)
        with pytest.raises(openai.RateLimitError):
            ask(client)
        backend.go.set()
        assert [future.result(WAIT) for future in three] == ["one two"] * 3


def test_a_client_that_leaves_its_stream_ends_the_work() -> None:
    backend = Held()
    with client_of(backend, ONE) as client:
        stream = client.chat.completions.create(model="held", messages=HELLO, stream=True)
        next(iter(stream))
        begun(backend)
        stream.close()
        assert backend.left.wait(WAIT)
        backend.go.set()
        assert ask_when_free(client) == "one two"


def test_a_client_that_leaves_before_its_answer_ends_the_work() -> None:
    backend = Held()
    with http_of(backend, ONE) as http:
        with raw_request(http) as connection:
            begun(backend)
            connection.close()
            assert backend.left.wait(WAIT)
        backend.go.set()


def test_a_client_that_leaves_the_queue_never_reaches_the_model() -> None:
    backend = Held()
    with http_of(backend, Settings(concurrency=1, queue=1)) as http, ThreadPoolExecutor() as pool:
        first = pool.submit(http.post, CHAT, json=BODY)
        begun(backend)
        with raw_request(http) as connection:
            until(lambda: http.get("/health").json()["waiting"] == 1)
            connection.close()
            until(lambda: http.get("/health").json()["waiting"] == 0)
        backend.go.set()
        assert first.result(WAIT).status_code == 200
    assert backend.asked == 1


def test_a_client_that_never_reads_counts_as_gone() -> None:
    class Endless(Held):
        async def stream(self, request: Request) -> AsyncIterator[Delta]:
            try:
                while True:
                    yield Delta(text="word " * 2000)
            finally:
                self.left.set()

    backend = Endless()
    with http_of(backend, Settings(stall_seconds=0.2)) as http, raw_request(http, stream=True):
        assert backend.left.wait(WAIT)


class Live:
    """A server whose end a test brings about."""

    def __init__(self, backend: Held, grace: float) -> None:
        self.listener, self._ready = bind("127.0.0.1", 0), threading.Event()
        self.url = address(self.listener)
        self._backend, self._grace = backend, grace

    @contextmanager
    def running(self) -> Iterator[tuple[OpenAI, Callable[[], Future[None]]]]:
        with start_blocking_portal() as portal, OpenAI(base_url=self.url, api_key="none", max_retries=0) as client:
            settings = Settings(concurrency=1, grace_seconds=self._grace)
            self.server = portal.call(Server, self._backend, settings, self.listener, self._ready.set)
            ended = portal.start_task_soon(self.server.run_here)
            assert self._ready.wait(WAIT)

            def end() -> Future[None]:
                self.server.should_exit = True
                return ended

            yield client, end
            end().result(WAIT)


def test_the_end_lets_what_runs_finish_and_sends_the_rest_away() -> None:
    backend = Held()
    live = Live(backend, grace=WAIT)
    with live.running() as (client, end), ThreadPoolExecutor() as pool:
        first = pool.submit(ask, client)
        begun(backend)
        second = pool.submit(ask, client)
        health = live.url.removesuffix("/v1") + "/health"
        until(lambda: httpx.get(health).json()["waiting"] == 1)
        ended = end()
        error = second.exception(WAIT)
        assert isinstance(error, openai.InternalServerError) and error.code == "server_closing"
        told = httpx.get(health)
        assert told.status_code == 503 and told.json()["error"]["code"] == "server_closing"
        with pytest.raises(openai.InternalServerError, match="closing"):
            ask(client)
        assert not ended.done()
        backend.go.set()
        assert first.result(WAIT) == "one two"


@pytest.mark.parametrize("stream", [False, True])
def test_the_end_cancels_what_takes_too_long(stream: bool) -> None:
    backend = Held()
    with Live(backend, grace=0.05).running() as (client, end), ThreadPoolExecutor() as pool:
        texts: list[str | None] = []

        def read() -> None:
            done: Any = client.chat.completions.create(model="held", messages=HELLO, stream=stream)
            texts.extend(chunk.choices[0].delta.content for chunk in done)

        reading = pool.submit(read)
        begun(backend)
        end()
        error = reading.exception(WAIT)
        assert isinstance(error, openai.APIError) and error.code == "server_closing"
        assert isinstance(error, openai.InternalServerError) is not stream
        assert backend.left.wait(WAIT) and ("one " in texts) is stream


def ask_when_free(client: OpenAI) -> str:
    """Ask until the place that a client left is free again: the server learns of it a moment later."""
    answers: list[str] = []

    def asked() -> bool:
        try:
            answers.append(ask(client))
        except openai.RateLimitError:
            return False
        return True

    until(asked)
    return answers[0]


def until(happens: Callable[[], bool]) -> None:
    """Look again and again, each look a whole request, until something is so."""
    assert any(happens() for _ in range(2000))


@contextmanager
def raw_request(http: httpx.Client, *, stream: bool = False) -> Iterator[socket.socket]:
    """Send a request by hand, and yield its connection unread."""
    data = json.dumps({**BODY, "stream": stream}).encode()
    host, port = http.base_url.host, http.base_url.port
    with socket.create_connection((host, port), WAIT) as connection:
        head = f"POST {CHAT} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
        connection.sendall(head.encode() + data)
        yield connection
