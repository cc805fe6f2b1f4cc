"""OpenAI's chat completions: https://platform.openai.com/docs/api-reference/chat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from agentkit.backend import CallDelta, Delta, Request
from agentkit.types import Message, ToolSpec, Usage
from agentkit_backends.http.api import AnswerFailed, Api, Reader, Settings, Writer, bearer, document, text_of, tokens
from agentkit_backends.http.encode import Encoded, arguments_text, closed, to_bytes


class ChatWriter(Writer):
    """Writes `{"model":…,"tools":…,"messages":…,OPTIONS}`."""

    # The loop checks an answer's schema itself, so even `response_format` may go.
    wishes = {
        "stream_options": None,
        "temperature": None,
        "seed": None,
        "response_format": None,
        "max_tokens": "max_completion_tokens",
    }

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._messages = Encoded[Message](lambda message: to_bytes(message_fields(message)))
        self._tools = Encoded[ToolSpec](lambda tool: to_bytes(tool_fields(tool)))

    def body(self, request: Request) -> bytes:
        """Return the request's body."""
        parts = [b'{"model":', to_bytes(self.settings.model)]
        if request.tools:
            parts += [b',"tools":[', b",".join(map(self._tools.of, request.tools)), b"]"]
        parts += [b',"messages":[', b",".join(map(self._messages.of, request.messages)), b"],"]
        parts.append(to_bytes(self.welcome(self._options(request)))[1:])
        return b"".join(parts)

    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools."""
        messages = sum(len(self._messages.of(message)) for message in request.messages)
        return messages + sum(len(self._tools.of(tool)) for tool in request.tools)

    def _options(self, request: Request) -> dict[str, Any]:
        options: dict[str, Any] = {}
        if self.settings.stream:
            options |= {"stream": True, "stream_options": {"include_usage": True}}
        options["temperature"] = request.temperature
        if request.tools and request.tool_choice != "auto":
            named = {"type": "function", "function": {"name": request.tool_choice}}
            options["tool_choice"] = request.tool_choice if request.tool_choice in ("none", "required") else named
        if request.top_p != 1.0:
            options["top_p"] = request.top_p
        if request.seed is not None:
            options["seed"] = request.seed
        if request.max_tokens is not None:
            options["max_tokens"] = request.max_tokens
        if request.stop:
            options["stop"] = list(request.stop)
        if request.output_schema is not None:
            schema = {"name": "answer", "schema": request.output_schema, "strict": closed(request.output_schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        return {**options, **request.extra}


def message_fields(message: Message) -> dict[str, Any]:
    """Return a message in OpenAI's form. Thoughts are not sent back: endpoints differ on whether they may be."""
    fields: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.calls:
        fields["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments_text(call)}}
            for call in message.calls
        ]
    if message.role == "tool":
        fields["tool_call_id"] = message.call_id or ""
    return fields


def tool_fields(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool in OpenAI's form."""
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": function}


class ChatReader(Reader):
    """Reads chunks up to `[DONE]`, or one whole completion."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._usage: dict[str, Any] = {}
        self._reason = ""
        self._called = False
        self._size = 0

    def read(self, data: bytes) -> Iterable[Delta]:
        """Return what one chunk, or one whole answer, says."""
        if data.strip() == b"[DONE]":
            self.ended = self.closed = True
            return ()
        chunk = document(data)
        if chunk.get("error"):
            raise AnswerFailed(_status_of(chunk["error"]), data)
        usage = chunk.get("usage")
        if isinstance(usage, dict):
            self._usage = usage
            self.measured = True
        choices = chunk.get("choices") or ()
        if not choices:
            return ()
        try:
            choice = choices[0]
            self._reason = choice.get("finish_reason") or self._reason
            self.ended = bool(self._reason)
            self.filtered = "its content filter" if self._reason == "content_filter" else ""
            return list(self._deltas(choice.get("delta") or choice.get("message") or {}))
        except (TypeError, AttributeError, KeyError, IndexError) as error:
            raise ValueError(f"a chunk of another form: {error}") from None

    def _deltas(self, said: dict[str, Any]) -> Iterator[Delta]:
        text = text_of(said.get("content")) + text_of(said.get("refusal"))
        thinking = text_of(said.get("reasoning_content") or said.get("reasoning"))
        if text or thinking:
            self._size += len(text) + len(thinking)
            yield Delta(text=text, thinking=thinking)
        for position, call in enumerate(said.get("tool_calls") or ()):
            function = call.get("function") or {}
            index = call.get("index")
            arguments = function.get("arguments") or ""
            if not isinstance(arguments, str):
                arguments = json.dumps(arguments, ensure_ascii=False)
            self._called = True
            self._size += len(arguments)
            yield Delta(
                call=CallDelta(
                    index=position if index is None else int(index),
                    id=text_of(call.get("id")),
                    name=text_of(function.get("name")),
                    arguments=arguments,
                )
            )

    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta."""
        finish: Literal["stop", "calls", "length"] = "calls" if self._called else "stop"
        if self._reason == "length":
            finish = "length"
        usage = self._usage
        details = usage.get("prompt_tokens_details")
        cached = details.get("cached_tokens") if isinstance(details, dict) else usage.get("prompt_cache_hit_tokens")
        return Delta(
            finish=finish,
            usage=Usage(
                prompt_tokens=tokens(usage.get("prompt_tokens")) or prompt_guess,
                completion_tokens=tokens(usage.get("completion_tokens")) or -(-self._size // 4),
                cached_tokens=tokens(cached),
                seconds=seconds,
                cost=float(cost) if isinstance(cost := usage.get("cost"), int | float) else 0.0,
            ),
        )


def _status_of(error: Any) -> int:
    code = error.get("code") if isinstance(error, dict) else None
    if isinstance(code, int) and 400 <= code < 600:
        return code
    return 429 if code == "rate_limit_exceeded" else 500


API = Api("chat", "/chat/completions", "chat completion", bearer, ChatWriter, ChatReader)
