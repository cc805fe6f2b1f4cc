"""Where a plugin is, by its name or its folder, and by whose hand it came there. Nothing of it is imported."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Literal

from agentkit.errors import ConfigError
from agentkit.sandbox.manifest import FILE
from agentkit.toolbox.installed import Installed, check, digest_of, read_lock

GROUP = "agentkit.tools"
OURS = "agentkit"


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin that is there.

    origin: `bundled` came with agentkit, `installed` with `agentkit tools install`, `package` with another
        distribution in agentkit's environment; a `folder` was named by its path.
    """

    folder: Path
    origin: Literal["bundled", "installed", "package", "folder"]
    name: str
    record: Installed | None = None

    @property
    def key(self) -> str:
        """Return what the plugin's grant is kept under: its name, or its real path."""
        return str(self.folder.resolve()) if self.origin == "folder" else self.name

    @property
    def packages(self) -> tuple[Path, ...]:
        """Return the folders of its own dependencies."""
        return self.record.packages if self.record else ()

    def digest(self) -> str:
        """Return the sha256 of all that makes the plugin.

        Raises:
            PluginError: it cannot be read, or is not what was installed.
        """
        if self.record is None:
            return digest_of(self.folder)
        check(self.record)
        return self.record.sha256


def bundled_plugins() -> tuple[str, ...]:
    """Return the names of the plugins that came with agentkit."""
    return tuple(sorted(point.name for point in entry_points(group=GROUP) if _is_ours(point)))


def installed_plugins() -> tuple[str, ...]:
    """Return the names of all plugins that are installed, the bundled ones among them."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)} | read_lock().plugins.keys()))


def plugin_folder(plugin: str | Path) -> Path:
    """Return a plugin's folder, by installed name or by path.

    Raises:
        ConfigError: there is no such plugin.
    """
    return find_plugin(plugin).folder


def find_plugin(plugin: str | Path) -> Found:
    """Return the plugin of a name (a bundled one first, then an installed one), or else the one in a folder.

    Raises:
        ConfigError: there is no such plugin.
        PluginError: the lock file of installed plugins is broken.
    """
    name = str(plugin)
    if isinstance(plugin, str) and "/" not in plugin:
        for found in _named(plugin):
            return found
    if (Path(plugin) / FILE).exists():
        return Found(Path(plugin), "folder", name)
    for found in _named(name):
        return found
    known = ", ".join(installed_plugins())
    raise ConfigError(f"no plugin {name}", remedy=f"installed are: {known}; or pass a folder with a {FILE}")


def _named(name: str) -> Iterator[Found]:
    points = entry_points(group=GROUP, name=name)
    for point in points:
        if _is_ours(point) and (folder := _folder_of(point)):
            yield Found(folder, "bundled", name)
    record = read_lock().plugins.get(name)
    if record is not None:
        yield Found(record.folder, "installed", name, record)
    for point in points:
        if folder := _folder_of(point):
            yield Found(folder, "package", name)


def _is_ours(point: EntryPoint) -> bool:
    return point.dist is not None and point.dist.name == OURS


def _folder_of(point: EntryPoint) -> Path | None:
    package, _, rest = point.value.partition(".")
    found = importlib.util.find_spec(package)
    for place in (found.submodule_search_locations or ()) if found else ():
        folder = Path(place).joinpath(*rest.split("."))
        if (folder / FILE).exists():
            return folder
    return None
