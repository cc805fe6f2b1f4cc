"""One answer as it comes off the wire: bounded waits, and a clear word when it is cut off or is no answer at all."""

from __future__ import annotations

import math
import zlib
from contextlib import suppress

import anyio
import httpx

from agentkit.backend import Delta
from agentkit.errors import ConnectionFailed, ServerFailed
from agentkit_backends.http.api import AnswerFailed, Reader
from agentkit_backends.http.faults import Faults
from agentkit_backends.http.sse import EventReader, WholeReader

MAX_ANSWER = 64 * 2**20
ENCODINGS = "gzip, deflate"
_EVENT = (b"data:", b"event:", b"id:", b"retry:", b":")
_ZLIB_OR_GZIP = zlib.MAX_WBITS | 32
_END_SECONDS = 5.0
"""How long what may follow the end of an answer, its usage, is waited for; some servers forget to end the body."""
_DRAIN_SECONDS = 0.5


class Answer:
    """Reads a response's body, of which `reader` makes deltas.

    first_seconds bounds the wait for its first bytes, chunk_seconds each silence after; at `deadline`, a moment of
    anyio's clock, it must be whole.
    """

    def __init__(
        self,
        response: httpx.Response,
        reader: Reader,
        faults: Faults,
        first_seconds: float | None,
        chunk_seconds: float,
        deadline: float = math.inf,
    ) -> None:
        self._kind = response.headers.get("content-type", "no content type")
        self._response = response
        # Unpacked here: httpx would put two more generators around each piece, and leave them open where it fails.
        assert isinstance(response.stream, httpx.AsyncByteStream)
        self._pieces = aiter(response.stream)
        packed = response.headers.get("content-encoding", "identity").lower() in ("gzip", "x-gzip", "deflate")
        self._unpack = zlib.decompressobj(_ZLIB_OR_GZIP) if packed else None
        self._reader = reader
        self._cutter: EventReader | WholeReader | None = None
        self._faults = faults
        self._seconds = first_seconds
        self._chunk_seconds = chunk_seconds
        self._deadline = deadline
        self._size = 0
        self._begun = False
        self._over = False
        self._fault: ServerFailed | AnswerFailed | None = None

    async def read(self) -> list[Delta] | None:
        """Return what came next, which may be nothing yet; None once all has been read.

        Raises:
            ConnectionFailed: the answer broke off, or went silent.
            ServerFailed: it is no answer of the reader's protocol.
            AnswerFailed: it reports an error.
        """
        if self._fault is not None:
            raise self._fault
        if self._over:
            await self._finish()
            return None
        try:
            piece = await self._next(self._seconds)
        except ConnectionFailed:
            if self._reader.ended:
                return None
            raise
        self._seconds = self._chunk_seconds
        self._size += len(piece)
        if self._size > MAX_ANSWER:
            self._fault = self._faults.nonsense(f"an answer larger than {MAX_ANSWER >> 20} MiB")
            return []
        self._over = not piece
        found = self._found(piece)
        if self._reader.ended:
            self._deadline = min(self._deadline, anyio.current_time() + _END_SECONDS)
        return found

    async def _finish(self) -> None:
        """Read to the end of the body, but not for long: only then does the connection serve the next step as well."""
        if self._reader.closed:
            with suppress(ConnectionFailed), anyio.move_on_after(_DRAIN_SECONDS):
                while await self._next(None):
                    pass
        if not self._begun:
            raise self._faults.nonsense(f"an answer without data ({self._kind})")
        if not self._reader.ended:
            raise self._faults.cut()

    async def start(self, size: int) -> bytes:
        """Return the first `size` bytes of the body, or what of them arrives."""
        body = bytearray()
        with suppress(ConnectionFailed):
            while len(body) < size and (piece := await self._next(self._chunk_seconds)):
                body += piece
        return bytes(body[:size])

    async def aclose(self) -> None:
        """Close the response, then let its nested iterators run into it: trio warns of any left in the middle."""
        await self._response.aclose()
        with suppress(httpx.HTTPError, httpx.StreamError):
            async for _ in self._pieces:
                pass

    def _found(self, piece: bytes) -> list[Delta]:
        """Return what the events that `piece` completes say; what is wrong with one is told once they are used."""
        found: list[Delta] = []
        cutter = self._cutter = self._cutter or self._form(piece)
        try:
            for data in cutter.feed(piece) if piece else cutter.finish():
                self._begun = True
                found += self._reader.read(data)
                if self._reader.closed:
                    self._over = True
                    break
        except ValueError as error:
            self._fault = self._faults.nonsense(str(error))
        except AnswerFailed as error:
            self._fault = error
        return found

    def _form(self, piece: bytes) -> EventReader | WholeReader:
        """Return what reads a body that begins like this: what servers and proxies say of its type may be wrong."""
        head = piece.lstrip()
        whole = head.startswith(b"{") or ("json" in self._kind and not head.startswith(_EVENT))
        return WholeReader() if whole else EventReader()

    async def _next(self, seconds: float | None) -> bytes:
        """Return the next piece of the body, unpacked; nothing at its end."""
        due = self._deadline if seconds is None else min(self._deadline, anyio.current_time() + seconds)
        try:
            with anyio.CancelScope(deadline=due):
                return await self._pull()
        except httpx.HTTPError as error:
            fault = self._faults.lost(error)
        except zlib.error as error:
            fault = self._faults.lost(httpx.DecodingError(str(error)))
        else:
            fault = self._faults.late() if due < self._deadline else self._faults.endless()
        raise fault

    async def _pull(self) -> bytes:
        while piece := await anext(self._pieces, b""):
            if self._unpack is not None:
                piece = self._unpack.decompress(piece, MAX_ANSWER + 1)
            if piece:
                return piece
        return b""
