"""Answers in the shape of Anthropic's Messages API for the scripted `Server`. Stdlib only.

with Server([say("hello"), answer(thought("hm", "c2ln"), use("read_file", {"path": "a.txt"}))]) as server:
    ...  # point a backend with api="anthropic" at server.url
"""

from __future__ import annotations

import json
from typing import Any

from tests.http.server import Answer

USAGE = {
    "input_tokens": 30,
    "cache_creation_input_tokens": 10,
    "cache_read_input_tokens": 60,
    "output_tokens": 10,
    "service_tier": "standard",
}
Block = dict[str, Any]


def text(said: str) -> Block:
    return {"type": "text", "text": said, "citations": None}


def thought(said: str, signature: str) -> Block:
    return {"type": "thinking", "thinking": said, "signature": signature}


def hidden(data: str) -> Block:
    return {"type": "redacted_thinking", "data": data}


def use(name: str, arguments: dict[str, Any], call_id: str = "toolu_1") -> Block:
    return {"type": "tool_use", "id": call_id, "name": name, "input": arguments}


def event(kind: str, **fields: Any) -> bytes:
    """Return one event, named as the API names them."""
    return f"event: {kind}\ndata: {json.dumps({'type': kind, **fields}, ensure_ascii=False)}\n\n".encode()


def message(*blocks: Block, stop: str | None, usage: dict[str, Any] = USAGE, **fields: Any) -> dict[str, Any]:
    """Return a whole message."""
    head = {"id": "msg_1", "type": "message", "role": "assistant", "model": "scripted", "content": list(blocks)}
    return {**head, "stop_reason": stop, "stop_sequence": None, "usage": usage, **fields}


def events(*blocks: Block, stop: str = "", usage: dict[str, Any] = USAGE, **ending: Any) -> list[bytes]:
    """Return the events of one message, each block in pieces of eight characters."""
    stop = stop or ("tool_use" if any(block["type"] == "tool_use" for block in blocks) else "end_turn")
    sent = [event("message_start", message=message(stop=None, usage={**usage, "output_tokens": 1}))]
    for index, block in enumerate(blocks):
        empty, pieces = _cut(block)
        sent.append(event("content_block_start", index=index, content_block=empty))
        sent += [event("content_block_delta", index=index, delta=piece) for piece in pieces]
        sent += [event("content_block_stop", index=index), event("ping")]
    delta = {"stop_reason": stop, "stop_sequence": None, **ending}
    sent.append(event("message_delta", delta=delta, usage={"output_tokens": usage["output_tokens"]}))
    return [*sent, event("message_stop")]


def answer(*blocks: Block, **options: Any) -> Answer:
    """Answer with these blocks, streamed."""
    return Answer(tuple(events(*blocks, **options)))


def say(said: str, **options: Any) -> Answer:
    """Answer with text, streamed."""
    return answer(text(said), **options)


def whole(*blocks: Block, stop: str = "", **fields: Any) -> Answer:
    """Answer with these blocks, not streamed."""
    stop = stop or ("tool_use" if any(block["type"] == "tool_use" for block in blocks) else "end_turn")
    body = json.dumps(message(*blocks, stop=stop, **fields)).encode()
    return Answer((body,), headers={"Content-Type": "application/json"}, length=True)


def broken(kind: str, said: str) -> bytes:
    """Return the event of an answer that fails after it began."""
    return event("error", error={"type": kind, "message": said}, request_id="req_1")


def fail(status: int, kind: str, said: str, retry_after: str | None = None) -> Answer:
    """Refuse."""
    headers = {"Content-Type": "application/json"} | ({"Retry-After": retry_after} if retry_after is not None else {})
    body = json.dumps({"type": "error", "error": {"type": kind, "message": said}, "request_id": "req_1"})
    return Answer((body.encode(),), status=status, headers=headers, length=True)


def _cut(block: Block) -> tuple[Block, list[Block]]:
    kind = block["type"]
    if kind == "text":
        return text(""), [{"type": "text_delta", "text": piece} for piece in _eights(block["text"])]
    if kind == "thinking":
        pieces = [{"type": "thinking_delta", "thinking": piece} for piece in _eights(block["thinking"])]
        signed = [{"type": "signature_delta", "signature": block["signature"]}] if block["signature"] else []
        return thought("", ""), [*pieces, *signed]
    if kind in ("tool_use", "server_tool_use"):
        written = json.dumps(block["input"], ensure_ascii=False) if block["input"] else ""
        pieces = [{"type": "input_json_delta", "partial_json": piece} for piece in ["", *_eights(written)]]
        return {**block, "input": {}}, pieces
    return block, []


def _eights(said: str) -> list[str]:
    return [said[at : at + 8] for at in range(0, len(said), 8)]
