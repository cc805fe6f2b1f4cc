"""Streamable HTTP servers on loopback: one on the SDK, one by hand that may answer anything."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from mcp.server import MCPServer
from mcp.server.mcpserver import Context

from agentkit.server import bind

Answer = Callable[["Handler", dict[str, Any]], None]


def on_the_sdk() -> MCPServer:
    """Return a server whose tools repeat what they were sent."""
    server = MCPServer("far")
    counts: dict[str, int] = {}

    @server.tool()
    async def count(context: Context) -> int:
        """Count the calls of this session."""
        session = context.headers["mcp-session-id"] if context.headers else ""
        counts[session] = counts.get(session, 0) + 1
        return counts[session]

    @server.tool()
    async def headers(context: Context) -> dict[str, str]:
        """Repeat the headers of the request."""
        return dict(context.headers or {})

    @server.tool()
    async def steps(number: int, context: Context) -> str:
        """Take steps."""
        for step in range(number):
            await context.report_progress(step + 1, number, f"step {step + 1}")
        return "done"

    return server


@contextmanager
def served(make: Callable[[], MCPServer], **options: Any) -> Iterator[str]:
    """Serve on a free port, on a thread; yield the url."""
    listener, started = bind("127.0.0.1", 0), threading.Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            started.set()

    servers: list[Server] = []

    def run() -> None:
        # Made on its own thread: the caller's event loop may be of another kind.
        app = make().streamable_http_app(**options)
        servers.append(Server(uvicorn.Config(app, log_config=None, ws="none", timeout_graceful_shutdown=1)))
        servers[0].run([listener])

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
    finally:
        servers[0].should_exit = True
        thread.join()
        listener.close()


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each message by `answers[method]`; what is not there is answered as by a good server."""

    protocol_version = "HTTP/1.1"
    answers: dict[str, Answer] = {}

    def do_POST(self) -> None:
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.answers.get(message.get("method")) or USUAL.get(message.get("method"))
        if answer is None:
            self.reply(b"", status=202)
        else:
            answer(self, message)

    def do_GET(self) -> None:
        self.reply(b"", status=405)

    def do_DELETE(self) -> None:
        self.reply(b"")

    def reply(self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def result(self, message: dict[str, Any], **result: Any) -> None:
        self.reply(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode())

    def flood(self, kind: str, piece: bytes) -> None:
        """Send without end, until nobody reads."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(piece)
        except OSError:
            return

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (OSError, ValueError):  # whoever asked has hung up, or was hung up on
            self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        return


def _initialize(handler: Handler, message: dict[str, Any]) -> None:
    version = message["params"]["protocolVersion"]
    about = {"name": "by hand", "version": "1"}
    handler.result(message, protocolVersion=version, capabilities={"tools": {}}, serverInfo=about)


USUAL: dict[str, Answer] = {
    "initialize": _initialize,
    "tools/list": lambda handler, message: handler.result(
        message, tools=[{"name": "do", "inputSchema": {"type": "object"}}]
    ),
    "tools/call": lambda handler, message: handler.result(message, content=[{"type": "text", "text": "done"}]),
}


@contextmanager
def by_hand(**answers: Answer) -> Iterator[str]:
    """Serve by hand; `tools_call=...` answers `tools/call`. Yield the url."""
    named = {name.replace("_", "/"): answer for name, answer in answers.items()}
    handler = type("Own", (Handler,), {"answers": named})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/mcp"
        finally:
            server.shutdown()
            thread.join()
