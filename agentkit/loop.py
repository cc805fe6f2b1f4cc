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
from agentkit.approval import Gate
from agentkit.backend import Backend
from agentkit.context import Context, clip, recall_tools
from agentkit.errors import ContextOverflow
from agentkit.journal import Journal
from agentkit.parse import Gather
from agentkit.plain import one_line
from agentkit.replay import State
from agentkit.retry import RetryPolicy, stream_with_retry
from agentkit.toolbox import Toolbox, tool
from agentkit.toolbox.functions import failed
from agentkit.types import (
    Fault,
    Limits,
    Message,
    Progress,
    StopReason,
    ToolCall,
    ToolResult,
    ToolSpec,
    Usage,
    WaitingCall,
)

Emit = Callable[[e.Event], Awaitable[None]]

CRASHED = Fault(
    kind="crashed",
    message="the process ended during this call; it may or may not have happened, and it was not run again",
)
LISTED = 20
"""Attached files that a result tells the model of one by one."""
NUDGE_EMPTY = "Your last answer was empty. Call a tool, or answer."


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    reason: StopReason
    output: str = ""
    value: Any = None
    detail: str = ""
    waiting: tuple[WaitingCall, ...] = ()


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
        gate: Gate,
        context: Context,
        journal: Journal,
        emit: Emit,
        limits: Limits,
        output: TypeAdapter[Any] | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self.run_id, self.backend, self.toolbox, self.gate, self.context = run_id, backend, toolbox, gate, context
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
        results = await self._settle(calls, {})
        if any(result.ok for result in results):
            self._faults = 0
        else:
            self._fault(len(results), f"{results[-1].name}: {results[-1].output}")

    async def _settle(self, calls: Sequence[ToolCall], known: dict[str, ToolResult]) -> list[ToolResult]:
        """Run the calls whose results are not known yet, and add all results to the conversation.

        Where a call waits for a person's word the run is paused: those that may run have run, none is added yet.
        """
        ran = await self.toolbox.run(
            [call for call in calls if call.id not in known], self._intend, self._finish,
            permit=self.gate.permit, on_progress=self._progress,
        )  # fmt: skip
        by_id = known | {result.call_id: result for result in ran}
        waiting = [call for call in calls if call.id not in by_id]
        if waiting:
            raise Stop(paused([self.gate.waiting(call) for call in waiting]))
        results = [by_id[call.id] for call in calls]
        for result in results:
            await self._remember(Message(role="tool", content=result.output, call_id=result.call_id))
        return results

    async def _intend(self, call: ToolCall, spec: ToolSpec) -> None:
        await self.emit(e.CallIntended(run_id=self.run_id, call=call, effects=spec.effects))

    async def _progress(self, call: ToolCall, told: Progress) -> None:
        await self.emit(
            e.CallProgress(
                run_id=self.run_id, call_id=call.id, name=call.name, text=told.text, fraction=told.fraction
            )  # fmt: skip
        )

    async def _finish(self, result: ToolResult) -> ToolResult:
        """Write a result, after what it names has been put aside."""
        self.calls += 1
        kept = await self._put_aside(result)
        await self.emit(e.CallFinished(run_id=self.run_id, result=kept))
        return kept

    async def _put_aside(self, result: ToolResult) -> ToolResult:
        """Keep what does not fit the window, and the files that came with it; the model is told where they are."""
        stored: list[e.ArtifactStored] = []

        def store(name: str, data: str | bytes, media_type: str = "text/plain") -> str:
            artifact = self.journal.put_artifact(self.run_id, name, data, media_type)
            size = len(data.encode("utf-8", "replace") if isinstance(data, str) else data)
            stored.append(
                e.ArtifactStored(run_id=self.run_id, artifact=artifact, name=name, size=size, media_type=media_type)
            )
            return artifact

        kept = clip(result, store)
        clipped = len(stored)
        for file in result.attachments:
            store(one_line(file.name), file.data, one_line(file.media_type))
        for event in stored:
            await self.emit(event)
        if stored:
            self.offer_recall()
        if attached := stored[clipped:]:
            told = "\n".join(filter(None, (kept.output, *_lines(attached))))
            kept = kept.model_copy(update={"output": told, "artifacts": tuple(event.artifact for event in attached)})
        return kept.model_copy(update={"attachments": ()})

    def offer_recall(self) -> None:
        """Offer the tools that read what was set aside."""
        for function in recall_tools(self.journal, self.run_id):
            self.toolbox.add_function(tool(effects="none")(function))

    async def resume(self, state: State) -> None:
        """Take over a run from its journal: settle its open calls, so that each call has its result.

        A call that may have begun and whose effects are `once` is not run again: it comes back as fault `crashed`.

        Raises:
            Stop: a call still waits for a person's word.
        """
        self.steps, self.calls, self.usage = state.steps, state.calls, state.usage
        compacted = state.compacted
        self.context.restore(state.messages, compacted.summary if compacted else "", compacted.upto if compacted else 0)
        if compacted or any(result.artifact or result.artifacts for result in state.finished.values()):
            self.offer_recall()
        self.gate.restore(state.asked, state.given)
        calls, known = state.unanswered, dict(state.finished)
        for call in calls:
            if call.id in state.intended and state.intended[call.id].effects == "once":
                known[call.id] = await self._finish(failed(call, CRASHED))
        if calls:
            await self._settle(calls, known)

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


def paused(waiting: Sequence[WaitingCall]) -> Outcome:
    """Return the outcome of a run whose calls wait for a person's word."""
    names = ", ".join(dict.fromkeys(call.call.name for call in waiting))
    many = "1 call waits" if len(waiting) == 1 else f"{len(waiting)} calls wait"
    return Outcome("paused", detail=f"{many} for approval: {names}", waiting=tuple(waiting))


def _lines(attached: Sequence[e.ArtifactStored]) -> list[str]:
    """Return what the model is told of attached files: a line each, and one for those beyond LISTED."""
    lines = [
        f"[artifact {file.artifact}: {file.name} ({file.media_type}, {file.size} bytes)]" for file in attached[:LISTED]
    ]
    more = attached[LISTED:]
    return lines + ([f"[{len(more)} more, artifact {more[0].artifact} to {more[-1].artifact}]"] if more else [])


def _json_in(text: str) -> str:
    """Return the JSON of an answer, without a Markdown fence around it."""
    stripped = text.strip()
    if stripped.startswith("```") and stripped.endswith("```"):
        return stripped.removesuffix("```").partition("\n")[2]
    return stripped
