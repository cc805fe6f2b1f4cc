"""A plugin's files written into a fresh folder, one by one: none gets out of it, and it does not grow too large."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from agentkit.errors import PluginError

MOST_FILES = 10_000
"""Files and folders of one plugin."""
MOST_BYTES = 256 << 20
"""All that the files of one plugin hold."""
_PIECE = 1 << 16
_LONGEST, _LONGEST_PART = 1000, 255
_LEFT_OUT = (".git", "__pycache__")


class Tree:
    """Writes files beneath `root`, which must be an empty folder.

    A name is refused where it would lead out of the folder, or to the same place as another one on any machine. Sizes
    are counted as bytes arrive; what an archive says of them is not believed.

    Raises:
        PluginError: naming what is refused, and why.
    """

    def __init__(self, root: Path, most_files: int = MOST_FILES, most_bytes: int = MOST_BYTES) -> None:
        self.root = root
        self._files_left, self._bytes_left = most_files, most_bytes
        self._most_files, self._most_bytes = most_files, most_bytes
        # Each path as it was spelled, by what a machine that knows no case would call it; True for files.
        self._known: dict[str, tuple[str, bool]] = {}

    def folder(self, name: str) -> None:
        """Make a folder, and those above it."""
        parts = parts_of(name)
        if not _is_left_out(parts):
            self._make_folders(parts)

    def file(self, name: str, read: Callable[[int], bytes], *, executable: bool = False) -> None:
        """Write a file with what `read(size)` gives until it gives nothing."""
        parts = parts_of(name)
        if not parts:
            raise PluginError(f"a file is called {name!r}, which is the name of a folder")
        if _is_left_out(parts):
            return
        self._make_folders(parts[:-1])
        path = "/".join(parts)
        if _key(path) in self._known:
            raise PluginError(f"{path!r} is there twice, as {self._known[_key(path)][0]!r} too")
        self._count_one(path)
        self._known[_key(path)] = path, True
        # Neither follows a link nor opens what is there.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with open(os.open(self.root / path, flags, 0o755 if executable else 0o644), "wb") as file:
            while piece := read(_PIECE):
                self._bytes_left -= len(piece)
                if self._bytes_left < 0:
                    raise PluginError(f"the plugin holds more than {self._most_bytes >> 20} MiB, with {path!r}")
                file.write(piece)

    def _make_folders(self, parts: tuple[str, ...]) -> None:
        for end in range(1, len(parts) + 1):
            path = "/".join(parts[:end])
            spelled, is_file = self._known.get(_key(path), ("", False))
            if is_file or spelled not in ("", path):
                raise PluginError(f"{path!r} is there twice, as {spelled!r} too")
            if not spelled:
                self._count_one(path)
                self._known[_key(path)] = path, False
                os.mkdir(self.root / path)

    def _count_one(self, path: str) -> None:
        self._files_left -= 1
        if self._files_left < 0:
            raise PluginError(f"the plugin holds more than {self._most_files} files and folders, with {path!r}")


def copy_folder(source: Path, into: Tree) -> None:
    """Copy a folder of this machine; what git or Python keeps beside the files is left out.

    Raises:
        PluginError: it holds links or anything else that is no file, or cannot be read.
    """
    try:
        for above, folders, files in os.walk(source, onerror=_raise):
            folders[:] = sorted(name for name in folders if name not in _LEFT_OUT)
            for name in (*folders, *sorted(files)):
                path = Path(above, name)
                _copy_one(path, str(path.relative_to(source)), into)
    except OSError as error:
        raise PluginError(f"cannot copy {source}: {error}") from None


def _copy_one(path: Path, name: str, into: Tree) -> None:
    found = path.lstat()
    if stat.S_ISDIR(found.st_mode):
        into.folder(name)
    elif stat.S_ISREG(found.st_mode):
        # Between the look and the opening it could become a link, or a pipe that never ends.
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            into.file(name, file.read, executable=bool(found.st_mode & stat.S_IXUSR))
    else:
        raise PluginError(f"{name!r} is a link or a device; a plugin holds files and folders alone")


def _raise(error: OSError) -> None:
    raise error


def _is_left_out(parts: tuple[str, ...]) -> bool:
    return any(part in _LEFT_OUT for part in parts)


def parts_of(name: str) -> tuple[str, ...]:
    """Return a member's path in parts, none for the top itself.

    Raises:
        PluginError: it could lead out of the folder, on this machine or on another.
    """
    told = f"the name {name[:200]!r}"
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        raise PluginError(f"{told} is absolute")
    if "\\" in name or not name.isprintable():
        raise PluginError(f"{told} holds a backslash, or what cannot be printed")
    parts = tuple(part for part in PurePosixPath(name).parts if part != ".")
    if ".." in parts:
        raise PluginError(f"{told} leads out of the plugin's folder")
    if len(os.fsencode(name)) > _LONGEST or any(len(os.fsencode(part)) > _LONGEST_PART for part in parts):
        raise PluginError(f"{told} is too long")
    return parts


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
