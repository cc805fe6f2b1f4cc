"""The processes around the worker: one that outlives it to end all it started, and the first of the pid namespace.

    agentkit -> warden -> [first -> ] worker -> whatever the plugin starts

The warden never runs a line of the plugin. It ends everything when the parent closes the wire (or dies), when the
worker ends, or when the tree outgrows its bounds; it exits last, so a parent that has seen its end knows the rest gone.
"""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from agentkit.plugin import kernel
from agentkit.plugin.setup import TOO_MANY, TOO_MUCH_MEMORY

_LOOK_EVERY_MS = 100
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Bounds(NamedTuple):
    """What the whole tree may take, where no cgroup holds it; None is not looked at here.

    processes: threads are counted as the kernel counts them, each as one.
    """

    processes: int | None
    memory_mb: int | None

    def broken_by(self, pids: Iterable[int]) -> int:
        """Return the exit status that says what these processes have outgrown, 0 where they keep within."""
        found = list(pids)
        if self.processes is not None and sum(map(_threads, found)) > self.processes:
            return TOO_MANY
        if self.memory_mb is not None:
            most = self.memory_mb << 20
            # Resident pages are quickly read but count what is shared more than once.
            if sum(map(_resident, found)) > most and sum(map(_proportional, found)) > most:
                return TOO_MUCH_MEMORY
        return 0


def watch(wire: int, child: int, bounds: Bounds | None) -> int:
    """Wait for the end of `child` or of the wire, end every descendant, and return how it ended.

    Args:
        wire: This process's copy of the child's end of the wire.
        child: Process id of the worker, or of the first process of its namespace.
        bounds: Of the processes beneath this one, where nothing else holds them.
    """
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    ended = os.pidfd_open(child)
    poll = select.poll()
    poll.register(wire, select.POLLRDHUP)
    poll.register(ended, select.POLLIN)
    broken = 0
    while not broken and not poll.poll(None if bounds is None else _LOOK_EVERY_MS):
        broken = bounds.broken_by(descendants(os.getpid())) if bounds is not None else 0
    # The child may have ended of itself, and then its own status is the one that tells what happened.
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    _end_descendants()
    return broken or _exit_status(status)


def reap(worker: int, bounds: Bounds | None) -> int:
    """Be the first process of a pid namespace: reap orphans until `worker` ends, and return its exit status.

    Args:
        worker: Process id of the worker.
        bounds: Of the namespace's processes but this one, where nothing else holds them.
    """
    ended = select.poll()
    ended.register(os.pidfd_open(worker), select.POLLIN)
    while bounds is not None and not ended.poll(_LOOK_EVERY_MS):
        broken = bounds.broken_by(int(name) for name in os.listdir("/proc") if name.isdigit() and name != "1")
        if broken:
            return broken
        _reap_orphans(worker)
    while True:
        pid, status = os.wait()
        if pid == worker:
            return _exit_status(status)


def descendants(ancestor: int) -> list[int]:
    """Return the processes beneath `ancestor`, as /proc shows them."""
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                # The program's name stands in brackets and may hold anything; what follows the last one may not.
                parent = int(file.read().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(name))
    found = list(children.get(ancestor, []))
    for pid in found:
        found += children.get(pid, [])
    return found


def _end_descendants() -> None:
    """Kill and reap until none is left: as the subreaper, this process inherits every orphan.

    Its own children are quickly found, so that one which forks and exits all the time does not outrun this; all
    others are looked for now and then, so that a long line of them does not come to it one by one.
    """
    for attempt in count():
        for pid in _children() if attempt % 16 else descendants(os.getpid()):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return


def _children() -> list[int]:
    own = os.getpid()
    try:
        with open(f"/proc/{own}/task/{own}/children", encoding="ascii") as file:
            return [int(pid) for pid in file.read().split()]
    except OSError:
        return descendants(own)


def _reap_orphans(worker: int) -> None:
    """Reap what has ended, but leave the worker to be waited for."""
    while (found := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)) and found.si_pid != worker:
        os.waitpid(found.si_pid, 0)


def _exit_status(status: int) -> int:
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else 128 - code


def _threads(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return int(file.read().rpartition(")")[2].split()[17])
    except (OSError, IndexError):
        return 0


def _resident(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * _PAGE
    except OSError:
        return 0


def _proportional(pid: int) -> int:
    """Return the bytes that a process holds, of shared ones its share; where that is not to be seen, all it holds."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) << 10
    except (OSError, StopIteration):
        return _resident(pid)
