"""A journal's file as SQLite has it: one connection for many threads, and commits that survive process and machine."""

from __future__ import annotations

import os
import shlex
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import EDQUOT, EIO, ENOSPC
from functools import partial
from pathlib import Path
from typing import Any

from agentkit.errors import JournalDamaged, JournalError, RunBusy
from agentkit.store.claims import Claims, Held
from agentkit.store.tables import VERSION, prepare

Statement = tuple[str, tuple[Any, ...]]
LOG, SHARED, CLAIMS, RECOVERED = "-wal", "-shm", "-claims", "-recovered"
"""What lies beside the file: SQLite's log and its index, the locks, and for a moment what a recovery has made."""
SECONDS = 10.0
"""How long to wait for another process that is writing."""
ERRORS = (sqlite3.Error, OSError, UnicodeEncodeError)
_sync = getattr(os, "fdatasync", os.fsync)


class Database:
    """An open file.

    Raises:
        JournalError: it cannot be opened, read or written; what was written before stays whole.
        JournalDamaged: a part of it is lost.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = threading.RLock()
        self._forcing = threading.Lock()
        self._written = self._forced = 0
        self._broken = False
        with self.telling("open"):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._real = path.resolve()
            self.claims = Claims(beside(self._real, CLAIMS))
            try:
                self._open()
            except BaseException:
                self.claims.close()
                raise

    def _open(self) -> None:
        log = beside(self._real, LOG)
        if beside(self._real, RECOVERED).exists():
            raise self.damaged(f"a recovery of {self.path} was interrupted")
        if log.exists() and log.stat().st_size and not (self._real.exists() and self._real.stat().st_size):
            raise self.damaged(f"{self.path} is empty, and its log is not")  # which SQLite would delete
        with suppress(FileExistsError):  # what runs hold is the user's own; the log takes the file's mode
            os.close(os.open(self._real, os.O_CREAT | os.O_EXCL, 0o600))
        self._db = sqlite3.connect(self._real, timeout=SECONDS, check_same_thread=False, isolation_level=None)
        self._db.text_factory = partial(str, encoding="utf-8", errors="replace")  # damage is told by checksums
        try:
            self._prepare()
            self._log = os.open(log, os.O_RDONLY | os.O_CLOEXEC)
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        _use_log(self._db)
        # Commits are synced by `force`, not by SQLite: one wait serves many, and nobody is kept from writing meanwhile.
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute("PRAGMA secure_delete=FAST")
        with self._transaction():
            version = prepare(self._db)
        if version > VERSION:
            raise JournalError(
                f"{self.path} was written by a newer agentkit (version {version})", remedy="upgrade agentkit"
            )

    def close(self) -> None:
        """Close the file; may be called twice."""
        with self.lock, self._forcing:
            if self._log >= 0:
                os.close(self._log)
                self._log = -1
                self._db.close()
                self.claims.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection, to read from."""
        with self.telling("read"), self.lock:
            yield self._db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection within a transaction, which is committed at the end, or undone where the block fails."""
        with self.telling("write"), self.lock:
            self._check_disk()
            with self._transaction():
                yield self._db
            self._written += 1

    def write(self, statements: Sequence[Statement]) -> None:
        """Carry out statements in one transaction.

        Raises:
            sqlite3.IntegrityError: a row is there already.
        """
        try:
            with self.lock:
                self._check_disk()
                if len(statements) == 1:  # is its own transaction, and cheaper
                    self._db.execute(*statements[0])
                else:
                    with self._transaction():
                        for statement in statements:
                            self._db.execute(*statement)
                self._written += 1
        except sqlite3.IntegrityError:
            raise
        except ERRORS as error:
            raise self._told("write", error) from error

    def _check_disk(self) -> None:
        if self._broken:
            raise OSError(EIO, "the disk did not keep what was written before")

    def force(self) -> None:
        """Have all that was written on the disk itself; one wait serves all who wait at the time.

        Raises:
            JournalError: the disk has failed. Of what was written before, nobody knows how much is on it, so nothing
                more can be written by this object.
        """
        wanted = self._written
        with self.telling("write"), self._forcing:
            if self._forced < wanted:
                written = self._written
                try:
                    _sync(self._log)
                except OSError:
                    self._broken = True
                    raise
                self._forced = written

    def erase(self, statements: Sequence[Statement]) -> None:
        """Carry out statements that delete rows, and overwrite where they lay."""
        with self.lock:
            self._db.execute("PRAGMA secure_delete=ON")
            try:
                self.write(statements)
            finally:
                self._db.execute("PRAGMA secure_delete=FAST")

    def shrink(self) -> None:
        """Give free space back where a quarter of the file is free and nobody works on a run; empty the log.

        Where another process is writing, or there is no room for a copy, the free space stays for what is written next.
        """
        with self.telling("write"), self.lock, _passing_over(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL):
            free, pages = (
                self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count")
            )
            if 4 * free >= pages and self.claims.idle():
                self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the log holds what lay there before

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def telling(self, verb: str) -> Iterator[None]:
        """Raise as JournalError what SQLite and the system raise in the block."""
        try:
            yield
        except Held as other:
            raise busy(f"the journal {self.path} is being recovered", other.pid) from None
        except ERRORS as error:
            raise self._told(verb, error) from error

    def _told(self, verb: str, error: Exception) -> JournalError:
        what = f"cannot {verb} the journal {self.path}: {error}"
        if _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return self.damaged(what)
        return JournalError(what, remedy=_remedy(error))

    def damaged(self, what: str) -> JournalDamaged:
        """Return the error that says so."""
        return JournalDamaged(what, remedy=f"agentkit runs recover --journal {shlex.quote(str(self.path))}")


def beside(path: Path, suffix: str) -> Path:
    """Return the path of what lies beside a journal's file."""
    return Path(f"{path}{suffix}")


def busy(what: str, pid: int) -> RunBusy:
    """Return the error that says who has something; `pid` is 0 where that process cannot be seen from here."""
    who = f"process {pid}" if pid else "a process that cannot be seen from here, in a container or on another machine"
    return RunBusy(f"{what} by {who}", remedy="wait for it, or end that process")


@contextmanager
def _passing_over(*codes: int) -> Iterator[None]:
    """Go on after the block where SQLite fails in one of these ways."""
    try:
        yield
    except sqlite3.Error as error:
        if _code(error) not in codes:
            raise


def _use_log(db: sqlite3.Connection) -> None:
    """Turn to write-ahead logging; SQLite does not wait by itself for another process that does the same."""
    until = time.monotonic() + SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _remedy(error: Exception) -> str:
    if _code(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR) or getattr(error, "errno", 0) in (
        ENOSPC,
        EDQUOT,
        EIO,
    ):
        return "free some space on its disk; everything acknowledged is safe, and agentkit runs resume goes on"
    if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another process is writing to it: try again when it is done"
    return "check that its folder exists and may be written, or pass --journal with another path"
