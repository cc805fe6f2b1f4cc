"""One running child: its wire, what it prints, and its end. Works on any event loop anyio knows; starts no task."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import anyio

from agentkit.plugin.setup import TOO_MANY, TOO_MUCH_MEMORY, Setup
from agentkit.sandbox import nursery
from agentkit.sandbox.cgroup import Cgroup
from agentkit.sandbox.tree import TreeTime

LOG_BYTES = 64 << 10
MESSAGE_BYTES = 32 << 20
_GRACE_SECONDS = 30.0
"""For the warden to end the tree. It is ended itself only after that: what it has not reached then would live on."""
_WATCH_EVERY_SECONDS = 0.1


class Ended(Exception):
    """The child ended where an answer was due; the message says how, `log` holds the last of what it printed."""

    def __init__(self, how: str, log: str, signal_number: int = 0) -> None:
        super().__init__(how)
        self.log = log
        self.signal_number = signal_number


class Nonsense(Exception):
    """The child sent what no worker of ours sends: too long a line, not JSON, or not what was asked for."""


class Process:
    """A started child, with its orders on their way. Whoever starts one must await `end`."""

    def __init__(self, orders: Setup, group: Cgroup | None = None) -> None:
        self._wire, wire = socket.socketpair()
        self._printed, printed = os.pipe2(os.O_CLOEXEC)
        self._status, status = os.pipe2(os.O_CLOEXEC)
        self._buffer = bytearray()
        self._log = bytearray()
        self._printing = True
        self._exited = -1
        self._looked = time.monotonic()
        self._how: int | None = None
        self._wire.setblocking(False)
        os.set_blocking(self._printed, False)
        os.set_blocking(self._status, False)
        self._either = select.epoll()
        self._either.register(self._wire, select.EPOLLIN)
        self._either.register(self._printed, select.EPOLLIN)
        try:
            self.pid = nursery.fork([wire.fileno(), printed, status])
            self._exited = os.pidfd_open(self.pid)
        except BaseException:
            self._close()
            raise
        finally:
            wire.close()
            os.close(printed)
            os.close(status)
        self._group = group
        self._time = TreeTime(self.pid)
        self._limits = orders.limits
        if group is not None:
            # Before the orders, so before it starts any process itself.
            group.add(self.pid)
        told = {**orders._asdict(), "limits": orders.limits._asdict()}
        self._unsent = json.dumps(told).encode() + b"\n"
        with suppress(OSError):
            # What does not fit, or fails, is left to whoever waits for the child.
            self._unsent = self._unsent[self._wire.send(self._unsent) :]

    def cut(self) -> None:
        """Have the child ended without waiting for it; whoever reads from it next is told. From any thread."""
        with suppress(OSError):
            self._wire.shutdown(socket.SHUT_RDWR)

    def cpu_seconds(self) -> float:
        """Return the processor time that the child and all it started have used."""
        counted = self._group.cpu_seconds() if self._group is not None else None
        return self._time.seconds() if counted is None else counted

    @property
    def running(self) -> bool:
        """Tell whether the child has not ended."""
        gone = select.poll()
        gone.register(self._exited, select.POLLIN)
        return not gone.poll(0)

    async def send(self, message: dict[str, Any]) -> None:
        """Send one message.

        Raises:
            Ended: the child is gone.
        """
        await self.send_line(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    async def receive(self, most: int = MESSAGE_BYTES, watch: Callable[[], None] = lambda: None) -> dict[str, Any]:
        """Return the next message, which may have `most` bytes; `watch` is called every now and then meanwhile.

        Raises:
            Ended: the child is gone.
            Nonsense: what came is not a message.
        """
        line = await self.receive_line(most, watch)
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            raise Nonsense("it sent what is not JSON") from None
        if not isinstance(message, dict):
            raise Nonsense("it sent what is not a message")
        return message

    async def receive_line(self, most: int, watch: Callable[[], None] = lambda: None) -> bytes:
        """Return the next line without its end, as `receive` does but unread."""
        await self._send_rest()
        checked = 0
        if time.monotonic() - self._looked > _WATCH_EVERY_SECONDS:
            # One that talks all the time is looked at as well.
            self._looked = time.monotonic()
            watch()
        while (end := self._buffer.find(b"\n", checked)) < 0:
            checked = len(self._buffer)
            if checked > most:
                raise Nonsense(f"its answer has more than {most} bytes")
            with anyio.move_on_after(_WATCH_EVERY_SECONDS) as quiet:
                await anyio.wait_readable(self._either.fileno())
            if time.monotonic() - self._looked > _WATCH_EVERY_SECONDS:
                self._looked = time.monotonic()
                watch()
                if self._out_of_memory():
                    raise await self._how_it_ended()
            if not quiet.cancelled_caught and not self._read_available():
                raise await self._how_it_ended()
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return line

    async def receive_listener(self) -> socket.socket | None:
        """Return the listening socket that comes with the child's first message, which stays for `receive`.

        Raises:
            Ended: the child is gone.
        """
        await self._send_rest()
        await anyio.wait_readable(self._wire)
        data, descriptors, _, _ = socket.recv_fds(self._wire, 1 << 16, 1)
        self._buffer += data
        if not data:
            raise await self._how_it_ended()
        if not descriptors:
            return None
        os.set_inheritable(descriptors[0], False)
        return socket.socket(fileno=descriptors[0])

    def take_log(self) -> str:
        """Return, and forget, the last of what the child printed."""
        self._read_printed()
        text = self._log.decode("utf-8", "replace")
        self._log.clear()
        return text

    async def end(self) -> int:
        """Kill the child and all it started, and return its exit status once nothing of it is left."""
        if self._how is not None:
            return self._how
        with anyio.CancelScope(shield=True):
            # The warden sees the wire close, ends everything beneath it, and exits last.
            self._wire.close()
            with anyio.move_on_after(_GRACE_SECONDS):
                await anyio.wait_readable(self._exited)
        return self._collect(patience=0)

    def end_now(self) -> int:
        """Do the same without an event loop."""
        if self._how is not None:
            return self._how
        self._wire.close()
        return self._collect(_GRACE_SECONDS)

    def _collect(self, patience: float) -> int:
        gone = select.poll()
        gone.register(self._exited, select.POLLIN)
        if not gone.poll(patience * 1000):
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            gone.poll()
        told = b""
        with suppress(BlockingIOError):  # where the warden was killed, and something of the tree is not gone yet
            told = os.read(self._status, 4)
        self._how = int.from_bytes(told, "little", signed=True) if len(told) == 4 else -signal.SIGKILL
        self._read_printed()
        self._close()
        return self._how

    async def _send_rest(self) -> None:
        if self._unsent:
            line, self._unsent = self._unsent, b""
            await self.send_line(line)

    async def send_line(self, line: bytes) -> None:
        """Send bytes that end a line."""
        view = memoryview(line)
        while view:
            try:
                view = view[self._wire.send(view) :]
            except BlockingIOError:
                await anyio.wait_writable(self._wire)
            except OSError:
                raise await self._how_it_ended() from None

    def _read_available(self) -> bool:
        """Read what has come without waiting; False when the child has closed the wire."""
        self._read_printed()
        try:
            piece = self._wire.recv(1 << 18)
        except BlockingIOError:
            return True
        except OSError:
            return False
        self._buffer += piece
        return bool(piece)

    def _read_printed(self) -> None:
        # Bounded, so that a plugin which prints for ever cannot hold the caller here.
        for _ in range(16):
            if not self._printing:
                return
            try:
                piece = os.read(self._printed, LOG_BYTES)
            except BlockingIOError:
                return
            if not piece:
                self._printing = False
                self._either.unregister(self._printed)
            self._log += piece
            del self._log[:-LOG_BYTES]

    async def _how_it_ended(self) -> Ended:
        status = await self.end()
        log = self._log.decode("utf-8", "replace")
        if status == TOO_MANY:
            return Ended(f"it started more than {self._limits.processes} processes and threads", log)
        if status == TOO_MUCH_MEMORY or self._out_of_memory():
            return Ended(f"it used more than {self._limits.memory_mb} MiB of memory", log)
        number = -status if status < 0 else status - 128
        if number > 0:
            name = signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"
            return Ended(f"it was ended by {name}", log, number)
        return Ended(f"it exited with status {status}", log)

    def _out_of_memory(self) -> bool:
        # The kernel may have ended one process of the tree and let the others wait for it.
        return self._group is not None and self._group.ran_out_of_memory()

    def _close(self) -> None:
        self._wire.close()
        if not self._either.closed:
            self._either.close()
            os.close(self._printed)
            os.close(self._status)
            if self._exited >= 0:
                os.close(self._exited)
