"""One plugin's child from start to end: its orders, its walls, and what stands beside it in this process."""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio

from agentkit.errors import PluginError, SandboxError, one_error
from agentkit.plugin.setup import BASE_MB, Limits, Setup
from agentkit.sandbox.cgroup import Cgroup
from agentkit.sandbox.manifest import Manifest
from agentkit.sandbox.places import code_folders, own_folders
from agentkit.sandbox.policy import Policy
from agentkit.sandbox.process import Ended, Nonsense, Process
from agentkit.sandbox.proxy import Proxy

_log = logging.getLogger("agentkit.sandbox")
START_SECONDS = 30.0
_LAST_LINES = 12


class Unconfined(UserWarning):
    """A plugin runs without any wall, because its policy says `confined=False`."""


class _Refused(Exception):
    """The machine refuses namespaces, or a private root in them; the other walls may do."""

    def __init__(self, wall: str, detail: str) -> None:
        super().__init__(f"{wall}: {detail}")
        self.lasting = wall == "namespaces"


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what a child is and may do: equal recipes make interchangeable children.

    folder: the plugin's. workspace: None where there is none. packages: the plugin's own dependencies.
    digest: of the plugin's files, the manifest among them, where somebody has looked; else "".
    """

    folder: Path
    manifest: Manifest = field(compare=False)
    policy: Policy
    workspace: Path | None
    packages: tuple[Path, ...] = ()
    digest: str = ""


class Confined:
    """A child made after a recipe: started by `begin`, usable once `ready` has returned. Await `end` in any case."""

    # A machine that refused namespaces, or a group, once refuses them again; the first child finds out for all.
    _namespaces = True
    _groups = True

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._resources = ExitStack()
        self._proxy: Proxy | None = None
        self._in_namespaces = False
        self.process: Process | None = None
        self.temporary = ""

    @property
    def name(self) -> str:
        """Return the plugin's name."""
        return self._recipe.manifest.name

    def begin(self) -> None:
        """Start the child; it builds its walls and loads the plugin while others go on."""
        policy = self._recipe.policy
        if not policy.confined:
            warnings.warn(f"plugin {self.name!r} runs WITHOUT a sandbox, with all your power", Unconfined, stacklevel=2)
        self._spawn(policy.confined and Confined._namespaces)

    async def ready(self, watch: Callable[[], None] = lambda: None) -> Process:
        """Return the child once it has loaded the plugin; `watch` is called every now and then meanwhile.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: the plugin cannot be loaded.
        """
        try:
            try:
                return await self._loaded(watch)
            except _Refused as refusal:
                await self.end()
                self._spawn(namespaces=False)
                process = await self._loaded(watch, str(refusal))
                _log.info("plugin %s is held by Landlock and seccomp alone: %s", self.name, refusal)
                if refusal.lasting:
                    Confined._namespaces = False
                return process
        except BaseException:
            await self.end()
            raise

    async def end(self) -> None:
        """End the child and everything it started."""
        process, self.process, self._proxy = self.process, None, None
        try:
            if process is not None:
                await process.end()
        finally:
            self._resources.close()

    def end_now(self) -> None:
        """Do the same without an event loop."""
        process, self.process = self.process, None
        if process is not None:
            process.end_now()
        self._resources.close()

    @asynccontextmanager
    async def reachable(self) -> AsyncIterator[None]:
        """Let the child reach the hosts it may reach, while the context is entered."""
        if self._proxy is None:
            yield
        else:
            with one_error():
                async with self._proxy.serving():
                    yield

    def _spawn(self, namespaces: bool) -> None:
        self._in_namespaces = namespaces
        group = self._group(namespaces)
        self.process = Process(self._orders(namespaces, group is not None), group)

    def _group(self, namespaces: bool) -> Cgroup | None:
        limits = self._recipe.policy.limits
        if not (self._recipe.policy.confined and Confined._groups and Cgroup.available()):
            return None
        try:
            # The warden, a namespace's first process and the worker are counted with the plugin's own.
            group = Cgroup(limits.memory_mb + BASE_MB, limits.processes + (3 if namespaces else 2))
        except OSError as error:
            _log.info("no cgroup can be made, so processes and memory are counted otherwise: %s", error)
            Confined._groups = False
            return None
        self._resources.callback(group.remove)
        return group

    async def _loaded(self, watch: Callable[[], None], refused: str = "") -> Process:
        assert self.process is not None
        process = self.process
        try:
            with anyio.fail_after(START_SECONDS):
                if self._recipe.policy.network and self._in_namespaces:
                    listener = await process.receive_listener()
                    if listener is not None:
                        self._serve_proxy(listener)
                first = await process.receive()
                if "missing" in first:
                    self._report_missing(first, refused)
                loaded = await process.receive(watch=watch)
        except TimeoutError:
            raise PluginError(f"plugin {self.name!r} did not start within {START_SECONDS:g} seconds") from None
        except Nonsense as error:
            raise PluginError(f"plugin {self.name!r} broke its protocol at the start: {error}") from None
        except Ended as error:
            raise PluginError(
                f"plugin {self.name!r} ended while it was loaded: {error}{last_lines(error.log)}"
            ) from None
        if "loaded" not in loaded:
            raise PluginError(f"plugin {self.name!r}: {str(loaded.get('broken', 'did not load'))[:2000]}")
        return process

    def _report_missing(self, message: dict[str, Any], refused: str) -> None:
        if self._in_namespaces and message["missing"] in ("namespaces", "private root"):
            raise _Refused(message["missing"], message["detail"])
        also = f"; {refused}" if refused else ""
        raise SandboxError(
            f"plugin {self.name!r} cannot run: the wall {message['missing']!r} does not stand here: "
            f"{message['detail']}{also}",
            remedy=message["remedy"],
        )

    def _orders(self, namespaces: bool, grouped: bool) -> Setup:
        recipe, policy = self._recipe, self._recipe.policy
        workspace = ""
        if recipe.workspace is not None:
            here = recipe.workspace
            paths = (*policy.read, *policy.write)
            granted = any(here.is_relative_to(path) or path.is_relative_to(here) for path in paths)
            workspace = str(here) if granted or not policy.confined else ""
        temporary = ""
        if not namespaces:
            temporary = self._resources.enter_context(tempfile.TemporaryDirectory(prefix="agentkit-"))
            temporary = os.path.realpath(temporary)
        self.temporary = temporary
        packages = [str(path) for path in recipe.packages]
        return Setup(
            confined=policy.confined,
            namespaces=namespaces,
            folder=str(recipe.folder),
            entry=recipe.manifest.entry,
            command=recipe.manifest.command,
            workspace=workspace,
            code=[*code_folders(), *packages, *self._own_places()],
            packages=packages,
            read=[str(path) for path in policy.read],
            write=[str(path) for path in policy.write],
            temporary=temporary,
            network=bool(policy.network),
            subprocess=policy.subprocess,
            grouped=grouped,
            limits=Limits(**policy.limits.model_dump()),
            environment=_environment(),
        )

    def _own_places(self) -> list[str]:
        """Return where agentkit keeps what decides about plugins, where the policy would let the plugin write there."""
        places = [path for path in own_folders() if path.is_dir()]
        return [str(path) for path in places if any(path.is_relative_to(above) for above in self._recipe.policy.write)]

    def _serve_proxy(self, listener: socket.socket) -> None:
        self._resources.enter_context(listener)
        self._proxy = Proxy(listener, self._recipe.policy.network)


def _environment() -> dict[str, str]:
    """Return what a worker's environment holds besides its own places: nothing of the user's but the time zone."""
    threads = str(min(4, os.cpu_count() or 1))
    values = {
        "PATH": f"{os.path.dirname(os.path.abspath(sys.executable))}:/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        # Libraries that start a thread for each core would run into the bound on processes.
        "OMP_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": threads,
    }
    return values | ({"TZ": os.environ["TZ"]} if "TZ" in os.environ else {})


def last_lines(log: str) -> str:
    """Return the last of what a child printed, as the end of a sentence; nothing where it printed nothing."""
    lines = log.strip().splitlines()[-_LAST_LINES:]
    return "; it last printed:\n" + "\n".join(line[:500] for line in lines) if lines else ""
