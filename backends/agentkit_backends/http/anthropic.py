"""Anthropic's Messages API: https://platform.claude.com/docs/en/api/messages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from agentkit.backend import CallDelta, Delta, Request
from agentkit.types import Message, Opaque, ToolSpec, Usage
from agentkit_backends.http.anthropic_schema import answer_schema, input_schema
from agentkit_backends.http.anthropic_turns import (
    Turns,
    joined,
    parted,
    reminder,
    starts_with_thought,
    text_blocks,
    wire_name,
)
from agentkit_backends.http.api import AnswerFailed, Api, Reader, Settings, Writer, document, status_of, text_of, tokens
from agentkit_backends.http.encode import Encoded, to_bytes

VERSION = "2023-06-01"
"""2026-10-21 differs for agentkit in one thing: it refuses a temperature, which older models take in this one
(docs: api/migration-2026-10-21)."""
MAX_TOKENS = 16_384
"""What an answer may have where the request does not say: the API wants a bound, and thoughts count as well."""
_PIECES = {
    "text_delta": "text",
    "thinking_delta": "thinking",
    "signature_delta": "signature",
    "input_json_delta": "partial_json",
}


class AnthropicWriter(Writer):
    """Writes `{"model":…,"tools":…,"system":…,"messages":…,OPTIONS}`.

    Of `Request.extra`, `thinking` is sent where the API allows it, with the budget it names added to `max_tokens`;
    `cache_control` is the mark at which prompts are cached (None for none); all else joins the options.
    """

    # A schema that the endpoint does not enforce is told to the model; the loop checks the answer itself.
    wishes = {"temperature": None, "top_p": None, "output_config": None, "tool_choice": None, "cache_control": None}

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._turns = Turns(settings)
        self._system = Encoded[Message](lambda message: joined(text_blocks(message.content)))
        self._tools = Encoded[ToolSpec](lambda tool: to_bytes(tool_fields(tool)))
        self._own_sampling = settings.model_is(settings.provider.models_own_sampling)

    def body(self, request: Request) -> bytes:
        """Return the request's body.

        Prompts are cached up to the tools, the system message, and the user's last two turns: what the request before
        this one wrote is found however much came after (docs: build-with-claude/prompt-caching).
        """
        system, rest = parted(request.messages)
        tools, choice = self._offer(request, rest)
        head = {b"tools": tools, b"system": list(filter(None, map(self._system.of, system)))}
        parts = [b'{"model":', to_bytes(self.settings.model)]
        for name, blocks in head.items():
            if blocks:
                parts += [b',"%b":[' % name, self._marked(b",".join(blocks), request), b"]"]
        turns = self._turns.of(rest)
        for at in (-1, -3)[: (len(turns) + 1) // 2]:
            turns[at] = (turns[at][0], self._marked(turns[at][1], request))
        enforced = self._enforced(request)
        if request.output_schema is not None and not enforced:
            turns[-1] = (turns[-1][0], turns[-1][1] + b"," + joined(_told(request.output_schema)))
        messages = (b'{"role":"%b","content":[%b]}' % (role.encode(), blocks) for role, blocks in turns)
        parts += [b',"messages":[', b",".join(messages), b"],"]
        options = self._options(request, choice, self._thinking(request, choice, rest), enforced)
        parts.append(to_bytes(self.welcome(options))[1:])
        return b"".join(parts)

    def size(self, request: Request) -> int:
        """Return the bytes of the messages and tools."""
        system, rest = parted(request.messages)
        head = sum(len(self._system.of(message)) for message in system)
        return head + self._turns.size(rest) + sum(len(self._tools.of(tool)) for tool in request.tools)

    def _marked(self, blocks: bytes, request: Request) -> bytes:
        mark = request.extra.get("cache_control", {"type": "ephemeral"})
        if mark is None or "cache_control" in self.unwelcome:
            return blocks
        return b'%b,"cache_control":%b}' % (blocks[:-1], to_bytes(mark))

    def _offer(self, request: Request, messages: Sequence[Message]) -> tuple[list[bytes], dict[str, str]]:
        """Return the tools to offer, and the `tool_choice` to send, {} where the endpoint's own will do."""
        tools, choice = request.tools, request.tool_choice
        heeds = self.settings.provider.choices if "tool_choice" not in self.unwelcome else frozenset()
        if choice not in ("auto", "none", "required") and "named" not in heeds:
            tools, choice = tuple(tool for tool in tools if tool.name == choice), "required"
        if not tools or (choice == "none" and "none" not in heeds):
            return _called(messages), {"type": "none"} if "none" in heeds and any(m.calls for m in messages) else {}
        sent = {"auto": {}, "none": {"type": "none"}, "required": {"type": "any"} if "required" in heeds else {}}
        return list(map(self._tools.of, tools)), sent.get(choice, {"type": "tool", "name": choice})

    def _enforced(self, request: Request) -> dict[str, Any]:
        """Return what holds the answer to the request's schema; {} where nothing does."""
        if request.output_schema is None or "output_config" in self.unwelcome or not self.settings.provider.schemas:
            return {}
        schema = answer_schema(request.output_schema)
        return {} if schema is None else {"format": {"type": "json_schema", "schema": schema}}

    def _thinking(self, request: Request, choice: dict[str, str], messages: Sequence[Message]) -> dict[str, Any]:
        """Return how the request wishes to think, where it and its history allow that.

        A call may not be forced then; and thinking to a budget cannot begin in the middle of calls made without.
        """
        thinking: dict[str, Any] = request.extra.get("thinking") or {}
        if thinking.get("type", "disabled") != "disabled" and choice.get("type") in ("any", "tool"):
            return {}
        last = next((message for message in reversed(messages) if message.calls), None)
        if thinking.get("type") == "enabled" and last is not None and not starts_with_thought(last, self.settings):
            return {}
        return thinking

    def _options(
        self, request: Request, choice: dict[str, str], thinking: dict[str, Any], enforced: dict[str, Any]
    ) -> dict[str, Any]:
        extra = {key: value for key, value in request.extra.items() if key not in ("thinking", "cache_control")}
        bound = (request.max_tokens or MAX_TOKENS) + thinking.get("budget_tokens", 0)
        options: dict[str, Any] = {"max_tokens": bound}
        if self.settings.stream:
            options["stream"] = True
        if request.stop:
            options["stop_sequences"] = list(request.stop)
        if choice:
            options["tool_choice"] = choice
        if thinking:
            options["thinking"] = thinking
        if not self._own_sampling and thinking.get("type", "disabled") == "disabled":
            options |= _sampling(request)
        if output := {**extra.pop("output_config", {}), **enforced}:
            options["output_config"] = output
        return {**options, **extra}


def tool_fields(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool in Anthropic's form."""
    return {"name": tool.name, "description": tool.description, "input_schema": input_schema(tool.parameters)}


def _called(messages: Iterable[Message]) -> list[bytes]:
    """Return the tools that were called, for requests that offer none: the API refuses calls without tools."""
    names = dict.fromkeys(wire_name(call.name) for message in messages for call in message.calls)
    return [to_bytes({"name": name, "input_schema": {"type": "object"}}) for name in names]


def _told(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return reminder(f"An answer must be one JSON value of this schema: {json.dumps(schema, ensure_ascii=False)}")


def _sampling(request: Request) -> dict[str, Any]:
    """Return the temperature, or top_p where the temperature is the API's own: newer models refuse both together."""
    if request.top_p != 1.0 and request.temperature >= 1.0:
        return {"top_p": request.top_p}
    return {"temperature": min(request.temperature, 1.0)}


@dataclass(slots=True)
class _Block:
    """A block that is still being written: its first fields, the pieces of others, and what came before it."""

    fields: dict[str, Any]
    text: int
    calls: int
    pieces: dict[str, list[str]] = field(default_factory=dict)


class AnthropicReader(Reader):
    """Reads events up to `message_stop`, or one whole message."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._open: dict[int, _Block] = {}
        self._usage: dict[str, Any] = {}
        self._reason = ""
        self._text = 0
        self._calls = 0
        self._size = 0

    def read(self, data: bytes) -> Iterable[Delta]:
        """Return what one event, or one whole message, says."""
        event = document(data)
        try:
            return list(self._deltas(event, data))
        except (TypeError, AttributeError, LookupError) as error:
            raise ValueError(f"an event of another form: {error}") from None

    def _deltas(self, event: dict[str, Any], data: bytes) -> Iterator[Delta]:
        kind = event.get("type")
        if error := event.get("error"):
            raise AnswerFailed(status_of(error), data)
        if not isinstance(kind, str):
            raise ValueError(repr(data[:80]))
        if kind == "message_start":
            self._note(event["message"])
        elif kind == "content_block_start":
            yield from self._start(event["index"], event["content_block"])
        elif kind == "content_block_delta":
            yield from self._piece(event["index"], event["delta"])
        elif kind == "content_block_stop":
            yield from self._stop(event["index"])
        elif kind == "message_delta":
            self._note({**event["delta"], "usage": event.get("usage")})
        elif kind == "message":
            blocks = event["content"]
            for index, block in enumerate(blocks):
                yield from self._start(
                    index, block, cut=event.get("stop_reason") == "max_tokens" and block is blocks[-1]
                )
                yield from self._stop(index)
            self._note(event)
        self.closed = self.closed or kind in ("message", "message_stop")
        self.ended = self.closed or bool(self._reason)

    def _start(self, index: int, block: dict[str, Any], *, cut: bool = False) -> Iterator[Delta]:
        """Begin a block. A whole message that was cut off holds what there is of its last call as an object too."""
        kind = block["type"]
        self._open[index] = _Block(block, self._text, self._calls)
        if kind == "tool_use":
            self._calls += 1
            whole = json.dumps(block["input"], ensure_ascii=False) if block.get("input") else ""
            whole = whole[:-1] if cut else whole
            self._size += len(whole)
            yield Delta(call=CallDelta(index, id=text_of(block.get("id")), name=block["name"], arguments=whole))
        elif kind in ("text", "thinking") and (said := text_of(block.get(kind))):
            yield self._say(kind, said)

    def _piece(self, index: int, delta: dict[str, Any]) -> Iterator[Delta]:
        block = self._open[index]
        name = _PIECES.get(delta["type"])
        if name is None:
            return
        piece = text_of(delta[name])
        if name in ("text", "thinking"):
            yield self._say(name, piece)
        elif name == "partial_json" and block.fields["type"] == "tool_use":
            self._size += len(piece)
            yield Delta(call=CallDelta(index, arguments=piece))
        if block.fields["type"] not in ("text", "tool_use"):
            block.pieces.setdefault(name, []).append(piece)

    def _stop(self, index: int) -> Iterator[Delta]:
        """Keep what must go back as it came: signed thoughts, and blocks of kinds that agentkit has no form for."""
        block = self._open.pop(index)
        fields = {**block.fields}
        for name, pieces in block.pieces.items():
            said = "".join(pieces)
            fields |= (
                {"input": json.loads(said or "{}")} if name == "partial_json" else {name: fields.get(name, "") + said}
            )
        if fields["type"] in ("text", "tool_use") or (fields["type"] == "thinking" and not fields.get("signature")):
            return
        yield Delta(
            opaque=Opaque(api=self.settings.origin, data={"block": fields, "text": block.text, "calls": block.calls})
        )

    def _say(self, kind: str, said: str) -> Delta:
        self._size += len(said)
        if kind == "thinking":
            return Delta(thinking=said)
        self._text += len(said)
        return Delta(text=said)

    def _note(self, message: dict[str, Any]) -> None:
        """Note what the message's frame says: its usage so far, and why it ended."""
        usage = {key: value for key, value in (message.get("usage") or {}).items() if value is not None}
        self._usage |= usage
        self.measured = self.measured or "input_tokens" in usage
        self._reason = message.get("stop_reason") or self._reason
        if self._reason == "refusal":
            details = message.get("stop_details") or {}
            said = (details.get("category"), details.get("explanation"))
            self.filtered = ": ".join(["a refusal", *filter(None, said)])
        if self._reason == "model_context_window_exceeded":
            raise AnswerFailed(400, to_bytes({"message": "the answer reached the end of the context window"}))

    def last(self, seconds: float, prompt_guess: int) -> Delta:
        """Return the closing delta."""
        finish: Literal["stop", "calls", "length"] = "calls" if self._calls else "stop"
        if self._reason in ("max_tokens", "pause_turn"):
            finish = "length"
        usage = self._usage
        cached, written = tokens(usage.get("cache_read_input_tokens")), tokens(usage.get("cache_creation_input_tokens"))
        details = usage.get("output_tokens_details")
        return Delta(
            finish=finish,
            usage=Usage(
                prompt_tokens=tokens(usage.get("input_tokens")) + cached + written or prompt_guess,
                completion_tokens=tokens(usage.get("output_tokens")) or -(-self._size // 4),
                cached_tokens=cached,
                cache_write_tokens=written,
                reasoning_tokens=tokens(details.get("thinking_tokens")) if isinstance(details, dict) else 0,
                seconds=seconds,
            ),
        )


def _headers(key: str) -> dict[str, str]:
    return {"anthropic-version": VERSION} | ({"x-api-key": key} if key else {})


API = Api("anthropic", "/messages", "Anthropic message", _headers, AnthropicWriter, AnthropicReader)
