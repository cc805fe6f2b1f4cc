"""Between agentkit's records and the bytes of OpenAI's chat completions."""

from __future__ import annotations

import json
import weakref
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, TypeVar

from agentkit.backend import CallDelta, Delta, Request
from agentkit.types import Message, Record, ToolCall, ToolSpec, Usage

R = TypeVar("R", bound=Record)

# What an endpoint may refuse without the request losing its meaning, and what to send instead. The loop checks an
# answer's schema itself, so even `response_format` may go.
WISHES = {
    "stream_options": None,
    "temperature": None,
    "seed": None,
    "response_format": None,
    "max_tokens": "max_completion_tokens",
}


class Encoded(Generic[R]):
    """Records as JSON bytes, each encoded once for as long as it lives: a long history costs only what is new."""

    def __init__(self, encode: Callable[[R], dict[str, Any]]) -> None:
        self._encode = encode
        self._known: dict[int, tuple[weakref.ref[R], bytes]] = {}

    def of(self, record: R) -> bytes:
        """Return the bytes of `record`."""
        key = id(record)
        known = self._known.get(key)
        if known is not None:
            return known[1]
        forget = self._known.pop
        data = to_bytes(self._encode(record))
        self._known[key] = (weakref.ref(record, lambda _: forget(key, None)), data)
        return data


class Writer:
    """Turns requests into bodies; `unwelcome` holds the wishes that this endpoint has refused."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._messages = Encoded(message_fields)
        self._tools = Encoded(tool_fields)
        self.unwelcome: set[str] = set()

    def body(self, request: Request) -> bytes:
        """Return the request's body. The head is the same from step to step, so that servers can reuse their cache."""
        options = self._options(request)
        for wish in self.unwelcome & options.keys():
            value, other = options.pop(wish), WISHES[wish]
            if other is not None:
                options[other] = value
        parts = [b'{"model":', to_bytes(self._model)]
        if request.tools:
            parts += [b',"tools":[', b",".join(map(self._tools.of, request.tools)), b"]"]
        parts += [b',"messages":[', b",".join(map(self._messages.of, request.messages)), b"],"]
        parts.append(to_bytes(options)[1:])
        return b"".join(parts)

    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools: what a prompt's tokens grow with."""
        messages = sum(len(self._messages.of(message)) for message in request.messages)
        return messages + sum(len(self._tools.of(tool)) for tool in request.tools)

    @staticmethod
    def _options(request: Request) -> dict[str, Any]:
        options: dict[str, Any] = {
            "stream": True,
            "stream_options": {"include_usage": True},
            "temperature": request.temperature,
        }
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
            schema = {"name": "answer", "schema": request.output_schema, "strict": _closed(request.output_schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        return {**options, **request.extra}


def message_fields(message: Message) -> dict[str, Any]:
    """Return a message in OpenAI's form. Thoughts are not sent back: endpoints differ on whether they may be."""
    fields: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.calls:
        fields["tool_calls"] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": _arguments(call)}}
            for call in message.calls
        ]
    if message.role == "tool":
        fields["tool_call_id"] = message.call_id or ""
    return fields


def tool_fields(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool in OpenAI's form."""
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": function}


def to_bytes(value: Any) -> bytes:
    """Return `value` as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


class Reader:
    """Turns an answer's chunks into deltas; keeps usage and the reason it ended for the last one."""

    def __init__(self) -> None:
        self.usage: dict[str, Any] | None = None
        self.reason = ""
        self.called = False
        self.size = 0

    def read(self, chunk: dict[str, Any]) -> Iterator[Delta]:
        """Yield what one chunk, or one whole answer, says.

        Raises:
            ValueError: the chunk is not of the form agreed on.
        """
        usage = chunk.get("usage")
        if isinstance(usage, dict):
            self.usage = usage
        choices = chunk.get("choices") or ()
        if not choices:
            return
        try:
            choice = choices[0]
            self.reason = choice.get("finish_reason") or self.reason
            yield from self._deltas(choice.get("delta") or choice.get("message") or {})
        except (TypeError, AttributeError, KeyError, IndexError) as error:
            raise ValueError(f"a chunk of another form: {error}") from None

    def _deltas(self, said: dict[str, Any]) -> Iterator[Delta]:
        text = _text(said.get("content")) + _text(said.get("refusal"))
        thinking = _text(said.get("reasoning_content") or said.get("reasoning"))
        if text or thinking:
            self.size += len(text) + len(thinking)
            yield Delta(text=text, thinking=thinking)
        for position, call in enumerate(said.get("tool_calls") or ()):
            function = call.get("function") or {}
            index = call.get("index")
            arguments = function.get("arguments") or ""
            if not isinstance(arguments, str):
                arguments = json.dumps(arguments, ensure_ascii=False)
            self.called = True
            self.size += len(arguments)
            yield Delta(
                call=CallDelta(
                    index=position if index is None else int(index),
                    id=_text(call.get("id")),
                    name=_text(function.get("name")),
                    arguments=arguments,
                )
            )

    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta; an endpoint that reports no usage gets an estimate in its place."""
        finish: Literal["stop", "calls", "length"] = "calls" if self.called else "stop"
        if self.reason == "length":
            finish = "length"
        usage = self.usage or {}
        details = usage.get("prompt_tokens_details")
        cached = details.get("cached_tokens") if isinstance(details, dict) else usage.get("prompt_cache_hit_tokens")
        return Delta(
            finish=finish,
            usage=Usage(
                prompt_tokens=_count(usage.get("prompt_tokens")) or prompt_guess,
                completion_tokens=_count(usage.get("completion_tokens")) or -(-self.size // 4),
                cached_tokens=_count(cached),
                seconds=seconds,
                cost=float(cost) if isinstance(cost := usage.get("cost"), int | float) else 0.0,
            ),
        )


def _arguments(call: ToolCall) -> str:
    """Servers read earlier arguments again, and fail on any that are no JSON object: those are sent as they count."""
    try:
        if isinstance(json.loads(call.raw), dict):
            return call.raw
    except (ValueError, RecursionError):
        pass
    return json.dumps(call.arguments, ensure_ascii=False)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "".join(_text(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""


def _count(value: Any) -> int:
    return int(value) if isinstance(value, int | float) and value > 0 else 0


def _closed(schema: Any) -> bool:
    """Return whether every object in the schema names all of its fields: endpoints enforce no other."""
    if isinstance(schema, list):
        return all(map(_closed, schema))
    if not isinstance(schema, dict):
        return True
    properties = schema.get("properties")
    if schema.get("type") == "object" or isinstance(properties, dict):
        named = set(properties or ())
        if schema.get("additionalProperties") is not False or set(schema.get("required", ())) != named:
            return False
    return all(map(_closed, schema.values()))
