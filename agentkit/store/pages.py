"""Reads the rows of a SQLite file without SQLite: page by page, so that a damaged page costs its own rows alone.

Format: https://www.sqlite.org/fileformat2.html. Pages of the write-ahead log count as well as those of the file. Who
asks for rows must know by itself whether one that can be read is also right.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

Value = int | float | str | bytes | None
Row = tuple[Value, ...]
Page = Callable[[int], bytes]
Bytes = bytes | mmap

MAGIC = b"SQLite format 3\0"

PAGE = 4096
"""The size of a page where the file does not say: SQLite's own choice."""
INDEX_INSIDE, INDEX_LEAF, TABLE_LEAF = 2, 10, 13
"""Kinds of pages that hold rows. A table without rowids, such as that of the events, is an index."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of the integers, by serial type."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What holds for all pages.

    usable: bytes of a page that may hold rows. most: bytes that a row can have, for a damaged chain of pages may lead
    back to itself. looks: ways to look up a page by its number, one of which is right for a row.
    """

    usable: int
    most: int
    looks: tuple[Page, ...]


class Damaged(Exception):
    """A cell cannot be read."""


def rows(file: Path, log: Path) -> Iterator[Row]:
    """Yield each row of each page of a database's file and its log; most of them several times, some wrongly joined."""
    content, frames = _mapped(file), _mapped(log)
    size, reserved = _sizes(content, frames)
    written = _frames(frames, size)
    last = dict(written)

    def page(number: int) -> bytes:
        return content[(number - 1) * size : number * size]

    def newest(number: int) -> bytes:
        return last.get(number) or page(number)

    layout = _Layout(size - reserved, len(content) + len(frames), (newest, page))
    for number in range(1, len(content) // size + 1):
        yield from _rows_of(page(number), number, layout)
    for number, written_page in written:
        yield from _rows_of(written_page, number, layout)


def _mapped(path: Path) -> Bytes:
    if not path.is_file() or not path.stat().st_size:
        return b""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _sizes(content: Bytes, frames: Bytes) -> tuple[int, int]:
    """Return the size of a page, and how many bytes at the end of each hold no rows."""
    told = int.from_bytes(content[16:18], "big") if content[:16] == MAGIC else 0
    told = told or int.from_bytes(frames[8:12], "big")
    size = 65536 if told == 1 else told
    if size < 512 or size > 65536 or size & (size - 1):
        size = PAGE
    return size, content[20] if content[:16] == MAGIC else 0


def _frames(frames: Bytes, size: int) -> list[tuple[int, bytes]]:
    """Return the pages of a log, in the order in which they were written, up to the last that ends a transaction.

    Those of before the log's last restart are left out: they are in the file.
    """
    salt = frames[16:24] if frames[:4] in (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83") else None
    found, committed = list[tuple[int, bytes]](), 0
    for start in range(32, len(frames) - 23, 24 + size):
        number, pages = struct.unpack(">II", frames[start : start + 8])
        if salt is None or frames[start + 8 : start + 16] == salt:
            found.append((number, frames[start + 24 : start + 24 + size]))
            committed = len(found) if pages else committed
    return found[:committed]


def _rows_of(page: bytes, number: int, layout: _Layout) -> Iterator[Row]:
    start = 100 if number == 1 else 0
    if len(page) < start + 12 or page[start] not in (INDEX_INSIDE, INDEX_LEAF, TABLE_LEAF):
        return
    kind = page[start]
    pointers = start + (12 if kind == INDEX_INSIDE else 8)
    for cell in range(min(int.from_bytes(page[start + 3 : start + 5], "big"), len(page) // 4)):
        at = int.from_bytes(page[pointers + 2 * cell : pointers + 2 * cell + 2], "big")
        found: list[Row] = []
        for look in layout.looks:
            try:
                row = _record(_payload(page, at, kind, layout, look))
            except (Damaged, IndexError, ValueError, struct.error):
                continue
            if row not in found:
                found.append(row)
        yield from found


def _payload(page: bytes, at: int, kind: int, layout: _Layout, look: Page) -> bytes:
    """Return what a cell holds, with what lies on further pages."""
    usable = layout.usable
    at += 4 if kind == INDEX_INSIDE else 0
    size, at = _varint(page, at)
    if kind == TABLE_LEAF:
        _, at = _varint(page, at)
    if size > layout.most:
        raise Damaged
    here = _local(size, usable, kind)
    parts, missing = [page[at : at + here]], size - here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    while missing > 0:
        further = look(following) if following else b""
        if len(further) < usable:
            raise Damaged
        parts.append(further[4 : min(usable, 4 + missing)])
        missing -= len(parts[-1])
        following = int.from_bytes(further[:4], "big")
    return b"".join(parts)


def _local(size: int, usable: int, kind: int) -> int:
    """Return how many bytes of a cell lie on its own page."""
    most = usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    fitting = least + (size - least) % (usable - 4)
    return fitting if fitting <= most else least


def _record(payload: bytes) -> Row:
    header, at = _varint(payload, 0)
    body, values = header, list[Value]()
    while at < header:
        kind, at = _varint(payload, at)
        value, body = _value(payload, body, kind)
        values.append(value)
    if body != len(payload):
        raise Damaged
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    """Return a value of a serial type, and where the next one begins."""
    if kind in (0, 8, 9):
        return (None, 0, 1)[max(kind - 7, 0)], at
    size = _INTEGERS.get(kind, 8) if kind <= 7 else (kind - 12) // 2
    part = payload[at : at + size]
    if kind in (10, 11) or len(part) < size:
        raise Damaged
    if kind == 7:
        return float(struct.unpack(">d", part)[0]), at + size
    if kind < 7:
        return int.from_bytes(part, "big", signed=True), at + size
    return (part.decode() if kind % 2 else part), at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return an integer of one to nine bytes, and where the next byte is."""
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9
