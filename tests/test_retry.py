import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from agentkit_backends.http import create
from hypothesis import given
from hypothesis import strategies as st

from agentkit.backend import Delta, Request, Traits
from agentkit.errors import AuthFailed, BackendError, ConnectionFailed, RateLimited, ServerFailed
from agentkit.parse import Gather
from agentkit.retry import RetryPolicy, stream_with_retry
from agentkit.types import Message, Usage
from tests.http.server import Answer, Server, call, chunk, event, fail, say, stream

pytestmark = pytest.mark.anyio
HELLO = Request(messages=(Message(role="user", content="hello"),))


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@dataclass
class Clock:
    """Waits that are noted instead of waited for; `now` moves with them, and with what a script lets pass."""

    waits: list[float] = field(default_factory=list)
    now: float = 0.0

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds
        await anyio.lowlevel.checkpoint()

    def policy(self, draw: float = 0.5, **options: Any) -> RetryPolicy:
        return RetryPolicy(draw=lambda: draw, sleep=self.sleep, clock=lambda: self.now, **options)

    def takes(self, seconds: float) -> Callable[[], None]:
        def passes() -> None:
            self.now += seconds

        return passes


@dataclass
class Steps:
    """A backend that yields, raises or calls what it is told to, one list for each try."""

    script: Sequence[Sequence[Delta | BaseException | Callable[[], None]]]
    tries: int = 0
    closed: int = 0
    name: str = "steps"
    window: int = 1000
    traits: Traits = Traits()

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        steps = self.script[min(self.tries, len(self.script) - 1)]
        self.tries += 1
        try:
            for step in steps:
                if isinstance(step, BaseException):
                    raise step
                elif isinstance(step, Delta):
                    yield step
                else:
                    step()
        finally:
            self.closed += 1

    def count(self, request: Request) -> int:
        return 1

    async def aclose(self) -> None: ...


async def collect(pieces: AsyncIterator[Delta]) -> list[Delta]:
    return [delta async for delta in pieces]


LOST = ConnectionFailed("lost")
OK = [Delta(text="ok"), Delta(finish="stop")]


async def test_a_failure_before_any_piece_is_not_seen() -> None:
    clock, backend, told = Clock(), Steps([[LOST], [ServerFailed("500")], OK]), []

    async def note(attempt: int, error: BackendError, wait: float) -> None:
        told.append((attempt, str(error), wait))
        assert len(clock.waits) == attempt - 1

    assert await collect(stream_with_retry(backend, HELLO, on_retry=note, policy=clock.policy())) == OK
    assert told == [(1, "lost", 0.25), (2, "500", 0.5)]
    assert clock.waits == [0.25, 0.5]
    assert backend.closed == backend.tries == 3


async def test_pieces_of_a_broken_answer_are_void() -> None:
    backend = Steps([[Delta(text="half"), LOST], [LOST], [Delta(text="other"), LOST], OK])
    deltas = await collect(stream_with_retry(backend, HELLO, policy=Clock().policy()))
    reset = Delta(reset=True)
    assert deltas == [Delta(text="half"), reset, Delta(text="other"), reset, *OK]
    gather = Gather("native")
    for delta in deltas:
        gather.feed(delta)
    assert gather.finish().content == "ok"


@pytest.mark.parametrize("error", [AuthFailed("no"), ValueError("bug"), KeyboardInterrupt()])
async def test_what_cannot_pass_is_raised_at_once(error: BaseException) -> None:
    clock, backend = Clock(), Steps([[error]])
    with pytest.raises(type(error)):
        await collect(stream_with_retry(backend, HELLO, policy=clock.policy()))
    assert (backend.tries, clock.waits) == (1, [])


async def test_tries_are_bounded_and_the_last_failure_is_raised() -> None:
    clock, backend = Clock(), Steps([[LOST], [ServerFailed("last")]])
    with pytest.raises(ServerFailed, match="last"):
        await collect(stream_with_retry(backend, HELLO, policy=clock.policy(attempts=4, base=1, cap=1.5, draw=0.999)))
    assert backend.tries == 4
    assert clock.waits == pytest.approx([0.999, 1.4985, 1.4985])


async def test_a_wait_that_would_outlast_the_budget_is_not_begun() -> None:
    clock, backend = Clock(), Steps([[RateLimited("later", retry_after=3600)]])
    with pytest.raises(RateLimited):
        await collect(stream_with_retry(backend, HELLO, policy=clock.policy(budget=60)))
    assert (backend.tries, clock.waits) == (1, [])


async def test_a_wait_of_a_day_fails_at_once_and_says_until_when() -> None:
    day = 86_400.0
    clock, backend = Clock(), Steps([[RateLimited("too many", retry_after=day, remedy="wait")]])
    with pytest.raises(RateLimited) as caught:
        await collect(stream_with_retry(backend, HELLO, policy=clock.policy()))
    until = datetime.now(UTC) + timedelta(days=1)
    assert (backend.tries, clock.waits, caught.value.retry_after) == (1, [], day)
    assert "too many; it asks to wait 86400 s, until " in str(caught.value)
    assert f"{until:%Y-%m-%d %H:}" in str(caught.value) or until.minute == 0
    assert "resume the run then, or give RetryPolicy a larger budget" in str(caught.value)


@pytest.mark.parametrize("seconds", [1e300, 1e9])
async def test_a_wait_for_ever_has_a_date_too(seconds: float) -> None:
    with pytest.raises(ServerFailed, match="until 20"):
        backend = Steps([[ServerFailed("no", retry_after=seconds)]])
        await collect(stream_with_retry(backend, HELLO, policy=Clock().policy()))


async def test_the_first_try_does_not_use_up_the_budget() -> None:
    clock = Clock()
    backend = Steps([[Delta(text="long"), clock.takes(1000), LOST], OK])
    deltas = await collect(stream_with_retry(backend, HELLO, policy=clock.policy(budget=60)))
    assert deltas == [Delta(text="long"), Delta(reset=True), *OK]


async def test_later_tries_use_up_the_budget() -> None:
    clock = Clock()
    backend = Steps([[LOST], [clock.takes(59), LOST], [clock.takes(59), LOST], OK])
    with pytest.raises(ConnectionFailed):
        await collect(stream_with_retry(backend, HELLO, policy=clock.policy(budget=60, base=1)))
    assert (backend.tries, clock.waits) == (2, [0.5]), "a third try would begin at 0.5 + 59 + 1 s"


async def test_any_failure_may_ask_for_a_wait() -> None:
    clock, backend = Clock(), Steps([[ServerFailed("504", retry_after=7.0)], OK])
    await collect(stream_with_retry(backend, HELLO, policy=clock.policy()))
    assert clock.waits == [7.0]


def test_a_clock_that_jumps_changes_no_wait() -> None:
    assert RetryPolicy().clock is time.monotonic
    assert RetryPolicy().sleep is anyio.sleep, "which waits by the event loop's clock, a monotonic one"


async def test_what_a_broken_try_took_is_added_to_what_the_good_one_took() -> None:
    def ends(tokens: int) -> Delta:
        return Delta(usage=Usage(prompt_tokens=tokens, completion_tokens=1, cost=0.5), finish="stop")

    backend = Steps([[Delta(text="a"), ends(10), LOST], [LOST], [ends(20), LOST], [Delta(text="b"), ends(40)]])
    *_, last = await collect(stream_with_retry(backend, HELLO, policy=Clock().policy()))
    assert last.usage == Usage(prompt_tokens=70, completion_tokens=3, cost=1.5)


async def test_what_the_server_asks_for_is_the_least_wait() -> None:
    clock, backend = Clock(), Steps([[RateLimited("a", retry_after=40)], [RateLimited("b", retry_after=0.1)], OK])
    await collect(stream_with_retry(backend, HELLO, policy=clock.policy(base=1, cap=2)))
    assert clock.waits == [40, 1]


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_waits_stay_within_the_cap(attempt: int, draw: float) -> None:
    policy = RetryPolicy(draw=lambda: draw)
    assert 0 <= policy.wait(attempt, LOST) <= min(30, 0.5 * 2 ** min(attempt - 1, 20))


def test_jitter_is_drawn_afresh() -> None:
    assert len({RetryPolicy().wait(5, LOST) for _ in range(20)}) > 10


async def test_leaving_early_closes_the_backends_stream() -> None:
    backend = Steps([OK])
    pieces = stream_with_retry(backend, HELLO, policy=Clock().policy())
    await anext(pieces)
    assert backend.closed == 0
    await pieces.aclose()  # type: ignore[attr-defined]
    assert (backend.closed, backend.tries) == (1, 1)


async def test_cancelling_ends_a_wait() -> None:
    async def note(attempt: int, error: BackendError, wait: float) -> None:
        scope.cancel()

    backend = Steps([[LOST]])
    with anyio.CancelScope() as scope:
        await collect(stream_with_retry(backend, HELLO, on_retry=note, policy=RetryPolicy(base=50, draw=lambda: 1.0)))
    assert scope.cancelled_caught and backend.tries == 1


async def test_cancelling_in_the_middle_of_an_answer_leaves_nothing_open() -> None:
    hold = threading.Event()
    with Server([Answer((event(chunk({"content": "a"})), hold)), say("next")]) as server:
        backend = create(server.url, "m")
        with anyio.CancelScope() as scope:
            pieces = stream_with_retry(backend, HELLO)
            async with aclosing(pieces), anyio.create_task_group() as group:  # type: ignore[type-var]
                assert (await anext(pieces)).text == "a"
                group.start_soon(anext, pieces)
                await anyio.wait_all_tasks_blocked()
                scope.cancel()
        assert scope.cancelled_caught
        assert "".join([delta.text async for delta in stream_with_retry(backend, HELLO)]) == "next"
        await backend.aclose()
        hold.set()


async def test_against_a_server_that_fails_in_every_way() -> None:
    script = [
        fail(500, "boom"),
        fail(429, "slow", retry_after="0.05"),
        Answer((), cut=True),
        stream(chunk({"content": "half an ans"}), cut=True, done=False),
        stream(chunk({"tool_calls": [{"index": 0, "id": "x", "function": {"name": "g"}}]}), done=False),
        stream({"error": {"message": "overloaded", "code": 503}}),
        call("f", {"x": 1}),
    ]
    errors: list[str] = []

    async def note(attempt: int, error: BackendError, wait: float) -> None:
        errors.append(type(error).__name__)

    with Server(script) as server:
        backend = create(server.url, "m")
        gather = Gather("native")
        policy = RetryPolicy(attempts=7, base=0.0)
        async for delta in stream_with_retry(backend, HELLO, on_retry=note, policy=policy):
            gather.feed(delta)
        await backend.aclose()
    message = gather.finish()
    assert (message.content, [(c.name, c.arguments) for c in message.calls]) == ("", [("f", {"x": 1})])
    lost = "ConnectionFailed"
    assert errors == ["ServerFailed", "RateLimited", lost, lost, lost, "ServerFailed"]
    assert server.seen[2].at - server.seen[1].at >= 0.05
    assert len({seen.raw for seen in server.seen}) == 1


async def test_a_refused_key_is_asked_about_once() -> None:
    with Server([fail(401, "no"), say("never")]) as server:
        backend = create(server.url, "m", api_key="k")
        with pytest.raises(AuthFailed):
            await collect(stream_with_retry(backend, HELLO, policy=RetryPolicy(base=0.0)))
        await backend.aclose()
        assert len(server.seen) == 1
