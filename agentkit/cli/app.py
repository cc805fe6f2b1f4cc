"""Commands and their options. Work is done elsewhere; here errors become one line and an exit code."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated

import anyio
import typer
from rich.markup import escape

from agentkit.cli.ask import asker
from agentkit.cli.commands import Commands
from agentkit.cli.doctor import examine
from agentkit.cli.options import (
    Allow,
    Ask,
    Backend,
    BaseUrl,
    Deny,
    JournalPath,
    Model,
    More,
    Options,
    RulesPath,
    Steps,
    Tools,
    Unsafe,
    Workspace,
    err,
    exit_code,
    make_agent,
    out,
    read_image,
    watch,
)
from agentkit.cli.runs import runs_app
from agentkit.cli.serve import serve
from agentkit.cli.show import Printer
from agentkit.cli.tools import tools_app
from agentkit.errors import AgentKitError

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, help="Agents that call sandboxed tools.")
app.add_typer(runs_app, name="runs")
app.add_typer(tools_app, name="tools")
app.command()(serve)

INTERRUPTED = 130


@app.command()
def run(
    goal: Annotated[str, typer.Argument(help="What to do, in plain words.")],
    workspace: Workspace = Path("."),
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    option: More = None,
    tools: Tools = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    plan: Annotated[bool, typer.Option(help="Cut the goal into tasks first.")] = False,
    image: Annotated[list[Path] | None, typer.Option(help="A picture that the goal speaks of; repeatable.")] = None,
    approval: RulesPath = None,
    ask: Ask = None,
    deny: Deny = None,
    allow: Allow = None,
    unsafe_no_sandbox: Unsafe = False,
) -> None:
    """Give an agent a goal over a folder, and watch it work."""
    options = Options(
        workspace,
        backend,
        base_url,
        model,
        tools,
        journal,
        max_steps,
        unsafe_no_sandbox,
        approval,
        ask,
        deny,
        allow,
        option,
    )
    images = [read_image(path) for path in image or ()]
    raise typer.Exit(watch(options, lambda agent, printer: agent.run(goal, plan=plan, images=images, on_event=printer)))


@app.command()
def chat(
    workspace: Workspace = Path("."),
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    option: More = None,
    tools: Tools = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    approval: RulesPath = None,
    ask: Ask = None,
    deny: Deny = None,
    allow: Allow = None,
    unsafe_no_sandbox: Unsafe = False,
) -> None:
    """Talk with an agent about a folder; an empty line or Ctrl-D ends it."""
    options = Options(
        workspace,
        backend,
        base_url,
        model,
        tools,
        journal,
        max_steps,
        unsafe_no_sandbox,
        approval,
        ask,
        deny,
        allow,
        option,
    )
    raise typer.Exit(anyio.run(_converse, options))


async def _converse(options: Options) -> int:
    printer = Printer(out)
    agent = make_agent(options, asker(printer))
    async with agent.chat(on_event=printer) as conversation:
        out.print("[dim]Ask for something; an empty line ends the chat.[/]")
        while text := (await anyio.to_thread.run_sync(_ask, abandon_on_cancel=True)).strip():
            started = time.perf_counter()
            result = await conversation.send(text)
            printer.summary(result, time.perf_counter() - started)
            if result.reason == "paused":  # nobody is here to give the word, so nothing more can be said either
                printer.go_on(result.waiting, options.go_on(result.run_id))
                return exit_code(result)
    return 0


def _ask() -> str:
    try:
        return input("you> ")
    except EOFError:
        return ""


@app.command()
def doctor() -> None:
    """Say which walls, backends and plugins stand on this machine, and what to do about the rest."""
    raise typer.Exit(0 if examine(out) else 1)


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
