"""OpenAI's Responses API, without state on the server: https://platform.openai.com/docs/api-reference/responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentkit.backend import Request
from agentkit.errors import RequestRejected
from agentkit.types import Image, Message, ToolCall, ToolSpec
from agentkit_backends.http.api import Api, Settings, Writer, bearer
from agentkit_backends.http.encode import (
    Encoded,
    arguments_text,
    beginning,
    cache_key,
    closed,
    excess,
    image_address,
    to_bytes,
)
from agentkit_backends.http.responses_reader import ResponsesReader


class ResponsesWriter(Writer):
    """Writes `{"model":…,"instructions":…,"tools":…,"input":…,OPTIONS}`; `seed` is not of this protocol."""

    wishes = {
        "include": None,
        "store": None,
        "temperature": None,
        "top_p": None,
        "text": None,
        "max_output_tokens": None,
        "tool_choice": None,
        "prompt_cache_key": None,
        "cache_control": None,
    }
    blames = {"include": r"\binclude\b|[Ee]ncrypted content", "text": r"\btext\.format\b|json_schema"}

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._items = Encoded[Message](lambda message: b",".join(map(to_bytes, message_items(message, settings))))
        self._tools = Encoded[ToolSpec](lambda tool: to_bytes(tool_fields(tool)))
        self._own_sampling = settings.model_is(settings.provider.models_own_sampling)
        self._cache_control = settings.model_is(settings.provider.models_cache_control)

    def body(self, request: Request) -> bytes:
        """Return the request's body."""
        messages = request.messages
        parts = [b'{"model":', to_bytes(self.settings.model)]
        if messages and messages[0].role == "system":
            parts += [b',"instructions":', to_bytes(messages[0].content)]
            messages = messages[1:]
        if request.tools:
            parts += [b',"tools":[', b",".join(map(self._tools.of, request.tools)), b"]"]
        parts += [b',"input":[', b",".join(filter(None, map(self._items.of, messages))), b"],"]
        parts.append(to_bytes(self.welcome(self._options(request)))[1:])
        return b"".join(parts)

    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools."""
        items = sum(len(self._items.of(message)) + excess(message) for message in request.messages)
        return items + sum(len(self._tools.of(tool)) for tool in request.tools)

    def _options(self, request: Request) -> dict[str, Any]:
        if request.stop:
            raise RequestRejected("the Responses API has no stop sequences", remedy="use api='chat' for them")
        options: dict[str, Any] = {"store": False, "include": ["reasoning.encrypted_content"]}
        if self.settings.stream:
            options["stream"] = True
        if not self._own_sampling:
            options["temperature"] = min(request.temperature, self.settings.provider.hottest)
            if request.top_p != 1.0:
                options["top_p"] = request.top_p
        if request.tools and request.tool_choice != "auto":
            named = {"type": "function", "name": request.tool_choice}
            options["tool_choice"] = request.tool_choice if request.tool_choice in ("none", "required") else named
        if request.max_tokens is not None:
            options["max_output_tokens"] = request.max_tokens
        if request.output_schema is not None:
            schema = request.output_schema
            options["text"] = {
                "format": {"type": "json_schema", "name": "answer", "schema": schema, "strict": closed(schema)}
            }
        if self.settings.provider.cache_key:
            options["prompt_cache_key"] = cache_key(map(self._items.of, beginning(request.messages)))
        if self._cache_control:
            options["cache_control"] = {"type": "ephemeral"}
        return {**options, **request.extra}


def message_items(message: Message, settings: Settings) -> Iterator[dict[str, Any]]:
    """Yield the input items that a message makes."""
    if message.role == "tool":
        output = content_parts(message, settings) if message.images else message.content
        yield {"type": "function_call_output", "call_id": message.call_id or "", "output": output}
    elif message.role == "assistant":
        yield from answer_items(message, settings)
    else:
        content = content_parts(message, settings) if message.images else message.content
        yield {"role": message.role, "content": content}


def answer_items(message: Message, settings: Settings) -> Iterator[dict[str, Any]]:
    """Yield an answer's items in the order they came in: each kept one knows what came before it.

    A thought that nothing follows is left out: the API refuses it.
    """
    text = calls = 0
    thoughts: list[dict[str, Any]] = []
    for place in (*settings.own(message), {"text": len(message.content), "calls": len(message.calls)}):
        phase = {"phase": place["phase"]} if "phase" in place else {}
        words = message.content[text : place["text"]]
        said = [{"role": "assistant", "content": words, **phase}] if words else []
        said += map(call_item, message.calls[calls : place["calls"]])
        if said:
            yield from thoughts + said
            thoughts = []
        if "item" in place:
            thoughts.append(place["item"])
        text, calls = max(text, place["text"]), max(calls, place["calls"])


def call_item(call: ToolCall) -> dict[str, Any]:
    """Return a call as an input item."""
    return {"type": "function_call", "call_id": call.id, "name": call.name, "arguments": arguments_text(call)}


def content_parts(message: Message, settings: Settings) -> list[dict[str, Any]]:
    """Return a message's words and images as the parts of one content."""
    words = [{"type": "input_text", "text": message.content}] if message.content else []
    return words + [_image(image, settings) for image in message.images]


def _image(image: Image, settings: Settings) -> dict[str, Any]:
    return {"type": "input_image", "detail": "auto", "image_url": image_address(image, settings.provider)}


def tool_fields(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool in this API's form. `strict` would be on by default, and refuse schemas with optional fields."""
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", **function, "strict": False}


API = Api("responses", "/responses", "response", bearer, ResponsesWriter, ResponsesReader)
