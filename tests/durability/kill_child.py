"""A run of twenty steps that kills itself where told, and goes on in new processes until it has ended.

    python -m tests.durability.kill_child FOLDER PROCESS:MOMENT... random:SEED...

Processes, forked from this one, start the run, resume it, give the words that it waits for, and resume it again, until
it has ended. For each argument the named one of them (from 0) kills itself with SIGKILL at the named moment, and others
go on; what those before it do is done once, and copied. Moments are counted before and after each write to the journal,
each wait for the disk and each effect. One JSON object an argument is printed, with what `look` found; first one of the
run that nobody killed, with how many moments each process had. For `random` the first ten processes are killed from
outside, after a time drawn from SEED. Effects are lines appended to a file; what the model is
asked is checked in the process that asks.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from agentkit import Agent, ApprovalPolicy, ApprovalRule, Journal, Message, Request, ToolCall, tool
from agentkit.events import ApprovalGiven, CallFinished, CallIntended, Compacted, RunEnded
from agentkit.testing import ScriptedBackend
from agentkit.waiting import answer

STEPS = 20
ASKED = (4, 13)
"""Turns one of whose calls waits for a person's word; the second one is refused."""
RULES = ApprovalPolicy(rules=(ApprovalRule(tool="sign", decision="ask"),))
PROCESSES = 20
METHODS = {name: getattr(Journal, name) for name in ("write", "force", "put_artifact")}


class Moments:
    """Counts, and kills at the one that was named."""

    def __init__(self, kill_at: int) -> None:
        self.kill_at, self.count = kill_at, 0

    def __call__(self) -> None:
        """Be at the next moment."""
        self.count += 1
        if self.count == self.kill_at:
            self.come()

    def come(self) -> None:
        """Do what the named moment is for."""
        os.kill(os.getpid(), signal.SIGKILL)

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function with a moment before and after it."""

        def watched(*args: Any, **options: Any) -> Any:
            self()
            result = function(*args, **options)
            self()
            return result

        return watched


def line(path: Path, text: str) -> None:
    """Append a line, in one step."""
    with path.open("a") as file:
        file.write(f"{text}\n")


def made(request: Request) -> int:
    """Return how many turns with calls there were, as far as the view tells."""
    return max((int(c.id[1:]) + 1 for m in request.messages for c in m.calls), default=0)


def make_agent(folder: Path, journal: Journal, moments: Moments) -> Agent:
    """Return the agent; what its model says is a function of what it sees."""
    effect = moments.around(line)

    @tool(effects="once")
    def pay(number: int) -> str:
        """Pay."""
        effect(folder / "effects", f"p{number}")
        return f"paid {number}: " + "words of no interest " * (500 if number == 7 else 12)

    @tool(effects="once")
    def sign(number: int) -> str:
        """Sign."""
        effect(folder / "effects", f"s{number}")
        return f"signed {number}"

    @tool(effects="idempotent")
    def mark(number: int) -> str:
        """Mark."""
        effect(folder / "marks", f"m{number}")
        return f"marked {number}"

    @tool(effects="none")
    def look(number: int) -> str:
        """Look."""
        return f"seen {number}"

    def say(request: Request) -> Message | str:
        calls = [call.id for message in request.messages for call in message.calls]
        results = [message.call_id for message in request.messages if message.role == "tool"]
        if Counter(calls) != Counter(results) or max(Counter(calls).values(), default=1) > 1:
            line(folder / "wrong", f"calls {calls}, results {results}")
        if request.tool_choice == "none":
            return json.dumps({"goal": "pay", "facts": [f"{made(request)} turns were made"]})
        number = made(request)
        if number == STEPS:
            return "all done"
        names = ["pay", "look", "mark"] + (["sign"] if number in ASKED else [])
        turn = [ToolCall(id=f"{name[0]}{number}", name=name, arguments={"number": number}) for name in names]
        return Message(role="assistant", content=f"turn {number}", calls=tuple(turn))

    backend = ScriptedBackend([say] * 99, window=2600, piece=99)
    return Agent(backend=backend, tools=[pay, sign, mark, look], journal=journal, approval=RULES)


def step(folder: Path, moments: Moments) -> None:
    """Do in this process what is next: start the run, give a word it waits for, or resume it."""
    for name, method in METHODS.items():
        setattr(Journal, name, moments.around(method))
    with Journal(folder / "disk" / "runs.db") as journal:
        agent = make_agent(folder, journal, moments)
        known = journal.runs()
        if not known:
            agent.run_sync("pay the bills")
        elif known[0].reason == "paused" and not given_all(journal, known[0].run_id):
            waiting = [event for event in journal.read(known[0].run_id) if isinstance(event, RunEnded)][-1].waiting
            for call in waiting:
                answer(journal, call.run_id, call.call.id == f"s{ASKED[0]}", calls=[call.call.id])
        else:
            agent.resume_sync(known[0].run_id)
    line(folder / "moments", str(moments.count))


def given_all(journal: Journal, run_id: str) -> bool:
    """Tell whether all words have been given that a paused run waits for."""
    events = journal.read(run_id)
    waiting = {call.call.id for e in events if isinstance(e, RunEnded) for call in e.waiting}
    return waiting <= {event.call_id for event in events if isinstance(event, ApprovalGiven)}


def in_a_process(folder: Path, moments: Moments, seconds: float | None = None) -> int:
    """Do a step in a new process, which is killed after so many seconds; return how it ended."""
    child = os.fork()
    if not child:
        status = 70
        try:
            step(folder, moments)
            status = 0
        except BaseException as error:
            line(folder / "wrong", repr(error))
        finally:
            os._exit(status)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def go_on(folder: Path, kill_at: int, before: Path | None = None) -> list[int]:
    """Take steps until the run has ended, the first of which may kill itself; return how each process ended.

    `before`: where to keep what each of them found.
    """
    ended: list[int] = []
    while len(ended) < PROCESSES and not has_answered(folder):
        if before is not None:
            shutil.copytree(folder, before / str(len(ended)))
        ended.append(in_a_process(folder, Moments(0 if ended else kill_at)))
    return ended


def go_on_at_random(folder: Path, rnd: random.Random) -> list[int]:
    """Take steps until the run has ended, and kill some of them at some time."""
    ended: list[int] = []
    while len(ended) < 2 * PROCESSES and not has_answered(folder):
        ended.append(in_a_process(folder, Moments(0), rnd.uniform(0.0, 0.1) if len(ended) < 10 else None))
    return ended


def has_answered(folder: Path) -> bool:
    """Tell whether the run has ended."""
    with Journal(folder / "disk" / "runs.db") as journal:
        return any(info.reason == "answer" for info in journal.runs())


def look(folder: Path) -> dict[str, Any]:
    """Return what has become of a run, and what must not be."""
    wrong = (folder / "wrong").read_text().splitlines() if (folder / "wrong").exists() else []
    effects = Counter((folder / "effects").read_text().split() if (folder / "effects").exists() else [])
    with Journal(folder / "disk" / "runs.db") as journal:
        events = journal.read(journal.runs()[0].run_id)
        output = events[-1].output if isinstance(events[-1], RunEnded) else None
    finished = Counter(event.result.call_id for event in events if isinstance(event, CallFinished))
    results = {event.result.call_id: event.result.fault for event in events if isinstance(event, CallFinished)}
    intents = Counter(event.call.id for event in events if isinstance(event, CallIntended))
    once = [f"p{number}" for number in range(STEPS)] + [f"s{ASKED[0]}"]
    for call in once:
        if effects[call] > 1 or intents[call] > 1:
            wrong.append(f"{call} was made twice")
        if not effects[call] and results.get(call) != "crashed":
            wrong.append(f"{call} was lost in silence: {results.get(call)}")
        if results.get(call) == "crashed" and not intents[call]:
            wrong.append(f"{call} is told as crashed and had not begun")
        if effects[call] and results.get(call) not in (None, "crashed"):
            wrong.append(f"{call} was made and is told as {results.get(call)}")
    if effects[f"s{ASKED[1]}"] or results.get(f"s{ASKED[1]}") != "denied":
        wrong.append("a call was made against a person's word")
    marks = set((folder / "marks").read_text().split())
    if marks != {f"m{number}" for number in range(STEPS)} or set(finished.values()) != {1}:
        wrong.append(f"marks {sorted(marks)}, results {[c for c, n in finished.items() if n != 1]}")
    if output != "all done":
        wrong.append(f"it ended with {output!r}")
    return {
        "wrong": wrong,
        "crashed": sorted(call for call, fault in results.items() if fault == "crashed"),
        "compactions": sum(isinstance(event, Compacted) for event in events),
        "steps": sum(bool(re.fullmatch(r"p\d+", call)) for call in results),
    }


def main(folder: Path, arguments: list[str]) -> None:
    """Go through the moments; print what became of each."""
    warm = folder / "warm"  # what is loaded and made here need not be in each process
    warm.mkdir(parents=True)
    while not has_answered(warm):
        step(warm, Moments(0))
    (folder / "whole").mkdir()
    tell(folder / "whole", "whole", go_on(folder / "whole", 0, folder))
    for argument in arguments:
        process, _, moment = argument.partition(":")
        by_time = process == "random"
        own = shutil.copytree(folder / ("0" if by_time else process), folder / argument)
        (own / "moments").unlink(missing_ok=True)
        tell(own, argument, go_on_at_random(own, random.Random(moment)) if by_time else go_on(own, int(moment)))
        shutil.rmtree(own)


def tell(folder: Path, name: str, ended: list[int]) -> None:
    """Print what became of a run."""
    moments = folder / "moments"
    counts = [int(count) for count in moments.read_text().split()] if moments.exists() else []
    print(json.dumps({"moment": name, "ended": ended, "counts": counts} | look(folder)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
