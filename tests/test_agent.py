"""The loop, the toolbox and the agent, with a scripted model and real functions, journals and plugins."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import BaseModel

from agentkit import Agent, Journal, Limits, Message, Request, RetryPolicy, RunResult, ToolCall, tool
from agentkit import events as e
from agentkit.backend import CallDelta, Delta, Traits
from agentkit.errors import (
    BackendError,
    BackendNotFound,
    ConfigError,
    ConnectionFailed,
    ContextOverflow,
    JournalError,
    RunBusy,
)
from agentkit.testing import Answer, FaultyBackend, ScriptedBackend

pytestmark = pytest.mark.anyio
AT_ONCE = RetryPolicy(base=0.0)


def call(name: str, _id: str = "", **arguments: Any) -> ToolCall:
    return ToolCall(id=_id or f"{name}-{len(arguments)}", name=name, arguments=arguments)


def calls(*made: ToolCall) -> Message:
    return Message(role="assistant", calls=made)


@tool(effects="none")
def add(a: int, b: int) -> int:
    """Add two numbers.

    Args:
        a: The first.
        b: The second.
    """
    return a + b


@tool(effects="none")
def fail(why: str) -> str:
    """Fail."""
    raise RuntimeError(why)


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal(tmp_path / "runs.db") as opened:
        yield opened


def agent(journal: Journal, script: list[Answer], *tools: Callable[..., Any], **options: Any) -> Agent:
    backend = options.pop("backend", None) or ScriptedBackend(script)
    return Agent(backend=backend, tools=tools or (add, fail), journal=journal, retry=AT_ONCE, **options)


def check_history(messages: tuple[Message, ...]) -> None:
    """Every call has one result, right after its turn; every result has its call."""
    waiting: list[str] = []
    for message in messages:
        if message.role == "tool":
            assert message.call_id in waiting, "a result without its call"
            waiting.remove(message.call_id)
        else:
            assert not waiting, f"calls without results: {waiting}"
            waiting = [c.id for c in message.calls]
    assert not waiting


async def test_a_run_calls_and_answers(journal: Journal) -> None:
    made = agent(journal, [calls(call("add", a=2, b=3)), "it is 5"])
    result = await made.run("what is 2 + 3?")
    assert (result.output, result.reason, result.steps, result.calls) == ("it is 5", "answer", 2, 1)
    assert result.usage.prompt_tokens > 0
    kinds = [event.kind for event in journal.read(result.run_id)]
    assert kinds == [
        "run_started", "message_added", "step_started", "message_added", "call_intended", "call_finished", "message_added",
        "step_started", "message_added", "run_ended",
    ]  # fmt: skip


async def test_the_model_sees_goal_calls_and_results_in_order(journal: Journal) -> None:
    backend = ScriptedBackend([calls(call("add", "x", a=1, b=1), call("add", "y", a=2, b=2)), "done"])
    await agent(journal, [], backend=backend).run("add things")
    last = backend.requests[-1]
    check_history(last.messages)
    assert [m.role for m in last.messages] == ["system", "user", "assistant", "tool", "tool"]
    assert [m.content for m in last.messages[3:]] == ["2", "4"]
    assert {spec.name for spec in last.tools} == {"add", "fail"}


@pytest.mark.parametrize(
    ("bad", "kind", "words"),
    [
        (call("ad", a=1, b=2), "unknown_tool", "did you mean add"),
        (call("add", a="one", b=2), "bad_arguments", "a: 'one' is not of type 'integer'"),
        (call("add", a=1), "bad_arguments", "'b' is a required property"),
        (call("add", a=1, b=2, c=3), "bad_arguments", "'c' was unexpected"),
        (call("fail", why="no luck"), "failed", "RuntimeError: no luck"),
    ],
)
async def test_a_bad_call_is_told_and_can_be_mended(journal: Journal, bad: ToolCall, kind: str, words: str) -> None:
    backend = ScriptedBackend([calls(bad), calls(call("add", a=1, b=2)), "3"])
    result = await agent(journal, [], backend=backend).run("go")
    assert result.output == "3"
    told = backend.requests[1].messages[-1].content
    assert told.startswith(f"error ({kind})") and words in told


async def test_malformed_json_is_told_and_can_be_mended(journal: Journal) -> None:
    broken = [Delta(call=CallDelta(0, "c1", "add", '{"a": 1, b')), Delta(finish="calls")]
    backend = ScriptedBackend([broken, calls(call("add", a=1, b=2)), "3"])
    result = await agent(journal, [], backend=backend).run("go")
    assert result.output == "3" and backend.requests[1].messages[-1].content.startswith("error (bad_json)")


async def test_three_faults_in_a_row_end_the_run(journal: Journal) -> None:
    script: list[Answer] = [calls(call("fail", f"c{i}", why=str(i))) for i in range(5)]
    result = await agent(journal, script).run("go")
    assert result.reason == "faults" and result.calls == 3 and "RuntimeError: 2" in result.detail


async def test_a_good_call_between_faults_starts_the_count_again(journal: Journal) -> None:
    script: list[Answer] = [
        calls(call("fail", "1", why="a")), calls(call("fail", "2", why="b")), calls(call("add", "3", a=1, b=1)),
        calls(call("fail", "4", why="c")), calls(call("fail", "5", why="d")), "done",
    ]  # fmt: skip
    assert (await agent(journal, script).run("go")).output == "done"


async def test_the_same_call_again_and_again_ends_the_run(journal: Journal) -> None:
    script: list[Answer] = [calls(call("add", f"c{i}", a=1, b=1)) for i in range(9)]
    result = await agent(journal, script).run("go")
    assert result.reason == "faults" and "4 times" in result.detail and result.calls == 4
    *_, last, ended = journal.read(result.run_id)
    assert isinstance(last, e.MessageAdded) and last.message.failed and isinstance(ended, e.RunEnded)


async def test_an_empty_answer_is_nudged_once(journal: Journal) -> None:
    assert (await agent(journal, ["", "here"]).run("go")).output == "here"
    assert (await agent(journal, ["", " "]).run("go")).reason == "error"


@pytest.mark.parametrize(
    ("limits", "word"),
    [(Limits(steps=2), "2 steps"), (Limits(calls=2), "2 calls"), (Limits(tokens=10), "10 tokens")],
)
async def test_limits_end_the_run(journal: Journal, limits: Limits, word: str) -> None:
    script: list[Answer] = [calls(call("add", f"c{i}", a=i, b=1)) for i in range(9)]
    result = await agent(journal, script, limits=limits).run("go")
    assert result.reason == "limit" and word in result.detail


async def test_a_limit_of_seconds_stops_a_call_under_way(journal: Journal) -> None:
    ended = []

    @tool(effects="none")
    async def wait() -> str:
        """Wait for ever."""
        try:
            await anyio.sleep_forever()
        finally:
            ended.append(True)
        return ""

    result = await agent(journal, [calls(call("wait"))], wait, limits=Limits(seconds=0.2)).run("go")
    assert result.reason == "limit" and "seconds" in result.detail and ended == [True]


async def test_a_tools_own_time_limit_is_a_fault(journal: Journal) -> None:
    @tool(effects="none", seconds=0.1)
    async def slow() -> str:
        """Wait for ever."""
        await anyio.sleep_forever()
        return ""

    backend = ScriptedBackend([calls(call("slow")), "gave up"])
    assert (await agent(journal, [], slow, backend=backend).run("go")).output == "gave up"
    assert "error (timeout)" in backend.requests[1].messages[-1].content


async def test_independent_calls_run_side_by_side_and_once_calls_in_turn(journal: Journal) -> None:
    running, most = 0, {"none": 0, "once": 0}

    def work(effects: Any, name: str) -> Callable[..., Any]:
        @tool(effects=effects, name=name)
        async def body(n: int) -> int:
            """Work."""
            nonlocal running
            running += 1
            most[effects] = max(most[effects], running)
            await anyio.sleep(0.02)
            running -= 1
            return n

        return body

    backend = ScriptedBackend(
        [
            calls(*(call("side", f"s{i}", n=i) for i in range(4))),
            calls(*(call("turn", f"t{i}", n=i) for i in range(4))),
            "ok",
        ]
    )
    await agent(journal, [], work("none", "side"), work("once", "turn"), backend=backend).run("go")
    assert most["none"] > 1 and most["once"] == 1
    assert [m.content for m in backend.requests[1].messages[-4:]] == ["0", "1", "2", "3"], (
        "results keep the order asked"
    )


async def test_a_sync_tool_does_not_block_the_loop(journal: Journal) -> None:
    gate = threading.Event()

    @tool(effects="none")
    def wait_for_gate() -> str:
        """Wait."""
        return "open" if gate.wait(5) else "shut"

    @tool(effects="none")
    async def open_gate() -> str:
        """Open."""
        gate.set()
        return "opened"

    backend = ScriptedBackend([calls(call("wait_for_gate", "1"), call("open_gate", "2")), "ok"])
    await agent(journal, [], wait_for_gate, open_gate, backend=backend).run("go")
    assert backend.requests[1].messages[-2].content == "open"


async def test_approval_can_refuse(journal: Journal) -> None:
    asked = []

    async def approve(wanted: ToolCall, spec: Any) -> bool:
        asked.append((wanted.name, spec.effects))
        return False

    backend = ScriptedBackend([calls(call("add", a=1, b=2)), "not allowed"])
    result = await agent(journal, [], backend=backend, approve=approve).run("go")
    assert result.output == "not allowed" and asked == [("add", "none")]
    assert not any(isinstance(event, e.CallIntended) for event in journal.read(result.run_id))


class Sum(BaseModel):
    total: int


async def test_typed_output_is_checked_and_mended(journal: Journal) -> None:
    result = await agent(journal, ["no json", '```json\n{"total": 5}\n```'], output_type=Sum).run("go")
    assert result.value == Sum(total=5)
    bad = await agent(journal, ['{"total": "x"}'] * 5, output_type=Sum).run("go")
    assert bad.reason == "faults" and "total" in bad.detail
    assert (await agent(journal, []).resume(result.run_id)).value == {"total": 5}


async def test_events_stream_live_and_end_with_the_end(journal: Journal) -> None:
    seen: list[Any] = []
    made = agent(journal, [calls(call("add", a=2, b=3)), "it is five"])
    async with made.stream("go") as events:
        async for event in events:
            seen.append(event)
    assert isinstance(seen[0], e.RunStarted) and isinstance(seen[-1], e.RunEnded)
    assert "".join(event.text for event in seen if isinstance(event, e.TextPiece)) == "it is five"
    assert [event for event in seen if not isinstance(event, e.TextPiece)] == journal.read(seen[0].run_id)


async def test_leaving_the_stream_cancels_the_run(journal: Journal) -> None:
    ended = anyio.Event()

    @tool(effects="none")
    async def wait() -> str:
        """Wait for ever."""
        try:
            await anyio.sleep_forever()
        finally:
            ended.set()
        return ""

    async with agent(journal, [calls(call("wait"))], wait).stream("go") as events:
        async for event in events:
            run_id = event.run_id
            if isinstance(event, e.CallIntended):
                break
    assert ended.is_set()
    last = journal.read(run_id)[-1]
    assert isinstance(last, e.RunEnded) and last.reason == "cancelled"
    with journal.claim(run_id):
        pass


async def test_a_cancelled_run_can_be_resumed(journal: Journal) -> None:
    done: list[str] = []

    @tool(effects="once")
    async def send(text: str) -> str:
        """Send."""
        done.append(text)
        await anyio.sleep_forever()
        return ""

    with anyio.move_on_after(0.3):
        await agent(journal, [calls(call("send", text="hi"))], send).run("go")
    (info,) = journal.runs()
    backend = ScriptedBackend(["it may have been sent"])
    result = await agent(journal, [], send, backend=backend).resume(info.run_id)
    assert result.output == "it may have been sent" and done == ["hi"]
    told = backend.requests[0].messages[-1]
    assert told.role == "tool" and told.content.startswith("error (cancelled)")
    check_history(backend.requests[0].messages)


async def test_an_endpoint_with_a_smaller_window_than_was_said_is_found_out(journal: Journal) -> None:
    """One huge message, which no summary can shrink: it is shortened until the endpoint takes it."""

    class Small(ScriptedBackend):
        async def stream(self, request: Request) -> Any:
            if self.count(request) > 5_000:
                raise ContextOverflow("too long")
            async for delta in super().stream(request):
                yield delta

    found = Small([calls(call("shout", "s")), "short enough"], window=100_000, traits=Traits(summarizes=False))

    @tool(effects="none")
    def shout() -> str:
        """Shout."""
        return "A" * 7_900

    made = Agent(backend=found, tools=[shout], journal=journal, system="be brief " * 100)
    result = await made.run("go " * 3_000 + "and shout")
    assert result.output == "short enough"
    check_history(found.requests[-1].messages)


@pytest.mark.parametrize("backend", ["local", "http"])
async def test_an_option_that_a_backend_does_not_have_is_named(journal: Journal, backend: str) -> None:
    with pytest.raises(ConfigError, match=f"the {backend} backend has no option 'colour'"):
        await Agent(backend=backend, backend_options={"colour": "red"}, journal=journal).run("go")


async def test_runs_at_one_time_share_a_journal_and_the_last_one_closes_it(tmp_path: Path) -> None:
    path, seen = tmp_path / "runs.db", set[str]()

    @tool(effects="none")
    async def look() -> str:
        """Count the open files."""
        await anyio.sleep(0.05)
        open_files = [
            os.readlink(f"/proc/self/fd/{fd}")
            for fd in os.listdir("/proc/self/fd")
            if os.path.islink(f"/proc/self/fd/{fd}")
        ]
        seen.add(str(open_files.count(str(path))))
        return ""

    async with anyio.create_task_group() as group:
        for number in range(20):
            backend = ScriptedBackend([calls(call("look", str(number))), "done"])
            group.start_soon(Agent(backend=backend, tools=[look], journal=path).run, "go")
    assert seen == {"1"}
    with Journal(path) as book:
        assert len(book.runs()) == 20
    assert str(path) not in {os.path.realpath(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")}


async def test_a_function_whose_name_no_endpoint_takes_is_refused(journal: Journal) -> None:
    def größe() -> str:
        """Measure."""
        return ""

    with pytest.raises(ConfigError, match="größe.*@tool"):
        await agent(journal, [], größe).run("go")
    named = ScriptedBackend(["done"])
    await agent(journal, [], tool(name="size")(größe), backend=named).run("go")
    assert [spec.name for spec in named.requests[0].tools] == ["size"]


async def test_two_cannot_hold_one_run(journal: Journal) -> None:
    result = await agent(journal, ["done"]).run("go")
    with journal.claim(result.run_id), pytest.raises(RunBusy):
        await agent(journal, []).resume(result.run_id)


async def test_a_backends_failure_is_journalled_and_raised(journal: Journal) -> None:
    failing = agent(journal, [ConnectionFailed("nobody there")] * 9)
    with pytest.raises(ConnectionFailed):
        await failing.run("go")
    (info,) = journal.runs()
    assert info.reason == "error"
    retried = [event for event in journal.read(info.run_id) if isinstance(event, e.Retried)]
    assert len(retried) == AT_ONCE.attempts - 1
    assert (await agent(journal, ["better now"]).resume(info.run_id)).output == "better now"


@pytest.mark.parametrize("seed", range(6))
async def test_any_mixture_of_faults_ends_right_or_in_one_clear_error(journal: Journal, seed: int) -> None:
    inner = ScriptedBackend([calls(call("add", "a", a=1, b=2)), calls(call("add", "b", a=3, b=4)), "ten"])
    made = agent(journal, [], backend=FaultyBackend(inner, seed=seed, rate=0.5), limits=Limits(steps=20))
    try:
        result = await made.run("go")
        assert result.output == "ten"
    except BackendError:
        pass
    for asked in inner.requests:
        check_history(asked.messages)


async def test_context_overflow_compacts_and_tries_again(journal: Journal) -> None:
    script: list[Answer] = [calls(call("add", f"c{i}", a=i, b=i)) for i in range(4)]
    backend = ScriptedBackend([*script, ContextOverflow("too long"), '{"goal": "sum"}', "done"])
    result = await agent(journal, [], backend=backend).run("go")
    assert result.output == "done"
    (compacted,) = [event for event in journal.read(result.run_id) if isinstance(event, e.Compacted)]
    assert not compacted.fallback and "sum" in compacted.summary


async def test_a_long_run_is_compacted_and_its_past_recalled(journal: Journal) -> None:
    @tool(effects="none")
    def report(n: int) -> str:
        """Report."""
        return f"report {n}: " + f"line {n} of many words\n" * 30

    def answer(request: Request) -> Message | str:
        offered = {spec.name for spec in request.tools}
        number = next(count)
        if number < 30:
            return calls(call("report", f"r{number}", n=number))
        assert {"recall", "read_artifact"} <= offered
        return calls(call("recall", "back", query="report 0")) if number == 30 else request.messages[-1].content

    count = iter(range(99))
    traits = Traits(summarizes=False)
    backend = ScriptedBackend([answer] * 40, window=4000, traits=traits)
    result = await agent(journal, [], report, backend=backend).run("make thirty reports")
    assert result.reason == "answer" and "report 0" in result.output
    compactions = [event for event in journal.read(result.run_id) if isinstance(event, e.Compacted)]
    assert compactions and all(event.tokens_after < event.tokens_before and event.fallback for event in compactions)
    firsts = {request.messages[:2] for request in backend.requests}
    assert len(firsts) == 1, "system and goal stay byte-identical"
    for request in backend.requests:
        check_history(request.messages)
        assert backend.count(request) <= 4000


async def test_a_large_output_is_set_aside(journal: Journal) -> None:
    @tool(effects="none")
    def flood() -> str:
        """Print a lot."""
        return "\n".join(f"line {i}" for i in range(5000))

    backend = ScriptedBackend(
        [calls(call("flood")), calls(call("read_artifact", artifact="a1", start=2500, end=2502)), "seen"]
    )
    result = await agent(journal, [], flood, backend=backend).run("go")
    clipped = backend.requests[1].messages[-1].content
    assert len(clipped) < 9000 and "artifact a1" in clipped and clipped.endswith("line 4999")
    assert backend.requests[2].messages[-1].content.splitlines()[1:] == ["line 2499", "line 2500", "line 2501"]
    assert result.output == "seen" and (journal.get_artifact(result.run_id, "a1").text or "").count("\n") == 4999


async def test_a_chat_shares_its_history(journal: Journal) -> None:
    backend = ScriptedBackend([calls(call("add", a=1, b=2)), "three", "I said three"])
    async with agent(journal, [], backend=backend).chat() as conversation:
        first = await conversation.send("what is 1 + 2?")
        second = await conversation.send("what did you say?")
    assert (first.output, second.output) == ("three", "I said three") and first.run_id == second.run_id
    assert [m.content for m in backend.requests[-1].messages if m.role == "user"] == [
        "what is 1 + 2?",
        "what did you say?",
    ]


async def test_wrong_declarations_are_told_at_once(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(BackendNotFound, match="http, local"):
        await Agent(backend="cloud9", journal=journal).run("go")
    with pytest.raises(ConfigError, match="no plugin flies"):
        await agent(journal, ["x"]).__class__(backend=ScriptedBackend([]), tools=["flies"], journal=journal).run("go")
    with pytest.raises(ConfigError, match="two tools are called add"):
        await agent(journal, ["x"], add, add).run("go")


async def test_one_agent_runs_many_goals_at_once(journal: Journal) -> None:
    results: list[RunResult] = []
    made = agent(journal, [], backend=ScriptedBackend([lambda r: r.messages[-1].content.upper()] * 5))

    async def one(goal: str) -> None:
        results.append(await made.run(goal))

    async with anyio.create_task_group() as group:
        for goal in "abcde":
            group.start_soon(one, goal)
    assert sorted(result.output for result in results) == list("ABCDE")
    assert len({result.run_id for result in results}) == 5


async def test_plugins_by_name_run_in_their_walls(journal: Journal, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "a.txt").write_text("hello\n")
    (tmp_path / "secret.txt").write_text("secret\n")
    backend = ScriptedBackend(
        [
            calls(call("read_file", "1", path="a.txt"), call("calculate", "2", expression="15% of 3200")),
            calls(call("run_command", "3", command=f"cat {tmp_path}/secret.txt")),
            "done",
        ]
    )
    made = Agent(backend=backend, tools=["files", "calculate", "shell"], workspace=work, journal=journal)
    result = await made.run("go")
    assert result.output == "done"
    read, figure = backend.requests[1].messages[-2:]
    assert read.content == "hello\n" and figure.content == "480"
    assert "No such file" in backend.requests[2].messages[-1].content


async def test_a_run_without_walls_says_so_in_the_journal(journal: Journal) -> None:
    result = await agent(journal, ["done"], sandbox=False).run("go")
    started = journal.read(result.run_id)[0]
    assert isinstance(started, e.RunStarted) and json.loads(started.model_dump_json())["config"]["sandbox"] is False


async def test_an_intent_that_could_not_be_written_is_not_written_later(tmp_path: Path) -> None:
    done: list[str] = []

    @tool(effects="once")
    def send() -> str:
        """Send."""
        done.append("sent")
        return "sent"

    class Full(Journal):
        def write(self, events: Any, artifacts: Any = ()) -> int:
            if any(isinstance(event, e.CallIntended) for event in events):
                raise JournalError("the disk is full, for once")
            return super().write(events, artifacts)

    with Full(tmp_path / "runs.db") as full:
        with pytest.raises(JournalError):
            await agent(full, [calls(call("send", "s"))], send).run("go")
        run_id = full.runs()[0].run_id
    with Journal(tmp_path / "runs.db") as journal:
        backend = ScriptedBackend(["done"])
        await agent(journal, [], send, backend=backend).resume(run_id)
    assert done == ["sent"] and backend.requests[0].messages[-1].content == "sent", "it had not begun"
