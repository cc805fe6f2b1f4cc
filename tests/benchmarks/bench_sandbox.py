"""What the walls cost: starts and calls of a confined worker beside a bare interpreter and, where installed, bubblewrap.

All of them are taken in turns within one run. Writes .bench/sandbox.json.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio

from agentkit.sandbox import Policy, Worker, spares
from agentkit.types import Permissions, ToolCall, ToolLimits
from tests.benchmarks.report import Row, report

PLUGIN = '''
from agentkit.plugin.sdk import tool

@tool(effects="none")
def echo(text: str) -> str:
    """Say it again."""
    return text
'''
BARE = [sys.executable, "-I", "-S", "-c", "pass"]
BUBBLEWRAP = [
    "bwrap", "--unshare-all", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp",
    "--die-with-parent", "--new-session", "--clearenv",
]  # fmt: skip
STARTS, CALLS, SIDE_BY_SIDE = 41, 2000, 4


def echo(text: str) -> str:
    return text


async def program(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - started


class Bench:
    """A plugin and its workspace; every measure returns seconds."""

    def __init__(self, folder: Path) -> None:
        self.plugin, self.workspace = folder / "plugin", folder / "workspace"
        self.workspace.mkdir()
        self.plugin.mkdir()
        (self.plugin / "plugin.yaml").write_text("name: echo\n")
        (self.plugin / "plugin.py").write_text(PLUGIN)

    def worker(self, digest: str = "") -> Worker:
        policy = Policy.of(Permissions(read=("$workspace",), write=("$workspace",)), ToolLimits(), self.workspace)
        return Worker(self.plugin, policy, self.workspace, digest=digest)

    async def cold(self) -> float:
        worker = self.worker()
        started = time.perf_counter()
        await worker.start()
        taken = time.perf_counter() - started
        await worker.aclose()
        return taken

    async def kept_ready(self) -> float:
        """Return how long a start takes whose child was kept ready by the run before."""
        worker = self.worker("the same")
        started = time.perf_counter()
        await worker.start()
        taken = time.perf_counter() - started
        await worker.aclose()
        await anyio.sleep(0.1)  # The next one gets ready meanwhile.
        return taken

    async def calls(self, worker: Worker, count: int) -> list[float]:
        taken = []
        for number in range(count):
            started = time.perf_counter()
            result = await worker.call(ToolCall(id="c", name="echo", arguments={"text": f"number {number}"}))
            taken.append(time.perf_counter() - started)
            assert result.output == f"number {number}"
        return taken

    async def side_by_side(self, workers: int) -> float:
        """Return calls a second of several workers."""
        made = [self.worker() for _ in range(workers)]
        for worker in made:
            await worker.start()
        started = time.perf_counter()
        async with anyio.create_task_group() as group:
            for worker in made:
                group.start_soon(self.calls, worker, CALLS)
        taken = time.perf_counter() - started
        for worker in made:
            await worker.aclose()
        return workers * CALLS / taken


async def in_turns(times: int, *measures: Callable[[], Awaitable[float]]) -> list[float]:
    """Return the median of each measure, in milliseconds."""
    rounds = [[await measure() for measure in measures] for _ in range(times)]
    return [1000 * statistics.median(column) for column in zip(*rounds, strict=True)]


async def measure(bench: Bench) -> list[Row]:
    starts: list[Callable[[], Awaitable[float]]] = [bench.cold, bench.kept_ready, lambda: program(BARE)]
    bubblewrap = [*BUBBLEWRAP, *BARE]
    if shutil.which("bwrap") and subprocess.run(bubblewrap, check=False, capture_output=True).returncode == 0:
        starts.append(lambda: program(bubblewrap))
    cold, ready, bare, *others = await in_turns(STARTS, *starts)
    rows = [
        Row("cold start, plugin loaded; peer: a bare python -I -S", cold, bare, "ms"),
        Row("the same; peer: 1.5 times that and 20 ms", cold, 1.5 * bare + 20, "ms"),
        Row("start of a child kept ready; peer: a bare python -I -S", ready, bare, "ms"),
        *(Row("cold start; peer: bubblewrap around a bare python -I -S", cold, other, "ms") for other in others),
    ]
    async with bench.worker() as worker:
        await bench.calls(worker, 100)
        taken = sorted(await bench.calls(worker, CALLS))
    started = time.perf_counter()
    for number in range(CALLS):
        echo(f"number {number}")
    within = (time.perf_counter() - started) / CALLS
    for share, name in ((0.5, "p50"), (0.99, "p99")):
        over = taken[int(share * len(taken))] - within
        rows.append(Row(f"warm call over a call in process, {name}; peer: a bare python each", over * 1000, bare, "ms"))
    for workers in (1, 2, SIDE_BY_SIDE):
        rows.append(Row(f"warm calls, {workers} workers", await bench.side_by_side(workers), None, "calls/s", True))
    return rows


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = anyio.run(measure, Bench(Path(folder)))
        spares.end_all()
    report("sandbox", rows)


if __name__ == "__main__":
    main()
