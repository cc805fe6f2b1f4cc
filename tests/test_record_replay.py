"""A recorded run comes out the same without its model, each time; and what has changed is told."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit import Agent, Journal, Limits, Message, RetryPolicy, ToolCall, tool
from agentkit import events as e
from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.errors import BackendError, ConfigError, ContextOverflow, RateLimited, RunNotFound
from agentkit.testing import FaultyBackend, RecordingBackend, ReplayBackend, ScriptedBackend, backend_conformance
from agentkit.testing.cassette import _beyond, _plain, _with
from agentkit.types import Usage
from tests.http.server import Server, call, say

pytestmark = pytest.mark.anyio
ANSWERED = {"request": {"messages": [{"role": "user", "content": "hello"}], "same": 0}}
HELLO = Request(messages=(Message(role="user", content="hello"),))


@tool(effects="once")
def pay(number: int) -> str:
    """Pay."""
    return f"paid {number}. " + "It was a long story. " * 20


@tool(effects="none")
def look(number: int) -> str:
    """Look."""
    if number == 3:
        raise ValueError("nothing there")
    return f"seen {number}"


def turn(request: Request) -> Message | str:
    if request.tool_choice == "none":
        return json.dumps({"goal": "pay", "facts": ["some were paid"]})
    made = max((int(c.id[1:]) + 1 for m in request.messages for c in m.calls), default=0)
    if made == 12:
        return "all paid"
    calls = [ToolCall(id=f"{name[0]}{made}", name=name, arguments={"number": made}) for name in ("pay", "look")]
    return Message(role="assistant", content=f"turn {made}", thinking="hm", calls=tuple(calls))


QUICK = RetryPolicy(base=0.0)


async def events_of(backend: Backend, path: Path) -> list[e.Event]:
    seen: list[e.Event] = []
    with Journal(path) as journal:
        agent = Agent(backend=backend, tools=[pay, look], journal=journal, retry=QUICK, limits=Limits(faults_in_row=9))
        result = await agent.run("pay the bills", on_event=seen.append)
    assert result.output == "all paid", result
    return seen


def same(events: list[e.Event]) -> list[dict[str, Any]]:
    """Return what of events must be the same each time: all but times and the run's id, and of calls side by side the
    order in which they begin and end."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                k: without(v) for k, v in value.items() if k not in ("run_id", "at", "seconds", "wait", "first_seconds")
            }
        return [without(part) for part in value] if isinstance(value, list) else value

    told = [without(event.model_dump(mode="json")) for event in events]
    groups = groupby(told, key=lambda event: event["kind"] in ("call_intended", "call_finished"))
    return [event for beside, group in groups for event in (sorted(group, key=json.dumps) if beside else group)]


async def test_a_replayed_run_is_the_recorded_one_each_time(tmp_path: Path) -> None:
    """With calls side by side, failing ones, failing answers, compaction and a summary by the model."""
    script = ScriptedBackend([turn] * 60, window=1600)
    inner = FaultyBackend(script, seed=4, faults=("refused", "limited", "failed", "cut"))
    async with aclosing(RecordingBackend(inner, tmp_path / "a.jsonl")) as recording:
        recorded = await events_of(recording, tmp_path / "recorded.db")
    kinds = {event.kind for event in recorded}
    assert {"compacted", "retried"} <= kinds and any(
        not event.fallback for event in recorded if isinstance(event, e.Compacted)
    )
    for number in range(2):
        replay = ReplayBackend(tmp_path / "a.jsonl")
        assert (replay.name, replay.window, replay.traits) == (inner.name, inner.window, inner.traits)
        again = await events_of(replay, tmp_path / f"{number}.db")
        assert same(again) == same(recorded)
        assert replay.unused == 0


async def test_what_differs_from_the_recording_is_told(tmp_path: Path) -> None:
    async with aclosing(RecordingBackend(ScriptedBackend([turn] * 30), tmp_path / "a.jsonl")) as recording:
        await events_of(recording, tmp_path / "recorded.db")

    @tool(effects="none")
    def look(number: int) -> str:
        """Look."""
        return f"seen {number} otherwise"

    with Journal(tmp_path / "j.db") as journal, pytest.raises(BackendError) as told:
        agent = Agent(backend=ReplayBackend(tmp_path / "a.jsonl"), tools=[pay, look], journal=journal)
        await agent.run("pay the bills")
    assert 'messages[4].content: recorded "seen 0", asked "seen 0 otherwise"' in str(told.value)
    with pytest.raises(BackendError, match=r"messages\[0\]: recorded .*, asked nothing"):
        await said(ReplayBackend(tmp_path / "a.jsonl"), Request(messages=()))
    replay = ReplayBackend(record(tmp_path / "c.jsonl", [ANSWERED | {"deltas": [{"text": "hi"}]}]))
    for asked, words in [
        (replace(HELLO, temperature=0.5), "temperature: recorded nothing, asked 0.5"),
        (replace(HELLO, messages=(*HELLO.messages, *HELLO.messages)), r"messages\[1\]: recorded nothing, asked"),
    ]:
        with pytest.raises(BackendError, match=words):
            await said(replay, asked)
    assert await said(replay, HELLO) == "hi"
    with pytest.raises(BackendError, match="are used"):
        replay = ReplayBackend(record(tmp_path / "b.jsonl", []))
        await said(replay, HELLO)


def record(path: Path, records: list[dict[str, Any]]) -> Path:
    about = {"cassette": 1, "name": "n", "window": 10, "traits": {}}
    path.write_text("".join(json.dumps(record) + "\n" for record in (about, *records)))
    return path


async def said(backend: Backend, request: Request) -> str:
    stream = backend.stream(request)
    async with aclosing(stream):  # type: ignore[type-var]
        return "".join([delta.text async for delta in stream])


async def test_requests_side_by_side_get_their_own_answers(tmp_path: Path) -> None:
    requests = [Request(messages=(Message(role="user", content=f"hello {n}"),)) for n in range(8)]

    async def ask_all(backend: Backend) -> list[str]:
        heard = [""] * 8

        async def ask(n: int) -> None:
            heard[n] = await said(backend, requests[n])

        async with anyio.create_task_group() as group:
            for n in range(8):
                group.start_soon(ask, n)
        return heard

    def greet(request: Request) -> str:
        return request.messages[0].content * (1 + int(request.messages[0].content[-1]) % 3)

    async with aclosing(RecordingBackend(ScriptedBackend([greet] * 8), tmp_path / "a.jsonl")) as recording:
        heard = await ask_all(recording)
    replay = ReplayBackend(tmp_path / "a.jsonl")
    for n in reversed(range(8)):
        assert await said(replay, requests[n]) == heard[n] != ""
    assert replay.unused == 0


async def test_errors_are_raised_again_without_the_wait(tmp_path: Path) -> None:
    failures = [
        RateLimited("slow down", retry_after=90.0, remedy="wait"),
        ContextOverflow("too long"),
        BackendError("odd"),
    ]
    async with aclosing(RecordingBackend(ScriptedBackend(failures), tmp_path / "a.jsonl")) as recording:
        for failure in failures:
            with pytest.raises(type(failure)):
                await said(recording, HELLO)
    replay = ReplayBackend(tmp_path / "a.jsonl")
    for failure in failures:
        with pytest.raises(type(failure), match=failure.message) as told:
            await said(replay, HELLO)
        assert told.value.remedy == failure.remedy and told.value.retryable == failure.retryable
        assert told.value.retry_after == (0.0 if failure.retry_after else None)


async def test_an_answer_that_was_left_is_recorded_as_far_as_it_came(tmp_path: Path) -> None:
    async with aclosing(
        RecordingBackend(ScriptedBackend(["hello to you", "again"]), tmp_path / "a.jsonl")
    ) as recording:
        stream = recording.stream(HELLO)
        async with aclosing(stream):  # type: ignore[type-var]
            async for _ in stream:
                break
        assert await said(recording, HELLO) == "again"
    replay = ReplayBackend(tmp_path / "a.jsonl")
    with pytest.raises(BackendError, match="ends here"):
        await said(replay, HELLO)
    assert await said(replay, HELLO) == "again"


async def test_a_recording_holds_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    from agentkit_backends.http import create

    with Server([call("look", {"number": 1}, "c1"), say("seen")]) as server:
        inner = create(base_url=server.url, model="m", api_key="sk-also-secret")
        async with aclosing(RecordingBackend(inner, tmp_path / "new" / "a.jsonl")) as recording:
            with Journal(tmp_path / "j.db") as journal:
                result = await Agent(backend=recording, tools=[look], journal=journal).run("look")
        assert result.output == "seen"
        assert "sk-also-secret" in str(server.seen[0].headers) + json.dumps([dict(s.headers) for s in server.seen])
    assert "secret" not in (tmp_path / "new" / "a.jsonl").read_text()
    with Journal(tmp_path / "j.db") as journal:
        result = await Agent(backend=ReplayBackend(tmp_path / "new" / "a.jsonl"), tools=[look], journal=journal).run(
            "look"
        )
    assert result.output == "seen"


async def test_a_run_of_the_journal_becomes_a_test(tmp_path: Path) -> None:
    broken = True

    @tool(effects="none")
    def look(number: int) -> str:
        """Look."""
        if broken:
            raise ValueError("no such thing")
        return f"seen {number}"

    with Journal(tmp_path / "j.db") as journal:
        script = [Message(role="assistant", calls=(ToolCall(id="c", name="look", arguments={"number": 1}),)), "done"]
        agent = Agent(backend=ScriptedBackend(script), tools=[look], journal=journal)
        failed = await agent.run("look")
        broken = False
        replay = ReplayBackend.of_run(journal, failed.run_id)
        again = await Agent(backend=replay, tools=[look], journal=journal).run("look")
        results = [
            event.result.output
            for run in (failed, again)
            for event in journal.read(run.run_id)
            if isinstance(event, e.CallFinished)
        ]
        assert results == ["error (failed): ValueError: no such thing", "seen 1"] or "no such thing" in results[0]
        assert results[1] == "seen 1" and again.output == "done" and replay.unused == 0
        with pytest.raises(BackendError, match="are used"):
            await said(replay, HELLO)
        with pytest.raises(RunNotFound):
            ReplayBackend.of_run(journal, "none")
        journal.append(e.TaskStarted(run_id=failed.run_id, task_id="t", child="c"))
        with pytest.raises(ConfigError, match="tasks with runs of their own"):
            ReplayBackend.of_run(journal, failed.run_id)


@pytest.mark.parametrize(
    "text", ["", "{}", "no json", '{"cassette": 2}', '{"cassette":1,"name":"n","window":1,"traits":{}}\n{"x":1}']
)
async def test_what_is_no_recording_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.jsonl").write_text(text)
    with pytest.raises(ConfigError, match="RecordingBackend"):
        ReplayBackend(tmp_path / "a.jsonl")
    with pytest.raises(ConfigError, match="RecordingBackend"):
        ReplayBackend(tmp_path / "missing.jsonl")


async def test_a_recording_grows_with_the_conversation_and_not_with_its_square(tmp_path: Path) -> None:
    sizes = []
    for steps in (20, 40):

        def answer(request: Request, steps: int = steps) -> Message | str:
            made = sum(bool(m.calls) for m in request.messages)
            made_call = ToolCall(id=f"c{made}", name="look", arguments={"number": made + 100})
            return Message(role="assistant", calls=(made_call,)) if made < steps else "done"

        path = tmp_path / f"{steps}.jsonl"
        async with aclosing(RecordingBackend(ScriptedBackend([answer] * 99), path)) as recording:
            with Journal(tmp_path / "j.db") as journal:
                await Agent(backend=recording, tools=[look], journal=journal).run("look")
        sizes.append(path.stat().st_size)
    assert sizes[1] < sizes[0] * 2.2


async def test_recording_conforms_to_what_a_backend_must_do(tmp_path: Path) -> None:
    inner = ScriptedBackend(["hello to you"] * 20, window=400)
    await backend_conformance(RecordingBackend(inner, tmp_path / "a.jsonl"))


MESSAGES = st.lists(st.builds(lambda text: Message(role="user", content=text), st.sampled_from("abc")), max_size=5)
ASKED = st.builds(
    lambda messages, choice, extra: Request(messages=tuple(messages), tool_choice=choice, extra=extra),
    MESSAGES, st.sampled_from(["auto", "none"]), st.dictionaries(st.sampled_from("xy"), st.integers(), max_size=2),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(ASKED, max_size=6))
def test_requests_are_read_as_they_were_written(requests: list[Request]) -> None:
    written, last = [], {}
    for request in requests:
        written.append(json.loads(json.dumps(_beyond(last, _plain(request)))))
        last = _plain(request)
    last = {}
    for record, request in zip(written, requests, strict=True):
        last = _with(last, record)
        assert last == _plain(request)


class Unsure:
    """A backend with all that a Delta may bear."""

    name, window, traits = "unsure", 1000, Traits(dialect="hermes", images=True)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        yield Delta(text="he", confidence=0.25)
        yield Delta(usage=Usage(prompt_tokens=1, cost=0.5), finish="length", backend="b", passed_over=("a: no",))

    def count(self, request: Request) -> int:
        return 7

    async def aclose(self) -> None:
        pass


async def test_pieces_come_back_as_they_were(tmp_path: Path) -> None:
    recording = RecordingBackend(Unsure(), tmp_path / "a.jsonl")
    recorded = [delta async for delta in recording.stream(HELLO)]
    assert recording.count(HELLO) == recording.count(HELLO) == 7
    replay = ReplayBackend(tmp_path / "a.jsonl")
    assert [delta async for delta in replay.stream(HELLO)] == recorded
    assert replay.count(HELLO) == 7 and replay.traits == Unsure.traits and replay.count(Request(messages=())) == 0
    await recording.aclose()
