import signal
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

from agentkit.errors import JournalError, RunNotFound
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
from agentkit.journal import Artifact, ArtifactInfo, Journal, default_path, new_run_id
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
    def change_nothing_when_a_part_cannot_be_written(self, run: str, event: Event) -> None:
        with pytest.raises(JournalError):
            self.journal.write([event.model_copy(update={"run_id": run})], [("a", Artifact("a0", "n", "t", ""))] * 2)

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
        journal._file._db.execute("PRAGMA busy_timeout=1")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match="another process is writing"):
            journal.append(StepStarted(run_id="r", step=1))
        other.execute("ROLLBACK")
        assert journal.append(StepStarted(run_id="r", step=1)) == 1
    other.close()


def test_a_newer_journal_is_refused_and_a_newer_event_named(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    with Journal(path) as journal:
        journal.append(StepStarted(run_id="r", step=1))
    base = sqlite3.connect(path)
    base.execute("INSERT INTO events VALUES ('r', 2, 0, 'time_travelled', '{\"kind\": \"time_travelled\"}', NULL)")
    base.commit()
    with Journal(path) as journal, pytest.raises(JournalError, match="time_travelled"):
        journal.read("r")
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(JournalError, match="newer"):
        Journal(path)


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
        journal._file._db.set_authorizer(refuse)
        with pytest.raises(JournalError, match="cannot write"):
            journal.append(StepStarted(run_id="r", step=1))
        journal._file._db.set_authorizer(None)
        assert journal.append(StepStarted(run_id="r", step=2)) == 1


def test_artifacts_and_search(tmp_path: Path) -> None:
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


def test_what_runs_hold_is_for_their_user_alone(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        journal.append(StepStarted(run_id="r", step=1))
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("j.db", "j.db-wal", "j.db-shm", "j.db-claims"), 0o600)
