"""Saves what can be read of a damaged journal: each run up to its last good event, into a fresh file.

The damaged file is kept beside it, as it was. What a run did after its last good event is unknown, so it goes on only
after a person's word: `accept_loss`. Its open calls end as ones that may have happened, and the model is told.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from agentkit.errors import JournalError
from agentkit.events import ADAPTER, Event, LossAccepted, RunStarted
from agentkit.journal import Journal, must_force
from agentkit.store.claims import Claims, Held
from agentkit.store.database import CLAIMS, LOG, RECOVERED, SHARED, beside, busy
from agentkit.store.pages import Row, rows
from agentkit.store.tables import ARTIFACT, EVENT, VERSION, artifact_crc, digest, event_crc, prepare
from agentkit.upkeep.settle import close_lost, has_finished

CHECKED, BUILDING, ASIDE = "-checked", "-building", "-damaged-"
"""What lies beside the file while it is looked at and built anew; and, for good, the damaged one, with its date."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a run: `kept` of its events were saved, `lost` are known to be gone.

    finished: it had ended for good. Another one goes on only after `accept_loss`, also where `lost` is 0: its last
    events may be gone without a trace.
    """

    run_id: str
    kept: int
    lost: int
    finished: bool
    artifacts_lost: int = 0


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a recovery did: where the damaged file is now, and what became of each run. No runs: it was interrupted
    before, and has been brought to its end."""

    aside: Path
    runs: tuple[Saved, ...]


def recover(path: Path | str) -> Recovery | None:
    """Look through a journal, and put one with all that can be saved in its place; None if nothing is damaged.

    Needs as much free space as the file has. It may be killed at any time, and called again.

    Raises:
        JournalError: there is no such file, a process has it open, or the disk is full.
    """
    real = Path(path).resolve()
    if not any(beside(real, suffix).exists() for suffix in ("", LOG, RECOVERED)):
        raise JournalError(f"there is no journal {path}", remedy="pass --journal with its path")
    try:
        with closing(Claims(beside(real, CLAIMS), alone=True)) as claims:
            done = _recover(real)
            if done:
                claims.forget()
            return done
    except Held as other:
        raise busy(f"the journal {path} is in use", other.pid) from None
    except (OSError, sqlite3.Error) as error:
        raise JournalError(
            f"cannot recover the journal {path}: {error}", remedy="see that its folder may be written and has space"
        ) from error


def accept_loss(journal: Journal, run_id: str, by: str = "") -> None:
    """Give a person's word that a run may go on without what it has lost; nothing where it has lost nothing.

    Raises:
        RunBusy: a live process holds it.
    """
    with journal.hold(run_id):
        if not journal.lost(run_id):
            return
        events: list[Event] = [LossAccepted(run_id=run_id, by=by)]
        if missing := journal.missing(run_id):
            why = f"the journal holds {missing} events less of this run than it had"
            events = [*close_lost(journal.read(run_id), [], missing, why), *events]
        journal.close_gap(events)


def _recover(real: Path) -> Recovery | None:
    if beside(real, RECOVERED).exists():
        _take_its_place(real)
        return Recovery(beside(real, f"{ASIDE}*"), ())
    if _is_whole(real):
        return None
    building = beside(real, BUILDING)
    building.unlink(missing_ok=True)
    try:
        saved = _build(real, building)
        aside = _aside(real)
        os.replace(building, beside(real, RECOVERED))
    finally:
        building.unlink(missing_ok=True)
    _take_its_place(real)
    return Recovery(aside, saved)


def _take_its_place(real: Path) -> None:
    """Put the recovered file in the damaged one's place. As long as it lies beside it, nobody opens the journal."""
    for suffix in (LOG, SHARED):
        beside(real, suffix).unlink(missing_ok=True)
    os.replace(beside(real, RECOVERED), real)
    folder = os.open(real.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _aside(real: Path) -> Path:
    """Keep the damaged file and its log under other names, without taking space where the system can do so."""
    date = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    names = (beside(real, f"{ASIDE}{date}{more}") for more in ("", *(f"-{number}" for number in range(2, 100))))
    aside = next(name for name in names if not name.exists() and not beside(name, LOG).exists())
    for suffix in ("", LOG):
        if beside(real, suffix).exists():
            try:
                os.link(beside(real, suffix), beside(aside, suffix))
            except OSError:
                shutil.copy2(beside(real, suffix), beside(aside, suffix))
    return aside


def _is_whole(real: Path) -> bool:
    """Tell whether nothing is damaged, by a copy: SQLite may write into what it opens."""
    copy = beside(real, CHECKED)
    try:
        for suffix in ("", LOG):
            beside(copy, suffix).unlink(missing_ok=True)
            if beside(real, suffix).exists():
                shutil.copyfile(beside(real, suffix), beside(copy, suffix))
        if not copy.exists() or not copy.stat().st_size:
            return False
        try:
            with closing(sqlite3.connect(copy)) as db:
                return _all_good(db) and _all_read(db, beside(real, LOG))
        except sqlite3.DatabaseError:
            return False
    finally:
        for suffix in ("", LOG, SHARED):
            beside(copy, suffix).unlink(missing_ok=True)


def _all_good(db: sqlite3.Connection) -> bool:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise JournalError("the journal was written by a newer agentkit", remedy="upgrade agentkit")
    if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",) or version == 0:
        return False
    with db:
        prepare(db)
    last: tuple[str, int] = ("", 0)
    for row in db.execute("SELECT run_id, seq, at, kind, json, crc FROM events ORDER BY run_id, seq"):
        if row[1] != (last[1] + 1 if row[0] == last[0] else 1) or _good_event(row) is None:
            return False
        if _event(row[0], row[3], row[4]) is None:
            return False
        last = (row[0], row[1])
    artifacts = db.execute("SELECT run_id, id, name, data, media_type, crc FROM artifacts")
    return all(_good_artifact(row) is not None for row in artifacts)


def _all_read(db: sqlite3.Connection, log: Path) -> bool:
    """Tell whether SQLite has found all of the log's events that were forced to the disk."""
    query = "SELECT 1 FROM events WHERE run_id = ? AND seq = ?"
    for row in rows(Path(os.devnull), log):
        good = _good_event(row)
        if good is not None and db.execute(query, good[:2]).fetchone() is None:
            event = _event(*map(str, (good[0], good[3], good[4])))
            if event is not None and must_force(event):
                return False
    return True


def _good_event(row: Row) -> Row | None:
    """Return an event's row as it is now; None where it is none, or is not as it was written."""
    if len(row) == 5:  # version 2 had no checksums
        row = (*row, None)
    match row:
        case (str() as run_id, int() as seq, int() | float(), str() as kind, str() as body, int() | None as crc):
            sound = crc == event_crc(seq, body.encode()) if crc is not None else _event(run_id, kind, body) is not None
            return row if sound and seq > 0 else None
    return None


def _event(run_id: str, kind: str, body: str) -> Event | None:
    try:
        event = ADAPTER.validate_json(body)
    except ValidationError:
        return None
    return event if (event.run_id, event.kind) == (run_id, kind) else None


def _good_artifact(row: Row) -> Row | None:
    """Return an artifact's row as it is now; None where it is none, or is not as it was written."""
    if len(row) == 4:  # version 1 had texts alone
        row = (*row, "text/plain")
    if len(row) == 5:
        row = (*row, None)
    match row:
        case (str(), str() as name, str() | None, str() | bytes() as data, str(), int() | None as crc):
            if name[:1] == "a" and name[1:].isdigit() and crc in (None, artifact_crc(data)):
                return (*row[:5], artifact_crc(data))
    return None


def _build(real: Path, building: Path) -> tuple[Saved, ...]:
    """Write all that can be saved into a fresh file."""
    with closing(sqlite3.connect(building, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=OFF")  # a file that is not complete is thrown away
        db.execute("PRAGMA synchronous=FULL")
        db.execute("BEGIN IMMEDIATE")
        prepare(db)
        for row in rows(real, beside(real, LOG)):
            if (event := _good_event(row)) is not None:
                db.execute(EVENT.replace("INSERT", "INSERT OR IGNORE"), event)
            elif (artifact := _good_artifact(row)) is not None:
                db.execute(ARTIFACT.replace("INSERT", "INSERT OR IGNORE"), artifact)
        runs = [run for (run,) in db.execute("SELECT run_id FROM events GROUP BY run_id ORDER BY MIN(at)")]
        saved = tuple(_save(db, run) for run in runs)
        db.execute("COMMIT")
    return saved


def _save(db: sqlite3.Connection, run_id: str) -> Saved:
    """Keep a run up to its last good event, and end it there."""
    query = "SELECT seq, kind, json FROM events WHERE run_id = ? ORDER BY seq"
    read = {seq: _event(run_id, kind, body) for seq, kind, body in db.execute(query, (run_id,))}
    found = {seq: event for seq, event in read.items() if event is not None}
    kept = list(_first(found))
    later = [event for seq, event in found.items() if seq > len(kept)]
    lost = max(read) - len(kept)
    db.execute("DELETE FROM events WHERE run_id = ? AND seq > ?", (run_id, len(kept)))
    finished = bool(found) and has_finished([*kept, *later][-1])
    if not kept or not isinstance(kept[0], RunStarted):
        db.execute("DELETE FROM events WHERE run_id = ?", (run_id,))
        db.execute("DELETE FROM artifacts WHERE run_id = ?", (run_id,))
        return Saved(run_id, 0, lost + len(kept), finished)
    why = f"the journal was damaged; {len(kept)} events of this run could be saved"
    more = [] if finished and not lost else close_lost(kept, later, lost, why)
    for seq, event in enumerate(more, len(kept) + 1):
        body = event.model_dump_json()
        db.execute(EVENT, (run_id, seq, event.at, event.kind, body, event_crc(seq, body.encode())))
    for event in (*kept, *more):
        for statement in digest(event):
            db.execute(*statement)
    named = {event.artifact for event in kept if event.kind == "artifact_stored"}
    there = {name for (name,) in db.execute("SELECT id FROM artifacts WHERE run_id = ?", (run_id,))}
    return Saved(run_id, len(kept), lost, finished, len(named - there))


def _first(found: dict[int, Event]) -> Iterator[Event]:
    """Yield the events up to the first that is missing."""
    seq = 1
    while seq in found:
        yield found[seq]
        seq += 1
