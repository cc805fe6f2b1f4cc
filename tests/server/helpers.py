"""What the server's tests share: clients, a raw request, and a backend that waits until it is let go."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import anyio.to_thread
import httpx
from openai import OpenAI

from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.server import Settings, background
from agentkit.types import Usage

WAIT = 20.0
HELLO: list[Any] = [{"role": "user", "content": "Hello."}]
PARAMETERS = {"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]}
TOOL: Any = {"type": "function", "function": {"name": "read_file", "description": "Read.", "parameters": PARAMETERS}}


@contextmanager
def client_of(backend: Backend, settings: Settings | None = None, key: str = "none") -> Iterator[OpenAI]:
    """Yield OpenAI's client of a server for `backend`; it tries nothing again."""
    with background(backend, settings) as url, OpenAI(base_url=url, api_key=key, max_retries=0) as client:
        yield client


@contextmanager
def http_of(backend: Backend, settings: Settings | None = None) -> Iterator[httpx.Client]:
    """Yield a plain HTTP client of a server; its paths begin at the host."""
    with background(backend, settings) as url, httpx.Client(base_url=url.removesuffix("/v1"), timeout=WAIT) as client:
        yield client


def body(**fields: Any) -> dict[str, Any]:
    return {"model": "scripted", "messages": HELLO, **fields}


class Held:
    """Says `one`, waits until `go` is set, says `two`. `begun` is released at every start; `left` set at a break."""

    name, window, traits = "held", 1000, Traits()

    def __init__(self) -> None:
        self.begun, self.go, self.left = threading.Semaphore(0), threading.Event(), threading.Event()
        self.asked = 0

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        self.asked += 1
        whole = False
        try:
            self.begun.release()
            yield Delta(text="one ")
            await anyio.to_thread.run_sync(self.go.wait, WAIT, abandon_on_cancel=True)
            yield Delta(text="two")
            whole = True
            yield Delta(usage=Usage(prompt_tokens=3, completion_tokens=2), finish="stop")
        finally:
            if not whole:
                self.left.set()

    def count(self, request: Request) -> int:
        return 3

    async def aclose(self) -> None:
        self.go.set()  # lets go of threads that still wait
