"""How runs end, what they take, and what becomes of calls that an end cuts off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agentkit.types import Fault, StopReason, Usage, WaitingCall

CRASHED = Fault(
    kind="crashed",
    message="the process ended during this call; it may or may not have happened, and it was not run again",
)
CANCELLED = Fault(kind="cancelled", message="the run was cancelled during this call; it may or may not have happened")
NOT_BEGUN = Fault(kind="cancelled", message="the run was cancelled before this call began")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended; or, in `to`, which agent the conversation passes to. `kept` is `value` as JSON holds it."""

    reason: StopReason
    output: str = ""
    value: Any = None
    kept: Any = None
    detail: str = ""
    waiting: tuple[WaitingCall, ...] = ()
    to: str = ""
    error_type: str = ""


class Stop(Exception):
    """Raised within a step to end the run; carries the outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.detail)
        self.outcome = outcome


@dataclass(slots=True)
class Tally:
    """What a run has taken so far."""

    steps: int = 0
    calls: int = 0
    usage: Usage = Usage()


def paused(waiting: Sequence[WaitingCall]) -> Outcome:
    """Return the outcome of a run whose calls wait for a person's word."""
    names = ", ".join(dict.fromkeys(call.call.name for call in waiting))
    many = "1 call waits" if len(waiting) == 1 else f"{len(waiting)} calls wait"
    return Outcome("paused", detail=f"{many} for approval: {names}", waiting=tuple(waiting))
