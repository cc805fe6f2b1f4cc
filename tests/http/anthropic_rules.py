"""What Anthropic's Messages API answers 400 for: the types of its own client, and rules that no type holds."""

import re
from typing import Any

from anthropic.types.message_create_params import MessageCreateParams

from tests.http.anthropic_server import Block
from tests.http.official import official

OFFICIAL = official(MessageCreateParams)
for _kind in ("MessageCreateParamsNonStreaming", "MessageCreateParamsStreaming"):
    # The client speaks version 2026-10-21 of the API, which has dropped these; all else there is as before.
    OFFICIAL.schema["$defs"][_kind]["properties"] |= {
        key: {"type": "number"} for key in ("temperature", "top_p", "top_k")
    }


def check(body: dict[str, Any]) -> None:
    """Hold a request against the types and the rules."""
    OFFICIAL.validate(body)
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
