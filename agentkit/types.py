"""The nouns every part shares: messages, tool calls, results, specs, limits. Imports nothing of ours."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Role = Literal["system", "user", "assistant", "tool"]
FaultKind = Literal[
    "unknown_tool",
    "bad_json",
    "bad_arguments",
    "failed",
    "timeout",
    "denied",
    "too_big",
    "crashed",
    "cancelled",
]
Effects = Literal["none", "idempotent", "once"]


class Record(BaseModel):
    """Base of everything that reaches disk, wire or YAML: frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fault(Record):
    """What went wrong with a call, in words the model can act on."""

    kind: FaultKind
    message: str


class ToolCall(Record):
    """What the model asked for, good or bad; a bad call carries its fault instead of raising.

    raw: the arguments as the model wrote them. repairs: what had to be mended before they could be read, by name.
    """

    id: str
    name: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    raw: str = ""
    fault: Fault | None = None
    repairs: tuple[str, ...] = ()
    confidence: float | None = None


class Image(Record):
    """A picture within a message: its bytes, or the address it lies at, where the model's server fetches it."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

    media_type: str = "image/png"
    data: bytes = Field(default=b"", repr=False)
    url: str = ""


class Opaque(Record):
    """What an API wants back as it came, such as signed thoughts. Only requests to the same `api` carry it."""

    api: str
    data: dict[str, Any]


class Message(Record):
    """One turn of a conversation. A tool message answers the call whose id is `call_id`; `failed`: it went wrong."""

    role: Role
    content: str = ""
    images: tuple[Image, ...] = ()
    calls: tuple[ToolCall, ...] = ()
    call_id: str | None = None
    failed: bool = False
    thinking: str = ""
    opaque: tuple[Opaque, ...] = ()


class Attachment(Record):
    """A file that a tool hands over beside its words; the journal keeps it as an artifact."""

    name: str
    media_type: str = "application/octet-stream"
    data: bytes = Field(repr=False)


class Progress(Record):
    """How far a call has come: `fraction` from 0 to 1 where it is known, and words for the person."""

    text: str = ""
    fraction: float | None = None


class Usage(Record):
    """Tokens, seconds and money one or more model calls took.

    prompt_tokens holds `cached_tokens` (read from a prompt cache) and `cache_write_tokens` (written to one);
    completion_tokens holds `reasoning_tokens`. cost is in the currency of the prices the backend was given.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cache_write_tokens: int = 0
    reasoning_tokens: int = 0
    seconds: float = 0.0
    cost: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        """Return the field-wise sum."""
        return Usage(
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            cache_write_tokens=self.cache_write_tokens + other.cache_write_tokens,
            reasoning_tokens=self.reasoning_tokens + other.reasoning_tokens,
            seconds=self.seconds + other.seconds,
            cost=self.cost + other.cost,
        )


class ToolResult(Record):
    """What came back from a call, for three readers: `output` (the model), `display` (the person), `log`.

    artifact: the whole of an output that was clipped. artifacts: what the tool handed over, as the journal names it;
    until it is there, `attachments` holds it, which is never written.
    retry_after: the tool did nothing, and says that the same call may succeed after so many seconds.
    usage: what models took for it, where the tool is another agent.
    """

    call_id: str
    name: str
    ok: bool
    output: str = ""
    display: str = ""
    log: str = ""
    fault: FaultKind | None = None
    seconds: float = 0.0
    truncated: bool = False
    artifact: str | None = None
    artifacts: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = Field(default=(), exclude=True, repr=False)
    retry_after: float | None = None
    usage: Usage | None = None


class Permissions(Record):
    """What a plugin may touch. Paths may begin with `$workspace`; hosts are `name` or `name:port`."""

    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    network: tuple[str, ...] = ()
    subprocess: bool = False


class ToolLimits(Record):
    """Bounds on one tool call; seconds are wall time, sizes are in MiB or bytes as named.

    file_mb bounds each file that is written, disk_mb all that one call leaves in the folders it may write.
    output_bytes bounds the words of a result, artifact_mb the files handed over with it.
    """

    seconds: float = Field(default=30.0, gt=0)
    cpu_seconds: int = Field(default=30, ge=1)
    memory_mb: int = Field(default=1024, ge=16)
    processes: int = Field(default=64, ge=1)
    open_files: int = Field(default=256, ge=16)
    file_mb: int = Field(default=64, ge=0)
    disk_mb: int = Field(default=1024, ge=0)
    output_bytes: int = Field(default=1_000_000, ge=0)
    artifact_mb: int = Field(default=16, ge=0)


class ToolSpec(Record):
    """What the model is told about a tool and what the sandbox allows it."""

    name: str
    description: str = ""
    parameters: dict[str, Any] = Field(default_factory=lambda: {"type": "object", "properties": {}})
    permissions: Permissions = Permissions()
    effects: Effects = "once"
    limits: ToolLimits = ToolLimits()
    plugin: str | None = None


class Limits(Record):
    """When a run must stop; None means no limit of that kind.

    faults_in_row: calls that failed, with none that worked between them.
    repeats: turns in a row with the same calls and the same results. The model is told once; one more ends the run.
    stale: turns in a row none of whose results was new. The model is told once; as many again end the run.
    invalid_answers: answers that do not fit the output type.
    """

    steps: int | None = 50
    calls: int | None = 200
    tokens: int | None = None
    seconds: float | None = None
    cost: float | None = None
    faults_in_row: int = 3
    repeats: int = 3
    stale: int = 8
    invalid_answers: int = 3


StopReason = Literal["answer", "limit", "faults", "cancelled", "error", "paused"]


class WaitingCall(Record):
    """A call that waits for a person's word; `run_id` is the run that made it, which may be a task's of a plan."""

    run_id: str
    call: ToolCall
    effects: Effects = "once"
    reason: str = ""


class RunResult(Record):
    """What the caller of a run gets. `value` is the typed output where one was asked for, else None.

    waiting: where the reason is `paused`, the calls that wait for approval.
    """

    run_id: str
    output: str
    value: Any = None
    reason: StopReason = "answer"
    detail: str = ""
    steps: int = 0
    calls: int = 0
    usage: Usage = Usage()
    waiting: tuple[WaitingCall, ...] = ()


TaskState = Literal["open", "done", "failed"]


class Task(Record):
    """One piece of a plan; `needs` names the tasks whose results it reads."""

    id: str
    goal: str
    needs: tuple[str, ...] = ()
    state: TaskState = "open"
    result: str = ""


class Plan(Record):
    """A goal cut into tasks that form a graph without circles."""

    goal: str
    tasks: tuple[Task, ...] = ()
