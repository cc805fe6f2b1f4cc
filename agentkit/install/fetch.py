"""What a source holds, brought into a fresh folder: a folder's, an archive's, a wheel's or a repository's plugins."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

from agentkit.errors import PluginError
from agentkit.install.archive import ENDINGS, unpack
from agentkit.install.git import as_repository, fetch_repository
from agentkit.install.tree import Tree, copy_folder
from agentkit.sandbox.manifest import FILE
from agentkit.toolbox.find import GROUP
from agentkit.toolbox.installed import Source

_PLACE = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A plugin that was brought here: its folder, the wheel's files around it, and what the wheel requires."""

    folder: Path
    source: Source
    wheel: Path | None = None
    requires: tuple[str, ...] = ()


def fetch(source: str, into: Path) -> list[Fetched]:
    """Bring a source's files into `into`, which must not exist, and return the plugins among them; nothing is run.

    Raises:
        PluginError: there is no such source, it holds no plugin, or it holds what no plugin may hold.
    """
    into.mkdir()
    tree = Tree(into)
    repository = as_repository(source)
    if repository is not None:
        commit = fetch_repository(repository, tree)
        return [_only(into, Source(kind="git", place=repository.url, ref=repository.ref, commit=commit))]
    path = Path(source).expanduser().absolute()
    if path.is_dir():
        copy_folder(path, tree)
        return [_only(into, Source(kind="folder", place=str(path)))]
    if not path.is_file():
        raise PluginError(f"there is no {path}", remedy="name a folder, a file or a repository's address")
    if not path.name.endswith(ENDINGS):
        raise PluginError(f"{path.name} is none of these: {', '.join(ENDINGS)}", remedy="unpack it and name its folder")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    unpack(path, tree)
    if path.suffix == ".whl":
        return _in_wheel(into, Source(kind="wheel", place=str(path), sha256=digest))
    return [_only(into, Source(kind="archive", place=str(path), sha256=digest))]


def _only(root: Path, source: Source) -> Fetched:
    """Return the plugin at the top, or in the only folder that is there, as archives have one."""
    inside = list(root.iterdir())
    if not (root / FILE).is_file() and len(inside) == 1 and inside[0].is_dir():
        root = inside[0]
    if not (root / FILE).is_file():
        raise PluginError(f"{source.place} is no plugin: it has no {FILE} at its top")
    return Fetched(root, source)


def _in_wheel(root: Path, source: Source) -> list[Fetched]:
    """Return the plugins that a wheel's entry points name, as `package.folder`."""
    told = sorted(path for path in root.iterdir() if path.name.endswith(".dist-info"))
    if len(told) != 1:
        raise PluginError(f"{source.place} is no wheel: it has {len(told)} .dist-info folders")
    distribution = Distribution.at(told[0])
    try:
        points = [point for point in distribution.entry_points if point.group == GROUP]
        requires = tuple(distribution.requires or ())
    except Exception as error:  # what is not as it should be may fail in any way
        raise PluginError(f"{source.place} is no wheel: {type(error).__name__}: {error}") from None
    found = []
    for point in points:
        folder = root.joinpath(*point.value.split("."))
        if not (_PLACE.fullmatch(point.value) and (folder / FILE).is_file()):
            raise PluginError(f"{source.place}: its entry point {point.name} leads to no folder with a {FILE}")
        found.append(Fetched(folder, source, root, requires))
    if not found:
        raise PluginError(f"{source.place} holds no plugin: it has no entry point of the group {GROUP}")
    return found
