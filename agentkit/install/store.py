"""Plugins put into the user's folder and taken out of it; what counts is the lock file, which is replaced at once."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agentkit.errors import ConfigError, PluginError
from agentkit.install.environment import install_packages, needed
from agentkit.install.fetch import Fetched, fetch
from agentkit.install.tree import Tree, copy_folder
from agentkit.sandbox import Manifest, load_manifest
from agentkit.toolbox.find import bundled_plugins
from agentkit.toolbox.grants import remove_grant
from agentkit.toolbox.installed import (
    LOCK,
    Installed,
    Lock,
    Source,
    digest_of,
    digest_of_all,
    files_of,
    read_lock,
    stamp_of,
)
from agentkit.toolbox.places import plugins_folder, replace_file, turn

_STAGING = ".new-"
_ALIVE = "alive"
_ID = re.compile("[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plugin that was fetched and looked at, to be installed or not. `requirements` are packages that it needs."""

    fetched: Fetched
    manifest: Manifest
    requirements: tuple[str, ...]
    staging: Path

    @property
    def source(self) -> Source:
        """Return where it came from."""
        return self.fetched.source


@contextmanager
def staged(source: str) -> Iterator[list[Candidate]]:
    """Yield the plugins of a source, which are there until the context is left; nothing of them is run.

    Raises:
        PluginError: there is no such source, or what it holds is refused.
        ConfigError: the folder of plugins cannot be written.
    """
    with _staging() as staging:
        yield [_candidate(fetched, staging) for fetched in fetch(source, staging / "source")]


def install(candidate: Candidate) -> Installed:
    """Install a candidate and its dependencies in the place of what was installed by its name; return its record.

    Raises:
        PluginError: its dependencies cannot be installed.
        ConfigError: the folder of plugins cannot be written.
    """
    name, fetched = candidate.manifest.name, candidate.fetched
    build = candidate.staging / f"build-{name}"
    try:
        build.mkdir()
        if fetched.wheel is None:
            os.rename(fetched.folder, build / "plugin")
        else:
            for folder, place in ((fetched.folder, build / "plugin"), (fetched.wheel, build / "wheel")):
                place.mkdir()
                copy_folder(folder, Tree(place))
        packages = install_packages(candidate.requirements, build / "packages") if candidate.requirements else ()
        own = tuple(path for part in ("wheel", "packages") if (path := build / part).is_dir())
        library = digest_of_all(own)
        record = Installed(
            name=name, version=candidate.manifest.version, source=fetched.source, id=secrets.token_hex(4),
            installed=datetime.now(UTC).replace(microsecond=0), sha256=_whole(build / "plugin", library),
            files=files_of(build / "plugin"), library=library, stamp=stamp_of(own), dependencies=packages,
        )  # fmt: skip
        _put(record, build)
    except OSError as error:
        raise ConfigError(f"plugin {name} cannot be installed: {error}") from None
    return record


def remove(name: str) -> None:
    """Remove an installed plugin with its dependencies, its entry in the lock file, and its grant.

    Raises:
        ConfigError: none of that name is installed, or the folder of plugins cannot be written.
    """
    if name in bundled_plugins():
        raise ConfigError(f"plugin {name} came with agentkit", remedy="leave it out of --tools where it is not wanted")
    if name not in read_lock().plugins:
        known = ", ".join(read_lock().plugins) or "none"
        raise ConfigError(f"no plugin {name} is installed", remedy=f"installed are: {known}")
    remove_grant(name)
    try:
        with turn(plugins_folder() / LOCK):
            lock = read_lock()
            _write(lock.model_copy(update={"plugins": {n: p for n, p in lock.plugins.items() if n != name}}))
            _sweep(name)
    except OSError as error:
        raise ConfigError(f"plugin {name} cannot be removed: {error}") from None


def _candidate(fetched: Fetched, staging: Path) -> Candidate:
    manifest = load_manifest(fetched.folder)
    if manifest.name in bundled_plugins():
        raise PluginError(
            f"{fetched.source.place} is called {manifest.name}, as a plugin that came with agentkit",
            remedy="it cannot take that one's place; its author has to rename it",
        )
    return Candidate(fetched, manifest, needed((*manifest.dependencies, *fetched.requires)), staging)


def _whole(plugin: Path, library: str) -> str:
    """Return the sha256 of all that makes an installed plugin."""
    return hashlib.sha256(json.dumps([digest_of(plugin), library]).encode()).hexdigest()


def _put(record: Installed, build: Path) -> None:
    with turn(plugins_folder() / LOCK):
        lock = read_lock()
        record.place.parent.mkdir(exist_ok=True)
        os.rename(build, record.place)
        _write(lock.model_copy(update={"plugins": dict(sorted({**lock.plugins, record.name: record}.items()))}))
        _sweep(record.name)


def _write(lock: Lock) -> None:
    replace_file(plugins_folder() / LOCK, lock.model_dump_json(indent=2) + "\n")


@contextmanager
def _staging() -> Iterator[Path]:
    """Yield a new folder beside the plugins, which is removed in the end, by another process if this one is ended."""
    home = plugins_folder()
    try:
        with turn(home / LOCK):
            _sweep_staging()
            staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=home))
            alive = open(staging / _ALIVE, "w")  # noqa: SIM115
            fcntl.flock(alive, fcntl.LOCK_EX)
    except OSError as error:
        raise ConfigError(f"{home} cannot be written: {error}") from None
    with alive:
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _sweep(name: str) -> None:
    """Remove of one plugin what the lock file does not name; whoever calls has the turn."""
    place = plugins_folder() / name
    record = read_lock().plugins.get(name)
    for version in place.iterdir() if place.is_dir() else ():
        # Nothing that a person may have put there.
        if _ID.fullmatch(version.name) and (record is None or version.name != record.id):
            shutil.rmtree(version, ignore_errors=True)
    with suppress(OSError):
        place.rmdir()


def _sweep_staging() -> None:
    """Remove what installations left that were ended; whoever calls has the turn."""
    for folder in plugins_folder().glob(f"{_STAGING}*"):
        if not _is_worked_on(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_worked_on(staging: Path) -> bool:
    with suppress(FileNotFoundError), open(staging / _ALIVE) as alive:
        try:
            fcntl.flock(alive, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
