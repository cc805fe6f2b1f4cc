"""The loop's guards: what ends a run that goes round in circles, and what the model is told before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import BaseModel

from agentkit import Agent, Journal, Limits, Message, RetryPolicy, ToolCall, tool
from agentkit import events as e
from agentkit.backend import CallDelta, Delta
from agentkit.guards import REPEATS, STALE, WORDS
from agentkit.testing import Answer, ScriptedBackend
from agentkit.types import Usage
from tests.test_agent import calls, check_history

pytestmark = pytest.mark.anyio


@tool(effects="none")
def look(at: str) -> str:
    """Look at something."""
    return f"{at} is still there"


class Counter:
    """Its answers differ from one call to the next."""

    def __init__(self) -> None:
        self.count = 0

    @tool(effects="none")
    def poll(self) -> str:
        """Tell how far it is."""
        self.count += 1
        return f"{self.count} of 10"


def ask(number: int, name: str = "look", **arguments: Any) -> Message:
    return calls(ToolCall(id=f"c{number}", name=name, arguments=arguments))


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal(tmp_path / "runs.db") as opened:
        yield opened


def made(journal: Journal, script: Sequence[Answer], *tools: Any, **options: Any) -> tuple[Agent, ScriptedBackend]:
    backend = ScriptedBackend(script)
    options.setdefault("limits", Limits())
    return Agent(
        backend=backend, tools=tools or (look,), journal=journal, retry=RetryPolicy(base=0), **options
    ), backend


def nudges(journal: Journal, run_id: str) -> list[str]:
    return [event.guard for event in journal.read(run_id) if isinstance(event, e.Nudged)]


async def test_a_model_that_repeats_itself_is_told_and_may_mend_its_ways(journal: Journal) -> None:
    agent, backend = made(journal, [*(ask(n, at="x") for n in range(3)), "it is there"])
    result = await agent.run("go")
    assert result.output == "it is there" and nudges(journal, result.run_id) == [REPEATS]
    assert backend.requests[-1].messages[-1].content == WORDS[REPEATS]
    check_history(backend.requests[-1].messages)


async def test_one_that_goes_on_is_stopped_before_it_calls_again(journal: Journal) -> None:
    agent, _ = made(journal, [ask(n, at="x") for n in range(9)])
    result = await agent.run("go")
    assert result.reason == "faults" and "4 times in a row: look" in result.detail and result.steps == 4
    messages = tuple(event.message for event in journal.read(result.run_id) if isinstance(event, e.MessageAdded))
    check_history(messages)


async def test_waiting_for_something_that_moves_is_no_repetition(journal: Journal) -> None:
    agent, _ = made(journal, [*(ask(n, "poll") for n in range(9)), "done"], Counter().poll)
    result = await agent.run("wait for it")
    assert result.output == "done" and nudges(journal, result.run_id) == []


async def test_a_circle_of_several_calls_is_no_progress(journal: Journal) -> None:
    script = [ask(n, at="ab"[n % 2]) for n in range(40)]
    agent, backend = made(journal, script, limits=Limits(stale=4))
    result = await agent.run("go")
    assert result.reason == "faults" and "8 turns in a row brought nothing new" in result.detail
    assert nudges(journal, result.run_id) == [STALE] and result.steps == 2 + 8 + 1


async def test_something_new_starts_the_count_again(journal: Journal) -> None:
    script: list[Answer] = [ask(n, at="ab"[n % 2]) for n in range(5)]
    script += [ask(5, at="new"), *(ask(n, at="ab"[n % 2]) for n in range(6, 9)), "done"]
    agent, _ = made(journal, script, limits=Limits(stale=4))
    result = await agent.run("go")
    assert result.output == "done" and nudges(journal, result.run_id) == []


class Point(BaseModel):
    x: int


async def test_an_answer_that_never_fits_ends_the_run_whatever_happens_between(journal: Journal) -> None:
    script: list[Answer] = []
    for number in range(9):
        script += [ask(number, at=str(number)), "no JSON"]
    agent, _ = made(journal, script, output_type=Point)
    result = await agent.run("go")
    assert result.reason == "faults" and "3 answers did not fit" in result.detail and result.steps == 6


async def test_an_answer_that_is_cut_off_is_asked_for_again_once(journal: Journal) -> None:
    cut: list[Delta] = [Delta(text="It is a very lo"), Delta(finish="length", usage=Usage())]
    agent, _ = made(journal, [cut, "short"])
    assert (await agent.run("go")).output == "short"
    agent, _ = made(journal, [cut, cut])
    result = await agent.run("go")
    assert (result.reason, result.output) == ("limit", "It is a very lo") and "cut off twice" in result.detail


async def test_one_turn_cannot_make_more_calls_than_the_run_may(journal: Journal) -> None:
    many = calls(*(ToolCall(id=str(n), name="look", arguments={"at": str(n)}) for n in range(9)))
    agent, _ = made(journal, [many], limits=Limits(calls=4))
    result = await agent.run("go")
    results = [event.result for event in journal.read(result.run_id) if isinstance(event, e.CallFinished)]
    assert result.reason == "limit" and sum(r.ok for r in results) == 4
    assert {r.fault for r in results if not r.ok} == {"denied"} and len(results) == 9


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(steps=2), "limit of 2 steps"),
        (Limits(calls=2), "limit of 2 calls"),
        (Limits(tokens=100), "limit of 100 tokens"),
        (Limits(cost=0.5), "limit of 0.5 cost"),
    ],
)
async def test_each_limit_ends_the_run_with_its_name(journal: Journal, limits: Limits, words: str) -> None:
    def costly(request: Any) -> list[Delta]:
        number = len(request.messages)
        call = ask(number, at=str(number)).calls[0]
        usage = Usage(prompt_tokens=40, completion_tokens=10, cost=0.3)
        return [
            Delta(call=CallDelta(0, call.id, "look", json.dumps(call.arguments))),
            Delta(finish="calls", usage=usage),
        ]

    agent, _ = made(journal, [costly] * 9, limits=limits)
    result = await agent.run("go")
    assert result.reason == "limit" and words in result.detail and result.steps == 2


async def test_a_time_limit_in_the_middle_of_calls_leaves_each_with_a_result(journal: Journal) -> None:
    never = anyio.Event()

    @tool(effects="idempotent")
    async def wait(for_: str) -> str:
        """Wait."""
        await never.wait()
        return ""

    @tool(effects="once")
    async def hang() -> str:
        """Hang."""
        await never.wait()
        return ""

    wanted = calls(
        ToolCall(id="a", name="look", arguments={"at": "x"}), ToolCall(id="b", name="wait", arguments={"for_": "y"}),
        ToolCall(id="c", name="hang"), ToolCall(id="d", name="hang"),
    )  # fmt: skip
    agent, _ = made(journal, [wanted], look, wait, hang, limits=Limits(seconds=0.5))
    result = await agent.run("go")
    assert result.reason == "limit" and "0.5 seconds" in result.detail
    events = journal.read(result.run_id)
    told = {event.result.call_id: event.result for event in events if isinstance(event, e.CallFinished)}
    assert told["a"].ok and {told[i].fault for i in "bcd"} == {"cancelled"}
    assert "may or may not" in told["b"].output
    once = sorted("may or may not" in told[i].output for i in "cd")
    assert once == [False, True], "effects `once` take turns, and the second had not begun"
    check_history(tuple(event.message for event in events if isinstance(event, e.MessageAdded)))


async def test_what_a_person_was_asked_before_a_cancel_is_asked_again(journal: Journal) -> None:
    asked: list[str] = []

    async def nobody(call: ToolCall, spec: Any) -> None:
        asked.append(call.id)
        await anyio.sleep_forever()

    agent, _ = made(journal, [ask(1, at="x")], approve=nobody)
    with anyio.move_on_after(0.3):
        await agent.run("go")
    run_id = journal.runs()[0].run_id
    again, backend = made(journal, ["seen"], approve=lambda call, spec: True)
    result = await again.resume(run_id)
    assert result.output == "seen" and asked == ["c1"]
    assert backend.requests[0].messages[-1].content == "x is still there"


async def test_results_stand_in_the_order_of_their_calls_and_only_so_many_run_at_once(journal: Journal) -> None:
    running = most = 0

    @tool(effects="none")
    async def work(number: int) -> str:
        """Work."""
        nonlocal running, most
        running += 1
        most = max(most, running)
        await anyio.sleep(0.02 * (3 - number % 3))
        running -= 1
        return str(number)

    many = calls(*(ToolCall(id=f"w{n}", name="work", arguments={"number": n}) for n in range(30)))
    agent, backend = made(journal, [many, "done"], work)
    await agent.run("go")
    told = [message.content for message in backend.requests[1].messages if message.role == "tool"]
    assert told == [str(n) for n in range(30)] and 2 <= most <= 8
