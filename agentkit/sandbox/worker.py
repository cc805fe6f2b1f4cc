"""A plugin's worker: a confined child that is started when needed, kept warm between calls, and ended as a whole."""

from __future__ import annotations

import base64
import binascii
import math
import secrets
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import anyio
from pydantic import ValidationError

from agentkit.errors import PluginError
from agentkit.sandbox import keeper, spares
from agentkit.sandbox.confined import START_SECONDS, Confined, Recipe, last_lines
from agentkit.sandbox.disk import DiskWatch
from agentkit.sandbox.manifest import load_manifest
from agentkit.sandbox.policy import Policy
from agentkit.sandbox.process import MESSAGE_BYTES, Ended, Nonsense, Process
from agentkit.types import Attachment, FaultKind, Progress, ToolCall, ToolResult, ToolSpec

OnProgress = Callable[[Progress], Awaitable[None]]
_FAULTS: tuple[FaultKind, ...] = (
    "unknown_tool", "bad_arguments", "failed", "timeout", "denied", "too_big", "crashed"
)  # fmt: skip
_ATTACHMENTS = 100


class _Exceeded(Exception):
    """A limit that is watched from here was passed, which costs the child its life."""

    def __init__(self, kind: FaultKind, message: str) -> None:
        super().__init__(message)
        self.kind: FaultKind = kind


class _TimeWatch:
    """Compares the processor time that a child has used with what it had used at the first look."""

    def __init__(self, process: Process, most: float) -> None:
        self._process, self._most = process, most
        self._before: float | None = None

    def exceeded(self) -> bool:
        """Tell whether the child has used more since then than it may."""
        used = self._process.cpu_seconds()
        if self._before is None:
            self._before = used
        return used - self._before > self._most


class Worker:
    """One plugin's tools, called one at a time; use one worker more for each call that shall run beside another.

    `describe` and `call` start the child when there is none; `aclose` ends it with all that it started. A call that is
    cancelled, times out or breaks the wire costs the child its life, and the next one starts anew.

    digest, packages: as in `Recipe`.
    """

    def __init__(
        self,
        plugin_folder: Path | str,
        policy: Policy,
        workspace: Path | str | None = None,
        *,
        packages: tuple[Path, ...] = (),
        digest: str = "",
    ) -> None:
        folder = Path(plugin_folder).resolve()
        here = Path(workspace).resolve() if workspace is not None else None
        self._manifest = load_manifest(folder)
        self._recipe = Recipe(folder, self._manifest, policy, here, packages, digest)
        self._policy = policy
        self._lock = anyio.Lock()
        self._child: Confined | None = None
        self._disk: DiskWatch | None = None
        self._specs: tuple[ToolSpec, ...] | None = None
        self._cpu_used = 0.0
        self._time: _TimeWatch | None = None

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
                        answer = await self._ask(process, {"do": "describe"}, MESSAGE_BYTES, None)
                except (Ended, Nonsense, TimeoutError, _Exceeded) as error:
                    await self._end()
                    raise PluginError(f"plugin {self._manifest.name!r} did not describe itself: {error}") from None
                except BaseException:
                    await self._end()
                    raise
                self._specs = self._read_specs(answer)
            return self._specs

    async def call(
        self, call: ToolCall, seconds: float | None = None, on_progress: OnProgress | None = None
    ) -> ToolResult:
        """Run one call; whatever goes wrong with the tool is a fault in the result.

        Args:
            call: Its arguments are taken as checked against the tool's schema.
            seconds: Wall time; the policy's limit by default.
            on_progress: Told how far the call has come, as often as the tool says so.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
        """
        async with self._lock:
            began = time.monotonic()
            try:
                result = await self._run(call, seconds or self._policy.limits.seconds, on_progress)
            except BaseException:
                # Cancelled, most likely: nothing of the call may go on.
                await self._end()
                raise
            return result.model_copy(update={"seconds": time.monotonic() - began})

    async def _run(self, call: ToolCall, seconds: float, on_progress: OnProgress | None) -> ToolResult:
        keeper.forget(id(self))
        try:
            process = await self._ready()
        except PluginError as error:
            return _fault(call, "crashed", str(error))
        assert self._child is not None
        limits = self._policy.limits
        request = {"do": "call", "name": call.name, "arguments": call.arguments}
        # One character of a result may take six bytes of JSON, three bytes of an attachment take four.
        most = 6 * limits.output_bytes + (limits.artifact_mb << 20) * 4 // 3 + (1 << 16)
        try:
            with anyio.fail_after(seconds):
                async with self._child.reachable():
                    answer = await self._ask(process, request, most, on_progress)
            result = self._read_result(call, answer, process.take_log())
        except TimeoutError:
            await self._end()
            return _fault(call, "timeout", f"{call.name} took more than {seconds:g} seconds and was ended")
        except _Exceeded as error:
            await self._end()
            return _fault(call, error.kind, f"{call.name} {error}")
        except Nonsense as error:
            log = process.take_log()
            await self._end()
            kind: FaultKind = "too_big" if "more than" in str(error) else "crashed"
            return _fault(call, kind, f"{call.name}'s worker broke its protocol and was ended: {error}", log)
        except Ended as error:
            await self._end()
            return self._crashed(call, error)
        return result

    async def _ask(
        self, process: Process, request: dict[str, Any], most: int, on_progress: OnProgress | None
    ) -> dict[str, Any]:
        """Return the answer, with what was attached to it under `attached`."""
        # Not to be guessed, so that a call cannot answer the ones after it.
        ticket = secrets.token_hex(8)
        await process.send({**request, "id": ticket})
        attached: list[Attachment] = []
        self._time = _TimeWatch(process, self._policy.limits.cpu_seconds)
        while True:
            answer = await process.receive(most, self._watch)
            if answer.get("id") != ticket:
                raise Nonsense("it answered what was not asked")
            if "progress" in answer:
                told = _progress(answer["progress"])
                if on_progress is not None:
                    await on_progress(told)
            elif "attach" in answer:
                attached.append(_attachment(answer["attach"]))
                size = sum(len(part.data) for part in attached)
                if size > self._policy.limits.artifact_mb << 20 or len(attached) > _ATTACHMENTS:
                    raise Nonsense(f"it attached more than {self._policy.limits.artifact_mb} MiB")
            else:
                break
        self._watch_disk()
        if self._disk is not None:
            self._disk.begin()
        keeper.watch(id(self), self._between_calls(process), process.cut)
        cpu = answer.get("cpu")
        # A program of another language does not tell.
        self._cpu_used = cpu if isinstance(cpu, (int, float)) else process.cpu_seconds()
        return {**answer, "attached": attached}

    def _watch(self) -> None:
        """Look at what only the whole tree tells."""
        self._watch_disk()
        if self._time is not None and self._time.exceeded():
            most = self._policy.limits.cpu_seconds
            raise _Exceeded("timeout", f"used more than {most} seconds of processor time and was ended")

    def _between_calls(self, process: Process) -> Callable[[], bool]:
        """Return what tells, in another thread, whether the child does too much while nobody has called it."""
        disk, time_used = self._disk, _TimeWatch(process, self._policy.limits.cpu_seconds)
        return lambda: time_used.exceeded() or (disk is not None and disk.exceeded(process.pid))

    def _watch_disk(self) -> None:
        assert self._child is not None and self._child.process is not None
        if self._disk is not None and self._disk.exceeded(self._child.process.pid):
            most = self._policy.limits.disk_mb
            raise _Exceeded("too_big", f"left more than {most} MiB in the folders it may write, and was ended")

    async def _ready(self) -> Process:
        """Return the running child; one that has used up its processor time is replaced first."""
        if self._child is not None and self._cpu_used >= self._policy.limits.cpu_seconds:
            await self._end()
        if self._child is None:
            self._cpu_used = 0.0
            limits = self._policy.limits
            child = self._child = spares.take(self._recipe)
            try:
                # A folder for temporary files that lies on the disk is watched like those that were granted.
                folders = [*self._policy.write, *([Path(child.temporary)] if child.temporary else [])]
                if folders and self._policy.confined:
                    self._disk = DiskWatch(folders, limits.disk_mb << 20, limits.file_mb << 20)
                await child.ready(self._watch_disk)
                self._watch_disk()
                await spares.keep(self._recipe)
            except _Exceeded as error:
                await self._end()
                raise PluginError(f"plugin {self._manifest.name!r} {error}, while it was loaded") from None
            except BaseException:
                await self._end()
                raise
        assert self._child.process is not None
        return self._child.process

    async def _end(self) -> None:
        keeper.forget(id(self))
        child, self._child, self._disk = self._child, None, None
        if child is not None:
            await child.end()

    def _read_specs(self, answer: dict[str, Any]) -> tuple[ToolSpec, ...]:
        if "broken" in answer:
            raise PluginError(f"plugin {self._manifest.name!r}: {answer['broken']}")
        try:
            return tuple(
                ToolSpec(
                    name=tool["name"],
                    description=tool.get("description", ""),
                    parameters=tool["parameters"],
                    effects=tool.get("effects", "once"),
                    permissions=self._manifest.permissions,
                    limits=self._policy.limits,
                    plugin=self._manifest.name,
                )
                for tool in answer["tools"]
            )
        except (KeyError, TypeError, AttributeError, ValidationError) as error:
            raise PluginError(f"plugin {self._manifest.name!r} describes itself wrongly: {error}") from None

    def _read_result(self, call: ToolCall, answer: dict[str, Any], printed: str) -> ToolResult:
        output, display, log = (_text(answer.get(key, "")) for key in ("output", "display", "log"))
        log = "\n".join(part for part in (log, printed) if part)
        attached = tuple(answer["attached"])
        if answer.get("ok") is True:
            size = sum(len(part.encode()) for part in (output, display))
            if size > self._policy.limits.output_bytes:
                return _fault(call, "too_big", f"the result has {size} bytes", log)
            return ToolResult(
                call_id=call.id, name=call.name, ok=True, output=output, display=display, log=log, attachments=attached
            )
        kind = answer.get("fault")
        result = _fault(call, kind if kind in _FAULTS else "failed", _text(answer.get("message", ""))[:20_000], log)
        retry = answer.get("retry")
        after = float(retry) if isinstance(retry, (int, float)) and 0 <= retry < 1e6 else None
        return result.model_copy(update={"retry_after": after, "attachments": attached})

    def _crashed(self, call: ToolCall, error: Ended) -> ToolResult:
        limits = self._policy.limits
        if error.signal_number == signal.SIGXCPU:
            message = f"{call.name} used more than {limits.cpu_seconds} seconds of processor time and was ended"
            return _fault(call, "timeout", message, error.log)
        return _fault(call, "crashed", f"{call.name}'s worker crashed: {error}{last_lines(error.log)}", error.log)


def _progress(told: Any) -> Progress:
    try:
        text, fraction = _text(told.get("text", ""))[:500], told.get("fraction")
        if fraction is not None and not math.isfinite(fraction):
            raise ValueError
        return Progress(text=text, fraction=None if fraction is None else min(max(float(fraction), 0.0), 1.0))
    except (AttributeError, TypeError, ValueError, OverflowError):
        raise Nonsense("it reported its progress wrongly") from None


def _attachment(told: Any) -> Attachment:
    try:
        data = base64.b64decode(told["data"], validate=True)
        return Attachment(name=_text(told["name"])[:200], media_type=_text(told["media_type"])[:100], data=data)
    except (KeyError, TypeError, ValueError, binascii.Error):
        raise Nonsense("it attached what cannot be read") from None


def _fault(call: ToolCall, kind: FaultKind, message: str, log: str = "") -> ToolResult:
    return ToolResult(call_id=call.id, name=call.name, ok=False, output=message, log=log, fault=kind)


def _text(value: Any) -> str:
    # A lone surrogate is valid JSON and breaks whoever writes it out later.
    return str(value).encode("utf-8", "replace").decode()
