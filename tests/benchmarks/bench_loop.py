"""What an agent costs beside its model: agentkit, pydantic-ai, openai-agents, langgraph and smolagents at the same job.

All of them, and a bare httpx loop (the floor), talk to the same scripted server in the same run, each in processes of its
own, in turns. They run in an environment that holds them all (`make bench` makes it), so they share pydantic and httpx.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.loop_server import endpoint
from tests.benchmarks.report import Row, report

PEERS = ("pydantic-ai", "openai-agents", "langgraph", "smolagents")
AGENTS = ("agentkit", *PEERS)
FLOORS = {"agentkit": "httpx, streaming", **dict.fromkeys(PEERS, "httpx")}
"""The bare loop that does what a framework does by default: of these, agentkit alone streams."""

PUBLIC = {
    "agentkit": "from agentkit import Agent, tool",
    "pydantic-ai": "from pydantic_ai import Agent",
    "openai-agents": "from agents import Agent, Runner, function_tool",
    "langgraph": "from langchain.agents import create_agent",
    "smolagents": "from smolagents import ToolCallingAgent, tool",
}
WITH_MODEL = {
    "agentkit": "import agentkit_backends.http",
    "pydantic-ai": "import pydantic_ai.models.openai",
    "openai-agents": "from agents import OpenAIChatCompletionsModel",
    "langgraph": "from langchain_openai import ChatOpenAI",
    "smolagents": "from smolagents import OpenAIModel; import openai",
}
MEASURE = """
import json, sys, time
def rss():
    with open("/proc/self/smaps_rollup") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Rss:"))
before, started = rss(), time.perf_counter()
exec(sys.argv[1])
print(json.dumps({"ms": (time.perf_counter() - started) * 1000, "rss": rss() / 1024, "more": (rss() - before) / 1024}))
"""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Modules lie compiled on the disk, as in any installation."""
RUNS, SHORT, LONG, FEW = 500, 20, 200, 4

Told = dict[str, Any]


class Child:
    """A framework's process; `do` gives it a job and returns what it tells."""

    def __init__(self, name: str, home: Path) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.loop_child", name]
        environment = {**ENVIRONMENT, "AGENTKIT_HOME": str(home)}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def do(self, **job: Any) -> Told:
        assert self._process.stdin is not None and self._process.stdout is not None
        print(json.dumps(job), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        assert line, "the process has ended"
        told: Told = json.loads(line)
        return told

    def close(self) -> None:
        self._process.communicate(timeout=60)


@contextmanager
def children(names: Sequence[str]) -> Iterator[dict[str, Child]]:
    with ExitStack() as stack:
        made = {}
        for name in names:
            made[name] = Child(name, Path(stack.enter_context(tempfile.TemporaryDirectory())))
            stack.callback(made[name].close)
        yield made


def in_turns(names: Sequence[str], times: int, **job: Any) -> dict[str, list[Told]]:
    """Let each do the job `times` times, after a first time that does not count, each round in another order."""
    told: dict[str, list[Told]] = {name: [] for name in names}
    with children(names) as made:
        for name in names:
            made[name].do(**{**job, "steps": SHORT})
        for round_number in range(times):
            turn = round_number % len(names)
            for name in (*names[turn:], *names[:turn]):
                told[name].append(made[name].do(**job))
    return told


def median(told: Sequence[Told], key: str) -> float:
    return statistics.median(one[key] for one in told)


def beside_peers(measure: str, values: dict[str, float], unit: str) -> list[Row]:
    return [Row(f"{measure}: beside {peer}", values["agentkit"], values[peer], unit) for peer in PEERS]


def beside_the_fastest(measure: str, values: dict[str, float], unit: str) -> Row:
    best = min(PEERS, key=lambda peer: values[peer])
    return Row(f"{measure}: beside the fastest, {best}", values["agentkit"], values[best], unit)


def imports() -> list[Row]:
    rows = []
    for what, code in (
        ("public API", PUBLIC),
        ("public API and HTTP model", {n: f"{PUBLIC[n]}; {WITH_MODEL[n]}" for n in AGENTS}),
    ):
        told: dict[str, list[Told]] = {name: [] for name in AGENTS}
        for round_number in range(8):
            for name in AGENTS:
                done = subprocess.run(
                    [sys.executable, "-c", MEASURE, code[name]],
                    env=ENVIRONMENT,
                    capture_output=True,
                    text=True,
                    check=True,
                )
                if round_number:  # the first compiles, and fills the caches of the disk
                    told[name].append(json.loads(done.stdout))
        for key, measure, unit in (
            ("ms", "import", "ms"), ("rss", "resident after import", "MB"), ("more", "resident more than before the import", "MB"),
        ):  # fmt: skip
            values = {name: median(told[name], key) for name in AGENTS}
            rows += [*beside_peers(f"{measure}, {what}", values, unit)]
    return rows


def steps(url: str) -> list[Row]:
    told = in_turns((*AGENTS, "httpx", "httpx, streaming"), 15, url=url, steps=SHORT)
    rows = []
    for key, measure in (("seconds", "a step"), ("processor", "processor time of a step")):
        spent = {name: median(told[name], key) * 1000 / SHORT for name in told}
        over = {name: spent[name] - spent[FLOORS[name]] for name in AGENTS}
        rows += [Row(measure, spent[floor], None, f"ms ({floor})") for floor in ("httpx", "httpx, streaming")]
        rows += beside_peers(measure, spent, "ms")
        rows += beside_peers(f"{measure}, more than its bare loop", over, "ms")
        rows.append(beside_the_fastest(f"{measure}, more than its bare loop", over, "ms"))
    return rows


def in_process() -> list[Row]:
    told = in_turns(AGENTS, 15, url=None, steps=SHORT)
    values = {name: median(told[name], "seconds") * 1000 / SHORT for name in AGENTS}
    return beside_peers("a step, model in the process", values, "ms")


def long_history(url: str) -> list[Row]:
    told = in_turns((*AGENTS, "httpx", "httpx, streaming"), 3, url=url, steps=LONG)

    def between(name: str, first: int, last: int, clock: int) -> float:
        """Return the ms of a step between two calls of the tool."""
        calls = [one["called"] for one in told[name]]
        return statistics.median((c[last - 1][clock] - c[first - 1][clock]) * 1000 / (last - first) for c in calls)

    rows = []
    for clock, measure in enumerate(("a step", "processor time of a step")):
        early = {name: between(name, 1, 11, clock) for name in told}
        late = {name: between(name, 190, 200, clock) for name in told}
        growth = {name: late[name] / early[name] for name in told}
        rows += beside_peers(f"{measure}, of the first ten", early, "ms")
        rows += beside_peers(f"{measure}, of the last ten of 200", late, "ms")
        what = f"{measure}, last ten of 200 over the first ten"
        rows += beside_peers(what, growth, "times")
        rows += [Row(what, growth[floor], None, f"times ({floor})") for floor in ("httpx", "httpx, streaming")]
    return rows


def at_once(url: str) -> list[Row]:
    """Let each run many at once; in a process of its own each time, as the most memory it ever held is kept for good."""
    told: dict[str, list[Told]] = {name: [] for name in AGENTS}
    for _ in range(2):
        for name in AGENTS:
            with children([name]) as made:
                made[name].do(url=url, steps=SHORT, runs=1)
                told[name].append(made[name].do(url=url, steps=FEW, runs=RUNS))
    spent = {name: median(told[name], "seconds") * 1000 / (FEW * RUNS) for name in AGENTS}
    held = {name: statistics.median((one["peak"] - one["before"]) / 1024 for one in told[name]) for name in AGENTS}
    return [
        *beside_peers(f"a step, {RUNS} runs at once", spent, "ms"),
        *beside_peers(f"memory of {RUNS} runs at once", held, "MB"),
    ]


def main() -> None:
    with endpoint() as url:
        rows = [*imports(), *steps(url), *in_process(), *long_history(url), *at_once(url)]
    report("loop", rows)


if __name__ == "__main__":
    main()
