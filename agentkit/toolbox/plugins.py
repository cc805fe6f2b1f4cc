"""Plugins: found by name or folder, described by their own confined child, run by a few of them side by side."""

from __future__ import annotations

import os
import random
import shlex
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import anyio
from pydantic import TypeAdapter, ValidationError

from agentkit.errors import PluginError
from agentkit.sandbox import DeclaredTool, Manifest, OnProgress, Policy, Worker, load_manifest
from agentkit.toolbox.find import find_plugin
from agentkit.toolbox.foreign import Unfit, fit
from agentkit.toolbox.grants import permitted
from agentkit.toolbox.installed import digest_of
from agentkit.toolbox.own_grant import Grant
from agentkit.types import Permissions, ToolCall, ToolResult, ToolSpec

TRIES = 3
"""How often a call runs whose tool says that nothing was done and another try may succeed."""
MOST_WAIT = 30.0
"""Seconds; a tool that asks for more is answered to the model instead."""
SPECS = TypeAdapter(tuple[ToolSpec, ...])


class AnyPlugin(Protocol):
    """One plugin of one run, whatever it is made of. `specs` is filled by `describe`."""

    manifest: Manifest
    specs: tuple[ToolSpec, ...]

    async def describe(self) -> tuple[ToolSpec, ...]: ...
    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult: ...
    async def aclose(self) -> None: ...


def open_plugin(tool: str | Path | Grant, workspace: Path, *, confined: bool = True) -> AnyPlugin:
    """Return a plugin by name, by folder or as granted, of the kind that its manifest says it is.

    Raises:
        ConfigError: there is no such plugin, or the file of grants is broken.
        PermissionNeeded: the user has not granted what it asks for.
        PluginError: its manifest is broken, or it is not what was installed.
    """
    own = tool if isinstance(tool, Grant) else None
    found = find_plugin(tool.plugin if isinstance(tool, Grant) else tool)
    manifest, digest = load_manifest(found.folder), found.digest()
    permissions = permitted(found, manifest, digest, own)
    packages = found.packages or (own.packages if own else ())
    if manifest.dependencies and found.origin == "folder" and not packages:
        needs = ", ".join(manifest.dependencies)
        raise PluginError(
            f"plugin {manifest.name} needs {needs}, which come with its installation",
            remedy=f"agentkit tools install {shlex.quote(str(found.folder))}",
        )
    if manifest.mcp is not None:
        from agentkit.toolbox.mcp import McpPlugin

        return McpPlugin(found.folder, workspace, permissions, packages=packages, digest=digest, confined=confined)
    return Plugin(found.folder, workspace, permissions, packages=packages, digest=digest, confined=confined)


class Plugin:
    """A plugin on the SDK or the wire: its tools' specs, and the confined workers that run them.

    permissions: what it is granted. packages: folders of its own dependencies. digest: of all its files.
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
        self.folder, self.workspace, self.confined = folder, workspace, confined
        self.permissions, self.packages = permissions, packages
        self.manifest: Manifest = load_manifest(folder)
        self.specs: tuple[ToolSpec, ...] = ()
        self._digest = digest or digest_of(folder)
        self._idle: list[Worker] = []
        self._places = anyio.Semaphore(self.manifest.workers)

    async def describe(self) -> tuple[ToolSpec, ...]:
        """Return the plugin's tools: as declared, or from the cache where its files have not changed, or as it says."""
        if self.manifest.tools:
            self.specs = self._as_granted(tuple(self._declared(tool) for tool in self.manifest.tools))
            return self.specs
        cache = spec_cache(self.manifest, self._digest)
        with suppress(OSError, ValidationError):
            self.specs = self._as_granted(SPECS.validate_json(cache.read_bytes()))
            return self.specs
        async with self._worker() as worker:
            self.specs = await worker.describe()
        write_cache(cache, SPECS.dump_json(self.specs))
        self.specs = self._as_granted(self.specs)
        return self.specs

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult:
        """Run a call in a worker of its own for as long as it lasts; again, where the tool asks for another try."""
        for attempt in range(1, TRIES + 1):
            async with self._worker() as worker:
                result = await worker.call(call, on_progress=on_progress)
            if result.retry_after is None or attempt == TRIES:
                break
            # Full jitter where the tool does not know how long it will take.
            wait = result.retry_after or random.uniform(0, 0.5 * 2**attempt)
            if wait > MOST_WAIT:
                break
            await anyio.sleep(wait)
        return result

    async def aclose(self) -> None:
        """End the workers."""
        while self._idle:
            await self._idle.pop().aclose()

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Worker]:
        async with self._places:
            worker = self._idle.pop() if self._idle else self._new_worker()
            try:
                yield worker
            finally:
                self._idle.append(worker)

    def _new_worker(self) -> Worker:
        policy = Policy.of(self.permissions, self.manifest.limits, self.workspace, confined=self.confined)
        return Worker(self.folder, policy, self.workspace, packages=self.packages, digest=self._digest)

    def _declared(self, tool: DeclaredTool) -> ToolSpec:
        return ToolSpec(
            name=tool.name, description=tool.description, parameters=tool.parameters, effects=tool.effects,
            permissions=self.permissions, limits=self.manifest.limits, plugin=self.manifest.name,
        )  # fmt: skip

    def _as_granted(self, specs: tuple[ToolSpec, ...]) -> tuple[ToolSpec, ...]:
        """Return what a stranger says of its tools as it can be used: with its grants, and schemas that do no harm."""
        fitted = []
        for spec in specs:
            try:
                parameters = fit(spec.parameters)
            except Unfit as error:
                told = f"plugin {self.manifest.name}: the schema of its tool {spec.name} {error}"
                raise PluginError(told) from None
            fitted.append(spec.model_copy(update={"permissions": self.permissions, "parameters": parameters}))
        return tuple(fitted)


def cache_folder() -> Path:
    """Return where the specs of described plugins are kept, by the plugins' digests."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "agentkit" / "specs"


def spec_cache(manifest: Manifest, digest: str) -> Path:
    """Return the file that keeps the specs of a described plugin, for as long as its files are these."""
    return cache_folder() / f"{manifest.name}-{digest[:20]}-{version('agentkit')}.json"


def write_cache(path: Path, data: bytes) -> None:
    """Write a file of the cache as a whole; where that cannot be, there is none."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(path)
