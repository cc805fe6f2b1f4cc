"""What a run's events say of where it stands: everything the loop needs to go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from agentkit.events import (
    CallFinished,
    CallIntended,
    Compacted,
    Event,
    MessageAdded,
    PlanMade,
    RunEnded,
    RunStarted,
    StepStarted,
    TaskFinished,
)
from agentkit.types import Effects, Message, Plan, ToolCall, ToolResult, Usage


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call whose intent was written and whose result was not."""

    call: ToolCall
    effects: Effects


@dataclass
class State:
    """Where a run stands.

    messages: all that joined the conversation, in order.
    unanswered: calls of the last assistant turn that have no tool message yet, in order.
    intended: of those, the ones that may have begun. finished: results whose message was not yet added.
    """

    goal: str = ""
    started: RunStarted | None = None
    messages: list[Message] = field(default_factory=list)
    intended: dict[str, OpenCall] = field(default_factory=dict)
    finished: dict[str, ToolResult] = field(default_factory=dict)
    compacted: Compacted | None = None
    plan: Plan | None = None
    tasks: dict[str, TaskFinished] = field(default_factory=dict)
    steps: int = 0
    calls: int = 0
    usage: Usage = Usage()
    ended: RunEnded | None = None

    @classmethod
    def of(cls, events: Iterable[Event]) -> State:
        """Return the state after `events`."""
        state = cls()
        for event in events:
            state._take(event)
        return state

    @property
    def unanswered(self) -> list[ToolCall]:
        """Return the calls of the last assistant turn that have no tool message yet."""
        answered = {m.call_id for m in self.messages if m.role == "tool"}
        last = next((m for m in reversed(self.messages) if m.role == "assistant"), None)
        return [call for call in last.calls if call.id not in answered] if last else []

    def _take(self, event: Event) -> None:
        match event:
            case RunStarted():
                self.started, self.goal = event, event.goal
            case MessageAdded():
                self.messages.append(event.message)
                self.usage += event.usage or Usage()
                self.ended = None
            case StepStarted():
                self.steps, self.ended = event.step, None
            case CallIntended():
                effects: Effects = event.effects  # type: ignore[assignment]
                self.intended[event.call.id] = OpenCall(event.call, effects)
            case CallFinished():
                self.calls += 1
                self.intended.pop(event.result.call_id, None)
                self.finished[event.result.call_id] = event.result
            case Compacted():
                self.compacted = event
            case PlanMade():
                self.plan = event.plan
            case TaskFinished():
                self.tasks[event.task_id] = event
            case RunEnded():
                self.ended = event
            case _:
                pass
