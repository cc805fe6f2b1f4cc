"""`agentkit doctor`: what stands on this machine, and what to do about the rest."""

from __future__ import annotations

import platform
from importlib.metadata import entry_points, version

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from agentkit.errors import AgentKitError
from agentkit.journal import default_path
from agentkit.plain import one_line
from agentkit.sandbox import load_manifest, probe
from agentkit.toolbox.find import bundled_plugins, find_plugin, installed_plugins
from agentkit.toolbox.grants import permitted

Check = tuple[str, bool, str, str]
"""A name, whether it stands, a detail, and a remedy."""


def examine(console: Console) -> bool:
    """Print every check; return whether an agent can run here."""
    walls = [(wall.name, wall.stands, wall.detail, wall.remedy) for wall in probe()]
    backends = [check for point in entry_points(group="agentkit.backends") for check in _backend(point.name)]
    console.print(
        f"agentkit {version('agentkit')} · Python {platform.python_version()} · {platform.system()} "
        f"{platform.release()} {platform.machine()} · journal {default_path()}"
    )
    _table(console, "walls of the sandbox", walls)
    _table(console, "backends", backends)
    console.print(f"[bold]plugins[/]\n  {', '.join(bundled_plugins())}")
    _table(console, "", _plugins())
    return all(stands for _, stands, _, _ in backends)


def _backend(name: str) -> list[Check]:
    (point,) = entry_points(group="agentkit.backends", name=name)
    try:
        checks = getattr(point.load(), "checks", None)
        return list(checks()) if checks else [(name, True, "installed", "")]
    except Exception as error:  # a backend of a stranger may fail in any way; the doctor says so and goes on
        return [(name, False, f"{type(error).__name__}: {error}", "reinstall it")]


def _plugins() -> list[Check]:
    """Tell of each plugin that did not come with agentkit whether it could be used now."""
    try:
        names = sorted(set(installed_plugins()) - set(bundled_plugins()))
    except AgentKitError as error:
        return [("plugins.lock", False, error.message, error.remedy)]
    return [_plugin(name) for name in names]


def _plugin(name: str) -> Check:
    try:
        found = find_plugin(name)
        manifest = load_manifest(found.folder)
        permitted(found, manifest, found.digest())
    except AgentKitError as error:
        return name, False, error.message, error.remedy
    return name, True, f"{manifest.version}, {found.origin}", ""


def _table(console: Console, title: str, checks: list[Check]) -> None:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    for name, stands, detail, remedy in checks:
        mark = "[green]✓[/]" if stands else "[red]✗[/]"
        table.add_row(mark, *map(escape, map(one_line, (name, detail, "" if stands else remedy))))
    if title:
        console.print(f"[bold]{title}[/]")
    if checks:
        console.print(table)
