"""Runs, as OpenTelemetry and the log see them, through the real SDK."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextvars import copy_context
from pathlib import Path
from typing import Any, get_args

import anyio
import pytest
from agentkit_backends.http import create
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from agentkit import Agent, ApprovalPolicy, Journal, Message, RetryPolicy, ToolCall, tool
from agentkit import events as e
from agentkit.backend import Delta, Traits
from agentkit.errors import BackendError, ContextOverflow, RateLimited
from agentkit.telemetry import JsonLines, OpenTelemetry
from agentkit.telemetry import names as n
from agentkit.telemetry.lines import FACTS
from agentkit.testing import Answer, ScriptedBackend
from agentkit.types import Plan, Task, ToolResult, Usage, WaitingCall

ONCE_MORE = RetryPolicy(base=0.0)


class Count(SpanProcessor):
    started = 0

    def on_start(self, span: Any, parent_context: Any = None) -> None:
        self.started += 1


class Watch:
    """An SDK in memory, and an observer that tells it of runs."""

    def __init__(self, **options: Any) -> None:
        self.exporter, self.count, self.reader = InMemorySpanExporter(), Count(), InMemoryMetricReader()
        self.traces = TracerProvider()
        self.traces.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.traces.add_span_processor(self.count)
        meters = MeterProvider([self.reader])
        self.observer = OpenTelemetry(tracer_provider=self.traces, meter_provider=meters, **options)

    @property
    def spans(self) -> dict[str, ReadableSpan]:
        """Return the ended spans by name, after checking that all have ended."""
        ended = self.exporter.get_finished_spans()
        assert len(ended) == self.count.started
        assert trace.get_current_span() is trace.INVALID_SPAN
        return {span.name: span for span in ended}

    def tree(self) -> dict[str, Any]:
        ended = self.exporter.get_finished_spans()
        assert len(ended) == self.count.started

        def under(parent: int | None) -> dict[str, Any]:
            found = [s for s in ended if (s.parent.span_id if s.parent else None) == parent]
            return {f"{s.name}#{i}": under(s.context.span_id) for i, s in enumerate(sorted(found, key=start))}

        return under(None)

    def points(self, metric: str) -> list[Any]:
        data = self.reader.get_metrics_data()
        made = [m for r in data.resource_metrics for s in r.scope_metrics for m in s.metrics] if data else []
        return [point for m in made if m.name == metric for point in m.data.data_points]


def start(span: ReadableSpan) -> int:
    assert span.start_time is not None and span.end_time is not None and span.start_time <= span.end_time
    return span.start_time


def told(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "runs.db") as opened:
        yield opened


@tool(effects="none")
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def calls(*made: tuple[str, str, dict[str, Any]]) -> Message:
    return Message(role="assistant", calls=tuple(ToolCall(id=i, name=name, arguments=a) for i, name, a in made))


def http(script: list[Answer], **options: Any) -> ScriptedBackend:
    backend = ScriptedBackend(script, name="http:kimi-k2", **options)
    backend.provider = "moonshot"  # type: ignore[attr-defined]
    return backend


def agent(journal: Journal, watch: Any, script: list[Answer], **options: Any) -> Agent:
    options = {"tools": [add], "retry": ONCE_MORE, "name": "adder", **options}
    return Agent(backend=http(script), journal=journal, observers=[watch.observer], **options)


@pytest.mark.anyio
async def test_a_run_is_spans_by_the_conventions(journal: Journal) -> None:
    watch = Watch()
    result = await agent(journal, watch, [calls(("c1", "add", {"a": 2, "b": 3})), "Five."]).run("Add two and three.")
    assert watch.tree() == {
        "invoke_agent adder#0": {"chat kimi-k2#0": {}, "execute_tool add#1": {}, "chat kimi-k2#2": {}}
    }
    run, first, call, last = sorted(watch.exporter.get_finished_spans(), key=start)
    assert told(run) == {
        "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "adder", "gen_ai.provider.name": "moonshot_ai",
        "gen_ai.request.model": "kimi-k2", "gen_ai.conversation.id": result.run_id,
        "gen_ai.usage.input_tokens": result.usage.prompt_tokens, "gen_ai.usage.output_tokens": result.usage.completion_tokens,
        "agentkit.steps": 2, "agentkit.calls": 1, "agentkit.reason": "answer",
    }  # fmt: skip
    assert (run.kind, first.kind, call.kind) == (SpanKind.INTERNAL, SpanKind.CLIENT, SpanKind.INTERNAL)
    fields = told(first)
    assert 0 <= fields.pop("gen_ai.response.time_to_first_chunk") < 5
    assert fields.pop("gen_ai.usage.input_tokens") > 0 and fields.pop("gen_ai.usage.output_tokens") > 0
    assert fields == {
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "moonshot_ai", "gen_ai.request.model": "kimi-k2",
        "gen_ai.request.stream": True, "gen_ai.response.finish_reasons": ("tool_call",),
        "gen_ai.conversation.id": result.run_id,
    }  # fmt: skip
    assert told(last)["gen_ai.response.finish_reasons"] == ("stop",)
    assert told(call) == {
        "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "add", "gen_ai.tool.call.id": "c1",
        "gen_ai.tool.type": "function", "gen_ai.conversation.id": result.run_id,
    }  # fmt: skip
    assert {span.status.status_code for span in watch.spans.values()} == {StatusCode.UNSET}
    assert run.instrumentation_scope is not None and run.instrumentation_scope.name == "agentkit"


@pytest.mark.anyio
async def test_what_a_tool_traces_lies_under_its_call_and_the_run_under_its_caller(journal: Journal) -> None:
    watch = Watch()
    tracer = watch.traces.get_tracer("user")

    @tool(effects="none")
    def look(city: str) -> str:
        """Look a city up."""
        with tracer.start_as_current_span(f"query {city}"):
            return city

    @tool(effects="none")
    async def ask(city: str) -> str:
        """Ask about a city."""
        await anyio.sleep(0.01)
        with tracer.start_as_current_span(f"request {city}"):
            return city

    at_once = calls(*((c, name, {"city": c}) for c, name in (("a", "look"), ("b", "ask"), ("c", "look"))))
    alone = calls(("d", "look", {"city": "d"}))
    with tracer.start_as_current_span("GET /"):
        await agent(journal, watch, [at_once, alone, "Done."], tools=[look, ask]).run("Look.")
    by_id = {span.context.span_id: span for span in watch.exporter.get_finished_spans()}
    parents = {span.name: by_id[span.parent.span_id] for span in by_id.values() if span.parent}
    assert parents["invoke_agent adder"].name == "GET /"
    for name, call in (("query a", "a"), ("request b", "b"), ("query c", "c"), ("query d", "d")):
        assert told(parents[name])["gen_ai.tool.call.id"] == call
        assert by_id[parents[name].parent.span_id].name == "invoke_agent adder"  # type: ignore[union-attr]
    assert trace.get_current_span() is trace.INVALID_SPAN


@pytest.mark.anyio
async def test_a_retry_is_an_event_of_the_call_it_belongs_to(journal: Journal) -> None:
    watch = Watch()
    broken = [RateLimited("sent too much: CANARY"), [Delta(text="Fi"), Delta(text="ve.", finish="stop")]]
    await agent(journal, watch, broken).run("Add.")
    assert watch.tree() == {"invoke_agent adder#0": {"chat kimi-k2#0": {}}}
    (event,) = watch.spans["chat kimi-k2"].events
    assert event.name == "agentkit.retried"
    assert dict(event.attributes or {}) == {
        "agentkit.attempt": 1, "agentkit.wait": 0.0, "error.type": "RateLimited"
    }  # fmt: skip


@pytest.mark.anyio
async def test_failures_are_told_by_kind(journal: Journal) -> None:
    watch = Watch()
    failing = agent(
        journal, watch, [calls(("c1", "add", {"a": "x"}), ("c2", "no_such_tool", {})), BackendError("down: CANARY")]
    )
    with pytest.raises(BackendError):
        await failing.run("Add.")
    spans = sorted(watch.exporter.get_finished_spans(), key=start)
    kinds = [(span.name, told(span).get("error.type")) for span in spans]
    assert kinds[0] == ("invoke_agent adder", "BackendError")
    assert sorted(kinds[2:4]) == [("execute_tool add", "bad_arguments"), ("execute_tool no_such_tool", "unknown_tool")]
    assert kinds[4] == ("chat kimi-k2", "BackendError")
    assert {s.status.status_code for s in spans if told(s).get("error.type")} == {StatusCode.ERROR}
    took = {tuple(sorted(p.attributes.items())) for p in watch.points("gen_ai.client.operation.duration")}
    assert not any("no_such_tool" in str(point) for point in took), "a series for each of a model's ideas"
    assert any(("error.type", "BackendError") in point and ("gen_ai.operation.name", "chat") in point for point in took)
    assert watch.spans  # all have ended, and the caller's context is as it was


@pytest.mark.anyio
async def test_a_prompt_that_was_too_long_is_a_failed_call_and_the_next_another(journal: Journal) -> None:
    watch = Watch()
    script: list[Answer] = [calls(("c1", "add", {"a": 1, "b": 2})), ContextOverflow("too long"), "summary", "Three."]
    await agent(journal, watch, script).run("Add.")
    errors = [
        told(s).get("error.type")
        for s in sorted(watch.exporter.get_finished_spans(), key=start)
        if s.name.startswith("chat")
    ]
    assert errors == [None, "ContextOverflow", None]
    assert [event.name for event in watch.spans["invoke_agent adder"].events] == ["agentkit.compacted"]


@pytest.mark.anyio
async def test_runs_of_a_plan_and_of_asked_agents_lie_where_they_began(journal: Journal) -> None:
    watch = Watch()
    plan = json.dumps({"tasks": [{"id": "a", "goal": "one"}, {"id": "b", "goal": "two"}]})

    def answer(request: Any) -> str:
        return f"did {request.messages[-1].content[:3]}"

    await agent(journal, watch, [plan, answer, answer, "Both."]).run("One and two.", plan=True)
    child = {"chat kimi-k2#0": {}}
    assert watch.tree() == {
        "invoke_agent adder#0": {"invoke_agent adder#0": child, "invoke_agent adder#1": child, "chat kimi-k2#2": {}}
    }
    assert len({span.context.trace_id for span in watch.exporter.get_finished_spans()}) == 1

    watch = Watch()
    asked = Agent(backend=http(["Five."]), name="sum", description="adds")
    script: list[Answer] = [calls(("c1", "sum", {"goal": "two and three"})), "It is five."]
    await agent(journal, watch, script, tools=[asked]).run("Add.")
    below = {"execute_tool sum#1": {"invoke_agent sum#0": {"chat kimi-k2#0": {}}}}
    assert watch.tree() == {"invoke_agent adder#0": {"chat kimi-k2#0": {}, **below, "chat kimi-k2#2": {}}}


@pytest.mark.anyio
async def test_a_run_that_goes_on_is_linked_to_what_it_was_before(journal: Journal) -> None:
    watch = Watch()
    rules = ApprovalPolicy(default="ask")
    made = agent(journal, watch, [calls(("c1", "add", {"a": 2, "b": 3})), "Five."], approval=rules)
    paused = await made.run("Add.")
    assert paused.reason == "paused"
    (before,) = [s for s in watch.exporter.get_finished_spans() if s.name == "invoke_agent adder"]
    assert told(before)["agentkit.reason"] == "paused" and "error.type" not in told(before)
    assert (await made.resume(paused.run_id, approvals={"c1": True})).output == "Five."
    _, after = [s for s in watch.exporter.get_finished_spans() if s.name == "invoke_agent adder"]
    assert [link.context.span_id for link in after.links] == [before.context.span_id]
    assert told(after)["gen_ai.conversation.id"] == told(before)["gen_ai.conversation.id"] == paused.run_id
    elsewhere = Watch()  # another process knows no earlier span
    paused = await agent(journal, Watch(), [calls(("c1", "add", {"a": 2, "b": 3}))], approval=rules).run("Add.")
    await agent(journal, elsewhere, ["Five."]).resume(paused.run_id, approvals={"c1": True})
    assert not elsewhere.spans["invoke_agent adder"].links
    assert elsewhere.tree() == {"invoke_agent adder#0": {"execute_tool add#0": {}, "chat kimi-k2#1": {}}}


@pytest.mark.anyio
async def test_each_turn_of_a_conversation_is_a_span(journal: Journal) -> None:
    watch = Watch()
    async with agent(journal, watch, ["One.", "Two."]).chat() as chat:
        await chat.send("First.")
        await chat.send("Second.")
    first, second = sorted(
        (s for s in watch.exporter.get_finished_spans() if s.name == "invoke_agent adder"), key=start
    )
    assert [link.context.span_id for link in second.links] == [first.context.span_id]
    assert told(second)["gen_ai.agent.name"] == "adder" and len(watch.spans) == 2


@pytest.mark.anyio
async def test_a_cancelled_run_ends_its_spans(journal: Journal) -> None:
    watch, begun = Watch(), anyio.Event()

    @tool(effects="none")
    async def wait() -> str:
        """Wait."""
        begun.set()
        await anyio.sleep_forever()
        return ""

    made = agent(journal, watch, [calls(("c1", "wait", {}), ("c2", "wait", {}))], tools=[wait])
    async with anyio.create_task_group() as group:
        group.start_soon(made.run, "Wait.")
        await begun.wait()
        group.cancel_scope.cancel()
    assert {told(s).get("error.type") for s in watch.spans.values()} == {None, "cancelled"}
    assert told(watch.spans["invoke_agent adder"])["error.type"] == "cancelled"
    assert told(watch.spans["execute_tool wait"])["error.type"] == "cancelled"


@pytest.mark.anyio
async def test_metrics_count_tokens_and_seconds(journal: Journal) -> None:
    watch = Watch()
    result = await agent(journal, watch, [calls(("c1", "add", {"a": 2, "b": 3})), "Five."]).run("Add.")
    tokens = {p.attributes["gen_ai.token.type"]: p for p in watch.points("gen_ai.client.token.usage")}
    assert (tokens["input"].sum, tokens["output"].sum) == (result.usage.prompt_tokens, result.usage.completion_tokens)
    assert tokens["input"].count == 2 and tokens["input"].explicit_bounds[:3] == (1, 4, 16)
    assert dict(tokens["input"].attributes) == {
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "moonshot_ai", "gen_ai.request.model": "kimi-k2",
        "gen_ai.token.type": "input",
    }  # fmt: skip
    took = {p.attributes["gen_ai.operation.name"]: p for p in watch.points("gen_ai.client.operation.duration")}
    assert {name: point.count for name, point in took.items()} == {"chat": 2, "execute_tool": 1, "invoke_agent": 1}
    assert took["invoke_agent"].sum >= took["chat"].sum + took["execute_tool"].sum > 0
    (first,) = watch.points("gen_ai.client.operation.time_to_first_chunk")
    assert first.count == 2 and first.explicit_bounds[0] == 0.01


PRIVATE = "CANARY"


async def private_run(journal: Journal, observers: list[Callable[[Any], Any]]) -> None:
    """Say what is private wherever something can be said."""

    @tool(effects="none")
    def find(what: str) -> str:
        """Find."""
        return f"found {PRIVATE} result"

    @tool(effects="none")
    def lose(what: str) -> str:
        """Fail."""
        raise RuntimeError(f"{PRIVATE} failure")

    script: list[Answer] = [
        RateLimited(f"{PRIVATE} retry"),
        Message(
            role="assistant", content=f"{PRIVATE} content", thinking=f"{PRIVATE} thought",
            calls=(ToolCall(id="c1", name="find", arguments={"what": f"{PRIVATE} argument"}),
                   ToolCall(id="c2", name="lose", arguments={"what": "x"})),
        ),
        f"{PRIVATE} answer",
    ]  # fmt: skip
    made = Agent(
        backend=http(script), tools=[find, lose], journal=journal, observers=observers, retry=ONCE_MORE,
        approve=lambda call, spec: True, system=f"{PRIVATE} system",
    )  # fmt: skip
    await made.run(f"{PRIVATE} goal")


def everything(watch: Watch) -> str:
    spans = "".join(span.to_json() for span in watch.exporter.get_finished_spans())
    data = watch.reader.get_metrics_data()
    return spans + (data.to_json() if data else "")


@pytest.mark.anyio
async def test_what_was_said_is_left_out_unless_asked_for(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    quiet = Watch()
    await private_run(journal, [quiet.observer, JsonLines("quiet")])
    assert PRIVATE not in everything(quiet)
    assert PRIVATE not in caplog.text and len(caplog.records) > 8
    loud = Watch(content=True)
    await private_run(journal, [loud.observer, JsonLines("loud", content=True)])
    for word in ("goal", "content", "thought", "argument", "result", "failure", "answer"):
        assert f"{PRIVATE} {word}" in everything(loud), word
        assert f"{PRIVATE} {word}" in caplog.text, word


@pytest.mark.anyio
async def test_messages_have_the_conventions_form(journal: Journal) -> None:
    watch = Watch(content=True)
    await agent(journal, watch, [calls(("c1", "add", {"a": 2, "b": 3})), "Five."]).run("Add.")
    first, second = sorted((s for s in watch.exporter.get_finished_spans() if s.name.startswith("chat")), key=start)

    def messages(span: ReadableSpan, side: str) -> Any:
        return json.loads(told(span)[f"gen_ai.{side}.messages"])

    call = {"type": "tool_call", "id": "c1", "name": "add", "arguments": {"a": 2, "b": 3}}
    assert messages(first, "input") == [{"role": "user", "parts": [{"type": "text", "content": "Add."}]}]
    assert messages(watch.spans["invoke_agent adder"], "input") == messages(first, "input")
    assert messages(first, "output") == [{"role": "assistant", "parts": [call], "finish_reason": "tool_call"}]
    result = {"type": "tool_call_response", "id": "c1", "response": "5"}
    assert messages(second, "input") == [{"role": "tool", "parts": [result]}], "what came since the last turn"
    answer = {"role": "assistant", "parts": [{"type": "text", "content": "Five."}], "finish_reason": "stop"}
    assert messages(second, "output") == messages(watch.spans["invoke_agent adder"], "output") == [answer]
    assert told(watch.spans["execute_tool add"])["gen_ai.tool.call.arguments"] == '{"a": 2, "b": 3}'
    assert told(watch.spans["execute_tool add"])["gen_ai.tool.call.result"] == "5"


@pytest.mark.anyio
async def test_keys_are_hidden_even_where_all_is_told(
    journal: Journal, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setenv("SOME_API_KEY", "sk-123456789")
    monkeypatch.setenv("SHORT_KEY", "a")
    watch = Watch(content=True)

    @tool(effects="none")
    def env(name: str) -> str:
        """Show a variable."""
        return "the key is sk-123456789."

    said = "Hide sk-123456789, please."
    made = agent(journal, watch, [calls(("c1", "env", {"name": "sk-123456789"})), said], tools=[env])
    made.observers += (JsonLines(content=True),)
    await made.run(said)
    assert "sk-123456789" not in everything(watch) + caplog.text
    assert (
        "Hide ***, please." in caplog.text
        and "Hide ***, please." in told(watch.spans["invoke_agent adder"])["gen_ai.output.messages"]
    )


@pytest.mark.anyio
async def test_no_run_fails_of_its_observers(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(TracerProvider):
        def get_tracer(self, *args: Any, **options: Any) -> Any:
            class Tracer:
                def start_span(self, *args: Any, **options: Any) -> Any:
                    raise RuntimeError("the exporter is gone")

            return Tracer()

    class Full(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise OSError("no space left")

    logger = logging.getLogger("full")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler := Full())
    try:
        observers = [OpenTelemetry(tracer_provider=Broken()), JsonLines(logger)]
        made = Agent(backend=http(["Five."]), journal=journal, observers=observers)
        assert (await made.run("Add.")).output == "Five."
    finally:
        logger.removeHandler(handler)
    assert "OpenTelemetry cannot read a run_started of run" in caplog.text
    assert "JsonLines cannot read a run_ended of run" in caplog.text


def test_it_says_what_to_install_where_opentelemetry_is_missing() -> None:
    code = """
import sys
sys.modules["opentelemetry"] = None
from agentkit.telemetry import JsonLines, OpenTelemetry
JsonLines()
try:
    OpenTelemetry()
except Exception as error:
    print(type(error).__name__, error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ConfigError" in done.stdout and "pip install 'agentkit[otel]'" in done.stdout


@pytest.mark.anyio
async def test_lines_are_json_with_the_journals_names(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "agentkit.events")
    script: list[Answer] = [RateLimited("wait"), calls(("c1", "add", {"a": 2, "b": 3})), "Five."]
    made = Agent(backend=http(script), tools=[add], journal=journal, observers=[JsonLines()], retry=ONCE_MORE)
    result = await made.run("Add.")
    lines = [json.loads(record.getMessage()) for record in caplog.records]
    kept = [event.kind for event in journal.read(result.run_id)]
    assert [line["kind"] for line in lines] == kept
    assert {line["run_id"] for line in lines} == {result.run_id}
    by_kind = {line["kind"]: line for line in lines}
    assert by_kind["call_finished"]["result"]["ok"] is True and "output" not in by_kind["call_finished"]["result"]
    assert by_kind["run_ended"]["usage"]["prompt_tokens"] == result.usage.prompt_tokens
    levels = {json.loads(record.getMessage())["kind"]: record.levelname for record in caplog.records}
    assert (levels["retried"], levels["run_ended"], levels["run_started"]) == ("WARNING", "INFO", "INFO")
    caplog.clear()
    with pytest.raises(BackendError):
        await Agent(backend=http([BackendError("x")]), journal=journal, observers=[JsonLines()]).run("Add.")
    assert caplog.records[-1].levelname == "ERROR" and '"error_type":"BackendError"' in caplog.records[-1].getMessage()


EVENTS = get_args(get_args(e.Event)[0])


def test_every_kind_of_event_has_its_facts() -> None:
    kinds = {event.model_fields["kind"].default: event for event in EVENTS if event not in e.LIVE}
    assert FACTS.keys() == kinds.keys()
    for kind, facts in FACTS.items():
        assert facts.keys() <= kinds[kind].model_fields.keys(), kind


CALL = ToolCall(id="c1", name="add")
RUN = st.sampled_from(["r1", "r2"])
ANY_EVENT = st.one_of(
    st.builds(e.RunStarted, run_id=RUN, goal=st.just("g"), agent=st.just("a"), backend=st.just("http:m")),
    st.builds(e.RunResumed, run_id=RUN, agent=st.just("a"), backend=st.just("http:m")),
    st.builds(e.StepStarted, run_id=RUN, step=st.integers(1, 9), backend=st.sampled_from(["", "http:m", "local"])),
    st.builds(e.MessageAdded, run_id=RUN, message=st.just(Message(role="assistant")), usage=st.none() | st.just(Usage())),
    st.builds(e.CallIntended, run_id=RUN, call=st.just(CALL)),
    st.builds(e.CallFinished, run_id=RUN, result=st.builds(ToolResult, call_id=st.just("c1"), name=st.just("add"), ok=st.booleans())),
    st.builds(e.Retried, run_id=RUN, attempt=st.just(1), error=st.just(""), wait=st.just(0.0)),
    st.builds(e.Compacted, run_id=RUN, summary=st.just(""), upto=st.just(0), tokens_before=st.just(1), tokens_after=st.just(1)),
    st.builds(e.PlanMade, run_id=RUN, plan=st.just(Plan(goal="g", tasks=(Task(id="t", goal="t"),)))),
    st.builds(e.ApprovalAsked, run_id=RUN, call=st.just(CALL)),
    st.builds(e.ApprovalGiven, run_id=RUN, call_id=st.just("c1"), allowed=st.booleans()),
    st.builds(e.HandedOver, run_id=RUN, call_id=st.just("c1"), to=st.just("b")),
    st.builds(e.Nudged, run_id=RUN, guard=st.just("x"), text=st.just("x")),
    st.builds(e.LossFound, run_id=RUN, why=st.just("x")),
    st.builds(e.RunEnded, run_id=RUN, reason=st.sampled_from(["answer", "error", "cancelled", "paused"])),
    st.builds(e.TextPiece, run_id=RUN),
    st.builds(e.TaskStarted, run_id=RUN, task_id=st.just("t"), child=st.just("r2")),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(ANY_EVENT, max_size=30), st.booleans())
def test_events_in_any_order_end_all_spans_and_raise_nothing(events: list[e.Event], content: bool) -> None:
    watch, here = Watch(content=content), copy_context()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("agentkit.telemetry.quiet.LOGGER.warning", lambda *args, **options: pytest.fail(str(args)))
        for event in (*events, *(e.RunEnded(run_id=run_id, reason="answer") for run_id in ("r1", "r2"))):
            here.run(watch.observer, event)
    assert len(watch.exporter.get_finished_spans()) == watch.count.started
    for span in watch.exporter.get_finished_spans():
        start(span)


def test_waiting_calls_are_logged_without_their_arguments(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    waiting = WaitingCall(
        run_id="r", call=ToolCall(id="c1", name="add", arguments={"a": PRIVATE}, raw=PRIVATE), reason=PRIVATE
    )
    JsonLines()(e.RunEnded(run_id="r", reason="paused", detail=PRIVATE, waiting=(waiting,)))
    (line,) = [json.loads(record.getMessage()) for record in caplog.records]
    assert PRIVATE not in str(line) and line["waiting"] == [{"run_id": "r", "call": {"id": "c1", "name": "add"}}]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://api.moonshot.ai/v1", "moonshot_ai"),
        ("https://api.anthropic.com/v1", "anthropic"),
        ("http://h/v1", n.OTHER),
    ],
)
def test_providers_are_named_by_the_conventions(url: str, name: str) -> None:
    assert n.provider_of(create(url, "m", "key").provider, "http:m") == name


def test_whole_answers_have_no_first_piece(tmp_path: Path) -> None:
    watch = Watch()
    backend = ScriptedBackend(["Done."], name="http:m", traits=Traits(streams=False))
    Agent(backend=backend, journal=tmp_path / "runs.db", observers=[watch.observer]).run_sync("Go.")
    assert not {n.STREAM, n.FIRST} & told(watch.spans["chat m"]).keys()
    assert not watch.points("gen_ai.client.operation.time_to_first_chunk")
    assert create("http://h/v1", "m", stream=False).traits.streams is False


def test_a_local_model_is_no_client(tmp_path: Path) -> None:
    watch = Watch()
    backend = ScriptedBackend(["Done."], name="local", traits=Traits())
    Agent(backend=backend, journal=tmp_path / "runs.db", observers=[watch.observer]).run_sync("Go.")
    assert watch.spans["chat local"].kind == SpanKind.INTERNAL
    assert told(watch.spans["chat local"])["gen_ai.provider.name"] == "local"
