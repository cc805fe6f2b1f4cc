"""What a child process may touch: the manifest's wishes, resolved to real paths and hosts of this machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from agentkit.errors import ConfigError
from agentkit.types import Permissions, ToolLimits


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole of a child's world besides the read-only system; what is not named here is absent.

    read, write: absolute real paths; write includes read.
    network: `host`, `host:port` or `*`; empty means no network at all.
    subprocess: whether programs may be started.
    confined: False runs the plugin WITHOUT any wall, with the user's own power, and warns each time a worker starts.
    """

    read: tuple[Path, ...] = ()
    write: tuple[Path, ...] = ()
    network: tuple[str, ...] = ()
    subprocess: bool = False
    limits: ToolLimits = ToolLimits()
    confined: bool = True

    @classmethod
    def of(
        cls, permissions: Permissions, limits: ToolLimits, workspace: Path | None, *, confined: bool = True
    ) -> Policy:
        """Resolve a manifest's permissions against this machine and this workspace.

        Raises:
            ConfigError: a path does not exist, is relative, or names `$workspace` where there is none.
        """
        return cls(
            read=tuple(_resolve(path, workspace) for path in permissions.read),
            write=tuple(_resolve(path, workspace) for path in permissions.write),
            network=permissions.network,
            subprocess=permissions.subprocess,
            limits=limits,
            confined=confined,
        )


def _resolve(path: str, workspace: Path | None) -> Path:
    head, _, rest = path.partition("/")
    if head == "$workspace":
        if workspace is None:
            raise ConfigError(f"the permission {path!r} needs a workspace", remedy="give the agent a workspace folder")
        found = Path(workspace, rest)
    else:
        found = Path(os.path.expanduser(path))
    if not found.is_absolute() and head != "$workspace":
        raise ConfigError(f"the permission {path!r} is relative", remedy="write /absolute, ~/home or $workspace/inside")
    found = found.resolve()
    if workspace is not None and head == "$workspace" and not found.is_relative_to(Path(workspace).resolve()):
        raise ConfigError(
            f"the permission {path!r} leads out of the workspace, to {found}", remedy="remove the link in the workspace"
        )
    if not found.exists():
        raise ConfigError(f"the permission {path!r} names {found}, which does not exist", remedy="make it first")
    if found == Path("/"):
        raise ConfigError(f"the permission {path!r} is the whole machine", remedy="name the folders that are needed")
    return found
