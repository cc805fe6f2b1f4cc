"""A server of the Model Context Protocol somewhere else: streamable HTTP, with the user's secrets in its headers."""

from __future__ import annotations

import json
import logging
import math
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager

import httpx2
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._stream_protocols import WriteStream
from mcp.shared.message import SessionMessage

from agentkit.errors import PluginError
from agentkit.sandbox.manifest import McpServer
from agentkit.toolbox.mcp_wire import Broken, Guard, Incoming

CONNECT_SECONDS = 20.0
SECRET = 6
"""Characters from which on the value of a variable is taken for a secret, and hidden in all that the server says."""
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_TALKATIVE = ("httpx2", "httpcore2.connection", "httpcore2.http11", "httpcore2.http2", "httpcore2.proxy")
_HIDDEN = "[secret]"


class Url:
    """A server at an address.

    Raises:
        PluginError: a header needs a variable that the user's environment does not have.
    """

    def __init__(self, name: str, server: McpServer, guard: Guard) -> None:
        self._url, self._guard = server.url, guard
        secrets: set[str] = set()
        self._headers = {key: _filled(name, key, value, secrets) for key, value in server.headers.items()}
        self._secrets = tuple(secret for secret in secrets if len(secret) >= SECRET)
        self.refusal = ""

    @asynccontextmanager
    async def streams(self) -> AsyncIterator[tuple[Incoming, WriteStream[SessionMessage]]]:
        """Yield what a session reads from and writes to, and say goodbye to the server.

        Raises:
            Broken, httpx2.HTTPError: within a group, when the server can be used no further.
        """
        client = httpx2.AsyncClient(
            headers={**self._headers, "Accept-Encoding": "identity"},
            timeout=httpx2.Timeout(CONNECT_SECONDS, read=None),
            event_hooks={"response": [self._look_at]},
        )
        with _hidden_in_logs(self._secrets):
            async with (
                client,
                streamable_http_client(self._url, http_client=client, max_sse_event_size=self._guard.most) as (
                    read,
                    write,
                ),
            ):
                yield Incoming(read.receive, self._guard), write

    def begin(self, others: int) -> None:
        """Be told that a call begins beside so many others."""
        if not others:
            self.refusal = ""

    def rest(self) -> None:
        """Be told that no call is under way any more."""

    def spent(self) -> bool:
        """Tell whether the server is better replaced before a call."""
        return False

    def check(self) -> None:
        """See whether the server keeps within its bounds."""

    def take_log(self) -> str:
        """Return what the server printed; nothing of it comes here."""
        return ""

    async def _look_at(self, response: httpx2.Response) -> None:
        """Take note of a refusal, hide the secrets in a response, and bound it: the SDK would read without end."""
        if response.status_code >= 400:
            self.refusal = f"HTTP {response.status_code} {httpx2.codes.get_reason_phrase(response.status_code)}".strip()
        if response.headers.get("content-encoding", "identity") != "identity":
            raise Broken("crashed", "answered in a compressed form, which it was not asked for")
        for key, value in response.headers.multi_items():
            response.headers[key] = _hide(value, self._secrets)
        response.stream = _Body(response, self._guard, self._secrets)


class _Body(httpx2.AsyncByteStream):
    """The body of a response, counted, and without the secrets that the server repeats."""

    def __init__(self, response: httpx2.Response, guard: Guard, secrets: tuple[str, ...]) -> None:
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        self._inner, self._guard = response.stream, guard
        # A stream of events has no end, and the SDK bounds each event.
        events = response.headers.get("content-type", "").lower().startswith("text/event-stream")
        self._room = (math.inf, math.inf) if events else (guard.most, guard.parts)
        # As they are, and as they stand in a string of JSON.
        forms = {form for secret in secrets for form in (secret, json.dumps(secret)[1:-1])}
        self._secrets = tuple(form.encode() for form in forms)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        kept = b""
        async for piece in self._inner:
            self._count(len(piece), self._guard.receive(piece))
            data = kept + piece
            for secret in self._secrets:
                data = data.replace(secret, _HIDDEN.encode())
            begun = max((_begun(data, secret) for secret in self._secrets), default=0)
            data, kept = data[: len(data) - begun], data[len(data) - begun :]
            if data:
                yield data
        if kept:
            yield kept

    async def aclose(self) -> None:
        await self._inner.aclose()

    def _count(self, size: int, parts: int) -> None:
        self._room = self._room[0] - size, self._room[1] - parts
        if min(self._room) < 0:
            most, parts = self._guard.most, self._guard.parts
            raise Broken("too_big", f"answered with more than {most} bytes or {parts} parts")


def _begun(data: bytes, secret: bytes) -> int:
    """Return how many of the last bytes of `data` may be the first ones of `secret`."""
    return next((size for size in range(min(len(secret) - 1, len(data)), 0, -1) if data.endswith(secret[:size])), 0)


def _filled(name: str, header: str, value: str, secrets: set[str]) -> str:
    """Return a header's value with the variables of the environment filled in, which are added to `secrets`."""

    def fill(match: re.Match[str]) -> str:
        variable = match[1]
        found = os.environ.get(variable, "").strip()
        if not found:
            raise PluginError(
                f"plugin {name!r}: the header {header} needs the variable {variable}, which is not set",
                remedy=f"export {variable}=... before agentkit is started",
            )
        if not (found.isascii() and found.isprintable()):
            raise PluginError(f"plugin {name!r}: the variable {variable} holds what no HTTP header may hold")
        secrets.add(found)
        return found

    return _VARIABLE.sub(fill, value)


def _hide(text: str, secrets: tuple[str, ...]) -> str:
    for secret in secrets:
        text = text.replace(secret, _HIDDEN)
    return text


@contextmanager
def _hidden_in_logs(secrets: tuple[str, ...]) -> Iterator[None]:
    """Hide what a server repeats of the secrets before `_Body` sees it: its status line and headers are logged."""

    def hide(record: logging.LogRecord) -> bool:
        record.msg, record.args = _hide(record.getMessage(), secrets), ()
        return True

    with ExitStack() as stack:
        for name in _TALKATIVE if secrets else ():
            logger = logging.getLogger(name)
            logger.addFilter(hide)
            stack.callback(logger.removeFilter, hide)
        yield
