"""The parent's end of the nursery: one helper process that forks all children, so that a start costs no imports."""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress

from agentkit.sandbox.places import package_folders

_MAIN = "import sys; sys.path += sys.argv[2:]; from agentkit.plugin.nursery import main; main()"
_lock = threading.Lock()
_nursery: _Nursery | None = None


class _Nursery:
    """A running helper, for one process and one identity: what this process forks, or becomes, needs its own."""

    def __init__(self) -> None:
        self.of = _identity()
        self._control, theirs = socket.socketpair()
        arguments = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _MAIN, str(theirs.fileno())]
        with theirs:
            try:
                # Vouched for: the arguments are ours, nothing passes through a shell.
                self._process = subprocess.Popen(
                    arguments + package_folders(),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
                    cwd="/",
                    pass_fds=[theirs.fileno()],
                    start_new_session=True,
                )
            except BaseException:
                self._control.close()
                raise

    def fork(self, descriptors: list[int]) -> int:
        """Return the process id of a new child.

        Raises:
            OSError: the helper is gone, or cannot fork.
        """
        socket.send_fds(self._control, [b"!"], descriptors)
        answer = b""
        while len(answer) < 8:
            piece = self._control.recv(8 - len(answer))
            if not piece:
                raise BrokenPipeError(32, "the helper that starts plugins is gone")
            answer += piece
        pid = int.from_bytes(answer, "little")
        if pid == 0:
            raise BlockingIOError(11, "no more processes can be started")
        return pid

    def end(self) -> None:
        self._control.close()
        if self.of == _identity():
            self._process.wait()


def fork(descriptors: list[int]) -> int:
    """Return the process id of a new child, which holds `descriptors`: wire, printed, status.

    Raises:
        OSError: no process can be started.
    """
    with _lock:
        if _nursery is not None and _nursery.of == _identity():
            # It may have been killed, by a lack of memory perhaps; then another one takes its place.
            with suppress(BrokenPipeError, ConnectionError):
                return _nursery.fork(descriptors)
        _replace(None)
        _replace(fresh := _Nursery())
        return fresh.fork(descriptors)


def end() -> None:
    """End the helper; children that it forked live on, and the next one brings a new helper."""
    with _lock:
        _replace(None)


def _replace(fresh: _Nursery | None) -> None:
    global _nursery
    old, _nursery = _nursery, fresh
    if old is not None:
        old.end()


def _identity() -> tuple[int, ...]:
    return (os.getpid(), os.geteuid(), os.getegid(), *os.getgroups())


atexit.register(end)
