"""One answer as it comes off the wire: bounded waits, and a clear word when it is cut off or is no answer at all."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import Any

import anyio
import httpx

from agentkit.errors import ConnectionFailed
from agentkit_backends.http.faults import late, lost, nonsense
from agentkit_backends.http.sse import EventReader, WholeReader

_DRAIN_SECONDS = 0.5


class Answer:
    """Reads a response's chunks. `first_seconds` bounds the wait for the first, `chunk_seconds` each silence after."""

    def __init__(self, response: httpx.Response, where: str, first_seconds: float | None, chunk_seconds: float) -> None:
        self._kind = response.headers.get("content-type", "no content type")
        self._response = response
        self._pieces = response.aiter_bytes()
        self._where = where
        self._first_seconds = first_seconds
        self._chunk_seconds = chunk_seconds
        self._ended = False

    async def chunks(self) -> AsyncGenerator[dict[str, Any], None]:
        """Yield the chunks up to the answer's end; an answer that is not streamed is one chunk.

        Raises:
            ConnectionFailed: it broke off, or went silent.
            ServerFailed: it is no chat completion.
        """
        found = False
        async with aclosing(self._data()) as items:
            async for data in items:
                chunk = self._chunk(data)
                found = True
                yield chunk
        if not found and not self._ended:
            raise nonsense(self._where, f"an answer without data ({self._kind})")
        if not self._ended:
            raise ConnectionFailed(f"{self._where} ended its answer in the middle")

    async def start(self, size: int) -> bytes:
        """Return the first `size` bytes of the body, or what of them arrives."""
        body = bytearray()
        with suppress(ConnectionFailed):
            while len(body) < size and (piece := await self._next(self._chunk_seconds)):
                body += piece
        return bytes(body[:size])

    async def aclose(self) -> None:
        """Close the response, then let httpx's nested iterators run into it: trio warns of any left in the middle."""
        await self._response.aclose()
        with suppress(httpx.HTTPError, httpx.StreamError):
            async for _ in self._pieces:
                pass

    async def _data(self) -> AsyncGenerator[bytes, None]:
        reader = WholeReader() if "json" in self._kind else EventReader()
        seconds = self._first_seconds
        while True:
            try:
                piece = await self._next(seconds)
            except ConnectionFailed:
                if self._ended:
                    return
                raise
            seconds = self._chunk_seconds
            try:
                items = list(reader.feed(piece) if piece else reader.finish())
            except ValueError as error:
                raise nonsense(self._where, str(error)) from None
            for data in items:
                if data.strip() == b"[DONE]":
                    self._ended = True
                    await self._drain()
                    return
                yield data
            if not piece:
                return

    async def _next(self, seconds: float | None) -> bytes:
        try:
            with anyio.fail_after(seconds):
                return await anext(self._pieces, b"")
        except TimeoutError:
            raise late(self._where) from None
        except httpx.HTTPError as error:
            raise lost(error, self._where) from error

    async def _drain(self) -> None:
        """Read to the end of the body: only then does the connection serve the next step as well."""
        with suppress(ConnectionFailed):
            while await self._next(_DRAIN_SECONDS):
                pass

    def _chunk(self, data: bytes) -> dict[str, Any]:
        try:
            chunk: dict[str, Any] = json.loads(data)
            choices = chunk.get("choices") or ()
            self._ended = self._ended or bool(choices and choices[0].get("finish_reason"))
        except (ValueError, RecursionError, TypeError, AttributeError, LookupError):
            raise nonsense(self._where, repr(data[:80])) from None
        return chunk
