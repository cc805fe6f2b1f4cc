"""Asking a backend again when its failure may pass: bounded tries, full jitter, `Retry-After` honoured."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import anyio
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, stop_before_delay

from agentkit.backend import Backend, Delta, Request
from agentkit.errors import BackendError, RateLimited

OnRetry = Callable[[int, BackendError, float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long to try.

    attempts: tries in all, the first included.
    base, cap: seconds; before try n+1 the wait is drawn evenly from 0 to min(cap, base * 2**(n-1)).
    budget: seconds from the first try; a wait that would end later is not begun.
    draw: a number in [0, 1); sleep: how to wait. Both are replaced in tests.
    """

    attempts: int = 5
    base: float = 0.5
    cap: float = 30.0
    budget: float = 120.0
    draw: Callable[[], float] = random.random
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep

    def wait(self, attempt: int, error: BaseException | None) -> float:
        """Return the seconds to wait after try `attempt` (from 1) ended in `error`; never less than it asked for."""
        jittered = self.draw() * min(self.cap, self.base * 2.0 ** min(attempt - 1, 60))
        asked = error.retry_after if isinstance(error, RateLimited) else None
        return max(jittered, asked or 0.0)


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, BackendError) and error.retryable


async def stream_with_retry(
    backend: Backend, request: Request, *, on_retry: OnRetry | None = None, policy: RetryPolicy | None = None
) -> AsyncIterator[Delta]:
    """Yield the answer's pieces, asking again where the failure may pass.

    When an answer broke off after pieces were yielded, the next try begins with `Delta(reset=True)`: what came before
    is void. `on_retry(attempt, error, seconds)` is awaited before each wait. Close the iterator if you leave it early.

    Raises:
        BackendError: the last failure, once it cannot pass, or tries or budget are used up.
    """
    policy = policy or RetryPolicy()

    def failure(state: RetryCallState) -> BaseException | None:
        return state.outcome.exception() if state.outcome else None

    async def report(state: RetryCallState) -> None:
        error = failure(state)
        if on_retry is not None and isinstance(error, BackendError):
            await on_retry(state.attempt_number, error, state.upcoming_sleep)

    tries = AsyncRetrying(
        retry=retry_if_exception(_may_pass),
        wait=lambda state: policy.wait(state.attempt_number, failure(state)),
        stop=stop_after_attempt(policy.attempts) | stop_before_delay(policy.budget),
        before_sleep=report,
        sleep=policy.sleep,
        reraise=True,
    )
    yielded = False
    async for attempt in tries:
        with attempt:
            if yielded:
                yielded = False
                yield Delta(reset=True)
            pieces = backend.stream(request)
            try:
                async for delta in pieces:
                    yielded = True
                    yield delta
            finally:
                close = getattr(pieces, "aclose", None)
                if close is not None:
                    await close()
