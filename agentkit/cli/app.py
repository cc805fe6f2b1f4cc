"""Commands and their options. Work is done elsewhere; here errors become one line and an exit code."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated, Any

import anyio
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from agentkit.agent import Agent
from agentkit.cli.commands import Commands
from agentkit.cli.doctor import examine
from agentkit.cli.serve import serve
from agentkit.cli.show import Printer
from agentkit.cli.tools import tools_app
from agentkit.errors import AgentKitError, ConfigError
from agentkit.journal import Journal, default_path
from agentkit.toolbox import installed_plugins
from agentkit.types import Limits, RunResult

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, help="Agents that call sandboxed tools.")
runs_app = typer.Typer(no_args_is_help=True, help="Look at runs in the journal, and go on with them.")
app.add_typer(runs_app, name="runs")
app.add_typer(tools_app, name="tools")
app.command()(serve)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

INTERRUPTED = 130

Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The folder the tools may read and write.")]
Backend = Annotated[str, typer.Option(help="local, http, or another installed backend.")]
BaseUrl = Annotated[str | None, typer.Option(help="http: the endpoint, such as http://127.0.0.1:8000/v1.")]
Model = Annotated[str | None, typer.Option(help="http: the model's name; local: a model folder or a packed file.")]
Tools = Annotated[str | None, typer.Option(help="Plugins, names or folders, by commas; all bundled ones if left out.")]
JournalPath = Annotated[Path | None, typer.Option("--journal", help="The journal's file.")]
Steps = Annotated[int, typer.Option(help="Most steps of a run.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-no-sandbox", help="Run tools WITHOUT walls.")]


@app.command()
def run(
    goal: Annotated[str, typer.Argument(help="What to do, in plain words.")],
    workspace: Workspace = Path("."),
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    tools: Tools = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    plan: Annotated[bool, typer.Option(help="Cut the goal into tasks first.")] = False,
    unsafe_no_sandbox: Unsafe = False,
) -> None:
    """Give an agent a goal over a folder, and watch it work."""
    started = time.perf_counter()
    agent = _agent(workspace, backend, base_url, model, tools, journal, max_steps, plan, unsafe_no_sandbox)
    printer = Printer(out)
    result = agent.run_sync(goal, on_event=printer)
    printer.summary(result, time.perf_counter() - started)
    raise typer.Exit(_code(result))


@app.command()
def chat(
    workspace: Workspace = Path("."),
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    tools: Tools = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    unsafe_no_sandbox: Unsafe = False,
) -> None:
    """Talk with an agent about a folder; an empty line or Ctrl-D ends it."""
    agent = _agent(workspace, backend, base_url, model, tools, journal, max_steps, False, unsafe_no_sandbox)
    anyio.run(_converse, agent)


async def _converse(agent: Agent) -> None:
    printer = Printer(out)
    async with agent.chat(on_event=printer) as conversation:
        out.print("[dim]Ask for something; an empty line ends the chat.[/]")
        while text := (await anyio.to_thread.run_sync(_ask, abandon_on_cancel=True)).strip():
            started = time.perf_counter()
            printer.summary(await conversation.send(text), time.perf_counter() - started)


def _ask() -> str:
    try:
        return input("you> ")
    except EOFError:
        return ""


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
    agent = _agent(workspace, backend, base_url, model, tools, journal, max_steps, False, unsafe_no_sandbox)
    printer = Printer(out)
    result = anyio.run(lambda: agent.resume(run_id, on_event=printer))
    printer.summary(result, time.perf_counter() - started)
    raise typer.Exit(_code(result))


@app.command()
def doctor() -> None:
    """Say which walls, backends and plugins stand on this machine, and what to do about the rest."""
    raise typer.Exit(0 if examine(out) else 1)


def _agent(
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
    if not workspace.is_dir():
        raise ConfigError(f"the workspace {workspace} is not a folder", remedy="pass --workspace FOLDER")
    if unsafe:
        err.print("[bold red]No walls: every tool runs with all your rights.[/]")
    options: dict[str, Any] = {key: value for key, value in (("base_url", base_url), ("model", model)) if value}
    names = [name.strip() for name in tools.split(",")] if tools else list(installed_plugins())
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


def _code(result: RunResult) -> int:
    return 0 if result.reason == "answer" else 1


def main() -> None:
    """Run the command line; an error is one line on stderr and exit code 1, an interruption 130."""
    try:
        code = app(standalone_mode=False) or 0
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except AgentKitError as error:
        err.print(f"[bold red]{type(error).__name__}:[/] {escape(error.message)}")
        if error.remedy:
            err.print(f"[dim]What to do:[/] {escape(error.remedy)}")
        code = 1
    except Exception as error:
        # click's own usage errors print themselves and carry their exit code
        show = getattr(error, "show", None)
        if show is None:
            raise
        show()
        code = getattr(error, "exit_code", 2)
    if code == INTERRUPTED:
        journalled = sys.argv[1:2] in (["run"], ["chat"], ["runs"])
        told = " The journal holds what was done: agentkit runs list" if journalled else ""
        err.print(f"[yellow]Interrupted.[/]{told}")
    sys.exit(code)
