"""kill -9 at every moment between question, word, intent and result: no call runs twice, none without its word."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agentkit.events import ApprovalAsked, ApprovalGiven, CallFinished, CallIntended, Event
from agentkit.journal import Journal
from agentkit.waiting import answer, waiting_calls
from tests.approval_child import make_agent, take

ROOT = Path(__file__).parents[1]
STEPS = ["start", "approve c0", "resume", "deny c2", "resume"]
WORDS = {"c0": True, "c2": False}


def child(folder: Path, step: str, kill_at: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.approval_child", str(folder), step, str(kill_at)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def effects(folder: Path) -> Counter[str]:
    path = folder / "effects.txt"
    return Counter(path.read_text().splitlines() if path.exists() else [])


def finish(folder: Path, journal: Journal) -> None:
    """Go on as a person would, who gives the words that are still missing."""
    for _ in STEPS:
        result = take("resume", journal, make_agent(folder, journal))
        assert result is not None
        if result.reason == "answer":
            return
        assert result.reason == "paused" and list(result.waiting) == waiting_calls(journal, result.run_id)
        for waiting in result.waiting:
            answer(journal, result.run_id, WORDS[waiting.call.id], calls=[waiting.call.id])
    raise AssertionError("the run does not end")


def check(events: list[Event], done: Counter[str]) -> None:
    """Check what holds at any time: a word before each intent, an intent before each effect, and each but once."""
    begun = [event.call.id for event in events if isinstance(event, CallIntended)]
    assert begun.count("c0") <= 1 and "c2" not in begun
    if "c0" in begun:
        before = events[: next(i for i, e in enumerate(events) if isinstance(e, CallIntended) and e.call.id == "c0")]
        asked = [i for i, e in enumerate(before) if isinstance(e, ApprovalAsked) and e.call.id == "c0"]
        given = [i for i, e in enumerate(before) if isinstance(e, ApprovalGiven) and e.call_id == "c0" and e.allowed]
        assert len(asked) == len(given) == 1 and asked < given
    assert done["pay 0"] <= begun.count("c0") and not done["pay 2"]


def check_moment(before: Path, folder: Path, step: str, moment: int) -> None:
    shutil.copytree(before, folder)
    killed = child(folder, step, moment)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with Journal(folder / "runs.db") as journal:
        if not journal.runs():  # before the first event there is nothing to resume, and nothing has happened
            assert not effects(folder)
            return
        run_id = journal.runs()[0].run_id
        check(journal.read(run_id), effects(folder))
        finish(folder, journal)
        events = journal.read(run_id)
    done = effects(folder)
    check(events, done)
    results = {event.result.call_id: event.result.fault for event in events if isinstance(event, CallFinished)}
    assert results["c1"] is None and done["mark 1"] >= 1 and results["c2"] == "denied"
    assert results["c0"] == "crashed" or (results["c0"] is None and done["pay 0"] == 1), "lost silently"
    asked = Counter(event.call.id for event in events if isinstance(event, ApprovalAsked))
    assert asked == {"c0": 1, "c2": 1}, "what waits is not put a second time"


@pytest.mark.timeout(400)
def test_kill_at_every_moment_around_a_word(tmp_path: Path) -> None:
    moments: list[tuple[Path, str, int]] = []
    whole = tmp_path / "whole"
    whole.mkdir()
    for number, step in enumerate(STEPS):
        before = Path(shutil.copytree(whole, tmp_path / f"before-{number}"))
        done = child(whole, step)
        assert done.returncode == 0, done.stderr
        moments += [(before, step, moment) for moment in range(1, int(done.stdout) + 1)]
    assert effects(whole) == {"pay 0": 1, "mark 1": 1} and len(moments) >= 40
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda m: check_moment(m[0], tmp_path / f"{m[0].name}-{m[2]}", m[1], m[2]), moments))
