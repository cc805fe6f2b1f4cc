import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from agentkit import tables
from agentkit.errors import JournalError, RunBusy, RunNotFound
from agentkit.events import (
    ADAPTER,
    ApprovalAsked,
    ApprovalGiven,
    CallFinished,
    CallIntended,
    CallProgress,
    Event,
    MessageAdded,
    RunEnded,
    RunResumed,
    RunStarted,
    StepStarted,
    TextPiece,
)
from agentkit.journal import ArtifactInfo, Journal, _born, default_path, new_run_id
from agentkit.types import Message, ToolCall, ToolResult

INTENT = CallIntended(run_id="r", call=ToolCall(id="c", name="pay"))
ASKED = ApprovalAsked(run_id="r", call=ToolCall(id="c", name="pay"), reason="it costs money")
GIVEN = ApprovalGiven(run_id="r", call_id="c", allowed=True, by="ann")
texts = st.text(max_size=60).filter(lambda t: max(t, default="a") < "\ud800" or max(t) > "\udfff")
events = st.one_of(
    st.builds(lambda g: RunStarted(run_id="r", goal=g), texts),
    st.builds(lambda n: StepStarted(run_id="r", step=n), st.integers(1, 99)),
    st.builds(lambda t: MessageAdded(run_id="r", message=Message(role="user", content=t)), texts),
    st.builds(
        lambda i, a: CallIntended(run_id="r", call=ToolCall(id=i, name="f", arguments=a)),
        texts,
        st.dictionaries(texts, st.none() | st.booleans() | st.integers() | texts, max_size=3),
    ),
    st.builds(lambda t: CallFinished(run_id="r", result=ToolResult(call_id="c", name="f", ok=True, output=t)), texts),
    st.builds(lambda t: ApprovalGiven(run_id="r", call_id="c", allowed=False, reason=t), texts),
    st.builds(lambda t: RunEnded(run_id="r", reason="answer", output=t), texts),
)


RUNS = st.sampled_from("abc")


class Model(RuleBasedStateMachine):
    """Whatever is done to a journal, also between closing and opening it, it equals lists in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "new" / "j.db"
        self.journal = Journal(self.path)
        self.events: dict[str, list[Event]] = {}
        self.artifacts: dict[str, list[str | bytes]] = {}

    @rule(run=RUNS, event=events)
    def append(self, run: str, event: Event) -> None:
        event = event.model_copy(update={"run_id": run})
        self.events.setdefault(run, []).append(event)
        assert self.journal.append(event) == len(self.events[run])

    @rule(run=RUNS, data=texts | st.binary(max_size=60))
    def put_artifact(self, run: str, data: str | bytes) -> None:
        kept = self.artifacts.setdefault(run, [])
        kept.append(data)
        assert self.journal.put_artifact(run, "f", data, "image/png") == f"a{len(kept)}"

    @rule(run=RUNS, event=events)
    def change_nothing_when_the_block_fails(self, run: str, event: Event) -> None:
        with pytest.raises(ZeroDivisionError), self.journal._transaction():
            self.journal._insert(event.model_copy(update={"run_id": run}), "{}")
            raise ZeroDivisionError

    @rule()
    def open_again(self) -> None:
        self.journal.close()
        self.journal = Journal(self.path)

    @invariant()
    def equals_the_model(self) -> None:
        for run in "abc":
            if run in self.events:
                assert self.journal.read(run) == self.events[run]
            else:
                with pytest.raises(RunNotFound):
                    self.journal.read(run)
            infos = self.journal.artifacts(run)
            found = [self.journal.get_artifact(run, info.id) for info in infos]
            assert [artifact.kept for artifact in found] == self.artifacts.get(run, [])
            assert [info.size for info in infos] == [len(artifact.data) for artifact in found]

    @invariant()
    def lists_what_started(self) -> None:
        infos = {info.run_id: info for info in self.journal.runs()}
        assert infos.keys() == {r for r, seen in self.events.items() if any(isinstance(e, RunStarted) for e in seen)}
        for run, info in infos.items():
            first = next(e for e in self.events[run] if isinstance(e, RunStarted))
            assert (info.goal, info.started) == (first.goal, first.at)

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()


Model.TestCase.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
TestModel = Model.TestCase


@pytest.mark.parametrize("event", [TextPiece(run_id="r", text="x"), CallProgress(run_id="r", call_id="c", name="f")])
def test_what_is_live_only_is_not_journalled(tmp_path: Path, event: Event) -> None:
    with Journal(tmp_path / "j.db") as journal:
        with pytest.raises(ValueError, match="not journalled"):
            journal.append(event)
        assert not journal.has("r")


WRITER = """
import sys
from agentkit.events import StepStarted
from agentkit.journal import Journal
journal = Journal(sys.argv[1])
for n in range(1, 100_000):
    journal.append(StepStarted(run_id="r", step=n))
    print(n, flush=True)
"""


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        seen = 0
        for line in child.stdout:
            seen = int(line)
            if seen == 60:
                child.send_signal(signal.SIGKILL)
        child.wait()
    with Journal(path) as journal:
        steps = [e.step for e in journal.read("r") if isinstance(e, StepStarted)]
    assert steps == list(range(1, len(steps) + 1)) and len(steps) >= seen >= 60


def test_a_full_disk_is_one_line_and_loses_nothing(tmp_path: Path) -> None:
    code = """
import resource, signal, sys
from agentkit import tables
from agentkit.errors import JournalError
from agentkit.events import MessageAdded
from agentkit.journal import Journal
from agentkit.types import Message
# a limit on the size of files stands in for a full disk: writes fail in the same place
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = Journal(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 20_000_000))
done = 0
try:
    while True:
        journal.append(MessageAdded(run_id="r", message=Message(role="user", content="x" * 5000)))
        done += 1
except JournalError as error:
    print(done, error.remedy)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000_000, 20_000_000))
for _ in range(5):
    journal.append(MessageAdded(run_id="r", message=Message(role="user", content="there is room again")))
"""
    path = tmp_path / "j.db"
    child = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    done, _, remedy = child.stdout.partition(" ")
    assert int(done) > 3 and "disk" in remedy
    with Journal(path) as journal:
        assert len(journal.read("r")) == int(done) + 5


@pytest.mark.parametrize("content", [b"this is not a database at all" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "j.db"
    path.write_bytes(content)
    with pytest.raises(JournalError, match="damaged|check that"):
        Journal(path).read("r")


def test_damage_in_the_middle_is_told_and_the_rest_stays_readable(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    with Journal(path) as journal:
        for run in "abcdefgh":
            journal.append(RunStarted(run_id=run, goal="x" * 9000))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xa5" * 9000)
    told = 0
    with Journal(path) as journal:
        for run in "abcdefgh":
            try:
                journal.read(run)
            except RunNotFound:
                raise
            except JournalError as error:
                told += "damaged" in str(error)
    assert 1 <= told < 8


@pytest.mark.parametrize("path", ["file/j.db", "/proc/agentkit/j.db"])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalError, match="--journal"):
        Journal(tmp_path / path)


def test_what_is_no_utf8_is_written_as_near_as_can_be(tmp_path: Path) -> None:
    result = ToolResult(call_id="c", name="list_files", ok=True, output="caf\udce9.txt")
    with Journal(tmp_path / "j.db") as journal:
        journal.append(CallFinished(run_id="r", result=result))
        assert journal.put_artifact("r", "f", "caf\udce9") == "a1"
        (event,) = journal.read("r")
        assert isinstance(event, CallFinished) and event.result.output == "caf?.txt"
        assert journal.get_artifact("r", "a1").text == "caf?"
        assert [hit.seq for hit in journal.search("r", "txt")] == [1]
        with pytest.raises(JournalError):
            journal.read("\udce9")


def test_another_writer_that_does_not_let_go_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal(tmp_path / "j.db") as journal, sqlite3.connect(tmp_path / "j.db", isolation_level=None) as other:
        journal._db.execute("PRAGMA busy_timeout=1")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match="another process is writing"):
            journal.append(StepStarted(run_id="r", step=1))
        other.execute("ROLLBACK")
        assert journal.append(StepStarted(run_id="r", step=1)) == 1
    other.close()


@pytest.mark.parametrize(
    ("event", "forced"), [(StepStarted(run_id="r", step=1), 1), (INTENT, 2), (ASKED, 2), (GIVEN, 2)]
)
def test_intents_and_words_are_forced_to_the_disk(tmp_path: Path, event: Event, forced: int) -> None:
    with Journal(tmp_path / "j.db") as journal:
        assert journal._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        journal.append(event)
        assert journal._db.execute("PRAGMA synchronous").fetchone() == (forced,)


def test_a_newer_journal_is_refused_and_a_newer_event_named(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    with Journal(path) as journal:
        journal.append(StepStarted(run_id="r", step=1))
    base = sqlite3.connect(path)
    base.execute("INSERT INTO events VALUES ('r', 2, 0, 'time_travelled', '{\"kind\": \"time_travelled\"}')")
    base.commit()
    with Journal(path) as journal, pytest.raises(JournalError, match="time_travelled"):
        journal.read("r")
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(JournalError, match="newer"):
        Journal(path)


HOLDER = """
import sys
from agentkit.journal import Journal
with Journal(sys.argv[1]) as journal, journal.claim("r"):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_one_process_holds_a_run_and_a_dead_one_does_not(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    with (
        Journal(path) as journal,
        subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child,
    ):
        assert child.stdout is not None and child.stdout.readline() == "held\n"
        with pytest.raises(RunBusy, match=str(child.pid)), journal.claim("r"):
            pass
        with journal.claim("another"):
            pass
        child.kill()
        child.wait()
        with journal.claim("r"), pytest.raises(RunBusy, match=str(os.getpid())), journal.claim("r"):
            pass
        with journal.claim("r"):
            pass


def test_a_pid_used_again_or_a_machine_started_again_does_not_hold_a_run(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        ticks, boot = _born(os.getpid()).split("@")
        assert boot == Path("/proc/sys/kernel/random/boot_id").read_text().strip() and ticks != _born(1).split("@")[0]
        for born in (f"{ticks}@another-boot", f"{int(ticks) - 1}@{boot}"):
            row = ("r", socket.gethostname(), os.getpid(), born)
            journal._db.execute("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?)", row)
            with journal.claim("r"):
                pass
        journal._db.execute("INSERT INTO claims VALUES ('r', 'elsewhere', 1, '1@boot')")
        with pytest.raises(RunBusy, match="elsewhere.*machine is gone"), journal.claim("r"):
            pass


def test_a_child_that_ended_but_was_not_waited_for_holds_nothing(tmp_path: Path) -> None:
    with (
        Journal(tmp_path / "j.db") as journal,
        subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(journal.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child,
    ):
        assert child.stdout is not None and child.stdout.readline() == "held\n"
        child.kill()
        assert child.stdout.read() == ""
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # dead, and still in the table of processes
        with journal.claim("r"):
            pass


def test_many_threads_and_two_journals_write_one_run_at_once(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as one, Journal(tmp_path / "j.db") as two:
        threads = [
            threading.Thread(target=lambda j=j: [j.append(StepStarted(run_id="r", step=i)) for i in range(25)])
            for j in (one, one, two, two)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(one.read("r")) == 100


def test_a_commit_that_fails_leaves_nothing_half_done(tmp_path: Path) -> None:
    def refuse(action: int, what: str | None, *rest: str | None) -> int:
        return sqlite3.SQLITE_DENY if (action, what) == (sqlite3.SQLITE_TRANSACTION, "COMMIT") else sqlite3.SQLITE_OK

    with Journal(tmp_path / "j.db") as journal:
        journal._db.set_authorizer(refuse)
        with pytest.raises(JournalError, match="cannot write"):
            journal.append(StepStarted(run_id="r", step=1))
        journal._db.set_authorizer(None)
        assert journal.append(StepStarted(run_id="r", step=2)) == 1


def test_without_an_index_the_most_words_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "INDEX", "CREATE VIRTUAL TABLE words USING not_built_in (text)")
    with Journal(tmp_path / "j.db") as journal:
        for text in ("a car", "a red car", "a blue, red car", "a red boat"):
            journal.append(MessageAdded(run_id="r", message=Message(role="user", content=text)))
        assert [hit.seq for hit in journal.search("r", "blue red car")] == [3, 2, 1, 4]


@pytest.mark.parametrize("index", [tables.INDEX, "CREATE VIRTUAL TABLE words USING not_built_in (text)"])
def test_artifacts_and_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: str) -> None:
    monkeypatch.setattr(tables, "INDEX", index)
    with Journal(tmp_path / "j.db") as journal:
        assert journal.put_artifact("r", "read_file", "long text") == "a1"
        assert journal.put_artifact("r", "shell", "more") == "a2"
        assert journal.get_artifact("r", "a1").text == "long text"
        with pytest.raises(KeyError):
            journal.get_artifact("other", "a1")
        journal.append(MessageAdded(run_id="r", message=Message(role="user", content="the blue boat")))
        journal.append(CallFinished(run_id="r", result=ToolResult(call_id="c", name="f", ok=True, output="a red car")))
        assert [hit.text for hit in journal.search("r", "boat?")] == ["the blue boat"]
        assert [hit.text for hit in journal.search("r", 'red "OR ) car')] == ["f: a red car"]
        journal.append(
            MessageAdded(run_id="r", message=Message(role="user", content="a car, and nothing else red; a car"))
        )
        journal.append(MessageAdded(run_id="other", message=Message(role="user", content="a red car")))
        assert {hit.seq for hit in journal.search("r", "RED Car")} == {2, 3}
        assert len(journal.search("r", "car", limit=1)) == 1
        assert journal.search("r", "ca") == []
        assert journal.search("r", "...") == [] and journal.search("another", "boat") == []
        with pytest.raises(RunNotFound):
            journal.read("nothing")


def test_what_an_artifact_holds_is_told_by_its_bytes_alone(tmp_path: Path) -> None:
    kept: list[tuple[str | bytes, str | None]] = [
        (b"a,b\n", "a,b\n"),
        ("text with \x00", "text with \x00"),
        (b"\x89PNG\r\n", None),
        (b"zero \x00", None),
    ]
    with Journal(tmp_path / "j.db") as journal:
        for data, _ in kept:
            journal.put_artifact("r", "n", data, "text/plain")
        assert [journal.get_artifact("r", f"a{i}").text for i in range(1, 5)] == [text for _, text in kept]
        assert journal.artifacts("r")[2] == ArtifactInfo("a3", "n", "text/plain", 6)


def test_a_run_that_goes_on_is_listed_as_one_that_has_not_ended(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        for event in (RunStarted(run_id="r", goal="g"), RunEnded(run_id="r", reason="paused")):
            journal.append(event)
        assert journal.runs()[0].reason == "paused"
        journal.append(RunResumed(run_id="r"))
        assert journal.runs()[0].reason is None


VERSION_1 = """
CREATE TABLE events (run_id TEXT NOT NULL, seq INTEGER NOT NULL, at REAL NOT NULL, kind TEXT NOT NULL,
    json TEXT NOT NULL, PRIMARY KEY (run_id, seq)) WITHOUT ROWID;
CREATE TABLE runs (run_id TEXT PRIMARY KEY, goal TEXT, agent TEXT, backend TEXT, parent TEXT, started REAL, ended REAL,
    reason TEXT, steps INTEGER NOT NULL DEFAULT 0);
CREATE TABLE artifacts (run_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT, text TEXT NOT NULL,
    PRIMARY KEY (run_id, id));
CREATE TABLE claims (run_id TEXT PRIMARY KEY, host TEXT NOT NULL, pid INTEGER NOT NULL, born TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (run_id UNINDEXED, seq UNINDEXED, text);
INSERT INTO events VALUES ('r', 1, 1.5, 'run_started', '{"run_id":"r","at":1.5,"kind":"run_started","goal":"g"}');
INSERT INTO runs (run_id, goal, agent, backend, started) VALUES ('r', 'g', 'agent', 'local', 1.5);
INSERT INTO artifacts VALUES ('r', 'a1', 'read_file', 'the blüe boat'), ('r', 'a2', 'shell', ''), ('s', 'a1', 'f', 'x');
INSERT INTO words VALUES ('r', 1, 'the blüe boat');
PRAGMA user_version = 1;
"""


def version_1(path: Path) -> Path:
    """Write a file as the first version of the journal wrote it."""
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode=WAL")
    base.executescript(VERSION_1)
    base.close()
    return path


def check_version_1(journal: Journal) -> None:
    assert [event.kind for event in journal.read("r")] == ["run_started"] and journal.runs()[0].goal == "g"
    assert [a.id for a in journal.artifacts("r")] == ["a1", "a2"]
    assert journal.get_artifact("r", "a1").text == "the blüe boat" and journal.get_artifact("r", "a2").data == b""
    assert journal.get_artifact("s", "a1").media_type == "text/plain"
    assert journal.search("r", "boat") and journal._db.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_file_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = version_1(tmp_path / "j.db")
    for _ in range(2):
        with Journal(path) as journal:
            check_version_1(journal)
    with Journal(path) as journal:
        assert journal.put_artifact("r", "plot.png", b"\x89PNG\x00\xff", "image/png") == "a3"
        assert journal.get_artifact("r", "a3").data == b"\x89PNG\x00\xff"


INTERRUPTED = """
import os, signal, sqlite3, sys
from agentkit.journal import Journal
left = int(sys.argv[2])
real = sqlite3.connect
class Connection(sqlite3.Connection):
    def execute(self, sql, *rest):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *rest)
sqlite3.connect = lambda *args, **options: real(*args, **options, factory=Connection)
with Journal(sys.argv[1]):
    print(99 - left, flush=True)
"""


def test_a_migration_that_is_killed_anywhere_loses_nothing(tmp_path: Path) -> None:
    def migrate(path: Path, kill_at: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", INTERRUPTED, str(path), str(kill_at)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    whole = migrate(version_1(tmp_path / "whole.db"), 99)
    statements = int(whole.stdout)
    assert statements >= 8, "pragmas, begin, version, two changes, version, commit"
    for moment in range(1, statements + 1):
        path = version_1(tmp_path / f"{moment}.db")
        assert migrate(path, moment).returncode == -signal.SIGKILL
        with Journal(path) as journal:
            check_version_1(journal)


@given(events)
def test_events_survive_json(event: Event) -> None:
    assert ADAPTER.validate_json(ADAPTER.dump_json(event)) == event


def test_ids_sort_by_time_and_the_journal_lies_where_the_user_says(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [new_run_id() for _ in range(50)]
    assert len(set(ids)) == 50 and [i[:15] for i in ids] == sorted(i[:15] for i in ids)
    monkeypatch.setenv("AGENTKIT_HOME", "/h")
    assert default_path() == Path("/h/runs.db")
    monkeypatch.delenv("AGENTKIT_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", "/x")
    assert default_path() == Path("/x/agentkit/runs.db")
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", "/me")
    assert default_path() == Path("/me/.local/share/agentkit/runs.db")
