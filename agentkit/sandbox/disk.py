"""How much a call leaves on the disk: watched while it runs, because the kernel bounds single files only."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterable, Iterator
from itertools import repeat
from pathlib import Path

from agentkit.sandbox.tree import descendants, list_folder

_SMALLEST = 4096
"""Bytes that any file is taken to have: empty ones use up a file system too."""
_HIDDEN = 1 << 62


class DiskWatch:
    """Compares what `folders` hold with what they held at `begin`.

    The free space of their file systems is looked at first, which costs microseconds; only when it has shrunk by more
    than `most` bytes are the files counted that changed meanwhile, those of `owner`'s processes that are open but no
    longer have a name included. So what others write to the same disk is not held against the plugin.
    """

    def __init__(self, folders: Iterable[Path], most: int, largest_file: int) -> None:
        self._folders = tuple(folders)
        self._most, self._largest = most, largest_file
        self._free: list[tuple[int, int]] = []
        self._since = 0.0
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self._free = self._free_now()
        # Clocks of file systems lag by a tick.
        self._since = time.time() - 0.02

    def exceeded(self, owner: int) -> bool:
        """Tell whether the descendants of process `owner` have left more than they may."""
        if not self._shrunk():
            return False
        left = self._most
        for size in self._sizes(owner):
            # A file that was large already can have been changed, but not have grown.
            left -= size if size == _HIDDEN else min(max(size, _SMALLEST), max(self._largest, _SMALLEST))
            if left < 0:
                return True
        return False

    def _shrunk(self) -> bool:
        for (space, files), (space_now, files_now) in zip(self._free, self._free_now(), strict=True):
            if space - space_now > self._most or (files - files_now) * _SMALLEST > self._most:
                return True
        return False

    def _free_now(self) -> list[tuple[int, int]]:
        found = []
        for folder in self._folders:
            try:
                stat = os.statvfs(folder)
            except OSError:
                found.append((0, 0))
            else:
                found.append((stat.f_bfree * stat.f_frsize, stat.f_ffree))
        return found

    def _sizes(self, owner: int) -> Iterator[int]:
        for folder in self._folders:
            yield from _changed(str(folder), self._since)
        for pid in descendants(owner):
            # A thread may have descriptors of its own.
            for thread in () if _is_first(pid) else list_folder(f"/proc/{pid}/task"):
                yield from _nameless(f"/proc/{pid}/task/{thread}", self._largest)


def _changed(folder: str, since: float) -> Iterator[int]:
    """Yield the bytes on disk of each file beneath `folder` (itself, where it is one) that changed after `since`.

    What changed meanwhile and cannot be looked into, or lies deeper than any path can say, was hidden: it is taken to
    hold whatever is missing.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            found = os.lstat(path)
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                yield _HIDDEN
            continue
        if found.st_ctime >= since:
            yield found.st_blocks * 512
        if stat.S_ISDIR(found.st_mode):
            try:
                waiting += [entry.path for entry in os.scandir(path)]
            except OSError:
                if found.st_ctime >= since:
                    yield _HIDDEN


def _nameless(task: str, largest: int) -> Iterator[int]:
    """Yield the bytes of files that have no name any more: open, mapped, or on their way from process to process."""
    try:
        names = os.listdir(f"{task}/fd")
    except FileNotFoundError:
        return
    except OSError:
        yield _HIDDEN
        return
    for name in names:
        try:
            found = os.stat(f"{task}/fd/{name}")
        except OSError:
            continue
        if stat.S_ISSOCK(found.st_mode):
            # What it is cannot be seen: a socket may lie in a socket, and any number of files in that.
            yield _HIDDEN if _in_flight(f"{task}/fdinfo/{name}") else 0
        elif found.st_nlink == 0:
            yield found.st_blocks * 512
    # Of a mapped file the size cannot be told without privileges.
    mapped = {line.split()[4] for line in _lines(f"{task}/maps") if line.endswith("(deleted)")}
    yield from repeat(largest, len(mapped))


def _is_first(pid: int) -> bool:
    """Tell whether a process is the first of a namespace: one of ours, which nobody may look into."""
    return any(line.startswith("NSpid:") and line.split()[-1] == "1" for line in _lines(f"/proc/{pid}/status"))


def _in_flight(path: str) -> int:
    """Return how many descriptors wait in a Unix socket to be received."""
    return sum(int(line.split()[1]) for line in _lines(path) if line.startswith("scm_fds:"))


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return []
