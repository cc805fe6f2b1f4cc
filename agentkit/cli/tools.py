"""`agentkit tools`: write, try, install and grant plugins. What the larger commands need is imported when they run."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from agentkit.cli.grants import Denied, chosen, tell
from agentkit.cli.mcp import serve
from agentkit.errors import AgentKitError, ConfigError, PermissionNeeded
from agentkit.plain import one_line
from agentkit.sandbox import Manifest, load_manifest
from agentkit.toolbox.find import Found, find_plugin, installed_plugins
from agentkit.toolbox.grants import permitted, read_grants, remove_grant, write_grant
from agentkit.toolbox.permissions import NOTHING, Rights, asked_by, briefly, covers
from agentkit.toolbox.places import grants_file

tools_app = typer.Typer(no_args_is_help=True, help="Write, try, install and grant plugins.")
out = Console(highlight=False, soft_wrap=True, emoji=False)


class Answer(StrEnum):
    """What to say to all that a plugin asks for, where nobody shall be asked."""

    everything = "all"
    nothing = "none"


Plugin = Annotated[str, typer.Argument(help="A name, or a folder.", metavar="NAME_OR_FOLDER", show_default=False)]
Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The folder that the tool may read and write.")]


@tools_app.command()
def new(
    name: Annotated[str, typer.Argument(help="Of the plugin and its folder.", metavar="NAME", show_default=False)],
    program: Annotated[bool, typer.Option("--program", help="A program on the wire, as any language can.")] = False,
) -> None:
    """Make a folder with a plugin that works, to be changed into what you need."""
    from agentkit.cli.tools_new import make

    folder = make(Path(name), program)
    out.print(f"made {folder}; try it: [bold]agentkit tools test {escape(str(folder))}[/]")


@tools_app.command("list")
def list_plugins() -> None:
    """List the plugins that are here, what they ask for, and whether they are granted it."""
    table = Table("plugin", "version", "from", "asks to", "granted", box=None, header_style="bold")
    folders = [key for key in read_grants().plugins if key.startswith("/")]
    for name in (*installed_plugins(), *folders):
        try:
            found = find_plugin(Path(name) if name.startswith("/") else name)
            manifest = load_manifest(found.folder)
            row = [manifest.version, found.origin, briefly(asked_by(manifest)), _state(found, manifest)]
        except AgentKitError as error:
            row = ["", "", "", f"broken: {error.message}"]
        table.add_row(escape(name), *(escape(one_line(cell)) for cell in row))
    out.print(table)


def _state(found: Found, manifest: Manifest) -> str:
    """Return in a word whether a plugin is granted what it asks for."""
    asked = asked_by(manifest)
    if found.origin == "bundled":
        return "yes, with agentkit"
    digest = found.digest()
    if asked == NOTHING:
        return "not needed"
    try:
        permissions = permitted(found, manifest, digest)
    except PermissionNeeded as needed:
        return "no, it has changed" if "changed" in needed.message else "no"
    given = Rights(**permissions.model_dump(), environment=asked.environment)
    return "yes" if covers(given, asked) else "in part"


@tools_app.command()
def show(plugin: Plugin) -> None:
    """Show a plugin: what it may do, its limits, its tools, where it lies."""
    from agentkit.cli.tools_show import show_plugin

    show_plugin(out, find_plugin(plugin))


@tools_app.command()
def run(
    plugin: Plugin,
    tool: Annotated[str, typer.Argument(help="The tool's name.", metavar="TOOL", show_default=False)],
    arguments: Annotated[
        list[str] | None, typer.Argument(help="The arguments of the call.", metavar="[KEY=VALUE]...")
    ] = None,
    as_json: Annotated[str | None, typer.Option("--json", help="All arguments as one JSON object.")] = None,
    workspace: Workspace = Path("."),
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A folder for the files handed over.")] = None,
) -> None:
    """Run one call of a tool, in the walls."""
    from agentkit.cli.tools_run import run_call

    raise typer.Exit(run_call(plugin, tool, arguments or [], as_json, workspace, output))


@tools_app.command()
def test(plugin: Plugin) -> None:
    """Check a plugin's manifest and tools, and run the cases of its tests.yaml, in the walls and a fresh workspace."""
    from agentkit.cli.tools_test import test_plugin

    raise typer.Exit(test_plugin(out, plugin))


@tools_app.command()
def install(
    source: Annotated[
        str,
        typer.Argument(
            help="A folder, a wheel, an archive, or a repository (https://host/x.git@REF).", metavar="SOURCE"
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Grant all that is asked for, without being asked.")] = False,
    grant: Annotated[Answer | None, typer.Option(help="The same as --yes, or nothing for now.")] = None,
    deny: Denied = None,
) -> None:
    """Install a plugin with its dependencies, after telling what it asks for; nothing of it is run."""
    from agentkit.cli.tools_install import install_from

    if yes and grant is Answer.nothing:
        raise ConfigError("--yes and --grant none contradict each other", remedy="leave one of them out")
    install_from(out, source, "all" if yes else grant.value if grant else None, deny or [])


@tools_app.command()
def remove(name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)]) -> None:
    """Remove an installed plugin, with its dependencies and its grant."""
    from agentkit.install.store import remove as remove_installed

    remove_installed(name)
    out.print(f"removed {name}")


@tools_app.command()
def grant(
    plugin: Plugin,
    deny: Denied = None,
    read: Annotated[list[str] | None, typer.Option(help="Only this path of what it would read; repeatable.")] = None,
    write: Annotated[list[str] | None, typer.Option(help="Only this path of what it would write; repeatable.")] = None,
    network: Annotated[list[str] | None, typer.Option(help="Only this host, or host:port; repeatable.")] = None,
    follow: Annotated[
        bool, typer.Option("--follow", help="Keep the grant when files change, until they ask for more.")
    ] = False,
    revoke: Annotated[bool, typer.Option("--revoke", help="Take the grant back.")] = False,
) -> None:
    """Let a plugin do what it asks for, or a part of it; paths in the workspace are written workspace/PATH."""
    if revoke:
        _revoke(plugin)
        return
    found = find_plugin(plugin)
    manifest, digest = load_manifest(found.folder), found.digest()
    if found.origin == "bundled":
        raise ConfigError(f"plugin {found.name} came with agentkit, and its grant with it")
    if follow and found.origin == "installed":
        raise ConfigError(
            f"plugin {found.name} is installed, and does not change", remedy="grant a folder with --follow"
        )
    rights = chosen(manifest, deny or (), read or (), write or (), network or ())
    tell(out, manifest, write_grant(found, manifest, digest, rights, follow=follow))
    out.print(f"granted, in {grants_file()}")


def _revoke(plugin: str) -> None:
    key = str(Path(plugin).resolve())
    if not (remove_grant(plugin) or remove_grant(key)):
        raise ConfigError(f"{plugin} has no grant", remedy="agentkit tools list")
    out.print(f"the grant of {plugin} is taken back")


tools_app.command()(serve)
