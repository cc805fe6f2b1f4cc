"""One step of a run whose calls need approval, in a process that kills itself where told: see test_approval_kill.py.

    python -m tests.approval_child FOLDER STEP KILL_AT

A step starts the run, resumes it, or gives a word (`approve c0`). KILL_AT counts the moments before and after each
write to the journal and each effect; 0 never kills. Effects are lines appended to FOLDER/effects.txt.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from agentkit import Agent, ApprovalPolicy, ApprovalRule, Journal, Message, Request, ToolCall, tool
from agentkit.testing import ScriptedBackend
from agentkit.types import RunResult
from agentkit.waiting import answer

RULES = ApprovalPolicy(rules=(ApprovalRule(tool="pay", decision="ask"),))
TURNS = [
    [ToolCall(id="c0", name="pay", arguments={"number": 0}), ToolCall(id="c1", name="mark", arguments={"number": 1})],
    [ToolCall(id="c2", name="pay", arguments={"number": 2})],
]


def nothing() -> None:
    """Go on."""


def make_agent(folder: Path, journal: Journal, moment: Callable[[], None] = nothing) -> Agent:
    """Return the agent; what its model says is a function of the history alone."""

    def write(line: str) -> str:
        moment()
        with (folder / "effects.txt").open("a") as file:
            file.write(f"{line}\n")
            file.flush()
            os.fsync(file.fileno())
        moment()
        return f"did {line}"

    @tool(effects="once")
    def pay(number: int) -> str:
        """Pay."""
        return write(f"pay {number}")

    @tool(effects="idempotent")
    def mark(number: int) -> str:
        """Mark."""
        return write(f"mark {number}")

    def say(request: Request) -> Message | str:
        done = sum(bool(message.calls) for message in request.messages)
        return "all done" if done == len(TURNS) else Message(role="assistant", calls=tuple(TURNS[done]))

    return Agent(backend=ScriptedBackend([say] * 9), tools=[pay, mark], journal=journal, approval=RULES)


def main(folder: Path, step: str, kill_at: int) -> None:
    """Take the step, and print how often it might have been killed."""
    moments = 0

    def moment() -> None:
        nonlocal moments
        moments += 1
        if moments == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    write = Journal.write

    def watched(self: Journal, *what: object) -> int:
        moment()
        seq = write(self, *what)  # type: ignore[arg-type]
        moment()
        return seq

    Journal.write = watched  # type: ignore[method-assign,assignment]
    with Journal(folder / "runs.db") as journal:
        take(step, journal, make_agent(folder, journal, moment))
    print(moments)


def take(step: str, journal: Journal, agent: Agent) -> RunResult | None:
    """Take a step of the run in `journal`."""
    if step == "start":
        return agent.run_sync("pay the bills")
    (info,) = journal.runs()
    if step == "resume":
        return agent.resume_sync(info.run_id)
    word, call_id = step.split()
    answer(journal, info.run_id, word == "approve", calls=[call_id])
    return None


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
