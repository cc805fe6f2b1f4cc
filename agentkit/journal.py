"""The truth on disk: every run an append-only list of events, in one SQLite file (WAL).

An event that was appended survives the end of the process, however it ends. Before a call can have any effect, its
intent (and all that came before it) is forced to the disk, so that it survives the end of the machine too; what comes
after it may then be lost, and the call comes back as one that may or may not have happened.
"""

from __future__ import annotations

import json
import os
import random
import re
import socket
import sqlite3
import string
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from agentkit.errors import JournalError, RunBusy, RunNotFound
from agentkit.events import (
    ADAPTER,
    LIVE,
    ApprovalAsked,
    ApprovalGiven,
    CallFinished,
    CallIntended,
    Event,
    MessageAdded,
    RunEnded,
    RunResumed,
    RunStarted,
    StepStarted,
)
from agentkit.tables import VERSION, prepare, without_fts5

FORCED = (ApprovalAsked, ApprovalGiven, CallIntended, RunEnded)
"""Events that are on the disk itself when `append` returns; forcing takes milliseconds."""


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One line of the list of runs; times are seconds since the epoch."""

    run_id: str
    goal: str
    agent: str
    backend: str
    parent: str | None
    started: float
    ended: float | None
    reason: str | None
    steps: int


@dataclass(frozen=True, slots=True)
class ArtifactInfo:
    """What a run put aside; `size` is in bytes. Name and media type are as the tool gave them: a stranger's words."""

    id: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Artifact:
    """What a run put aside, with all of it: a text where one was kept, else bytes."""

    id: str
    name: str
    media_type: str
    kept: str | bytes

    @property
    def data(self) -> bytes:
        """Return its bytes."""
        return self.kept.encode() if isinstance(self.kept, str) else self.kept

    @property
    def text(self) -> str | None:
        """Return its text; None where it is none, whatever its media type says."""
        if isinstance(self.kept, str):
            return self.kept
        try:
            return None if b"\0" in self.kept else self.kept.decode()
        except UnicodeDecodeError:
            return None


@dataclass(frozen=True, slots=True)
class Hit:
    """One event that matched a search."""

    seq: int
    text: str


def new_run_id() -> str:
    """Return a fresh id that sorts by time, such as 20261124-153012-x7k2."""
    tail = "".join(random.SystemRandom().choices(string.ascii_lowercase + string.digits, k=4))
    return time.strftime("%Y%m%d-%H%M%S-") + tail


def default_path() -> Path:
    """Return $AGENTKIT_HOME/runs.db, else the user's data folder's."""
    home = os.environ.get("AGENTKIT_HOME")
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return (Path(home) if home else Path(data) / "agentkit") / "runs.db"


class Journal:
    """Events, artifacts and claims of runs. One object may be used from many threads.

    Raises:
        JournalError: the file cannot be opened, read or written; what was written before stays whole.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._lock = threading.RLock()
        with self._telling("open"):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.path, timeout=10, check_same_thread=False, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def _prepare(self) -> None:
        for pragma in ("journal_mode=WAL", "busy_timeout=10000"):
            self._db.execute(f"PRAGMA {pragma}")
        with self._transaction():
            version = prepare(self._db)
        if version > VERSION:
            raise JournalError(
                f"{self.path} was written by a newer agentkit (version {version})", remedy="upgrade agentkit"
            )
        self._indexed = False
        with without_fts5():
            self._db.execute("SELECT 1 FROM words LIMIT 1").fetchall()
            self._indexed = True

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def append(self, event: Event) -> int:
        """Write one event; return its place in its run, from 1. `FORCED` ones are on the disk then.

        Raises:
            ValueError: the event is one of `LIVE`, which are for the caller only.
        """
        if isinstance(event, LIVE):
            raise ValueError(f"a {event.kind} is not journalled")
        event, body = _encode(event)
        with self._telling("write"), self._lock:
            self._db.execute(f"PRAGMA synchronous={'FULL' if isinstance(event, FORCED) else 'NORMAL'}")
            with self._transaction():
                seq = self._insert(event, body)
        return seq

    def _insert(self, event: Event, body: str) -> int:
        (seq,) = self._db.execute(
            "SELECT COALESCE(MAX(seq), 0) + 1 FROM events WHERE run_id = ?", (event.run_id,)
        ).fetchone()
        self._db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", (event.run_id, seq, event.at, event.kind, body))
        self._index(event, seq)
        return int(seq)

    def _index(self, event: Event, seq: int) -> None:
        run = event.run_id
        if isinstance(event, RunStarted):
            self._db.execute(
                "INSERT OR IGNORE INTO runs (run_id, goal, agent, backend, parent, started) VALUES (?, ?, ?, ?, ?, ?)",
                (run, event.goal, event.agent, event.backend, event.parent, event.at),
            )
        elif isinstance(event, StepStarted):
            self._db.execute(
                "UPDATE runs SET steps = ?, ended = NULL, reason = NULL WHERE run_id = ?", (event.step, run)
            )
        elif isinstance(event, RunResumed):
            self._db.execute("UPDATE runs SET ended = NULL, reason = NULL WHERE run_id = ?", (run,))
        elif isinstance(event, RunEnded):
            self._db.execute("UPDATE runs SET ended = ?, reason = ? WHERE run_id = ?", (event.at, event.reason, run))
        if self._indexed and (text := _text(event)):
            self._db.execute("INSERT INTO words VALUES (?, ?, ?)", (run, seq, text))

    def read(self, run_id: str) -> list[Event]:
        """Return the run's events in order.

        Raises:
            RunNotFound: there is no such run.
        """
        with self._telling("read"), self._lock:
            rows = self._db.execute("SELECT kind, json FROM events WHERE run_id = ? ORDER BY seq", (run_id,)).fetchall()
        if not rows:
            raise RunNotFound(f"no run {run_id} in {self.path}", remedy="list them: agentkit runs list")
        return [_decode(run_id, kind, body) for kind, body in rows]

    def has(self, run_id: str) -> bool:
        """Tell whether there is such a run."""
        with self._telling("read"), self._lock:
            return self._db.execute("SELECT 1 FROM events WHERE run_id = ? LIMIT 1", (run_id,)).fetchone() is not None

    def runs(self, limit: int = 50) -> list[RunInfo]:
        """Return the latest runs, newest first."""
        columns = "run_id, goal, agent, backend, parent, started, ended, reason, steps"
        with self._telling("read"), self._lock:
            rows = self._db.execute(f"SELECT {columns} FROM runs ORDER BY started DESC, rowid DESC LIMIT ?", (limit,))
            return [RunInfo(*row) for row in rows]

    @contextmanager
    def claim(self, run_id: str) -> Iterator[None]:
        """Hold a run for this process while the block lasts.

        Raises:
            RunBusy: a live process (this one included) holds it already.
        """
        mine = (socket.gethostname(), os.getpid(), _born(os.getpid()))
        with self._telling("write"), self._transaction():
            held = self._db.execute("SELECT host, pid, born FROM claims WHERE run_id = ?", (run_id,)).fetchone()
            if held and (held[0] != mine[0] or _born(held[1]) == held[2]):
                away = f"if that machine is gone: sqlite3 {self.path} \"DELETE FROM claims WHERE run_id='{run_id}'\""
                raise RunBusy(
                    f"run {run_id} is held by process {held[1]} on {held[0]}",
                    remedy="wait for it, or end that process" if held[0] == mine[0] else away,
                )
            self._db.execute("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?)", (run_id, *mine))
        try:
            yield
        finally:
            with self._telling("write"), self._transaction():
                self._db.execute("DELETE FROM claims WHERE run_id = ? AND pid = ?", (run_id, mine[1]))

    def put_artifact(self, run_id: str, name: str, data: str | bytes, media_type: str = "text/plain") -> str:
        """Keep a text or a file; return its id in the run, such as a1."""
        kept = _clean(data) if isinstance(data, str) else data
        with self._telling("write"), self._transaction():
            (count,) = self._db.execute("SELECT COUNT(*) FROM artifacts WHERE run_id = ?", (run_id,)).fetchone()
            self._db.execute(
                "INSERT INTO artifacts (run_id, id, name, data, media_type) VALUES (?, ?, ?, ?, ?)",
                (run_id, f"a{count + 1}", _clean(name), kept, _clean(media_type)),
            )
        return f"a{count + 1}"

    def get_artifact(self, run_id: str, artifact: str) -> Artifact:
        """Return an artifact with what it holds.

        Raises:
            KeyError: the run has no such artifact.
        """
        with self._telling("read"), self._lock:
            row = self._db.execute(
                "SELECT id, name, media_type, data FROM artifacts WHERE run_id = ? AND id = ?", (run_id, artifact)
            ).fetchone()
        if row is None:
            raise KeyError(artifact)
        return Artifact(*row)

    def artifacts(self, run_id: str) -> list[ArtifactInfo]:
        """Return the run's artifacts, oldest first."""
        # A cast to a blob gives the bytes of a text, and leaves a blob as it is.
        columns = "id, name, media_type, LENGTH(CAST(data AS BLOB))"
        with self._telling("read"), self._lock:
            rows = self._db.execute(f"SELECT {columns} FROM artifacts WHERE run_id = ? ORDER BY rowid", (run_id,))
            return [ArtifactInfo(*row) for row in rows]

    def search(self, run_id: str, query: str, limit: int = 10) -> list[Hit]:
        """Return the run's messages and results that hold any word of `query`, best first."""
        words = re.findall(r"\w+", query.lower())
        if not words:
            return []
        if not self._indexed:
            return self._scan(run_id, words)[:limit]
        match = " OR ".join(f'"{word}"' for word in words)
        with self._telling("read"), self._lock:
            rows = self._db.execute(
                "SELECT seq, text FROM words WHERE words MATCH ? AND run_id = ? ORDER BY rank LIMIT ?",
                (match, run_id, limit),
            )
            return [Hit(int(seq), text) for seq, text in rows]

    def _scan(self, run_id: str, words: list[str]) -> list[Hit]:
        with self._telling("read"), self._lock:
            rows = self._db.execute("SELECT seq, kind, json FROM events WHERE run_id = ? ORDER BY seq", (run_id,))
            hits = [Hit(int(seq), _text(_decode(run_id, kind, body))) for seq, kind, body in rows]
        share = {hit: len({*words}.intersection(re.findall(r"\w+", hit.text.lower()))) for hit in hits}
        return sorted(filter(share.__getitem__, hits), key=lambda hit: -share[hit])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _telling(self, verb: str) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeEncodeError) as error:
            raise JournalError(f"cannot {verb} the journal {self.path}: {error}", remedy=_remedy(error)) from error


def _encode(event: Event) -> tuple[Event, str]:
    """Return the event and its JSON, both without the half surrogate pairs of names that are no UTF-8."""
    try:
        return event, ADAPTER.dump_json(event).decode()
    except PydanticSerializationError:
        body = _clean(json.dumps(ADAPTER.dump_python(event), ensure_ascii=False))
        return ADAPTER.validate_json(body), body


def _decode(run_id: str, kind: str, body: str) -> Event:
    try:
        return ADAPTER.validate_json(body)
    except ValidationError as error:
        raise JournalError(
            f"run {run_id} holds an event '{kind}' that this agentkit cannot read",
            remedy="upgrade agentkit; if it is the newest, the file was changed or damaged",
        ) from error


def _text(event: Event) -> str:
    """Return what `search` finds an event by."""
    if isinstance(event, MessageAdded) and event.message.role != "tool":
        return event.message.content
    return f"{event.result.name}: {event.result.output}" if isinstance(event, CallFinished) else ""


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _remedy(error: Exception) -> str:
    text = str(error).lower()
    if "full" in text or "disk i/o" in text or "no space" in text:
        return "free some space on its disk; everything acknowledged is safe, and agentkit runs resume goes on"
    if "malformed" in text or "not a database" in text:
        return "the file is damaged: move it away, or pass --journal with another path"
    if "locked" in text:
        return "another process is writing to it: try again when it is done"
    return "check that its folder exists and may be written, or pass --journal with another path"


def _born(pid: int) -> str:
    """Return when a process started, in ticks of which boot: no other of its pid has that. Empty if it is gone."""
    try:
        state, *rest = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""
    return "" if state in "ZX" else f"{rest[18]}@{boot}"
