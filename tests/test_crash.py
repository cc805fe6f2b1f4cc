"""kill -9 at every moment of a run with side effects, then resume in a new process: nothing lost, nothing twice."""

import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agentkit.errors import RunNotFound
from agentkit.events import CallFinished, CallIntended, RunEnded
from agentkit.journal import Journal
from agentkit.replay import State

ROOT = Path(__file__).parents[1]


def run(folder: Path, resume: str = "-", kill_at: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.crash_child", str(folder), resume, str(kill_at)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def effects(folder: Path) -> Counter[str]:
    path = folder / "effects.txt"
    return Counter(path.read_text().splitlines() if path.exists() else [])


def check_moment(folder: Path, moment: int) -> None:
    folder.mkdir()
    killed = run(folder, kill_at=moment)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with Journal(folder / "runs.db") as journal:
        runs = journal.runs()
        if not runs:  # killed before the first event: there is nothing to resume, and nothing has happened
            assert not effects(folder)
            return
        (info,) = runs
        before = State.of(journal.read(info.run_id))
    resumed = run(folder, info.run_id)
    assert resumed.returncode == 0, f"moment {moment}: {resumed.stderr}"
    assert resumed.stdout.startswith("answer all done 6 "), f"moment {moment}: {resumed.stdout}"
    with Journal(folder / "runs.db") as journal:
        events = journal.read(info.run_id)
    state = State.of(events)
    crashed = [e.result.call_id for e in events if isinstance(e, CallFinished) and e.result.fault == "crashed"]
    lost = {call_id for call_id, call in before.intended.items() if call.effects == "once"}
    assert set(crashed) == lost, f"moment {moment}"
    counts = effects(folder)
    for step in (0, 2, 4):
        told_lost = f"c{step}" in crashed
        assert counts[f"pay {step}"] <= 1, f"moment {moment}: paid twice"
        assert counts[f"pay {step}"] == 1 or told_lost, f"moment {moment}: step {step} was lost silently"
    assert all((folder / f"mark-{step}").exists() for step in (1, 3, 5)), f"moment {moment}"
    assert not state.unanswered and state.calls == 6
    intents = Counter(e.call.id for e in events if isinstance(e, CallIntended))
    assert all(intents[f"c{step}"] == 1 for step in (0, 2, 4)), "a call marked once was begun twice"
    assert sum(isinstance(e, RunEnded) for e in events) == 1


@pytest.mark.timeout(400)
def test_kill_at_every_moment(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    done = run(whole)
    assert done.returncode == 0, done.stderr
    *_, moments = done.stdout.split()
    assert effects(whole) == Counter(["pay 0", "pay 2", "pay 4"])
    assert int(moments) >= 6 * 6, "every step has its turn, result and effect"
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda m: check_moment(tmp_path / f"m{m}", m), range(1, int(moments) + 1)))


def test_an_ended_run_is_not_run_again(tmp_path: Path) -> None:
    done = run(tmp_path)
    with Journal(tmp_path / "runs.db") as journal:
        (info,) = journal.runs()
        before = journal.read(info.run_id)
    again = run(tmp_path, info.run_id)
    assert again.stdout.split()[:3] == done.stdout.split()[:3]
    assert effects(tmp_path) == Counter(["pay 0", "pay 2", "pay 4"])
    with Journal(tmp_path / "runs.db") as journal:
        assert journal.read(info.run_id) == before
        with pytest.raises(RunNotFound):
            journal.read("no-such-run")
