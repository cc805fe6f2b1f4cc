"""The circuit breaker: its states by hand, by hypothesis, and under 500 runs at once."""

import heapq
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from agentkit.backend import Delta, Request, Traits
from agentkit.breaker import Breaker, Breakers, Pass
from agentkit.errors import (
    AuthFailed,
    BackendError,
    CircuitOpen,
    ConnectionFailed,
    ContextOverflow,
    RateLimited,
    RequestRejected,
    ServerFailed,
)
from agentkit.retry import RetryPolicy, stream_with_retry
from agentkit.types import Message

HELLO = Request(messages=(Message(role="user", content="hello"),))
LOST = ConnectionFailed("nothing answers")


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Endpoint:
    """A backend whose endpoint is up or down as the test says."""

    endpoint: str = "m at http://here"
    down: bool = True
    asked: int = 0
    at_once: int = 0
    most_at_once: int = 0
    error: BackendError = LOST
    name: str = "endpoint"
    window: int = 1000
    traits: Traits = Traits()
    on_ask: Any = None
    takes: Any = anyio.lowlevel.checkpoint

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        self.asked += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.on_ask:
                self.on_ask(self)
            await self.takes()
            if self.down:
                raise self.error
            yield Delta(text="ok")
            yield Delta(finish="stop")
        finally:
            self.at_once -= 1

    def count(self, request: Request) -> int:
        return 1

    async def aclose(self) -> None: ...


def opened(clock: Clock, **options: Any) -> Breaker:
    breaker = Breaker("m at http://here", failures=3, clock=clock, **options)
    for _ in range(3):
        fail(breaker)
    return breaker


def fail(breaker: Breaker, error: BaseException = LOST) -> None:
    given = breaker.enter()
    assert given is not None
    breaker.leave(given, error)


def test_it_opens_after_so_many_failures_in_a_row_and_rests() -> None:
    clock = Clock()
    breaker = Breaker("x", failures=3, rest=10, clock=clock)
    fail(breaker)
    fail(breaker)
    assert not breaker.refuses
    fail(breaker, ServerFailed("500"))
    assert breaker.refuses and breaker.enter() is None and breaker.wait(0.5) == 10
    clock.now += 9.99
    assert breaker.enter() is None
    clock.now += 0.01
    assert breaker.enter() is not None


def test_a_whole_answer_between_failures_begins_the_count_again() -> None:
    breaker = Breaker("x", failures=3, clock=Clock())
    for _ in range(10):
        fail(breaker)
        fail(breaker)
        given = breaker.enter()
        assert given is not None
        breaker.answers(given)
        breaker.leave(given)


def test_an_answer_that_breaks_off_is_a_failure_though_it_began() -> None:
    breaker = Breaker("x", failures=3, clock=Clock())
    for _ in range(3):
        given = breaker.enter()
        assert given is not None
        breaker.answers(given)
        breaker.leave(given, LOST)
    assert breaker.refuses


def test_failures_far_apart_are_not_in_a_row() -> None:
    clock = Clock()
    breaker = Breaker("x", failures=3, window=60, clock=clock)
    for _ in range(10):
        fail(breaker)
        assert not breaker.refuses
        clock.now += 60.01


@pytest.mark.parametrize(
    "error", [RateLimited("429"), AuthFailed("401"), RequestRejected("400"), ContextOverflow("400")]
)
def test_a_refusal_is_an_answer_and_no_failure(error: BackendError) -> None:
    breaker = Breaker("x", failures=3, clock=Clock())
    for _ in range(5):
        fail(breaker)
        fail(breaker)
        fail(breaker, error)
    assert not breaker.refuses


@pytest.mark.parametrize("error", [GeneratorExit(), KeyboardInterrupt(), ValueError("a bug")])
def test_a_try_left_early_says_nothing(error: BaseException) -> None:
    clock = Clock()
    breaker = Breaker("x", failures=3, clock=clock)
    for _ in range(9):
        fail(breaker, error)
    assert not breaker.refuses
    fail(breaker)
    fail(breaker)
    fail(breaker, error)
    assert not breaker.refuses
    fail(breaker)
    assert breaker.refuses


def test_one_run_probes_at_a_time_and_the_others_come_back_little_by_little() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 10
    probe = breaker.enter()
    assert probe is not None and breaker.refuses and breaker.enter() is None
    assert [breaker.wait(drawn) for drawn in (0.0, 0.5, 1.0)] == pytest.approx([1.0, 5.5, 10.0])
    breaker.leave(probe, LOST)
    assert breaker.enter() is None and breaker.wait(0.0) == 10


def test_a_probe_that_comes_late_and_fails_opens_it_again_and_the_count_goes_on() -> None:
    clock = Clock()
    breaker = opened(clock, window=60)
    clock.now += 1000
    fail(breaker)
    assert breaker.refuses and breaker.error().failing_for == 1000
    assert "has failed 4 times in a row" in str(breaker.error())


def test_a_probes_first_piece_closes_the_circuit() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 10
    probe = breaker.enter()
    assert probe is not None
    breaker.answers(probe)
    assert not breaker.refuses
    other = breaker.enter()
    assert other is not None
    breaker.leave(probe, LOST)  # Its answer broke off: the endpoint has given no whole one yet.
    assert breaker.refuses


def test_a_probe_left_early_lets_another_probe() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 10
    probe = breaker.enter()
    assert probe is not None
    breaker.leave(probe, GeneratorExit())
    assert breaker.enter() is not None


def test_what_was_asked_before_the_circuit_changed_says_nothing_after() -> None:
    clock = Clock()
    breaker = Breaker("x", failures=3, clock=clock)
    early = [breaker.enter() for _ in range(10)]
    for _ in range(3):
        fail(breaker)
    clock.now += 5
    for given in early[:5]:
        assert given is not None
        breaker.leave(given, LOST)
    clock.now += 5
    probe = breaker.enter()
    assert probe is not None, "the late failures did not make it rest longer"
    breaker.answers(probe)
    breaker.leave(probe)
    for given in early[5:]:
        assert given is not None
        breaker.leave(given, LOST)
    assert not breaker.refuses


def test_the_error_says_since_when_and_when_again() -> None:
    clock = Clock()
    breaker = Breaker("m at http://here", failures=3, clock=clock)
    for _ in range(3):
        fail(breaker, ServerFailed("http://here answered 503"))
        clock.now += 2
    error = breaker.error()
    assert isinstance(error, CircuitOpen) and not error.retryable
    assert (error.failing_for, error.retry_after) == (6.0, 8.0)
    assert "m at http://here has failed 3 times in a row since " in str(error)
    assert "asked again in 8 s; the last failure: http://here answered 503" in str(error)
    assert "resume the run once the endpoint answers" in error.remedy
    clock.now += 8
    breaker.enter()
    assert "by another run right now" in str(breaker.error())


def test_backends_of_one_endpoint_share_a_breaker_and_those_without_one_have_none() -> None:
    breakers = Breakers(failures=2)
    first, second, other = Endpoint(), Endpoint(), Endpoint(endpoint="elsewhere")
    assert breakers.of(first) is breakers.of(second)
    assert breakers.of(first) is not breakers.of(other)
    local = Endpoint()
    del local.__dict__["endpoint"]
    local.endpoint = None  # type: ignore[assignment]
    assert breakers.of(local) is None


class BreakerMachine(RuleBasedStateMachine):
    """Whatever happens, in whatever order: an open circuit lets one in at a time, and none before its rest is over."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.breaker = Breaker("x", failures=3, window=60, rest=10, clock=self.clock)
        self.inside: list[Pass] = []
        self.since_failure = 0.0

    @rule(seconds=st.floats(0, 30))
    def time_passes(self, seconds: float) -> None:
        self.clock.now += seconds

    @rule()
    def one_enters(self) -> None:
        refused = self.breaker.refuses
        given = self.breaker.enter()
        assert (given is None) == refused
        if given is None:
            assert 0 < self.breaker.wait(0.0) <= self.breaker.wait(1.0) <= 10
        else:
            self.inside.append(given)

    @precondition(lambda self: self.inside)
    @rule(data=st.data())
    def pieces_arrive(self, data: st.DataObject) -> None:
        self.breaker.answers(data.draw(st.sampled_from(self.inside)))

    @precondition(lambda self: self.inside)
    @rule(data=st.data(), error=st.sampled_from([None, LOST, RateLimited("429"), GeneratorExit()]))
    def one_leaves(self, data: st.DataObject, error: BaseException | None) -> None:
        given = data.draw(st.sampled_from(self.inside))
        self.inside.remove(given)
        self.breaker.leave(given, error)

    @invariant()
    def it_never_shuts_for_good(self) -> None:
        if not self.inside and self.breaker.refuses:
            assert self.breaker.wait(0.0) <= 10, "with nobody inside it opens after its rest"

    def teardown(self) -> None:
        for given in self.inside:
            self.breaker.leave(given, GeneratorExit())
        self.clock.now += 10
        assert self.breaker.enter() is not None


BreakerMachine.TestCase.settings = settings(max_examples=50, deadline=None)
TestBreakerMachine = BreakerMachine.TestCase


@dataclass
class Waits:
    """A clock that moves to the next sleeper's time once all of the `awake` sleep."""

    now: float = 0.0
    awake: int = 0
    sleeping: list[tuple[float, int, anyio.Event]] = field(default_factory=list)
    number: int = 0

    async def sleep(self, seconds: float) -> None:
        woken = anyio.Event()
        self.number += 1
        heapq.heappush(self.sleeping, (self.now + seconds, self.number, woken))
        self.awake -= 1
        await woken.wait()

    async def run(self) -> None:
        while self.awake or self.sleeping:
            if self.awake:
                await anyio.lowlevel.checkpoint()
                continue
            at, _, woken = heapq.heappop(self.sleeping)
            self.now = max(self.now, at)
            self.awake += 1
            woken.set()


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


async def crowd(endpoint: Endpoint, waits: Waits, runs: int, **options: Any) -> list[BackendError | str]:
    """Have `runs` runs ask at once; return how each ended."""
    draws = iter(range(10**9))
    policy = RetryPolicy(
        draw=lambda: next(draws) * 0.618034 % 1,
        sleep=waits.sleep,
        clock=lambda: waits.now,
        breakers=Breakers(clock=lambda: waits.now),
        **options,
    )
    ended: list[BackendError | str] = []

    async def one() -> None:
        try:
            stream = stream_with_retry(endpoint, HELLO, policy=policy)
            ended.append("".join([delta.text async for delta in stream]))
        except BackendError as error:
            ended.append(error)
        waits.awake -= 1

    waits.awake = runs
    endpoint.takes = partial(waits.sleep, 0.2)
    async with anyio.create_task_group() as group:
        for _ in range(runs):
            group.start_soon(one)
        await waits.run()
    return ended


@pytest.mark.anyio
async def test_500_runs_do_not_hammer_a_dead_endpoint() -> None:
    waits, endpoint = Waits(), Endpoint()
    ended = await crowd(endpoint, waits, 500)
    assert len(ended) == 500 and all(isinstance(end, CircuitOpen | ConnectionFailed) for end in ended)
    assert sum(isinstance(end, CircuitOpen) for end in ended) > 450
    # All 500 are asking when the first fails; after that one probe goes out every 10 s of the 300 s budget.
    assert 500 <= endpoint.asked <= 535
    assert waits.now <= 301


@pytest.mark.anyio
async def test_500_runs_all_get_their_answer_when_the_endpoint_comes_back() -> None:
    waits, endpoint = Waits(), Endpoint()

    def comes_back(asked: Endpoint) -> None:
        if waits.now >= 100:
            asked.down = False
            asked.most_at_once = asked.at_once if first else asked.most_at_once
            first.clear()

    first = [True]
    endpoint.on_ask = comes_back
    ended = await crowd(endpoint, waits, 500)
    assert ended == ["ok"] * 500
    assert 500 + 500 <= endpoint.asked <= 1015
    assert waits.now < 120
    assert endpoint.most_at_once < 20, "they come back little by little"


@pytest.mark.anyio
async def test_runs_that_come_to_a_dead_endpoint_wait_for_it_within_their_budget() -> None:
    waits, told = Waits(awake=1), []
    endpoint = Endpoint()
    breakers = Breakers(failures=2, clock=lambda: waits.now)
    policy = RetryPolicy(draw=lambda: 0.5, sleep=waits.sleep, clock=lambda: waits.now, breakers=breakers)

    async def note(attempt: int, error: BackendError, seconds: float) -> None:
        told.append((attempt, type(error).__name__, seconds))
        if isinstance(error, CircuitOpen):
            endpoint.down = False

    async with anyio.create_task_group() as group:
        group.start_soon(waits.run)
        pieces = [delta async for delta in stream_with_retry(endpoint, HELLO, on_retry=note, policy=policy)]
        waits.awake -= 1
    assert "".join(piece.text for piece in pieces) == "ok"
    assert told == [(1, "ConnectionFailed", 0.25), (2, "ConnectionFailed", 0.5), (3, "CircuitOpen", 9.5)]
    assert endpoint.asked == 3


@pytest.mark.anyio
async def test_a_wait_for_the_breaker_that_would_outlast_the_budget_fails_at_once() -> None:
    breakers = Breakers(failures=1, rest=50)
    endpoint = Endpoint()
    policy = RetryPolicy(budget=40, breakers=breakers, attempts=1)
    with pytest.raises(ConnectionFailed):
        _ = [delta async for delta in stream_with_retry(endpoint, HELLO, policy=policy)]
    with pytest.raises(CircuitOpen, match="asked again in 50 s"):
        _ = [delta async for delta in stream_with_retry(endpoint, HELLO, policy=policy)]
    assert endpoint.asked == 1


@pytest.mark.anyio
async def test_a_cancelled_probe_lets_another_probe() -> None:
    clock = Clock()
    breakers = Breakers(failures=1, clock=clock)
    endpoint = Endpoint()
    policy = RetryPolicy(breakers=breakers, attempts=1)
    with pytest.raises(ConnectionFailed):
        _ = [delta async for delta in stream_with_retry(endpoint, HELLO, policy=policy)]
    clock.now += 10
    endpoint.down = False
    with anyio.CancelScope() as scope:
        endpoint.on_ask = lambda asked: scope.cancel()
        _ = [delta async for delta in stream_with_retry(endpoint, HELLO, policy=policy)]
    assert scope.cancelled_caught
    endpoint.on_ask = None
    assert [delta.text async for delta in stream_with_retry(endpoint, HELLO, policy=policy)] == ["ok", ""]


class Slow(ConnectionFailed):
    """Lets other threads on while it is being counted."""

    def __str__(self) -> str:
        time.sleep(0.0001)
        return "slow"


def test_threads_share_a_breaker() -> None:
    breaker = Breaker("x", failures=400)
    assert breaker.clock is time.monotonic, "no wall clock: that one may jump"
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        for _ in range(50):
            fail(breaker, Slow("slow"))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert breaker.refuses, "no failure of the 400 was lost"
