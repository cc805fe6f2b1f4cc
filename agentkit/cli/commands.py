"""Commands that installed packages add, by the entry points of the group `agentkit.commands`.

Each names a typer app, which is imported when its command is called or the commands are listed, so it should import
what is large within its functions.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

import typer
from typer.core import TyperGroup

from agentkit.errors import ConfigError

GROUP = "agentkit.commands"


class Commands(TyperGroup):
    """The built-in commands and the added ones; an added one never takes a built-in one's place."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return all names, the added ones last."""
        own = super().list_commands(ctx)
        return [*own, *sorted({point.name for point in entry_points(group=GROUP)} - set(own))]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; an added one is imported now."""
        return super().get_command(ctx, cmd_name) or _added(cmd_name)


def _added(name: str) -> Any:
    for point in entry_points(group=GROUP, name=name):
        try:
            command = typer.main.get_command(point.load())
        except Exception as error:  # a stranger's package may fail in any way; the other commands go on
            command = typer.main.get_command(_broken(name, error))
        command.name = name
        return command
    return None


def _broken(name: str, error: Exception) -> typer.Typer:
    app = typer.Typer(add_completion=False)
    why = f"cannot be loaded: {type(error).__name__}: {error}"

    @app.command(help=why, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
    def broken() -> None:
        raise ConfigError(f"the command {name} {why}", remedy="reinstall the package that brings it")

    return app
