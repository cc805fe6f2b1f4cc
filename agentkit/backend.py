"""The seam to any model: what one call depends on, what streams back, and the Protocol a backend fulfils."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from agentkit.types import Message, Opaque, ToolSpec, Usage


@dataclass(frozen=True, slots=True)
class Traits:
    """What a backend can do.

    dialect: `native` when calls arrive as `CallDelta`s; else the name, in `parse.DIALECTS`, of the form in which they
        are written in the text.
    tools: whether tools may be offered at all.
    streams: whether an answer comes in pieces as it is made, instead of whole at its end.
    images: whether messages may hold images; they are left out otherwise, and the model is told so.
    structured: whether `Request.output_schema` is enforced by the backend; it is checked here in any case.
    plans: whether it can be asked to cut a goal into tasks; otherwise the goal is split at its clauses.
    summarizes: whether it can be asked to write a summary; otherwise compaction uses its deterministic form.
    confirms: whether a person should confirm its calls that must not happen twice, unless a rule says otherwise.
    """

    dialect: str = "native"
    tools: bool = True
    streams: bool = True
    images: bool = False
    structured: bool = False
    plans: bool = True
    summarizes: bool = True
    confirms: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """Everything one model call depends on; two equal requests may be answered from one cache.

    temperature 0 means greedy. `tool_choice` is `auto`, `none`, `required` or a tool's name.
    """

    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...] = ()
    tool_choice: str = "auto"
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int | None = None
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()
    output_schema: dict[str, Any] | None = None
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CallDelta:
    """A piece of a native tool call: `arguments` is a fragment of its JSON text; `index` tells calls apart."""

    index: int
    id: str = ""
    name: str = ""
    arguments: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """One streamed piece of an answer; the last one carries `usage` and `finish`.

    opaque: joins the message as it is, for the API that sent it.
    reset: all that was yielded before is void, the answer starts again; only retry sets it, never a backend.
    confidence: how sure the backend is of the whole answer, from 0 to 1, where it knows; on the last piece.
    backend, passed_over: who answered, and a line for each that did not; set on the last piece by a backend that
        chooses among others.
    """

    text: str = ""
    thinking: str = ""
    call: CallDelta | None = None
    opaque: Opaque | None = None
    usage: Usage | None = None
    finish: Literal["stop", "calls", "length", ""] = ""
    reset: bool = False
    confidence: float | None = None
    backend: str = ""
    passed_over: tuple[str, ...] = ()


class Backend(Protocol):
    """Any model.

    name: shown to people and written into the journal.
    window: tokens the model can see, prompt and answer together.

    One that stands for an endpoint also has `endpoint`, a text: all of the same endpoint share a circuit breaker. One
    that knows who serves its model also has `provider`, a name such as `openai`.
    """

    @property
    def name(self) -> str: ...
    @property
    def window(self) -> int: ...
    @property
    def traits(self) -> Traits: ...

    def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer's pieces.

        Raises:
            BackendError: one of its subclasses; those with `retryable` set may be tried again.
        """
        ...

    def count(self, request: Request) -> int:
        """Return the prompt tokens of `request`: exact for a local model, calibrated for an endpoint."""
        ...

    async def aclose(self) -> None:
        """Release connections, weights and caches."""
        ...
