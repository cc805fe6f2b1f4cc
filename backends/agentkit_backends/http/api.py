"""The seam between one protocol for models over HTTP and all else: where requests go, how they and answers look."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic_core import from_json

from agentkit.backend import Delta, Request
from agentkit.types import Message
from agentkit_backends.http.providers import Provider


@dataclass(frozen=True, slots=True)
class Settings:
    """What stays the same from request to request.

    stream: whether the answer is to come in pieces. origin: what this endpoint's `Opaque`s are marked with: only the
    endpoint that made them can read them. dialect: `native`, or how the model writes its calls in the text.
    extra: what every `Request.extra` holds that does not say otherwise.
    """

    model: str
    stream: bool = True
    provider: Provider = Provider()
    origin: str = ""
    dialect: str = "native"
    extra: Mapping[str, Any] = field(default_factory=dict)

    def model_is(self, pattern: str) -> bool:
        """Return whether the model is one of a provider's `models_...`."""
        return re.search(pattern, self.model) is not None

    def own(self, message: Message) -> list[dict[str, Any]]:
        """Return what this endpoint wants back with `message`."""
        return [opaque.data for opaque in message.opaque if opaque.api == self.origin]


class Writer(ABC):
    """Turns requests into bodies.

    wishes: what an endpoint may refuse without the request losing its meaning, by the option's name; the value is the
        name to send it under instead, or None to leave it out.
    blames: a regular expression for what a refusal says of a wish where it does not name it.
    unwelcome: the wishes that this endpoint has refused.
    """

    wishes: ClassVar[Mapping[str, str | None]] = {}
    blames: ClassVar[Mapping[str, str]] = {}

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.unwelcome: set[str] = set()

    @abstractmethod
    def body(self, request: Request) -> bytes:
        """Return the request's body. The head is the same from step to step, so that servers can reuse their cache."""

    @abstractmethod
    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools: what a prompt's tokens grow with."""

    def welcome(self, options: dict[str, Any]) -> dict[str, Any]:
        """Return `options` as this endpoint takes them."""
        for wish in self.unwelcome & options.keys():
            value, other = options.pop(wish), self.wishes[wish]
            if other is not None:
                options[other] = value
        return options


class Reader(ABC):
    """Turns one answer into deltas.

    ended: the answer is whole; a connection that breaks off now loses nothing.
    closed: nothing more will come; the end of the body need not be waited for.
    measured: the endpoint reported the prompt's tokens.
    filtered: why the endpoint itself stopped the answer, in words that follow "stopped the answer: "; mostly "".
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.ended = False
        self.closed = False
        self.measured = False
        self.filtered = ""

    @abstractmethod
    def read(self, data: bytes) -> Iterable[Delta]:
        """Return what one event's data, or one whole answer, says.

        Raises:
            ValueError: it is not of the protocol's form.
            AnswerFailed: it reports an error.
        """

    @abstractmethod
    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta; an endpoint that reports no usage gets an estimate in its place."""


class AnswerFailed(Exception):
    """An error that arrived within an answer that began well; `status` is what it would have been as an answer's."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


# By what their codes and types have in common.
_STATUSES = {
    "rate_limit": 429,
    "quota": 429,
    "overloaded": 529,
    "context_length": 400,
    "invalid": 400,
    "policy": 400,
    "image": 400,
    "authentication": 401,
    "permission": 403,
    "not_found": 404,
    "billing": 402,
    "too_large": 413,
}


@dataclass(frozen=True, slots=True)
class Api:
    """One protocol.

    path: follows the base URL. wants: what its answers are called, as in "is no chat completion".
    headers: the request's own beside the common ones, given the key, which may be "".
    """

    name: str
    path: str
    wants: str
    headers: Callable[[str], dict[str, str]]
    writer: Callable[[Settings], Writer]
    reader: Callable[[Settings], Reader]


def bearer(key: str) -> dict[str, str]:
    """Return the key as RFC 6750 has it."""
    return {"authorization": f"Bearer {key}"} if key else {}


def document(data: bytes) -> dict[str, Any]:
    """Return the JSON object in `data`.

    Raises:
        ValueError: it holds something else; the message shows its start.
    """
    try:
        value = from_json(data)
    except ValueError:
        value = _lenient(data)
    if not isinstance(value, dict):
        raise ValueError(repr(data[:80]))
    return value


def _lenient(data: bytes) -> Any:
    """Return what the standard library reads: half an emoji, which some servers send, is no error there."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def text_of(value: Any) -> str:
    """Return a text, or the joined texts of a list of parts; "" for anything else."""
    if isinstance(value, list):
        return "".join(text_of(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""


def status_of(error: Any) -> int:
    """Return the status that an error within an answer would have had as an answer of its own."""
    fields = error if isinstance(error, dict) else {}
    for value in (fields.get("code"), fields.get("type")):
        if isinstance(value, int) and 400 <= value < 600:
            return value
        if isinstance(value, str) and (known := re.search("|".join(_STATUSES), value)):
            return _STATUSES[known.group()]
    return 500


def tokens(value: Any) -> int:
    """Return a count that an endpoint reports; 0 for what is none."""
    return int(value) if isinstance(value, int | float) and value > 0 else 0
