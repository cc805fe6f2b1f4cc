"""Events as spans: a run, its model calls and its tool calls, each under what it belongs to."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from contextvars import Token
from dataclasses import dataclass
from importlib.metadata import version

from opentelemetry import context, trace
from opentelemetry.context import Context
from opentelemetry.trace import Link, Span, SpanContext, SpanKind, StatusCode
from opentelemetry.util.types import AttributeValue

from agentkit import events as e
from agentkit.telemetry import names as n
from agentkit.telemetry.meters import Meters
from agentkit.telemetry.quiet import cleaner
from agentkit.types import Message

Attributes = dict[str, AttributeValue]
REMEMBERED = 1000
"""Ended runs that a resumed one may be linked to."""


@dataclass(slots=True)
class Doing:
    """An operation under way. `common` are the attributes that its metrics share; `at` is when it began."""

    span: Span
    common: Attributes
    at: float
    token: Token[Context]
    streams: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run is known by that has ended, and may go on."""

    context: SpanContext
    common: Attributes


class Spans:
    """The open spans of all runs, which `read` begins, tells of, and ends."""

    def __init__(self, provider: trace.TracerProvider | None, meters: Meters, *, content: bool) -> None:
        self._tracer = trace.get_tracer("agentkit", version("agentkit"), provider, n.SCHEMA)
        self._meters, self._content, self._clean = meters, content, cleaner()
        self._runs: dict[str, Doing] = {}
        self._turns: dict[str, Doing] = {}
        self._calls: dict[tuple[str, str], Doing] = {}
        self._news: dict[str, list[Message]] = {}
        self._ended: OrderedDict[str, Ended] = OrderedDict()

    def read(self, event: e.Event) -> None:
        """Take the next event of any run."""
        react = getattr(self, f"_{event.kind}", None)
        if react is not None:
            react(event)

    def _run_started(self, event: e.RunStarted | e.RunResumed) -> None:
        common: Attributes = {n.PROVIDER: n.provider_of("", event.backend), n.MODEL: n.model_of(event.backend)}
        self._begin_run(event, {n.AGENT: event.agent, **common})
        if self._content and isinstance(event, e.RunStarted):
            said = Message(role="user", content=event.goal, images=event.images)
            self._runs[event.run_id].span.set_attribute(n.INPUT, self._clean(n.as_parts([said])))

    _run_resumed = _run_started

    def _run_of(self, event: e.Base) -> Doing:
        """Return the span of an event's run; a conversation that goes on gets another."""
        if event.run_id not in self._runs:
            before = self._ended.get(event.run_id)
            self._begin_run(event, before.common if before else {})
        return self._runs[event.run_id]

    def _begin_run(self, event: e.Base, common: Attributes) -> None:
        if event.run_id in self._runs:  # something that is no error of agentkit's ended it, and nobody said so
            self._close(event, n.OTHER)
        before = self._ended.get(event.run_id)
        name = " ".join(["invoke_agent", str(common.get(n.AGENT, ""))]).strip()
        shared: Attributes = {n.OPERATION: "invoke_agent", **common}
        links = [Link(before.context)] if before else []
        self._runs[event.run_id] = self._begin(name, event, shared, {n.RUN: event.run_id}, links=links)

    def _step_started(self, event: e.StepStarted) -> None:
        self._fail_turn(event, n.OTHER)
        run, model = self._run_of(event), n.model_of(event.backend)
        common: Attributes = {n.PROVIDER: n.provider_of(event.provider, event.backend), n.MODEL: model}
        run.span.set_attributes(common)
        run.common |= common
        told: Attributes = {n.RUN: event.run_id, **({n.STREAM: True} if event.streams else {})}
        kind = SpanKind.CLIENT if "http:" in event.backend else SpanKind.INTERNAL
        shared: Attributes = {n.OPERATION: "chat", **common}
        turn = self._begin(f"chat {model}", event, shared, told, kind=kind, under=run)
        turn.streams = event.streams
        self._turns[event.run_id] = turn

    def _message_added(self, event: e.MessageAdded) -> None:
        if event.usage is None:
            self._run_of(event)
            if self._content:
                self._news.setdefault(event.run_id, []).append(event.message)
            return
        turn = self._turns.pop(event.run_id, None)
        if turn is None:
            return
        if event.backend:
            turn.common[n.ANSWERED_BY] = n.model_of(event.backend)
        finish = n.FINISHES.get(event.finish, event.finish)
        told: Attributes = {**turn.common, **n.usage_fields(event.usage)}
        if finish:
            told[n.FINISH] = [finish]
        first = event.first_seconds if turn.streams else None
        if first is not None:
            told[n.FIRST] = first
        if self._content:
            told[n.INPUT] = self._clean(n.as_parts(self._news.pop(event.run_id, [])))
            told[n.OUTPUT] = self._clean(n.as_parts([event.message], finish or "stop"))
        turn.span.set_attributes(told)
        self._meters.answered(event.usage, first, turn.common)
        self._end(turn, event)

    def _retried(self, event: e.Retried) -> None:
        told: Attributes = {
            "agentkit.attempt": event.attempt, "agentkit.wait": event.wait, n.ERROR: event.error_type
        }  # fmt: skip
        self._tell(event, told, self._turns)

    def _compacted(self, event: e.Compacted) -> None:
        self._fail_turn(event, "ContextOverflow")
        told: Attributes = {"agentkit.tokens_before": event.tokens_before, "agentkit.tokens_after": event.tokens_after}
        self._tell(event, told)

    def _fail_turn(self, event: e.Base, error: str) -> None:
        """End a model call that gave no answer."""
        if turn := self._turns.pop(event.run_id, None):
            self._end(turn, event, error)

    def _call_intended(self, event: e.CallIntended) -> None:
        if again := self._calls.pop((event.run_id, event.call.id), None):
            self._end(again, event, n.OTHER)
        doing = self._begin_call(event, event.call.id, event.call.name)
        if self._content:
            doing.span.set_attribute(n.ARGUMENTS, self._clean(json.dumps(event.call.arguments, ensure_ascii=False)))
        self._calls[event.run_id, event.call.id] = doing

    def _begin_call(self, event: e.Base, call_id: str, name: str) -> Doing:
        common: Attributes = {n.OPERATION: "execute_tool", n.TOOL: name}
        told: Attributes = {n.RUN: event.run_id, n.CALL: call_id, n.TOOL_TYPE: "function"}
        return self._begin(f"execute_tool {name}", event, common, told, under=self._run_of(event))

    def _call_finished(self, event: e.CallFinished) -> None:
        result = event.result
        doing = self._calls.pop((event.run_id, result.call_id), None)
        if doing is None:  # one that was refused never began
            doing = self._begin_call(event, result.call_id, result.name)
        if result.fault == "unknown_tool":
            del doing.common[n.TOOL]  # a metric must not have as many series as a model has ideas
        if self._content:
            doing.span.set_attribute(n.RESULT, self._clean(result.output))
        self._end(doing, event, None if result.ok else result.fault or n.OTHER)

    def _approval_asked(self, event: e.ApprovalAsked) -> None:
        self._tell(event, {n.CALL: event.call.id, n.TOOL: event.call.name})

    def _approval_given(self, event: e.ApprovalGiven) -> None:
        self._tell(event, {n.CALL: event.call_id, "agentkit.allowed": event.allowed})

    def _plan_made(self, event: e.PlanMade) -> None:
        self._tell(event, {"agentkit.tasks": len(event.plan.tasks)})

    def _handed_over(self, event: e.HandedOver) -> None:
        self._tell(event, {n.AGENT: event.to})

    def _nudged(self, event: e.Nudged) -> None:
        self._tell(event, {"agentkit.guard": event.guard})

    def _loss_found(self, event: e.LossFound) -> None:
        self._tell(event, {"agentkit.lost": event.lost})

    def _run_ended(self, event: e.RunEnded) -> None:
        run = self._run_of(event)
        counts: Attributes = {
            "agentkit.steps": event.steps, "agentkit.calls": event.calls, "agentkit.reason": event.reason
        }  # fmt: skip
        run.span.set_attributes({**n.usage_fields(event.usage), **counts})
        if self._content and event.output:
            said = Message(role="assistant", content=event.output)
            run.span.set_attribute(n.OUTPUT, self._clean(n.as_parts([said], "stop")))
        done = event.reason in ("answer", "paused")
        self._close(event, None if done else event.error_type or event.reason)

    def _close(self, event: e.Base, error: str | None) -> None:
        """End a run's span, and those under it that are open."""
        self._fail_turn(event, error or n.OTHER)
        for key in [key for key in self._calls if key[0] == event.run_id]:
            self._end(self._calls.pop(key), event, error)
        self._news.pop(event.run_id, None)
        run = self._runs.pop(event.run_id)
        self._end(run, event, error)
        run.common.pop(n.ERROR, None)
        self._ended[event.run_id] = Ended(run.span.get_span_context(), run.common)
        while len(self._ended) > REMEMBERED:
            self._ended.popitem(last=False)

    def _begin(
        self,
        name: str,
        event: e.Base,
        common: Attributes,
        told: Attributes,
        *,
        kind: SpanKind = SpanKind.INTERNAL,
        under: Doing | None = None,
        links: list[Link] | None = None,
    ) -> Doing:
        """Begin a span, and make it the current one: what is traced in its course lies under it."""
        above = trace.set_span_in_context(under.span) if under else None
        span = self._tracer.start_span(
            name, above, kind, {**common, **told}, links=links or [], start_time=_nanoseconds(event)
        )  # fmt: skip
        return Doing(span, dict(common), event.at, context.attach(trace.set_span_in_context(span)))

    def _tell(self, event: e.Event, told: Attributes, where: Mapping[str, Doing] | None = None) -> None:
        """Add an event to a run's span, or to its turn's, where that is open."""
        doing = (self._runs if where is None else where).get(event.run_id)
        if doing is not None:
            doing.span.add_event(f"agentkit.{event.kind}", told, _nanoseconds(event))

    def _end(self, doing: Doing, event: e.Base, error: str | None = None) -> None:
        if error is not None:
            doing.common[n.ERROR] = error
            doing.span.set_attribute(n.ERROR, error)
            doing.span.set_status(StatusCode.ERROR)
        # What was cancelled may end in another task than it began in, whose current span is another.
        if trace.get_current_span() is doing.span:
            context.detach(doing.token)
        doing.span.end(max(_nanoseconds(event), int(doing.at * 1e9)))
        self._meters.took(max(event.at - doing.at, 0.0), doing.common)  # a clock may jump


def _nanoseconds(event: e.Base) -> int:
    return int(event.at * 1e9)
