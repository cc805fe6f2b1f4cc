"""The ASGI application: routes, middleware, and what every error looks like."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from agentkit.backend import Backend, Request
from agentkit.errors import AgentKitError
from agentkit.server.chat import Chat
from agentkit.server.gate import Gate
from agentkit.server.guard import KeyOnly, LocalOnly
from agentkit.server.metrics import Counted, Metrics
from agentkit.server.refusal import Refusal, closing, told
from agentkit.types import Message

PROBE = Request(messages=(Message(role="user", content="Hello"),))
log = logging.getLogger("agentkit.server")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server behaves.

    api_key: what clients must show; None asks for none.
    local_only: refuse requests whose Host header names another host than this machine.
    cors: the origins whose pages may ask.
    concurrency, queue: requests answered at once, and requests that may wait.
    body_bytes: the largest body of a request.
    stall_seconds: how long a client may leave a piece of its stream unread.
    grace_seconds: how long running requests may go on once the server closes.
    """

    api_key: str | None = None
    local_only: bool = True
    cors: tuple[str, ...] = ()
    concurrency: int = 64
    queue: int = 256
    body_bytes: int = 16 * 1024 * 1024
    stall_seconds: float = 60.0
    grace_seconds: float = 5.0


def create_app(backend: Backend, settings: Settings, gate: Gate) -> Starlette:
    """Return the application that answers for `backend`; whoever closes the server closes `gate` first."""
    metrics = Metrics(backend, gate)
    chat = Chat(backend, gate, metrics, body_bytes=settings.body_bytes, stall_seconds=settings.stall_seconds)
    pages = _Pages(backend, gate, metrics)
    app = Starlette(
        routes=[
            Route("/v1/chat/completions", chat, methods=["POST"]),
            Route("/v1/models", pages.models),
            Route("/v1/models/{name:path}", pages.model),
            Route("/health", pages.health),
            Route("/metrics", pages.metrics),
        ],
        middleware=_middleware(settings, metrics),
        exception_handlers={HTTPException: _no_page, Refusal: _refused, AgentKitError: _refused, Exception: _refused},
    )
    app.router.redirect_slashes = False
    return app


def _middleware(settings: Settings, metrics: Metrics) -> list[Middleware]:
    """Return the layers, outermost first: a browser asks for leave without a key, so that comes before the key."""
    layers = [Middleware(Counted, metrics)]
    if settings.local_only:
        layers.append(Middleware(LocalOnly))
    if settings.cors:
        layers.append(
            Middleware(CORSMiddleware, allow_origins=settings.cors, allow_methods=["GET", "POST"], allow_headers=["*"])
        )
    if settings.api_key is not None:
        layers.append(Middleware(KeyOnly, settings.api_key))
    return layers


class _Pages:
    """What may be read of a server."""

    def __init__(self, backend: Backend, gate: Gate, metrics: Metrics) -> None:
        self._backend, self._gate, self._metrics = backend, gate, metrics
        self._created = int(time.time())

    @property
    def _model(self) -> dict[str, Any]:
        name, window = self._backend.name, self._backend.window
        return {
            "id": name, "object": "model", "created": self._created, "owned_by": "agentkit", "max_model_len": window,
        }  # fmt: skip

    async def models(self, http: HttpRequest) -> Response:
        return JSONResponse({"object": "list", "data": [self._model]})

    async def model(self, http: HttpRequest) -> Response:
        name = http.path_params["name"]
        if name != self._backend.name:
            raise Refusal(404, f"the model {name!r} is not served here", param="model", code="model_not_found")
        return JSONResponse(self._model)

    async def health(self, http: HttpRequest) -> Response:
        if self._gate.closing:
            raise closing()
        try:
            self._backend.count(PROBE)
        except Exception as error:
            raise Refusal(503, told(error).message, kind="server_error", code="backend_failed") from error
        return JSONResponse({"status": "ok", "running": self._gate.running, "waiting": self._gate.waiting})

    async def metrics(self, http: HttpRequest) -> Response:
        return Response(generate_latest(self._metrics.registry), media_type=CONTENT_TYPE_LATEST)


async def _refused(http: HttpRequest, error: Exception) -> Response:
    refusal = told(error)
    if isinstance(error, AgentKitError) and refusal.status >= 500:  # uvicorn logs what nobody foresaw
        log.error("%s: %s", type(error).__name__, error)
    return refusal.response()


async def _no_page(http: HttpRequest, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    what = f"{http.method} {http.url.path}: {HTTPStatus(error.status_code).phrase.lower()}"
    return Refusal(error.status_code, what, headers=dict(error.headers or {})).response()
