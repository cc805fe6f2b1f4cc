"""Records as JSON bytes, and what the protocols share in writing them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from agentkit.errors import RequestRejected
from agentkit.types import Image, Message, Record, ToolCall
from agentkit_backends.http.providers import Provider

R = TypeVar("R", bound=Record)
IMAGE_BYTES = 5_760
"""What an image counts for beside text: some 1,600 tokens at full size."""


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


def image_address(image: Image, provider: Provider) -> str:
    """Return the image's own address, or one that holds its bytes (RFC 2397).

    Raises:
        RequestRejected: the provider would have to fetch it, and does not.
    """
    if image.data:
        return f"data:{image.media_type};base64,{base64.b64encode(image.data).decode()}"
    if not provider.image_addresses:
        raise RequestRejected(f"{provider.name} fetches no images: {image.url}", remedy="give the image's bytes")
    return image.url


def excess(message: Message) -> int:
    """Return by how many bytes a message's images are more, or less, than the IMAGE_BYTES each counts for."""
    if not message.images:
        return 0
    return sum(IMAGE_BYTES - 4 * -(-len(image.data) // 3) for image in message.images)


def short_id(call_id: str) -> str:
    """Return nine letters and digits for an id: the same for the same, and an id of that form as it is."""
    if re.fullmatch(r"[A-Za-z0-9]{9}", call_id):
        return call_id
    return hashlib.blake2b(call_id.encode("utf-8", "replace"), digest_size=16).hexdigest()[:9]


def beginning(messages: Sequence[Message]) -> Sequence[Message]:
    """Return the messages up to the user's first: what stays the same for a whole run."""
    first = next((at for at, message in enumerate(messages) if message.role == "user"), len(messages))
    return messages[: first + 1]


def cache_key(messages: Iterable[bytes]) -> str:
    """Return a key for the conversations that begin alike."""
    return hashlib.blake2b(b"\n".join(messages), digest_size=16).hexdigest()
