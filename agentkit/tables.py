"""The tables of a journal's file, and how a file of an older version becomes one of this: in one step or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

VERSION = 2
SCHEMA = """
CREATE TABLE events (run_id TEXT NOT NULL, seq INTEGER NOT NULL, at REAL NOT NULL, kind TEXT NOT NULL,
    json TEXT NOT NULL, PRIMARY KEY (run_id, seq)) WITHOUT ROWID;
CREATE TABLE runs (run_id TEXT PRIMARY KEY, goal TEXT, agent TEXT, backend TEXT, parent TEXT, started REAL, ended REAL,
    reason TEXT, steps INTEGER NOT NULL DEFAULT 0);
CREATE TABLE artifacts (run_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT, data NOT NULL,
    media_type TEXT NOT NULL DEFAULT 'text/plain', PRIMARY KEY (run_id, id));
CREATE TABLE claims (run_id TEXT PRIMARY KEY, host TEXT NOT NULL, pid INTEGER NOT NULL, born TEXT NOT NULL);
"""
"""An artifact's `data` is a text or a blob: SQLite keeps which of both it was given."""
INDEX = "CREATE VIRTUAL TABLE words USING fts5 (run_id UNINDEXED, seq UNINDEXED, text)"
"""Speeds `search` up. Where SQLite was built without FTS5 it is left out, and `search` reads the run instead."""
MIGRATIONS = {
    1: """
ALTER TABLE artifacts RENAME COLUMN text TO data;
ALTER TABLE artifacts ADD COLUMN media_type TEXT NOT NULL DEFAULT 'text/plain';
"""
}
"""What turns a file of a version into one of the next; no row is copied, so it takes no time however large the file."""


def prepare(db: sqlite3.Connection) -> int:
    """Make the tables, or bring older ones up to date; return the file's version. Must run in a transaction."""
    (found,) = db.execute("PRAGMA user_version").fetchone()
    version = int(found)
    if version == 0:
        _run(db, SCHEMA)
        with without_fts5():
            db.execute(INDEX)
        version = VERSION
    while version in MIGRATIONS:
        _run(db, MIGRATIONS[version])
        version += 1
    if version != found:
        db.execute(f"PRAGMA user_version={version}")
    return version


@contextmanager
def without_fts5() -> Iterator[None]:
    """Go on where SQLite has no FTS5, or the file no index."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if not str(error).startswith(("no such module", "no such table")):
            raise


def _run(db: sqlite3.Connection, statements: str) -> None:
    for statement in filter(str.strip, statements.split(";")):
        db.execute(statement)
