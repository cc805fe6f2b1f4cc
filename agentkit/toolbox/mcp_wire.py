"""What carries the messages of an MCP session: the wire of a child in the walls, and a guard over what comes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType

import anyio
import anyio.lowlevel
import mcp_types as types
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.shared.message import SessionMessage

from agentkit.plugin.warden import descendants
from agentkit.sandbox import spares
from agentkit.sandbox.confined import Confined, Recipe, last_lines
from agentkit.sandbox.disk import DiskWatch
from agentkit.sandbox.process import Ended, Nonsense, Process
from agentkit.types import FaultKind

MESSAGES, REQUESTS = 20_000, 500
"""What a server may send, and ask of us, from the beginning of one call to that of the next."""
UNSENT = 64
"""Messages to a server that wait for it to read."""
_WATCH_EVERY_SECONDS = 0.1
_TICKS = os.sysconf("SC_CLK_TCK")


class Broken(Exception):
    """A session that has ended. `kind` is the fault of the calls that wait; `how` follows "the MCP server"."""

    def __init__(self, kind: FaultKind, how: str, log: str = "") -> None:
        super().__init__(how)
        self.kind: FaultKind = kind
        self.how, self.log = how, log


class Guard:
    """Counts what a server sends: one that never stops would else keep this process busy for ever.

    most: bytes of one message. parts: values of JSON in one message, each of which costs far more than its bytes.
    calls: messages of this size that may come from the beginning of one call to that of the next.
    """

    def __init__(self, most: int, parts: int, calls: int) -> None:
        self.most, self.parts, self._calls = most, parts, calls
        self.begin()

    def begin(self) -> None:
        """Count anew: a call begins."""
        self._messages, self._requests = MESSAGES, REQUESTS
        self._bytes, self._parts = self.most * self._calls, self.parts * self._calls

    def receive(self, data: bytes) -> int:
        """Count bytes that came, and return how many parts they hold.

        Raises:
            Broken: they were too many.
        """
        parts = sum(data.count(mark) for mark in (b",", b"[", b"{"))
        self._bytes -= len(data)
        self._parts -= parts
        if self._bytes < 0 or self._parts < 0:
            raise Broken("too_big", "sends without end, and was ended")
        return parts

    def parse(self, line: bytes) -> types.JSONRPCMessage:
        """Count a line that came, and return the message on it.

        Raises:
            Broken: it is none, or is made of too many parts.
        """
        if self.receive(line) > self.parts:
            raise Broken("too_big", f"sent a message of more than {self.parts} parts, and was ended")
        try:
            return types.jsonrpc_message_adapter.validate_json(line, by_name=False)
        except ValueError:
            raise Broken("crashed", "broke the protocol and was ended: it sent what is not a message") from None

    def admit(self, item: SessionMessage | Exception) -> None:
        """Count a message that came.

        Raises:
            Broken: there were too many, or it could not be read.
        """
        self._messages -= 1
        if isinstance(item, Exception):
            raise Broken("crashed", "broke the protocol and was ended: it sent what is not a message")
        if isinstance(item.message, types.JSONRPCRequest):
            self._requests -= 1
        if self._messages < 0 or self._requests < 0:
            raise Broken("crashed", "sends messages without end, and was ended")


class Incoming:
    """The stream that an SDK session reads: what `source` gives, as the guard admits it. `over` once it has ended."""

    def __init__(self, source: Callable[[], Awaitable[SessionMessage | Exception]], guard: Guard) -> None:
        self._source, self._guard = source, guard
        self.over = False

    async def receive(self) -> SessionMessage | Exception:
        """Return the next message."""
        try:
            item = await self._source()
            self._guard.admit(item)
            return item
        except BaseException:
            self.over = True
            raise

    async def aclose(self) -> None:
        """Read no more."""
        self.over = True

    def __aiter__(self) -> Incoming:
        return self

    async def __anext__(self) -> SessionMessage | Exception:
        try:
            return await self.receive()
        except anyio.EndOfStream:
            raise StopAsyncIteration from None

    async def __aenter__(self) -> Incoming:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


class Command:
    """A server in the walls: a program whose standard input and output are the wire, one message a line."""

    def __init__(self, recipe: Recipe, guard: Guard) -> None:
        self._recipe, self._guard = recipe, guard
        self.refusal = ""
        self._process: Process | None = None
        self._disk: DiskWatch | None = None
        self._needed, self._idle = anyio.Event(), anyio.Event()
        self._cpu, self._looked, self._watched = 0.0, time.monotonic(), 0.0

    @asynccontextmanager
    async def streams(self) -> AsyncIterator[tuple[Incoming, MemoryObjectSendStream[SessionMessage]]]:
        """Start the server, yield what a session reads from and writes to, and end it with all that it started.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: there is no such program.
            Broken: within a group, when the server can be used no further.
        """
        policy, child = self._recipe.policy, spares.take(self._recipe)
        try:
            self._process = await child.ready()
            await spares.keep(self._recipe)
            if policy.write and policy.confined:
                self._disk = DiskWatch(policy.write, policy.limits.disk_mb << 20, policy.limits.file_mb << 20)
            write, unsent = anyio.create_memory_object_stream[SessionMessage](UNSENT)
            with write, unsent:
                async with anyio.create_task_group() as group:
                    group.start_soon(self._send, unsent)
                    group.start_soon(self._reach_out, child)
                    yield Incoming(self._next, self._guard), write
                    group.cancel_scope.cancel()
        finally:
            await child.end()

    def begin(self) -> None:
        """Be told that a call begins and none is under way: the way out is opened, and the disk counted anew."""
        self._idle = anyio.Event()
        self._needed.set()
        if self._disk is not None:
            self._disk.begin()

    def rest(self) -> None:
        """Be told that no call is under way any more."""
        self._needed = anyio.Event()
        self._idle.set()

    def spent(self) -> bool:
        """Tell whether the server has used as much processor time as a call may, and is better replaced before one."""
        most, now = self._recipe.policy.limits.cpu_seconds, time.monotonic()
        possible = self._cpu + (now - self._looked) * (os.cpu_count() or 1)
        if possible < most or self._process is None or not self._process.running:
            return False
        self._cpu, self._looked = max(map(_processor_seconds, descendants(self._process.pid)), default=0.0), now
        return self._cpu >= most

    def check(self) -> None:
        """See whether the server keeps within its disk.

        Raises:
            Broken: it does not.
        """
        self._watched = time.monotonic()
        if self._disk is not None and self._process is not None and self._disk.exceeded(self._process.pid):
            most = self._recipe.policy.limits.disk_mb
            raise Broken("too_big", f"left more than {most} MiB in the folders it may write, and was ended")

    def take_log(self) -> str:
        """Return, and forget, what the server printed on its standard error."""
        return self._process.take_log() if self._process is not None and self._process.running else ""

    async def _next(self) -> SessionMessage:
        assert self._process is not None
        try:
            line = await self._process.receive_line(self._guard.most, self.check)
            if time.monotonic() - self._watched > _WATCH_EVERY_SECONDS:
                self.check()
            # Lines that have come already are handed over at once, so others get their turn here.
            await anyio.lowlevel.checkpoint()
            return SessionMessage(self._guard.parse(line))
        except Broken as error:
            error.log = self.take_log()
            raise
        except Nonsense as error:
            raise Broken("too_big", f"broke the protocol and was ended: {error}", self.take_log()) from None
        except Ended as error:
            raise self._crashed(error) from None
        except anyio.BusyResourceError:
            # `_send` is finding out how the server ended, and tells.
            await anyio.sleep_forever()
            raise

    async def _send(self, unsent: MemoryObjectReceiveStream[SessionMessage]) -> None:
        assert self._process is not None
        try:
            async for item in unsent:
                line = item.message.model_dump_json(by_alias=True, exclude_unset=True)
                await self._process.send_line(line.encode() + b"\n")
        except Ended as error:
            raise self._crashed(error) from None
        except anyio.BusyResourceError:
            # `_next` is finding out how the server ended, and tells.
            return

    async def _reach_out(self, child: Confined) -> None:
        while True:
            await self._needed.wait()
            async with child.reachable():
                await self._idle.wait()

    def _crashed(self, error: Ended) -> Broken:
        if error.signal_number == signal.SIGXCPU:
            seconds = 2 * self._recipe.policy.limits.cpu_seconds + 5
            return Broken("timeout", f"used more than {seconds} seconds of processor time and was ended", error.log)
        return Broken("crashed", f"crashed: {error}{last_lines(error.log)}", error.log)


def _processor_seconds(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            used = file.read().rpartition(")")[2].split()[11:13]
    except OSError:
        return 0.0
    return sum(map(int, used)) / _TICKS
