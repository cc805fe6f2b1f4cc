"""`agentkit tools`: write, try, install and grant plugins."""

from __future__ import annotations

import typer

tools_app = typer.Typer(no_args_is_help=True, help="Write, try, install and grant plugins.")


@tools_app.callback()
def _tools() -> None:
    """Write, try, install and grant plugins."""
