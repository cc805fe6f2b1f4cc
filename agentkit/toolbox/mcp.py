"""Servers of the Model Context Protocol as plugins."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from agentkit.errors import PluginError
from agentkit.sandbox import OnProgress, load_manifest
from agentkit.types import Permissions, ToolCall, ToolResult, ToolSpec


class McpPlugin:
    """A server of the Model Context Protocol: its tools' specs, and one session with it for all calls of a run.

    permissions: what it is granted. packages: folders of its own dependencies.

    Raises:
        PluginError: the official SDK is not installed.
    """

    def __init__(
        self,
        folder: Path,
        workspace: Path,
        permissions: Permissions,
        *,
        packages: tuple[Path, ...] = (),
        confined: bool = True,
    ) -> None:
        self.folder, self.workspace, self.confined = folder, workspace, confined
        self.permissions, self.packages = permissions, packages
        self.manifest = load_manifest(folder)
        self.specs: tuple[ToolSpec, ...] = ()
        if find_spec("mcp") is None:
            raise PluginError(f"plugin {self.manifest.name!r} needs the MCP SDK", remedy="pip install 'agentkit[mcp]'")

    async def describe(self) -> tuple[ToolSpec, ...]:
        """Return the server's tools."""
        raise NotImplementedError

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult:
        """Run a call."""
        raise NotImplementedError

    async def aclose(self) -> None:
        """End the session."""
