"""One run: ask the model, act on its calls, remember, until it answers or a guard says stop."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any, Protocol

import anyio
from pydantic import TypeAdapter, ValidationError

from agentkit import events as e
from agentkit.approval import Gate
from agentkit.backend import Backend, Request
from agentkit.context import Context, put_aside, recall_tools
from agentkit.desk import Desk
from agentkit.errors import ContextOverflow
from agentkit.guards import WORDS, Guards
from agentkit.outcome import CANCELLED, CRASHED, NOT_BEGUN, Outcome, Stop, Tally, paused
from agentkit.parse import Gather
from agentkit.replay import State
from agentkit.retry import RetryPolicy, stream_with_retry
from agentkit.toolbox import Toolbox, tool
from agentkit.toolbox.functions import failed
from agentkit.types import (
    Fault,
    Limits,
    Message,
    Progress,
    ToolCall,
    ToolResult,
    ToolSpec,
    Usage,
    WaitingCall,
)

NUDGE_EMPTY = "Your last answer was empty. Call a tool, or answer."
NUDGE_CUT = "Your last answer was cut off, because it was too long. Answer again in fewer words."


class Team(Protocol):
    """The other agents that a run's calls reach.

    handed: the event of a conversation that was handed over in this turn.
    """

    handed: e.HandedOver | None

    def waiting(self, call: ToolCall) -> Sequence[WaitingCall]:
        """Return the calls that the agent which `call` asked waits for; none where it asked no agent."""
        ...


class Loop:
    """The loop over one conversation. `run` goes on from wherever the context and the counters stand."""

    def __init__(
        self,
        run_id: str,
        *,
        backend: Backend,
        toolbox: Toolbox,
        gate: Gate,
        team: Team,
        context: Context,
        desk: Desk,
        limits: Limits,
        tally: Tally,
        output: TypeAdapter[Any] | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self.run_id, self.backend, self.toolbox, self.gate, self.team = run_id, backend, toolbox, gate, team
        self.context, self.journal, self.emit, self.limits = context, desk.journal, desk.emit, limits
        self.tally, self.output, self.retry = tally, output, retry
        self._schema = output.json_schema() if output and backend.traits.structured else None
        self._ids: set[str] = set()
        self._watched = bool(desk.observers)
        self._restart()

    def _restart(self) -> None:
        """Forget what the guards counted."""
        self._guards = Guards(self.limits)
        self._faults = self._invalid = 0
        self._nudged: set[str] = set()

    async def run(self) -> Outcome:
        """Take steps until one ends the run."""
        self._restart()
        try:
            with anyio.fail_after(self.limits.seconds):
                while True:
                    self._check_limits()
                    outcome = await self.step()
                    if outcome is not None:
                        return outcome
        except Stop as stop:
            return stop.outcome
        except TimeoutError:
            return Outcome("limit", detail=f"the limit of {self.limits.seconds} seconds was reached")

    async def step(self) -> Outcome | None:
        """Ask once and act on the answer; return the outcome where it ends the run."""
        message, finish = await self.ask()
        if message.calls:
            return await self.act(message.calls)
        return await self._answered(message, cut=finish == "length")

    async def ask(self) -> tuple[Message, str]:
        """Return the model's next turn and why it ended, after compacting where the window asks for it."""
        self.tally.steps += 1
        request, size = self._request()
        if self.context.is_crowded(size) and await self._compact():
            request, size = self._request()
        request, size = self._fitting(request, size)
        while True:
            try:
                gather, first = await self._stream(request, size)
                break
            except ContextOverflow:
                smaller = await self._smaller(size)
                if smaller is None:
                    raise
                request, size = smaller
        message, usage = gather.finish(), gather.usage or Usage(prompt_tokens=size)
        self.tally.usage += usage
        await self._remember(
            message, usage=usage, backend=gather.backend, passed_over=gather.passed_over, finish=gather.ended,
            first_seconds=first,
        )  # fmt: skip
        return message, gather.ended

    def _request(self) -> tuple[Request, int]:
        return self.context.request(self.toolbox.specs, output_schema=self._schema)

    def _fitting(self, request: Request, size: int) -> tuple[Request, int]:
        """Return a request that fits: this one, or one whose longest messages are shortened."""
        if size <= self.context.limit:
            return request, size
        return self.context.fitting(self.toolbox.specs, output_schema=self._schema)

    async def _smaller(self, size: int) -> tuple[Request, int] | None:
        """Return a request that may fit where one of `size` tokens did not; None where nothing is left to cut."""
        self.context.overflowed(size)
        compacted = await self._compact()
        made = self._request()
        with suppress(ContextOverflow):  # the window is a guess from here on: what is still larger may fit yet
            made = self._fitting(*made)
        return made if compacted or made[1] < size else None

    async def _stream(self, request: Request, size: int) -> tuple[Gather, float | None]:
        """Return the answer, and the seconds until its first piece came."""
        await self.emit(
            e.StepStarted(
                run_id=self.run_id,
                step=self.tally.steps,
                prompt_tokens=size,
                backend=self.backend.name,
                provider=getattr(self.backend, "provider", ""),
                streams=self.backend.traits.streams,
            )
        )
        gather = Gather(self.backend.traits.dialect, request.tools, self._ids)

        async def on_retry(attempt: int, error: Exception, wait: float) -> None:
            kind = type(error).__name__
            await self.emit(
                e.Retried(run_id=self.run_id, attempt=attempt, error=str(error), wait=wait, error_type=kind)
            )  # fmt: skip

        asked, first = time.monotonic(), None
        stream = stream_with_retry(self.backend, request, on_retry=on_retry, policy=self.retry)
        async with aclosing(stream):  # type: ignore[type-var]
            async for delta in stream:
                first = time.monotonic() - asked if first is None else first
                piece = gather.feed(delta)
                if self._watched and (piece.text or piece.thinking):
                    await self.emit(e.TextPiece(run_id=self.run_id, text=piece.text, thinking=piece.thinking))
        return gather, first

    async def act(self, calls: Sequence[ToolCall]) -> Outcome | None:
        """Run `calls`, and add each one's result to the conversation, in order."""
        if why := self._guards.before(calls):
            await self._refuse(calls, why)
            raise Stop(Outcome("faults", detail=why))
        results = await self._settle(calls, {})
        if handed := self.team.handed:
            return Outcome("answer", to=handed.to)
        if any(result.ok for result in results):
            self._faults = 0
        else:
            self._fault(len(results), f"{results[-1].name}: {results[-1].output}")
        if guard := self._guards.after(calls, results):
            await self._nudge(guard, WORDS[guard])
        return None

    async def _settle(self, calls: Sequence[ToolCall], known: Mapping[str, ToolResult]) -> list[ToolResult]:
        """Run the calls whose results are not known yet, and add all results to the conversation.

        Where a call waits for a person's word the run is paused: those that may run have run, none is added yet.
        Whatever ends this early leaves no call that began without a result.
        """
        results, begun = dict(known), set[str]()

        async def intend(call: ToolCall, spec: ToolSpec) -> None:
            begun.add(call.id)
            await self.emit(e.CallIntended(run_id=self.run_id, call=call, effects=spec.effects))

        async def finish(result: ToolResult) -> ToolResult:
            results[result.call_id] = kept = await self._finish(result)
            return kept

        await self._refuse_surplus(calls, results)
        try:
            open_calls = [call for call in calls if call.id not in results]
            await self.toolbox.run(
                open_calls, intend, finish, permit=self.gate.permit, on_progress=self._progress
            )  # fmt: skip
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await self._abandon([call for call in calls if call.id not in results], begun, results)
                if len(results) == len(calls):
                    await self._add(calls, results)
            raise
        if len(results) < len(calls):
            raise Stop(paused([w for call in calls if call.id not in results for w in self._waits(call)]))
        await self._add(calls, results)
        return [results[call.id] for call in calls]

    async def _add(self, calls: Sequence[ToolCall], results: Mapping[str, ToolResult]) -> None:
        found = [results[call.id] for call in calls]
        await self._remember(
            *(Message(role="tool", content=r.output, call_id=r.call_id, failed=not r.ok) for r in found)
        )  # fmt: skip

    async def _abandon(self, calls: Sequence[ToolCall], begun: Collection[str], results: dict[str, ToolResult]) -> None:
        """Give the calls of a cancelled turn their results; one that waits for a person's word goes on waiting."""
        for call in calls:
            if call.id in begun or not self.gate.is_asked(call):
                fault = CANCELLED if call.id in begun else NOT_BEGUN
                results[call.id] = await self._finish(failed(call, fault))

    async def _refuse_surplus(self, calls: Sequence[ToolCall], results: dict[str, ToolResult]) -> None:
        """Refuse the calls of one turn that are more than the run may make."""
        if self.limits.calls is not None:
            fault = Fault(kind="denied", message=f"not run: the limit of {self.limits.calls} calls was reached")
            left = max(self.limits.calls - self.tally.calls, 0)
            for call in [call for call in calls if call.id not in results][left:]:
                results[call.id] = await self._finish(failed(call, fault))

    async def _refuse(self, calls: Sequence[ToolCall], why: str) -> None:
        results = {call.id: await self._finish(failed(call, Fault(kind="denied", message=why))) for call in calls}
        await self._add(calls, results)

    def _waits(self, call: ToolCall) -> Sequence[WaitingCall]:
        return self.team.waiting(call) or [self.gate.waiting(call)]

    async def _progress(self, call: ToolCall, told: Progress) -> None:
        await self.emit(
            e.CallProgress(
                run_id=self.run_id, call_id=call.id, name=call.name, text=told.text, fraction=told.fraction
            )  # fmt: skip
        )

    async def _finish(self, result: ToolResult) -> ToolResult:
        """Write a result, and what it names; what has happened is written even where the run is cancelled now."""
        self.tally.calls += 1
        self.tally.usage += result.usage or Usage()
        with anyio.CancelScope(shield=True):
            kept, stored = put_aside(self.journal, self.run_id, result)
            handed = self.team.handed
            handing = [handed] if handed and handed.call_id == result.call_id else []
            await self.emit(*stored, e.CallFinished(run_id=self.run_id, result=kept), *handing)
        if stored:
            self.offer_recall()
        return kept

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
        compacted = state.compacted
        self.context.restore(state.messages, compacted.summary if compacted else "", compacted.upto if compacted else 0)
        self._ids = {call.id for message in state.messages for call in message.calls}
        if compacted or any(result.artifact or result.artifacts for result in state.finished.values()):
            self.offer_recall()
        self.gate.restore(state.asked, state.given)
        calls, known = state.unanswered, dict(state.finished)
        for call in calls:
            if call.id in state.intended and state.intended[call.id].effects == "once":
                known[call.id] = await self._finish(failed(call, CRASHED))
        if calls:
            await self._settle(calls, {call.id: known[call.id] for call in calls if call.id in known})

    async def say(self, *messages: Message) -> None:
        """Add messages of the user's."""
        await self._remember(*messages)

    async def _answered(self, message: Message, *, cut: bool) -> Outcome | None:
        if not message.content.strip():
            if await self._nudge_once("empty answer", NUDGE_EMPTY):
                return None
            return Outcome("error", detail="the model gave an empty answer twice")
        if cut:
            if await self._nudge_once("cut answer", NUDGE_CUT):
                return None
            return Outcome("limit", message.content, detail="the answer was cut off twice: it is longer than allowed")
        if self.output is None:
            return Outcome("answer", message.content)
        try:
            value = self.output.validate_json(_json_in(message.content))
            return Outcome("answer", message.content, value, kept=self.output.dump_python(value, mode="json"))
        except ValidationError as error:
            problems = "; ".join(f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in error.errors()[:5])
        self._invalid += 1
        if self._invalid >= self.limits.invalid_answers:
            count = f"{self._invalid} answers did not fit the output type"
            return Outcome("faults", message.content, detail=f"{count}; the last: {problems}")
        await self._nudge(
            "output type",
            f"The answer must be one JSON value of this schema: {json.dumps(self.output.json_schema())}. "
            f"What is wrong with the last one: {problems}",
        )
        return None

    async def _compact(self) -> bool:
        done = await self.context.compact(self.toolbox.specs)
        if done is None:
            return False
        self.tally.usage += done.usage
        await self.emit(
            e.Compacted(
                run_id=self.run_id,
                summary=done.summary,
                upto=done.upto,
                tokens_before=done.tokens_before,
                tokens_after=done.tokens_after,
                fallback=done.fallback,
                usage=done.usage,
            )  # fmt: skip
        )
        self.offer_recall()
        return True

    async def _remember(self, *messages: Message, **told: Any) -> None:
        await self.emit(*(e.MessageAdded(run_id=self.run_id, message=message, **told) for message in messages))
        for message in messages:
            self.context.add(message)
            self._ids.update(call.id for call in message.calls)

    async def _nudge_once(self, guard: str, text: str) -> bool:
        """Tell the model something unless it was told; return whether it was told now."""
        if guard in self._nudged:
            return False
        await self._nudge(guard, text)
        return True

    async def _nudge(self, guard: str, text: str) -> None:
        self._nudged.add(guard)
        message = Message(role="system", content=text)
        nudged = e.Nudged(run_id=self.run_id, guard=guard, text=text)
        await self.emit(nudged, e.MessageAdded(run_id=self.run_id, message=message))
        self.context.add(message)

    def _fault(self, count: int, last: str) -> None:
        self._faults += count
        if self._faults >= self.limits.faults_in_row:
            raise Stop(Outcome("faults", detail=f"{self._faults} faults in a row; the last: {last}"))

    def _check_limits(self) -> None:
        used = self.tally.usage.prompt_tokens + self.tally.usage.completion_tokens
        for name, count, limit in (
            ("steps", self.tally.steps, self.limits.steps),
            ("calls", self.tally.calls, self.limits.calls),
            ("tokens", used, self.limits.tokens),
            ("cost", self.tally.usage.cost, self.limits.cost),
        ):
            if limit is not None and count >= limit:
                raise Stop(Outcome("limit", detail=f"the limit of {limit} {name} was reached"))


def _json_in(text: str) -> str:
    """Return the JSON of an answer, without a Markdown fence around it."""
    stripped = text.strip()
    if stripped.startswith("```") and stripped.endswith("```"):
        return stripped.removesuffix("```").partition("\n")[2]
    return stripped
