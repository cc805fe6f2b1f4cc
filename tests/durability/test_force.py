"""What must be on the disk itself is there when it is promised, and one wait for the disk serves many."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from pathlib import Path

import pytest

from agentkit import Agent, Message, ToolCall, tool
from agentkit.errors import JournalError
from agentkit.events import ApprovalAsked, ApprovalGiven, CallIntended, Event, RunEnded, RunStarted, StepStarted
from agentkit.journal import Journal
from agentkit.store import database
from agentkit.testing import ScriptedBackend

CALL = ToolCall(id="c", name="pay")


class Disk:
    """Stands before the disk: knows what is on it, as a machine would find it that lost its power now."""

    def __init__(self, journal: Path, kept: Path) -> None:
        self.journal, self.kept, self.waits = journal, kept, 0
        self.failing = False
        self.gate: threading.Event | None = None

    def sync(self, descriptor: int) -> None:
        self.waits += 1
        assert os.readlink(f"/proc/self/fd/{descriptor}") == f"{self.journal}-wal"
        if self.gate is not None:
            self.gate.wait(10)
        if self.failing:
            raise OSError(errno.EIO, "Input/output error")
        os.fdatasync(descriptor)
        shutil.rmtree(self.kept, ignore_errors=True)
        self.kept.mkdir()
        for path in (self.journal, Path(f"{self.journal}-wal")):
            shutil.copy(path, self.kept)

    def after_a_power_cut(self, run_id: str) -> list[Event]:
        copy = self.kept.with_name("after")
        shutil.rmtree(copy, ignore_errors=True)
        if not self.kept.exists():
            return []
        shutil.copytree(self.kept, copy)
        with Journal(copy / self.journal.name) as journal:
            return journal.read(run_id)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(tmp_path / "j.db", tmp_path / "kept")
    monkeypatch.setattr(database, "_sync", made.sync)
    return made


@pytest.mark.parametrize(
    ("event", "forced"),
    [
        (StepStarted(run_id="r", step=1), False),
        (CallIntended(run_id="r", call=CALL, effects="none"), False),
        (CallIntended(run_id="r", call=CALL, effects="idempotent"), True),
        (CallIntended(run_id="r", call=CALL, effects="once"), True),
        (ApprovalAsked(run_id="r", call=CALL), True),
        (ApprovalGiven(run_id="r", call_id="c", allowed=True), True),
        (RunEnded(run_id="r", reason="answer"), True),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_what_must_be_on_the_disk_is_there_when_append_returns(disk: Disk, event: Event, forced: bool) -> None:
    started = RunStarted(run_id="r", goal="g")
    with Journal(disk.journal) as journal:
        journal.append(started)
        journal.append_all([event, StepStarted(run_id="r", step=9)])
        found = disk.after_a_power_cut("r")
    assert disk.waits == forced
    assert found == ([started, event, StepStarted(run_id="r", step=9, at=found[-1].at)] if forced else [])


def test_no_effect_comes_before_its_intent_is_on_the_disk(disk: Disk) -> None:
    seen: list[tuple[str, set[str]]] = []

    def look(name: str) -> str:
        events = disk.after_a_power_cut(journal.runs()[0].run_id)
        seen.append((name, {event.call.name for event in events if isinstance(event, CallIntended)}))
        return "done"

    @tool(effects="once")
    def pay() -> str:
        """Pay."""
        return look("pay")

    @tool(effects="idempotent")
    def mark() -> str:
        """Mark."""
        return look("mark")

    calls = tuple(ToolCall(id=f"c{number}", name=name) for number, name in enumerate(["pay", "mark"]))
    script = [Message(role="assistant", calls=calls[:1]), Message(role="assistant", calls=calls[1:]), "done"]
    with Journal(disk.journal) as journal:
        Agent(backend=ScriptedBackend(script), tools=[pay, mark], journal=journal).run_sync("go")
    assert [name for name, _ in seen] == ["pay", "mark"] and all(name in intended for name, intended in seen)


def test_one_wait_for_the_disk_serves_all_who_wait(disk: Disk) -> None:
    disk.gate = threading.Event()
    with Journal(disk.journal) as journal:
        first = threading.Thread(target=journal.append, args=[CallIntended(run_id="first", call=CALL)])
        first.start()
        while not disk.waits:
            first.join(0.001)
        others = [
            threading.Thread(target=journal.append, args=[CallIntended(run_id=f"r{n}", call=CALL)]) for n in range(20)
        ]
        for thread in others:
            thread.start()
        while not all(journal.has(f"r{n}") for n in range(20)):  # while one waits, the others are not kept from writing
            first.join(0.001)
        journal.append(StepStarted(run_id="another", step=1))
        disk.gate.set()
        for thread in (first, *others):
            thread.join()
    assert disk.waits == 2


def test_a_disk_that_has_failed_is_not_believed_again(disk: Disk) -> None:
    """After a failed fsync Linux drops what it could not write, and the next one succeeds: fsync(2)."""
    with Journal(disk.journal) as journal:
        disk.failing = True
        with pytest.raises(JournalError, match="Input/output error"):
            journal.append(CallIntended(run_id="r", call=CALL))
        disk.failing = False
        with pytest.raises(JournalError, match="did not keep what was written before"):
            journal.append(CallIntended(run_id="r", call=CALL))
        with pytest.raises(JournalError, match="did not keep"):
            journal.append(StepStarted(run_id="r", step=1))
    with Journal(disk.journal) as journal:
        journal.append(CallIntended(run_id="r", call=CALL))


def test_a_call_whose_intent_is_not_on_the_disk_does_not_run(disk: Disk) -> None:
    ran = []

    @tool(effects="once")
    def pay() -> str:
        """Pay."""
        ran.append(1)
        return "paid"

    script = [Message(role="assistant", calls=(CALL,)), "done"]
    with Journal(disk.journal) as journal:
        disk.failing = True
        with pytest.raises(JournalError):
            Agent(backend=ScriptedBackend(script), tools=[pay], journal=journal).run_sync("go")
    assert not ran
