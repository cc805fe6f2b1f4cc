"""The two forms an answer's body comes in, from bytes cut anywhere: server-sent events, and one JSON document."""

from __future__ import annotations

import re

MAX_EVENT = 16 * 2**20
_LINE_END = re.compile(rb"\r\n|\n|\r")


class EventReader:
    """Reads the `data` of events; names, ids, comments and retry hints are passed over.

    https://html.spec.whatwg.org/multipage/server-sent-events.html
    """

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._data: list[bytes] = []
        self._kept = 0
        self._size = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the data of each event that `chunk` completes.

        Raises:
            ValueError: an event is larger than `MAX_EVENT` bytes.
        """
        if self._is_alone(chunk):
            return [chunk[6:-2]]
        self._size += len(chunk)
        if self._size > MAX_EVENT:
            raise ValueError(f"an event larger than {MAX_EVENT >> 20} MiB")
        self._parts.append(chunk)
        if b"\n" not in chunk and b"\r" not in chunk:
            return []
        text = b"".join(self._parts)
        if b"\r" in text:
            held = text.endswith(b"\r")  # The other half of the line end may be in the next chunk.
            lines = _LINE_END.split(text[:-1] if held else text)
            rest = lines.pop() + b"\r" * held
        else:
            *lines, rest = text.split(b"\n")
        self._parts = [rest]
        return self._take(lines)

    def _is_alone(self, chunk: bytes) -> bool:
        """Return whether `chunk` is one event of one line and nothing is held: most servers send each like that."""
        whole = chunk.startswith(b"data: ") and chunk.endswith(b"\n\n") and chunk.count(b"\n") == 2
        return whole and not self._size and b"\r" not in chunk

    def finish(self) -> list[bytes]:
        """Return the last event where the server left out the empty line after it."""
        rest, self._parts = b"".join(self._parts), []
        return self._take([*_LINE_END.split(rest.removesuffix(b"\r")), b""])

    def _take(self, lines: list[bytes]) -> list[bytes]:
        found = []
        for line in lines:
            if line.startswith(b"data:"):
                self._data.append(line[6:] if line[5:6] == b" " else line[5:])
                self._kept += len(line)
            elif not line and self._data:
                found.append(b"\n".join(self._data))
                self._data = []
                self._kept = 0
        self._size = self._kept + sum(map(len, self._parts))
        return found


class WholeReader:
    """Reads an answer that is one JSON document, as servers give that do not stream."""

    def __init__(self) -> None:
        self._body = bytearray()

    def feed(self, chunk: bytes) -> list[bytes]:
        """Take a piece of the document; nothing is returned before its end.

        Raises:
            ValueError: the document is larger than `MAX_EVENT` bytes.
        """
        self._body += chunk
        if len(self._body) > MAX_EVENT:
            raise ValueError(f"a document larger than {MAX_EVENT >> 20} MiB")
        return []

    def finish(self) -> list[bytes]:
        """Return the document."""
        return [bytes(self._body)] if self._body else []
