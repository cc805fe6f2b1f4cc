"""The truth on disk: every run an append-only list of events, in one SQLite file (WAL).

An event that was written survives the end of the process, however it ends. Before a call can have any effect, its
intent (and all that came before it) is forced to the disk, so that it survives the end of the machine too; what comes
after it may then be lost, and the call comes back as one that may or may not have happened. What is read is what was
written, or an error: each event bears a checksum, and none is missing between two others.
"""

from __future__ import annotations

import json
import os
import random
import shlex
import sqlite3
import string
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from agentkit.errors import JournalDamaged, JournalError, RunNotFound
from agentkit.events import (
    ADAPTER,
    LIVE,
    ApprovalAsked,
    ApprovalGiven,
    CallFinished,
    CallIntended,
    Event,
    LossFound,
    MessageAdded,
    RunEnded,
)
from agentkit.store.claims import Held
from agentkit.store.database import Database, Statement, busy
from agentkit.store.search import Hit, best
from agentkit.store.stored import Artifact, ArtifactInfo, RunInfo
from agentkit.store.tables import ARTIFACT, EVENT, artifact_crc, digest, event_crc

FORCED = (ApprovalAsked, ApprovalGiven, CallIntended, RunEnded)
"""Events that are on the disk itself when `append` returns, but for intents of calls without effects."""


def new_run_id() -> str:
    """Return a fresh id that sorts by time (UTC), such as 20261124-153012-x7k2m9qa."""
    tail = "".join(random.SystemRandom().choices(string.ascii_lowercase + string.digits, k=8))
    return time.strftime("%Y%m%d-%H%M%S-", time.gmtime()) + tail


def default_path() -> Path:
    """Return $AGENTKIT_HOME/runs.db, else the user's data folder's."""
    home = os.environ.get("AGENTKIT_HOME")
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return (Path(home) if home else Path(data) / "agentkit") / "runs.db"


def must_force(event: Event) -> bool:
    """Tell whether an event must be on the disk itself before anything else happens; that takes milliseconds."""
    return isinstance(event, FORCED) and not (isinstance(event, CallIntended) and event.effects == "none")


class Journal:
    """Events, artifacts and claims of runs. One object may be used from many threads.

    Raises:
        JournalError: the file cannot be opened, read or written; what was written before stays whole.
        JournalDamaged: a part of it is lost; `agentkit runs recover` saves the rest.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._file = Database(self.path)
        self._next: dict[str, int] = {}

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def append(self, event: Event) -> int:
        """Write one event; return its place in its run, from 1. It is on the disk then where it must be.

        Raises:
            ValueError: the event is one of `LIVE`, which are for the caller only.
        """
        return self.append_all([event])

    def append_all(self, events: Sequence[Event]) -> int:
        """Write events in one step, all of them or none; return the last one's place in its run.

        Raises:
            ValueError: one of them is of `LIVE`, which are for the caller only.
        """
        seq = self.write(events)
        if any(map(must_force, events)):
            self.force()
        return seq

    def write(self, events: Sequence[Event], artifacts: Sequence[tuple[str, Artifact]] = ()) -> int:
        """Do the same without waiting for the disk: `force` must follow where an event `must_force`.

        Args:
            events: The events; of several runs, if need be.
            artifacts: Artifacts to write with them, each with its run's id.
        """
        if live := [event.kind for event in events if isinstance(event, LIVE)]:
            raise ValueError(f"a {live[0]} is not journalled")
        encoded = [_encode(event) for event in events]
        kept = [(ARTIFACT, (run, a.id, a.name, a.kept, a.media_type, artifact_crc(a.kept))) for run, a in artifacts]
        with self._file.lock:
            try:
                return self._insert(encoded, kept)
            except sqlite3.IntegrityError:
                self._next.clear()  # another process has added to one of these runs
            with self._file.telling("write"):
                return self._insert(encoded, kept)

    def _insert(self, encoded: Sequence[tuple[Event, bytes]], kept: Sequence[Statement]) -> int:
        statements, places, seq = list(kept), dict[str, int](), 0
        for event, body in encoded:
            run = event.run_id
            places[run] = seq = (places.get(run) or self._last(run)) + 1
            statements.append((EVENT, (run, seq, event.at, event.kind, body.decode(), event_crc(seq, body))))
            statements += digest(event)
        self._file.write(statements)
        self._next.update(places)
        for run in {event.run_id for event, _ in encoded if must_force(event)}:
            self._file.claims.note(run, places[run])
        return seq

    def _last(self, run_id: str) -> int:
        """Return the place of a run's last event."""
        if run_id not in self._next:
            query = "SELECT COALESCE(MAX(seq), 0) FROM events WHERE run_id = ?"
            with self._file.reading() as db:
                self._next[run_id] = int(db.execute(query, (run_id,)).fetchone()[0])
        return self._next[run_id]

    def force(self) -> None:
        """Have all that was written on the disk itself; one wait serves all who wait at the time.

        Raises:
            JournalError: the disk has failed, and this object writes nothing more.
        """
        self._file.force()

    def read(self, run_id: str) -> list[Event]:
        """Return the run's events in order.

        Raises:
            RunNotFound: there is no such run.
            JournalDamaged: an event is missing, or is not as it was written.
        """
        query = "SELECT seq, kind, json, crc FROM events WHERE run_id = ? ORDER BY seq"
        with self._file.reading() as db:
            rows = db.execute(query, (run_id,)).fetchall()
        if not rows:
            raise RunNotFound(f"no run {run_id} in {self.path}", remedy="list them: agentkit runs list")
        for place, (seq, _, body, crc) in enumerate(rows, 1):
            if seq != place or crc not in (None, event_crc(seq, body.encode())):
                raise self._file.damaged(f"event {place} of run {run_id} is {'damaged' if seq == place else 'missing'}")
        events = [_decode(run_id, kind, body) for _, kind, body, _ in rows]
        for place, event in enumerate(events, 1):
            if event.run_id != run_id:
                raise self._file.damaged(f"event {place} of run {run_id} is damaged: it is one of run {event.run_id}")
        return events

    def has(self, run_id: str) -> bool:
        """Tell whether there is such a run."""
        with self._file.reading() as db:
            return db.execute("SELECT 1 FROM events WHERE run_id = ? LIMIT 1", (run_id,)).fetchone() is not None

    def runs(self, limit: int | None = 50) -> list[RunInfo]:
        """Return the runs that began last, the last one first, whatever the clock said; all without a limit."""
        columns = "run_id, goal, agent, backend, parent, started, ended, reason, steps"
        query = f"SELECT {columns} FROM runs ORDER BY rowid DESC LIMIT ?"
        with self._file.reading() as db:
            rows = db.execute(query, (-1 if limit is None else limit,)).fetchall()
        return [replace(RunInfo(*row), running=self.is_running(row[0])) for row in rows]

    def is_running(self, run_id: str) -> bool:
        """Tell whether a live process works on a run."""
        return self._file.claims.holder(run_id) is not None

    def children(self, run_id: str) -> list[str]:
        """Return the runs that carry out a task of a run, oldest first."""
        with self._file.reading() as db:
            return [run for (run,) in db.execute("SELECT run_id FROM runs WHERE parent = ? ORDER BY rowid", (run_id,))]

    def parent(self, run_id: str) -> str | None:
        """Return the run of which a run carries out a task."""
        with self._file.reading() as db:
            found = db.execute("SELECT parent FROM runs WHERE run_id = ?", (run_id,)).fetchone()
        return str(found[0]) if found and found[0] else None

    @contextmanager
    def claim(self, run_id: str) -> Iterator[None]:
        """Hold a run for this process while the block lasts; the claim ends with the process.

        Raises:
            RunBusy: a live process (this one included) holds it already.
            JournalDamaged: a part of the run is lost, and nobody has said that it may go on without.
        """
        with self.hold(run_id):
            self.check(run_id)
            yield

    @contextmanager
    def hold(self, run_id: str) -> Iterator[None]:
        """Do the same, whatever the run has lost.

        Raises:
            RunBusy: a live process (this one included) holds it already.
        """
        with ExitStack() as stack:
            try:
                stack.enter_context(self._file.claims.hold(run_id))
            except Held as other:
                raise busy(f"run {run_id} is held", other.pid) from None
            stack.callback(self._next.clear)  # another process may add to the run from then on
            yield

    def check(self, run_id: str) -> None:
        """Say so where a part of a run is lost, and nobody has said that it may go on without.

        Raises:
            JournalDamaged: that is so.
        """
        if self.lost(run_id):
            here = "" if self.path == default_path() else f" --journal {shlex.quote(str(self.path))}"
            raise JournalDamaged(
                f"a part of run {run_id} is lost: it may have made calls that it does not know of",
                remedy=f"see what is left with agentkit runs show {run_id}{here}; to go on without the rest: "
                f"agentkit runs resume {run_id} --accept-loss{here}",
            )

    def lost(self, run_id: str) -> bool:
        """Tell whether a part of a run is lost and nobody has said that it may go on without."""
        if self.missing(run_id):
            return True
        query = (
            "SELECT kind FROM events WHERE run_id = ? AND kind LIKE 'loss\\__%' ESCAPE '\\' ORDER BY seq DESC LIMIT 1"
        )
        with self._file.reading() as db:
            found = db.execute(query, (run_id,)).fetchone()
        return found is not None and found[0] == LossFound.model_fields["kind"].default

    def missing(self, run_id: str) -> int:
        """Return how many of a run's last events are known to be missing: it had come further than the file knows."""
        return max(self._file.claims.noted(run_id) - self._last(run_id), 0)

    def close_gap(self, events: Sequence[Event]) -> int:
        """Write events of a run that misses some, and take what it has then as all there is."""
        seq = self.write(events)
        self.force()
        self._file.claims.note(events[-1].run_id, seq)
        return seq

    def put_artifact(self, run_id: str, name: str, data: str | bytes, media_type: str = "text/plain") -> str:
        """Keep a text or a file; return its id in the run, such as a1."""
        kept = _clean(data) if isinstance(data, str) else data
        query = "SELECT COALESCE(MAX(CAST(SUBSTR(id, 2) AS INTEGER)), 0) + 1 FROM artifacts WHERE run_id = ?"
        with self._file.writing() as db:
            new = f"a{db.execute(query, (run_id,)).fetchone()[0]}"
            db.execute(ARTIFACT, (run_id, new, _clean(name), kept, _clean(media_type), artifact_crc(kept)))
        return new

    def get_artifact(self, run_id: str, artifact: str) -> Artifact:
        """Return an artifact with what it holds.

        Raises:
            KeyError: the run has no such artifact.
            JournalDamaged: it is not as it was written.
        """
        query = "SELECT id, name, media_type, data, crc FROM artifacts WHERE run_id = ? AND id = ?"
        with self._file.reading() as db:
            row = db.execute(query, (run_id, artifact)).fetchone()
        if row is None:
            raise KeyError(artifact)
        found, crc = Artifact(*row[:4]), row[4]
        if crc not in (None, artifact_crc(found.kept)):
            raise self._file.damaged(f"artifact {artifact} of run {run_id} is damaged")
        return found

    def artifacts(self, run_id: str) -> list[ArtifactInfo]:
        """Return the run's artifacts, oldest first."""
        # A cast to a blob gives the bytes of a text, and leaves a blob as it is.
        columns = "id, name, media_type, LENGTH(CAST(data AS BLOB))"
        with self._file.reading() as db:
            rows = db.execute(f"SELECT {columns} FROM artifacts WHERE run_id = ? ORDER BY rowid", (run_id,))
            return [ArtifactInfo(*row) for row in rows]

    def search(self, run_id: str, query: str, limit: int = 10) -> list[Hit]:
        """Return the run's messages and results that hold any word of `query`, best first.

        Raises:
            JournalDamaged: an event is missing, or is not as it was written.
        """
        events = self.read(run_id) if self.has(run_id) else []
        return best([(seq, text) for seq, event in enumerate(events, 1) if (text := _text(event))], query, limit)

    def remove(self, run_ids: Sequence[str]) -> None:
        """Remove runs with all they hold, and overwrite where they lay; the caller holds them."""
        self._file.erase([
            (f"DELETE FROM {table} WHERE run_id = ?", (run,))
            for table in ("events", "artifacts", "runs")
            for run in run_ids
        ])  # fmt: skip
        for run in run_ids:
            self._file.claims.note(run, 0)
        self._next.clear()

    def shrink(self) -> None:
        """Give free space back to the file system where a quarter of the file is free; not while any run goes on."""
        self._file.shrink()


def _encode(event: Event) -> tuple[Event, bytes]:
    """Return the event and its JSON, both without the half surrogate pairs of names that are no UTF-8."""
    try:
        return event, event.__pydantic_serializer__.to_json(event)
    except PydanticSerializationError:
        body = _clean(json.dumps(ADAPTER.dump_python(event), ensure_ascii=False)).encode()
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
