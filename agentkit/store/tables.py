"""The tables of a journal's file, and how a file of an older version becomes one of this: in one step or not at all."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from typing import Any

from agentkit.events import Event, RunEnded, RunResumed, RunStarted, StepStarted

VERSION = 3
SCHEMA = """
CREATE TABLE events (run_id TEXT NOT NULL, seq INTEGER NOT NULL, at REAL NOT NULL, kind TEXT NOT NULL,
    json TEXT NOT NULL, crc INTEGER, PRIMARY KEY (run_id, seq)) WITHOUT ROWID;
CREATE TABLE runs (run_id TEXT PRIMARY KEY, goal TEXT, agent TEXT, backend TEXT, parent TEXT, started REAL, ended REAL,
    reason TEXT, steps INTEGER NOT NULL DEFAULT 0);
CREATE TABLE artifacts (run_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT, data NOT NULL,
    media_type TEXT NOT NULL DEFAULT 'text/plain', crc INTEGER, PRIMARY KEY (run_id, id));
"""
"""An artifact's `data` is a text or a blob: SQLite keeps which of both it was given. `crc` is NULL in older rows.
`runs` is a digest of the events, for lists.
"""
EVENT = "INSERT INTO events (run_id, seq, at, kind, json, crc) VALUES (?, ?, ?, ?, ?, ?)"
ARTIFACT = "INSERT INTO artifacts (run_id, id, name, data, media_type, crc) VALUES (?, ?, ?, ?, ?, ?)"
MIGRATIONS = {
    1: """
ALTER TABLE artifacts RENAME COLUMN text TO data;
ALTER TABLE artifacts ADD COLUMN media_type TEXT NOT NULL DEFAULT 'text/plain';
""",
    2: """
ALTER TABLE events ADD COLUMN crc INTEGER;
ALTER TABLE artifacts ADD COLUMN crc INTEGER;
DROP TABLE claims;
DROP TABLE IF EXISTS words;
""",
}
"""What turns a file of a version into one of the next; no row is copied, so it takes no time however large the file."""


def prepare(db: sqlite3.Connection) -> int:
    """Make the tables, or bring older ones up to date; return the file's version. Must run in a transaction."""
    (found,) = db.execute("PRAGMA user_version").fetchone()
    version = int(found)
    if version == 0:
        _run(db, SCHEMA)
        version = VERSION
    while version in MIGRATIONS:
        _run(db, MIGRATIONS[version])
        version += 1
    if version != found:
        db.execute(f"PRAGMA user_version={version}")
    return version


def digest(event: Event) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the statement that keeps the list of runs up to date with an event, where one is needed."""
    run = event.run_id
    if isinstance(event, RunStarted):
        columns = "run_id, goal, agent, backend, parent, started"
        values = (run, event.goal, event.agent, event.backend, event.parent, event.at)
        yield f"INSERT OR IGNORE INTO runs ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values
    elif isinstance(event, StepStarted):
        yield "UPDATE runs SET steps = ?, ended = NULL, reason = NULL WHERE run_id = ?", (event.step, run)
    elif isinstance(event, RunResumed):
        yield "UPDATE runs SET ended = NULL, reason = NULL WHERE run_id = ?", (run,)
    elif isinstance(event, RunEnded):
        yield "UPDATE runs SET ended = ?, reason = ? WHERE run_id = ?", (event.at, event.reason, run)


def event_crc(seq: int, body: bytes) -> int:
    """Return the CRC-32 of an event's JSON at its place: it tells a changed body, and one at another place."""
    return zlib.crc32(body, seq)


def artifact_crc(data: str | bytes) -> int:
    """Return the CRC-32 of an artifact's bytes."""
    return zlib.crc32(data.encode() if isinstance(data, str) else data)


def _run(db: sqlite3.Connection, statements: str) -> None:
    for statement in filter(str.strip, statements.split(";")):
        try:
            db.execute(statement)
        except sqlite3.OperationalError as error:
            # an index of words that older versions kept, in a SQLite that cannot read it: it may stay
            if not str(error).startswith("no such module"):
                raise
