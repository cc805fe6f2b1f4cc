"""plugin.yaml: what a plugin is called, where its code is, and what it asks for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from agentkit.errors import PluginError
from agentkit.types import Effects, Permissions, Record, ToolLimits
from agentkit.yamlfile import TooMuch, load, written_out

FILE = "plugin.yaml"


class DeclaredTool(Record):
    """A tool as the manifest declares it, so that the plugin need not be started to be described."""

    name: str = Field(pattern=r"^[A-Za-z_][A-Za-z0-9_.-]{0,63}$")
    description: str = ""
    parameters: dict[str, Any] = Field(default_factory=lambda: {"type": "object", "properties": {}})
    effects: Effects = "once"


class McpServer(Record):
    """A server of the Model Context Protocol: a `command` that runs in the walls, or a `url` outside of them.

    headers: sent with each request to the url; `${NAME}` stands for a variable of the user's environment.
    """

    command: tuple[str, ...] = ()
    url: str = Field(default="", pattern=r"^(https?://.+)?$")
    headers: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_of_both(self) -> McpServer:
        if bool(self.command) == bool(self.url):
            raise ValueError("needs either a command or a url")
        return self


class Manifest(Record):
    """A plugin's declaration.

    entry: a file in the plugin's folder: Python on `agentkit.plugin.sdk`, or else a program that speaks the wire.
    mcp: what to run or reach instead of an entry.
    tools: the tools; where none are declared, the plugin is asked to describe itself, as `describe: true` says too.
    dependencies: packages from PyPI, as pip takes them, which are installed for this plugin alone.
    workers: how many of its calls may run side by side; 1 for a plugin that keeps something from call to call.
    """

    name: str = Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")
    version: str = "0.0.0"
    description: str = ""
    entry: str = "plugin.py"
    mcp: McpServer | None = None
    permissions: Permissions = Permissions()
    limits: ToolLimits = ToolLimits()
    tools: tuple[DeclaredTool, ...] = ()
    describe: bool | None = None
    dependencies: tuple[str, ...] = ()
    workers: int = Field(default=4, ge=1, le=64)

    @model_validator(mode="after")
    def _described_once(self) -> Manifest:
        if self.tools and (self.describe or self.mcp):
            raise ValueError("tools are either declared here or described by the plugin itself")
        if self.describe is False and not self.tools:
            raise ValueError("describe is false, and no tools are declared")
        return self

    @property
    def command(self) -> list[str]:
        """Return the program to run in the worker's place, with its arguments; empty for Python on the SDK."""
        if self.mcp is not None:
            return list(self.mcp.command)
        return [] if self.entry.endswith(".py") else [f"$plugin/{self.entry}"]


def load_manifest(folder: Path) -> Manifest:
    """Read `folder/plugin.yaml`.

    Raises:
        PluginError: naming the file, the line where there is one, and what is wrong there.
    """
    path = Path(folder) / FILE
    try:
        loaded = load(path)
    except OSError as error:
        raise PluginError(
            f"{path}: {error.strerror}", remedy=f"a plugin is a folder with a {FILE} and a plugin.py"
        ) from None
    except UnicodeDecodeError:
        raise PluginError(f"{path}: is not UTF-8 text") from None
    except MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise PluginError(f"{path}{line}: {error.problem or 'is not YAML'}") from None
    except (YAMLError, TooMuch) as error:
        raise PluginError(f"{path}: {' '.join(str(error).split())}") from None
    if not isinstance(loaded, dict):
        raise PluginError(f"{path}: must be a mapping with `name:` at its top")
    try:
        manifest = Manifest.model_validate(written_out(loaded))
    except TooMuch as error:
        raise PluginError(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        told = f"{where}: " if where else ""
        raise PluginError(f"{path}{_line(loaded, first['loc'])}: {told}{_say(first)}") from None
    if manifest.mcp is None:
        _check_entry(Path(folder), manifest.entry, f"{path}{_line(loaded, ('entry',))}: entry: ")
    for kind in ("read", "write"):
        for wish in getattr(manifest.permissions, kind):
            if ".." in Path(wish).parts or not wish.startswith(("/", "~/", "$workspace")):
                raise PluginError(
                    f"{path}{_line(loaded, ('permissions', kind))}: permissions.{kind}: {wish!r} must begin with "
                    "$workspace, ~/ or /, and must not climb with .."
                )
    return manifest


def _check_entry(folder: Path, entry: str, where: str) -> None:
    path = (folder / entry).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise PluginError(f"{where}no file {entry!r} in the plugin's folder")
    if path.suffix != ".py" and not os.access(path, os.X_OK):
        raise PluginError(f"{where}{entry!r} is neither Python nor a program", remedy=f"chmod +x {path}")


def _say(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return "is not a field of a manifest"
    return str(error["msg"]).removeprefix("Value error, ")


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
