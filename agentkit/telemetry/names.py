"""Names and values of OpenTelemetry's conventions for generative AI, as of version 1.41 (status: development).

https://github.com/open-telemetry/semantic-conventions/tree/v1.41.0/docs/gen-ai: gen-ai-spans.md, gen-ai-agent-spans.md,
gen-ai-metrics.md, and gen-ai-input-messages.json for the form of messages. They go on changing in
https://github.com/open-telemetry/semantic-conventions-genai, which has had no release.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from typing import Any

from agentkit.types import Message, Usage

SCHEMA = "https://opentelemetry.io/schemas/1.41.0"
OPERATION = "gen_ai.operation.name"
PROVIDER = "gen_ai.provider.name"
AGENT = "gen_ai.agent.name"
RUN = "gen_ai.conversation.id"
MODEL = "gen_ai.request.model"
ANSWERED_BY = "gen_ai.response.model"
STREAM = "gen_ai.request.stream"
FINISH = "gen_ai.response.finish_reasons"
FIRST = "gen_ai.response.time_to_first_chunk"
TOOL = "gen_ai.tool.name"
TOOL_TYPE = "gen_ai.tool.type"
CALL = "gen_ai.tool.call.id"
ARGUMENTS = "gen_ai.tool.call.arguments"
RESULT = "gen_ai.tool.call.result"
INPUT = "gen_ai.input.messages"
OUTPUT = "gen_ai.output.messages"
TOKEN_TYPE = "gen_ai.token.type"
ERROR = "error.type"
OTHER = "_OTHER"

PROVIDERS = {
    "bedrock": "aws.bedrock",
    "gemini": "gcp.gemini",
    "kimi": "moonshot_ai",
    "mistral": "mistral_ai",
    "moonshot": "moonshot_ai",
    "other": OTHER,
    "xai": "x_ai",
}
"""Well-known names of providers, where they are not agentkit's; all others are named as agentkit names them."""
FINISHES = {"calls": "tool_call"}


def model_of(backend: str) -> str:
    """Return the model of a backend's name, such as `http:kimi-k2`."""
    return backend.partition(":")[2] or backend


def provider_of(provider: str, backend: str) -> str:
    """Return who serves a model, as far as is known; else the kind of backend."""
    return PROVIDERS.get(provider, provider) or backend.partition(":")[0] or OTHER


def usage_fields(usage: Usage) -> dict[str, int | float]:
    """Return the attributes of what a model took; the cost has no conventional name."""
    told = {
        "gen_ai.usage.input_tokens": usage.prompt_tokens,
        "gen_ai.usage.output_tokens": usage.completion_tokens,
    }
    more = {
        "gen_ai.usage.cache_read.input_tokens": usage.cached_tokens,
        "gen_ai.usage.cache_creation.input_tokens": usage.cache_write_tokens,
        "gen_ai.usage.reasoning.output_tokens": usage.reasoning_tokens,
        "agentkit.usage.cost": usage.cost,
    }
    return {**told, **{name: value for name, value in more.items() if value}}


def as_parts(messages: Iterable[Message], finish: str = "") -> str:
    """Return messages in the conventions' form, as JSON; `finish` is why the model's own one ended."""
    ended = {"finish_reason": finish} if finish else {}
    told = [{"role": message.role, "parts": _parts(message), **ended} for message in messages]
    return json.dumps(told, ensure_ascii=False)


def _parts(message: Message) -> Sequence[dict[str, Any]]:
    if message.role == "tool":
        return [{"type": "tool_call_response", "id": message.call_id, "response": message.content}]
    parts: list[dict[str, Any]] = []
    if message.thinking:
        parts.append({"type": "reasoning", "content": message.thinking})
    if message.content:
        parts.append({"type": "text", "content": message.content})
    for image in message.images:
        kind: dict[str, Any] = {"modality": "image", "mime_type": image.media_type}
        where = (
            {"type": "uri", "uri": image.url}
            if image.url
            else {"type": "blob", "content": base64.b64encode(image.data).decode()}
        )
        parts.append({**kind, **where})
    for call in message.calls:
        parts.append({"type": "tool_call", "id": call.id, "name": call.name, "arguments": call.arguments})
    return parts
