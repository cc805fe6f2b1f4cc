"""POST /v1/chat/completions: one request's way from its body to the last byte of its answer."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager

import anyio
from pydantic import ValidationError
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from agentkit.backend import Backend, Request
from agentkit.errors import one_error
from agentkit.server.answer import Answer, Said
from agentkit.server.gate import Gate
from agentkit.server.guard import read_body
from agentkit.server.metrics import Metrics
from agentkit.server.refusal import Refusal, malformed
from agentkit.server.sse import Events, Stalled
from agentkit.server.wire import ChatRequest


class Chat:
    """The endpoint, as an ASGI application.

    body_bytes: the largest body that is read.
    stall_seconds: how long a client may leave a piece of its stream unread before it counts as gone.
    """

    def __init__(
        self, backend: Backend, gate: Gate, metrics: Metrics, *, body_bytes: int, stall_seconds: float
    ) -> None:
        self._backend, self._gate, self._metrics = backend, gate, metrics
        self._body_bytes, self._stall_seconds = body_bytes, stall_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a client that leaves ends the work on it.

        Raises:
            Refusal: it cannot be answered.
            BackendError: the model could not answer. In both cases nothing was sent yet.
        """
        asked = time.monotonic()
        try:
            wish = await self._read(HttpRequest(scope, receive))
        except ClientDisconnect:
            return
        request = wish.request(self._backend.traits)
        answer = Answer(self._backend, request, one_call=wish.one_call)
        async with _while_there(receive):
            if wish.stream:
                await self._stream(request, answer, asked, Events(send, self._stall_seconds), wish.wants_usage)
                return
            async with self._gate.turn():
                async for _ in self._said(request, answer, asked):
                    pass
            await JSONResponse(answer.whole())(scope, receive, send)

    async def _read(self, http: HttpRequest) -> ChatRequest:
        try:
            wish = ChatRequest.model_validate_json(await read_body(http, self._body_bytes))
        except ValidationError as error:
            raise malformed(error) from None
        if wish.model != self._backend.name:
            message = f"the model {wish.model!r} is not served here, {self._backend.name!r} is"
            raise Refusal(400, message, param="model", code="model_not_found")
        return wish

    async def _stream(self, request: Request, answer: Answer, asked: float, events: Events, wants_usage: bool) -> None:
        """Send the answer as it comes. The response begins with the first delta: until then an error has a status."""
        try:
            async with self._gate.turn(), aclosing(self._said(request, answer, asked)) as said:
                async for pieces in said:
                    if not events.begun:
                        await events.begin()
                        await events.send(answer.chunk({"role": "assistant", "content": ""}))
                    for piece in pieces:
                        await events.send(answer.chunk(piece))
                    await events.live()
            await events.send(answer.chunk({}, answer.reason))
            if wants_usage:
                await events.send(answer.usage_chunk())
            await events.end()
        except Stalled:
            return
        except Exception as error:
            if not events.begun:
                raise
            await events.fail(error)

    async def _said(self, request: Request, answer: Answer, asked: float) -> AsyncGenerator[Said, None]:
        """Run the model, and yield what each of its deltas adds to the answer."""
        first = 0.0
        stream = self._backend.stream(request)
        async with aclosing(stream):  # type: ignore[type-var]
            async for delta in stream:
                first = first or time.monotonic()
                yield answer.feed(delta)
        yield answer.finish()
        ended = time.monotonic()
        self._metrics.answered(answer.usage, asked, first or ended, ended)


@asynccontextmanager
async def _while_there(receive: Receive) -> AsyncIterator[None]:
    """Run the body until it ends, or the client leaves: then it is cancelled, and nothing is raised."""

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        group.cancel_scope.cancel()

    with one_error():
        async with anyio.create_task_group() as group:
            group.start_soon(watch)
            yield
            group.cancel_scope.cancel()
