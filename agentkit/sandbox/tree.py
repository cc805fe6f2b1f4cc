"""A child's whole tree of processes as /proc shows it: who is in it, and what processor time they have used."""

from __future__ import annotations

import os

_TICKS = os.sysconf("SC_CLK_TCK")


def descendants(pid: int) -> list[int]:
    """Return the processes beneath `pid`."""
    found = [pid]
    # Grows while it is gone through: the line may be longer than any stack.
    for one in found:
        for thread in list_folder(f"/proc/{one}/task"):
            try:
                with open(f"/proc/{one}/task/{thread}/children", encoding="ascii") as file:
                    found += map(int, file.read().split())
            except OSError:
                continue
    return found[1:]


class TreeTime:
    """The processor time of `pid` and all beneath it, as far as looks every now and then can tell.

    Two ways of counting, each of which misses something: what processes and those they waited for have used, and what
    each process had used when it was last seen. The larger one counts.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._seen: dict[int, float] = {}
        self._gone = 0.0

    def seconds(self) -> float:
        """Look, and return what is known now."""
        waited_for = 0.0
        for pid in [self._pid, *descendants(self._pid)]:
            own, with_children = _used(pid)
            waited_for += with_children
            if own < self._seen.get(pid, 0.0):
                # Another process of the same number.
                self._gone += self._seen[pid]
            self._seen[pid] = own
        return max(waited_for, self._gone + sum(self._seen.values()))


def _used(pid: int) -> tuple[float, float]:
    """Return the seconds that a process has used itself, and with the children that it waited for."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return 0.0, 0.0
    user, system, *children = map(int, fields[11:15])
    return (user + system) / _TICKS, (user + system + sum(children)) / _TICKS


def list_folder(folder: str) -> list[str]:
    """Return the names in a folder, none where it is gone."""
    try:
        return os.listdir(folder)
    except OSError:
        return []
