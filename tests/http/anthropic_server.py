"""Answers in the shape of Anthropic's Messages API for the scripted `Server`, and the rules that its requests obey.

with Server([say("hello"), answer(thought("hm", "c2ln"), use("read_file", {"path": "a.txt"}))]) as server:
    ...  # point a backend with api="anthropic" at server.url
"""

from __future__ import annotations

import json
import re
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


def check(body: dict[str, Any]) -> None:
    """Hold a request against the rules that the API answers 400 for."""
    assert isinstance(body["max_tokens"], int) and body["max_tokens"] > 0
    thinking = body.get("thinking", {"type": "disabled"})
    if thinking["type"] not in ("disabled", "adaptive"):
        assert 1024 <= thinking["budget_tokens"] < body["max_tokens"]
    if thinking["type"] != "disabled":
        assert "temperature" not in body and body.get("tool_choice", {"type": "auto"})["type"] in ("auto", "none")
    assert 0 <= body.get("temperature", 0) <= 1 and not {"temperature", "top_p"} <= body.keys()
    names = [tool["name"] for tool in body.get("tools", ())]
    assert len(set(names)) == len(names) and all(re.fullmatch(r"[a-zA-Z0-9_-]{1,128}", name) for name in names)
    for tool in body.get("tools", ()):
        assert tool["input_schema"]["type"] == "object" and not tool["input_schema"].keys() & {
            "oneOf",
            "anyOf",
            "allOf",
        }
    turns = body["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant"] * (len(turns) // 2) + ["user"]
    waiting: list[str] = []
    for turn in turns:
        waiting = check_turn(turn["role"], turn["content"], waiting)
    assert not waiting
    blocks = [*body.get("tools", ()), *body.get("system", ()), *(block for turn in turns for block in turn["content"])]
    assert sum("cache_control" in block for block in blocks) <= 4
    assert all(block["text"].strip() for block in body.get("system", ()))
    calls = [block for block in blocks if block.get("type") == "tool_use"]
    assert len({call["id"] for call in calls}) == len(calls)
    assert names or not calls, "calls without tools"
    if thinking["type"] == "enabled":
        last = next((turn for turn in reversed(turns) if turn["role"] == "assistant"), None)
        kinds = [block["type"] for block in last["content"]] if last else []
        assert "tool_use" not in kinds or kinds[0] in ("thinking", "redacted_thinking")


def check_turn(role: str, blocks: list[Block], waiting: list[str]) -> list[str]:
    """Check one turn's blocks, given the ids of the calls before it; return those of its own."""
    assert blocks
    kinds = [block["type"] for block in blocks]
    for block in blocks:
        check_block(block)
    if role == "user":
        assert not set(kinds) & {"tool_use", "thinking", "redacted_thinking"}
        results = [block["tool_use_id"] for block in blocks if block["type"] == "tool_result"]
        assert sorted(results) == sorted(waiting) and kinds[: len(results)] == ["tool_result"] * len(results)
        return []
    assert not set(kinds) & {"tool_result", "image"} and kinds[-1] not in ("thinking", "redacted_thinking")
    return [block["id"] for block in blocks if block["type"] == "tool_use"]


def check_block(block: Block) -> None:
    kind = block["type"]
    if kind == "text":
        assert block["text"].strip()
    elif kind == "thinking":
        assert block["signature"] and isinstance(block["thinking"], str)
    elif kind == "tool_use":
        assert re.fullmatch(r"[a-zA-Z0-9_-]+", block["id"]) and re.fullmatch(r"[a-zA-Z0-9_-]{1,128}", block["name"])
        assert isinstance(block["input"], dict)
    elif kind == "tool_result":
        content = block.get("content", [])
        inner = [{"type": "text", "text": content}] if isinstance(content, str) else content
        assert all(part["type"] == "text" for part in inner) or not block.get("is_error")
        for part in inner:
            check_block(part)
    elif kind == "image":
        source = block["source"]
        assert source["type"] == "url" or source["media_type"] in ("image/jpeg", "image/png", "image/gif", "image/webp")
    else:
        assert kind == "redacted_thinking" and block["data"]


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
