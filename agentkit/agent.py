"""What a user declares and calls: an agent, its runs, and its conversations."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial

import anyio

from agentkit import events as e
from agentkit.backends import Backends
from agentkit.definition import AgentDefinition
from agentkit.desk import Desk, OnEvent, journal_at
from agentkit.errors import one_error
from agentkit.journal import Journal, default_path
from agentkit.live import Live
from agentkit.types import Image, Message, RunResult


class Agent(AgentDefinition):
    """An agent: a backend, tools, and the rules of its runs. It may run many goals, also at the same time."""

    async def run(
        self, goal: str, *, plan: bool = False, images: Sequence[Image] = (), on_event: OnEvent | None = None
    ) -> RunResult:
        """Work on `goal` until it is answered, or a limit or a guard ends the run.

        Args:
            goal: What to do, in plain words.
            plan: Cut it into tasks first, run those that do not need each other side by side, each with a context of
                its own, and answer with what they found. The plan is revised where tasks fail.
            images: What the goal speaks of.
            on_event: Sees each event as it happens; may be async.

        Raises:
            BackendError: the model could not answer; the run is in the journal and may be resumed.
            AgentKitError: a tool, the sandbox or the journal could not be used.
        """
        async with self._live(on_event) as live:
            return await live.start(_said(goal, images), plan=plan)

    def run_sync(
        self, goal: str, *, plan: bool = False, images: Sequence[Image] = (), on_event: OnEvent | None = None
    ) -> RunResult:
        """Do the same from code that is not async."""
        return anyio.run(partial(self.run, goal, plan=plan, images=images, on_event=on_event))

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
    async def stream(
        self, goal: str, *, plan: bool = False, images: Sequence[Image] = ()
    ) -> AsyncIterator[AsyncIterator[e.Event]]:
        """Run `goal` and yield its events, live; the last is `RunEnded`. Leaving early cancels the run."""
        send, receive = anyio.create_memory_object_stream[e.Event](100)

        async def show(event: e.Event) -> None:
            with suppress(anyio.BrokenResourceError):  # whoever read them has left
                await send.send(event)

        async def work() -> None:
            async with send:
                await self.run(goal, plan=plan, images=images, on_event=show)

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
                journal = stack.enter_context(journal_at(journal or default_path()))
            observers = (*self.observers, *([on_event] if on_event else []))
            yield Live(self, Desk(journal, observers), Backends(stack))


class Conversation:
    """A chat: one run whose history every message shares."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.run_id = ""

    async def send(self, text: str, *, images: Sequence[Image] = ()) -> RunResult:
        """Say something, and return the run as it stands after the answer."""
        said = _said(text, images)
        result = await (self._live.go_on(self.run_id, said) if self.run_id else self._live.start(said))
        self.run_id = result.run_id
        return result


def _said(text: str, images: Sequence[Image]) -> Message:
    return Message(role="user", content=text, images=tuple(images))
