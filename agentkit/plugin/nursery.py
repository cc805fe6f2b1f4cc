"""Where children come from: a process that has imported all they need, and forks one whenever the parent asks.

It never runs a line of a plugin. Each request is one byte with three descriptors: the wire, the pipe for what is
printed, and the pipe on which the warden says how all ended. The answer is the child's process id, 0 for none.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
import traceback
from typing import NoReturn

from agentkit.plugin import child


def main() -> None:
    """Serve the parent until it closes the socket whose descriptor is the first argument."""
    control = socket.socket(fileno=int(sys.argv[1]))
    # Nobody waits for these children: how they end is told by their wardens.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    while True:
        asked, descriptors, _, _ = socket.recv_fds(control, 1, 3)
        if not asked:
            return
        try:
            pid = os.fork()
        except OSError:
            pid = 0
        else:
            if pid == 0:
                control.close()
                _live(*descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        control.sendall(pid.to_bytes(8, "little"))


def _live(wire: int, printed: int, status: int) -> NoReturn:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    os.close(printed)
    # What comes by a socket is inheritable until it is told otherwise.
    os.set_inheritable(wire, False)
    try:
        child.main(wire, status)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)
