"""Which process works on which run, and how far each had come: a small file beside the journal.

Claims are locks of the kernel's (fcntl(2)), which go with the process that holds them, however it ends: one byte for
each run, chosen by the run's id. SQLite relies on the same locks, so wherever the journal works they do: between
containers that share a folder too, whatever their hosts and process ids are called.

The file's content is a witness beside SQLite: a journal that holds less of a run than is noted here has lost something,
such as its log, or was put back to an older state. Notes are hints: where one is missing, nothing is known.
"""

from __future__ import annotations

import fcntl
import os
import struct
import sys
import threading
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

ALL = 0
"""The byte that every open journal shares, and that only one process may have while the file is replaced."""
_FLOCK = "qqihh" if sys.platform == "darwin" else "hhqqi4x"
"""`struct flock`: type, whence, start, length, pid; on macOS start, length, pid, type, whence."""


_NOTE, NOTES = "<QII", 65536
"""A note: the run's byte, the place of its last event that was forced to the disk, a checksum. Where two runs share the
place of a note, the later one has it."""


class Held(Exception):
    """Another process, or another part of this one, holds the lock; `pid` is 0 where it cannot be seen from here."""

    def __init__(self, pid: int) -> None:
        super().__init__(pid)
        self.pid = pid


@dataclass
class _File:
    """A file of locks that this process has open. Closing it once gives up all locks on it, so it is opened once."""

    descriptor: int
    users: int = 0
    held: Counter[int] = field(default_factory=Counter)


_files: dict[tuple[int, int], _File] = {}
_turn = threading.Lock()


def _forget() -> None:
    """Start anew in a forked child, which holds no lock of its parent's."""
    global _turn
    _turn = threading.Lock()
    for file in _files.values():
        os.close(file.descriptor)
    _files.clear()


os.register_at_fork(after_in_child=_forget)


class Claims:
    """The locks of one journal, as long as it is open.

    Raises:
        OSError: the file of locks cannot be opened.
        Held: a process is replacing the journal.
    """

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        with _turn:
            self._key = _open(path)
            file = _files[self._key]
            file.users += 1
        try:
            if alone and file.users > 1:
                raise Held(os.getpid())
            self._take(ALL, shared=not alone)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give everything up. May be called twice, and in a forked child."""
        with _turn:
            file = _files.get(self._key)
            if file is not None:
                file.users -= 1
                if not file.users:
                    os.close(file.descriptor)
                    del _files[self._key]
            self._key = (-1, -1)

    @contextmanager
    def hold(self, run_id: str) -> Iterator[None]:
        """Hold a run while the block lasts.

        Raises:
            Held: somebody else does.
        """
        place = _place(run_id)
        self._take(place)
        try:
            yield
        finally:
            self._leave(place)

    def holder(self, run_id: str) -> int | None:
        """Return the id of the process that holds a run; 0 where it cannot be seen from here, None where none does."""
        place = _place(run_id)
        with _turn:
            file = _files[self._key]
            return os.getpid() if file.held[place] else _locked_by(file.descriptor, place, shared=False)

    def note(self, run_id: str, seq: int) -> None:
        """Note how far a run has come."""
        place = _place(run_id)
        body = struct.pack(_NOTE[:-1], place, seq)
        note = body + struct.pack("<I", zlib.crc32(body))
        with suppress(OSError):  # on a full disk there may be no room for a hint
            os.pwrite(_files[self._key].descriptor, note, place % NOTES * len(note))

    def noted(self, run_id: str) -> int:
        """Return how far a run had come at least; 0 where nothing is known."""
        place, size = _place(run_id), struct.calcsize(_NOTE)
        note = os.pread(_files[self._key].descriptor, size, place % NOTES * size)
        if len(note) < size or zlib.crc32(note[:-4]) != int.from_bytes(note[-4:], "little"):
            return 0
        whose, seq, _ = struct.unpack(_NOTE, note)
        return int(seq) if whose == place else 0

    def forget(self) -> None:
        """Forget all notes."""
        os.ftruncate(_files[self._key].descriptor, 0)

    def idle(self) -> bool:
        """Tell whether no process holds any run."""
        with _turn:
            file = _files[self._key]
            own = any(count and place != ALL for place, count in file.held.items())
            return not own and _locked_by(file.descriptor, 1, shared=False, length=0) is None

    def _take(self, place: int, *, shared: bool = False) -> None:
        with _turn:
            file = _files[self._key]
            if file.held[place] and not shared:
                raise Held(os.getpid())
            while True:
                try:
                    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
                    fcntl.lockf(file.descriptor, kind | fcntl.LOCK_NB, 1, place)
                    break
                except (BlockingIOError, PermissionError):
                    pid = _locked_by(file.descriptor, place, shared)
                    if pid is not None:  # else it was given up in this moment
                        raise Held(pid) from None
            file.held[place] += 1

    def _leave(self, place: int) -> None:
        with _turn:
            file = _files.get(self._key)
            if file is not None and file.held[place]:
                fcntl.lockf(file.descriptor, fcntl.LOCK_UN, 1, place)
                del file.held[place]


def _open(path: Path) -> tuple[int, int]:
    """Open a file unless this process has it open; return which it is."""
    try:
        there = os.stat(path)
        if (there.st_dev, there.st_ino) in _files:
            return there.st_dev, there.st_ino
    except FileNotFoundError:
        pass
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    opened = os.fstat(descriptor)
    _files[opened.st_dev, opened.st_ino] = _File(descriptor)
    return opened.st_dev, opened.st_ino


def _place(run_id: str) -> int:
    """Return a run's byte: of 2**62, so that no two runs share one."""
    return 1 + int.from_bytes(sha256(run_id.encode("utf-8", "replace")).digest()[:8], "big") % (2**62)


def _locked_by(descriptor: int, place: int, shared: bool, length: int = 1) -> int | None:
    """Return who holds a byte, or all from it on where `length` is 0; 0 if it cannot be seen from here, else None."""
    kind = fcntl.F_RDLCK if shared else fcntl.F_WRLCK
    if sys.platform == "darwin":
        asked = struct.pack(_FLOCK, place, length, 0, kind, os.SEEK_SET)
        _, _, pid, kind, _ = struct.unpack(_FLOCK, fcntl.fcntl(descriptor, fcntl.F_GETLK, asked))
    else:
        asked = struct.pack(_FLOCK, kind, os.SEEK_SET, place, length, 0)
        kind, _, _, _, pid = struct.unpack(_FLOCK, fcntl.fcntl(descriptor, fcntl.F_GETLK, asked))
    return None if kind == fcntl.F_UNLCK else max(pid, 0)
