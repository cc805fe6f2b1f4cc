"""What a client gets: a backend's deltas as OpenAI's completion, or as the chunks of one."""

from __future__ import annotations

import time
import uuid
from typing import Any

from agentkit.backend import Backend, Delta, Request
from agentkit.parse import Gather, Piece
from agentkit.server.calls import CallPieces, arguments
from agentkit.types import Message, Usage

Said = list[dict[str, Any]]
"""The `delta` objects of zero or more chunks."""


class Answer:
    """One answer in the making: feed it every delta, then `finish`; `whole` and `chunk` write it as a client reads it.

    Native calls stream as they come; calls written in the text are known, and said, at the answer's end.
    one_call: calls after the first are left out.
    """

    def __init__(self, backend: Backend, request: Request, *, one_call: bool = False) -> None:
        taken = {call.id for message in request.messages for call in message.calls}
        self._native = backend.traits.dialect == "native"
        self._gather = Gather(backend.traits.dialect, request.tools, taken)
        self._calls = CallPieces(request.tools, taken)
        self._backend, self._request, self._most = backend, request, 1 if one_call else None
        self._head = {"id": f"chatcmpl-{uuid.uuid4().hex}", "created": int(time.time()), "model": backend.name}
        self._text = self._thinking = 0
        self.message = Message(role="assistant")

    def feed(self, delta: Delta) -> Said:
        """Take a delta, and return what a stream says of it."""
        said = self._show(self._gather.feed(delta))
        if delta.call is not None and self._native:
            said += self._limited(self._calls.feed(delta.call))
        return said

    def finish(self) -> Said:
        """Take the answer's end, and return what a stream has not said yet."""
        message = self._gather.finish()
        rest = self._show(Piece(message.content[self._text :], message.thinking[self._thinking :]))
        self.message = message.model_copy(update={"calls": message.calls[: self._most]})
        return rest + self._limited(self._calls.finish(message.calls))

    def _show(self, piece: Piece) -> Said:
        self._text += len(piece.text)
        self._thinking += len(piece.thinking)
        return [{key: text} for key, text in (("reasoning_content", piece.thinking), ("content", piece.text)) if text]

    def _limited(self, calls: Said) -> Said:
        return [{"tool_calls": [call]} for call in calls if self._most is None or call["index"] < self._most]

    @property
    def reason(self) -> str:
        """Why the answer ended, in OpenAI's words."""
        if self._gather.ended == "length":
            return "length"
        return "tool_calls" if self.message.calls else "stop"

    @property
    def usage(self) -> Usage:
        """The tokens it took; the prompt's are counted where the backend did not say."""
        return self._gather.usage or Usage(prompt_tokens=self._backend.count(self._request))

    def whole(self) -> dict[str, Any]:
        """Return the finished answer as one object."""
        choice = {"index": 0, "message": _fields(self.message), "logprobs": None, "finish_reason": self.reason}
        return {**self._head, "object": "chat.completion", "choices": [choice], "usage": _usage(self.usage)}

    def chunk(self, delta: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
        """Return one chunk."""
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return {**self._head, "object": "chat.completion.chunk", "choices": [choice]}

    def usage_chunk(self) -> dict[str, Any]:
        """Return the chunk that holds the usage and no choice."""
        return {**self._head, "object": "chat.completion.chunk", "choices": [], "usage": _usage(self.usage)}


def _fields(message: Message) -> dict[str, Any]:
    fields: dict[str, Any] = {"role": "assistant", "content": message.content, "refusal": None}
    if message.thinking:
        fields["reasoning_content"] = message.thinking
    if message.calls:
        fields["content"] = message.content or None
        fields["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments(call)}}
            for call in message.calls
        ]
    return fields


def _usage(usage: Usage) -> dict[str, Any]:
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
        "prompt_tokens_details": {"cached_tokens": usage.cached_tokens},
    }
