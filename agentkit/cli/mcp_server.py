"""A server of the Model Context Protocol over a toolbox, on the official SDK: on stdio, or on streamable HTTP."""

from __future__ import annotations

import base64
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import anyio
import mcp_types as types
import uvicorn
from anyio.abc import TaskGroup
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

from agentkit.errors import one_error
from agentkit.toolbox import Toolbox
from agentkit.types import Attachment, Progress, ToolCall, ToolResult, ToolSpec

SIGNALS = (signal.SIGINT, signal.SIGTERM)
PATH = "/mcp"
_LEAST_STEP = 1e-6
"""A report of progress must be greater than the last one, whatever the tool says."""


def make_server(toolbox: Toolbox) -> Server[Any]:
    """Return a server that offers a toolbox's tools; faults are errors that the model may read."""
    specs = {spec.name: spec for spec in toolbox.specs}

    async def list_tools(
        context: ServerRequestContext[Any], params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(spec) for spec in specs.values()])

    async def call_tool(
        context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        call = ToolCall(id=f"call_{context.request_id}", name=params.name, arguments=params.arguments or {})
        tell = _Teller(context)
        (result,) = await toolbox.run([call], _no_intent, _as_it_is, on_progress=tell)
        return _answer(result)

    return Server(
        "agentkit", version=version("agentkit"), on_list_tools=list_tools, on_call_tool=call_tool,
        get_tool_input_schema=lambda name: specs[name].parameters if name in specs else None,
    )  # fmt: skip


async def serve_stdio(tools: list[str | Path], workspace: Path) -> None:
    """Serve one client on standard input and output, until it closes them or a signal comes."""
    serving, stopped = anyio.CancelScope(), anyio.Event()
    async with _group() as group:
        async with Toolbox(tools, workspace) as toolbox:
            server = make_server(toolbox)

            async def serve() -> None:
                try:
                    async with stdio_server() as (read, write):
                        with serving:
                            await server.run(read, write, server.create_initialization_options())
                        stopped.set()
                except* OSError:
                    pass  # the client is gone
                finally:
                    stopped.set()

            group.start_soon(serve)
            async with _on_signal(serving.cancel):
                if sys.stdin.isatty():
                    print(f"{len(toolbox.specs)} tools, for a client on standard input", file=sys.stderr, flush=True)
                await stopped.wait()
        if serving.cancel_called:
            # The thread that reads standard input cannot be woken.
            os._exit(0)


async def serve_http(tools: list[str | Path], workspace: Path, listener: socket.socket) -> None:
    """Serve clients on a listening socket of this machine alone, until a signal comes; a second one ends it at once."""
    host, port = listener.getsockname()[:2]
    name = f"[{host}]" if ":" in host else host
    hosts = [f"{known}:{port}" for known in dict.fromkeys((name, "localhost", "127.0.0.1", "[::1]"))]
    # A page of another origin, or one whose name was rebound to this machine, shall not reach the tools.
    security = TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=[f"http://{known}" for known in hosts])
    async with Toolbox(tools, workspace) as toolbox:
        app = make_server(toolbox).streamable_http_app(streamable_http_path=PATH, transport_security=security)
        config = uvicorn.Config(
            app, http="h11", lifespan="on", ws="none", log_config=None, access_log=False, proxy_headers=False,
            server_header=False, timeout_graceful_shutdown=1,
        )  # fmt: skip
        web = _Web(config, lambda: print(f"{len(toolbox.specs)} tools at http://{name}:{port}{PATH}", flush=True))
        async with _on_signal(web.end):
            await web.serve([listener])


class _Web(uvicorn.Server):
    """uvicorn, without its own ways with signals. ready: called once it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to whoever serves."""
        yield

    def end(self) -> None:
        """End well; the second time at once."""
        self.force_exit = self.should_exit
        self.should_exit = True


@asynccontextmanager
async def _on_signal(do: Callable[[], None]) -> AsyncIterator[None]:
    """Call `do` for each signal that asks for the end, while the context is entered."""

    async def watch() -> None:
        with anyio.open_signal_receiver(*SIGNALS) as signals:
            async for _ in signals:
                do()

    async with _group() as group:
        group.start_soon(watch)
        yield
        group.cancel_scope.cancel()


@asynccontextmanager
async def _group() -> AsyncIterator[TaskGroup]:
    """Yield a task group whose error is that of the task that failed."""
    with one_error():
        async with anyio.create_task_group() as group:
            yield group


class _Teller:
    """Passes on to the client how far a call has come."""

    def __init__(self, context: ServerRequestContext[Any]) -> None:
        self._context = context
        self._last = 0.0

    async def __call__(self, call: ToolCall, progress: Progress) -> None:
        known = progress.fraction is not None
        self._last = max(self._last + _LEAST_STEP, progress.fraction or 0.0)
        await self._context.session.report_progress(self._last, 1.0 if known else None, progress.text or None)


def _tool(spec: ToolSpec) -> types.Tool:
    annotations = types.ToolAnnotations(
        read_only_hint=spec.effects == "none",
        idempotent_hint=spec.effects != "once",
        open_world_hint=bool(spec.permissions.network),
    )
    schema = {"type": "object", **spec.parameters}
    return types.Tool(name=spec.name, description=spec.description, input_schema=schema, annotations=annotations)


def _answer(result: ToolResult) -> types.CallToolResult:
    words = result.output
    if not result.ok and not words.startswith("error ("):
        words = f"error ({result.fault}): {words}"
    contents: list[types.ContentBlock] = [types.TextContent(text=words)]
    contents += [_content(attachment) for attachment in result.attachments]
    return types.CallToolResult(content=contents, is_error=not result.ok)


def _content(attachment: Attachment) -> types.ContentBlock:
    kind, encoded = attachment.media_type, base64.b64encode(attachment.data).decode()
    if kind.startswith("image/"):
        return types.ImageContent(data=encoded, mime_type=kind)
    if kind.startswith("audio/"):
        return types.AudioContent(data=encoded, mime_type=kind)
    uri = f"attachment:///{quote(attachment.name)}"
    if kind.startswith("text/"):
        text = attachment.data.decode("utf-8", "replace")
        return types.EmbeddedResource(resource=types.TextResourceContents(uri=uri, mime_type=kind, text=text))
    return types.EmbeddedResource(resource=types.BlobResourceContents(uri=uri, mime_type=kind, blob=encoded))


async def _no_intent(call: ToolCall, spec: ToolSpec) -> None:
    """Nothing is journalled here."""


async def _as_it_is(result: ToolResult) -> ToolResult:
    return result
