"""`agentkit runs`: look at runs in the journal, and go on with them."""

from __future__ import annotations

import time
from pathlib import Path

import anyio
import typer
from rich.table import Table

from agentkit.cli.options import (
    Backend,
    BaseUrl,
    JournalPath,
    Model,
    Steps,
    Tools,
    Unsafe,
    Workspace,
    exit_code,
    make_agent,
    out,
)
from agentkit.cli.show import Printer
from agentkit.journal import Journal, default_path

runs_app = typer.Typer(no_args_is_help=True, help="Look at runs in the journal, and go on with them.")


@runs_app.command("list")
def runs_list(journal: JournalPath = None, limit: int = 20) -> None:
    """List the latest runs."""
    table = Table("run", "started", "steps", "ended", "backend", "goal", box=None, header_style="bold")
    with Journal(journal or default_path()) as book:
        for info in book.runs(limit):
            when = time.strftime("%Y-%m-%d %H:%M", time.localtime(info.started))
            goal = info.goal if len(info.goal) < 60 else info.goal[:57] + "..."
            table.add_row(info.run_id, when, str(info.steps), info.reason or "-", info.backend, goal)
    out.print(table)


@runs_app.command("show")
def runs_show(run_id: str, journal: JournalPath = None) -> None:
    """Show a run again, from the journal."""
    with Journal(journal or default_path()) as book:
        events = book.read(run_id)
    printer = Printer(out)
    for event in events:
        printer(event)


@runs_app.command("resume")
def runs_resume(
    run_id: str,
    workspace: Workspace = Path("."),
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    tools: Tools = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    unsafe_no_sandbox: Unsafe = False,
) -> None:
    """Go on with a run whose process ended."""
    started = time.perf_counter()
    agent = make_agent(workspace, backend, base_url, model, tools, journal, max_steps, False, unsafe_no_sandbox)
    printer = Printer(out)
    result = anyio.run(lambda: agent.resume(run_id, on_event=printer))
    printer.summary(result, time.perf_counter() - started)
    raise typer.Exit(exit_code(result))
