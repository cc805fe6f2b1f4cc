"""What the user lets each plugin do: asked for in its manifest, granted here, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agentkit.types import Permissions


@dataclass(frozen=True, slots=True)
class Grant:
    """A plugin, by name or folder, with what it may do for one agent alone; None means all that it asks for."""

    plugin: str | Path
    permissions: Permissions | None = None

    def __str__(self) -> str:
        return str(self.plugin)


def grant(plugin: str | Path, permissions: Permissions | None = None) -> Grant:
    """Return a plugin for `Agent(tools=[...])` that may do for this agent what it asks for, or `permissions` of that.

    Nothing is written: the user's grants stay as they are.
    """
    return Grant(plugin, permissions)
