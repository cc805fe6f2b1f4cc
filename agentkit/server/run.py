"""Running the application on uvicorn: in the foreground until a signal, or beside other work."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import anyio
import uvicorn
from anyio.from_thread import start_blocking_portal

from agentkit.backend import Backend
from agentkit.errors import ConfigError
from agentkit.server.app import Settings, create_app
from agentkit.server.gate import Gate

BACKLOG = 1024
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Server(uvicorn.Server):
    """A server on a socket of `bind`, which takes its backend over. A signal ends it well; a second one at once.

    ready: called once it listens.
    """

    def __init__(
        self, backend: Backend, settings: Settings, listener: socket.socket, ready: Callable[[], object]
    ) -> None:
        self.gate = Gate(settings.concurrency, settings.queue)
        config = uvicorn.Config(
            create_app(backend, settings, self.gate), http="h11", loop="asyncio", ws="none", lifespan="off",
            log_config=None, access_log=False, proxy_headers=False, server_header=False, backlog=BACKLOG,
            timeout_keep_alive=30, timeout_graceful_shutdown=1,
        )  # fmt: skip
        super().__init__(config)
        self._backend, self._settings, self._listener, self._ready = backend, settings, listener, ready

    async def run_here(self) -> None:
        """Serve until a signal, or until `should_exit` is set; closes the backend at the end."""
        try:
            await self.serve([self._listener])
        finally:
            self._listener.close()
            await self._backend.aclose()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let running requests end while /health already says 503, then cancel them, then close the connections."""
        await self.gate.close(0 if self.force_exit else self._settings.grace_seconds)
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals, and do not raise them again as uvicorn does: an end that was asked for is no failure."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._signalled) for number in SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, number: int, frame: object) -> None:
        if self.should_exit:
            self.force_exit = True
            self.gate.hurry()
        self.should_exit = True


def bind(host: str, port: int) -> socket.socket:
    """Return a socket bound to an address; port 0 takes any that is free.

    Raises:
        ConfigError: the address cannot be had.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
        except OSError:
            listener.close()
            raise
    except (OSError, OverflowError) as error:
        raise ConfigError(
            f"cannot listen on {host}, port {port}: {error}", remedy="pass --port 0 for any free one, or another --host"
        ) from None
    return listener


def address(listener: socket.socket) -> str:
    """Return the base URL that clients of `listener` use."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/v1"


def serve(backend: Backend, settings: Settings, listener: socket.socket, ready: Callable[[], object]) -> None:
    """Serve until a signal."""
    anyio.run(Server(backend, settings, listener, ready).run_here)


@contextmanager
def background(backend: Backend, settings: Settings | None = None) -> Iterator[str]:
    """Serve on a free port of this machine for as long as the body runs, on a thread; yield the base URL."""
    listener, started = bind("127.0.0.1", 0), threading.Event()
    url = address(listener)
    with start_blocking_portal() as portal:
        # made on its own thread: a caller's event loop of another kind is none of its business
        server = portal.call(Server, backend, settings or Settings(), listener, started.set)
        running = portal.start_task_soon(server.run_here)
        running.add_done_callback(lambda _: started.set())
        started.wait()
        try:
            yield url
        finally:
            server.should_exit = True
            running.result()
