"""A disk that fills up at any moment: the run ends with one clear error, and goes on once there is room again."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from agentkit import Agent, Message, ToolCall, tool
from agentkit.errors import JournalError
from agentkit.journal import Journal
from agentkit.testing import ScriptedBackend

ROOT = Path(__file__).parents[2]
ALONE = ["unshare", "--user", "--map-root-user", "--mount"]
SOME = 12


def may_mount() -> bool:
    """Tell whether this user may mount a file system in a namespace of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*ALONE, "mount", "-t", "tmpfs", "none", folder]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.timeout(300)
@pytest.mark.skipif(not may_mount(), reason="no file system of its own can be mounted here")
def test_a_disk_that_is_full_at_any_moment_costs_no_effect_and_the_run_goes_on(tmp_path: Path) -> None:
    seed = os.urandom(4).hex()
    every = bool(os.environ.get("AGENTKIT_EVERY_MOMENT"))
    moments = range(1, 113) if every else random.Random(seed).sample(range(1, 113), SOME)
    command = [*ALONE, sys.executable, "-m", "tests.durability.full_child", str(tmp_path), *map(str, moments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["moment"] for record in told] == list(moments)
    for record in told:
        assert record["full"] and record["wrong"] == [] and set(record["ended"]) <= {0}, f"{record} (of seed {seed})"
        if record["first"]:
            (error,) = record["told"]
            assert error.startswith("JournalError('cannot write the journal") and "disk is full" in error, record
            assert record["ends"] in ([], [None]), "not even its end could be written"
    assert sum(bool(record["first"]) for record in told) >= len(told) * 0.7, (
        "most moments have something to write after"
    )


def test_a_result_that_cannot_be_written_ends_the_run_and_it_goes_on_later(tmp_path: Path) -> None:
    """SQLite's own limit on the size of a file stands in for the disk's: it refuses in the same place."""
    paid: list[int] = []
    journal = Journal(tmp_path / "j.db")

    def limit(pages: int) -> None:
        with journal._file.reading() as db:
            db.execute(f"PRAGMA max_page_count={pages}")

    @tool(effects="once")
    def pay() -> str:
        """Pay."""
        paid.append(1)
        limit(1)
        return "paid " * 4000

    script = [Message(role="assistant", calls=(ToolCall(id="c", name="pay"),)), "it may have been paid"]
    with journal:
        agent = Agent(backend=ScriptedBackend(script), tools=[pay], journal=journal)
        with pytest.raises(JournalError, match="disk is full.*free some space.*runs resume"):
            agent.run_sync("pay the bill")
        (info,) = journal.runs()
        assert info.reason == "error" and not info.running
        limit(10**6)
        result = agent.resume_sync(info.run_id)
        assert result.output == "it may have been paid" and paid == [1]
