"""Servers of the Model Context Protocol as plugins. The SDK is imported once a server is needed, not before."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from pydantic import TypeAdapter, ValidationError

from agentkit.errors import PluginError
from agentkit.sandbox import OnProgress, Policy, load_manifest
from agentkit.sandbox.confined import Recipe
from agentkit.toolbox.installed import digest_of
from agentkit.toolbox.plugins import spec_cache, write_cache
from agentkit.types import FaultKind, Permissions, ToolCall, ToolResult, ToolSpec

if TYPE_CHECKING:
    from agentkit.toolbox.mcp_session import Session

NAMED_SPECS = TypeAdapter(dict[str, ToolSpec])
"""Specs by the names that the server knows its tools by."""


class McpPlugin:
    """An MCP server: its tools' specs, and one session with it for all calls of a run.

    permissions: what it is granted. packages: folders of its own dependencies. digest: of all its files.

    A call that is cancelled or times out costs the session its life: it ends with the last call that is under way in
    it, and the next call begins another.

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
        digest: str = "",
        confined: bool = True,
    ) -> None:
        self.folder, self.workspace, self.confined = folder.resolve(), workspace.resolve(), confined
        self.permissions, self.packages = permissions, packages
        self.manifest = load_manifest(folder)
        self.specs: tuple[ToolSpec, ...] = ()
        if find_spec("mcp") is None:
            raise PluginError(
                f"plugin {self.manifest.name!r} is an MCP server, and the MCP SDK is not installed",
                remedy="pip install 'agentkit[mcp]'",
            )
        self._digest = digest or digest_of(folder)
        self._theirs: dict[str, str] = {}
        self._doubted: dict[str, ToolSpec] | None = None
        self._sessions: list[Session] = []
        self._opening = anyio.Lock()
        self._places = anyio.Semaphore(self.manifest.workers)

    async def describe(self) -> tuple[ToolSpec, ...]:
        """Return the server's tools: from the cache where it runs here and its files have not changed, or as it says.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: the server cannot be started or reached, or what it says of its tools cannot be used.
        """
        named = self._cached()
        if named is None:
            async with self._session() as session:
                named = await session.specs()
            self._keep(named)
        else:
            # What the command runs may have changed without the plugin's own files.
            self._doubted = named
        self._theirs = {spec.name: name for name, spec in named.items()}
        granted = {"permissions": self.permissions, "limits": self.manifest.limits}
        self.specs = tuple(spec.model_copy(update=granted) for spec in named.values())
        return self.specs

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult:
        """Run a call beside others; whatever goes wrong with it is a fault in the result.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
        """
        began = time.monotonic()
        if call.name not in self._theirs:
            return _fault(call, "unknown_tool", f"this plugin has no tool {call.name!r}")
        try:
            for _ in range(2):
                async with self._session() as session:
                    result = await session.call(call, self._theirs[call.name], on_progress)
                if result.retry_after is None:
                    break
        except PluginError as error:
            result = _fault(call, "crashed", str(error))
        return result.model_copy(update={"seconds": time.monotonic() - began})

    async def aclose(self) -> None:
        """End the sessions, and with them the servers that run here."""
        while self._sessions:
            await self._end(self._sessions[-1])

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        """Yield the session of this run; one that shall not be used again ends with its last user."""
        async with self._places:
            session = await self._usable()
            try:
                with session.used():
                    yield session
            finally:
                if not session.users and not session.usable:
                    await self._end(session)

    async def _usable(self) -> Session:
        async with self._opening:
            for session in self._sessions:
                if session.usable:
                    return session
            for session in [session for session in self._sessions if not session.users]:
                await self._end(session)
            session = self._new_session()
            await session.open()
            self._sessions.append(session)
            await self._look_again(session)
            return session

    async def _look_again(self, session: Session) -> None:
        """Where the specs came from the cache, see to it that the next run has those of the server as it is now."""
        doubted, self._doubted = self._doubted, None
        if doubted is not None:
            with suppress(PluginError), session.used():
                named = await session.specs()
                if named != doubted:
                    self._keep(named)

    async def _end(self, session: Session) -> None:
        with anyio.CancelScope(shield=True):
            await session.close()
        if session in self._sessions:
            self._sessions.remove(session)

    def _new_session(self) -> Session:
        from agentkit.toolbox.mcp_session import Session

        recipe = None
        if self.manifest.command:
            policy = Policy.of(self.permissions, self.manifest.limits, self.workspace, confined=self.confined)
            recipe = Recipe(self.folder, self.manifest, policy, self.workspace, self.packages, self._digest)
        return Session(self.manifest, self.permissions, recipe)

    def _cached(self) -> dict[str, ToolSpec] | None:
        with suppress(OSError, ValidationError):
            if self.manifest.command:
                return NAMED_SPECS.validate_json(spec_cache(self.manifest, self._digest).read_bytes())
        return None

    def _keep(self, named: dict[str, ToolSpec]) -> None:
        if self.manifest.command:
            write_cache(spec_cache(self.manifest, self._digest), NAMED_SPECS.dump_json(named))


def _fault(call: ToolCall, kind: FaultKind, message: str) -> ToolResult:
    return ToolResult(call_id=call.id, name=call.name, ok=False, output=message, fault=kind)
