"""A child's whole tree of processes as /proc shows it: who is in it, and what processor time they have used."""

from __future__ import annotations

import os

_TICKS = os.sysconf("SC_CLK_TCK")


def descendants(pid: int) -> list[int]:
    """Return the processes beneath `pid`."""
    found: list[int] = []
    for thread in _list(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += map(int, file.read().split())
        except OSError:
            continue
    for child in tuple(found):
        found += descendants(child)
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor time of `pid` and all beneath it, also of those that have ended and were waited for."""
    return sum(map(_cpu_seconds, [pid, *descendants(pid)]))


def _cpu_seconds(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS


def _list(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
