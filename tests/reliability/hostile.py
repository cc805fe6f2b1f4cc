"""A server that breaks HTTP itself: raw sockets, and for each request a list of what is done on the wire.

    with Hostile([[head(200), b"half an ans", RESET], good]) as server:
        ...  # point a backend at server.url; server.seen holds the bodies of the requests

After the script's end it answers 418, which no client tries again.
"""

from __future__ import annotations

import json
import select
import socket
import struct
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Any, Self

PATIENCE = 20.0


class Do(Enum):
    """What is done on a connection beside sending bytes."""

    CLOSE = "close"
    RESET = "reset"  # RST instead of FIN: what was sent and not yet read is lost.
    HOLD = "hold"  # Say nothing until the client goes.


@dataclass(frozen=True)
class Drip:
    """Send `data` over and over, every `seconds`, until the client goes."""

    data: bytes
    seconds: float = 0.02


class Door(Enum):
    """What a connection meets before there is any request; the door is opened by `Hostile.open`."""

    REFUSES = "refuses"
    NEVER_ANSWERS = "never answers"


CLOSE, RESET, HOLD = Do.CLOSE, Do.RESET, Do.HOLD
Action = Sequence[bytes | Do | Drip] | Door
REASONS = {200: "OK", 307: "Temporary Redirect", 429: "Too Many Requests"}


def head(status: int = 200, **headers: str) -> bytes:
    """Return a status line and headers; `_` stands for `-` in their names."""
    lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def chunks(*pieces: bytes) -> bytes:
    """Return pieces in HTTP's chunked form, without its end."""
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces if piece)


LAST_CHUNK = b"0\r\n\r\n"


def whole(body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> Action:
    """Answer with a body whose length is told."""
    return [head(status, content_type=kind, content_length=str(len(body)), **headers), body]


class Hostile:
    """Serves a script's actions in order, one for each request, on one port."""

    def __init__(self, script: Iterable[Action]) -> None:
        self.seen: list[dict[str, Any]] = []
        self.headers: list[bytes] = []
        self._script = list(script)
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._connections: set[socket.socket] = set()
        self._fillers: list[socket.socket] = []
        self._listener: socket.socket | None = None
        self._port = 0
        self._ended = False
        self._door()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def left(self) -> int:
        """Actions not yet done."""
        return len(self._script)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended = True
        self._shut()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive(), "a thread of the server is stuck"

    def open(self) -> None:
        """Take a door away: what comes next is answered by what comes next in the script."""
        if self._script and isinstance(self._script[0], Door):
            self._script.pop(0)
            self._shut()
            self._door()

    def _door(self) -> None:
        """Listen as the script's next action wants it."""
        upcoming = self._script[0] if self._script else None
        if upcoming is Door.REFUSES and self._port:
            return
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        self._port = listener.getsockname()[1]
        if upcoming is Door.REFUSES:
            listener.close()
            return
        self._listener = listener
        if upcoming is Door.NEVER_ANSWERS:
            listener.listen(0)
            self._fill()
            return
        listener.listen(128)
        self._start(self._accept, listener)

    def _shut(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)  # Wakes the thread that accepts.
            listener.close()
        while self._fillers:
            self._fillers.pop().close()

    def _fill(self) -> None:
        """Fill the queue of connections that nobody accepts, so that the next one gets no answer to its SYN."""
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            self._fillers.append(filler)
            with suppress(BlockingIOError):
                filler.connect(("127.0.0.1", self._port))
            if not select.select([], [filler], [], 0.1)[1]:
                return

    def _start(self, work: Any, *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.settimeout(PATIENCE)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._connections.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        try:
            with suppress(OSError):
                while not self._ended and (request := _request(connection)) is not None:
                    with self._lock:
                        self.headers.append(request[0])
                        self.seen.append(json.loads(request[1]))
                        action = self._script.pop(0) if self._script else whole(b"the script has ended", 418)
                        if self._script and isinstance(self._script[0], Door):
                            # Nobody may come in before this answer's client does: the door shuts first.
                            self._shut()
                            self._door()
                            assert not isinstance(action, Door)
                            action = [*action, CLOSE]
                    assert not isinstance(action, Door)
                    if not self._do(connection, action):
                        return
        finally:
            with self._lock:
                self._connections.discard(connection)
            connection.close()

    def _do(self, connection: socket.socket, action: Sequence[bytes | Do | Drip]) -> bool:
        """Do what an action says; return whether the connection goes on."""
        for step in action:
            if isinstance(step, bytes):
                connection.sendall(step)
            elif isinstance(step, Drip):
                while not _gone(connection, step.seconds):
                    connection.sendall(step.data)
                return False
            elif step is HOLD:
                _gone(connection, PATIENCE)
                return False
            elif step is RESET:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return False
            else:
                return False
        return True


def _request(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """Return a request's headers and body; None where the client has gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    headers, _, body = data.partition(b"\r\n\r\n")
    length = next(int(line[15:]) for line in headers.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    while len(body) < length:
        body += connection.recv(65536)
    return headers, body


def _gone(connection: socket.socket, seconds: float) -> bool:
    """Wait so long for the client to go; return whether it has."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([connection], [], [], left)[0]:
            return True
    return False
