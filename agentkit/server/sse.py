"""Writing server-sent events."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

import anyio
from starlette.types import Send

from agentkit.server.refusal import told

SILENCE = 10.0
"""Seconds after which a stream whose text is held back says that it lives: a call may take long to be whole."""
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache"),
    (b"x-accel-buffering", b"no"),  # nginx would keep the pieces until the end
]
log = logging.getLogger("agentkit.server")


class Stalled(Exception):
    """The client does not read what it is sent."""


class Events:
    """One response of events. Each piece must be taken within `stall_seconds`, or `Stalled` is raised."""

    def __init__(self, send: Send, stall_seconds: float) -> None:
        self._send, self._stall_seconds = send, stall_seconds
        self._last = 0.0
        self.begun = False

    async def begin(self) -> None:
        """Send the status and the headers."""
        self.begun = True
        await self._send({"type": "http.response.start", "status": 200, "headers": HEADERS})

    async def send(self, value: dict[str, Any]) -> None:
        """Send one event."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        await self._write(b"data: " + text.encode() + b"\n\n")

    async def live(self) -> None:
        """Send a comment, which no client shows, where nothing was sent for a while."""
        if time.monotonic() - self._last > SILENCE:
            await self._write(b": working\n\n")

    async def end(self) -> None:
        """Send the end of a whole answer."""
        await self._write(b"data: [DONE]\n\n", more=False)

    async def fail(self, error: Exception) -> None:
        """Send what broke the answer off: the status is gone by now, so it comes as an event."""
        refusal = told(error)
        if refusal.status >= 500:
            log.error("an answer broke off: %s", refusal.message, exc_info=error)
        await self.send(refusal.body)
        await self._write(b"", more=False)

    async def _write(self, data: bytes, *, more: bool = True) -> None:
        try:
            with anyio.fail_after(self._stall_seconds):
                await self._send({"type": "http.response.body", "body": data, "more_body": more})
        except TimeoutError:
            raise Stalled from None
        self._last = time.monotonic()
