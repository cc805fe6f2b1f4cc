"""A plugin's worker: a confined child that is started when needed, kept warm between calls, and ended as a whole."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import sys
import tempfile
import time
import warnings
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

import anyio
from pydantic import ValidationError

from agentkit.errors import PluginError, SandboxError
from agentkit.sandbox.manifest import load_manifest
from agentkit.sandbox.policy import Policy
from agentkit.sandbox.process import MESSAGE_BYTES, Ended, Nonsense, Process, code_folders
from agentkit.sandbox.proxy import Proxy
from agentkit.types import FaultKind, ToolCall, ToolResult, ToolSpec

_log = logging.getLogger("agentkit.sandbox")
START_SECONDS = 30.0
_LAST_LINES = 12
_FAULTS: tuple[FaultKind, ...] = (
    "unknown_tool", "bad_arguments", "failed", "timeout", "denied", "too_big", "crashed"
)  # fmt: skip


class Unconfined(UserWarning):
    """A plugin runs without any wall, because its policy says `confined=False`."""


class _Refused(Exception):
    """The machine refuses namespaces, or a private root in them; the other walls may do."""

    def __init__(self, wall: str, detail: str) -> None:
        super().__init__(f"{wall}: {detail}")
        self.lasting = wall == "namespaces"


class Worker:
    """One plugin's tools, called one at a time; use one worker more for each call that shall run beside another.

    `describe` and `call` start the child when there is none; `aclose` ends it with all that it started. A call that is
    cancelled, times out or breaks the wire costs the child its life, and the next one starts anew.
    """

    # A machine that refused namespaces once refuses them again; the first worker finds out for all.
    _namespaces = True

    def __init__(self, plugin_folder: Path | str, policy: Policy, workspace: Path | str | None = None) -> None:
        self._folder = Path(plugin_folder).resolve()
        self._policy = policy
        self._workspace = Path(workspace).resolve() if workspace is not None else None
        self._manifest = load_manifest(self._folder)
        self._lock = anyio.Lock()
        self._process: Process | None = None
        self._specs: tuple[ToolSpec, ...] | None = None
        self._resources = AsyncExitStack()
        self._proxy: Proxy | None = None
        self._cpu_used = 0.0

    async def __aenter__(self) -> Worker:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def start(self) -> None:
        """Start the child and let it load the plugin.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: the plugin cannot be loaded.
        """
        async with self._lock:
            await self._ready()

    async def aclose(self) -> None:
        """End the child and everything it started; the worker may be started again."""
        with anyio.CancelScope(shield=True):
            await self._end()

    async def describe(self) -> tuple[ToolSpec, ...]:
        """Return what the plugin says of its tools, with the manifest's permissions and limits.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: the plugin cannot be loaded, or what it says of itself cannot be used.
        """
        async with self._lock:
            if self._specs is None:
                process = await self._ready()
                try:
                    with anyio.fail_after(START_SECONDS):
                        answer = await self._ask(process, {"do": "describe"}, MESSAGE_BYTES)
                except (Ended, Nonsense, TimeoutError) as error:
                    await self._end()
                    raise PluginError(f"plugin {self._manifest.name!r} did not describe itself: {error}") from None
                except BaseException:
                    await self._end()
                    raise
                self._specs = self._read_specs(answer)
            return self._specs

    async def call(self, call: ToolCall, seconds: float | None = None) -> ToolResult:
        """Run one call; whatever goes wrong with the tool is a fault in the result.

        Args:
            call: Its arguments are taken as checked against the tool's schema.
            seconds: Wall time; the policy's limit by default.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
        """
        async with self._lock:
            began = time.monotonic()
            try:
                result = await self._run(call, seconds or self._policy.limits.seconds)
            except BaseException:
                # Cancelled, most likely: nothing of the call may go on.
                await self._end()
                raise
            return result.model_copy(update={"seconds": time.monotonic() - began})

    async def _run(self, call: ToolCall, seconds: float) -> ToolResult:
        try:
            process = await self._ready()
        except PluginError as error:
            return _fault(call, "crashed", str(error))
        request = {"do": "call", "name": call.name, "arguments": call.arguments}
        # One character of a result may take six bytes of JSON.
        most = 6 * self._policy.limits.output_bytes + (1 << 16)
        try:
            with anyio.fail_after(seconds):
                if self._proxy is None:
                    answer = await self._ask(process, request, most)
                else:
                    async with self._proxy.serving():
                        answer = await self._ask(process, request, most)
        except TimeoutError:
            await self._end()
            return _fault(call, "timeout", f"{call.name} took more than {seconds:g} seconds and was ended")
        except Nonsense as error:
            log = process.take_log()
            await self._end()
            kind: FaultKind = "too_big" if "more than" in str(error) else "crashed"
            return _fault(call, kind, f"{call.name}'s worker broke its protocol and was ended: {error}", log)
        except Ended as error:
            await self._end()
            return self._crashed(call, error)
        return self._read_result(call, answer, process.take_log())

    async def _ask(self, process: Process, request: dict[str, Any], most: int) -> dict[str, Any]:
        # Not to be guessed, so that a call cannot answer the ones after it.
        ticket = secrets.token_hex(8)
        await process.send({**request, "id": ticket})
        answer = await process.receive(most)
        if answer.get("id") != ticket:
            raise Nonsense("it answered what was not asked")
        cpu = answer.get("cpu")
        self._cpu_used = cpu if isinstance(cpu, (int, float)) else 0.0
        return answer

    async def _ready(self) -> Process:
        """Return the running child; one that has used up its processor time is replaced first."""
        if self._process is not None and self._cpu_used >= self._policy.limits.cpu_seconds:
            await self._end()
        if self._process is None:
            try:
                try:
                    self._process = await self._start(self._policy.confined and Worker._namespaces)
                except _Refused as refusal:
                    self._process = await self._start(False, str(refusal))
                    _log.info("plugin %s is held by Landlock and seccomp alone: %s", self._manifest.name, refusal)
                    if refusal.lasting:
                        Worker._namespaces = False
            except BaseException:
                await self._end()
                raise
        return self._process

    async def _start(self, namespaces: bool, refused: str = "") -> Process:
        if not self._policy.confined:
            warnings.warn(
                f"plugin {self._manifest.name!r} runs WITHOUT a sandbox, with all your power", Unconfined, stacklevel=2
            )
        await self._end()
        self._cpu_used = 0.0
        process = self._process = Process(self._orders(namespaces))
        try:
            with anyio.fail_after(START_SECONDS):
                await process.greet()
                if self._policy.network and namespaces:
                    listener = await process.receive_listener()
                    if listener is not None:
                        self._serve_proxy(listener)
                first = await process.receive()
                if "missing" in first:
                    self._report_missing(first, namespaces, refused)
                loaded = await process.receive()
        except TimeoutError:
            raise PluginError(
                f"plugin {self._manifest.name!r} did not start within {START_SECONDS:g} seconds"
            ) from None
        except Nonsense as error:
            raise PluginError(f"plugin {self._manifest.name!r} broke its protocol at the start: {error}") from None
        except Ended as error:
            raise PluginError(
                f"plugin {self._manifest.name!r} ended while it was loaded: {error}{_last_lines(error.log)}"
            ) from None
        if "loaded" not in loaded:
            raise PluginError(f"plugin {self._manifest.name!r}: {str(loaded.get('broken', 'did not load'))[:2000]}")
        return process

    def _report_missing(self, message: dict[str, Any], namespaces: bool, refused: str) -> None:
        if namespaces and message["missing"] in ("namespaces", "private root"):
            raise _Refused(message["missing"], message["detail"])
        also = f"; {refused}" if refused else ""
        raise SandboxError(
            f"plugin {self._manifest.name!r} cannot run: the wall {message['missing']!r} does not stand here: "
            f"{message['detail']}{also}",
            remedy=message["remedy"],
        )

    async def _end(self) -> None:
        process, self._process = self._process, None
        self._proxy = None
        try:
            if process is not None:
                await process.end()
        finally:
            await self._resources.aclose()
            self._resources = AsyncExitStack()

    def _orders(self, namespaces: bool) -> dict[str, Any]:
        policy = self._policy
        workspace = ""
        if self._workspace is not None:
            granted = any(self._workspace.is_relative_to(path) for path in (*policy.read, *policy.write))
            workspace = str(self._workspace) if granted or not policy.confined else ""
        temporary, port = "", 0
        if not namespaces:
            temporary = self._resources.enter_context(tempfile.TemporaryDirectory(prefix="agentkit-"))
            temporary = os.path.realpath(temporary)
            if policy.network and policy.confined:
                port = self._serve_proxy(Proxy.listen())
        return {
            "confined": policy.confined,
            "namespaces": namespaces,
            "folder": str(self._folder),
            "entry": self._manifest.entry,
            "workspace": workspace,
            "code": code_folders(),
            "read": [str(path) for path in policy.read],
            "write": [str(path) for path in policy.write],
            "temporary": temporary,
            "network": bool(policy.network),
            "port": port,
            "subprocess": policy.subprocess,
            "limits": policy.limits.model_dump(),
            "environment": _environment(),
        }

    def _serve_proxy(self, listener: Any) -> int:
        self._resources.enter_context(listener)
        self._proxy = Proxy(listener, self._policy.network)
        port: int = listener.getsockname()[1]
        return port

    def _read_specs(self, answer: dict[str, Any]) -> tuple[ToolSpec, ...]:
        if "broken" in answer:
            raise PluginError(f"plugin {self._manifest.name!r}: {answer['broken']}")
        try:
            return tuple(
                ToolSpec(
                    name=tool["name"],
                    description=tool["description"],
                    parameters=tool["parameters"],
                    effects=tool["effects"],
                    permissions=self._manifest.permissions,
                    limits=self._policy.limits,
                    plugin=self._manifest.name,
                )
                for tool in answer["tools"]
            )
        except (KeyError, TypeError, ValidationError) as error:
            raise PluginError(f"plugin {self._manifest.name!r} describes itself wrongly: {error}") from None

    def _read_result(self, call: ToolCall, answer: dict[str, Any], printed: str) -> ToolResult:
        output, display, log = (_text(answer.get(key, "")) for key in ("output", "display", "log"))
        log = "\n".join(part for part in (log, printed) if part)
        if answer.get("ok") is True:
            size = sum(len(part.encode()) for part in (output, display))
            if size > self._policy.limits.output_bytes:
                return _fault(call, "too_big", f"the result has {size} bytes", log)
            return ToolResult(call_id=call.id, name=call.name, ok=True, output=output, display=display, log=log)
        kind = answer.get("fault")
        return _fault(call, kind if kind in _FAULTS else "failed", _text(answer.get("message", ""))[:20_000], log)

    def _crashed(self, call: ToolCall, error: Ended) -> ToolResult:
        limits = self._policy.limits
        if error.signal_number == signal.SIGXCPU:
            message = f"{call.name} used more than {limits.cpu_seconds} seconds of processor time and was ended"
            return _fault(call, "timeout", message, error.log)
        return _fault(call, "crashed", f"{call.name}'s worker crashed: {error}{_last_lines(error.log)}", error.log)


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


def _fault(call: ToolCall, kind: FaultKind, message: str, log: str = "") -> ToolResult:
    return ToolResult(call_id=call.id, name=call.name, ok=False, output=message, log=log, fault=kind)


def _text(value: Any) -> str:
    # A lone surrogate is valid JSON and breaks whoever writes it out later.
    return str(value).encode("utf-8", "replace").decode()


def _last_lines(log: str) -> str:
    lines = log.strip().splitlines()[-_LAST_LINES:]
    return "; it last printed:\n" + "\n".join(line[:500] for line in lines) if lines else ""
