"""Files of the journal's older versions, made by their own statements, become ones of this: whole, or not at all."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from agentkit.errors import JournalError
from agentkit.events import StepStarted
from agentkit.journal import Journal

ROOT = Path(__file__).parents[2]
SHARED = """
CREATE TABLE events (run_id TEXT NOT NULL, seq INTEGER NOT NULL, at REAL NOT NULL, kind TEXT NOT NULL,
    json TEXT NOT NULL, PRIMARY KEY (run_id, seq)) WITHOUT ROWID;
CREATE TABLE runs (run_id TEXT PRIMARY KEY, goal TEXT, agent TEXT, backend TEXT, parent TEXT, started REAL, ended REAL,
    reason TEXT, steps INTEGER NOT NULL DEFAULT 0);
CREATE TABLE claims (run_id TEXT PRIMARY KEY, host TEXT NOT NULL, pid INTEGER NOT NULL, born TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (run_id UNINDEXED, seq UNINDEXED, text);
INSERT INTO events VALUES ('r', 1, 1.5, 'run_started', '{"run_id":"r","at":1.5,"kind":"run_started","goal":"g"}');
INSERT INTO events VALUES ('r', 2, 1.6, 'message_added', '{"run_id":"r","at":1.6,"kind":"message_added",
    "message":{"role":"user","content":"the blüe boat"}}');
INSERT INTO runs (run_id, goal, agent, backend, started) VALUES ('r', 'g', 'agent', 'local', 1.5);
INSERT INTO claims VALUES ('r', 'a-host', 1, '1@boot');
INSERT INTO words VALUES ('r', 2, 'the blüe boat');
"""
VERSION_1 = f"""{SHARED}
CREATE TABLE artifacts (run_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT, text TEXT NOT NULL,
    PRIMARY KEY (run_id, id));
INSERT INTO artifacts VALUES ('r', 'a1', 'read_file', 'the blüe boat'), ('r', 'a2', 'shell', ''), ('s', 'a1', 'f', 'x');
PRAGMA user_version = 1;
"""
VERSION_2 = f"""{SHARED}
CREATE TABLE artifacts (run_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT, data NOT NULL,
    media_type TEXT NOT NULL DEFAULT 'text/plain', PRIMARY KEY (run_id, id));
INSERT INTO artifacts (run_id, id, name, data) VALUES ('r', 'a1', 'read_file', 'the blüe boat'), ('r', 'a2', 'shell', x''),
    ('s', 'a1', 'f', 'x');
PRAGMA user_version = 2;
"""
Make = Callable[[str], Path]


@pytest.fixture(params=[VERSION_1, VERSION_2], ids=["version 1", "version 2"])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Return what writes a file as that version wrote it."""

    def make(name: str) -> Path:
        base = sqlite3.connect(tmp_path / name)
        base.execute("PRAGMA journal_mode=WAL")
        base.executescript(request.param)
        base.close()
        return tmp_path / name

    return make


def check(path: Path) -> None:
    with Journal(path) as journal:
        assert [event.kind for event in journal.read("r")] == ["run_started", "message_added"]
        assert journal.runs()[0].goal == "g" and not journal.runs()[0].running
        assert [a.id for a in journal.artifacts("r")] == ["a1", "a2"]
        assert journal.get_artifact("r", "a1").text == "the blüe boat" and journal.get_artifact("r", "a2").data == b""
        assert journal.get_artifact("s", "a1").media_type == "text/plain"
        assert [hit.seq for hit in journal.search("r", "boat")] == [2]
        with journal.claim("r"):
            pass
    base = sqlite3.connect(path)
    assert base.execute("PRAGMA user_version").fetchone() == (3,)
    tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    base.close()
    assert tables == {"events", "runs", "artifacts"}


def test_an_older_file_is_brought_up_to_date(older: Make) -> None:
    path = older("j.db")
    for _ in range(2):
        check(path)
    with Journal(path) as journal:
        assert journal.put_artifact("r", "plot.png", b"\x89PNG\x00\xff", "image/png") == "a3"
        assert journal.append(StepStarted(run_id="r", step=1)) == 3
        assert journal.get_artifact("r", "a3").data == b"\x89PNG\x00\xff" and len(journal.read("r")) == 3


INTERRUPTED = """
import os, signal, sqlite3, sys
from agentkit.journal import Journal
real, left = sqlite3.connect, 0
class Connection(sqlite3.Connection):
    def execute(self, sql, *rest):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *rest)
sqlite3.connect = lambda *args, **options: real(*args, **options, factory=Connection)
for moment, path in enumerate(sys.argv[1:]):
    if os.fork() == 0:
        left = moment or 99
        try:
            Journal(path).close()
            print(99 - left, flush=True)
        finally:
            os._exit(0)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


def test_a_migration_that_is_killed_anywhere_loses_nothing(older: Make) -> None:
    def migrate(*paths: Path) -> list[int]:
        command = [sys.executable, "-c", INTERRUPTED, *map(str, paths)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return [int(line) for line in done.stdout.split()]

    statements, ended = migrate(older("whole.db"))
    assert ended == 0 and statements >= 10, "pragmas, begin, version, four changes at least, version, commit"
    paths = [older(f"{moment}.db") for moment in range(statements + 1)]
    assert migrate(*paths)[2:] == [-signal.SIGKILL] * statements
    for path in paths:
        check(path)


AT_ONCE = """
import os, sys
from agentkit.journal import Journal
for path in sys.argv[2:]:
    wait, go = os.pipe()
    for _ in range(int(sys.argv[1])):
        if os.fork() == 0:
            status = 1
            try:
                os.close(go)
                os.read(wait, 1)
                Journal(path).close()
                status = 0
            finally:
                os._exit(status)
    os.close(wait)
    os.close(go)
    print(*[os.wait()[1] for _ in range(int(sys.argv[1]))])
"""


def at_once(processes: int, paths: list[Path]) -> None:
    command = [sys.executable, "-c", AT_ONCE, str(processes), *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["0"] * processes * len(paths), done.stderr


def test_processes_that_bring_one_file_up_to_date_at_once_do_it_once(older: Make) -> None:
    paths = [older(f"{number}.db") for number in range(20)]
    at_once(3, paths)
    for path in paths:
        check(path)


def test_processes_that_make_one_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    at_once(6, [tmp_path / f"{number}.db" for number in range(40)])


def test_a_file_that_may_not_be_written_is_told(older: Make) -> None:
    path = older("j.db")
    code = """
import os, sys
from agentkit.errors import JournalError
from agentkit.journal import Journal
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    Journal(sys.argv[1])
except JournalError as error:
    print(error)
"""
    path.parent.chmod(0o555)
    path.chmod(0o444)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    finally:
        path.parent.chmod(0o755)
    assert "cannot open the journal" in done.stdout and "may be written" in done.stdout, done.stderr
    path.chmod(0o644)
    check(path)


def test_what_a_newer_version_wrote_is_left_alone(older: Make) -> None:
    path = older("j.db")
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(JournalError, match="newer agentkit"):
        Journal(path)
    assert not [name for name in os.listdir(path.parent) if name.startswith("j.db-") and name != "j.db-claims"]


def test_an_older_process_that_still_has_the_file_open_cannot_write_into_the_newer_one(tmp_path: Path) -> None:
    """It would write rows without checksums, and look for claims where there are none."""
    base = sqlite3.connect(tmp_path / "j.db", isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.executescript(VERSION_2)
    base.execute(
        'INSERT INTO events VALUES (\'r\', 3, 1.7, \'step_started\', \'{"run_id":"r","kind":"step_started","step":1}\')'
    )
    with Journal(tmp_path / "j.db") as journal:
        assert len(journal.read("r")) == 3
        with pytest.raises(sqlite3.OperationalError):
            base.execute("INSERT INTO events VALUES ('r', 4, 1.7, 'step_started', '{}')")
        with pytest.raises(sqlite3.OperationalError):
            base.execute("SELECT host FROM claims")
    base.close()
