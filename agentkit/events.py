"""Facts about a run. Each is written once and never edited; every face is a reader of these."""

from __future__ import annotations

import time
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from agentkit.types import Effects, Image, Message, Plan, Record, StopReason, ToolCall, ToolResult, Usage, WaitingCall


class Base(Record):
    """What every event has: the run it belongs to, and when it happened (seconds since the epoch)."""

    run_id: str
    at: float = Field(default_factory=time.time)


class RunStarted(Base):
    """A run began. `config` is what resume needs to know of the agent; it holds no secret.

    forked_from: the run whose first `forked_at` events this one's history was copied from.
    """

    kind: Literal["run_started"] = "run_started"
    goal: str
    images: tuple[Image, ...] = ()
    agent: str = ""
    backend: str = ""
    parent: str | None = None
    config: dict[str, Any] = Field(default_factory=dict)
    forked_from: str | None = None
    forked_at: int = 0


class RunResumed(Base):
    """A run went on after its process had ended, with `agent` and its `backend`.

    sandbox: False where its tools now run without walls.
    """

    kind: Literal["run_resumed"] = "run_resumed"
    open_calls: int = 0
    sandbox: bool = True
    agent: str = ""
    backend: str = ""


class StepStarted(Base):
    """The model is about to be asked for the `step`-th time (from 1).

    backend: whose model that is, by name. provider: who serves it, where the backend knows. streams: whether the answer
    comes in pieces.
    """

    kind: Literal["step_started"] = "step_started"
    step: int
    prompt_tokens: int = 0
    backend: str = ""
    provider: str = ""
    streams: bool = True


class TextPiece(Base):
    """A streamed piece of the answer; passed to the caller, not journalled."""

    kind: Literal["text_piece"] = "text_piece"
    text: str = ""
    thinking: str = ""


class MessageAdded(Base):
    """A message joined the conversation.

    For the model's own turns `usage` says what it took; where the agent has several backends, `backend` says which one
    gave it, and `passed_over` why others did not, a line each. `finish` is why the turn ended (`stop`, `calls`,
    `length`), and `first_seconds` the time until its first piece came, further tries included.
    """

    kind: Literal["message_added"] = "message_added"
    message: Message
    usage: Usage | None = None
    backend: str = ""
    passed_over: tuple[str, ...] = ()
    finish: str = ""
    first_seconds: float | None = None


class ApprovalAsked(Base):
    """A call waits for a person's word: written before anybody is asked. `reason` says why a word is wanted."""

    kind: Literal["approval_asked"] = "approval_asked"
    call: ToolCall
    effects: Effects = "once"
    reason: str = ""


class ApprovalGiven(Base):
    """A person's word about a call that was asked for. `by` says whose; `reason` is for the model."""

    kind: Literal["approval_given"] = "approval_given"
    call_id: str
    allowed: bool
    reason: str = ""
    by: str = ""


class CallIntended(Base):
    """A call passed its checks and is about to run: written before any effect can happen."""

    kind: Literal["call_intended"] = "call_intended"
    call: ToolCall
    effects: str = "once"


class CallProgress(Base):
    """How far a call has come, `fraction` from 0 to 1 where it is known; passed to the caller, not journalled."""

    kind: Literal["call_progress"] = "call_progress"
    call_id: str
    name: str
    text: str = ""
    fraction: float | None = None


class CallFinished(Base):
    """A call came back, or was refused."""

    kind: Literal["call_finished"] = "call_finished"
    result: ToolResult


class Retried(Base):
    """The backend failed in a way that may pass; another try follows after `wait` seconds.

    error_type: the name of the exception, such as RateLimited.
    """

    kind: Literal["retried"] = "retried"
    attempt: int
    error: str
    wait: float
    error_type: str = ""


class Compacted(Base):
    """Older turns were replaced by a summary, which took `usage`: messages before `upto` (in the journalled order)."""

    kind: Literal["compacted"] = "compacted"
    summary: str
    upto: int
    tokens_before: int
    tokens_after: int
    fallback: bool = False
    usage: Usage = Usage()


class PlanMade(Base):
    """A goal was cut into tasks, or the plan was revised, which took `usage`."""

    kind: Literal["plan_made"] = "plan_made"
    plan: Plan
    usage: Usage = Usage()


class TaskStarted(Base):
    """A run is about to begin another, `child`: written first, so that none begins twice.

    task_id: the task of the plan it carries out, or the id of the call that asked another agent.
    """

    kind: Literal["task_started"] = "task_started"
    task_id: str
    child: str


class TaskFinished(Base):
    """A task of the plan ended; `child` is the run that carried it out."""

    kind: Literal["task_finished"] = "task_finished"
    task_id: str
    ok: bool
    result: str = ""
    child: str | None = None
    usage: Usage = Usage()


class HandedOver(Base):
    """The conversation passed to another agent, whose name is `to`; written in one step with the call that did it."""

    kind: Literal["handed_over"] = "handed_over"
    call_id: str
    to: str
    reason: str = ""


class ArtifactStored(Base):
    """A large output, or a file that a tool handed over, was put aside; `size` is in bytes."""

    kind: Literal["artifact_stored"] = "artifact_stored"
    artifact: str
    name: str
    size: int
    media_type: str = "text/plain"


class Nudged(Base):
    """A guard of the loop told the model something, once, before ending the run."""

    kind: Literal["nudged"] = "nudged"
    guard: str
    text: str


class LossFound(Base):
    """What came after the events before this one is lost, or may be: more may have happened than the run knows.

    lost: events that are known to be missing or damaged; 0 where nothing is known of any. calls: those that were begun
    after the loss, as far as they could be read. The run goes on only after `LossAccepted`.
    """

    kind: Literal["loss_found"] = "loss_found"
    why: str
    lost: int = 0
    calls: tuple[ToolCall, ...] = ()


class LossAccepted(Base):
    """A person's word that a run may go on without what was lost. `by` says whose."""

    kind: Literal["loss_accepted"] = "loss_accepted"
    by: str = ""


class RunEnded(Base):
    """A run ended; nothing follows but a resume.

    error_type: the name of the exception, where the reason is `error` and there was one.
    waiting: the calls that a paused one waits for.
    """

    kind: Literal["run_ended"] = "run_ended"
    reason: StopReason
    output: str = ""
    value: Any = None
    detail: str = ""
    error_type: str = ""
    steps: int = 0
    calls: int = 0
    usage: Usage = Usage()
    waiting: tuple[WaitingCall, ...] = ()


LIVE = (TextPiece, CallProgress)
"""Events for whoever watches; they are never journalled."""

Event = Annotated[
    RunStarted
    | RunResumed
    | StepStarted
    | TextPiece
    | MessageAdded
    | ApprovalAsked
    | ApprovalGiven
    | CallIntended
    | CallProgress
    | CallFinished
    | Retried
    | Compacted
    | PlanMade
    | TaskStarted
    | TaskFinished
    | HandedOver
    | ArtifactStored
    | Nudged
    | LossFound
    | LossAccepted
    | RunEnded,
    Field(discriminator="kind"),
]

ADAPTER: TypeAdapter[Event] = TypeAdapter(Event)
