"""Plugins: found by name or folder, described by their own confined child, run by a few of them side by side."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import entry_points, version
from pathlib import Path

import anyio
from pydantic import TypeAdapter, ValidationError

from agentkit.errors import ConfigError, PluginError
from agentkit.sandbox import Manifest, Policy, Worker, load_manifest
from agentkit.types import ToolCall, ToolResult, ToolSpec

GROUP = "agentkit.tools"
WORKERS = 4
SPECS = TypeAdapter(tuple[ToolSpec, ...])


def installed_plugins() -> tuple[str, ...]:
    """Return the names of the plugins that are installed."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def plugin_folder(name: str | Path) -> Path:
    """Return a plugin's folder, by installed name or by path; nothing of the plugin is imported.

    Raises:
        ConfigError: there is no such plugin.
    """
    path = Path(name)
    if (path / "plugin.yaml").exists():
        return path
    for point in entry_points(group=GROUP, name=str(name)):
        package, _, rest = point.value.partition(".")
        found = importlib.util.find_spec(package)
        for place in (found.submodule_search_locations or ()) if found else ():
            folder = Path(place).joinpath(*rest.split("."))
            if (folder / "plugin.yaml").exists():
                return folder
    known = ", ".join(installed_plugins())
    raise ConfigError(f"no plugin {name}", remedy=f"installed are: {known}; or pass a folder with a plugin.yaml")


class Plugin:
    """One plugin of one run: its tools' specs, and the confined workers that run them."""

    def __init__(self, folder: Path, workspace: Path, *, confined: bool = True) -> None:
        self.folder, self.workspace, self.confined = folder, workspace, confined
        self.manifest: Manifest = load_manifest(folder)
        self.specs: tuple[ToolSpec, ...] = ()
        self._idle: list[Worker] = []
        self._places = anyio.Semaphore(WORKERS)

    async def describe(self) -> tuple[ToolSpec, ...]:
        """Return the plugin's tools, from the cache where its files have not changed."""
        cache = _cache_folder() / f"{self.manifest.name}-{self._digest()}.json"
        with suppress(OSError, ValidationError):
            self.specs = SPECS.validate_json(cache.read_bytes())
            return self.specs
        async with self._worker() as worker:
            self.specs = await worker.describe()
        with suppress(OSError):
            cache.parent.mkdir(parents=True, exist_ok=True)
            fresh = cache.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(SPECS.dump_json(self.specs))
            fresh.replace(cache)
        return self.specs

    async def run(self, call: ToolCall) -> ToolResult:
        """Run a call in a worker of its own for as long as it lasts."""
        async with self._worker() as worker:
            return await worker.call(call)

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
        policy = Policy.of(self.manifest.permissions, self.manifest.limits, self.workspace)
        if not self.confined:
            from dataclasses import replace

            policy = replace(policy, confined=False)
        return Worker(self.folder, policy, self.workspace)

    def _digest(self) -> str:
        digest = hashlib.sha256(version("agentkit").encode())
        try:
            for path in sorted(p for p in self.folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
                digest.update(json.dumps([str(path.relative_to(self.folder)), path.stat().st_size]).encode())
                digest.update(path.read_bytes())
        except OSError as error:
            raise PluginError(f"cannot read the plugin in {self.folder}: {error}") from error
        return digest.hexdigest()[:20]


def _cache_folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "agentkit" / "specs"
