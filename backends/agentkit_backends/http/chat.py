"""OpenAI's chat completions, as its servers and many others speak them.

https://platform.openai.com/docs/api-reference/chat; what others do otherwise is in `providers`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agentkit.backend import Request
from agentkit.types import Image, Message, ToolSpec
from agentkit_backends.http.api import Api, Settings, Writer, bearer
from agentkit_backends.http.chat_reader import ChatReader
from agentkit_backends.http.encode import (
    Encoded,
    arguments_text,
    beginning,
    cache_key,
    closed,
    excess,
    image_address,
    short_id,
    to_bytes,
)


class ChatWriter(Writer):
    """Writes `{"model":…,"tools":…,"messages":…,OPTIONS}`."""

    # The loop checks an answer's schema itself, so even `response_format` may go.
    wishes = {
        "stream_options": None,
        "temperature": None,
        "top_p": None,
        "seed": None,
        "response_format": None,
        "max_tokens": "max_completion_tokens",
        "max_completion_tokens": "max_tokens",
        "tool_choice": None,
        "prompt_cache_key": None,
        "cache_control": None,
    }

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._messages = Encoded[Message](lambda message: to_bytes(message_fields(message, settings)))
        self._shown = Encoded[Message](lambda message: to_bytes(shown_fields(message, settings)))
        self._tools = Encoded[ToolSpec](lambda tool: to_bytes(tool_fields(tool)))
        self._own_sampling = settings.model_is(settings.provider.models_own_sampling)
        self._cache_control = settings.model_is(settings.provider.models_cache_control)

    def body(self, request: Request) -> bytes:
        """Return the request's body."""
        tools, choice = self._offer(request)
        parts = [b'{"model":', to_bytes(self.settings.model)]
        if tools:
            parts += [b',"tools":[', b",".join(map(self._tools.of, tools)), b"]"]
        parts += [b',"messages":[', b",".join(self._turns(request.messages)), b"],"]
        parts.append(to_bytes(self.welcome(self._options(request, choice)))[1:])
        return b"".join(parts)

    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools."""
        messages = sum(map(len, self._turns(request.messages))) + sum(map(excess, request.messages))
        return messages + sum(len(self._tools.of(tool)) for tool in request.tools)

    def _turns(self, messages: Sequence[Message]) -> list[bytes]:
        """Return the messages; images that no user sent follow as a user's, once all results of a turn are told."""
        turns: list[bytes] = []
        waiting: list[bytes] = []
        for message in messages:
            if waiting and message.role != "tool":
                turns += waiting
                waiting = []
            turns.append(self._messages.of(message))
            if message.images and message.role != "user":
                waiting.append(self._shown.of(message))
        return turns + waiting

    def _offer(self, request: Request) -> tuple[Sequence[ToolSpec], Any]:
        """Return the tools to offer and the `tool_choice` to send, None where the endpoint's own will do."""
        tools, choice, provider = request.tools, request.tool_choice, self.settings.provider
        in_text = self.settings.dialect != "native"
        heeds = frozenset[str]() if "tool_choice" in self.unwelcome else frozenset[str](provider.choices)
        if in_text:
            heeds = heeds & {"none"} - {provider.text_choice}
        if not tools:
            return (), None
        if choice == "none":
            return (tools, "none") if "none" in heeds else ((), None)
        if choice not in ("auto", "required"):
            if "named" in heeds:
                return tools, {"type": "function", "function": {"name": choice}}
            tools, choice = tuple(tool for tool in tools if tool.name == choice), "required"
        if choice in heeds:
            return tools, choice
        return tools, provider.text_choice if in_text else None

    def _options(self, request: Request, choice: Any) -> dict[str, Any]:
        provider = self.settings.provider
        options: dict[str, Any] = {}
        if self.settings.stream:
            options["stream"] = True
            if provider.asks_usage:
                options["stream_options"] = {"include_usage": True}
        if not self._own_sampling:
            options["temperature"] = min(request.temperature, provider.hottest)
            if request.top_p != 1.0:
                options["top_p"] = request.top_p
        if choice is not None:
            options["tool_choice"] = choice
        if request.seed is not None:
            options[provider.seed] = request.seed
        if request.max_tokens is not None:
            options[provider.max_tokens] = request.max_tokens
        if request.stop:
            options["stop"] = list(request.stop)
        if request.output_schema is not None and provider.schemas:
            schema = {"name": "answer", "schema": request.output_schema, "strict": closed(request.output_schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        if provider.cache_key:
            options["prompt_cache_key"] = cache_key(map(self._messages.of, beginning(request.messages)))
        if self._cache_control:
            options["cache_control"] = {"type": "ephemeral"}
        return {**options, **request.extra}


def message_fields(message: Message, settings: Settings) -> dict[str, Any]:
    """Return a message in OpenAI's form."""
    provider = settings.provider
    shorten = short_id if provider.short_ids else str
    fields: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.images and message.role == "user":
        fields["content"] = content_parts(message.content, message.images, settings)
    if message.role == "tool":
        fields["tool_call_id"] = shorten(message.call_id or "")
    if message.role == "assistant":
        if not (message.content or message.calls):
            fields["content"] = provider.silence
        fields |= thought_fields(message, settings)
    if message.calls:
        fields["tool_calls"] = [
            {
                "id": shorten(call.id),
                "type": "function",
                "function": {"name": call.name, "arguments": arguments_text(call)},
            }
            for call in message.calls
        ]
    return fields


def thought_fields(message: Message, settings: Settings) -> dict[str, Any]:
    """Return an assistant's thoughts as the endpoint wants them back; most want none."""
    field = settings.provider.thoughts
    if field == "reasoning_details":
        details = [detail for data in settings.own(message) for detail in data.get(field, ())]
        return {field: details} if details else {}
    thoughts = message.thinking or settings.provider.no_thoughts
    return {field: thoughts} if field and thoughts is not None else {}


def content_parts(text: str, images: Sequence[Image], settings: Settings) -> list[dict[str, Any]]:
    """Return words and images as the parts of one content."""
    words = [{"type": "text", "text": text}] if text else []
    return words + [
        {"type": "image_url", "image_url": {"url": image_address(image, settings.provider)}} for image in images
    ]


def shown_fields(message: Message, settings: Settings) -> dict[str, Any]:
    """Return a user's message that shows the images of another: the other roles may hold none."""
    what = f"The images of {message.call_id}:" if message.role == "tool" else "The images of the message above:"
    return {"role": "user", "content": content_parts(what, message.images, settings)}


def tool_fields(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool in OpenAI's form."""
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": function}


API = Api("chat", "/chat/completions", "chat completion", bearer, ChatWriter, ChatReader)
