"""What an MCP server says, in our words: its tools as specs, and what a call gave as a result."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import mimetypes
import re
from collections.abc import Iterable, Sequence

import mcp_types as types

from agentkit.errors import PluginError
from agentkit.sandbox import Manifest
from agentkit.toolbox.foreign import Unfit, fit
from agentkit.types import Attachment, Effects, FaultKind, Permissions, ToolCall, ToolLimits, ToolResult, ToolSpec

ATTACHMENTS = 100
DESCRIPTION = 20_000
"""Characters of a tool's description that the model is told."""
_NAME = 64
_MESSAGE = 20_000


class Unusable(Exception):
    """A result that cannot be given to the model; the message says why."""

    def __init__(self, kind: FaultKind, why: str) -> None:
        super().__init__(why)
        self.kind: FaultKind = kind


def specs_of(tools: Iterable[types.Tool], manifest: Manifest, permissions: Permissions) -> dict[str, ToolSpec]:
    """Return the specs of a server's tools, by the names the server knows them by.

    Raises:
        PluginError: two have one name, or a schema cannot be used.
    """
    specs: dict[str, ToolSpec] = {}
    taken: set[str] = set()
    for tool in tools:
        if tool.name in specs:
            raise PluginError(f"plugin {manifest.name!r}: two tools of its MCP server are called {tool.name[:100]!r}")
        try:
            parameters = fit(tool.input_schema)
        except Unfit as error:
            raise PluginError(f"plugin {manifest.name!r}: the schema of tool {tool.name[:100]!r} {error}") from None
        name = _valid(tool.name, taken)
        taken.add(name)
        specs[tool.name] = ToolSpec(
            name=name, description=_text(tool.description or tool.title or "")[:DESCRIPTION], parameters=parameters,
            effects=_effects(tool.annotations), permissions=permissions, limits=manifest.limits, plugin=manifest.name,
        )  # fmt: skip
    return specs


def read_result(call: ToolCall, result: types.CallToolResult, limits: ToolLimits, log: str) -> ToolResult:
    """Return what a call gave: its words, and its images, sounds and files as attachments.

    Raises:
        Unusable: it holds more than the limits allow, or what cannot be read.
    """
    words, attachments = _read(result.content, limits)
    if not words and result.structured_content is not None:
        words = [json.dumps(result.structured_content, ensure_ascii=False)]
    output = _text("\n".join(words))
    size = len(output.encode())
    if size > limits.output_bytes:
        raise Unusable("too_big", f"the result has {size} bytes, {limits.output_bytes} are allowed")
    failed = result.is_error
    return ToolResult(
        call_id=call.id, name=call.name, ok=not failed, output=output[:_MESSAGE] if failed else output, log=log,
        fault="failed" if failed else None, attachments=tuple(attachments),
    )  # fmt: skip


def refused(message: str) -> types.CallToolResult:
    """Return the result of a call that the server refused in another way than by a result."""
    return types.CallToolResult(content=[types.TextContent(text=message)], is_error=True)


def _valid(name: str, taken: set[str]) -> str:
    """Return a name that models and the journal can hold: the server's own, where it is such a one and not taken."""
    valid = re.sub(r"[^A-Za-z0-9_.-]", "_", name)
    if not re.match(r"[A-Za-z_]", valid):
        valid = f"_{valid}"
    if len(valid) > _NAME or valid in taken:
        valid = f"{valid[: _NAME - 9]}_{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"
    return valid


def _effects(annotations: types.ToolAnnotations | None) -> Effects:
    if annotations is not None and annotations.read_only_hint:
        return "none"
    return "idempotent" if annotations is not None and annotations.idempotent_hint else "once"


def _read(contents: Sequence[types.ContentBlock], limits: ToolLimits) -> tuple[list[str], list[Attachment]]:
    words: list[str] = []
    attachments: list[Attachment] = []
    room = limits.artifact_mb << 20
    for content in contents:
        match content:
            case types.TextContent():
                words.append(content.text)
            case types.ResourceLink():
                words.append(": ".join(part for part in (content.uri, content.description or content.name) if part))
            case types.EmbeddedResource(resource=types.TextResourceContents() as resource):
                words.append(f"{resource.uri}\n{resource.text}")
            case _:
                attachments.append(_attachment(content, len(attachments) + 1))
                room -= len(attachments[-1].data)
                if room < 0 or len(attachments) > ATTACHMENTS:
                    most = f"{limits.artifact_mb} MiB or {ATTACHMENTS} attachments"
                    raise Unusable("too_big", f"the result has more than {most}")
    return words, attachments


def _attachment(content: types.ContentBlock, number: int) -> Attachment:
    match content:
        case types.EmbeddedResource(resource=types.BlobResourceContents() as resource):
            data, kind = resource.blob, resource.mime_type or "application/octet-stream"
            name = resource.uri.rpartition("/")[2]
        case types.ImageContent() | types.AudioContent():
            data, kind = content.data, content.mime_type
            name = ""
        case _:
            raise TypeError(f"no attachment: {content.type}")
    try:
        decoded = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error):
        raise Unusable("failed", f"the result has {kind[:100]} that is not base64") from None
    name = name or f"{kind.partition('/')[0] or 'file'}-{number}{mimetypes.guess_extension(kind) or ''}"
    return Attachment(name=_text(name)[:200], media_type=_text(kind)[:100], data=decoded)


def _text(value: str) -> str:
    # A lone surrogate breaks whoever writes it out later.
    return value.encode("utf-8", "replace").decode()
