"""One running child: its wire, what it prints, and its end. Works on any event loop anyio knows; starts no task."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import anyio

LOG_BYTES = 64 << 10
MESSAGE_BYTES = 32 << 20
_ROOT = str(Path(__file__).resolve().parents[2])
_MAIN = "import sys; sys.path += sys.argv[2:]; from agentkit.plugin.child import main; main()"
_GRACE_SECONDS = 5.0
_TOO_MANY = 99


class Ended(Exception):
    """The child ended where an answer was due; the message says how, `log` holds the last of what it printed."""

    def __init__(self, how: str, log: str, signal_number: int = 0) -> None:
        super().__init__(how)
        self.log = log
        self.signal_number = signal_number


class Nonsense(Exception):
    """The child sent what no worker of ours sends: too long a line, not JSON, or not what was asked for."""


def package_folders() -> list[str]:
    """Return where agentkit and the installed packages are imported from, agentkit's own place first."""
    installed = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    return list(dict.fromkeys([_ROOT, *(path for path in installed if os.path.isdir(path))]))


def code_folders() -> list[str]:
    """Return every folder the child needs to run Python: of the prefixes only what belongs to Python."""
    folders = [f"{_ROOT}/agentkit", *package_folders()[1:]]
    if os.path.basename(_ROOT) in ("site-packages", "dist-packages"):
        folders.append(_ROOT)
    for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix):
        for base in (prefix, os.path.realpath(prefix)):
            folders += [f"{base}/{name}" for name in ("bin", "lib", "lib64", "ssl", "pyvenv.cfg")]
    folders.append(sysconfig.get_path("stdlib"))
    outermost: list[str] = []
    for folder in sorted(set(folders), key=len):
        if os.path.exists(folder) and not any(folder.startswith(outer + "/") for outer in outermost):
            outermost.append(folder)
    return outermost


class Process:
    """A started child. Whoever starts one must await `end`."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self._wire, theirs = socket.socketpair()
        self._printed, write = os.pipe2(os.O_CLOEXEC)
        self._buffer = bytearray()
        self._log = bytearray()
        self._printing = True
        self._wire.setblocking(False)
        os.set_blocking(self._printed, False)
        self._either = select.epoll()
        self._either.register(self._wire, select.EPOLLIN)
        self._either.register(self._printed, select.EPOLLIN)
        arguments = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _MAIN, str(theirs.fileno())]
        with theirs:
            try:
                # Vouched for: the arguments are ours, nothing passes through a shell.
                self._child = subprocess.Popen(
                    arguments + package_folders(),
                    stdin=subprocess.DEVNULL,
                    stdout=write,
                    stderr=write,
                    env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
                    cwd="/",
                    pass_fds=[theirs.fileno()],
                    start_new_session=True,
                )
            except BaseException:
                self._close()
                raise
            finally:
                os.close(write)
        self._exited = os.pidfd_open(self._child.pid)
        self._greeting = json.dumps(orders).encode() + b"\n"

    async def greet(self) -> None:
        """Send the orders the child was started with."""
        await self._send_line(self._greeting)

    async def send(self, message: dict[str, Any]) -> None:
        """Send one message.

        Raises:
            Ended: the child is gone.
        """
        await self._send_line(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    async def receive(self, most: int = MESSAGE_BYTES) -> dict[str, Any]:
        """Return the next message, which may have `most` bytes.

        Raises:
            Ended: the child is gone.
            Nonsense: what came is not a message.
        """
        checked = 0
        while (end := self._buffer.find(b"\n", checked)) < 0:
            checked = len(self._buffer)
            if checked > most:
                raise Nonsense(f"its answer has more than {most} bytes")
            await anyio.wait_readable(self._either.fileno())
            if not self._read_available():
                raise await self._how_it_ended()
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            raise Nonsense("it sent what is not JSON") from None
        if not isinstance(message, dict):
            raise Nonsense("it sent what is not a message")
        return message

    async def receive_listener(self) -> socket.socket | None:
        """Return the listening socket that comes with the child's first message, which stays for `receive`.

        Raises:
            Ended: the child is gone.
        """
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
        if self._child.returncode is not None:
            return self._child.returncode
        with anyio.CancelScope(shield=True):
            # The warden sees the wire close, ends everything beneath it, and exits last.
            self._wire.close()
            with anyio.move_on_after(_GRACE_SECONDS) as patience:
                await anyio.wait_readable(self._exited)
            if patience.cancelled_caught:
                os.killpg(self._child.pid, signal.SIGKILL)
            status = self._child.wait()
            self._read_printed()
            self._close()
        return status

    async def _send_line(self, line: bytes) -> None:
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
        if status == _TOO_MANY:
            return Ended("it started more processes than it is allowed", log)
        number = -status if status < 0 else status - 128
        if number > 0:
            name = signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"
            return Ended(f"it was ended by {name}", log, number)
        return Ended(f"it exited with status {status}", log)

    def _close(self) -> None:
        self._wire.close()
        if not self._either.closed:
            self._either.close()
            os.close(self._printed)
            if hasattr(self, "_exited"):
                os.close(self._exited)
