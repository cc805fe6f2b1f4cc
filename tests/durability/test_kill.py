"""kill -9 at every moment of a run of twenty steps, with calls side by side, effects, words of a person, compaction.

Some moments, drawn anew each time, are taken in each run of the tests; all of them with AGENTKIT_EVERY_MOMENT=1.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agentkit import Agent, Journal, Request
from agentkit.testing import ScriptedBackend

ROOT = Path(__file__).parents[2]
FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where the disk is not waited for: what a process has written is there when it is killed, on any file system."""
SOME = 40


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=FAST) as made:
        yield Path(made)


def go_through(folder: Path, arguments: list[str], processes: int = 2) -> list[dict[str, Any]]:
    """Return what became of the run, first unhindered, then for each argument."""
    command = [sys.executable, "-m", "tests.durability.kill_child"]
    children = [
        subprocess.Popen(
            [*command, str(folder / f"part-{part}"), *arguments[part::processes]],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        for part in range(processes)
    ]
    told = []
    for child in children:
        out, errors = child.communicate()
        assert child.returncode == 0, errors
        told.append([json.loads(line) for line in out.splitlines()])
    return [told[0][0], *(record for part in told for record in part[1:])]


def test_a_run_that_has_ended_is_not_run_again(tmp_path: Path) -> None:
    asked: list[int] = []

    def say(_: Request) -> str:
        asked.append(1)
        return "all done"

    with Journal(tmp_path / "runs.db") as journal:
        agent = Agent(backend=ScriptedBackend([say] * 2), journal=journal)
        result = agent.run_sync("go")
        before = journal.read(result.run_id)
        assert agent.resume_sync(result.run_id) == result
        assert journal.read(result.run_id) == before and asked == [1]


@pytest.mark.timeout(600)
def test_killed_at_any_moment_a_run_goes_on_and_no_effect_comes_twice_or_is_lost_in_silence(folder: Path) -> None:
    (whole,) = go_through(folder / "whole", [], 1)
    assert whole["wrong"] == [] and whole["ended"] == [0] * 5, "start, a word, resume, a word, resume"
    assert whole["compactions"] >= 2 and whole["steps"] == 20
    moments = [f"{process}:{moment}" for process, count in enumerate(whole["counts"]) for moment in range(1, count + 1)]
    assert len(moments) >= 400
    seed = os.urandom(4).hex()
    every = bool(os.environ.get("AGENTKIT_EVERY_MOMENT"))
    chosen = moments if every else random.Random(seed).sample(moments, SOME)
    _, *told = go_through(folder / "killed", chosen)
    assert len(told) == len(chosen)
    for record in told:
        assert record["ended"][0] == -signal.SIGKILL and set(record["ended"][1:]) <= {0}, record
        assert record["wrong"] == [], f"{record} (of seed {seed})"
    assert any(record["crashed"] for record in told) and not all(record["crashed"] for record in told)


def test_killed_at_any_time_from_outside_too(folder: Path) -> None:
    seeds = [f"random:{os.urandom(4).hex()}" for _ in range(6)]
    _, *told = go_through(folder, seeds)
    for record in told:
        assert record["wrong"] == [], record
    assert sum(record["ended"].count(-signal.SIGKILL) for record in told) >= len(seeds)
