"""From what went wrong on the wire to agentkit's errors: one line that says what, and what to do about it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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

# How the servers in use say that a prompt is too long. So is one that alone exceeds a limit of tokens a minute: waiting
# does not help there. The wordings are pinned in tests/reliability/test_overflow.py.
_OVERFLOW = re.compile(
    r"""
    maximum\ context\ length | context[_ ]length[_ ]exceeded | maximum\ (prompt|model)\ length
    | exceed_context_size | (available|configured)\ context\ size | model'?s\ context\ length
    | (exceeds?|greater\ than|larger\ than)\ the\ (model'?s\ )?context
    | exceeds?\ context\ (limit|window) | context\ window\ exceeds | end\ of\ the\ context\ window
    | context\ length\ of\ only | exceeded\ (max\ )?context\ length
    | (prompt|input)\ is\ too\ long | prompt\ exceeds\ max\ length | exceeded\ model\ token\ limit
    | (input|prompt)\ token\ count.*exceeds | input\ length.*exceeds | range\ of\ input\ length
    | total\ number\ of\ tokens.*cannot\ exceed
    | reduce\ the\ length\ of\ (the\ (messages|prompt|input)|either\ one)
    | inputs`\ must\ have\ less\ than | max_new_tokens`\ must\ be\ <=
    | request\ (is\ )?too\ large\ for\ | request\ exceeds\ the\ maximum\ size
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_WORDS = 300


def explain(body: str) -> tuple[str, dict[str, Any]]:
    """Return the message in an error's body, however it is wrapped, and the object around it."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return _line(body), {}
    holder = value
    for key in ("error", "detail", "errors"):
        if isinstance(holder, dict) and isinstance(holder.get(key), dict | str | list):
            holder = holder[key]
    if isinstance(holder, list) and holder:
        holder = holder[0]
    fields = holder if isinstance(holder, dict) else {}
    message = fields.get("message") or fields.get("msg") or holder
    return _line(message if isinstance(message, str) else json.dumps(message, ensure_ascii=False)), fields


@dataclass(frozen=True, slots=True)
class Faults:
    """Makes the errors of one endpoint.

    where: its address as it may be shown. wants: what its answers should be. secrets: what no error may repeat,
    although some endpoints do.
    """

    where: str
    model: str
    wants: str
    key_hint: str
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def clean(self, text: str | bytes) -> str:
        """Return `text` without the secrets."""
        text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text

    def refusal(self, status: int, body: str, headers: Mapping[str, str] | None = None) -> BackendError:
        """Return the error for an answer of `status`, whose body is clean."""
        message, fields = explain(body)
        headers = headers or {}
        code = f"{fields.get('code')} {fields.get('type')}"
        said = f"{self.where} answered {status}" + (f": {message}" if message else "")
        wait = retry_after(headers)
        if status in (401, 403):
            return AuthFailed(said, remedy=self.key_hint)
        if _OVERFLOW.search(f"{message} {code}") or status == 413:
            remedy = "shorten the conversation, or set the window to what the model really has"
            return ContextOverflow(said, remedy=remedy)
        if "insufficient_quota" in code or status == 402:
            return RequestRejected(said, remedy="the account has nothing left: check its plan and billing")
        if status == 429 or (status in (503, 529) and wait is not None):
            return RateLimited(said, retry_after=wait, remedy="wait, or use a plan with a higher limit")
        if status == 404:
            remedy = f"is {self.model!r} served there, and does the base URL end as it should (/v1)?"
            return RequestRejected(said, remedy=remedy)
        if 300 <= status < 400:
            place = self.clean(headers.get("location", "another place"))
            return RequestRejected(said, remedy=f"the base URL has moved to {place}")
        if status >= 500 or status in (408, 409, 425):
            return ServerFailed(said, retry_after=wait, remedy="look into the server's log if this stays")
        return RequestRejected(said)

    def lost(self, error: httpx.HTTPError) -> ConnectionFailed:
        """Return the error for a connection that failed or broke off."""
        detail = _line(self.clean(str(error))) or type(error).__name__
        if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
            return ConnectionFailed(f"nothing answers at {self.where}: {detail}", remedy="is the server running there?")
        if isinstance(error, httpx.TimeoutException):
            return self.late()
        return ConnectionFailed(f"the connection to {self.where} broke off: {detail}")

    def late(self) -> ConnectionFailed:
        """Return the error for an endpoint that went silent."""
        remedy = "a larger first_seconds or chunk_seconds gives it more time"
        return ConnectionFailed(f"{self.where} went silent", remedy=remedy)

    def endless(self) -> ConnectionFailed:
        """Return the error for an answer that was not whole in time."""
        said = f"{self.where} did not come to the end of its answer"
        return ConnectionFailed(said, remedy="a larger total_seconds gives it more time")

    def cut(self) -> ConnectionFailed:
        """Return the error for an answer whose end is missing."""
        return ConnectionFailed(f"{self.where} ended its answer in the middle")

    def nonsense(self, what: str) -> ServerFailed:
        """Return the error for an answer in no form that is known."""
        said = f"{self.where} sent what is no {self.wants}: {_line(self.clean(what))}"
        return ServerFailed(said, remedy="does the base URL end as it should (/v1)?")

    def filtered(self, why: str) -> RequestRejected:
        """Return the error for an answer that the endpoint's own rules stopped."""
        return RequestRejected(f"{self.where} stopped the answer: {self.clean(why)}")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds an answer asks to wait, from any of the three forms in use; None where it does not say.

    A date is taken by the server's own clock, where the answer tells it: this machine's may be wrong.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds
    moment = _moment(value)
    if moment is None:
        return None
    now = _moment(headers.get("date")) or datetime.now(UTC)
    return max(0.0, (moment - now).total_seconds())


def _moment(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _line(text: str) -> str:
    words = " ".join(re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL).split())
    return words if len(words) <= _WORDS else words[:_WORDS] + "…"
