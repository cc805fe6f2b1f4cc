"""Asking a backend again when its failure may pass: bounded tries, full jitter, `Retry-After` honoured, a breaker."""

from __future__ import annotations

import random
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import anyio

from agentkit.backend import Backend, Delta, Request
from agentkit.breaker import Breaker, Breakers, Pass
from agentkit.errors import BackendError
from agentkit.parse import Gather
from agentkit.types import Usage

if TYPE_CHECKING:
    from tenacity import RetryCallState

OnRetry = Callable[[int, BackendError, float], Awaitable[None]]

BREAKERS = Breakers()
"""The breakers of this process, which every policy shares that is given no other."""
TEN_YEARS = 3.2e8


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long to try.

    attempts: tries in all, the first included.
    base, cap: seconds; before try n+1 the wait is drawn evenly from 0 to min(cap, base * 2**(n-1)).
    budget: seconds, from the first failure or the first wait for a breaker, after which no try is begun; a wait that
        would end later fails at once. The first try's own time is not counted, so that a long answer which breaks off
        near its end is asked for again; the time of later tries is. How long one try may take is the backend's to
        bound.
    breakers: the circuit breakers to share, by endpoint.
    draw: a number in [0, 1); sleep: how to wait; clock: seconds that never jump. They are replaced in tests.
    """

    attempts: int = 5
    base: float = 0.5
    cap: float = 30.0
    budget: float = 300.0
    breakers: Breakers = BREAKERS
    draw: Callable[[], float] = random.random
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
    clock: Callable[[], float] = time.monotonic

    def wait(self, attempt: int, error: BaseException | None) -> float:
        """Return the seconds to wait after try `attempt` (from 1) ended in `error`; never less than it asked for."""
        jittered = self.draw() * min(self.cap, self.base * 2.0 ** min(attempt - 1, 60))
        asked = error.retry_after if isinstance(error, BackendError) else None
        return max(jittered, asked or 0.0)


def stream_with_retry(
    backend: Backend, request: Request, *, on_retry: OnRetry | None = None, policy: RetryPolicy | None = None
) -> AsyncIterator[Delta]:
    """Yield the answer's pieces, asking again where the failure may pass.

    When an answer broke off after pieces were yielded, the next try begins with `Delta(reset=True)`: what came before
    is void. The usage that a broken try reported is added to the usage of the one that answers. `on_retry(attempt,
    error, seconds)` is awaited before each wait. Close the iterator if you leave it early.

    Raises:
        BackendError: the last failure, once it cannot pass, or tries or budget are used up.
        CircuitOpen: the endpoint failed too often, and will not be asked again within the budget.
    """
    return _Tries(backend, request, on_retry, policy or RetryPolicy()).run()


async def answer_with_retry(backend: Backend, request: Request, policy: RetryPolicy | None = None) -> tuple[str, Usage]:
    """Return the words of a whole answer and what it took, asking again where the failure may pass.

    Raises:
        BackendError: as for `stream_with_retry`.
    """
    gather = Gather(backend.traits.dialect, request.tools)
    pieces = stream_with_retry(backend, request, policy=policy)
    async with aclosing(pieces):  # type: ignore[type-var]
        async for delta in pieces:
            gather.feed(delta)
    return gather.finish().content, gather.usage or Usage()


@dataclass(slots=True)
class _Tries:
    """The tries of one request. `spent` is what broken ones took; `since` is when the budget began to run."""

    backend: Backend
    request: Request
    on_retry: OnRetry | None
    policy: RetryPolicy
    spent: Usage = field(default_factory=Usage)
    since: float | None = None

    async def run(self) -> AsyncIterator[Delta]:
        """Yield the pieces of all tries."""
        from tenacity import AsyncRetrying, retry_if_exception  # here, as declaring an agent needs none of it

        policy = self.policy
        tries = AsyncRetrying(
            retry=retry_if_exception(lambda error: isinstance(error, BackendError) and error.retryable),
            wait=lambda state: policy.wait(state.attempt_number, _failure(state)),
            stop=lambda state: not self._affords(state.upcoming_sleep) or state.attempt_number >= policy.attempts,
            before_sleep=self._report,
            sleep=policy.sleep,
            reraise=True,
        )
        yielded, number = False, 0
        try:
            async for attempt in tries:
                number = attempt.retry_state.attempt_number
                with attempt:
                    if yielded:
                        yielded = False
                        yield Delta(reset=True)
                    async with aclosing(self._try(number)) as pieces:
                        async for delta in pieces:
                            yielded = True
                            yield delta
        except BackendError as error:
            waits = error.retryable and number < policy.attempts
            if waits and error.retry_after and not self._affords(error.retry_after):
                _say_when(error, error.retry_after, policy.budget)
            raise

    async def _try(self, attempt: int) -> AsyncGenerator[Delta, None]:
        """Yield the pieces of one try; the breaker is told how it goes."""
        pieces = self.backend.stream(self.request)
        breaker = self.policy.breakers.of(self.backend)
        given = await self._enter(breaker, attempt) if breaker else None
        took, heard, failed = Usage(), False, None
        try:
            async for delta in pieces:
                if not heard and breaker and given:
                    breaker.answers(given)
                heard = True
                if delta.usage is not None:
                    took = delta.usage
                    delta = replace(delta, usage=took + self.spent)
                yield delta
        except BaseException as error:
            failed = error
            self.spent += took
            raise
        finally:
            if breaker and given:
                breaker.leave(given, failed)
            close = getattr(pieces, "aclose", None)
            if close is not None:
                await close()

    async def _enter(self, breaker: Breaker, attempt: int) -> Pass:
        """Return leave to ask, after waiting for it within the budget."""
        told = False
        while (given := breaker.enter()) is None:
            seconds = breaker.wait(self.policy.draw())
            if not self._affords(seconds):
                raise breaker.error()
            if self.on_retry is not None and not told:
                await self.on_retry(attempt, breaker.error(), seconds)
            told = True
            await self.policy.sleep(seconds)
        return given

    async def _report(self, state: RetryCallState) -> None:
        error = _failure(state)
        if self.on_retry is not None and isinstance(error, BackendError):
            await self.on_retry(state.attempt_number, error, state.upcoming_sleep)

    def _affords(self, seconds: float) -> bool:
        """Return whether a wait of so many seconds ends within the budget, which begins to run here."""
        now = self.policy.clock()
        if self.since is None:
            self.since = now
        return now - self.since + seconds <= self.policy.budget


def _failure(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None


def _say_when(error: BackendError, seconds: float, budget: float) -> None:
    """Have `error` say when the endpoint may be asked again."""
    until = datetime.now(UTC) + timedelta(seconds=min(seconds, TEN_YEARS))
    error.message += (
        f"; it asks to wait {seconds:.0f} s, until {until:%Y-%m-%d %H:%M:%S} UTC, "
        f"which is more than is left of the {budget:.0f} s for further tries"
    )
    error.remedy = "resume the run then, or give RetryPolicy a larger budget"
