"""The processes around the worker: one that outlives it to end all it started, and the first of the pid namespace.

    agentkit -> warden -> [first -> ] worker -> whatever the plugin starts

The warden never runs a line of the plugin. It ends everything when the parent closes the wire (or dies), when the
worker ends, or when there are too many processes; it exits last, so a parent that has seen its end knows the rest gone.
"""

from __future__ import annotations

import os
import select
import signal

from agentkit.plugin import kernel

TOO_MANY = 99
_COUNT_EVERY_MS = 50


def watch(wire: int, child: int, most: int | None) -> int:
    """Wait for the end of `child` or of the wire, end every descendant, and return the exit status to use.

    Args:
        wire: This process's copy of the child's end of the wire.
        child: Process id of the worker, or of the first process of its namespace.
        most: Processes allowed beneath this one, where the kernel does not bound them itself.
    """
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    ended = os.pidfd_open(child)
    poll = select.poll()
    poll.register(wire, select.POLLRDHUP)
    poll.register(ended, select.POLLIN)
    too_many = False
    while not poll.poll(None if most is None else _COUNT_EVERY_MS):
        if most is not None and len(descendants(os.getpid())) > most:
            too_many = True
            break
    # The child may have ended of itself, and then its own status is the one that tells what happened.
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    _end_descendants()
    code = os.waitstatus_to_exitcode(status)
    return TOO_MANY if too_many else code if code >= 0 else 128 - code


def reap(worker: int, most: int | None) -> int:
    """Be the first process of a pid namespace: reap orphans until `worker` ends, and return its exit status.

    Args:
        worker: Process id of the worker.
        most: Processes allowed in the namespace, where the kernel does not bound them itself.
    """
    ended = select.poll()
    ended.register(os.pidfd_open(worker), select.POLLIN)
    while most is not None and not ended.poll(_COUNT_EVERY_MS):
        if sum(name.isdigit() for name in os.listdir("/proc")) > most + 2:
            return TOO_MANY
    while True:
        pid, status = os.wait()
        if pid == worker:
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else 128 - code


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
    """Kill and reap until none is left: as the subreaper, this process inherits every orphan."""
    while True:
        for pid in descendants(os.getpid()):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return
