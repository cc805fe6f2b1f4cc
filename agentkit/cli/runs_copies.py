"""`agentkit runs fork | export | import | rm | recover`: copies of runs, and what becomes of the file they lie in."""

from __future__ import annotations

import re
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.table import Column, Table
from rich.text import Text

from agentkit.cli.options import JournalPath, Options, err, out
from agentkit.cli.transcript import transcript
from agentkit.errors import ConfigError
from agentkit.journal import Journal, default_path
from agentkit.upkeep.copies import export_lines, family, fork, import_lines
from agentkit.upkeep.recover import Saved, recover
from agentkit.upkeep.removal import remove_runs

UNITS = {"m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}


class Format(StrEnum):
    """How a run is written out."""

    jsonl = "jsonl"
    markdown = "markdown"


def fork_run(
    run_id: str,
    at: Annotated[int | None, typer.Option(help="The last event to copy, as runs show --json counts them.")] = None,
    step: Annotated[int | None, typer.Option(help="Cut before this step.")] = None,
    say: Annotated[str, typer.Option(help="What you have to say there.")] = "",
    journal: JournalPath = None,
) -> None:
    """Make a new run that shares a run's history up to some point, and can go on another way."""
    with Journal(journal or default_path()) as book:
        new = fork(book, run_id, at=at, step=step, say=say)
    out.print(Text.assemble(("forked: ", "dim"), new))
    out.print(Text.assemble(("go on:  ", "dim"), Options(journal=journal).go_on(new)[-1]), soft_wrap=True)


def export_run(
    run_id: str,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write; else standard output.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="jsonl can be imported, markdown be read.")] = Format.jsonl,
    journal: JournalPath = None,
) -> None:
    """Write a run out, with the runs of its tasks: whole, to be imported elsewhere, or as a page to read."""
    with Journal(journal or default_path()) as book:
        if form is Format.markdown:
            text = "\n".join(transcript(book.read(run)) for run in family(book, run_id))
        else:
            text = "".join(f"{line}\n" for line in export_lines(book, run_id))
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        return
    try:
        output.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise ConfigError(f"cannot write {output}: {error.strerror}", remedy="name another file with -o") from None


def import_run(
    file: Annotated[Path, typer.Argument(help="What runs export wrote; - is standard input.")],
    journal: JournalPath = None,
) -> None:
    """Take in a run that was exported. It keeps its id, and works in the folder in which it is resumed."""
    try:
        source: TextIO = sys.stdin if str(file) == "-" else file.open(encoding="utf-8")
        with source, Journal(journal or default_path()) as book:
            runs = import_lines(book, source)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot read {file}: {error}", remedy="name what agentkit runs export wrote") from None
    for run in runs:
        out.print(Text.assemble(("imported: ", "dim"), run))
    out.print("[dim]Go on with it here or where it came from, not both: each would do what is left to be done.[/]")


def rm(
    run_ids: Annotated[list[str] | None, typer.Argument(metavar="RUN...", show_default=False)] = None,
    older_than: Annotated[
        str | None, typer.Option(help="All that ended, or began, so long ago: 90m, 12h, 30d, 8w.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All runs.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    journal: JournalPath = None,
) -> None:
    """Remove runs for good, with those of their tasks and all they put aside."""
    if sum(map(bool, (run_ids, older_than, everything))) != 1:
        raise ConfigError("name runs, or --older-than, or --all", remedy="agentkit runs list")
    with Journal(journal or default_path()) as book:
        chosen = run_ids or _old(book, _seconds(older_than) if older_than else 0.0)
        if not run_ids and not _agreed(len(chosen), yes):
            return
        gone = remove_runs(book, chosen) if chosen else []
    out.print(f"removed {len(gone)} runs" if len(gone) != 1 else f"removed run {gone[0]}")


def _old(book: Journal, seconds: float) -> list[str]:
    """Return the runs that ended, or began, so long ago, whole families of them; those that go on are told and left."""
    infos = {info.run_id: info for info in book.runs(None)}
    before = time.time() - seconds
    chosen = []
    for info in infos.values():
        if info.parent in infos or (seconds and (info.ended or info.started) >= before):
            continue
        if any(infos[run].running for run in family(book, info.run_id)):
            err.print(f"[dim]run {info.run_id} goes on, and stays[/]")
        else:
            chosen.append(info.run_id)
    return chosen


def _seconds(text: str) -> float:
    match = re.fullmatch(r"(\d+)([mhdw])", text)
    if not match or not int(match[1]):
        raise ConfigError(f"{text!r} is no span of time", remedy="write 90m, 12h, 30d or 8w")
    return float(int(match[1]) * UNITS[match[2]])


def _agreed(count: int, yes: bool) -> bool:
    if not count or yes:
        return True
    if not sys.stdin.isatty():
        raise ConfigError(f"{count} runs would be removed", remedy="say so with --yes")
    return typer.confirm(f"Remove {count} runs for good?")


def recover_journal(journal: JournalPath = None) -> None:
    """Look through the journal, and save what can be read of it where it is damaged."""
    path = journal or default_path()
    done = recover(path)
    if done is None:
        out.print("nothing is damaged")
        return
    err.print(f"[yellow]The damaged file is kept:[/] {done.aside}", soft_wrap=True)
    if not done.runs:
        out.print(
            "nothing could be read of it; the journal is empty now" if done.aside.exists() else "the journal is whole"
        )
    table = Table(Column("run", no_wrap=True), "events saved", "known lost", "so", box=None, header_style="bold")
    for saved in done.runs:
        table.add_row(saved.run_id, str(saved.kept), str(saved.lost), _so(saved))
    if done.runs:
        out.print(table)
    if any(saved.kept and not saved.finished for saved in done.runs):
        out.print("What is left open may have lost its last events. To go on: agentkit runs resume RUN --accept-loss")


def _so(saved: Saved) -> str:
    told = "gone" if not saved.kept else "finished" if saved.finished else "open"
    return f"{told}, {saved.artifacts_lost} artifacts lost" if saved.artifacts_lost else told
