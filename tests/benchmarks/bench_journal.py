"""What one event costs, in microseconds: python -m tests.benchmarks.bench_journal [FOLDER]

FOLDER is where the journals are made; the disk under it decides what an intent costs. Each figure is the median of all
appends of that kind.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from agentkit import events as e
from agentkit.journal import Journal
from agentkit.types import Message, ToolCall, ToolResult

OUTPUT = "some words of a file " * 100
KINDS = ("step", "turn", "intent none", "intent once", "result", "message")


def step(run: str, number: int) -> list[e.Event]:
    """Return the events of one step, in the order of `KINDS`."""
    call = ToolCall(id=f"c{number}", name="read_file", arguments={"path": "a/b/c.txt"})
    result = ToolResult(call_id=call.id, name="read_file", ok=True, output=OUTPUT)
    return [
        e.StepStarted(run_id=run, step=number + 1),
        e.MessageAdded(run_id=run, message=Message(role="assistant", content="I will look.", calls=(call,))),
        e.CallIntended(run_id=run, call=call, effects="none"),
        e.CallIntended(run_id=run, call=call, effects="once"),
        e.CallFinished(run_id=run, result=result),
        e.MessageAdded(run_id=run, message=Message(role="tool", content=OUTPUT, call_id=call.id)),
    ]


def measure(journal: Journal, runs: Iterable[tuple[str, int]]) -> str:
    """Append a step for each (run, number), and return a line of medians."""
    seconds: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for run, number in runs:
        for kind, event in zip(KINDS, step(run, number), strict=True):
            began = time.perf_counter()
            journal.append(event)
            seconds[kind].append(time.perf_counter() - began)
    return "".join(f"{statistics.median(seconds[kind]) * 1e6:>13.0f}" for kind in KINDS)


def main(folder: Path) -> None:
    """Print the table."""
    print(f"{'microseconds':<34}" + "".join(f"{kind:>13}" for kind in KINDS))
    with Journal(folder / "one.db") as journal:
        journal.append(e.RunStarted(run_id="r", goal="g"))
        print(f"{'one run, its first 50 steps':<34}" + measure(journal, (("r", n) for n in range(50))))
        measure(journal, (("r", n) for n in range(50, 350)))
        print(f"{'its steps 350 to 400':<34}" + measure(journal, (("r", n) for n in range(350, 400))))
        for number in range(10_000):
            journal.append_all([e.RunStarted(run_id=f"old{number}", goal="g"), *step(f"old{number}", 0)[:2]])
        print(f"{'beside 10,000 other runs':<34}" + measure(journal, (("new", n) for n in range(200))))
        print(f"{'500 runs in turn':<34}" + measure(journal, ((f"p{n % 500}", n // 500) for n in range(1000))))
        print(f"40 threads, an intent each: {threads(journal, 40) * 1e6:.0f} microseconds an intent")


def threads(journal: Journal, count: int) -> float:
    """Return the seconds an intent takes where so many threads write one each, again and again."""

    def work(run: str) -> None:
        for number in range(20):
            journal.append(e.CallIntended(run_id=run, call=ToolCall(id=f"c{number}", name="pay"), effects="once"))

    workers = [threading.Thread(target=work, args=[f"t{n}"]) for n in range(count)]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return (time.perf_counter() - began) / (20 * count)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as made:
        main(Path(made))
