"""Whatever happens to the file, what is read is what was written, or an error; and all that can be saved is saved."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit import Agent, Message, ToolCall, tool
from agentkit.errors import JournalDamaged, JournalError, RunBusy, RunNotFound
from agentkit.events import (
    CallFinished,
    CallIntended,
    Event,
    LossFound,
    MessageAdded,
    RunEnded,
    RunStarted,
    StepStarted,
)
from agentkit.journal import Journal, must_force
from agentkit.replay import State
from agentkit.testing import ScriptedBackend
from agentkit.types import ToolResult
from agentkit.upkeep.recover import accept_loss, recover

ROOT = Path(__file__).parents[2]
FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where the disk is not waited for: here damage counts, not durability."""
Runs = dict[str, list[Event]]


def write_run(journal: Journal, run: str, steps: int, finished: bool) -> None:
    journal.append(RunStarted(run_id=run, goal=f"goal of {run}"))
    journal.append(MessageAdded(run_id=run, message=Message(role="user", content=f"goal of {run}")))
    for step in range(1, steps + 1):
        call = ToolCall(id=f"c{step}", name="pay", arguments={"step": step})
        journal.append(StepStarted(run_id=run, step=step))
        journal.append(MessageAdded(run_id=run, message=Message(role="assistant", calls=(call,))))
        journal.append(CallIntended(run_id=run, call=call, effects="once"))
        result = ToolResult(call_id=call.id, name="pay", ok=True, output="paid " * (600 if step % 3 == 0 else 5))
        journal.append(CallFinished(run_id=run, result=result))
        told = Message(role="tool", content=result.output, call_id=call.id)
        journal.append(MessageAdded(run_id=run, message=told))
    journal.put_artifact(run, "plot.png", random.Random(run).randbytes(9000), "image/png")
    if finished:
        journal.append(RunEnded(run_id=run, reason="answer", output="all paid"))


def make(path: Path, *, in_log: bool) -> Runs:
    """Write eight runs, half of them finished; leave all but the first of them in the log if told to."""
    path.parent.mkdir(exist_ok=True)
    work = path.with_name("work.db")
    with Journal(work) as journal:
        for number, run in enumerate("abcdefgh"):
            write_run(journal, run, 1 + number // 2 if in_log else 3 + number, finished=number % 2 == 0)
            if run == "a":
                journal._file.shrink()
        written = {run: journal.read(run) for run in "abcdefgh"}
        if in_log:
            for suffix in ("", "-wal", "-claims"):
                shutil.copy(f"{work}{suffix}", f"{path}{suffix}")
    if not in_log:
        for suffix in ("", "-claims"):
            shutil.copy(f"{work}{suffix}", f"{path}{suffix}")
    return written


class Templates(dict[bool, tuple[Path, Runs]]):
    """By whether most of it is in the log."""

    def __repr__(self) -> str:
        return "Templates"


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    folder = tmp_path_factory.mktemp("templates")
    return Templates(
        (in_log, (folder / str(in_log) / "j.db", make(folder / str(in_log) / "j.db", in_log=in_log)))
        for in_log in (True, False)
    )


def copy(template: Path, folder: Path) -> Path:
    for path in template.parent.glob("j.db*"):
        shutil.copy(path, folder)
    return folder / "j.db"


def check_readings(path: Path, written: Runs) -> None:
    """Check that nothing is read that was not written, and that no intent is lost without the run knowing it."""
    try:
        journal = Journal(path)
    except JournalError:
        return
    with journal:
        for run, events in written.items():
            try:
                found = journal.read(run)
            except (JournalDamaged, RunNotFound):
                continue
            assert found == events[: len(found)]
            try:
                lost = journal.lost(run)
            except JournalDamaged:
                continue
            assert lost or not any(map(must_force, events[len(found) :])), f"intents of {run} are lost in silence"


def check_recovered(path: Path, written: Runs) -> int:
    """Check what a recovery has left, go on with each run, and return how many events it has saved."""
    saved = 0
    with Journal(path) as journal:
        for run, events in written.items():
            try:
                found = journal.read(run)
            except RunNotFound:
                continue
            kept = next(
                (n for n, (a, b) in enumerate(zip(found, events, strict=False)) if a != b), min(len(found), len(events))
            )
            saved += kept
            if found == events and isinstance(events[-1], RunEnded):
                with journal.claim(run):
                    continue
            assert isinstance(found[kept], LossFound) and not State.of(found).unanswered
            with pytest.raises(JournalDamaged, match="--accept-loss"), journal.claim(run):
                pass
            accept_loss(journal, run, by="ann")
            with journal.claim(run):
                pass
            for artifact in journal.artifacts(run):
                assert journal.get_artifact(run, artifact.id).data == random.Random(run).randbytes(9000)
    assert recover(path) is None
    return saved


def zero(data: bytearray, at: int, size: int, _: random.Random) -> None:
    data[at : at + size] = bytes(len(data[at : at + size]))


def garbage(data: bytearray, at: int, size: int, rnd: random.Random) -> None:
    data[at : at + size] = rnd.randbytes(len(data[at : at + size]))


def flip(data: bytearray, at: int, _: int, rnd: random.Random) -> None:
    data[at] ^= 1 << rnd.randrange(8)


def cut(data: bytearray, at: int, *_: object) -> None:
    del data[at:]


def swap(data: bytearray, at: int, *_: object) -> None:
    """Let a page be where another should be, as after a write to the wrong place."""
    page = at // 4096 * 4096
    data[page : page + 4096] = data[-4096:]


DAMAGES: list[Callable[..., None]] = [zero, garbage, flip, cut, swap]


@settings(deadline=None, max_examples=60)
@given(
    st.booleans(),
    st.booleans(),
    st.sampled_from(DAMAGES),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from([1, 40, 4096, 4096, 20_000]),
    st.integers(0, 10**6),
)
def test_any_damage_is_told_and_what_it_left_is_saved(
    templates: Templates,
    in_log: bool,
    hit_log: bool,
    damage: Callable[..., None],
    where: float,
    size: int,
    seed: int,
) -> None:
    template, written = templates[in_log]
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        path = copy(template, Path(folder))
        target = Path(f"{path}-wal") if in_log and hit_log else path
        data = bytearray(target.read_bytes())
        at = int(where * len(data))
        damage(data, at // 4096 * 4096 if size >= 4096 else at, size, random.Random(seed))
        target.write_bytes(data)
        (Path(folder) / "seen").mkdir()
        check_readings(copy(path, Path(folder) / "seen"), written)
        before = {file.name: file.read_bytes() for file in Path(folder).glob("j.db*") if "claims" not in file.name}
        done = recover(path)
        if done is None:
            check_readings(path, written)
            return
        for suffix in ("", "-wal"):
            if f"j.db{suffix}" in before:
                assert Path(f"{done.aside}{suffix}").read_bytes() == before[f"j.db{suffix}"]
        saved = check_recovered(path, written)
        assert saved == sum(run.kept for run in done.runs)
        if damage in (zero, garbage, flip, swap) and size <= 4096:
            assert saved >= sum(map(len, written.values())) * 0.4, (
                "a damaged page costs its own rows, and what follows them"
            )


@pytest.fixture
def whole(templates: Templates, tmp_path: Path) -> tuple[Path, Runs]:
    template, written = templates[False]
    return copy(template, tmp_path), written


def test_a_sound_journal_is_left_as_it_is(whole: tuple[Path, Runs]) -> None:
    path, _ = whole
    before = path.read_bytes()
    assert recover(path) is None and path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {"j.db", "j.db-claims"}


@pytest.mark.parametrize("content", [b"this is not a database at all" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_told_and_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "j.db"
    path.write_bytes(content)
    with pytest.raises(JournalDamaged, match="agentkit runs recover --journal"):
        Journal(path).read("r")
    done = recover(path)
    assert done is not None and done.runs == () and done.aside.read_bytes() == content
    with Journal(path) as journal:
        assert not journal.runs()


def test_the_first_pages_may_be_gone(whole: tuple[Path, Runs]) -> None:
    path, written = whole
    data = bytearray(path.read_bytes())
    data[: 4 * 4096] = bytes(4 * 4096)  # the header, the schema, and the roots of all tables
    path.write_bytes(data)
    done = recover(path)
    assert done is not None and sum(run.kept == len(written[run.run_id]) for run in done.runs) >= 6
    check_recovered(path, written)


def test_a_log_without_its_file_is_told_and_read(templates: Templates, tmp_path: Path) -> None:
    template, written = templates[True]
    path = copy(template, tmp_path)
    path.write_bytes(b"")
    with pytest.raises(JournalDamaged, match="its log is not"):
        Journal(path)
    path.unlink()
    with pytest.raises(JournalDamaged, match="its log is not"):
        Journal(path)
    assert recover(path) is not None
    assert check_recovered(path, written) >= sum(map(len, written.values())) * 0.8


def test_a_file_without_its_log_is_not_gone_on_with_in_silence(templates: Templates, tmp_path: Path) -> None:
    """SQLite shows the state before, and finds nothing wrong with it."""
    template, written = templates[True]
    path = copy(template, tmp_path)
    earlier = tmp_path / "earlier"
    with Journal(path) as journal:
        journal._file.shrink()
        shutil.copy(path, earlier)
        events = [CallIntended(run_id="h", call=ToolCall(id=f"n{n}", name="pay"), effects="once") for n in range(3)]
        journal.append_all([*events, StepStarted(run_id="h", step=99)])
        shutil.copy(path, earlier)  # as it would be without its log
    shutil.copy(earlier, path)
    with Journal(path) as journal:
        assert journal.read("h") == written["h"]
        with pytest.raises(JournalDamaged, match="a part of run h is lost"), journal.claim("h"):
            pass
        with journal.claim("g"), journal.claim("b"):
            pass
        accept_loss(journal, "h", by="ann")
        loss = journal.read("h")[len(written["h"])]
        assert isinstance(loss, LossFound) and loss.lost == 4 and "4 events less" in loss.why
        with journal.claim("h"):
            pass
        journal.append(StepStarted(run_id="h", step=99))
    with Journal(path) as journal, journal.claim("h"):
        accept_loss(journal, "g")
        assert journal.read("g") == written["g"]


def change(path: Path, statement: str) -> None:
    base = sqlite3.connect(path)
    assert base.execute(statement).rowcount == 1
    base.commit()
    base.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET json = REPLACE(json, '\"step\":2', '\"step\":7') WHERE run_id = 'b' AND seq = 8",
        "UPDATE events SET json = SUBSTR(json, 9) WHERE run_id = 'b' AND seq = 8",
        "DELETE FROM events WHERE run_id = 'b' AND seq = 8",
        "UPDATE events SET run_id = 'b' WHERE run_id = 'd' AND seq = 23",
        "UPDATE artifacts SET data = x'00' WHERE run_id = 'b'",
    ],
)
def test_what_was_changed_behind_sqlites_back_is_told_and_cut_off(whole: tuple[Path, Runs], statement: str) -> None:
    path, written = whole
    change(path, statement)
    with Journal(path) as journal, pytest.raises(JournalDamaged, match="run b is (damaged|missing)"):
        journal.read("b")
        journal.get_artifact("b", "a1")
    done = recover(path)
    assert done is not None
    saved = {run.run_id: run for run in done.runs}
    if "artifacts" in statement:
        assert saved["b"].artifacts_lost == 0, "no event names it"
    elif "SET run_id" not in statement:
        assert saved["b"].kept == 7 and saved["b"].lost == len(written["b"]) - 7
    check_recovered(path, written)


def test_a_damaged_list_of_runs_is_made_anew(whole: tuple[Path, Runs]) -> None:
    path, written = whole
    base = sqlite3.connect(path)
    (root,) = base.execute("SELECT rootpage FROM sqlite_master WHERE name = 'runs'").fetchone()
    base.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)
    with Journal(path) as journal:
        with pytest.raises(JournalDamaged, match="agentkit runs recover"):
            journal.runs()
        assert journal.read("h") == written["h"], "the runs themselves can be read"
    assert recover(path) is not None
    with Journal(path) as journal:
        assert [(info.run_id, info.goal) for info in journal.runs()] == [(run, f"goal of {run}") for run in "hgfedcba"]
        assert [info.reason for info in journal.runs()] == [None, "answer"] * 4
    assert check_recovered(path, written) == sum(map(len, written.values()))


def test_the_model_is_told_what_is_known_of_the_loss_and_no_effect_comes_twice(whole: tuple[Path, Runs]) -> None:
    path, _ = whole
    paid = []

    @tool(effects="once")
    def pay(step: int) -> str:
        """Pay."""
        paid.append(step)
        return "paid"

    change(path, "DELETE FROM events WHERE run_id = 'b' AND seq = 10")  # the second call's result
    recover(path)
    backend = ScriptedBackend(["I see."])
    with Journal(path) as journal:
        agent = Agent(backend=backend, tools=[pay], journal=journal)
        with pytest.raises(JournalDamaged, match="runs resume b --accept-loss"):
            agent.resume_sync("b")
        accept_loss(journal, "b", by="ann")
        result = agent.resume_sync("b")
    assert result.output == "I see." and not paid
    *_, call, told, notice = backend.requests[0].messages
    assert call.calls[0].id == told.call_id == "c2" and "may or may not have happened" in told.content
    assert 'pay({"step": 3})' in notice.content and 'pay({"step": 4})' in notice.content


def test_a_finished_run_keeps_its_answer_where_its_middle_is_lost(whole: tuple[Path, Runs]) -> None:
    path, written = whole
    change(path, "DELETE FROM events WHERE run_id = 'a' AND seq = 10")
    done = recover(path)
    assert done is not None and next(run for run in done.runs if run.run_id == "a").finished
    with Journal(path) as journal:
        events = journal.read("a")
        assert events[:9] == written["a"][:9] and isinstance(events[9], LossFound) and events[-1] == written["a"][-1]
        assert not State.of(events).unanswered, "a message that follows must not let a call run"
        assert {info.run_id: info.reason for info in journal.runs()}["a"] == "answer"


KILLED = """
import os, signal, sys
from agentkit.upkeep import recover
at = 0
def dies(name):
    real = getattr(os, name)
    def call(*arguments, **options):
        global at
        at -= 1
        if at == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **options)
    setattr(os, name, call)
for name in ("link", "unlink", "replace", "fsync", "open"):
    dies(name)
for moment, path in enumerate(sys.argv[1:]):
    if os.fork() == 0:
        at = moment or 99
        try:
            recover.recover(path)
            print(99 - at, flush=True)
        finally:
            os._exit(0)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


@pytest.fixture
def fast_path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        yield Path(folder)


def test_a_recovery_that_is_killed_anywhere_loses_nothing(templates: Templates, fast_path: Path) -> None:
    template, written = templates[True]

    def damaged(name: str) -> Path:
        (fast_path / name).mkdir()
        path = copy(template, fast_path / name)
        data = bytearray(Path(f"{path}-wal").read_bytes())
        garbage(data, len(data) // 2, 4096, random.Random(1))
        Path(f"{path}-wal").write_bytes(data)
        return path

    def run(*paths: Path) -> list[int]:
        command = [sys.executable, "-c", KILLED, *map(str, paths)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return [int(line) for line in done.stdout.split()]

    moments, ended = run(damaged("whole"))
    assert ended == 0 and moments >= 8
    saved = check_recovered(fast_path / "whole" / "j.db", written)
    paths = [damaged(str(moment)) for moment in range(moments + 1)]
    log = Path(f"{paths[0]}-wal").read_bytes()
    assert run(*paths)[2:] == [-signal.SIGKILL] * moments
    for path in paths[1:]:
        if Path(f"{path}-recovered").exists():
            with pytest.raises(JournalDamaged, match="was interrupted"):
                Journal(path)
        recover(path)
        assert check_recovered(path, written) == saved, path
        kept = path.parent.glob("j.db-damaged-*-wal")
        assert any(file.read_bytes() == log for file in kept), "the damaged log is kept"


def test_a_journal_that_is_in_use_is_not_recovered(whole: tuple[Path, Runs]) -> None:
    path, _ = whole
    with Journal(path), pytest.raises(RunBusy, match=f"in use by process {os.getpid()}"):
        recover(path)
    with pytest.raises(JournalError, match="no journal"):
        recover(path.with_name("none.db"))


@pytest.fixture(autouse=True)
def _no_leaks() -> Iterator[None]:
    before = len(os.listdir("/proc/self/fd"))
    yield
    assert len(os.listdir("/proc/self/fd")) <= before + 1
