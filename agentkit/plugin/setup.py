"""What the parent tells the child before anything else, and how the child says that a wall is missing."""

from __future__ import annotations

from typing import NamedTuple

TOO_MANY, TOO_MUCH_MEMORY = 99, 98
"""Exit statuses of a tree that was ended because it outgrew its bounds."""
BASE_MB = 64
"""What an interpreter and its libraries take before a plugin takes anything; not held against it."""


class Limits(NamedTuple):
    """Bounds of one worker, as in `agentkit.types.ToolLimits`."""

    seconds: float
    cpu_seconds: int
    memory_mb: int
    processes: int
    open_files: int
    file_mb: int
    disk_mb: int
    output_bytes: int
    artifact_mb: int


class Setup(NamedTuple):
    """The child's orders.

    namespaces: False once the parent has learnt that this machine refuses them; the other walls must then do.
    folder: the plugin. entry: its Python file, or else the command to be run in the worker's place.
    workspace: current directory, or "" for the temporary one.
    code: Python, its packages and agentkit, read-only. packages: the plugin's own, imported from before the others.
    read, write: what the policy grants.
    temporary: a folder for temporary files where no private one can be made, else "".
    grouped: whether a cgroup holds the tree's memory and number of processes.
    """

    confined: bool
    namespaces: bool
    folder: str
    entry: str
    command: list[str]
    workspace: str
    code: list[str]
    packages: list[str]
    read: list[str]
    write: list[str]
    temporary: str
    network: bool
    subprocess: bool
    grouped: bool
    limits: Limits
    environment: dict[str, str]


class WallMissing(Exception):
    """A wall the policy needs cannot be built here. `wall` names it, `remedy` says what to do."""

    def __init__(self, wall: str, detail: str, remedy: str) -> None:
        super().__init__(detail)
        self.wall = wall
        self.detail = detail
        self.remedy = remedy
