"""A cgroup of each worker's own, where this machine lets us make one: the kernel then counts the whole tree.

Both versions are known: in version 2 the group is made beside ours or beneath it, wherever the controllers are handed
on; in version 1 once in each hierarchy. Where neither can be made, the processes around the worker count.
(Linux: Documentation/admin-guide/cgroup-v2.rst, cgroup-v1/memory.rst, cgroup-v1/pids.rst.)
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

_ROOT = Path("/sys/fs/cgroup")
_numbers = itertools.count(1)


class Cgroup:
    """A group that bounds memory and the number of processes. Whoever makes one removes it."""

    def __init__(self, memory_mb: int, processes: int) -> None:
        name = f"agentkit-{os.getpid()}-{next(_numbers)}"
        self._folders = [base / name for base in _bases()]
        settings = {
            "memory.max": memory_mb << 20, "memory.swap.max": 0, "memory.oom.group": 1, "pids.max": processes,
            "memory.limit_in_bytes": memory_mb << 20, "memory.swappiness": 0,
        }  # fmt: skip
        try:
            for folder in self._folders:
                folder.mkdir()
                for file in os.listdir(folder):
                    if file in settings:
                        (folder / file).write_text(str(settings[file]))
        except OSError:
            self.remove()
            raise

    @staticmethod
    def available() -> str:
        """Return where groups can be made here, or nothing."""
        return ", ".join(map(str, _bases()))

    def add(self, pid: int) -> None:
        """Put a process in; all that it starts from now on is in as well."""
        for folder in self._folders:
            (folder / "cgroup.procs").write_text(str(pid))

    def ran_out_of_memory(self) -> bool:
        """Tell whether the kernel ended a process of the group because its memory was used up."""
        files = [folder / name for folder in self._folders for name in ("memory.events", "memory.oom_control")]
        return any(_count(file, "oom_kill") for file in files)

    def cpu_seconds(self) -> float | None:
        """Return the processor time that its processes have used, ended ones too; None where nobody counts it."""
        for folder in self._folders:
            with suppress(OSError, ValueError):
                return int((folder / "cpuacct.usage").read_text()) / 1e9
            if used := _count(folder / "cpu.stat", "usage_usec"):
                return used / 1e6
        return None

    def remove(self) -> None:
        """Remove the group; its processes have ended."""
        for folder in self._folders:
            with suppress(OSError):
                folder.rmdir()


@cache
def _bases() -> tuple[Path, ...]:
    """Return the folders in which a worker's groups can be made: one, or one a hierarchy, or none."""
    paths = dict(_own())
    own = paths.get("")
    for base in (own, own.parent) if own else ():
        if _holds(base / "cgroup.subtree_control", {"memory", "pids"}) and _works(base):
            return (base,)
    split = tuple(paths[kind] for kind in ("memory", "pids") if kind in paths)
    if len(split) < 2 or not all(map(_works, split)):
        return ()
    counted = paths.get("cpuacct")
    return (*split, counted) if counted and counted not in split and _works(counted) else split


def _own() -> Iterator[tuple[str, Path]]:
    """Yield this process's own groups: by controller in version 1, by "" in version 2."""
    try:
        lines = Path("/proc/self/cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        for controller in controllers.split(","):
            yield controller, _ROOT / controller / path.lstrip("/")


def _holds(file: Path, words: set[str]) -> bool:
    try:
        return words <= set(file.read_text().split())
    except OSError:
        return False


def _works(base: Path) -> bool:
    """Try to make a group there, and to take away what an agentkit that was killed has left."""
    trial = base / f"agentkit-{os.getpid()}-0"
    try:
        trial.mkdir()
        trial.rmdir()
    except OSError:
        return False
    for left in base.glob("agentkit-*-*"):
        owner = left.name.split("-")[1]
        if not os.path.exists(f"/proc/{owner}"):
            with suppress(OSError):
                left.rmdir()
    return True


def _count(file: Path, word: str) -> int:
    try:
        lines = dict(line.split() for line in file.read_text().splitlines())
    except (OSError, ValueError):
        return 0
    return int(lines.get(word, 0))
