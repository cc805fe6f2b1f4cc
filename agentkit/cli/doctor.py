"""`agentkit doctor`: what stands on this machine, and what to do about the rest."""

from __future__ import annotations

import platform
from importlib.metadata import entry_points, version

from rich.console import Console
from rich.table import Table

from agentkit.journal import default_path
from agentkit.sandbox import probe
from agentkit.toolbox import installed_plugins

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
    console.print(f"[bold]plugins[/]\n  {', '.join(installed_plugins())}")
    return all(stands for _, stands, _, _ in backends)


def _backend(name: str) -> list[Check]:
    (point,) = entry_points(group="agentkit.backends", name=name)
    try:
        checks = getattr(point.load(), "checks", None)
        return list(checks()) if checks else [(name, True, "installed", "")]
    except Exception as error:  # a backend of a stranger may fail in any way; the doctor says so and goes on
        return [(name, False, f"{type(error).__name__}: {error}", "reinstall it")]


def _table(console: Console, title: str, checks: list[Check]) -> None:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    for name, stands, detail, remedy in checks:
        mark = "[green]✓[/]" if stands else "[red]✗[/]"
        table.add_row(mark, name, detail, "" if stands else remedy)
    console.print(f"[bold]{title}[/]")
    console.print(table)
