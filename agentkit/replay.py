"""What a run's events say of where it stands: everything the loop needs to go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from agentkit.events import (
    ApprovalAsked,
    ApprovalGiven,
    CallFinished,
    CallIntended,
    Compacted,
    Event,
    HandedOver,
    MessageAdded,
    PlanMade,
    RunEnded,
    RunResumed,
    RunStarted,
    StepStarted,
    TaskFinished,
    TaskStarted,
)
from agentkit.types import Effects, Message, Plan, ToolCall, ToolResult, Usage, WaitingCall

RESUMABLE = ("error", "cancelled", "paused")
"""Reasons of an end after which a run can go on; after the others there is nothing left to do."""


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
    asked, given: the calls that needed a person's word, and the last word about each, by the call's id.
    children: the runs of the plan's tasks by the task's id, and those of other agents by the call's.
    plans: how often a plan was made. holder: the agent the conversation was handed to last; empty for the first.
    usage: with what the children took.
    """

    goal: str = ""
    started: RunStarted | None = None
    messages: list[Message] = field(default_factory=list)
    intended: dict[str, OpenCall] = field(default_factory=dict)
    finished: dict[str, ToolResult] = field(default_factory=dict)
    asked: dict[str, ApprovalAsked] = field(default_factory=dict)
    given: dict[str, ApprovalGiven] = field(default_factory=dict)
    compacted: Compacted | None = None
    plan: Plan | None = None
    plans: int = 0
    holder: str = ""
    children: dict[str, str] = field(default_factory=dict)
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
    def said(self) -> Message:
        """Return the user's message that the run began with."""
        return Message(role="user", content=self.goal, images=self.started.images if self.started else ())

    @property
    def unanswered(self) -> list[ToolCall]:
        """Return the calls of the last assistant turn that have no tool message yet."""
        answered = {m.call_id for m in self.messages if m.role == "tool"}
        last = next((m for m in reversed(self.messages) if m.role == "assistant"), None)
        return [call for call in last.calls if call.id not in answered] if last else []

    @property
    def askable(self) -> list[WaitingCall]:
        """Return the calls that were asked about and have not begun: a word about them still counts."""
        begun = self.intended.keys() | self.finished.keys()
        return [
            WaitingCall(run_id=asked.run_id, call=asked.call, effects=asked.effects, reason=asked.reason)
            for call_id, asked in self.asked.items()
            if call_id not in begun
        ]

    @property
    def waiting(self) -> list[WaitingCall]:
        """Return those of them that have no word yet."""
        return [waiting for waiting in self.askable if waiting.call.id not in self.given]

    def _take(self, event: Event) -> None:
        match event:
            case RunStarted():
                self.started, self.goal = event, event.goal
            case RunResumed():
                self.ended = None
            case MessageAdded():
                self.messages.append(event.message)
                self.usage += event.usage or Usage()
                self.ended = None
            case StepStarted():
                self.steps, self.ended = event.step, None
            case ApprovalAsked():
                self.asked[event.call.id] = event
            case ApprovalGiven():
                # A word about what nobody has asked yet must not count once it is asked.
                if event.call_id in self.asked:
                    self.given[event.call_id] = event
            case CallIntended():
                effects: Effects = event.effects  # type: ignore[assignment]
                self.intended[event.call.id] = OpenCall(event.call, effects)
            case CallFinished():
                self.calls += 1
                self.intended.pop(event.result.call_id, None)
                self.finished[event.result.call_id] = event.result
                self.usage += event.result.usage or Usage()
            case Compacted():
                self.compacted = event
                self.usage += event.usage
            case PlanMade():
                self.plan, self.plans = event.plan, self.plans + 1
                self.usage += event.usage
            case TaskStarted():
                self.children[event.task_id] = event.child
            case TaskFinished():
                self.tasks[event.task_id] = event
                self.usage += event.usage
            case HandedOver():
                self.holder = event.to
            case RunEnded():
                self.ended = event
            case _:
                pass
