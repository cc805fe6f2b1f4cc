"""A goal cut into tasks, and tasks run as their needs allow: independent ones side by side."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

import anyio
from pydantic import ValidationError

from agentkit.backend import Backend, Request
from agentkit.errors import BackendError, ConfigError, one_error
from agentkit.parse.goal import points_back, split_goal
from agentkit.retry import RetryPolicy, answer_with_retry
from agentkit.types import Message, Plan, Record, Task, Usage

PARALLEL = 4
ASK = (
    "Cut this goal into the fewest tasks that one worker can do each. Answer with one JSON object: "
    '{"tasks": [{"id": "t1", "goal": "...", "needs": []}]}; `needs` names the tasks whose results a task reads. Goal: '
)

MEND = (
    "\n\nSome of it failed. Answer with one JSON object of the same form that holds all tasks still to be done, under "
    "new ids; they may need tasks that are done. An empty list means that the goal cannot be reached."
)
REVISIONS = 2
"""How often a plan is revised, once tasks of it failed."""
SHOWN = 1000
"""Characters of a task's result that whoever revises the plan sees."""

RunTask = Callable[[Task, Mapping[str, str]], Awaitable[tuple[bool, str] | None]]
"""Carries out a task, given the results of its needs; returns whether it worked and what it found, None if it waits."""
Revise = Callable[[Plan], Awaitable[Plan | None]]
"""Returns another plan in place of one of which tasks failed; None where there is none."""


class _Draft(Record):
    tasks: tuple[Task, ...]


def check_plan(plan: Plan) -> Plan:
    """Return `plan` if its tasks form a graph without circles.

    Raises:
        ValueError: an id is used twice, a need names no task, or tasks need each other.
    """
    ids = [task.id for task in plan.tasks]
    if not ids:
        raise ValueError("the plan has no task")
    if len(set(ids)) < len(ids):
        raise ValueError("two tasks have one id")
    for task in plan.tasks:
        for need in task.needs:
            if need not in ids:
                raise ValueError(f"task {task.id} needs {need}, which there is not")
    done: set[str] = set()
    while len(done) < len(ids):
        ready = {task.id for task in plan.tasks if task.id not in done and set(task.needs) <= done}
        if not ready:
            raise ValueError(f"these tasks need each other: {', '.join(i for i in ids if i not in done)}")
        done |= ready
    return plan


def split_plan(goal: str) -> Plan:
    """Return a plan made without a model: one task a clause; one that points back needs the one before it."""
    tasks: list[Task] = []
    for number, clause in enumerate(split_goal(goal) or (goal,), 1):
        needs = (tasks[-1].id,) if tasks and points_back(clause) else ()
        tasks.append(Task(id=f"t{number}", goal=clause, needs=needs))
    return Plan(goal=goal, tasks=tuple(tasks))


async def make_plan(goal: str, backend: Backend, retry: RetryPolicy | None = None) -> tuple[Plan, Usage]:
    """Return a plan by the model, asked twice at most; by rules where it cannot plan or does not manage to."""

    def read(tasks: tuple[Task, ...]) -> Plan:
        return check_plan(Plan(goal=goal, tasks=tasks))

    plan, usage = await _by_model(ASK + goal, backend, retry, read)
    return plan or split_plan(goal), usage


async def revise_plan(plan: Plan, backend: Backend, retry: RetryPolicy | None = None) -> tuple[Plan | None, Usage]:
    """Return `plan` with other tasks in place of those that failed or wait for them; None where the model has none."""
    done = tuple(task for task in plan.tasks if task.state == "done")
    used = {task.id for task in plan.tasks}

    def read(tasks: tuple[Task, ...]) -> Plan:
        if again := used & {task.id for task in tasks}:
            raise ValueError(f"these ids are used already: {', '.join(sorted(again))}")
        return plan if not tasks else check_plan(plan.model_copy(update={"tasks": (*done, *tasks)}))

    states = "\n".join(f"{t.id} ({t.state}, needs: {', '.join(t.needs) or 'nothing'}): {_told(t)}" for t in plan.tasks)
    ask = f"{ASK}{plan.goal}\n\nThe plan so far:\n{states}{MEND}"
    revised, usage = await _by_model(ask, backend, retry, read)
    return (None if revised is plan else revised), usage


def _told(task: Task) -> str:
    return f"{task.goal} -> {task.result[:SHOWN]}" if task.result else task.goal


async def _by_model(
    ask: str, backend: Backend, retry: RetryPolicy | None, read: Callable[[tuple[Task, ...]], Plan]
) -> tuple[Plan | None, Usage]:
    """Return what `read` makes of the tasks that the model names; it is told once what is wrong with them."""
    messages, spent = [Message(role="user", content=ask)], Usage()
    for _ in range(2 if backend.traits.plans else 0):
        try:
            request = Request(messages=tuple(messages), output_schema=_Draft.model_json_schema())
            text, usage = await answer_with_retry(backend, request, retry)
        except BackendError:
            break
        spent += usage
        try:
            return read(_Draft.model_validate_json(text[text.find("{") : text.rfind("}") + 1]).tasks), spent
        except (ValidationError, ValueError) as error:
            messages += [
                Message(role="assistant", content=text),
                Message(role="user", content=f"This plan cannot be used: {error}. Answer with a corrected one."),
            ]
    return None, spent


async def run_plan(
    plan: Plan, run_task: RunTask, done: Mapping[str, tuple[bool, str]] | None = None, revise: Revise | None = None
) -> Plan:
    """Carry out a plan, and return it with each task's state and result.

    A task starts when its needs are done, at most PARALLEL at once. Where tasks failed, the rest goes on, and then
    `revise` may put others in their place; a task whose need failed for good fails without being run. One that waits
    stays open, and so do those that need it. `done` holds what an earlier process finished already.

    Raises:
        ConfigError: the plan is no graph without circles.
    """
    try:
        check_plan(plan)
    except ValueError as error:
        raise ConfigError(str(error)) from None
    results = dict(done or {})
    while True:
        await _run_tasks(plan, run_task, results)
        told = _with_states(plan, results)
        revised = await revise(told) if revise and _may_be_revised(told) else None
        if revised is None:
            return _with_states(plan, results | _doomed(plan, results))
        plan = revised


def _may_be_revised(plan: Plan) -> bool:
    """Tell whether tasks failed and none waits: a task that waits must not be dropped."""
    done = {task.id for task in plan.tasks if task.state == "done"}
    waits = any(task.state == "open" and set(task.needs) <= done for task in plan.tasks)
    return not waits and any(task.state == "failed" for task in plan.tasks)


def _doomed(plan: Plan, results: Mapping[str, tuple[bool, str]]) -> dict[str, tuple[bool, str]]:
    """Return the failures of the tasks that hang on one that failed."""
    failed = {task_id for task_id, (ok, _) in results.items() if not ok}
    doomed: dict[str, tuple[bool, str]] = {}
    while True:
        more = {
            task.id: (False, f"not run: {', '.join(broken)} failed")
            for task in plan.tasks
            if task.id not in results and task.id not in doomed and (broken := [n for n in task.needs if n in failed])
        }
        if not more:
            return doomed
        doomed |= more
        failed |= more.keys()


async def _run_tasks(plan: Plan, run_task: RunTask, results: dict[str, tuple[bool, str]]) -> None:
    """Run every task whose needs are done or come to be, and add what they gave to `results`."""
    ended = {task.id: anyio.Event() for task in plan.tasks}
    places = anyio.CapacityLimiter(PARALLEL)

    async def one(task: Task) -> None:
        for need in task.needs:
            await ended[need].wait()
        if task.id not in results and all(results.get(need, (False,))[0] for need in task.needs):
            async with places:
                outcome = await run_task(task, {need: results[need][1] for need in task.needs})
            if outcome is not None:
                results[task.id] = outcome
        ended[task.id].set()

    with one_error():
        async with anyio.create_task_group() as group:
            for task in plan.tasks:
                group.start_soon(one, task)


def _with_states(plan: Plan, results: Mapping[str, tuple[bool, str]]) -> Plan:
    def of(task: Task) -> Task:
        if task.id not in results:
            return task.model_copy(update={"state": "open"})
        ok, found = results[task.id]
        return task.model_copy(update={"state": "done" if ok else "failed", "result": found})

    return plan.model_copy(update={"tasks": tuple(map(of, plan.tasks))})
