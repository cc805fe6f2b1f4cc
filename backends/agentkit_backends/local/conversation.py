"""What a conversation shows of each request: its words, and what was called for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agentkit.types import Message, ToolCall

FAULT = "error"
"""How a tool message of a failed call begins; see `agentkit.toolbox`."""


@dataclass
class Turn:
    """One request of the user, and its calls with their results."""

    request: str
    done: list[tuple[ToolCall, str]] = field(default_factory=list)


def turns_of(messages: Sequence[Message]) -> list[Turn]:
    """Return the requests of a conversation in order; at least one."""
    turns: list[Turn] = []
    calls: dict[str, ToolCall] = {}
    for message in messages:
        if message.role == "user":
            turns.append(Turn(message.content))
        calls |= {call.id: call for call in message.calls}
        if message.role == "tool" and message.call_id in calls and turns:
            turns[-1].done.append((calls[message.call_id], message.content))
    return turns or [Turn("")]


def failed(result: str) -> bool:
    """Return whether a result tells of a failure."""
    return result.lower().startswith(FAULT)
