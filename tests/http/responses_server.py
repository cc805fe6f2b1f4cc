"""Answers in the shape of the Responses API for the scripted `Server`.

with Server([stream(thought("hm"), call("f", {"x": 1})), whole(message("hello"))]) as server:
    ...  # point a backend with api="responses" at server.url
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.http.server import Answer, event

USAGE = {
    "input_tokens": 100,
    "input_tokens_details": {"cached_tokens": 60, "cache_write_tokens": 20},
    "output_tokens": 10,
    "output_tokens_details": {"reasoning_tokens": 4},
    "total_tokens": 110,
}
Item = dict[str, Any]
Event = dict[str, Any]


def message(text: str, phase: str | None = None) -> Item:
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    fields = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [part]}
    return fields | ({"phase": phase} if phase else {})


def refusal(text: str) -> Item:
    return {**message(""), "content": [{"type": "refusal", "refusal": text}]}


def call(name: str, arguments: dict[str, Any], call_id: str = "call_1") -> Item:
    text = json.dumps(arguments, ensure_ascii=False)
    head = {"type": "function_call", "id": f"fc_{call_id}", "status": "completed"}
    return {**head, "call_id": call_id, "name": name, "arguments": text}


def thought(*summary: str, item_id: str = "rs_1", encrypted: str | None = "b2s=") -> Item:
    parts = [{"type": "summary_text", "text": text} for text in summary]
    return {"type": "reasoning", "id": item_id, "summary": parts, "encrypted_content": encrypted, "status": None}


def response(*items: Item, **fields: Any) -> dict[str, Any]:
    """Return a whole response."""
    head = {"id": "resp_1", "object": "response", "created_at": 1, "model": "scripted", "status": "completed"}
    tail = {"error": None, "incomplete_details": None, "tools": [], "tool_choice": "auto", "parallel_tool_calls": True}
    return {**head, "output": list(items), **tail, "usage": USAGE, **fields}


def events(*items: Item, end: str = "completed", **fields: Any) -> list[Event]:
    """Return the events that stream a response, as OpenAI sends them."""
    begun = response(status="in_progress", usage=None)
    found: list[Event] = [{"type": f"response.{kind}", "response": begun} for kind in ("created", "in_progress")]
    for index, item in enumerate(items):
        found += [{**piece, "output_index": index} for piece in _item(item)]
    found.append({"type": f"response.{end}", "response": response(*items, status=end, **fields)})
    return [{**piece, "sequence_number": number} for number, piece in enumerate(found)]


def _item(item: Item) -> Iterator[Event]:
    empty = {"message": {"content": []}, "function_call": {"arguments": ""}, "reasoning": {"summary": []}}[item["type"]]
    yield {"type": "response.output_item.added", "item": {**item, **empty, "status": "in_progress"}}
    at = {"item_id": item["id"]}
    if item["type"] == "function_call":
        for piece in _pieces(item["arguments"]):
            yield {"type": "response.function_call_arguments.delta", **at, "delta": piece}
        done = {"name": item["name"], "arguments": item["arguments"]}
        yield {"type": "response.function_call_arguments.done", **at, **done}
    for index, part in enumerate(item.get("content") or ()):
        yield from _part(part, {**at, "content_index": index})
    for index, part in enumerate(item.get("summary", ())):
        yield from _summary(part, {**at, "summary_index": index})
    yield {"type": "response.output_item.done", "item": item}


def _part(part: dict[str, Any], at: dict[str, Any]) -> Iterator[Event]:
    kind, name = ("refusal", "refusal") if part["type"] == "refusal" else ("output_text", "text")
    more = {"logprobs": []} if kind == "output_text" else {}
    yield {"type": "response.content_part.added", **at, "part": {**part, name: ""}}
    for piece in _pieces(part[name]):
        yield {"type": f"response.{kind}.delta", **at, "delta": piece, **more}
    yield {"type": f"response.{kind}.done", **at, name: part[name], **more}
    yield {"type": "response.content_part.done", **at, "part": part}


def _summary(part: dict[str, Any], at: dict[str, Any]) -> Iterator[Event]:
    yield {"type": "response.reasoning_summary_part.added", **at, "part": {**part, "text": ""}}
    for piece in _pieces(part["text"]):
        yield {"type": "response.reasoning_summary_text.delta", **at, "delta": piece}
    yield {"type": "response.reasoning_summary_text.done", **at, "text": part["text"]}
    yield {"type": "response.reasoning_summary_part.done", **at, "part": part}


def _pieces(text: str) -> list[str]:
    return [text[at : at + 8] for at in range(0, len(text), 8)]


def sent(*found: Event, **options: Any) -> Answer:
    """Answer with these events, each under its name."""
    return Answer(tuple(b"event: %b\n%b" % (piece["type"].encode(), event(piece)) for piece in found), **options)


def stream(*items: Item, end: str = "completed", **fields: Any) -> Answer:
    """Answer with a streamed response."""
    return sent(*events(*items, end=end, **fields))


def whole(*items: Item, **fields: Any) -> Answer:
    """Answer without streaming."""
    body = json.dumps(response(*items, **fields), ensure_ascii=False).encode()
    return Answer((body,), headers={"Content-Type": "application/json"}, length=True)
