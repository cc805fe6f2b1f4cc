import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit.errors import JournalError, RunBusy, RunNotFound
from agentkit.events import (
    ADAPTER,
    CallFinished,
    CallIntended,
    Event,
    MessageAdded,
    RunEnded,
    RunStarted,
    StepStarted,
    TextPiece,
)
from agentkit.journal import Journal, new_run_id
from agentkit.types import Message, ToolCall, ToolResult

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
    st.builds(lambda t: RunEnded(run_id="r", reason="answer", output=t), texts),
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abc"), events), max_size=20))
def test_what_is_appended_is_what_is_read(tmp_path: Path, written: list[tuple[str, Event]]) -> None:
    path = tmp_path / f"{new_run_id()}.db"
    model: dict[str, list[Event]] = {}
    with Journal(path) as journal:
        for run, event in written:
            event = event.model_copy(update={"run_id": run})
            model.setdefault(run, []).append(event)
            assert journal.append(event) == len(model[run])
    with Journal(path) as journal:
        for run, wanted in model.items():
            assert journal.read(run) == wanted
        started = {run for run, seen in model.items() if any(isinstance(e, RunStarted) for e in seen)}
        assert {info.run_id for info in journal.runs()} == started


def test_pieces_of_text_are_not_journalled(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal, pytest.raises(ValueError, match="not journalled"):
        journal.append(TextPiece(run_id="r", text="x"))


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
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
done = 0
try:
    while True:
        journal.append(MessageAdded(run_id="r", message=Message(role="user", content="x" * 5000)))
        done += 1
except JournalError as error:
    print(done, error.remedy)
"""
    path = tmp_path / "j.db"
    child = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    done, _, remedy = child.stdout.partition(" ")
    assert int(done) > 3 and "disk" in remedy
    with Journal(path) as journal:
        assert len(journal.read("r")) >= int(done)


@pytest.mark.parametrize("content", [b"this is not a database at all" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "j.db"
    path.write_bytes(content)
    with pytest.raises(JournalError, match="damaged|check that"):
        Journal(path).read("r")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalError, match="--journal"):
        Journal(tmp_path / "file" / "j.db")


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


def test_many_threads_write_at_once(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        threads = [
            threading.Thread(target=lambda: [journal.append(StepStarted(run_id="r", step=i)) for i in range(10)])
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(journal.read("r")) == 40


def test_artifacts_and_search(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        assert journal.put_artifact("r", "read_file", "long text") == "a1"
        assert journal.put_artifact("r", "shell", "more") == "a2"
        assert journal.get_artifact("r", "a1") == "long text"
        with pytest.raises(KeyError):
            journal.get_artifact("other", "a1")
        journal.append(MessageAdded(run_id="r", message=Message(role="user", content="the blue boat")))
        journal.append(CallFinished(run_id="r", result=ToolResult(call_id="c", name="f", ok=True, output="a red car")))
        assert [hit.text for hit in journal.search("r", "boat?")] == ["the blue boat"]
        assert [hit.text for hit in journal.search("r", 'red "OR ) car')] == ["f: a red car"]
        assert journal.search("r", "...") == [] and journal.search("other", "boat") == []
        with pytest.raises(RunNotFound):
            journal.read("nothing")


@given(events)
def test_events_survive_json(event: Event) -> None:
    assert ADAPTER.validate_json(ADAPTER.dump_json(event)) == event
