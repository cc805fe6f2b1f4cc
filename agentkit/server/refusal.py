"""What a client is told when something does not work: OpenAI's form of an error, and the status it goes with."""

from __future__ import annotations

import math
from typing import Any

from pydantic import ValidationError
from starlette.responses import JSONResponse

from agentkit.errors import AgentKitError, CacheFull, ContextOverflow, EngineUnavailable, RateLimited, RequestRejected

INVALID = "invalid_request_error"
RETRY_SECONDS = 1
"""What to wait where nothing better is known."""


class Refusal(Exception):
    """A request that is not answered, in the client's words: `status`, and the four fields of OpenAI's error."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        kind: str = INVALID,
        param: str | None = None,
        code: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.message, self.kind, self.param, self.code = status, message, kind, param, code
        self.headers = headers or {}

    @property
    def body(self) -> dict[str, Any]:
        """The object a client reads."""
        return {"error": {"message": self.message, "type": self.kind, "param": self.param, "code": self.code}}

    def response(self) -> JSONResponse:
        """Return the answer that says it."""
        return JSONResponse(self.body, self.status, self.headers)


def busy(seconds: float) -> Refusal:
    """Return the refusal for a full queue; `seconds` is the guess of when there will be room."""
    wait = max(RETRY_SECONDS, math.ceil(seconds))
    return Refusal(
        429,
        f"all places are taken and the queue is full; try again in {wait} s",
        kind="rate_limit_error",
        code="rate_limit_exceeded",
        headers={"Retry-After": str(wait)},
    )


def closing() -> Refusal:
    """Return the refusal of a server that is about to end."""
    return Refusal(503, "the server is closing", kind="server_error", code="server_closing")


def malformed(error: ValidationError) -> Refusal:
    """Return the refusal for a body that is no JSON, or no request: its first problem, and where it is."""
    problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if problem["type"] == "json_invalid":
        return Refusal(400, f"the body is not valid JSON: {problem['msg'].removeprefix('Invalid JSON: ')}")
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in problem["loc"]).lstrip(".")
    message = problem["msg"].removeprefix("Value error, ")
    return Refusal(400, f"{where}: {message}" if where else message, param=where or None, code="invalid_value")


def told(error: Exception) -> Refusal:
    """Return what the client is told of `error`. What nobody foresaw is not shown: it may hold what is not theirs."""
    match error:
        case Refusal():
            return error
        case ContextOverflow():
            return Refusal(400, error.message, param="messages", code="context_length_exceeded")
        case RequestRejected():
            return Refusal(400, error.message)
        case RateLimited():
            return busy(error.retry_after or 0)
        case CacheFull():
            wait = {"Retry-After": str(RETRY_SECONDS)}
            return Refusal(503, error.message, kind="server_error", code="cache_full", headers=wait)
        case EngineUnavailable():
            return Refusal(500, str(error), kind="server_error", code="engine_unavailable")
        case AgentKitError():
            return Refusal(500, error.message, kind="server_error", code="backend_failed")
    return Refusal(500, "something went wrong inside the server; its log says what", kind="server_error")
