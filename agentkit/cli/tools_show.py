"""`agentkit tools show`: one plugin, as its manifest, its grant and its own confined child tell."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import anyio
from rich.console import Console
from rich.markup import escape

from agentkit.cli.grants import tell
from agentkit.errors import AgentKitError, PermissionNeeded, PluginError
from agentkit.plain import one_line
from agentkit.sandbox import load_manifest
from agentkit.toolbox.find import Found
from agentkit.toolbox.grants import permitted
from agentkit.toolbox.own_grant import Grant
from agentkit.toolbox.permissions import Rights, briefly
from agentkit.toolbox.plugins import open_plugin
from agentkit.types import Permissions, ToolSpec


def show_plugin(console: Console, found: Found) -> None:
    """Print all about a plugin. Its tools are told by its child, which may touch nothing where nothing is granted."""
    manifest = load_manifest(found.folder)
    tell(console, manifest)
    console.print(f"granted   {escape(_granted(found))}")
    limits = manifest.limits.model_dump()
    console.print(f"limits    {', '.join(f'{key} {value}' for key, value in limits.items())}")
    console.print(f"lies in   {escape(str(found.folder.resolve()))}")
    if found.record is not None:
        source = found.record.source
        at = f" at {source.commit}" if source.commit else ""
        console.print(f"came from {escape(one_line(source.place))}{at}, on {found.record.installed:%Y-%m-%d}")
        for package in found.record.dependencies:
            console.print(f"with      {escape(one_line(f'{package.name} {package.version}'))}  sha256 {package.sha256}")
    console.print(f"sha256    {_digest(found)}")
    console.print("[bold]tools[/]")
    try:
        for spec in anyio.run(_describe, found):
            _print_tool(console, spec)
    except AgentKitError as error:
        console.print(f"  [yellow]could not be asked for: {escape(error.message)}[/]")


def _granted(found: Found) -> str:
    if found.origin == "bundled":
        return "with agentkit"
    try:
        permissions = permitted(found, load_manifest(found.folder), found.digest())
    except PermissionNeeded as needed:
        return f"nothing: {needed.message}; {needed.remedy}"
    except PluginError as error:
        return f"nothing: {error.message}"
    return f"to {briefly(Rights(**permissions.model_dump()))}"


def _digest(found: Found) -> str:
    try:
        return found.digest()
    except PluginError as error:
        return f"[red]{escape(error.message)}[/]"


async def _describe(found: Found) -> tuple[ToolSpec, ...]:
    name = found.folder if found.origin == "folder" else found.name
    with tempfile.TemporaryDirectory(prefix="agentkit-") as workspace:
        try:
            plugin = open_plugin(name, Path(workspace))
        except PermissionNeeded:
            plugin = open_plugin(Grant(name, Permissions()), Path(workspace))
        try:
            return await plugin.describe()
        finally:
            await plugin.aclose()


def _print_tool(console: Console, spec: ToolSpec) -> None:
    name, about = escape(one_line(spec.name)), escape(one_line(spec.description))
    console.print(f"  [bold]{name}[/]  {about}  [dim]effects: {spec.effects}[/]")
    required = spec.parameters.get("required", ())
    for parameter, schema in spec.parameters.get("properties", {}).items():
        needed = "" if parameter in required else " [dim](may be left out)[/]"
        about = str(schema.get("description", "")) if isinstance(schema, dict) else ""
        told = f"{parameter}: {_kind(schema)}"
        console.print(f"      {escape(one_line(told))}{needed}  [dim]{escape(one_line(about))}[/]")


def _kind(schema: Any) -> str:
    """Return what a value must be, in a word or two."""
    if not isinstance(schema, dict):
        return "anything"
    if "enum" in schema:
        return " or ".join(map(str, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(_kind(part) for part in schema["anyOf"])
    kind = str(schema.get("type", "anything"))
    return f"array of {_kind(schema['items'])}" if kind == "array" and "items" in schema else kind
