from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit import Agent, Journal, Message, Request, RetryPolicy, ToolCall, tool
from agentkit import events as e
from agentkit.backend import Delta, Traits
from agentkit.errors import BackendError, ConfigError, ConnectionFailed
from agentkit.plan import check_plan, make_plan, run_plan, split_plan
from agentkit.testing import ScriptedBackend
from agentkit.types import Plan, Task, Usage

pytestmark = pytest.mark.anyio
GOOD = json.dumps({"tasks": [{"id": "a", "goal": "one"}, {"id": "b", "goal": "two", "needs": ["a"]}]})


@pytest.mark.parametrize(
    ("tasks", "word"),
    [
        ((), "no task"),
        ((Task(id="a", goal=""), Task(id="a", goal="")), "one id"),
        ((Task(id="a", goal="", needs=("z",)),), "which there is not"),
        ((Task(id="a", goal="", needs=("b",)), Task(id="b", goal="", needs=("a",))), "need each other: a, b"),
    ],
)  # fmt: skip
async def test_a_plan_that_cannot_be_carried_out_is_refused(tasks: tuple[Task, ...], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        check_plan(Plan(goal="g", tasks=tasks))

    async def never(task: Task, needs: Mapping[str, str]) -> tuple[bool, str]:
        raise AssertionError

    with pytest.raises(ConfigError):
        await run_plan(Plan(goal="g", tasks=tasks), never)


async def test_the_model_plans_and_may_mend_its_plan_once() -> None:
    plan, usage = await make_plan("g", ScriptedBackend([GOOD]))
    assert usage.prompt_tokens > 0
    assert [task.needs for task in plan.tasks] == [(), ("a",)]
    bad = json.dumps({"tasks": [{"id": "a", "goal": "one", "needs": ["zz"]}]})
    backend = ScriptedBackend([bad, GOOD])
    plan, both = await make_plan("g", backend)
    assert len(plan.tasks) == 2 and both.prompt_tokens > 2 * usage.prompt_tokens
    assert "zz" in backend.requests[1].messages[-1].content


@pytest.mark.parametrize("script", [["nonsense", "more nonsense"], [BackendError("down")]])
async def test_a_goal_is_split_by_rules_where_the_model_does_not_manage(script: list[str | Exception]) -> None:
    plan, _ = await make_plan("read a.txt, then count its lines", ScriptedBackend(script))
    assert [(task.goal, task.needs) for task in plan.tasks] == [("read a.txt", ()), ("count its lines", ("t1",))]
    silent = ScriptedBackend([], traits=Traits(plans=False))
    assert await make_plan("do one thing", silent) == (split_plan("do one thing"), Usage()) and not silent.requests


async def test_a_failure_that_passes_costs_no_plan() -> None:
    backend = ScriptedBackend(
        [ConnectionFailed("gone"), [Delta(text=GOOD[:20]), Delta(text=GOOD[20:]), Delta(finish="stop")]]
    )
    plan, _ = await make_plan("g", backend, RetryPolicy(base=0))
    assert [task.id for task in plan.tasks] == ["a", "b"]


graphs = st.integers(1, 7).flatmap(
    lambda n: st.tuples(*(st.sets(st.integers(0, i - 1)) if i else st.just(set()) for i in range(n)))
)


@given(graphs, st.sets(st.integers(0, 6)), st.sets(st.integers(0, 6)))
def test_needs_come_first_and_a_failure_takes_its_dependents(
    needs: tuple[set[int], ...], bad: set[int], slow: set[int]
) -> None:
    tasks = tuple(Task(id=str(i), goal="", needs=tuple(map(str, sorted(n)))) for i, n in enumerate(needs))
    ran: list[str] = []

    async def run_task(task: Task, found: Mapping[str, str]) -> tuple[bool, str] | None:
        assert dict(found) == {need: f"r{need}" for need in task.needs}
        await anyio.lowlevel.checkpoint()
        ran.append(task.id)
        return (int(task.id) not in bad, f"r{task.id}") if int(task.id) not in slow else None

    plan = anyio.run(run_plan, Plan(goal="g", tasks=tasks), run_task)
    doomed: set[int] = set()
    waits: set[int] = set()
    for i, n in enumerate(needs):
        if n & doomed or (i in bad and i not in slow and not n & waits):
            doomed.add(i)
        elif i in slow or n & waits:
            waits.add(i)
    assert {int(task.id) for task in plan.tasks if task.state == "failed"} == doomed
    assert {int(task.id) for task in plan.tasks if task.state == "open"} == waits
    assert set(ran) == {str(i) for i, n in enumerate(needs) if not n & (doomed | waits)}


async def test_independent_tasks_run_side_by_side() -> None:
    both = anyio.Event()
    waiting = 0

    async def run_task(task: Task, found: Mapping[str, str]) -> tuple[bool, str]:
        nonlocal waiting
        waiting += 1
        if waiting == 2:
            both.set()
        with anyio.fail_after(5):
            await both.wait()
        return True, ""

    await run_plan(Plan(goal="g", tasks=(Task(id="a", goal=""), Task(id="b", goal=""))), run_task)


async def test_an_agent_plans_executes_and_resumes(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        backend = ScriptedBackend([GOOD, "found one", BackendError("down")])
        with pytest.raises(BackendError, match="down"):
            await Agent(backend=backend, journal=journal).run("both", plan=True)
        info = next(run for run in journal.runs() if run.parent is None)
        assert "found one" in backend.requests[2].messages[-1].content, "what a task found reaches those that need it"
        again = ScriptedBackend(["found two", "one and two"])
        result = await Agent(backend=again, journal=journal).resume(info.run_id)
        assert result.output == "one and two" and len(again.requests) == 2
        asked = again.requests[1].messages[-1].content
        assert asked.startswith("both\n") and "one: found one\ntwo: found two" in asked
        kinds = [event.kind for event in journal.read(info.run_id)]
        assert kinds.count("plan_made") == 1 and kinds.count("task_finished") == 2
        children = [run for run in journal.runs() if run.parent == info.run_id]
        assert len(children) == 2, "a task goes on in the run that was begun for it"
        assert isinstance(journal.read(info.run_id)[-1], e.RunEnded)


@pytest.mark.parametrize("moment", ["task_started", "run_started", "call_intended", "call_finished", "run_ended"])
async def test_a_task_that_was_begun_goes_on_and_repeats_nothing(tmp_path: Path, moment: str) -> None:
    """The process ends right after an event of the first task's run was written; `sent` counts its only effect."""
    sent: list[str] = []

    class Gone(Exception):
        pass

    @tool(effects="once")
    def send(text: str) -> str:
        """Send."""
        sent.append(text)
        return "sent"

    def say(request: Request) -> Message | str:
        goal = next(m.content for m in request.messages if m.role == "user")
        if goal.startswith("two"):
            return "two is done"
        if goal.startswith("both"):
            return goal.removesuffix("\n\nAnswer with it, briefly.")
        if request.messages[-1].role == "tool":
            return request.messages[-1].content
        return Message(role="assistant", calls=(ToolCall(id="c", name="send", arguments={"text": "hi"}),))

    async def drop(event: e.Event) -> None:
        child = isinstance(event, e.TaskStarted) or event.run_id != parent(journal)
        if event.kind == moment and child:
            raise Gone

    with Journal(tmp_path / "j.db") as journal:
        backend = ScriptedBackend([GOOD] + [say] * 9)
        with pytest.raises(Gone):
            await Agent(backend=backend, tools=[send], journal=journal).run("both", plan=True, on_event=drop)
        again = Agent(backend=ScriptedBackend([say] * 9), tools=[send], journal=journal)
        result = await again.resume(parent(journal))
        started = [event for event in journal.read(result.run_id) if isinstance(event, e.TaskStarted)]
        runs = {run.run_id for run in journal.runs() if run.parent}
    assert [event.task_id for event in started] == ["a", "b"] and {event.child for event in started} == runs
    lost = moment == "call_intended"
    assert sent == ([] if lost else ["hi"]) and result.reason == "answer"
    assert ("error (crashed)" in result.output) is lost and result.output.endswith("two: two is done")


def parent(journal: Journal) -> str:
    return next(run.run_id for run in journal.runs() if run.parent is None)
