"""What a step of an agent costs beside the model's own time: an agent against a bare httpx loop, in the same run.

The peer sends, streams, reads and calls as little code can: it journals nothing, checks nothing, and forgets on a kill.
The endpoint is scripted, answers at once, and runs in a process of its own.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import anyio
import httpx
from agentkit_backends.http import create

from agentkit.agent import SYSTEM, Agent
from agentkit.backend import Request
from agentkit.parse import Gather
from agentkit.schema import function_spec
from agentkit.toolbox import tool
from agentkit.types import Limits, Message, RunResult, ToolSpec
from tests.benchmarks.report import Row, report
from tests.http.server import Answer, Server, call, say

GOAL = "Add up the numbers."


@tool(effects="none")
def add(left: int, right: int) -> str:
    """Add two numbers.

    Args:
        left: the first.
        right: the second.
    """
    return f"The sum of {left} and {right} is {left + right}. " + "It was carried out exactly. " * 8


def serve(steps: int) -> None:
    """Serve jobs of `steps` tool calls and an answer, over and over, until stdin ends."""
    numbers = range(steps)
    job: list[Answer] = [call("add", {"left": n, "right": n}, call_id=f"call_{n}") for n in numbers]
    with Server(chain.from_iterable(repeat([*job, say("All of them are added up.")]))) as server:
        print(server.url, flush=True)
        sys.stdin.read()


@contextmanager
def endpoint(steps: int) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_steps", "--serve", str(steps)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        yield child.stdout.readline().strip()
    finally:
        child.communicate("", timeout=30)


def ours(url: str, steps: int, folder: Path) -> None:
    async def work() -> RunResult:
        backend = create(url, "m")
        try:
            limits = Limits(steps=None, calls=None)
            journal = folder / "journal.db"
            return await Agent(backend=backend, tools=[add], journal=journal, workspace=folder, limits=limits).run(GOAL)
        finally:
            await backend.aclose()

    result = anyio.run(work)
    assert (result.steps, result.calls, result.output) == (steps + 1, steps, "All of them are added up.")


def backend_alone(url: str, steps: int, folder: Path) -> None:
    """Run the same exchange through the HTTP backend and the parser, without loop, toolbox, context and journal."""

    async def work() -> Message:
        backend = create(url, "m")
        specs = (ToolSpec(**function_spec(add)),)
        messages = [Message(role="system", content=SYSTEM), Message(role="user", content=GOAL)]
        for _ in range(steps + 1):
            gather = Gather("native", specs, {call.id for message in messages for call in message.calls})
            async for delta in backend.stream(Request(messages=tuple(messages), tools=specs)):
                gather.feed(delta)
            messages.append(gather.finish())
            for made in messages[-1].calls:
                messages.append(Message(role="tool", call_id=made.id, content=add(**made.arguments)))
        await backend.aclose()
        return messages[-1]

    assert anyio.run(work).content == "All of them are added up."


def bare(url: str, steps: int, folder: Path) -> None:
    declared = {
        "type": "function",
        "function": {
            "name": "add",
            "description": "Add two numbers.",
            "parameters": {
                "type": "object",
                "properties": {
                    "left": {"type": "integer", "description": "the first."},
                    "right": {"type": "integer", "description": "the second."},
                },
                "required": ["left", "right"],
                "additionalProperties": False,
            },
        },
    }
    messages: list[dict[str, Any]] = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": GOAL}]
    with httpx.Client() as client:
        for _ in range(steps + 1):
            body = {"model": "m", "messages": messages, "tools": [declared], "stream": True, "temperature": 0.0}
            message = _one_answer(client, url, body)
            messages.append(message)
            for made in message.get("tool_calls", ()):
                output = add(**json.loads(made["function"]["arguments"]))
                messages.append({"role": "tool", "tool_call_id": made["id"], "content": output})
    assert len(messages) == 2 * steps + 3 and message["content"] == "All of them are added up."


def _one_answer(client: httpx.Client, url: str, body: dict[str, Any]) -> dict[str, Any]:
    text, calls = [], []
    with client.stream("POST", f"{url}/chat/completions", json=body) as response:
        for line in response.iter_lines():
            if not line.startswith("data: ") or line == "data: [DONE]":
                continue
            for choice in json.loads(line[6:])["choices"]:
                text.append(choice["delta"].get("content") or "")
                for made in choice["delta"].get("tool_calls", ()):
                    if "id" in made:
                        calls.append(made)
                    else:
                        calls[made["index"]]["function"]["arguments"] += made["function"]["arguments"]
    answer: dict[str, Any] = {"role": "assistant", "content": "".join(text)}
    return {**answer, "tool_calls": calls} if calls else answer


def job_seconds(job: Callable[[str, int, Path], None], url: str, steps: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        job(url, steps, Path(folder))
        return time.perf_counter() - started


def main() -> None:
    rows = []
    for steps, times in ((20, 9), (200, 3)):
        jobs = (ours, backend_alone, bare)
        with endpoint(steps) as url:
            for job in jobs:
                job_seconds(job, url, steps)  # Warm: imports, the server's threads.
            taken = [[job_seconds(job, url, steps) for job in jobs] for _ in range(times)]
        agent, backend, peer = (statistics.median(column) * 1000 / steps for column in zip(*taken, strict=True))
        job_name = f"a step of a {steps}-step job"
        rows.append(Row(f"{job_name}: agent", agent, peer, "ms"))
        rows.append(Row(f"{job_name}: backend and parser alone", backend, peer, "ms"))
    report("steps", rows)


if __name__ == "__main__":
    serve(int(sys.argv[2])) if sys.argv[1:2] == ["--serve"] else main()
