"""Agents that ask other agents, and pass conversations on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import BaseModel

from agentkit import Agent, Journal, Limits, Message, RetryPolicy, ToolCall, tool
from agentkit import events as e
from agentkit.approval import ApprovalPolicy, ApprovalRule
from agentkit.backend import Request
from agentkit.errors import BackendError, ConfigError
from agentkit.testing import Answer, ScriptedBackend
from tests.test_agent import calls, check_history

pytestmark = pytest.mark.anyio
AT_ONCE = RetryPolicy(base=0)


def call(name: str, _id: str, **arguments: Any) -> ToolCall:
    return ToolCall(id=_id, name=name, arguments=arguments)


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal(tmp_path / "runs.db") as opened:
        yield opened


@tool(effects="none")
def look(at: str) -> str:
    """Look."""
    return f"{at} is blue"


def finder(script: list[Answer], **options: Any) -> Agent:
    return Agent(name="finder", description="Finds things.", backend=ScriptedBackend(script), retry=AT_ONCE, **options)


async def test_an_agent_asked_by_another_works_with_a_context_of_its_own(journal: Journal) -> None:
    asked = finder([calls(call("look", "1", at="the sky")), "The sky is blue."], tools=[look], system="You find.")
    backend = ScriptedBackend([calls(call("finder", "f", goal="look at the sky")), "It is blue."])
    seen: list[e.Event] = []
    boss = Agent(backend=backend, tools=[asked], journal=journal, retry=AT_ONCE)
    result = await boss.run("what colour is the sky?", on_event=seen.append)
    assert result.output == "It is blue." and result.calls == 1
    assert [m.content for m in asked.backend.requests[0].messages] == ["You find.", "look at the sky"]  # type: ignore[union-attr]
    assert backend.requests[1].messages[-1].content == "The sky is blue.", "only its answer comes back"
    (spec,) = backend.requests[0].tools
    assert (spec.name, spec.description) == ("finder", "Finds things.")
    child = next(run for run in journal.runs() if run.parent == result.run_id)
    assert (child.agent, child.goal) == ("finder", "look at the sky")
    assert {event.run_id for event in seen} == {result.run_id, child.run_id}, "whoever watches sees both"
    own = sum(event.usage.prompt_tokens for event in seen if isinstance(event, e.MessageAdded) and event.usage)
    assert result.usage.prompt_tokens == own, "what it took counts for the run that asked"


async def test_agents_are_asked_side_by_side(journal: Journal) -> None:
    both, waiting = anyio.Event(), 0

    @tool(effects="none")
    async def meet() -> str:
        """Wait for the other."""
        nonlocal waiting
        waiting += 1
        if waiting == 2:
            both.set()
        with anyio.fail_after(5):
            await both.wait()
        return "met"

    def answer(request: Request) -> Message | str:
        met = request.messages[-1].role == "tool"
        return f"{request.messages[1].content} met" if met else calls(call("meet", "m"))

    asked = finder([answer] * 4, tools=[meet])
    backend = ScriptedBackend([calls(call("finder", "a", goal="one"), call("finder", "b", goal="two")), "done"])
    await Agent(backend=backend, tools=[asked], journal=journal).run("go")
    assert [m.content for m in backend.requests[1].messages if m.role == "tool"] == ["one met", "two met"]


async def test_what_an_agent_leaves_out_is_its_askers(journal: Journal, tmp_path: Path) -> None:
    def answer(request: Request) -> Message | str:
        asked = request.messages[1].content
        if asked == "outer":
            last = request.messages[-1]
            return f"got {last.content}" if last.role == "tool" else calls(call("inner", "i", goal="in"))
        return "inside"

    backend = ScriptedBackend([answer] * 3)
    outer = Agent(backend=backend, tools=[Agent(name="inner")], journal=journal, workspace=tmp_path)
    assert (await outer.run("outer")).output == "got inside"
    inner = next(run for run in journal.runs() if run.parent)
    started = journal.read(inner.run_id)[0]
    assert isinstance(started, e.RunStarted) and started.config["workspace"] == str(tmp_path)


async def test_an_agent_that_ends_without_an_answer_is_a_failed_call(journal: Journal) -> None:
    stuck = finder([calls(call("look", str(n), at=str(n))) for n in range(9)], tools=[look], limits=Limits(steps=2))
    down = Agent(name="down", backend=ScriptedBackend([BackendError("no power")]))
    turn = calls(call("finder", "f", goal="x"), call("down", "d", goal="y"), call("look", "l", at="z"))
    backend = ScriptedBackend([turn, "neither helped"])
    boss = Agent(backend=backend, tools=[stuck, down, look], journal=journal, retry=AT_ONCE)
    assert (await boss.run("go")).output == "neither helped"
    first, second, _ = (m.content for m in backend.requests[1].messages if m.role == "tool")
    assert "finder ended without an answer (limit): the limit of 2 steps" in first and "no power" in second


async def test_an_asked_agent_that_waits_for_a_word_pauses_the_asker_and_both_go_on(journal: Journal) -> None:
    paid: list[int] = []

    @tool(effects="once")
    def pay(amount: int) -> str:
        """Pay."""
        paid.append(amount)
        return f"paid {amount}"

    rules = ApprovalPolicy(rules=(ApprovalRule(tool="pay", decision="ask"),))
    asked = finder([calls(call("pay", "p", amount=7)), "It is paid."], tools=[pay])
    both = calls(call("finder", "f", goal="pay"), call("look", "l", at="x"))
    backend = ScriptedBackend([both, "All is done."])
    boss = Agent(backend=backend, tools=[asked, look], journal=journal, approval=rules)
    result = await boss.run("go")
    assert result.reason == "paused" and paid == [] and len(backend.requests) == 1
    (waiting,) = result.waiting
    assert waiting.call.name == "pay" and waiting.run_id != result.run_id, "an asker's rules hold for whom it asks"
    done = await boss.resume(result.run_id, approvals={"p": True})
    assert done.output == "All is done." and paid == [7]
    assert len([run for run in journal.runs() if run.parent]) == 1, "the run that was begun goes on"
    assert [m.content for m in backend.requests[1].messages if m.role == "tool"] == ["It is paid.", "x is blue"]


@pytest.mark.parametrize("moment", ["task_started", "run_started", "call_intended", "call_finished", "run_ended"])
async def test_an_asked_agent_goes_on_after_a_crash_and_repeats_nothing(journal: Journal, moment: str) -> None:
    sent: list[str] = []

    class Gone(Exception):
        pass

    @tool(effects="once")
    def send(text: str) -> str:
        """Send."""
        sent.append(text)
        return "sent"

    def answer(request: Request) -> Message | str:
        last = request.messages[-1]
        if request.messages[1].content == "inner":
            return last.content if last.role == "tool" else calls(call("send", "s", text="hi"))
        return last.content if last.role == "tool" else calls(call("finder", "f", goal="inner"))

    def team() -> Agent:
        backend = ScriptedBackend([answer] * 9)
        return Agent(backend=backend, tools=[Agent(name="finder", tools=[send])], journal=journal)

    def drop(event: e.Event) -> None:
        inner = event.run_id != next(run.run_id for run in journal.runs() if run.parent is None)
        if event.kind == moment and (inner or moment == "task_started"):
            raise Gone

    with pytest.raises(Gone):
        await team().run("outer", on_event=drop)
    run_id = next(run.run_id for run in journal.runs() if run.parent is None)
    result = await team().resume(run_id)
    lost = moment == "call_intended"
    assert sent == ([] if lost else ["hi"]) and ("error (crashed)" in result.output) is lost
    assert len([run for run in journal.runs() if run.parent]) == 1


async def test_a_conversation_passes_to_another_agent_with_all_that_was_said(journal: Journal) -> None:
    clerk = Agent(
        name="clerk", description="Knows bills.", system="You are the clerk.", tools=[look],
        backend=ScriptedBackend([calls(call("look", "l", at="the bill")), "The bill is blue."]),
    )  # fmt: skip
    backend = ScriptedBackend([calls(call("transfer_to_clerk", "t", reason="a bill"))])
    desk = Agent(name="desk", backend=backend, handoffs=[clerk], journal=journal)
    result = await desk.run("what about my bill?")
    assert result.output == "The bill is blue." and (result.steps, result.calls) == (3, 2)
    seen = clerk.backend.requests[0]  # type: ignore[union-attr]
    assert [m.content for m in seen.messages] == [
        "You are the clerk.", "what about my bill?", "", "clerk takes over from here.",
    ]  # fmt: skip
    assert [spec.name for spec in seen.tools] == ["look"]
    check_history(seen.messages)
    kinds = [event.kind for event in journal.read(result.run_id)]
    assert kinds[kinds.index("handed_over") - 1] == "call_finished" and kinds.count("run_ended") == 1


async def test_agents_may_pass_it_back_and_forth_and_a_resume_finds_the_holder(journal: Journal) -> None:
    clerk = Agent(name="clerk", backend=ScriptedBackend([calls(call("transfer_to_desk", "b"))]))
    backend = ScriptedBackend([calls(call("transfer_to_clerk", "a")), BackendError("down")])
    desk = Agent(name="desk", backend=backend, handoffs=[clerk], journal=journal)
    clerk.handoffs = (desk,)
    with pytest.raises(BackendError, match="down"):
        await desk.run("go")
    run_id = journal.runs()[0].run_id
    backend = ScriptedBackend(["here again"])
    again = Agent(name="desk", backend=backend, handoffs=[clerk], journal=journal)
    assert (await again.resume(run_id)).output == "here again"
    clerk.backend = ScriptedBackend(["clerk here"])
    backend = ScriptedBackend([calls(call("transfer_to_clerk", "a"))])
    async with Agent(name="desk", backend=backend, handoffs=[clerk], journal=journal).chat() as chat:
        assert (await chat.send("hello")).output == "clerk here"
        clerk.backend = ScriptedBackend(["still the clerk"])
        assert (await chat.send("and now?")).output == "still the clerk", "who holds it answers what comes next"
    lone = Agent(name="desk", backend=backend, journal=journal)
    with pytest.raises(ConfigError, match="handed to 'clerk'"):
        async with lone.chat() as chat:
            chat.run_id = journal.runs()[0].run_id
            await chat.send("hello?")


async def test_the_type_of_an_answer_is_that_of_the_agent_that_gives_it(journal: Journal) -> None:
    clerk = Agent(name="clerk", backend=ScriptedBackend(['{"tasks": 3}']), output_type=Found)
    desk = Agent(backend=ScriptedBackend([calls(call("transfer_to_clerk", "t"))]), handoffs=[clerk], journal=journal)
    result = await desk.run("how many?")
    assert result.value == Found(tasks=3)
    assert (await desk.resume(result.run_id)).value == {"tasks": 3}, "as the journal holds it"


async def test_only_one_agent_gets_the_conversation(journal: Journal) -> None:
    one, two = (Agent(name=name, backend=ScriptedBackend([f"{name} here"])) for name in ("one", "two"))
    turn = calls(call("transfer_to_one", "a"), call("transfer_to_two", "b"))
    desk = Agent(backend=ScriptedBackend([turn]), handoffs=[one, two], journal=journal)
    result = await desk.run("go")
    told = {
        event.result.call_id: event.result for event in journal.read(result.run_id) if isinstance(event, e.CallFinished)
    }
    assert sorted(r.ok for r in told.values()) == [False, True] and result.output.endswith("here")
    assert result.output.split()[0] in next(r for r in told.values() if r.ok).output


@pytest.mark.parametrize("name", ["two words", "", "x" * 65])
async def test_an_agent_whose_name_is_none_for_a_tool_is_refused(journal: Journal, name: str) -> None:
    with pytest.raises(ConfigError, match="letters, digits"):
        await Agent(backend=ScriptedBackend([]), tools=[Agent(name=name)], journal=journal).run("go")


class Found(BaseModel):
    tasks: int


async def test_a_planned_goal_is_answered_in_the_type_that_is_asked_for(journal: Journal) -> None:
    plan = json.dumps({"tasks": [{"id": "a", "goal": "one"}, {"id": "b", "goal": "two"}]})

    def answer(request: Request) -> str:
        goal = request.messages[1].content
        return '{"tasks": 2}' if goal.startswith("both") else f"{goal} is found"

    agent = Agent(backend=ScriptedBackend([plan] + [answer] * 3), journal=journal, output_type=Found)
    result = await agent.run("both", plan=True)
    assert result.value == Found(tasks=2)


async def test_a_plan_is_revised_when_a_task_fails(journal: Journal) -> None:
    plan = json.dumps(
        {
            "tasks": [
                {"id": "a", "goal": "one"},
                {"id": "b", "goal": "two", "needs": ["a"]},
                {"id": "c", "goal": "three"},
            ]
        }
    )
    again = json.dumps({"tasks": [{"id": "d", "goal": "another way", "needs": ["c"]}]})

    def answer(request: Request) -> Message | str:
        goal = next(m.content for m in request.messages if m.role == "user")
        if goal.startswith("Cut this goal"):
            if "The plan so far" not in goal:
                return plan
            assert "a (failed" in goal and "b (open" in goal and "c (done" in goal and "three is found" in goal
            return again
        if goal.startswith("one"):
            return ""
        return f"{goal.splitlines()[0]} is found"

    backend = ScriptedBackend([answer] * 20)
    result = await Agent(backend=backend, journal=journal).run("all", plan=True)
    assert result.reason == "answer" and "three is found" in backend.requests[-1].messages[-1].content
    events = journal.read(result.run_id)
    plans = [[task.id for task in event.plan.tasks] for event in events if isinstance(event, e.PlanMade)]
    assert plans == [["a", "b", "c"], ["c", "d"]]
    ended = [(event.task_id, event.ok) for event in events if isinstance(event, e.TaskFinished)]
    assert sorted(ended) == [("a", False), ("c", True), ("d", True)]
    assert next(m for m in backend.requests[-2].messages if m.role == "user").content.endswith("[c] three is found")


async def test_a_plan_is_revised_twice_at_most(journal: Journal) -> None:
    made = 0

    def answer(request: Request) -> str:
        nonlocal made
        goal = next(m.content for m in request.messages if m.role == "user")
        if goal.startswith("Cut this goal"):
            made += 1
            return json.dumps({"tasks": [{"id": f"t{made}", "goal": "impossible"}]})
        return ""

    result = await Agent(backend=ScriptedBackend([answer] * 30), journal=journal).run("all", plan=True)
    assert result.reason == "error" and made == 3 and "t3" in result.detail
