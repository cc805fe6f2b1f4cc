"""How much a call leaves on the disk: watched while it runs, because the kernel bounds single files only."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_SMALLEST = 4096
"""Bytes that any file is taken to have: empty ones use up a file system too."""


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
        """Tell whether process `owner` and its descendants have left more than they may."""
        if not self._shrunk():
            return False
        left = self._most
        for size in self._sizes(owner):
            left -= min(max(size, _SMALLEST), max(self._largest, _SMALLEST))
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
        for pid in [owner, *_descendants(owner)]:
            yield from _nameless(pid)


def _changed(folder: str, since: float) -> Iterator[int]:
    """Yield the bytes on disk of each file beneath `folder` (itself, where it is one) that changed after `since`."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            found = os.lstat(path)
            if found.st_ctime >= since:
                yield found.st_blocks * 512
            if os.path.isdir(path) and not os.path.islink(path):
                waiting += [entry.path for entry in os.scandir(path)]
        except OSError:
            continue


def _nameless(pid: int) -> Iterator[int]:
    for name in _list(f"/proc/{pid}/fd"):
        try:
            found = os.stat(f"/proc/{pid}/fd/{name}")
        except OSError:
            continue
        if found.st_nlink == 0:
            yield found.st_blocks * 512


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    for thread in _list(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += map(int, file.read().split())
        except OSError:
            continue
    for child in tuple(found):
        found += _descendants(child)
    return found


def _list(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
