"""Nothing piles up: no descriptor and no process, after ten thousand calls and after hundreds of starts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agentkit.types import ToolCall

from .conftest import OpenWorker

pytestmark = pytest.mark.anyio
CALLS, STARTS = 10_000, 200


def held() -> tuple[list[str], list[tuple[str, str]]]:
    """Return this process's descriptors, and all its descendants with their states, zombies among them."""
    return sorted(os.listdir("/proc/self/fd")), sorted(_beneath(os.getpid()))


def _beneath(pid: int) -> list[tuple[str, str]]:
    found = []
    for thread in os.listdir(f"/proc/{pid}/task"):
        for child in Path(f"/proc/{pid}/task/{thread}/children").read_text().split():
            state = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0]
            found += [(child, "zombie" if state == "Z" else "running"), *_beneath(int(child))]
    return found


async def echo(worker: object, text: str) -> None:
    result = await worker.call(ToolCall(id="1", name="echo", arguments={"text": text}))  # type: ignore[attr-defined]
    assert result.output == text, result


async def test_ten_thousand_calls_leave_nothing(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        await echo(worker, "first")
        before = held()
        inside = len(os.listdir(f"/proc/{before[1][-1][0]}/fd"))
        for number in range(CALLS):
            await echo(worker, str(number))
        assert held() == before
        assert len(os.listdir(f"/proc/{before[1][-1][0]}/fd")) == inside


async def test_hundreds_of_starts_leave_nothing(open_worker: OpenWorker) -> None:
    before = None
    for number in range(STARTS):
        async with open_worker() as worker:
            await echo(worker, str(number))
        # The first round may open what the event loop and the starter of workers keep.
        before = before or held()
    assert held() == before


async def test_starts_that_end_badly_leave_nothing(open_worker: OpenWorker) -> None:
    before = None
    for _ in range(30):
        async with open_worker() as worker:
            source = "import os; os.kill(os.getpid(), 9)"
            await worker.call(ToolCall(id="1", name="run", arguments={"source": source, "scene": "{}"}))
            await worker.call(
                ToolCall(id="1", name="run", arguments={"source": "while True: pass", "scene": "{}"}), 0.05
            )
        before = before or held()
    assert held() == before
