"""A goal cut into tasks, and tasks run as their needs allow: independent ones side by side."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing

import anyio
from pydantic import ValidationError

from agentkit.backend import Backend, Request
from agentkit.errors import BackendError, ConfigError, one_error
from agentkit.parse.goal import points_back, split_goal
from agentkit.types import Message, Plan, Record, Task

PARALLEL = 4
ASK = (
    "Cut this goal into the fewest tasks that one worker can do each. Answer with one JSON object: "
    '{"tasks": [{"id": "t1", "goal": "...", "needs": []}]}; `needs` names the tasks whose results a task reads. Goal: '
)

RunTask = Callable[[Task, Mapping[str, str]], Awaitable[tuple[bool, str] | None]]
"""Carries out a task, given the results of its needs; returns whether it worked and what it found, None if it waits."""


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


async def make_plan(goal: str, backend: Backend) -> Plan:
    """Return a plan by the model, asked twice at most; by rules where it cannot plan or does not manage to."""
    messages = [Message(role="user", content=ASK + goal)]
    for _ in range(2 if backend.traits.plans else 0):
        try:
            request = Request(messages=tuple(messages), output_schema=_Draft.model_json_schema())
            stream = backend.stream(request)
            async with aclosing(stream):  # type: ignore[type-var]
                text = "".join([delta.text async for delta in stream])
        except BackendError:
            break
        try:
            draft = _Draft.model_validate_json(text[text.find("{") : text.rfind("}") + 1])
            return check_plan(Plan(goal=goal, tasks=draft.tasks))
        except (ValidationError, ValueError) as error:
            messages += [
                Message(role="assistant", content=text),
                Message(role="user", content=f"This plan cannot be used: {error}. Answer with a corrected one."),
            ]
    return split_plan(goal)


async def run_plan(plan: Plan, run_task: RunTask, done: Mapping[str, tuple[bool, str]] | None = None) -> Plan:
    """Carry out a plan, and return it with each task's state and result.

    A task starts when its needs are done, at most PARALLEL at once; one whose need failed fails without being run. One
    that waits stays open, and so do those that need it; the others go on.
    `done` holds what an earlier process finished already.

    Raises:
        ConfigError: the plan is no graph without circles.
    """
    try:
        check_plan(plan)
    except ValueError as error:
        raise ConfigError(str(error)) from None
    results: dict[str, tuple[bool, str]] = dict(done or {})
    ended = {task.id: anyio.Event() for task in plan.tasks}
    places = anyio.CapacityLimiter(PARALLEL)

    async def one(task: Task) -> None:
        for need in task.needs:
            await ended[need].wait()
        if task.id not in results:
            broken = [need for need in task.needs if need in results and not results[need][0]]
            if broken:
                results[task.id] = (False, f"not run: {', '.join(broken)} failed")
            elif all(need in results for need in task.needs):
                async with places:
                    outcome = await run_task(task, {need: results[need][1] for need in task.needs})
                if outcome is not None:
                    results[task.id] = outcome
        ended[task.id].set()

    with one_error():
        async with anyio.create_task_group() as group:
            for task in plan.tasks:
                group.start_soon(one, task)
    tasks = tuple(
        task.model_copy(update={"state": "done" if results[task.id][0] else "failed", "result": results[task.id][1]})
        if task.id in results
        else task.model_copy(update={"state": "open"})
        for task in plan.tasks
    )
    return plan.model_copy(update={"tasks": tasks})
