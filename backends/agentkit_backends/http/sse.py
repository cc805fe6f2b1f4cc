"""Server-sent events, from bytes cut anywhere to the data of each event."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_EVENT = 16 * 2**20
_LINE_END = re.compile(rb"\r\n|\n|\r")


class EventReader:
    """Reads the `data` of events; names, ids, comments and retry hints are passed over."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._searched = 0
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the data of each event that `chunk` completes.

        Raises:
            ValueError: an event is larger than `MAX_EVENT` bytes.
        """
        self._rest += chunk
        if len(self._rest) + self._size > MAX_EVENT:
            raise ValueError(f"an event larger than {MAX_EVENT >> 20} MiB")
        at = 0
        while match := _LINE_END.search(self._rest, max(at, self._searched)):
            if match.end() == len(self._rest) and match.group() == b"\r":
                break  # The other half of the line end may be in the next chunk.
            line = bytes(self._rest[at : match.start()])
            at = match.end()
            if not line:
                yield from self._dispatch()
            else:
                self._take(line)
        del self._rest[:at]
        self._searched = max(0, len(self._rest) - 1)

    def finish(self) -> Iterator[bytes]:
        """Yield the last event where the server left out the empty line after it."""
        if self._rest:
            self._take(bytes(self._rest).rstrip(b"\r"))
        yield from self._dispatch()

    def _take(self, line: bytes) -> None:
        if line.startswith(b"data:"):
            self._data.append(line[5:].removeprefix(b" "))
            self._size += len(line)

    def _dispatch(self) -> Iterator[bytes]:
        if self._data:
            data, self._data, self._size = b"\n".join(self._data), [], 0
            yield data


class WholeReader:
    """Reads an answer that is one JSON document, as servers give that do not stream."""

    def __init__(self) -> None:
        self._body = bytearray()

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Take a piece of the document; nothing is yielded before its end.

        Raises:
            ValueError: the document is larger than `MAX_EVENT` bytes.
        """
        self._body += chunk
        if len(self._body) > MAX_EVENT:
            raise ValueError(f"a document larger than {MAX_EVENT >> 20} MiB")
        return iter(())

    def finish(self) -> Iterator[bytes]:
        """Yield the document."""
        if self._body:
            yield bytes(self._body)
