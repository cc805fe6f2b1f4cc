"""Installed plugins as they lie on the disk, and the lock file that says which they are and what they hold.

    plugins/plugins.lock                what is installed; the only thing that counts
    plugins/NAME/ID/plugin/             its files
    plugins/NAME/ID/wheel/              the rest of the wheel that it came in
    plugins/NAME/ID/packages/           its dependencies

A folder that the lock file does not name is no plugin: it was left by an installation that was ended. Whoever changes
anything here is in `agentkit.install`.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from agentkit.errors import PluginError
from agentkit.toolbox.places import plugins_folder
from agentkit.types import Record

LOCK = "plugins.lock"
_NAMED = 5


class Package(Record):
    """A dependency as it was installed; `sha256` is of the file that it came in."""

    name: str
    version: str
    sha256: str


class Source(Record):
    """Where a plugin came from. `ref` and `commit` are of a repository, `sha256` is of an archive or a wheel."""

    kind: Literal["folder", "archive", "wheel", "git"]
    place: str
    ref: str = ""
    commit: str = ""
    sha256: str = ""


class Installed(Record):
    """One plugin of the lock file.

    id: names its folder. sha256: of everything of it. files: mode and sha256 of each of the plugin's own files.
    library: sha256 of the wheel's files and the dependencies'. stamp: what these look like at a glance.
    """

    name: str = Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")
    version: str
    source: Source
    installed: datetime
    id: str = Field(pattern=r"^[0-9a-f]+$")
    sha256: str
    files: dict[str, str]
    library: str = ""
    stamp: str = ""
    dependencies: tuple[Package, ...] = ()

    @property
    def place(self) -> Path:
        """Return the folder that holds all of it."""
        return plugins_folder() / self.name / self.id

    @property
    def folder(self) -> Path:
        """Return the folder of the plugin's own files."""
        return self.place / "plugin"

    @property
    def packages(self) -> tuple[Path, ...]:
        """Return the folders that its code imports from, besides its own."""
        return tuple(path for name in ("wheel", "packages") if (path := self.place / name).is_dir())


class Lock(Record):
    """The lock file: what is installed, by name."""

    version: Literal[1] = 1
    plugins: dict[str, Installed] = Field(default_factory=dict)


def read_lock() -> Lock:
    """Return the lock file; an empty one where nothing was ever installed.

    Raises:
        PluginError: it cannot be read, or is not what agentkit wrote.
    """
    path = plugins_folder() / LOCK
    remedy = f"restore {path}, or remove {path.parent} and install the plugins again"
    try:
        lock = Lock.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        raise PluginError(f"{path}: {error.strerror}", remedy=remedy) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PluginError(f"{path}: {where + ': ' if where else ''}{first['msg']}", remedy=remedy) from None
    wrong = next((name for name, plugin in lock.plugins.items() if name != plugin.name), None)
    if wrong is not None:
        raise PluginError(f"{path}: plugins.{wrong} has another name inside", remedy=remedy)
    return lock


def check(plugin: Installed) -> None:
    """See that an installed plugin is still what was installed.

    Raises:
        PluginError: it is not; the message names what changed.
    """
    remedy = f"if you did not change it, find out who did; then: agentkit tools install {plugin.source.place}"
    found = files_of(plugin.folder)
    if found != plugin.files:
        changed = sorted(
            name for name in found.keys() | plugin.files.keys() if found.get(name) != plugin.files.get(name)
        )
        told = ", ".join(_how(name, plugin.files, found) for name in changed[:_NAMED])
        more = f" and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
        raise PluginError(f"plugin {plugin.name} is not what was installed: {told}{more}", remedy=remedy)
    # Dependencies may be large, so they are read only where a glance says that they have been touched.
    if plugin.stamp != stamp_of(plugin.packages) and plugin.library != digest_of_all(plugin.packages):
        places = " or ".join(str(path) for path in plugin.packages) or str(plugin.place)
        raise PluginError(f"plugin {plugin.name}'s packages are not what was installed: see {places}", remedy=remedy)


def _how(name: str, before: dict[str, str], now: dict[str, str]) -> str:
    if name not in before:
        return f"{name} was added"
    return f"{name} is gone" if name not in now else f"{name} was changed"


def digest_of(folder: Path) -> str:
    """Return the sha256 of a plugin's files: their paths, bytes and whether they may be run.

    Raises:
        PluginError: one of them cannot be read.
    """
    return hashlib.sha256(json.dumps(files_of(folder)).encode()).hexdigest()


def digest_of_all(folders: tuple[Path, ...]) -> str:
    """Return the sha256 of several folders' files; nothing for no folder."""
    found = [[folder.name, digest_of(folder)] for folder in folders]
    return hashlib.sha256(json.dumps(found).encode()).hexdigest() if found else ""


def stamp_of(folders: tuple[Path, ...]) -> str:
    """Return what several folders look like without a file being opened: names, sizes, times."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in _paths(folder):
            found = path.lstat()
            told = [str(path.relative_to(folder)), found.st_mode, found.st_size, found.st_mtime_ns]
            digest.update(json.dumps(told).encode())
    return digest.hexdigest() if folders else ""


def files_of(folder: Path) -> dict[str, str]:
    """Return `MODE SHA256` of each file beneath a folder, by path; of a link also where it leads.

    What Python caches counts too, because Python would run it; what git keeps beside the files does not.

    Raises:
        PluginError: one of them cannot be read.
    """
    try:
        return {str(path.relative_to(folder)): _told(path) for path in _paths(folder)}
    except OSError as error:
        raise PluginError(f"cannot read the plugin in {folder}: {error}") from error


def _paths(folder: Path) -> list[Path]:
    inside = (path for path in folder.rglob("*") if ".git" not in path.relative_to(folder).parts)
    return sorted(path for path in inside if path.is_symlink() or path.is_file())


def _told(path: Path) -> str:
    told = []
    if path.is_file():
        with path.open("rb") as file:
            mode = "755" if os.fstat(file.fileno()).st_mode & stat.S_IXUSR else "644"
            told = [mode, hashlib.file_digest(file, "sha256").hexdigest()]
    return " ".join([*told, "->", str(path.readlink())] if path.is_symlink() else told)
