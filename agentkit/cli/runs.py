"""`agentkit runs`: look at runs in the journal, and go on with them."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Column, Table
from rich.text import Text

from agentkit.accounts import usage_by_backend
from agentkit.cli.ask import user
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
    Unsafe,
    out,
    watch,
)
from agentkit.cli.runs_copies import export_run, fork_run, import_run, recover_journal, rm
from agentkit.cli.show import Printer, question
from agentkit.errors import ConfigError
from agentkit.events import RunStarted
from agentkit.journal import Journal, default_path
from agentkit.plain import one_line, plain
from agentkit.store.stored import RunInfo
from agentkit.upkeep.copies import family
from agentkit.upkeep.recover import accept_loss as accept
from agentkit.waiting import answer, waiting_calls

runs_app = typer.Typer(no_args_is_help=True, help="Look at runs in the journal, and go on with them.")
Calls = Annotated[list[str] | None, typer.Option("--call", help="A call's id; all that wait, if left out; repeatable.")]


Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@runs_app.command("list")
def runs_list(
    journal: JournalPath = None,
    limit: Annotated[int, typer.Option(min=1, help="Most runs to list.")] = 20,
    everything: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
    as_json: Json = False,
) -> None:
    """List the latest runs. One that neither ended nor is running was interrupted: resume goes on with it."""
    with Journal(journal or default_path()) as book:
        infos = book.runs(None if everything else limit)
    if as_json:
        for info in infos:
            print(json.dumps(asdict(info)))
        return
    least = {"run": 24, "started": 12, "steps": 5, "state": 11}  # the run is there to be copied
    columns = [Column(name, min_width=width, no_wrap=True) for name, width in least.items()]
    columns.append(Column("goal", ratio=1, no_wrap=True))
    table = Table(*columns, box=None, header_style="bold", expand=True)
    for info in infos:
        when = time.strftime("%d %b %H:%M", time.localtime(info.started))
        table.add_row(info.run_id, when, str(info.steps), _state(info), Text(one_line(info.goal[:200])))
    out.print(table)


def _state(info: RunInfo) -> str:
    return "running" if info.running else info.reason or "interrupted"


@runs_app.command("show")
def runs_show(run_id: str, journal: JournalPath = None, as_json: Json = False) -> None:
    """Show a run again, from the journal, and which of its calls wait for a word."""
    with Journal(journal or default_path()) as book:
        events = book.read(run_id)
        waiting = waiting_calls(book, run_id)
        missing = book.missing(run_id)
        below = [] if as_json else [event for run in family(book, run_id)[1:] for event in book.read(run)]
    if as_json:
        for seq, event in enumerate(events, 1):
            print(json.dumps({"seq": seq, "event": event.model_dump(mode="json")}))
        return
    printer = Printer(out)
    for event in events:
        printer(event)
    for name, usage in usage_by_backend([*events, *below]).items():
        printer.took(name, usage)
    if missing:
        out.print(f"[bold red]The last {missing} events of this run are lost.[/]")
    if waiting:
        printer.go_on(waiting, Options(journal=journal).go_on(run_id))


@runs_app.command("resume")
def runs_resume(
    run_id: str,
    workspace: Annotated[Path | None, typer.Option("--workspace", "-w", help="The run's own, if left out.")] = None,
    backend: Backend = "local",
    base_url: BaseUrl = None,
    model: Model = None,
    option: More = None,
    tools: Annotated[str | None, typer.Option(help="Plugins by commas; those of the run, if left out.")] = None,
    journal: JournalPath = None,
    max_steps: Steps = 50,
    approval: RulesPath = None,
    ask: Ask = None,
    deny: Deny = None,
    allow: Allow = None,
    unsafe_no_sandbox: Unsafe = False,
    accept_loss: Annotated[bool, typer.Option("--accept-loss", help="Go on though a part of the run is lost.")] = False,
) -> None:
    """Go on with a run that is paused or whose process ended. Rules given here come on top of the run's own."""
    with Journal(journal or default_path()) as book:
        started = book.read(run_id)[0]
        if accept_loss:
            accept(book, run_id, by=user())
        book.check(run_id)
    config = started.config if isinstance(started, RunStarted) else {}
    if tools is None and "tools" in config:
        tools = ",".join(config["tools"])
    workspace = workspace or Path(config.get("workspace", "."))
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
    raise typer.Exit(watch(options, lambda agent, printer: agent.resume(run_id, on_event=printer)))


@runs_app.command("approve")
def runs_approve(run_id: str, call: Calls = None, journal: JournalPath = None) -> None:
    """Let calls run that wait for a word; the run goes on when it is resumed."""
    _answer(run_id, True, call, "", journal)


@runs_app.command("deny")
def runs_deny(
    run_id: str,
    call: Calls = None,
    because: Annotated[str, typer.Option(help="Why, in words for the model.")] = "",
    journal: JournalPath = None,
) -> None:
    """Refuse calls that wait for a word; the run goes on when it is resumed."""
    _answer(run_id, False, call, because, journal)


def _answer(run_id: str, allowed: bool, calls: list[str] | None, because: str, journal: Path | None) -> None:
    with Journal(journal or default_path()) as book:
        chosen = answer(book, run_id, allowed, calls=calls or (), reason=because, by=user())
        left = waiting_calls(book, run_id)
        first = book.read(run_id)[0]
    for waiting in chosen:
        word = ("allowed", "green") if allowed else ("denied", "red")
        out.print(Text.assemble(word, f" {one_line(waiting.call.name)} ({waiting.call.id})"))
    for waiting in left:
        out.print(question(waiting))
    whole = first.parent if isinstance(first, RunStarted) and first.parent else run_id
    out.print(Text.assemble(("then go on: ", "dim"), Options(journal=journal).go_on(whole)[-1]), soft_wrap=True)


@runs_app.command("artifacts")
def runs_artifacts(run_id: str, journal: JournalPath = None) -> None:
    """List what a run put aside: outputs too large to show, and files that its tools handed over."""
    table = Table("id", "name", "media type", "bytes", box=None, header_style="bold")
    with Journal(journal or default_path()) as book:
        book.read(run_id)
        for info in book.artifacts(run_id):
            table.add_row(info.id, Text(one_line(info.name)), Text(one_line(info.media_type)), str(info.size))
    out.print(table)


@runs_app.command("artifact")
def runs_artifact(
    run_id: str,
    artifact: str,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file to write it to.")] = None,
    journal: JournalPath = None,
) -> None:
    """Write one of them out: to a file, or to standard output."""
    with Journal(journal or default_path()) as book:
        book.read(run_id)
        try:
            kept = book.get_artifact(run_id, artifact)
        except KeyError:
            raise ConfigError(
                f"run {run_id} has no artifact {artifact}", remedy=f"list them: agentkit runs artifacts {run_id}"
            ) from None
    if output is not None:
        try:
            output.write_bytes(kept.data)
        except OSError as error:
            raise ConfigError(f"cannot write {output}: {error.strerror}", remedy="name another file with -o") from None
    elif not sys.stdout.isatty():
        sys.stdout.buffer.write(kept.data)
    elif kept.text is None:
        raise ConfigError(f"{artifact} is binary, which no terminal can show", remedy="write it to a file with -o FILE")
    else:
        print(plain(kept.text))


runs_app.command("fork")(fork_run)
runs_app.command("export")(export_run)
runs_app.command("import")(import_run)
runs_app.command("rm")(rm)
runs_app.command("recover")(recover_journal)
