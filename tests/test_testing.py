"""The backends for tests do what they say, and the checks for any backend find what is wrong with one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing

import anyio
import pytest

from agentkit.backend import CallDelta, Delta, Request, Traits
from agentkit.errors import BackendError, ConnectionFailed, ContextOverflow, RateLimited, ServerFailed
from agentkit.parse import Gather
from agentkit.testing import CHECKS, FAULTS, FaultyBackend, ScriptedBackend, backend_conformance, conformance
from agentkit.types import Message, ToolCall, ToolSpec, Usage

pytestmark = pytest.mark.anyio
HELLO = Request(messages=(Message(role="user", content="hello"),))


async def ask(backend: ScriptedBackend | FaultyBackend, request: Request = HELLO) -> Message:
    gather = Gather("native", ())
    stream = backend.stream(request)
    async with aclosing(stream):
        async for delta in stream:
            gather.feed(delta)
    return gather.finish()


async def test_a_script_is_answered_in_order_and_its_requests_kept() -> None:
    call = ToolCall(
        id="x", name="add", arguments={"a": 1, "b": [2, "é"]}, raw='{"a": 1, "b": [2, "é"]}', confidence=0.5
    )
    whole = Message(
        role="assistant",
        content="I add them.",
        thinking="let me think about it",
        calls=(call, call.model_copy(update={"id": "y"})),
    )
    deltas = [Delta(text="as "), Delta(text="written"), Delta(finish="stop")]
    backend = ScriptedBackend(
        ["hello there", whole, deltas, ServerFailed("no"), lambda r: r.messages[0].content.upper()]
    )
    assert (await ask(backend)).content == "hello there"
    assert await ask(backend) == whole
    assert (await ask(backend)).content == "as written"
    with pytest.raises(ServerFailed, match="no"):
        await ask(backend)
    assert (await ask(backend)).content == "HELLO"
    with pytest.raises(BackendError, match="no answer left"):
        await ask(backend)
    assert backend.requests == [HELLO] * 6


async def test_answers_come_in_small_pieces_and_end_with_usage() -> None:
    call = ToolCall(id="x", name="add", arguments={"a": 1})
    backend = ScriptedBackend([Message(role="assistant", content="abcdefgh", calls=(call,)), "bye"], piece=3)
    pieces = [delta async for delta in backend.stream(HELLO)]
    assert [p.text for p in pieces if p.text] == ["abc", "def", "gh"]
    assert "".join(p.call.arguments for p in pieces if p.call) == '{"a": 1}' and len(pieces) == 8
    assert pieces[-1].finish == "calls" and pieces[-1].usage == Usage(prompt_tokens=6, completion_tokens=9)
    assert [delta async for delta in backend.stream(HELLO)][-1].finish == "stop"


def test_counting_is_what_it_says() -> None:
    backend = ScriptedBackend([], window=50, traits=Traits(plans=False), name="mine")
    assert (backend.name, backend.window, backend.traits.plans) == ("mine", 50, False)
    assert backend.count(HELLO) == 4 + 2
    call = Message(role="assistant", calls=(ToolCall(id="1", name="add", arguments={"a": 1}),))
    assert backend.count(Request(messages=(call,))) == 4 + -(-len('add{"a": 1}') // 4)
    tool = ToolSpec(name="add", description="Add.", parameters={})
    assert backend.count(Request(messages=(), tools=(tool, tool))) == -(-2 * len("addAdd.{}") // 4)


async def test_a_prompt_larger_than_the_window_is_refused() -> None:
    backend = ScriptedBackend(["never said"], window=5)
    with pytest.raises(ContextOverflow, match="has 6 tokens, the window 5"):
        await ask(backend)
    assert backend.requests == [HELLO]


async def test_the_same_seed_breaks_the_same_requests() -> None:
    async def broken(seed: int, rate: float) -> list[str]:
        backend = FaultyBackend(ScriptedBackend(["yes"] * 60), seed=seed, rate=rate)
        for _ in range(60):
            try:
                await ask(backend)
            except BackendError as error:
                assert error.retryable
        return backend.broken

    some = await broken(3, 0.4)
    assert some == await broken(3, 0.4) and some != await broken(4, 0.4)
    assert 10 < sum(map(bool, some)) < 40
    assert await broken(0, 0.0) == [""] * 60 and set(await broken(0, 1.0)) == set(FAULTS)


@pytest.mark.parametrize(
    ("fault", "error", "shown"),
    [
        ("refused", ConnectionFailed, ""),
        ("limited", RateLimited, ""),
        ("failed", ServerFailed, ""),
        ("cut", ConnectionFailed, "never mind th"),
        ("half call", ConnectionFailed, "one mo"),
    ],
)
async def test_each_fault_breaks_where_it_says_and_spares_the_script(
    fault: str, error: type[BackendError], shown: str
) -> None:
    inner = ScriptedBackend(["kept"])
    backend = FaultyBackend(inner, rate=1.0, faults=[fault])
    seen: list[Delta] = []
    with pytest.raises(error):
        async for delta in backend.stream(HELLO):
            seen.append(delta)
    assert "".join(delta.text for delta in seen) == shown
    assert any(delta.call for delta in seen) == (fault == "half call")
    assert backend.broken == [fault] and inner.requests == []
    backend.rate = 0.0
    assert (await ask(backend)).content == "kept"


async def test_a_bad_call_is_a_whole_answer_that_is_no_json() -> None:
    message = await ask(FaultyBackend(ScriptedBackend([]), rate=1.0, faults=["bad json"]))
    (call,) = message.calls
    assert call.fault is not None and call.fault.kind == "bad_json"


async def test_a_faulty_backend_is_otherwise_the_inner_one() -> None:
    inner = ScriptedBackend([], window=77, traits=Traits(summarizes=False), name="mine")
    backend = FaultyBackend(inner)
    assert (backend.name, backend.window, backend.traits) == ("mine", 77, inner.traits)
    assert backend.count(HELLO) == inner.count(HELLO)
    await backend.aclose()
    assert inner.closed
    with pytest.raises(ValueError, match="slow; there are: refused"):
        FaultyBackend(inner, faults=["slow"])


async def test_the_scripted_backend_conforms() -> None:
    await backend_conformance(ScriptedBackend(["hello to you"] * 20, window=400))
    await backend_conformance(FaultyBackend(ScriptedBackend(["hello to you"] * 20, window=400), rate=0.0))


class Bad(ScriptedBackend):
    """Conforms, but for what a test takes away."""

    def __init__(self) -> None:
        super().__init__(["hello to you"] * 20, window=400)

    async def good(self, request: Request) -> AsyncIterator[Delta]:
        async with aclosing(ScriptedBackend.stream(self, request)) as stream:
            async for delta in stream:
                yield delta


class Nameless(Bad):
    def __init__(self) -> None:
        super().__init__()
        self.name = ""


class Uncounting(Bad):
    def count(self, request: Request) -> int:
        return 7


class Endless(Bad):
    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        async for delta in self.good(request):
            if not delta.finish:
                yield delta


class Restarting(Bad):
    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        yield Delta(reset=True)
        async for delta in self.good(request):
            yield delta


class Calling(Bad):
    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        yield Delta(call=CallDelta(0, "x", "clock", "{}"))
        async for delta in self.good(request):
            yield delta


class Remembering(Bad):
    """Is no use after somebody left it in the middle."""

    left = False

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        if self.left:
            raise ServerFailed("still busy")
        self.left = True
        async with aclosing(self.good(request)) as stream:
            async for delta in stream:
                yield delta
        self.left = False


class Boundless(Bad):
    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        async for delta in self.good(HELLO):
            yield delta


class ClosedOnce(Bad):
    async def aclose(self) -> None:
        assert not self.closed, "closed twice"
        self.closed = True


@pytest.mark.parametrize(
    ("make", "check"),
    [
        (Nameless, conformance.says_what_it_is),
        (Uncounting, conformance.counts_more_for_more),
        (Endless, conformance.ends_with_usage),
        (Restarting, conformance.ends_with_usage),
        (Calling, conformance.calls_nothing_when_told_not_to),
        (Remembering, conformance.may_be_left_early),
        (Remembering, conformance.answers_side_by_side),
        (Boundless, conformance.refuses_what_does_not_fit),
        (ClosedOnce, conformance.may_be_closed_twice),
    ],
)
async def test_each_check_finds_its_breach(make: Callable[[], Bad], check: Callable[[Bad], Awaitable[None]]) -> None:
    assert check in CHECKS
    await check(Bad())
    with pytest.raises((AssertionError, ServerFailed, ExceptionGroup)):
        await check(make())


async def test_leaving_an_answer_closes_it_at_once() -> None:
    backend = ScriptedBackend(["a long answer in many pieces", "next"])
    with anyio.fail_after(5):
        stream = backend.stream(HELLO)
        async with aclosing(stream):
            async for _ in stream:
                break
        assert (await ask(backend)).content == "next"
