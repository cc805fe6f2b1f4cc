"""Options that several commands share, and the agent that they declare."""

from __future__ import annotations

import json
import mimetypes
import shlex
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import anyio
import typer
from rich.console import Console

from agentkit.agent import Agent
from agentkit.approval import ApprovalPolicy, ApprovalRule, Approve, Decision
from agentkit.cli.ask import asker
from agentkit.cli.grants import tools_named
from agentkit.cli.show import Printer
from agentkit.errors import ConfigError
from agentkit.journal import default_path
from agentkit.types import Image, Limits, RunResult

out = Console(highlight=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)
PAUSED = 3
"""The exit code of a run that waits for a person's word."""

Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The folder the tools may read and write.")]
Backend = Annotated[str, typer.Option(help="local, http, or another installed backend.")]
BaseUrl = Annotated[str | None, typer.Option(help="http: the endpoint, such as http://127.0.0.1:8000/v1.")]
Model = Annotated[str | None, typer.Option(help="http: the model's name; local: a model folder or a packed file.")]
More = Annotated[
    list[str] | None,
    typer.Option("--option", "-o", metavar="NAME=VALUE", help="A further option of the backend: api=responses"),
]
Tools = Annotated[str | None, typer.Option(help="Plugins, names or folders, by commas; all bundled ones if left out.")]
JournalPath = Annotated[Path | None, typer.Option("--journal", help="The journal's file.")]
Steps = Annotated[int, typer.Option(help="Most steps of a run.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-no-sandbox", help="Run tools WITHOUT walls.")]
RulesPath = Annotated[Path | None, typer.Option("--approval", help="A YAML file of rules: allow, ask or deny calls.")]
Ask = Annotated[
    list[str] | None, typer.Option(help="Ask before calls of tools of this pattern, or of plugin:PATTERN; repeatable.")
]
Allow = Annotated[
    list[str] | None,
    typer.Option(help="Let calls of tools of this pattern run that the model would have to ask about; repeatable."),
]
Deny = Annotated[
    list[str] | None, typer.Option(help="Refuse calls of tools of this pattern, or of plugin:PATTERN; repeatable.")
]


@dataclass(frozen=True, slots=True)
class Options:
    """What a command was told about its agent."""

    workspace: Path = Path(".")
    backend: str = "local"
    base_url: str | None = None
    model: str | None = None
    tools: str | None = None
    journal: Path | None = None
    max_steps: int = 50
    unsafe: bool = False
    approval: Path | None = None
    ask: list[str] | None = None
    deny: list[str] | None = None
    allow: list[str] | None = None
    more: list[str] | None = None

    def about_backend(self) -> dict[str, Any]:
        """Return the backend's options; values are read as JSON where they are any, else as text.

        Raises:
            ConfigError: one has no name.
        """
        about: dict[str, Any] = {"base_url": self.base_url, "model": self.model}
        for text in self.more or ():
            name, found, value = text.partition("=")
            if not (found and name.isidentifier()):
                raise ConfigError(f"{text!r} is no option", remedy="write -o NAME=VALUE, such as -o api=responses")
            try:
                about[name] = json.loads(value)
            except ValueError:
                about[name] = value
        return {name: value for name, value in about.items() if value is not None}

    def rules(self) -> tuple[ApprovalPolicy, ...]:
        """Return the rules of the file and those of the command line; the strictest decides.

        Raises:
            ConfigError: the file cannot be used.
        """
        patterns: list[tuple[Decision, str]] = [("deny", pattern) for pattern in self.deny or ()]
        patterns += [("ask", pattern) for pattern in self.ask or ()]
        patterns += [("allow", pattern) for pattern in self.allow or ()]
        told = tuple(ApprovalRule(tool=pattern, decision=decision) for decision, pattern in patterns)
        files = (ApprovalPolicy.load(self.approval),) if self.approval else ()
        return (*files, ApprovalPolicy(rules=told)) if told else files

    def go_on(self, run_id: str) -> list[str]:
        """Return the commands that give a paused run its word and go on with it."""
        journal = ["--journal", str(self.journal)] if self.journal else []
        backend = ["--backend", self.backend] if self.backend != "local" else []
        named = [("--base-url", self.base_url), ("--model", self.model), *(("-o", text) for text in self.more or ())]
        for name, value in named:
            backend += [name, value] if value else []
        commands = [
            ["approve", run_id, *journal],
            ["deny", run_id, *journal],
            ["resume", run_id, *backend, *journal],
        ]
        return [shlex.join(["agentkit", "runs", *command]) for command in commands]


def make_agent(options: Options, approve: Approve | None = None) -> Agent:
    """Return the agent that the options of a command declare.

    Raises:
        ConfigError: the workspace is no folder, or the rules cannot be read.
        PermissionNeeded: a plugin is not granted what it asks for, and nobody is there to be asked, or says no.
    """
    if not options.workspace.is_dir():
        raise ConfigError(f"the workspace {options.workspace} is not a folder", remedy="pass --workspace FOLDER")
    if options.unsafe:
        err.print("[bold red]No walls: every tool runs with all your rights.[/]")
    return Agent(
        backend=options.backend,
        tools=tools_named(options.tools),
        workspace=options.workspace,
        journal=options.journal or default_path(),
        limits=Limits(steps=options.max_steps),
        approval=options.rules(),
        approve=approve,
        sandbox=not options.unsafe,
        backend_options=options.about_backend(),
    )


def read_image(path: Path) -> Image:
    """Return a picture of a file.

    Raises:
        ConfigError: it cannot be read, or its name is none of a picture.
    """
    media_type = mimetypes.guess_type(path.name)[0] or ""
    if not media_type.startswith("image/"):
        raise ConfigError(f"{path} has no name of a picture", remedy="pass a .png, .jpg, .gif or .webp file")
    try:
        return Image(media_type=media_type, data=path.read_bytes())
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}", remedy="pass --image FILE") from None


def watch(options: Options, work: Callable[[Agent, Printer], Awaitable[RunResult]]) -> int:
    """Let an agent work while a person watches, and where one is there, answers; return the exit code."""
    started = time.perf_counter()
    printer = Printer(out)
    agent = make_agent(options, asker(printer))
    result = anyio.run(work, agent, printer)
    printer.summary(result, time.perf_counter() - started)
    if result.reason == "paused":
        printer.go_on(result.waiting, options.go_on(result.run_id))
    return exit_code(result)


def exit_code(result: RunResult) -> int:
    """Return what a command that ran an agent exits with."""
    return {"answer": 0, "paused": PAUSED}.get(result.reason, 1)
