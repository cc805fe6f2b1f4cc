"""From what went wrong on the wire to agentkit's errors: one line that says what, and what to do about it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from agentkit.errors import (
    AuthFailed,
    BackendError,
    ConnectionFailed,
    ContextOverflow,
    RateLimited,
    RequestRejected,
    ServerFailed,
)

# How the servers in use say that a prompt is too long.
_OVERFLOW = re.compile(
    r"maximum context length|context[_ ]length[_ ]exceeded|exceed_context_size|available context size"
    r"|model'?s context length|(exceeds?|greater than|larger than) the (model'?s )?(context|maximum number of tokens)"
    r"|context window|(prompt|input) is too long|exceeded model token limit|maximum prompt length"
    r"|input token count.*exceeds|prompt token count.*exceeds|reduce the length of the (messages|prompt|input)"
    r"|max_new_tokens` must be <=|too many (input |total )?tokens|request too large for model",
    re.IGNORECASE | re.DOTALL,
)
_WORDS = 300


def explain(body: bytes) -> tuple[str, dict[str, Any]]:
    """Return the message in an error's body, however it is wrapped, and the object around it."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return _line(body.decode("utf-8", "replace")), {}
    holder = value
    for key in ("error", "detail", "errors"):
        if isinstance(holder, dict) and isinstance(holder.get(key), dict | str | list):
            holder = holder[key]
    if isinstance(holder, list) and holder:
        holder = holder[0]
    fields = holder if isinstance(holder, dict) else {}
    message = fields.get("message") or fields.get("msg") or holder
    return _line(message if isinstance(message, str) else json.dumps(message, ensure_ascii=False)), fields


def refusal(
    status: int, body: bytes, *, where: str, model: str, key_hint: str, headers: Mapping[str, str] | None = None
) -> BackendError:
    """Return the error for an answer of `status`; `where` is the address as it may be shown."""
    message, fields = explain(body)
    headers = headers or {}
    code = f"{fields.get('code')} {fields.get('type')}"
    said = f"{where} answered {status}" + (f": {message}" if message else "")
    wait = retry_after(headers)
    if status in (401, 403):
        return AuthFailed(said, remedy=key_hint)
    if status != 429 and _OVERFLOW.search(f"{message} {code}") or status == 413:
        return ContextOverflow(said, remedy="shorten the conversation, or set the window to what the model really has")
    if "insufficient_quota" in code or status == 402:
        return RequestRejected(said, remedy="the account has nothing left: check its plan and billing")
    if status == 429 or (status in (503, 529) and wait is not None):
        return RateLimited(said, retry_after=wait, remedy="wait, or use a plan with a higher limit")
    if status == 404:
        return RequestRejected(said, remedy=f"is {model!r} served there, and does the base URL end as it should (/v1)?")
    if 300 <= status < 400:
        return RequestRejected(said, remedy=f"the base URL has moved to {headers.get('location', 'another place')}")
    if status >= 500 or status in (408, 409, 425):
        return ServerFailed(said, remedy="look into the server's log if this stays")
    return RequestRejected(said)


def lost(error: httpx.HTTPError, where: str) -> BackendError:
    """Return the error for a connection that failed or broke off."""
    detail = _line(str(error)) or type(error).__name__
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return ConnectionFailed(f"nothing answers at {where}: {detail}", remedy="is the server running there?")
    if isinstance(error, httpx.TimeoutException):
        return late(where)
    return ConnectionFailed(f"the connection to {where} broke off: {detail}")


def late(where: str) -> ConnectionFailed:
    """Return the error for an endpoint that went silent."""
    return ConnectionFailed(f"{where} went silent", remedy="a larger first_seconds or chunk_seconds gives it more time")


def nonsense(where: str, what: str) -> ServerFailed:
    """Return the error for an answer in no form that is known."""
    return ServerFailed(f"{where} sent what is no chat completion: {what}", remedy="does the base URL end in /v1?")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds an answer asks to wait, from any of the three forms in use; None where it does not say."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _line(text: str) -> str:
    words = " ".join(re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL).split())
    return words if len(words) <= _WORDS else words[:_WORDS] + "…"
