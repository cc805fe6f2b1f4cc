"""`agentkit tools install`: tells what a plugin asks for, asks, and installs it."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape

from agentkit.cli.grants import Kind, chosen, confirmed, on_terminal, tell
from agentkit.errors import PermissionNeeded
from agentkit.install.store import Candidate, install, staged
from agentkit.plain import one_line
from agentkit.toolbox.find import find_plugin
from agentkit.toolbox.grants import write_grant
from agentkit.toolbox.installed import read_lock
from agentkit.toolbox.permissions import NOTHING, Rights, asked_by


def install_from(console: Console, source: str, answer: str | None, deny: list[Kind]) -> None:
    """Install the plugins of a source.

    Args:
        console: Where to tell.
        source: As the user named it.
        answer: `all` or `none`, to all that they ask for; None asks the person.
        deny: What is left out of the grant.

    Raises:
        PermissionNeeded: nobody is there to be asked, or says no; then nothing was installed.
        PluginError: the source, or one of its plugins, is refused.
    """
    with staged(source) as candidates:
        granted = [_ask(console, candidate, answer, deny) for candidate in candidates]
        for candidate, rights in zip(candidates, granted, strict=True):
            _install(console, candidate, rights)


def _ask(console: Console, candidate: Candidate, answer: str | None, deny: list[Kind]) -> Rights | None:
    """Return what a candidate is granted; None where nothing is to be decided, or not now."""
    manifest, source = candidate.manifest, candidate.source
    at = f" at {source.commit}" if source.commit else ""
    console.print(f"[dim]from {escape(one_line(source.place))}{at}[/]")
    before = read_lock().plugins.get(manifest.name)
    if before is not None:
        console.print(f"[dim]in the place of {manifest.name} {escape(one_line(before.version))}[/]")
    tell(console, manifest)
    for requirement in candidate.requirements:
        if requirement not in manifest.dependencies:
            console.print(f"  needs the package {escape(one_line(requirement))}, in a folder of its own")
    if answer == "none" or asked_by(manifest) == NOTHING:
        return None
    rights = chosen(manifest, deny)
    if answer is None:
        if not on_terminal():
            raise PermissionNeeded(
                f"plugin {manifest.name} asks for permissions, and nobody is here to be asked",
                remedy="add --yes to grant them, or --grant none to decide later",
            )
        if not confirmed("Install it, and let it do that?"):
            raise PermissionNeeded(f"plugin {manifest.name} was not installed", remedy="nothing was changed")
    return rights


def _install(console: Console, candidate: Candidate, rights: Rights | None) -> None:
    if candidate.requirements:
        console.print(f"[dim]installing {escape(one_line(', '.join(candidate.requirements)))} ...[/]")
    record = install(candidate)
    console.print(f"installed {record.name} {escape(one_line(record.version))} in {record.folder}")
    for package in record.dependencies:
        console.print(f"  with {escape(one_line(f'{package.name} {package.version}'))}")
    if rights is not None:
        write_grant(find_plugin(record.name), candidate.manifest, record.sha256, rights)
    elif asked_by(candidate.manifest) != NOTHING:
        console.print(f"it may do nothing yet: [bold]agentkit tools grant {record.name}[/]")
