"""Gaps that the probes have found and that are not mended: each test of one must fail until it is, and then says so."""

from __future__ import annotations

_OLD = ("user, Landlock 4",)
_LANDLOCK = ("root, Landlock", "user, Landlock", *_OLD)
_UNGROUPED = ("root, no id maps", "user", *_LANDLOCK)

_GAPS: dict[str, tuple[tuple[str, ...], str]] = {
    "memory_in_sockets_of_processes": (
        _UNGROUPED,
        "buffers of sockets are no process's memory, and only a cgroup counts",
    ),
    "own_processes": (_OLD, "without Landlock 6 a plugin may signal nobody but itself, its children neither"),
    "read_link": (_LANDLOCK, "Landlock lets links be read everywhere"),
    "stat_secret": (_LANDLOCK, "Landlock lets everything be looked at, though not into"),
}


def reason_for(probe: str, machine: str) -> str:
    """Return why a probe is known to get through on a machine; nothing where it must not."""
    machines, reason = _GAPS.get(probe, ((), ""))
    return reason if machine in machines else ""
