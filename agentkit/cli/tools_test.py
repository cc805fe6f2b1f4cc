"""`agentkit tools test`: does a plugin do what its tests.yaml says, in the walls and a fresh workspace?"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import anyio
import anyio.to_thread
from pydantic import Field, JsonValue, RootModel
from rich.console import Console
from rich.markup import escape

from agentkit.cli.grants import ensure_granted, tell
from agentkit.errors import PluginError
from agentkit.install.environment import install_packages, needed
from agentkit.install.tree import parts_of
from agentkit.plain import one_line
from agentkit.sandbox import Manifest, Policy, Worker, load_manifest
from agentkit.toolbox import Toolbox
from agentkit.toolbox.find import Found, find_plugin
from agentkit.toolbox.grants import permitted
from agentkit.toolbox.own_grant import Grant
from agentkit.toolbox.permissions import asked_by, within_workspace
from agentkit.types import FaultKind, Permissions, Record, ToolCall, ToolResult, ToolSpec
from agentkit.yamlfile import read_yaml

FILE = "tests.yaml"
_SHOWN = 300


class Case(Record):
    """One call and what must come of it.

    files: written into the workspace before. output: contained in what comes back. fault: its kind; none where empty.
    """

    tool: str
    arguments: dict[str, JsonValue] = Field(default_factory=dict)
    files: dict[str, str] = Field(default_factory=dict)
    output: str = ""
    fault: FaultKind | None = None


class Cases(RootModel[tuple[Case, ...]]):
    """A tests.yaml: a list of cases, which run in order."""


def test_plugin(console: Console, plugin: str) -> int:
    """Test a plugin, and print what was found; return 0 where all was well.

    What reaches beyond the fresh workspace is granted by the user here as anywhere else.
    """
    found = find_plugin(plugin)
    manifest = load_manifest(found.folder)
    tell(console, manifest)
    path = found.folder / FILE
    cases = read_yaml(path, Cases).root if path.exists() else ()
    if not within_workspace(asked_by(manifest)):
        ensure_granted([found.folder if found.origin == "folder" else found.name])
    failed = anyio.run(_test, console, found, manifest, cases)
    if not cases:
        console.print(f"[yellow]no cases: write some in {escape(str(path))}[/]")
    told = f"[bold red]{failed} of {len(cases)} cases failed[/]" if failed else f"[green]{len(cases)} cases passed[/]"
    console.print(told)
    return 1 if failed else 0


async def _test(console: Console, found: Found, manifest: Manifest, cases: tuple[Case, ...]) -> int:
    """Return how many cases failed."""
    failed = 0
    async with _opened(found, manifest) as (box, workspace):
        names = ", ".join(one_line(spec.name) for spec in box.specs)
        console.print(f"  [green]✓[/] describes itself, and its schemas are valid: {escape(names)}")
        for number, case in enumerate(cases, 1):
            started = time.perf_counter()
            wrong = await _try(box, workspace, case)
            milliseconds = (time.perf_counter() - started) * 1000
            mark = "[red]✗[/]" if wrong else "[green]✓[/]"
            told = ", ".join(f"{key}={value!r}" for key, value in case.arguments.items())
            call = escape(one_line(f"{case.tool}({told})"))
            console.print(f"  {mark} {number} {call}  [dim]{milliseconds:.0f} ms[/]")
            for line in wrong:
                console.print(f"      [red]{escape(one_line(line))}[/]")
            failed += bool(wrong)
    return failed


@asynccontextmanager
async def _opened(found: Found, manifest: Manifest) -> AsyncIterator[tuple[Toolbox, Path]]:
    """Yield the plugin's tools in a fresh workspace, with its dependencies if it is not installed."""
    with tempfile.TemporaryDirectory(prefix="agentkit-test-") as name:
        workspace, packages = Path(name, "workspace"), Path(name, "packages")
        workspace.mkdir()
        requirements = needed(manifest.dependencies) if found.origin == "folder" else ()
        if requirements:
            await anyio.to_thread.run_sync(install_packages, requirements, packages)
        own = (packages,) if requirements else found.packages
        permissions = manifest.permissions
        if not within_workspace(asked_by(manifest)):
            permissions = permitted(found, manifest, found.digest())
        if manifest.mcp is None:
            await _start_anew(found.folder, manifest, permissions, workspace, own)
        plugin = found.folder if found.origin == "folder" else found.name
        async with Toolbox([Grant(plugin, permissions, own)], workspace) as box:
            yield box, workspace


async def _start_anew(
    folder: Path, manifest: Manifest, permissions: Permissions, workspace: Path, packages: tuple[Path, ...]
) -> None:
    """Start the plugin, whatever is remembered of it, and compare what it says with what its manifest declares."""
    policy = Policy.of(permissions, manifest.limits, workspace)
    async with Worker(folder, policy, workspace, packages=packages) as worker:
        if manifest.tools and manifest.command:
            return  # such a program need not describe itself
        said = {spec.name for spec in await worker.describe()}
    declared = {tool.name for tool in manifest.tools}
    if declared and declared != said:
        raise PluginError(
            f"plugin.yaml declares {', '.join(sorted(declared))}, and {manifest.entry} has {', '.join(sorted(said))}",
            remedy="make them the same, or leave the tools out of plugin.yaml",
        )


async def _try(box: Toolbox, workspace: Path, case: Case) -> list[str]:
    """Run a case, and return what was not as it should be."""
    for name, text in case.files.items():
        try:
            _write(workspace, name, text)
        except (OSError, PluginError) as error:
            return [f"{name} cannot be written into the workspace: {error}"]
    call = ToolCall(id="call_1", name=case.tool, arguments=case.arguments)
    (result,) = await box.run([call], _no_intent, _as_it_is)
    wrong = []
    if result.fault != case.fault:
        wrong.append(f"{_outcome(case.fault)} was expected, and it was {_outcome(result.fault)}")
    if case.output not in result.output:
        wrong.append(f"{case.output!r} was expected in what came back")
    return [*wrong, f"it came back: {result.output[:_SHOWN]}"] if wrong else []


async def _no_intent(call: ToolCall, spec: ToolSpec) -> None:
    """Nothing is journalled here."""


async def _as_it_is(result: ToolResult) -> ToolResult:
    return result


def _outcome(fault: FaultKind | None) -> str:
    return f"fault {fault}" if fault else "no fault"


def _write(workspace: Path, name: str, text: str) -> None:
    """Write a file of a case; links, which the plugin may have left in the workspace, are not followed."""
    *folders, last = parts_of(name)
    here = os.open(workspace, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in folders:
            with suppress(FileExistsError):
                os.mkdir(part, dir_fd=here)
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
            os.close(here)
            here = inner
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK
        with open(os.open(last, flags, 0o644, dir_fd=here), "w", encoding="utf-8") as file:
            file.write(text)
    finally:
        os.close(here)
