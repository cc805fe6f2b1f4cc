"""Who may ask: middleware for the Host header and the key, and the reading of a body that may be too large."""

from __future__ import annotations

import hmac
import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from agentkit.server.refusal import Refusal

OPEN_PATHS = ("/health",)
"""What may be asked without a key: load balancers have none."""


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class LocalOnly:
    """Refuses requests that name another host than this machine: a page whose name was rebound to loopback does."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        host = Headers(scope=scope).get("host", "")
        if is_loopback(_name(host)):
            await self._app(scope, receive, send)
        else:
            refusal = Refusal(403, f"this server is for this machine alone, not for {host!r}", code="host_not_allowed")
            await refusal.response()(scope, receive, send)


class KeyOnly:
    """Refuses requests without the key."""

    def __init__(self, app: ASGIApp, key: str) -> None:
        self._app, self._key = app, key.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        scheme, _, given = Headers(scope=scope).get("authorization", "").partition(" ")
        same = hmac.compare_digest(given.strip().encode(), self._key)
        if scope["path"] in OPEN_PATHS or (same and scheme.lower() == "bearer"):
            await self._app(scope, receive, send)
        else:
            refusal = Refusal(
                401,
                "the API key is wrong" if given else "an API key is needed: send the header Authorization: Bearer KEY",
                kind="authentication_error",
                code="invalid_api_key",
                headers={"WWW-Authenticate": "Bearer"},
            )
            await refusal.response()(scope, receive, send)


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body of a JSON request.

    Raises:
        Refusal: it has more than `limit` bytes, or says that it is not JSON. A browser sends JSON to another origin
            only after asking whether it may, so that no page can make the model work behind its reader's back.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "the body must be JSON: send the header Content-Type: application/json")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise Refusal(413, f"the body is larger than {limit:,} bytes", code="request_too_large")
    return bytes(body)


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
