"""Runs probes in the walls and without them, and looks at the machine after each.

A probe's last word is not taken for granted: what has changed outside, what is left running, what the next call gets
and whether the caller was brought down count as well.
"""

from __future__ import annotations

import ctypes
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Collection, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import anyio

from agentkit.errors import SandboxError
from agentkit.sandbox import Policy, Unconfined, Worker
from agentkit.types import Progress, ToolCall, ToolLimits, ToolResult

from .conditions import reason_against
from .probe import Probe, permissions
from .scene import Scene, serving_http

WORDS = ("ESCAPED", "CONTAINED", "WORKS", "BROKEN")
_SET_CHILD_SUBREAPER = 36
SETTLE = 5.0
"""Seconds in which what a probe has opened must be closed: the scene's servers close their ends in their own threads."""
# Without walls a bomb must get past what the walls allow, and each of them stops there by itself.
_GENEROUS = ToolLimits(
    cpu_seconds=600, memory_mb=8192, processes=4096, open_files=4096, file_mb=1024, disk_mb=100_000,
    output_bytes=100_000_000, artifact_mb=256,
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What came of a probe: one of WORDS or UNCLEAR, and what was said or seen of it."""

    word: str
    detail: str
    seconds: float = 0.0


class Examiner:
    """Runs probes against one scene. Orphans of this process's descendants come to it, so it sees what is left."""

    def __init__(self, scene: Scene, *, walls: bool) -> None:
        self._scene, self._walls = scene, walls
        self._helpers = ExitStack()
        self._descriptors = 0
        self._noted = ""
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    async def examine(self, probes: Sequence[Probe]) -> dict[str, Outcome]:
        """Run each probe; those that leave no trace share a worker with others of the same grant."""
        found = {}
        together = [probe for probe in probes if not probe.alone]

        def likeness(probe: Probe) -> str:
            return f"{sorted(probe.grant)} {probe.limits}"

        for _, alike in groupby(sorted(together, key=likeness), likeness):
            found |= await self._in_one_worker(list(alike))
        for probe in probes:
            if probe.alone:
                found |= await self._in_one_worker([probe])
        return found

    async def _in_one_worker(self, probes: list[Probe]) -> dict[str, Outcome]:
        self._scene.rearm()
        before, descriptors = set(_children()), _descriptors()
        found: dict[str, Outcome] = {}
        try:
            worker = self._worker(probes[0])
            try:
                for probe in probes:
                    began = time.monotonic()
                    outcome = await self._one(worker, probe)
                    found[probe.name] = replace(outcome, seconds=round(time.monotonic() - began, 3))
            finally:
                await worker.aclose()
        except SandboxError as error:
            found |= {probe.name: Outcome("CONTAINED", f"refused to start: {error}") for probe in probes}
        if left := await _left_running(before):
            _end(before)
            found = {name: Outcome("ESCAPED", f"{len(left)} processes were left running") for name in found}
        if left_open := await _left_open(descriptors):
            found = {name: Outcome("ESCAPED", f"left descriptors open: {left_open}") for name in found}
        return found

    def _worker(self, probe: Probe) -> Worker:
        limits = probe.limits if self._walls else _GENEROUS.model_copy(update={"seconds": probe.limits.seconds})
        workspace = None if "nothing" in probe.grant else self._scene.workspace
        policy = Policy.of(permissions(probe.grant, self._scene.names), limits, workspace, confined=self._walls)
        return Worker(self._scene.folder / "plugin", policy, workspace)

    async def _one(self, worker: Worker, probe: Probe) -> Outcome:
        self._scene.rearm()
        scene = {**self._scene.names, "limits": probe.limits.model_dump(), "walls": self._walls}
        call = ToolCall(id="1", name="run", arguments={"source": probe.source, "scene": json.dumps(scene)})
        self._descriptors, self._noted = len(_descriptors()), ""
        with ExitStack() as self._helpers, warnings.catch_warnings():
            warnings.simplefilter("ignore", Unconfined)
            try:
                outcome = _judge(probe, await worker.call(call, on_progress=self._react))
                if probe.alone:
                    outcome = await self._after(worker, outcome)
            except SandboxError:
                raise
            except Exception as error:
                outcome = Outcome("ESCAPED", f"brought its caller down: {error!r}"[:300])
        if self._noted:
            outcome = Outcome("ESCAPED", self._noted)
        if harm := self._scene.harm():
            outcome = Outcome("ESCAPED", "; ".join(harm)[:300])
        return outcome

    async def _after(self, worker: Worker, outcome: Outcome) -> Outcome:
        """Make another call: it must be answered by the tool it was made to, or be a fault."""
        word = secrets.token_hex(8)
        result = await worker.call(ToolCall(id="2", name="echo", arguments={"text": word}))
        if result.ok and result.output != word:
            return Outcome("ESCAPED", f"the next call was answered with {result.output[:100]!r}")
        return outcome

    async def _react(self, progress: Progress) -> None:
        """Do what a probe asks of the world outside, by the words of its progress."""
        order, _, port = progress.text.partition(" ")
        with suppress(OSError):
            if order == "connect":
                with socket.create_connection(("127.0.0.1", int(port)), 1) as client:
                    client.sendall(str(self._scene.names["secret"]).encode())
            elif order == "serve":
                self._helpers.enter_context(serving_http("127.0.0.2", int(port)))
            elif order == "escaped":
                self._noted = progress.text
            elif order == "count" and (taken := len(_descriptors()) - self._descriptors) > 120:
                self._noted = f"{taken} descriptors of the caller were taken"


def run_bare(probe: Probe, scene: Scene) -> Outcome:
    """Run a probe as a program of its own, end it as one ends a program, and see what is left of it."""
    before = set(_children())
    names = {**scene.names, "limits": probe.limits.model_dump(), "walls": False}
    program = subprocess.Popen(
        [sys.executable, "-c", probe.source], env={"SCENE": json.dumps(names), "PATH": "/usr/bin:/bin"}, cwd=scene.workspace,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    )  # fmt: skip
    assert program.stdout is not None
    said = program.stdout.readline().strip()
    program.terminate()
    with suppress(subprocess.TimeoutExpired):
        program.wait(0.3)
    left = _since(before)
    _end(before)
    program.wait()
    program.stdout.close()
    return Outcome("ESCAPED" if left else "CONTAINED", f"{said}; {len(left)} processes were left running")


async def examine_bare(probes: Sequence[Probe], scene: Scene) -> dict[str, Outcome]:
    """Run the attacks without walls: ESCAPED is what must come out, or UNCLEAR with the reason why it cannot."""
    possible, found = [], {}
    for probe in probes:
        if probe.must_work:
            continue
        if reason := reason_against(probe.bare, scene.names):
            found[probe.name] = Outcome("UNCLEAR", reason)
        elif probe.bare == "program":
            found[probe.name] = run_bare(probe, scene)
        else:
            possible.append(probe)
    return found | await Examiner(scene, walls=False).examine(possible)


async def examine_ungranted(probes: Sequence[Probe], scene: Scene) -> dict[str, Outcome]:
    """Run what must work without the grant that it needs, so that it must not."""
    less = [replace(probe, grant=probe.without) for probe in probes if probe.without is not None]
    return await Examiner(scene, walls=True).examine(less)


def _judge(probe: Probe, result: ToolResult) -> Outcome:
    lines = result.output.strip().splitlines() or [""]
    if result.ok and lines[-1] in WORDS:
        return Outcome(lines[-1], " ".join(lines[:-1])[-300:])
    detail = f"{result.fault}: {result.output[:200]}"
    if result.fault in probe.ends:
        return Outcome("CONTAINED", detail)
    return Outcome("UNCLEAR", f"{detail} {result.log[-300:]}")


def _children() -> list[int]:
    """Return the processes beneath this one that still run, and let go of those that have ended."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    running: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError):
            state, parent = Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()[:2]
            if state not in "ZX":
                running.setdefault(int(parent), []).append(int(name))
    found = list(running.get(os.getpid(), []))
    for pid in found:
        found += running.get(pid, [])
    return found


def _since(before: Collection[int]) -> list[int]:
    return [pid for pid in _children() if pid not in before]


def _end(before: set[int]) -> None:
    """Kill what has come since, until nothing more comes."""
    while left := _since(before):
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


async def _left_running(before: Collection[int]) -> list[int]:
    """Return the children that were not there `before` and stay: one that is killed may take a while to give back memory."""
    with anyio.move_on_after(SETTLE):
        while _since(before):
            await anyio.sleep(0.02)
    return _since(before)


async def _left_open(before: dict[str, str]) -> list[tuple[str, str]]:
    """Return what is open and was not `before`, and stays so: any one look may see a file that a thread just reads."""
    now = _descriptors()
    with anyio.move_on_after(SETTLE):
        while len(now) > len(before):
            await anyio.sleep(0.02)
            now = _descriptors()
        return []
    return sorted(now.items() - before.items())


def _descriptors() -> dict[str, str]:
    """Return what each descriptor is; the one that lists them is closed again."""
    found = {}
    for number in os.listdir("/proc/self/fd"):
        with suppress(FileNotFoundError):
            found[number] = os.readlink(f"/proc/self/fd/{number}")
    return found
