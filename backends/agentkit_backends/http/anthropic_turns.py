"""Conversations as Anthropic's Messages API takes them: https://platform.claude.com/docs/en/api/messages.

The user's turns and the assistant's alternate; the first and the last are the user's. The first blocks of a turn of the
user's are the results of the calls in the turn before, each once. No text is blank, and no turn ends in a thought.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from agentkit.types import Image, Message, ToolCall
from agentkit_backends.http.api import Settings
from agentkit_backends.http.encode import IMAGE_BYTES, Encoded, to_bytes

THOUGHTS = ("thinking", "redacted_thinking")
MEDIA_TYPES = ("image/jpeg", "image/png", "image/gif", "image/webp")
NAME_LENGTH = 128
GO_ON = {"type": "text", "text": "Go on."}
_ILLEGAL = re.compile(r"[^a-zA-Z0-9_-]")
_TAG = re.compile(r"<(?=/?\s*system-reminder)", re.IGNORECASE)


class Turns:
    """Makes turns of messages; each message is encoded once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._blocks = Encoded[Message](lambda message: joined(_blocks(message, settings)))

    def of(self, messages: Iterable[Message]) -> list[tuple[str, bytes]]:
        """Return each turn's role, and its blocks joined by commas."""
        turns: list[tuple[str, bytes]] = []
        calls: tuple[ToolCall, ...] = ()
        since: list[Message] = []
        for message in messages:
            if message.role != "assistant":
                since.append(message)
            elif said := self._blocks.of(message):
                turns += [("user", self._user(calls, since)), ("assistant", said)]
                calls, since = message.calls, []
        return [*turns, ("user", self._user(calls, since))]

    def size(self, messages: Iterable[Message]) -> int:
        """Return the messages' bytes, with IMAGE_BYTES in place of each image's own."""
        return sum(len(self._blocks.of(message)) + sum(map(_excess, message.images)) for message in messages)

    def _user(self, calls: Sequence[ToolCall], messages: Sequence[Message]) -> bytes:
        """Return what the user's side says after `calls`; a call without a result gets one, a result without a call
        is told in words: the API refuses both.
        """
        waiting = {call.id for call in calls}
        results: list[bytes] = []
        rest: list[bytes] = []
        for message in messages:
            if message.role != "tool":
                rest.append(self._blocks.of(message))
            elif message.call_id in waiting:
                waiting.remove(message.call_id)
                results.append(self._blocks.of(message))
            else:
                said = f"The result of an earlier call:\n{message.content}"
                rest.append(joined(_spoken(said, message.images, self._settings)))
        results += [to_bytes(_no_result(call)) for call in calls if call.id in waiting]
        return b",".join(filter(None, results + rest)) or to_bytes(GO_ON)


def parted(messages: Sequence[Message]) -> tuple[Sequence[Message], Sequence[Message]]:
    """Return the system messages before all others, and the rest."""
    lead = next((at for at, message in enumerate(messages) if message.role != "system"), len(messages))
    return messages[:lead], messages[lead:]


def joined(blocks: Iterable[dict[str, Any]]) -> bytes:
    """Return blocks as JSON with commas between them."""
    return b",".join(map(to_bytes, blocks))


def text_blocks(text: str) -> list[dict[str, Any]]:
    """Return `text` as a block, or none where it is blank: the API refuses those."""
    return [{"type": "text", "text": text}] if text.strip() else []


def reminder(text: str) -> list[dict[str, Any]]:
    """Return the program's own words within the user's turn, in the tags that the vendor's documents advise.

    A system message in the middle is refused by most models, and its place is narrow:
    https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages.
    """
    return text_blocks(f"<system-reminder>\n{_TAG.sub('< ', text)}\n</system-reminder>") if text.strip() else []


def starts_with_thought(message: Message, settings: Settings) -> bool:
    """Return whether the message's first block is a thought that the endpoint can verify."""
    blocks = _said(message, settings)
    return bool(blocks) and blocks[0]["type"] in THOUGHTS


def wire_id(given: str) -> str:
    """Return a call's id as `^[a-zA-Z0-9_-]+$`; the same one always gives the same."""
    if given and not _ILLEGAL.search(given):
        return given
    digest = hashlib.sha256(given.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{_ILLEGAL.sub('_', given)[:40]}_{digest}"


def wire_name(given: str) -> str:
    """Return the name of an earlier call as the API takes it, whatever the model had made up."""
    return _ILLEGAL.sub("_", given)[:NAME_LENGTH] or "_"


def _blocks(message: Message, settings: Settings) -> list[dict[str, Any]]:
    if message.role == "assistant":
        return _said(message, settings)
    if message.role == "tool":
        return [_result(message, settings)]
    if message.role == "system":
        return reminder(message.content)
    return _spoken(message.content, message.images, settings)


def _said(message: Message, settings: Settings) -> list[dict[str, Any]]:
    """Return the assistant's blocks in the order in which they came: each kept one knows what came before it."""
    blocks: list[dict[str, Any]] = []
    text = calls = 0
    for place in (*settings.own(message), {"text": len(message.content), "calls": len(message.calls)}):
        blocks += text_blocks(message.content[text : place["text"]])
        blocks += map(_call, message.calls[calls : place["calls"]])
        text, calls = max(text, place["text"]), max(calls, place["calls"])
        if "block" in place:
            blocks.append(place["block"])
    while blocks and blocks[-1]["type"] in THOUGHTS:
        blocks.pop()
    return blocks


def _call(call: ToolCall) -> dict[str, Any]:
    return {"type": "tool_use", "id": wire_id(call.id), "name": wire_name(call.name), "input": call.arguments}


def _result(message: Message, settings: Settings) -> dict[str, Any]:
    result: dict[str, Any] = {"type": "tool_result", "tool_use_id": wire_id(message.call_id or "")}
    if message.images:
        result["content"] = _spoken(message.content, message.images, settings)
    elif message.content.strip():
        result["content"] = _TAG.sub("< ", message.content)
    if message.failed and not message.images:  # An error's content may hold nothing but text.
        result["is_error"] = True
    return result


def _no_result(call: ToolCall) -> dict[str, Any]:
    return {"type": "tool_result", "tool_use_id": wire_id(call.id), "content": "There is no result.", "is_error": True}


def _spoken(text: str, images: Iterable[Image], settings: Settings) -> list[dict[str, Any]]:
    """Return the words of a person or a tool, which may not pass for the program's own, after their images."""
    return [*(_image(image, settings) for image in images), *text_blocks(_TAG.sub("< ", text))]


def _image(image: Image, settings: Settings) -> dict[str, Any]:
    """Return an image, or words in its place: one that is refused would end the conversation for good."""
    if _shown(image):
        data = base64.b64encode(image.data).decode()
        return {"type": "image", "source": {"type": "base64", "media_type": image.media_type, "data": data}}
    if image.url and not image.data and settings.provider.image_addresses:
        return {"type": "image", "source": {"type": "url", "url": image.url}}
    return {"type": "text", "text": f"[an image that cannot be shown here: {image.url or image.media_type}]"}


def _shown(image: Image) -> bool:
    return bool(image.data) and image.media_type in MEDIA_TYPES


def _excess(image: Image) -> int:
    """Return by how many bytes an image is more, or less, than the IMAGE_BYTES it counts for."""
    return IMAGE_BYTES - 4 * -(-len(image.data) // 3) if _shown(image) else IMAGE_BYTES if image.url else 0
