"""One run: ask the model, act on its calls, remember, until it answers or a guard says stop."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import anyio
from pydantic import TypeAdapter, ValidationError

from agentkit import events as e
from agentkit.backend import Backend
from agentkit.context import Context, clip, recall_tools
from agentkit.errors import ContextOverflow
from agentkit.journal import Journal
from agentkit.parse import Gather
from agentkit.replay import State
from agentkit.retry import RetryPolicy, stream_with_retry
from agentkit.toolbox import Toolbox, tool
from agentkit.toolbox.functions import failed
from agentkit.types import Fault, Limits, Message, StopReason, ToolCall, ToolResult, ToolSpec, Usage

Emit = Callable[[e.Event], Awaitable[None]]

CRASHED = Fault(
    kind="crashed",
    message="the process ended during this call; it may or may not have happened, and it was not run again",
)
NUDGE_EMPTY = "Your last answer was empty. Call a tool, or answer."


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    reason: StopReason
    output: str = ""
    value: Any = None
    detail: str = ""


class Stop(Exception):
    """Raised within a step to end the run; carries the outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.detail)
        self.outcome = outcome


class Loop:
    """The loop over one conversation. `run` goes on from wherever the context and the counters stand."""

    def __init__(
        self,
        run_id: str,
        *,
        backend: Backend,
        toolbox: Toolbox,
        context: Context,
        journal: Journal,
        emit: Emit,
        limits: Limits,
        output: TypeAdapter[Any] | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self.run_id, self.backend, self.toolbox, self.context = run_id, backend, toolbox, context
        self.journal, self.emit, self.limits, self.output, self.retry = journal, emit, limits, output, retry
        self.steps, self.calls, self.usage = 0, 0, Usage()
        self._faults = 0
        self._last_calls = ""
        self._repeats = 0
        self._nudged_empty = False

    async def run(self) -> Outcome:
        """Take steps until one ends the run."""
        self._faults = self._repeats = 0
        try:
            with anyio.fail_after(self.limits.seconds):
                while True:
                    self._check_limits()
                    if outcome := await self.step():
                        return outcome
        except Stop as stop:
            return stop.outcome
        except TimeoutError:
            return Outcome("limit", detail=f"the limit of {self.limits.seconds} seconds was reached")

    async def step(self) -> Outcome | None:
        """Ask once and act on the answer; return the outcome where it ends the run."""
        message = await self.ask()
        if message.calls:
            await self.act(message.calls)
            return None
        return await self._answered(message)

    async def ask(self) -> Message:
        """Return the model's next turn, after compacting where the window asks for it."""
        self.steps += 1
        if self.context.needs_compaction(self.toolbox.specs):
            await self._compact()
        try:
            message, usage = await self._stream()
        except ContextOverflow:
            if not await self._compact():
                raise
            message, usage = await self._stream()
        self.usage += usage
        await self._remember(message, usage)
        return message

    async def _stream(self) -> tuple[Message, Usage]:
        schema = self.output.json_schema() if self.output and self.backend.traits.structured else None
        specs = self.toolbox.specs
        request = self.context.request(specs, output_schema=schema)
        prompt = self.backend.count(request)
        await self.emit(e.StepStarted(run_id=self.run_id, step=self.steps, prompt_tokens=prompt))
        taken = {call.id for message in self.context.messages for call in message.calls}
        gather = Gather(self.backend.traits.dialect, specs, taken)

        async def on_retry(attempt: int, error: Exception, wait: float) -> None:
            await self.emit(e.Retried(run_id=self.run_id, attempt=attempt, error=str(error), wait=wait))

        stream = stream_with_retry(self.backend, request, on_retry=on_retry, policy=self.retry)
        async with aclosing(stream):  # type: ignore[type-var]
            async for delta in stream:
                piece = gather.feed(delta)
                if piece.text or piece.thinking:
                    await self.emit(e.TextPiece(run_id=self.run_id, text=piece.text, thinking=piece.thinking))
        message = gather.finish()
        return message, gather.usage or Usage(prompt_tokens=prompt)

    async def act(self, calls: Sequence[ToolCall]) -> None:
        """Run `calls`, and add each one's result to the conversation, in order."""
        await self._guard_repeats(calls)
        results = await self.toolbox.run(calls, self._intend, self._finish)
        for result in results:
            await self._remember(Message(role="tool", content=result.output, call_id=result.call_id))
        if any(result.ok for result in results):
            self._faults = 0
        else:
            self._fault(len(results), f"{results[-1].name}: {results[-1].output}")

    async def _intend(self, call: ToolCall, spec: ToolSpec) -> None:
        await self.emit(e.CallIntended(run_id=self.run_id, call=call, effects=spec.effects))

    async def _finish(self, result: ToolResult) -> ToolResult:
        self.calls += 1

        def store(name: str, text: str) -> str:
            return self.journal.put_artifact(self.run_id, name, text)

        clipped = clip(result, store)
        if clipped.artifact and clipped is not result:
            size = len(result.output)
            await self.emit(
                e.ArtifactStored(run_id=self.run_id, artifact=clipped.artifact, name=result.name, size=size)
            )
            self.offer_recall()
        await self.emit(e.CallFinished(run_id=self.run_id, result=clipped))
        return clipped

    def offer_recall(self) -> None:
        """Offer the tools that read what was set aside."""
        for function in recall_tools(self.journal, self.run_id):
            self.toolbox.add_function(tool(effects="none")(function))

    async def resume(self, state: State) -> None:
        """Take over a run from its journal: settle its open calls, so that each call has its result.

        A call that may have begun and whose effects are `once` is not run again: it comes back as fault `crashed`.
        """
        self.steps, self.calls, self.usage = state.steps, state.calls, state.usage
        compacted = state.compacted
        self.context.restore(state.messages, compacted.summary if compacted else "", compacted.upto if compacted else 0)
        if compacted or any(result.artifact for result in state.finished.values()):
            self.offer_recall()
        for call in state.unanswered:
            result = state.finished.get(call.id)
            if result is None and call.id in state.intended and state.intended[call.id].effects == "once":
                result = await self._finish(failed(call, CRASHED))
            if result is None:
                (result,) = await self.toolbox.run([call], self._intend, self._finish)
            await self._remember(Message(role="tool", content=result.output, call_id=call.id))

    async def say(self, text: str) -> None:
        """Add a message of the user's."""
        await self._remember(Message(role="user", content=text))

    async def _answered(self, message: Message) -> Outcome | None:
        if not message.content.strip():
            if self._nudged_empty:
                return Outcome("error", detail="the model gave an empty answer twice")
            self._nudged_empty = True
            await self._nudge("empty answer", NUDGE_EMPTY)
            return None
        if self.output is None:
            return Outcome("answer", message.content)
        try:
            return Outcome("answer", message.content, self.output.validate_json(_json_in(message.content)))
        except ValidationError as error:
            problems = "; ".join(f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in error.errors()[:5])
            await self._nudge(
                "output type",
                f"The answer must be one JSON value of this schema: {json.dumps(self.output.json_schema())}. "
                f"What is wrong with the last one: {problems}",
            )
            self._fault(1, f"the answer does not fit the output type: {problems}")
            return None

    async def _compact(self) -> bool:
        done = await self.context.compact(self.toolbox.specs)
        if done is None:
            return False
        await self.emit(
            e.Compacted(
                run_id=self.run_id,
                summary=done.summary,
                upto=done.upto,
                tokens_before=done.tokens_before,
                tokens_after=done.tokens_after,
                fallback=done.fallback,
            )  # fmt: skip
        )
        self.offer_recall()
        return True

    async def _remember(self, message: Message, usage: Usage | None = None) -> None:
        await self.emit(e.MessageAdded(run_id=self.run_id, message=message, usage=usage))
        self.context.add(message)

    async def _nudge(self, guard: str, text: str) -> None:
        await self.emit(e.Nudged(run_id=self.run_id, guard=guard, text=text))
        await self._remember(Message(role="system", content=text))

    async def _guard_repeats(self, calls: Sequence[ToolCall]) -> None:
        same = json.dumps([[call.name, call.arguments, call.raw] for call in calls], sort_keys=True)
        self._repeats = self._repeats + 1 if same == self._last_calls else 0
        self._last_calls = same
        if self._repeats >= 3:
            raise Stop(Outcome("faults", detail=f"the model made the same call four times in a row: {calls[0].name}"))

    def _fault(self, count: int, last: str) -> None:
        self._faults += count
        if self._faults >= self.limits.faults_in_row:
            raise Stop(Outcome("faults", detail=f"{self._faults} faults in a row; the last: {last}"))

    def _check_limits(self) -> None:
        used = self.usage.prompt_tokens + self.usage.completion_tokens
        for name, count, limit in (
            ("steps", self.steps, self.limits.steps),
            ("calls", self.calls, self.limits.calls),
            ("tokens", used, self.limits.tokens),
            ("cost", self.usage.cost, self.limits.cost),
        ):
            if limit is not None and count >= limit:
                raise Stop(Outcome("limit", detail=f"the limit of {limit} {name} was reached"))


def _json_in(text: str) -> str:
    """Return the JSON of an answer, without a Markdown fence around it."""
    stripped = text.strip()
    if stripped.startswith("```") and stripped.endswith("```"):
        return stripped.removesuffix("```").partition("\n")[2]
    return stripped
