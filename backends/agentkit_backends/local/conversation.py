"""What a conversation shows of each request: its words, and what was called for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from agentkit.types import Message, ToolCall

FAULT = re.compile(r"error(?: \(\w+\))?: ")
"""How the result of a failed call begins where a conversation does not mark it, as one that came over HTTP."""


@dataclass(frozen=True)
class Done:
    """A call that was made, what it returned, and whether that tells of a failure."""

    call: ToolCall
    result: str
    failed: bool


@dataclass
class Turn:
    """One request of the user, and what was called for it."""

    request: str
    done: list[Done] = field(default_factory=list)


def turns_of(messages: Sequence[Message]) -> list[Turn]:
    """Return the requests of a conversation in order; at least one."""
    turns: list[Turn] = []
    calls: dict[str, ToolCall] = {}
    for message in messages:
        if message.role == "user":
            turns.append(Turn(message.content))
        calls |= {call.id: call for call in message.calls}
        if message.role == "tool" and message.call_id in calls and turns:
            failed = message.failed or FAULT.match(message.content) is not None
            turns[-1].done.append(Done(calls[message.call_id], message.content, failed))
    return turns or [Turn("")]
