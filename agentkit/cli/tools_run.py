"""`agentkit tools run`: one call of one tool, in the walls, without a model."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import anyio
from rich.console import Console

from agentkit.cli.grants import ensure_granted
from agentkit.errors import ConfigError
from agentkit.plain import one_line, plain
from agentkit.toolbox import Toolbox
from agentkit.types import Progress, ToolCall, ToolResult, ToolSpec

err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def run_call(
    plugin: str,
    tool: str,
    pairs: list[str],
    as_json: str | None,
    workspace: Path,
    output: Path | None,
) -> int:
    """Run a call, print its result, save what it hands over; return 1 where it was a fault.

    Raises:
        ConfigError: the workspace, the tool or the arguments are not to be used.
    """
    if not workspace.is_dir():
        raise ConfigError(f"the workspace {workspace} is not a folder", remedy="pass --workspace FOLDER")
    name = Path(plugin) if "/" in plugin else plugin
    ensure_granted([name])
    result = anyio.run(partial(_run, name, tool, pairs, as_json, workspace.resolve()))
    _print(result)
    for path, data in _places(result, output):
        path.write_bytes(data)
        err.print(f"wrote {path}", markup=False)
    return 0 if result.ok else 1


async def _run(plugin: str | Path, tool: str, pairs: list[str], as_json: str | None, workspace: Path) -> ToolResult:
    async with Toolbox([plugin], workspace) as box:
        specs = {spec.name: spec for spec in box.specs}
        if tool not in specs:
            raise ConfigError(f"plugin {plugin} has no tool {tool}", remedy=f"it has: {', '.join(specs)}")
        call = ToolCall(id="call_1", name=tool, arguments=_arguments(specs[tool], pairs, as_json))
        (result,) = await box.run([call], _no_intent, _as_it_is, on_progress=_tell_progress)
        return result


async def _no_intent(call: ToolCall, spec: ToolSpec) -> None:
    """Nothing is journalled here."""


async def _as_it_is(result: ToolResult) -> ToolResult:
    return result


async def _tell_progress(call: ToolCall, progress: Progress) -> None:
    part = f"{progress.fraction:.0%} " if progress.fraction is not None else ""
    err.print(f"… {part}{one_line(progress.text)}", markup=False)


def _arguments(spec: ToolSpec, pairs: list[str], as_json: str | None) -> dict[str, Any]:
    """Return the call's arguments: those of the JSON, and on top of them KEY=VALUE, each read as its schema has it."""
    try:
        found = json.loads(as_json) if as_json is not None else {}
    except ValueError as error:
        raise ConfigError(f"--json is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise ConfigError("--json must be an object", remedy='such as \'{"path": "a.txt"}\'')
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise ConfigError(f"{pair!r} is not KEY=VALUE", remedy=f"{spec.name} takes: {_names(spec)}")
        found[key] = _value(spec.parameters.get("properties", {}).get(key), value)
    return found


def _value(schema: Any, text: str) -> Any:
    """Return a value as its schema wants it: text as it stands where text may stand, else JSON."""
    parts = schema.get("anyOf", [schema]) if isinstance(schema, dict) else []
    kinds = {part.get("type") for part in parts if isinstance(part, dict)}
    texts = any(isinstance(word, str) for part in parts if isinstance(part, dict) for word in part.get("enum", ()))
    if "string" in kinds or texts:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def _names(spec: ToolSpec) -> str:
    return ", ".join(spec.parameters.get("properties", {})) or "no arguments"


def _print(result: ToolResult) -> None:
    """Print the output, which may be piped on as it is; what else there is goes beside it."""
    if result.ok:
        # A file or a program gets the tool's own words; a terminal would obey some of them.
        sys.stdout.write(plain(result.output) if sys.stdout.isatty() else result.output)
        sys.stdout.write("" if result.output.endswith("\n") else "\n")
        sys.stdout.flush()
    else:
        told = plain(result.output).removeprefix(f"error ({result.fault}): ")
        err.print(f"{result.fault}: {told}", style="red", markup=False)
    if result.display and result.display != result.output:
        err.print(plain(result.display), style="dim", markup=False)
    if result.log:
        err.print(plain(result.log).rstrip(), style="dim", markup=False)


def _places(result: ToolResult, folder: Path | None) -> list[tuple[Path, bytes]]:
    """Return where each file that was handed over goes: into the folder, never over what is there."""
    if result.attachments and folder is None:
        names = ", ".join(one_line(part.name) for part in result.attachments)
        err.print(f"it handed over {names}; -o FOLDER keeps them", markup=False)
    if folder is None:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    places: list[tuple[Path, bytes]] = []
    for part in result.attachments:
        wanted = one_line(Path(part.name).name).strip(". ") or "file"
        path, number = folder / wanted, 1
        while path.exists() or path.is_symlink() or any(path == taken for taken, _ in places):
            number += 1
            path = folder / f"{Path(wanted).stem}-{number}{Path(wanted).suffix}"
        places.append((path, part.data))
    return places
