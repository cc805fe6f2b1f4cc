"""Circuit breakers: an endpoint that is down is asked by one run now and then, not by all of them all the time.

The states are those of M. Nygard, "Release It!": closed, open, half-open. Own code, because the packages that there are
guard calls and not streamed answers, refuse where a run can wait, or belong to asyncio alone.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from agentkit.backend import Backend
from agentkit.errors import BackendError, CircuitOpen, ConnectionFailed, ServerFailed


@dataclass(frozen=True, slots=True, eq=False)
class Pass:
    """Leave to ask an endpoint once, good as long as its circuit does not change."""

    era: int
    probe: bool


class Breaker:
    """Whether an endpoint may be asked now. It serves all runs of a process, in whatever thread or event loop they are.

    Closed, all may ask. After `failures` in a row, none of them more than `window` seconds after the one before, it
    opens: nobody may ask for `rest` seconds. Then one run may, the probe: its first piece closes the circuit, its
    failure opens it again. A refusal, or a wish for a pause, is an answer of the endpoint's and no failure here.
    """

    def __init__(
        self,
        endpoint: str,
        *,
        failures: int = 10,
        window: float = 60.0,
        rest: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.endpoint, self.failures, self.window, self.rest, self.clock = endpoint, failures, window, rest, clock
        self._lock = threading.Lock()
        self._era = self._row = 0
        self._first = self._last = 0.0
        self._open_until: float | None = None
        self._probing = False
        self._why = ""

    @property
    def refuses(self) -> bool:
        """Whether nobody may ask now."""
        return self._open_until is not None and (self._probing or self.clock() < self._open_until)

    def enter(self) -> Pass | None:
        """Return leave to ask now, or None while nobody may. Each pass is handed back by `leave`."""
        with self._lock:
            if self.refuses:
                return None
            self._probing = self._open_until is not None
            return Pass(self._era, self._probing)

    def wait(self, drawn: float) -> float:
        """Return the seconds after which `enter` is worth another call.

        While another run probes that is a share of `rest`, `drawn` from 0 to 1, so that not all come back at once.
        """
        left = (self._open_until or 0.0) - self.clock()
        return left if left > 0 else self.rest * (0.1 + 0.9 * drawn)

    def answers(self, given: Pass) -> None:
        """Note that pieces arrive."""
        with self._lock:
            if given.probe and given.era == self._era:
                self._turn(None)

    def leave(self, given: Pass, error: BaseException | None = None) -> None:
        """Note how a try ended: whole, in an error, or early, which says nothing of the endpoint."""
        with self._lock:
            if given.era != self._era and not given.probe:
                return  # It was asked before the circuit last changed.
            if given.probe and given.era == self._era:
                self._probing = False
            if isinstance(error, ConnectionFailed | ServerFailed):
                self._failed(given, error)
            elif error is None or isinstance(error, BackendError):
                self._row = 0
                if given.era == self._era:
                    self._turn(None)

    def error(self) -> CircuitOpen:
        """Return the error that says since when the endpoint fails, and when it is asked again."""
        now = self.clock()
        failing, left = now - self._first, max(0.0, (self._open_until or now) - now)
        at = time.strftime("%H:%M:%S", time.localtime(time.time() - failing))
        when = f"in {left:.0f} s" if left else "by another run right now"
        return CircuitOpen(
            f"{self.endpoint} has failed {self._row} times in a row since {at}, and is asked again {when}; "
            f"the last failure: {self._why}",
            failing_for=failing,
            retry_after=left,
            remedy="resume the run once the endpoint answers, or give the agent another backend to fall back to",
        )

    def _failed(self, given: Pass, error: BaseException) -> None:
        now = self.clock()
        if not given.probe and now - self._last > self.window:
            self._row = 0
        if not self._row:
            self._first = now
        self._row, self._last, self._why = self._row + 1, now, str(error)
        if self._row >= self.failures:
            self._turn(now + self.rest)

    def _turn(self, open_until: float | None) -> None:
        if self._open_until != open_until:
            self._open_until, self._probing, self._era = open_until, False, self._era + 1


class Breakers:
    """The breakers of all endpoints, each made when it is first asked for; `options` are those of `Breaker`."""

    def __init__(self, **options: Any) -> None:
        self._options = options
        self._known: dict[str, Breaker] = {}

    def of(self, backend: Backend) -> Breaker | None:
        """Return the breaker that all backends of the same `endpoint` share; None for one that has no endpoint."""
        endpoint = getattr(backend, "endpoint", None)
        if endpoint is None:
            return None
        known = self._known.get(endpoint)
        return known or self._known.setdefault(endpoint, Breaker(endpoint, **self._options))
