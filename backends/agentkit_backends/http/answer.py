"""One answer as it comes off the wire: bounded waits, and a clear word when it is cut off or is no answer at all."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, suppress

import anyio
import httpx

from agentkit.backend import Delta
from agentkit.errors import ConnectionFailed
from agentkit_backends.http.api import Reader
from agentkit_backends.http.faults import Faults
from agentkit_backends.http.sse import EventReader, WholeReader

MAX_ANSWER = 64 * 2**20
_DRAIN_SECONDS = 0.5


class Answer:
    """Reads a response's body.

    first_seconds bounds the wait for its first bytes, chunk_seconds each silence after; at `deadline`, a moment of
    anyio's clock, it must be whole.
    """

    def __init__(
        self,
        response: httpx.Response,
        faults: Faults,
        first_seconds: float | None,
        chunk_seconds: float,
        deadline: float = math.inf,
    ) -> None:
        self._kind = response.headers.get("content-type", "no content type")
        self._response = response
        self._pieces = response.aiter_bytes()
        self._faults = faults
        self._first_seconds = first_seconds
        self._chunk_seconds = chunk_seconds
        self._deadline = deadline

    async def deltas(self, reader: Reader) -> AsyncGenerator[Delta, None]:
        """Yield what `reader` makes of the answer, up to its end; an answer that is not streamed is one document.

        Raises:
            ConnectionFailed: it broke off, or went silent.
            ServerFailed: it is no answer of the reader's protocol.
            AnswerFailed: it reports an error.
        """
        found = False
        async with aclosing(self._data(reader)) as items:
            async for data in items:
                found = True
                try:
                    deltas = reader.read(data)
                except ValueError as error:
                    fault = self._faults.nonsense(str(error))
                else:
                    for delta in deltas:
                        yield delta
                    continue
                del data  # It may repeat the key, and some reporters of errors show what a frame holds.
                raise fault
        if not found:
            raise self._faults.nonsense(f"an answer without data ({self._kind})")
        if not reader.ended:
            raise self._faults.cut()

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

    async def _data(self, reader: Reader) -> AsyncGenerator[bytes, None]:
        """Yield the data of each event, or the whole document, until the reader has all it wants."""
        cutter = WholeReader() if "json" in self._kind else EventReader()
        seconds = self._first_seconds
        size = 0
        while True:
            try:
                piece = await self._next(seconds)
            except ConnectionFailed:
                if reader.ended:
                    return
                raise
            seconds = self._chunk_seconds
            size += len(piece)
            if size > MAX_ANSWER:
                raise self._faults.nonsense(f"an answer larger than {MAX_ANSWER >> 20} MiB")
            for data in self._cut(cutter, piece):
                yield data
                if reader.closed:
                    await self._drain()
                    return
            if not piece:
                return

    def _cut(self, cutter: EventReader | WholeReader, piece: bytes) -> Iterator[bytes]:
        try:
            yield from cutter.feed(piece) if piece else cutter.finish()
        except ValueError as error:
            what = str(error)
        else:
            return
        raise self._faults.nonsense(what)

    async def _next(self, seconds: float | None) -> bytes:
        left = self._deadline - anyio.current_time()
        try:
            with anyio.fail_after(left if seconds is None else min(seconds, left)):
                return await anext(self._pieces, b"")
        except TimeoutError:
            fault = self._faults.late() if anyio.current_time() < self._deadline else self._faults.endless()
        except httpx.HTTPError as error:
            fault = self._faults.lost(error)
        raise fault

    async def _drain(self) -> None:
        """Read to the end of the body: only then does the connection serve the next step as well."""
        with suppress(ConnectionFailed), anyio.move_on_after(_DRAIN_SECONDS):
            while await self._next(None):
                pass
