"""What a user declares and calls: an agent, its runs, and its conversations."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, cast

import anyio
import anyio.to_thread
from pydantic import TypeAdapter, ValidationError

from agentkit import events as e
from agentkit.approval import Approval, ApprovalPolicy, Approve, Gate, policies
from agentkit.backend import Backend
from agentkit.context import Context
from agentkit.errors import AgentKitError, BackendNotFound, JournalError, one_error
from agentkit.journal import FORCED, Journal, default_path, new_run_id
from agentkit.loop import Loop, Outcome, Stop, paused
from agentkit.plan import make_plan, run_plan
from agentkit.replay import State
from agentkit.retry import RetryPolicy
from agentkit.toolbox import Toolbox
from agentkit.toolbox.box import ToolLike
from agentkit.types import Limits, Plan, RunResult, Task, Usage, WaitingCall
from agentkit.waiting import choose, given

SYSTEM = (
    "You get things done by calling tools. Call a tool when you need something you do not know; read each result "
    "before the next step; when a call fails, mend it or try another way. Answer briefly, with what the tools told you."
)
GROUP = "agentkit.backends"

RESUMABLE = ("error", "cancelled", "paused")
"""Reasons of an end after which a run can go on; after the others there is nothing left to do."""

OnEvent = Callable[[Any], Any]
"""Sees each event as it happens; may be async."""


def make_backend(name: str, **options: Any) -> Backend:
    """Return an installed backend by name.

    Raises:
        BackendNotFound: none of that name is installed.
    """
    for point in entry_points(group=GROUP, name=name):
        return cast(Backend, point.load().create(**options))
    known = ", ".join(sorted({point.name for point in entry_points(group=GROUP)}))
    raise BackendNotFound(f"no backend is called {name!r}", remedy=f"installed are: {known or 'none'}")


class Agent:
    """An agent: a backend, tools, and the rules of its runs. It may run many goals, also at the same time.

    backend: an installed backend's name with `backend_options`, or an object, which the agent never closes.
    tools: functions, names of installed plugins, or plugin folders.
    output_type: what the answer must be; `RunResult.value` holds it.
    workspace: the folder the plugins see; the current one if left out.
    journal: a `Journal`, or a path; the user's own journal if left out.
    approval: which calls run, wait for a person's word, or are refused: an `ApprovalPolicy`, several of which the
        strictest decides, or a YAML file; everything runs if left out and there is no `approve`.
    approve: gives that word: called as `approve(call, spec)`, sync or async, it returns True, False, an
        `ApprovalAnswer`, or None where nobody answers now. Without `approval` it is asked about every call. Where it
        gives no word, or is left out, the run ends as `paused`, and `resume` goes on once there is one.
    plan: cut each goal into tasks first, and run independent ones side by side.
    sandbox: False runs plugins without walls; the journal says so.
    """

    def __init__(
        self,
        *,
        backend: str | Backend = "local",
        tools: Sequence[ToolLike] = (),
        system: str = SYSTEM,
        output_type: Any = None,
        workspace: str | Path | None = None,
        limits: Limits | None = None,
        journal: Journal | str | Path | None = None,
        approval: Approval | None = None,
        approve: Approve | None = None,
        name: str = "agent",
        plan: bool = False,
        sandbox: bool = True,
        retry: RetryPolicy | None = None,
        backend_options: Mapping[str, Any] | None = None,
    ) -> None:
        self.backend, self.backend_options = backend, dict(backend_options or {})
        self.tools, self.system, self.name = tuple(tools), system, name
        self.output: TypeAdapter[Any] | None = None if output_type is None else TypeAdapter(output_type)
        self.workspace = Path(workspace or ".").resolve()
        self.limits, self.retry, self.approve = limits or Limits(), retry, approve
        self.rules = policies(approval, asks=approve is not None)
        self.journal, self.plan, self.sandbox = journal, plan, sandbox

    async def run(self, goal: str, *, on_event: OnEvent | None = None) -> RunResult:
        """Work on `goal` until it is answered, or a limit or a guard ends the run.

        Raises:
            BackendError: the model could not answer; the run is in the journal and may be resumed.
            AgentKitError: a tool, the sandbox or the journal could not be used.
        """
        async with self._live(on_event) as live:
            return await live.start(goal)

    def run_sync(self, goal: str, *, on_event: OnEvent | None = None) -> RunResult:
        """Do the same from code that is not async."""
        return anyio.run(partial(self.run, goal, on_event=on_event))

    async def resume(
        self, run_id: str, *, approvals: Mapping[str, bool] | None = None, on_event: OnEvent | None = None
    ) -> RunResult:
        """Go on with a run that is paused or whose process ended; one that had ended gives its recorded result.

        The rules on approval that the run began with stay in force, and this agent's hold beside them: of both, the
        stricter decides each call. So whoever resumes a run may tighten its rules, and never loosens them.

        Args:
            run_id: The run.
            approvals: Words about calls that wait, by the call's id; `agentkit runs approve` gives them as well. Calls
                without one pause the run again, before the model is asked anything.
            on_event: Sees each event.

        Raises:
            RunNotFound: the journal has no such run.
            RunBusy: another process holds it.
            ConfigError: a call of `approvals` does not wait.
        """
        async with self._live(on_event) as live:
            return await live.resume(run_id, approvals or {})

    def resume_sync(
        self, run_id: str, *, approvals: Mapping[str, bool] | None = None, on_event: OnEvent | None = None
    ) -> RunResult:
        """Do the same from code that is not async."""
        return anyio.run(partial(self.resume, run_id, approvals=approvals, on_event=on_event))

    @asynccontextmanager
    async def stream(self, goal: str) -> AsyncIterator[AsyncIterator[e.Event]]:
        """Run `goal` and yield its events, live; the last is `RunEnded`. Leaving early cancels the run."""
        send, receive = anyio.create_memory_object_stream[e.Event](100)

        async def show(event: e.Event) -> None:
            with suppress(anyio.BrokenResourceError):  # whoever read them has left
                await send.send(event)

        async def work() -> None:
            async with send:
                await self.run(goal, on_event=show)

        with one_error():
            async with anyio.create_task_group() as group, receive:
                group.start_soon(work)
                yield receive
                group.cancel_scope.cancel()

    @asynccontextmanager
    async def chat(self, *, on_event: OnEvent | None = None) -> AsyncIterator[Conversation]:
        """Yield a conversation: one run, to which each `send` adds."""
        async with self._live(on_event) as live:
            yield Conversation(live)

    @asynccontextmanager
    async def _live(self, on_event: OnEvent | None) -> AsyncIterator[Live]:
        async with AsyncExitStack() as stack:
            journal = self.journal
            if not isinstance(journal, Journal):
                journal = stack.enter_context(Journal(journal or default_path()))
            backend = self.backend
            if isinstance(backend, str):
                backend = make_backend(backend, **self.backend_options)
                stack.push_async_callback(_close, backend)
            yield Live(self, journal, backend, on_event)


async def _close(backend: Backend) -> None:
    with anyio.CancelScope(shield=True):
        await backend.aclose()


class Conversation:
    """A chat: one run whose history every message shares."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.run_id = ""

    async def send(self, text: str) -> RunResult:
        """Say something, and return the run as it stands after the answer."""
        result = await (self._live.go_on(self.run_id, text) if self.run_id else self._live.start(text))
        self.run_id = result.run_id
        return result


class Live:
    """An agent at work: its open journal and backend, and the runs made with them."""

    def __init__(self, agent: Agent, journal: Journal, backend: Backend, on_event: OnEvent | None) -> None:
        self.agent, self.journal, self.backend, self.on_event = agent, journal, backend, on_event
        self._turn = anyio.Lock()

    async def emit(self, event: e.Event) -> None:
        """Write an event, then show it."""
        async with self._turn:
            if isinstance(event, FORCED):  # takes milliseconds: the event loop goes on meanwhile
                await anyio.to_thread.run_sync(self.journal.append, event)
            elif not isinstance(event, e.LIVE):
                self.journal.append(event)
        if self.on_event is not None:
            shown = self.on_event(event)
            if inspect.isawaitable(shown):
                await shown

    async def start(
        self, goal: str, *, run_id: str = "", parent: str | None = None, rules: Sequence[ApprovalPolicy] = ()
    ) -> RunResult:
        """Run `goal` as a new run; `rules` hold beside the agent's own."""
        run_id, rules = run_id or new_run_id(), _both(rules, self.agent.rules)
        config = {
            "tools": [_name_of(t) for t in self.agent.tools],
            "workspace": str(self.agent.workspace), "sandbox": self.agent.sandbox, "plan": self.agent.plan,
            "approval": [policy.model_dump(mode="json") for policy in rules],
        }  # fmt: skip
        with self.journal.claim(run_id):
            started = e.RunStarted(
                run_id=run_id, goal=goal, agent=self.agent.name, backend=self.backend.name, parent=parent, config=config
            )
            await self.emit(started)
            if self.agent.plan and parent is None:
                return await self._ending(run_id, None, partial(self._planned, run_id, State.of([started]), rules))
            return await self._looped(run_id, goal, None, rules)

    async def resume(self, run_id: str, approvals: Mapping[str, bool]) -> RunResult:
        """Go on with a run of the journal."""
        with self.journal.claim(run_id):
            for call_id, allowed in approvals.items():
                for waiting in choose(self.journal, run_id, [call_id]):
                    await self.emit(given(waiting, allowed, by="resume"))
            state = State.of(self.journal.read(run_id))
            if state.ended and state.ended.reason not in RESUMABLE:
                return _result(state.ended)
            rules = _both(_rules_of(state), self.agent.rules)
            await self.emit(e.RunResumed(run_id=run_id, open_calls=len(state.intended), sandbox=self.agent.sandbox))
            planned = state.started is not None and state.started.config.get("plan") and state.started.parent is None
            if planned:
                return await self._ending(run_id, None, partial(self._planned, run_id, state, rules))
            return await self._looped(run_id, None, state, rules)

    async def go_on(self, run_id: str, text: str) -> RunResult:
        """Add a user's message to a run that had answered, and run on."""
        with self.journal.claim(run_id):
            state = State.of(self.journal.read(run_id))
            return await self._looped(run_id, text, state, _both(_rules_of(state), self.agent.rules))

    async def _looped(
        self, run_id: str, say: str | None, state: State | None, rules: Sequence[ApprovalPolicy]
    ) -> RunResult:
        agent = self.agent
        toolbox = Toolbox(agent.tools, agent.workspace, confined=agent.sandbox)
        loop = Loop(
            run_id, backend=self.backend, toolbox=toolbox, gate=Gate(run_id, rules, agent.approve, self.emit),
            context=Context(agent.system, self.backend), journal=self.journal, emit=self.emit, limits=agent.limits,
            output=agent.output, retry=agent.retry,
        )  # fmt: skip

        async def work() -> Outcome:
            async with toolbox:
                try:
                    if state is not None:
                        await loop.resume(state)
                except Stop as stop:
                    return stop.outcome
                if say is not None:
                    await loop.say(say)
                elif state is not None and not state.messages:
                    await loop.say(state.goal)
                return await loop.run()

        return await self._ending(run_id, loop, work)

    async def _ending(self, run_id: str, loop: Loop | None, work: Callable[[], Any]) -> RunResult:
        """Do `work`, and write how the run ended, whatever happened."""

        async def end(outcome: Outcome) -> e.RunEnded:
            adapter = self.agent.output
            ended = e.RunEnded(
                run_id=run_id,
                reason=outcome.reason,
                output=outcome.output,
                value=adapter.dump_python(outcome.value, mode="json")
                if adapter and outcome.value is not None
                else None,
                detail=outcome.detail,
                steps=loop.steps if loop else 0,
                calls=loop.calls if loop else 0,
                usage=loop.usage if loop else Usage(),
                waiting=outcome.waiting,
            )
            await self.emit(ended)
            return ended

        try:
            outcome = await work()
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await end(Outcome("cancelled", detail="the run was cancelled"))
            raise
        except AgentKitError as error:
            with anyio.CancelScope(shield=True):
                await end(Outcome("error", detail=str(error)))
            raise
        return _result(await end(outcome), outcome.value)

    async def _planned(self, run_id: str, state: State, rules: Sequence[ApprovalPolicy]) -> Outcome:
        if state.plan is None:
            plan = await make_plan(state.goal, self.backend)
            await self.emit(e.PlanMade(run_id=run_id, plan=plan))
        else:
            plan = state.plan
        done = {task_id: (event.ok, event.result) for task_id, event in state.tasks.items()}
        waiting: list[WaitingCall] = []

        async def run_task(task: Task, needs: Mapping[str, str]) -> tuple[bool, str] | None:
            known = "\n".join(f"[{need}] {found}" for need, found in needs.items())
            goal = f"{task.goal}\n\nWhat is known:\n{known}" if known else task.goal
            child = await self._child(run_id, task, goal, state, rules)
            if child.reason == "paused":
                waiting.extend(child.waiting)
                return None
            ok = child.reason == "answer"
            found = child.output if ok else child.detail
            await self.emit(e.TaskFinished(run_id=run_id, task_id=task.id, ok=ok, result=found, child=child.run_id))
            return ok, found

        plan = await run_plan(plan, run_task, done)
        return paused(waiting) if waiting else await self._merged(plan)

    async def _child(
        self, run_id: str, task: Task, goal: str, state: State, rules: Sequence[ApprovalPolicy]
    ) -> RunResult:
        """Carry out a task as a run of its own, or go on with the run that an earlier process began for it."""
        child = state.children.get(task.id)
        if child and self.journal.has(child):
            return await self.resume(child, {})
        if not child:
            child = new_run_id()
            await self.emit(e.TaskStarted(run_id=run_id, task_id=task.id, child=child))
        return await self.start(goal, run_id=child, parent=run_id, rules=rules)

    async def _merged(self, plan: Plan) -> Outcome:
        """Return the answer to the whole goal: the tasks' results under their goals, told by code, not by the model."""
        lines = [f"{task.goal.strip().rstrip('.?!:')}: {task.result}" for task in plan.tasks]
        failed = [task.id for task in plan.tasks if task.state == "failed"]
        detail = f"these tasks failed: {', '.join(failed)}" if failed else ""
        return Outcome("error" if len(failed) == len(plan.tasks) else "answer", "\n".join(lines), detail=detail)


def _result(ended: e.RunEnded, value: Any = None) -> RunResult:
    return RunResult(
        run_id=ended.run_id, output=ended.output, value=ended.value if value is None else value, reason=ended.reason,
        detail=ended.detail, steps=ended.steps, calls=ended.calls, usage=ended.usage, waiting=ended.waiting,
    )  # fmt: skip


def _name_of(tool: ToolLike) -> str:
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
