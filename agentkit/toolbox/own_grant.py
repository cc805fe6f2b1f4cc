"""A plugin with what one agent grants it by itself, beside the user's own file of grants."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agentkit.types import Permissions


@dataclass(frozen=True, slots=True)
class Grant:
    """A plugin, by name or folder, with what it may do for one agent alone; None means all that it asks for.

    packages: folders of its dependencies, where it is not installed.
    """

    plugin: str | Path
    permissions: Permissions | None = None
    packages: tuple[Path, ...] = ()

    def __str__(self) -> str:
        return str(self.plugin)


def grant(plugin: str | Path, permissions: Permissions | None = None) -> Grant:
    """Return a plugin for `Agent(tools=[...])` that may do for this agent what it asks for, or `permissions` of that.

    Nothing is written: the user's own grants stay as they are.
    """
    return Grant(plugin, permissions)
