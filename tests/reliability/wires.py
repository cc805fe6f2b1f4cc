"""The protocols and modes that the hostile server is tried in: one good call, one good answer, and how they break."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from tests.http import anthropic_server as anthropic
from tests.http import responses_server as responses
from tests.http import server as chat
from tests.reliability.hostile import CLOSE, LAST_CHUNK, Action, chunks, head, whole

Name = Literal["chat", "anthropic", "responses"]
ARGUMENTS: dict[str, Any] = {"amount": 5, "note": "Grüße 🙂"}
ANSWER = "rang up 5 — Grüße 🙂"


@dataclass(frozen=True)
class Wire:
    """One protocol, streamed or not."""

    api: Name
    streams: bool

    def __str__(self) -> str:
        return f"{self.api}{'' if self.streams else ', whole'}"

    @property
    def kind(self) -> str:
        """The content type of a good answer."""
        return "text/event-stream" if self.streams else "application/json"

    def call(self, arguments: dict[str, Any] | None = None, call_id: str = "call_1", **more: Any) -> list[bytes]:
        """Return the pieces of the body of a good answer that calls `ring`."""
        arguments = ARGUMENTS if arguments is None else arguments
        if self.api == "chat":
            return self._chat(_chat_call(arguments, call_id), "tool_calls", **more)
        if self.api == "anthropic":
            return self._anthropic(anthropic.use("ring", arguments, call_id), **more)
        return self._responses(responses.call("ring", arguments, call_id), **more)

    def say(self, text: str = ANSWER, **more: Any) -> list[bytes]:
        """Return the pieces of the body of a good answer in words."""
        if self.api == "chat":
            return self._chat({"content": text}, "stop", **more)
        if self.api == "anthropic":
            return self._anthropic(anthropic.text(text), **more)
        return self._responses(responses.message(text), **more)

    def _chat(self, said: dict[str, Any], finish: str, usage: Any = chat.USAGE) -> list[bytes]:
        message = {"role": "assistant", "content": None, **said}
        if not self.streams:
            choice = {"index": 0, "message": message, "finish_reason": finish}
            return [_json({**chat.chunk(), "object": "chat.completion", "choices": [choice], "usage": usage})]
        deltas = [chat.chunk({"role": "assistant", "content": ""})]
        deltas += [
            chat.chunk({"content": said["content"][at : at + 4]}) for at in range(0, len(said.get("content") or ""), 4)
        ]
        for call in said.get("tool_calls", ()):
            deltas += _chat_pieces(call)
        return [*map(chat.event, [*deltas, chat.chunk({}, finish), chat.chunk(usage=usage)]), chat.DONE]

    def _anthropic(self, block: dict[str, Any], usage: Any = anthropic.USAGE, **more: Any) -> list[bytes]:
        if not self.streams:
            stop = more.pop("stop", "") or ("tool_use" if block["type"] == "tool_use" else "end_turn")
            return [_json(anthropic.message(block, stop=stop, usage=usage, **more))]
        return anthropic.events(block, usage=usage, **more)

    def _responses(self, item: dict[str, Any], end: str = "completed", **more: Any) -> list[bytes]:
        if not self.streams:
            return [_json(responses.response(item, status=end, **more))]
        return named(*responses.events(item, end=end, **more))

    def error(self, message: str, **fields: Any) -> bytes:
        """Return the body of a refusal in the protocol's form."""
        if self.api == "anthropic":
            return _json({"type": "error", "error": {"type": "api_error", "message": message, **fields}})
        return _json({"error": {"message": message, "type": None, "param": None, "code": None, **fields}})

    def broken(self, message: str, **fields: Any) -> bytes:
        """Return an event that says the answer failed, or the whole document where nothing is streamed."""
        if not self.streams:
            return self.error(message, **fields)
        if self.api == "anthropic":
            return b"event: error\n" + b"data: " + self.error(message, **fields) + b"\n\n"
        if self.api == "responses":
            return named({"type": "error", "code": "server_error", "message": message, "param": None, **fields})[0]
        return b"data: " + self.error(message, **fields) + b"\n\n"

    def answer(self, pieces: list[bytes], **headers: str) -> Action:
        """Return a good answer made of these pieces."""
        headers = {"content_type": self.kind, **headers}
        if not self.streams:
            body = b"".join(pieces)
            return [head(content_length=str(len(body)), **headers), body]
        return [head(transfer_encoding="chunked", **headers), *map(chunks, filter(None, pieces)), LAST_CHUNK]

    def cut(self, pieces: list[bytes], *, at: int, then: Any = CLOSE) -> Action:
        """Return an answer that ends after `at` bytes of its body, which do not arrive as a whole."""
        body = b"".join(pieces)[:at]
        if self.streams:
            return [head(content_type=self.kind, transfer_encoding="chunked"), chunks(body), then]
        return [head(content_type=self.kind, content_length=str(len(b"".join(pieces)))), body, then]

    def refuse(self, status: int, message: str = "no", headers: dict[str, str] | None = None, **fields: Any) -> Action:
        """Return a refusal."""
        return whole(self.error(message, **fields), status, **(headers or {}))


WIRES = [Wire(api, streams) for api in ("chat", "anthropic", "responses") for streams in (True, False)]


def named(*events: dict[str, Any]) -> list[bytes]:
    """Return events of the Responses API, each under its name."""
    return [b"event: %b\n%b" % (event["type"].encode(), chat.event(event)) for event in events]


def _chat_call(arguments: dict[str, Any], call_id: str) -> dict[str, Any]:
    function = {"name": "ring", "arguments": json.dumps(arguments, ensure_ascii=False)}
    return {"tool_calls": [{"index": 0, "id": call_id, "type": "function", "function": function}]}


def _chat_pieces(call: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a call's chunks: its frame, then its arguments in pieces of eight characters."""
    text = call["function"]["arguments"]
    first = {**call, "function": {**call["function"], "arguments": ""}}
    rest = [{"index": 0, "function": {"arguments": text[at : at + 8]}} for at in range(0, len(text), 8)]
    return [chat.chunk({"tool_calls": [piece]}) for piece in [first, *rest]]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
