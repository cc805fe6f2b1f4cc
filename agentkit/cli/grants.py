"""Asks the person at the terminal what a plugin may do, in plain words, and keeps the answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from agentkit.errors import ConfigError, PermissionNeeded
from agentkit.plain import one_line
from agentkit.sandbox import Manifest, load_manifest
from agentkit.toolbox.find import bundled_plugins, find_plugin
from agentkit.toolbox.grants import permitted, write_grant
from agentkit.toolbox.permissions import Rights, asked_by, common, covers, in_words

err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


class Kind(StrEnum):
    """What may be denied as a whole."""

    files = "files"
    write = "write"
    network = "network"
    subprocess = "subprocess"


Denied = Annotated[list[Kind] | None, typer.Option("--deny", help="Leave this out of the grant; may be repeated.")]


def tools_named(option: str | None) -> list[str | Path]:
    """Return the plugins that an option names, the bundled ones where it is left out, once all are granted.

    Raises:
        PermissionNeeded: one is not granted, and nobody is there to be asked, or says no.
    """
    names = list(bundled_plugins()) if option is None else [name.strip() for name in option.split(",")]
    tools: list[str | Path] = [Path(name) if "/" in name else name for name in names if name]
    ensure_granted(tools)
    return tools


def ensure_granted(tools: Iterable[str | Path]) -> None:
    """Ask once for each plugin that is not granted yet.

    Raises:
        PermissionNeeded: nobody is there to be asked, or says no.
    """
    for tool in tools:
        found = find_plugin(tool)
        if found.origin == "bundled":
            continue
        manifest, digest = load_manifest(found.folder), found.digest()
        try:
            permitted(found, manifest, digest)
        except PermissionNeeded as needed:
            if not on_terminal():
                raise
            err.print(f"[yellow]{escape(one_line(needed.message))}[/]")
            tell(err, manifest)
            if not confirmed("Grant this?"):
                raise
            write_grant(found, manifest, digest)


def on_terminal() -> bool:
    """Tell whether a person sees what is printed and can answer it."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirmed(question: str) -> bool:
    """Return a person's word; the end of the input means no."""
    err.print(f"{question} \\[y/N]", end=" ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def tell(console: Console, manifest: Manifest, rights: Rights | None = None) -> None:
    """Print what a plugin asks for, or what it is granted of that."""
    asked = asked_by(manifest)
    console.print(
        f"[bold]{manifest.name}[/] {escape(one_line(manifest.version))}  {escape(one_line(manifest.description))}"
    )
    for told in in_words(asked if rights is None else rights):
        style = "bold red" if told.loud else "default"
        console.print(f"  [{style}]{escape(told.text)}[/]")
    for requirement in manifest.dependencies:
        console.print(f"  needs the package {escape(one_line(requirement))}, in a folder of its own")


def chosen(
    manifest: Manifest,
    deny: Iterable[Kind],
    read: Iterable[str] = (),
    write: Iterable[str] = (),
    network: Iterable[str] = (),
) -> Rights:
    """Return what is granted of what a plugin asks for: all but what is denied, and of a kind that is named only that.

    Raises:
        ConfigError: something is named that the plugin does not ask for.
    """
    asked = asked_by(manifest)
    denied = set(deny)
    may_read = () if Kind.files in denied else tuple(map(_path, read)) or (*asked.read, *asked.write)
    may_write = () if denied & {Kind.files, Kind.write} else tuple(map(_path, write)) or asked.write
    hosts = () if Kind.network in denied else tuple(network) or asked.network
    programs = asked.subprocess and Kind.subprocess not in denied
    wanted = Rights(
        read=may_read,
        write=may_write,
        network=hosts,
        subprocess=programs,
        environment=asked.environment if hosts else (),
    )
    if not covers(asked, wanted):
        raise ConfigError(
            f"plugin {manifest.name} does not ask for all of that", remedy=f"agentkit tools show {manifest.name}"
        )
    return common(asked, wanted)


def _path(told: str) -> str:
    # A shell takes $workspace for a variable of its own.
    head, slash, rest = told.partition("/")
    return f"$workspace{slash}{rest}" if head == "workspace" else told
