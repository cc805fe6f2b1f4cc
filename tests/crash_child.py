"""A scripted run in a process of its own, which kills itself where it is told to: see test_crash.py.

    python -m tests.crash_child FOLDER RUN_OR_DASH KILL_AT

The script is a function of the history alone, so that a resumed run goes on as the killed one would have. Effects are
lines appended to FOLDER/effects.txt. KILL_AT counts the moments below; 0 never kills.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import anyio

from agentkit import Agent, Journal, Message, Request, ToolCall, tool
from agentkit.desk import Desk
from agentkit.testing import ScriptedBackend

STEPS = 6


def main(folder: Path, resume: str, kill_at: int) -> None:
    """Run or resume, and print the outcome."""
    moments = 0

    def moment() -> None:
        nonlocal moments
        moments += 1
        if moments == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    @tool(effects="once")
    def pay(step: int) -> str:
        """Pay once.

        Args:
            step: Which step this is.
        """
        moment()  # after the intent, before the effect
        with (folder / "effects.txt").open("a") as file:
            file.write(f"pay {step}\n")
            file.flush()
            os.fsync(file.fileno())
        moment()  # after the effect, before the result
        return f"paid {step}"

    @tool(effects="idempotent")
    def mark(step: int) -> str:
        """Mark a step; twice is as good as once.

        Args:
            step: Which step this is.
        """
        moment()
        (folder / f"mark-{step}").touch()
        moment()
        return f"marked {step}"

    def answer(request: Request) -> Message | str:
        done = sum(len(m.calls) for m in request.messages)
        if done == STEPS:
            return "all done"
        call = ToolCall(id=f"c{done}", name="pay" if done % 2 == 0 else "mark", arguments={"step": done})
        return Message(role="assistant", calls=(call,))

    flush = Desk.flush

    async def watched(self: Desk) -> None:
        moment()  # before the events are on disk
        await flush(self)
        moment()  # after it

    Desk.flush = watched  # type: ignore[method-assign]
    with Journal(folder / "runs.db") as journal:
        agent = Agent(backend=ScriptedBackend([answer] * 20), tools=[pay, mark], journal=journal)
        result = anyio.run(agent.resume, resume) if resume != "-" else agent.run_sync("pay the bills")
    print(result.reason, result.output, result.calls, moments)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
