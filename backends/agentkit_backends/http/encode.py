"""Records as JSON bytes, and what the protocols share in writing them."""

from __future__ import annotations

import json
import weakref
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from agentkit.types import Record, ToolCall

R = TypeVar("R", bound=Record)


class Encoded(Generic[R]):
    """Records as JSON bytes, each encoded once for as long as it lives: a long history costs only what is new."""

    def __init__(self, encode: Callable[[R], bytes]) -> None:
        self._encode = encode
        self._known: dict[int, tuple[weakref.ref[R], bytes]] = {}

    def of(self, record: R) -> bytes:
        """Return the bytes of `record`."""
        key = id(record)
        known = self._known.get(key)
        if known is not None:
            return known[1]
        forget = self._known.pop
        data = self._encode(record)
        self._known[key] = (weakref.ref(record, lambda _: forget(key, None)), data)
        return data


def to_bytes(value: Any) -> bytes:
    """Return `value` as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def arguments_text(call: ToolCall) -> str:
    """Servers read earlier arguments again, and fail on any that are no JSON object: those are sent as they count."""
    try:
        if isinstance(json.loads(call.raw), dict):
            return call.raw
    except (ValueError, RecursionError):
        pass
    return json.dumps(call.arguments, ensure_ascii=False)


def closed(schema: Any) -> bool:
    """Return whether every object in the schema names all of its fields: endpoints enforce no other."""
    if isinstance(schema, list):
        return all(map(closed, schema))
    if not isinstance(schema, dict):
        return True
    properties = schema.get("properties")
    if schema.get("type") == "object" or isinstance(properties, dict):
        named = set(properties or ())
        if schema.get("additionalProperties") is not False or set(schema.get("required", ())) != named:
            return False
    return all(map(closed, schema.values()))
