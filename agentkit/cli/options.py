"""Options that several commands share, and the agent that they declare."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from agentkit.agent import Agent
from agentkit.errors import ConfigError
from agentkit.journal import default_path
from agentkit.toolbox import bundled_plugins
from agentkit.types import Limits, RunResult

out = Console(highlight=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The folder the tools may read and write.")]
Backend = Annotated[str, typer.Option(help="local, http, or another installed backend.")]
BaseUrl = Annotated[str | None, typer.Option(help="http: the endpoint, such as http://127.0.0.1:8000/v1.")]
Model = Annotated[str | None, typer.Option(help="http: the model's name; local: a model folder or a packed file.")]
Tools = Annotated[str | None, typer.Option(help="Plugins, names or folders, by commas; all bundled ones if left out.")]
JournalPath = Annotated[Path | None, typer.Option("--journal", help="The journal's file.")]
Steps = Annotated[int, typer.Option(help="Most steps of a run.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-no-sandbox", help="Run tools WITHOUT walls.")]


def make_agent(
    workspace: Path,
    backend: str,
    base_url: str | None,
    model: str | None,
    tools: str | None,
    journal: Path | None,
    max_steps: int,
    plan: bool,
    unsafe: bool,
) -> Agent:
    """Return the agent that the options of a command declare.

    Raises:
        ConfigError: the workspace is no folder.
    """
    if not workspace.is_dir():
        raise ConfigError(f"the workspace {workspace} is not a folder", remedy="pass --workspace FOLDER")
    if unsafe:
        err.print("[bold red]No walls: every tool runs with all your rights.[/]")
    options: dict[str, Any] = {key: value for key, value in (("base_url", base_url), ("model", model)) if value}
    names = [name.strip() for name in tools.split(",")] if tools else list(bundled_plugins())
    return Agent(
        backend=backend,
        tools=[Path(name) if "/" in name else name for name in names],
        workspace=workspace,
        journal=journal or default_path(),
        limits=Limits(steps=max_steps),
        plan=plan,
        sandbox=not unsafe,
        backend_options=options,
    )


def exit_code(result: RunResult) -> int:
    """Return what a command that ran an agent exits with."""
    return 0 if result.reason == "answer" else 1
