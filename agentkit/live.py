"""An agent at work: its open journal and backends, and the runs made with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import anyio
from pydantic import ValidationError

from agentkit import events as e
from agentkit.approval import ApprovalPolicy, Approve, Gate
from agentkit.backend import Backend
from agentkit.backends import Backends
from agentkit.context import Context
from agentkit.definition import AgentDefinition
from agentkit.desk import Desk
from agentkit.errors import AgentKitError, ConfigError, JournalError
from agentkit.journal import new_run_id
from agentkit.loop import Loop
from agentkit.outcome import Outcome, Stop, Tally, paused
from agentkit.plan import REVISIONS, make_plan, revise_plan, run_plan
from agentkit.replay import RESUMABLE, State
from agentkit.team import Team
from agentkit.toolbox import Toolbox
from agentkit.toolbox.box import ToolLike
from agentkit.types import Message, Plan, RunResult, Task, ToolCall, WaitingCall
from agentkit.waiting import choose, given

TOLD = 4000
"""Characters of a task's result that the whole goal's answer is made of."""


class Live:
    """An agent at work, alone or asked by another (`asker`), whose backend, workspace and rules it may share."""

    def __init__(self, agent: AgentDefinition, desk: Desk, backends: Backends, asker: Live | None = None) -> None:
        self.agent, self.desk, self.journal, self._backends = agent, desk, desk.journal, backends
        self.emit = desk.emit
        self.workspace: Path = agent.workspace or (asker.workspace if asker else Path.cwd())
        self.approve: Approve | None = agent.approve or (asker.approve if asker else None)
        self.backend: Backend = (
            asker.backend
            if asker and agent.backend is None
            else backends.get(agent.backend or "local", agent.backend_options)
        )

    async def start(
        self,
        goal: Message,
        *,
        plan: bool = False,
        run_id: str = "",
        parent: str | None = None,
        rules: Sequence[ApprovalPolicy] = (),
    ) -> RunResult:
        """Run `goal` as a new run; `rules` hold beside the agent's own."""
        run_id, rules = run_id or new_run_id(), _both(rules, self.agent.rules)
        config = {
            "tools": [_name_of(t) for t in self.agent.tools],
            "workspace": str(self.workspace), "sandbox": self.agent.sandbox, "plan": plan,
            "approval": [policy.model_dump(mode="json") for policy in rules],
        }  # fmt: skip
        with self.journal.claim(run_id):
            started = e.RunStarted(
                run_id=run_id, goal=goal.content, images=goal.images, agent=self.agent.name,
                backend=self.backend.name, parent=parent, config=config,
            )  # fmt: skip
            await self.emit(started)
            return await self._work(run_id, State.of([started]), None, rules)

    async def resume(
        self, run_id: str, approvals: Mapping[str, bool], rules: Sequence[ApprovalPolicy] = ()
    ) -> RunResult:
        """Go on with a run of the journal; `rules` hold beside its own and the agent's."""
        with self.journal.claim(run_id):
            for call_id, allowed in approvals.items():
                for waiting in choose(self.journal, run_id, [call_id]):
                    await self.emit(given(waiting, allowed, by="resume"))
            state = State.of(self.journal.read(run_id))
            if state.ended and state.ended.reason not in RESUMABLE:
                return _result(state.ended)
            resumed = e.RunResumed(
                run_id=run_id, open_calls=len(state.intended), sandbox=self.agent.sandbox, agent=self.agent.name,
                backend=self.backend.name,
            )  # fmt: skip
            await self.emit(resumed)
            return await self._work(run_id, state, None, _both(_both(_rules_of(state), rules), self.agent.rules))

    async def go_on(self, run_id: str, said: Message) -> RunResult:
        """Add a user's message to a run that had answered, and run on."""
        with self.journal.claim(run_id):
            state = State.of(self.journal.read(run_id))
            return await self._work(run_id, state, said, _both(_rules_of(state), self.agent.rules))

    async def _work(
        self, run_id: str, state: State, said: Message | None, rules: Sequence[ApprovalPolicy]
    ) -> RunResult:
        """Do what a run has still to do, and write how it ended, whatever happened."""
        tally = Tally(state.steps, state.calls, state.usage)
        planned = said is None and state.started is not None and state.started.config.get("plan")

        async def end(outcome: Outcome) -> e.RunEnded:
            ended = e.RunEnded(
                run_id=run_id, reason=outcome.reason, output=outcome.output, detail=outcome.detail,
                error_type=outcome.error_type, value=outcome.kept,
                steps=tally.steps, calls=tally.calls, usage=tally.usage, waiting=outcome.waiting,
            )  # fmt: skip
            await self.emit(ended)
            return ended

        try:
            if planned:
                outcome = await self._planned(run_id, state, rules, tally)
            else:
                outcome = await self._looped(run_id, state, said, rules, tally)
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await end(Outcome("cancelled", detail="the run was cancelled"))
            raise
        except AgentKitError as error:
            with anyio.CancelScope(shield=True):
                await end(Outcome("error", detail=str(error), error_type=type(error).__name__))
            raise
        return _result(await end(outcome), outcome.value)

    async def _looped(
        self, run_id: str, state: State, said: Message | None, rules: Sequence[ApprovalPolicy], tally: Tally
    ) -> Outcome:
        """Let the agent that holds the conversation go on with it, and then each to whom it is passed."""
        while True:
            outcome = await self._holder(state).turn(run_id, state, said, rules, tally)
            if not outcome.to:
                return outcome
            await self.desk.flush()
            state, said = State.of(self.journal.read(run_id)), None

    def _holder(self, state: State) -> Live:
        """Return the agent that holds a run's conversation.

        Raises:
            ConfigError: it was handed to one that this agent does not know.
        """
        if state.holder in ("", self.agent.name):
            return self
        holder = self.agent.find(state.holder)
        if holder is None:
            raise ConfigError(
                f"the conversation was handed to {state.holder!r}, which this agent does not know",
                remedy="resume it with an agent whose handoffs hold that one",
            )
        return Live(holder, self.desk, self._backends, self)

    async def turn(
        self, run_id: str, state: State, said: Message | None, rules: Sequence[ApprovalPolicy], tally: Tally
    ) -> Outcome:
        """Go on with a conversation until it ends, or passes to another agent."""
        agent = self.agent
        toolbox = Toolbox(agent.plain_tools, self.workspace, confined=agent.sandbox)
        team = Team(run_id, agent, partial(self._ask, run_id, state, rules))
        loop = self._loop(run_id, toolbox, team, _both(rules, agent.rules), tally)
        async with toolbox:
            team.join(toolbox)
            try:
                await loop.resume(state)
            except Stop as stop:
                return stop.outcome
            if said is not None:
                await loop.say(said)
            elif not state.messages:
                await loop.say(state.said)
            return await loop.run()

    def _loop(self, run_id: str, toolbox: Toolbox, team: Team, rules: Sequence[ApprovalPolicy], tally: Tally) -> Loop:
        agent = self.agent
        gate = Gate(run_id, rules, self.approve, self.emit, confirms=self.backend.traits.confirms)
        return Loop(
            run_id, backend=self.backend, toolbox=toolbox, gate=gate, team=team,
            context=Context(agent.system, self.backend, retry=agent.retry), desk=self.desk, limits=agent.limits,
            tally=tally, output=agent.output, retry=agent.retry,
        )  # fmt: skip

    async def _ask(
        self, run_id: str, state: State, rules: Sequence[ApprovalPolicy], agent: AgentDefinition, call: ToolCall
    ) -> RunResult:
        """Let another agent work on a call."""
        goal = Message(role="user", content=call.arguments["goal"])
        return await Live(agent, self.desk, self._backends, self)._as_child(run_id, call.id, goal, state, rules)

    async def _as_child(
        self, parent: str, task_id: str, goal: Message, state: State, rules: Sequence[ApprovalPolicy]
    ) -> RunResult:
        """Carry out a task as a run of its own, or go on with the run that an earlier process began for it."""
        child = state.children.get(task_id)
        if child and self.journal.has(child):
            return await self.resume(child, {}, rules)
        if not child:
            child = new_run_id()
            await self.emit(e.TaskStarted(run_id=parent, task_id=task_id, child=child))
        return await self.start(goal, run_id=child, parent=parent, rules=rules)

    async def _planned(self, run_id: str, state: State, rules: Sequence[ApprovalPolicy], tally: Tally) -> Outcome:
        """Carry out a goal by a plan, and answer it with what its tasks found."""
        plan = state.plan
        if plan is None:
            plan, usage = await make_plan(state.goal, self.backend, self.agent.retry)
            tally.usage += usage
            await self.emit(e.PlanMade(run_id=run_id, plan=plan, usage=usage))
        waiting: list[WaitingCall] = []
        left = REVISIONS - max(state.plans - 1, 0)
        worker = Live(self.agent.worker(), self.desk, self._backends, self)

        async def run_task(task: Task, needs: Mapping[str, str]) -> tuple[bool, str] | None:
            known = "\n".join(f"[{need}] {found}" for need, found in needs.items())
            goal = Message(role="user", content=f"{task.goal}\n\nWhat is known:\n{known}" if known else task.goal)
            child = await worker._as_child(run_id, task.id, goal, state, rules)
            if child.reason == "paused":
                waiting.extend(child.waiting)
                return None
            ok = child.reason == "answer"
            found = child.output if ok else child.detail
            tally.usage += child.usage
            await self.emit(
                e.TaskFinished(
                    run_id=run_id, task_id=task.id, ok=ok, result=found, child=child.run_id, usage=child.usage
                )  # fmt: skip
            )
            return ok, found

        async def revise(plan: Plan) -> Plan | None:
            nonlocal left
            left -= 1
            if left < 0:
                return None
            revised, usage = await revise_plan(plan, self.backend, self.agent.retry)
            tally.usage += usage
            if revised is not None:
                await self.emit(e.PlanMade(run_id=run_id, plan=revised, usage=usage))
            return revised

        done = {task_id: (event.ok, event.result) for task_id, event in state.tasks.items()}
        plan = await run_plan(plan, run_task, done, revise)
        return paused(waiting) if waiting else await self._merged(run_id, plan, state, tally)

    async def _merged(self, run_id: str, plan: Plan, state: State, tally: Tally) -> Outcome:
        """Return the answer to the whole goal: in the model's words where it can plan, else the results as they are."""
        lines = [f"{task.goal.strip().rstrip('.?!:')}: {task.result[:TOLD]}" for task in plan.tasks]
        failed = [task.id for task in plan.tasks if task.state == "failed"]
        told, detail = "\n".join(lines), f"these tasks failed: {', '.join(failed)}" if failed else ""
        if len(failed) == len(plan.tasks):
            return Outcome("error", told, detail=detail)
        if not self.backend.traits.plans:
            return Outcome("answer", told, detail=detail)
        team = Team(run_id, self.agent, partial(self._ask, run_id, state, ()))
        loop = self._loop(run_id, Toolbox((), self.workspace), team, (), tally)
        await loop.resume(state)
        if not state.messages:
            found = f"{state.goal}\n\nThis was found out already:\n{told}\n\nAnswer with it, briefly."
            await loop.say(state.said.model_copy(update={"content": found}))
        return replace(await loop.run(), detail=detail)


def _result(ended: e.RunEnded, value: Any = None) -> RunResult:
    return RunResult(
        run_id=ended.run_id, output=ended.output, value=ended.value if value is None else value, reason=ended.reason,
        detail=ended.detail, steps=ended.steps, calls=ended.calls, usage=ended.usage, waiting=ended.waiting,
    )  # fmt: skip


def _name_of(tool: ToolLike | AgentDefinition) -> str:
    if isinstance(tool, AgentDefinition):
        return tool.name
    if isinstance(tool, Path):
        return str(tool.resolve())  # so that the run may be resumed from another folder
    return tool.__name__ if callable(tool) else str(tool)


def _rules_of(state: State) -> tuple[ApprovalPolicy, ...]:
    """Return the rules that a run began with; none for a run of before there were any."""
    kept = state.started.config.get("approval", ()) if state.started else ()
    try:
        return tuple(ApprovalPolicy.model_validate(policy) for policy in kept)
    except (TypeError, ValidationError) as error:
        raise JournalError(
            f"the rules on approval of the run {state.goal!r} cannot be read", remedy="upgrade agentkit"
        ) from error


def _both(rules: Sequence[ApprovalPolicy], more: Sequence[ApprovalPolicy]) -> tuple[ApprovalPolicy, ...]:
    return (*rules, *(policy for policy in more if policy not in rules))
