"""One process at a time works on a run, whatever processes, hosts and clocks are called."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from agentkit.errors import RunBusy
from agentkit.events import RunStarted, StepStarted
from agentkit.journal import Journal
from agentkit.store.claims import Claims, Held

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from agentkit.journal import Journal
with Journal(sys.argv[1]) as journal, journal.claim("r"):
    print("held", flush=True)
    sys.stdin.readline()
"""


def holder(path: Path, *prefix: str) -> "subprocess.Popen[str]":
    """Start a process that holds run r until it gets a line."""
    command = [*prefix, sys.executable, "-c", HOLDER, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_one_process_holds_a_run_and_a_dead_one_does_not(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal, holder(journal.path) as child:
        with pytest.raises(RunBusy, match=f"process {child.pid}"), journal.claim("r"):
            pass
        with journal.claim("another"):
            pass
        child.send_signal(signal.SIGKILL)
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # dead, and still in the table of processes
        with journal.claim("r"), pytest.raises(RunBusy, match=f"process {os.getpid()}"), journal.claim("r"):
            pass
        with journal.claim("r"):
            pass


def test_a_process_in_a_container_is_seen_by_its_lock_and_not_by_its_id(tmp_path: Path) -> None:
    """A pid namespace of its own: the holder's id, seen from here, is none or another process's."""
    inner = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child", "--mount-proc"]
    if subprocess.run([*inner, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no namespaces for processes here")
    with Journal(tmp_path / "j.db") as journal:
        child = holder(journal.path, *inner)
        with pytest.raises(RunBusy, match="is held by process"), journal.claim("r"):
            pass
        child.kill()
        child.communicate()
        deadline = threading.Event()
        for _ in range(500):  # the namespace's processes are killed with it, a moment later
            try:
                with journal.claim("r"):
                    return
            except RunBusy:
                deadline.wait(0.01)
        raise AssertionError("the run is held by a container that is gone")


def test_from_within_a_container_a_process_outside_is_seen_too(tmp_path: Path) -> None:
    inner = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child", "--mount-proc"]
    if subprocess.run([*inner, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no namespaces for processes here")
    with Journal(tmp_path / "j.db") as journal, journal.claim("r"):
        command = [*inner, sys.executable, "-c", HOLDER, str(journal.path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "held" not in done.stdout and "RunBusy: run r is held by a process that cannot be seen" in done.stderr


def test_a_forked_child_does_not_hold_what_its_parent_holds(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal, journal.claim("r"):
        read, write = os.pipe()
        child = os.fork()
        if not child:
            try:
                with Journal(tmp_path / "j.db") as theirs, theirs.claim("r"):
                    os.write(write, b"held")
            except RunBusy as error:
                os.write(write, str(error).encode())
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        os.close(write)
        with os.fdopen(read, "rb") as told:
            assert f"process {os.getpid()}" in told.read().decode()
    with Journal(tmp_path / "j.db") as journal, journal.claim("r"):
        pass


def test_closing_one_journal_does_not_give_up_what_another_holds(tmp_path: Path) -> None:
    """Closing any descriptor of a file gives up all of a process's locks on it: fcntl(2)."""
    with Journal(tmp_path / "j.db") as journal, journal.claim("r"):
        with Journal(tmp_path / "j.db") as other, other.claim("another"):
            pass
        done = subprocess.run(
            [sys.executable, "-c", HOLDER, str(journal.path)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    assert "RunBusy" in done.stderr and f"process {os.getpid()}" in done.stderr


def test_descriptors_are_given_back(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        with Journal(tmp_path / "j.db") as one, Journal(tmp_path / "j.db"), one.claim("r"):
            pass
    one.close()
    assert len(os.listdir("/proc/self/fd")) == before


def test_the_list_says_what_runs_and_what_was_left(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        for run in ("r", "left"):
            journal.append(RunStarted(run_id=run, goal="g"))
        with holder(journal.path) as child:
            assert {info.run_id: info.running for info in journal.runs()} == {"r": True, "left": False}
            child.kill()
        with journal.claim("left"):
            assert {info.run_id: info.running for info in journal.runs()} == {"r": False, "left": True}


RACER = """
import sys
from agentkit.errors import RunBusy
from agentkit.events import StepStarted
from agentkit.journal import Journal
with Journal(sys.argv[1]) as journal:
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            with journal.claim(line.strip()):
                print("won", flush=True)
                sys.stdin.readline()
        except RunBusy as error:
            print(f"told {error}", flush=True)
            sys.stdin.readline()
        print("done", flush=True)
"""


def test_of_two_processes_that_want_a_run_at_once_one_gets_it_and_one_is_told(tmp_path: Path) -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    command = [sys.executable, "-c", RACER, str(tmp_path / "j.db")]
    with subprocess.Popen(command, **pipes) as one, subprocess.Popen(command, **pipes) as two:  # type: ignore[call-overload]

        def tell(line: str) -> list[str]:
            for child in (one, two):
                child.stdin.write(f"{line}\n")
            for child in (one, two):
                child.stdin.flush()
            return [child.stdout.readline().strip() for child in (one, two)]

        assert [child.stdout.readline() for child in (one, two)] == ["ready\n"] * 2
        for number in range(50):
            answers = tell(f"run-{number}")
            assert sorted(answer.split()[0] for answer in answers) == ["told", "won"], answers
            winner = (one, two)[[answer == "won" for answer in answers].index(True)]
            assert any(f"run-{number} is held by process {winner.pid}" in answer for answer in answers)
            assert tell("go on") == ["done", "done"]
        one.stdin.close()
        two.stdin.close()


RESUMERS = """
import os, sys, time
from pathlib import Path
from agentkit import Agent, Message, ToolCall, tool
from agentkit.errors import RunBusy
from agentkit.events import MessageAdded, RunStarted
from agentkit.journal import Journal
from agentkit.testing import ScriptedBackend

def resume(folder):
    asked = []

    @tool(effects="once")
    def pay() -> str:
        with (folder / "effects").open("a") as file:
            file.write("paid\\n")
        time.sleep(0.01)
        return "paid"

    def say(request):
        asked.append(1)
        return "done"

    with Journal(folder / "j.db") as journal:
        try:
            result = Agent(backend=ScriptedBackend([say]), tools=[pay], journal=journal).resume_sync("r")
            return "won" if asked else "late" if result.output == "done" else "wrong"
        except RunBusy:
            return "told"

def make(name):
    folder = Path(sys.argv[1]) / name
    folder.mkdir()
    calls = (ToolCall(id="c", name="pay"),)
    with Journal(folder / "j.db") as journal:
        journal.append(RunStarted(run_id="r", goal="pay"))
        journal.append(MessageAdded(run_id="r", message=Message(role="user", content="pay")))
        journal.append(MessageAdded(run_id="r", message=Message(role="assistant", calls=calls)))
    return folder

assert resume(make("warm")) == "won"  # what is loaded here need not be in each process
for number in range(50):
    folder = make(str(number))
    wait, go = os.pipe()
    for child in range(2):
        if os.fork() == 0:
            try:
                os.close(go)
                os.read(wait, 1)
                told = resume(folder)
            except BaseException as error:
                told = repr(error)
            (folder / f"told-{child}").write_text(told)
            os._exit(0)
    os.close(wait)
    os.close(go)
    os.wait(), os.wait()
    told = sorted((folder / f"told-{child}").read_text() for child in range(2))
    print(*told, len((folder / "effects").read_text().split()), flush=True)
"""


def test_two_processes_that_resume_a_run_at_once_make_its_call_once(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RESUMERS, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert len(lines) == 50 and {*lines} <= {"told won 1", "late won 1"}, done.stdout + done.stderr
    assert lines.count("told won 1") >= 10, "they hardly met"


WRITER = """
import sys
from agentkit.events import StepStarted
from agentkit.journal import Journal
with Journal(sys.argv[1]) as journal:
    print("ready", flush=True)
    sys.stdin.readline()
    for step in range(1, 301):
        journal.append(StepStarted(run_id=sys.argv[2], step=step))
"""


def test_two_processes_write_different_runs_into_one_file(tmp_path: Path) -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    command = [sys.executable, "-c", WRITER, str(tmp_path / "j.db")]
    with subprocess.Popen([*command, "a"], **pipes) as one, subprocess.Popen([*command, "b"], **pipes) as two:  # type: ignore[call-overload]
        for child in (one, two):
            assert child.stdout.readline() == "ready\n"
        for child in (one, two):
            child.stdin.write("go\n")
            child.stdin.flush()
        assert (one.wait(60), two.wait(60)) == (0, 0)
    with Journal(tmp_path / "j.db") as journal:
        for run in "ab":
            steps = [event.step for event in journal.read(run) if isinstance(event, StepStarted)]
            assert steps == list(range(1, 301))


def test_nobody_else_has_the_journal_open_where_one_wants_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "j.db-claims"
    with Journal(tmp_path / "j.db"), pytest.raises(Held, match=str(os.getpid())):
        Claims(path, alone=True)
    with holder(tmp_path / "j.db") as child:
        with pytest.raises(Held, match=str(child.pid)):
            Claims(path, alone=True)
        child.kill()
        child.wait()
    alone = Claims(path, alone=True)
    done = subprocess.run(
        [sys.executable, "-c", HOLDER, str(tmp_path / "j.db")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert f"is being recovered by process {os.getpid()}" in done.stderr
    alone.close()
    alone.close()
    with Journal(tmp_path / "j.db"):
        pass
