"""A scripted OpenAI-compatible endpoint on loopback, for tests and benchmarks. Stdlib only.

with Server([say("hello"), call("read_file", {"path": "a.txt"}), fail(429, "slow down", retry_after="0.01")]) as server:
    ...  # point a backend at server.url; server.seen holds the requests
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

HOLD_SECONDS = 20.0


@dataclass(frozen=True)
class Answer:
    """What the server does with one request.

    pieces: bytes, each written (and sent) on its own; a `threading.Event` among them holds the answer until it is set.
    cut: drop the connection after the pieces instead of ending the answer.
    length: announce the body's length instead of sending it in HTTP chunks.
    """

    pieces: tuple[bytes | threading.Event, ...]
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/event-stream"})
    cut: bool = False
    length: bool = False


@dataclass(frozen=True)
class Seen:
    """A request as it came in; `at` is in seconds on the monotonic clock."""

    path: str
    headers: dict[str, str]
    raw: bytes
    at: float
    connection: int

    @property
    def body(self) -> dict[str, Any]:
        value: dict[str, Any] = json.loads(self.raw)
        return value


def chunk(delta: dict[str, Any] | None = None, finish: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return one `chat.completion.chunk`."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "scripted"}
    return {**head, "choices": choices, **fields}


def event(value: dict[str, Any]) -> bytes:
    """Return one server-sent event."""
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"
USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 10,
    "total_tokens": 110,
    "prompt_tokens_details": {"cached_tokens": 60},
}


def stream(*chunks: dict[str, Any], done: bool = True, **options: Any) -> Answer:
    """Answer with these chunks as events."""
    return Answer((*map(event, chunks), *([DONE] if done else [])), **options)


def say(text: str, usage: dict[str, Any] | None = USAGE, **options: Any) -> Answer:
    """Answer with text, one word a chunk."""
    words = [chunk({"role": "assistant", "content": ""}), *(chunk({"content": word}) for word in _words(text))]
    return stream(*words, chunk({}, "stop"), *_usage(usage), **options)


def call(name: str, arguments: dict[str, Any], call_id: str = "call_1", usage: dict[str, Any] | None = USAGE) -> Answer:
    """Answer with one tool call, its arguments in pieces of eight characters."""
    text = json.dumps(arguments, ensure_ascii=False)
    head = {"index": 0, "id": call_id, "type": "function", "function": {"name": name, "arguments": ""}}
    pieces = [{"index": 0, "function": {"arguments": text[at : at + 8]}} for at in range(0, len(text), 8)]
    deltas = [chunk({"role": "assistant", "content": None, "tool_calls": [head]})]
    deltas += [chunk({"tool_calls": [piece]}) for piece in pieces]
    return stream(*deltas, chunk({}, "tool_calls"), *_usage(usage))


def whole(message: dict[str, Any], finish: str = "stop", usage: dict[str, Any] | None = USAGE) -> Answer:
    """Answer without streaming."""
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish}
    value = {**chunk(), "object": "chat.completion", "choices": [choice], "usage": usage}
    return Answer((json.dumps(value).encode(),), headers={"Content-Type": "application/json"}, length=True)


def fail(status: int, message: str = "", retry_after: str | None = None, **fields: Any) -> Answer:
    """Refuse with OpenAI's form of an error."""
    headers = {"Content-Type": "application/json"} | ({"Retry-After": retry_after} if retry_after is not None else {})
    body = json.dumps({"error": {"message": message, "type": None, "param": None, "code": None, **fields}})
    return Answer((body.encode(),), status=status, headers=headers, length=True)


def recut(answer: Answer, size: int) -> Answer:
    """Return `answer` with its bytes cut at every `size`, whatever they mean there."""
    body = b"".join(piece for piece in answer.pieces if isinstance(piece, bytes))
    return Answer(
        tuple(body[at : at + size] for at in range(0, len(body), size)), answer.status, answer.headers, answer.cut
    )


class Server:
    """Serves the script's answers in order, over HTTP/1.1 with kept connections; a script may be endless.

    After the script's end it answers 418, which no client tries again. Closing it breaks what is still open.
    """

    def __init__(self, script: Iterable[Answer]) -> None:
        self.seen: list[Seen] = []
        self._script: Iterator[Answer] = iter(script)
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._connections = 0
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.owner = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._thread.join()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):  # The client may have gone first.
                    connection.shutdown(socket.SHUT_RDWR)
        self._http.server_close()

    def opened(self, connection: socket.socket) -> int:
        with self._lock:
            self._open.add(connection)
            self._connections += 1
            return self._connections

    def closed(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)

    def take(self, seen: Seen) -> Answer:
        with self._lock:
            self.seen.append(seen)
            return next(self._script, fail(418, "the script has ended"))


class _Http(ThreadingHTTPServer):
    owner: Server
    daemon_threads = False
    block_on_close = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that go away are part of many scripts."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = HOLD_SECONDS
    server: _Http

    def setup(self) -> None:
        super().setup()
        self.number = self.server.owner.opened(self.connection)

    def finish(self) -> None:
        self.server.owner.closed(self.connection)
        super().finish()

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.owner.take(Seen(self.path, headers, raw, time.monotonic(), self.number))
        size = sum(len(piece) for piece in answer.pieces if isinstance(piece, bytes))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header(*(("Content-Length", str(size)) if answer.length else ("Transfer-Encoding", "chunked")))
        self.end_headers()
        for piece in answer.pieces:
            if isinstance(piece, threading.Event):
                piece.wait(HOLD_SECONDS)
            else:
                self.wfile.write(piece if answer.length else b"%x\r\n%b\r\n" % (len(piece), piece))
        if answer.cut:
            self.close_connection = True
        elif not answer.length:
            self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _words(text: str) -> list[str]:
    return [word for word in text.replace(" ", " \0").split("\0") if word]


def _usage(usage: dict[str, Any] | None) -> list[dict[str, Any]]:
    return [] if usage is None else [chunk(usage=usage)]
