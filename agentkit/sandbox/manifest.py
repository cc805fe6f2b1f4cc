"""plugin.yaml: what a plugin is called, where its code is, and what it asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from agentkit.errors import PluginError
from agentkit.types import Permissions, Record, ToolLimits

FILE = "plugin.yaml"


class Manifest(Record):
    """A plugin's declaration. `entry` is a Python file in the plugin's folder."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")
    version: str = "0.0.0"
    description: str = ""
    entry: str = "plugin.py"
    permissions: Permissions = Permissions()
    limits: ToolLimits = ToolLimits()


def load_manifest(folder: Path) -> Manifest:
    """Read `folder/plugin.yaml`.

    Raises:
        PluginError: naming the file, the line where there is one, and what is wrong there.
    """
    path = Path(folder) / FILE
    try:
        text = path.read_text("utf-8")
        loaded = YAML(typ="rt").load(text)
    except OSError as error:
        raise PluginError(
            f"{path}: {error.strerror}", remedy=f"a plugin is a folder with a {FILE} and a plugin.py"
        ) from None
    except UnicodeDecodeError:
        raise PluginError(f"{path}: is not UTF-8 text") from None
    except MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise PluginError(f"{path}{line}: {error.problem or 'is not YAML'}") from None
    if not isinstance(loaded, dict):
        raise PluginError(f"{path}: must be a mapping with `name:` at its top")
    try:
        manifest = Manifest.model_validate(_plain(loaded))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PluginError(f"{path}{_line(loaded, first['loc'])}: {where}: {_say(first)}") from None
    entry = (Path(folder) / manifest.entry).resolve()
    if not entry.is_relative_to(Path(folder).resolve()) or not entry.is_file():
        at = _line(loaded, ("entry",))
        raise PluginError(f"{path}{at}: entry: no file {manifest.entry!r} in the plugin's folder")
    for kind in ("read", "write"):
        for wish in getattr(manifest.permissions, kind):
            if ".." in Path(wish).parts or not wish.startswith(("/", "~/", "$workspace")):
                raise PluginError(
                    f"{path}{_line(loaded, ('permissions', kind))}: permissions.{kind}: {wish!r} must begin with "
                    "$workspace, ~/ or /, and must not climb with .."
                )
    return manifest


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _say(error: Any) -> str:
    return "is not a field of a manifest" if error["type"] == "extra_forbidden" else str(error["msg"])


def _line(node: Any, location: tuple[int | str, ...]) -> str:
    """Return `:LINE` of the deepest part of `location` that the YAML holds, or nothing."""
    line: int | None = None
    for part in location:
        if not isinstance(node, (dict, list)) or (part not in node if isinstance(node, dict) else part >= len(node)):  # type: ignore[operator]
            break
        positions = node.lc  # type: ignore[union-attr]
        line = positions.key(part)[0] if isinstance(node, dict) else positions.item(part)[0]
        node = node[part]  # type: ignore[index]
    return f":{line + 1}" if line is not None else ""
