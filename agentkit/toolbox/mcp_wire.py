"""What carries the messages of an MCP session: the wire of a child in the walls, and a guard over what comes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType

import anyio
import anyio.lowlevel
import mcp_types as types
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.shared.message import SessionMessage

from agentkit.sandbox.confined import Confined, Recipe, last_lines
from agentkit.sandbox.disk import DiskWatch
from agentkit.sandbox.process import Ended, Nonsense, Process
from agentkit.types import FaultKind

MESSAGES, REQUESTS = 20_000, 500
"""What a server may send, and ask of us, from the beginning of one call to that of the next."""
ITEMS = 20_000
"""Contents, or tools, in one answer: each is checked by itself, which takes far longer than to read it."""
UNSENT = 64
"""Messages to a server that wait for it to read."""
_WATCH_EVERY_SECONDS = 0.1


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

    def admit(self, item: SessionMessage | Exception) -> types.JSONRPCMessage:
        """Count a message that came, and return it.

        Raises:
            Broken: there were too many, or it could not be read.
        """
        self._messages -= 1
        if isinstance(item, Exception):
            raise Broken("crashed", "broke the protocol and was ended: it sent what is not a message")
        message = item.message
        if isinstance(message, types.JSONRPCRequest):
            self._requests -= 1
        if isinstance(message, types.JSONRPCResponse):
            for kind in ("content", "tools"):
                items = message.result.get(kind)
                if isinstance(items, list) and len(items) > ITEMS:
                    raise Broken("too_big", f"sent {len(items)} items of {kind} at once, and was ended")
        if self._messages < 0 or self._requests < 0:
            raise Broken("crashed", "sends messages without end, and was ended")
        return message


class Incoming:
    """The stream that an SDK session reads: what `source` gives and the guard admits, but for idle notifications.

    log: gives what the server printed, for the error that ends the stream. over: whether it has ended.
    """

    def __init__(
        self,
        source: Callable[[], Awaitable[SessionMessage | Exception]],
        guard: Guard,
        log: Callable[[], str] = lambda: "",
    ) -> None:
        self._source, self._guard, self._log = source, guard, log
        self.over = False

    async def receive(self) -> SessionMessage | Exception:
        """Return the next message."""
        try:
            while True:
                item = await self._source()
                message = self._guard.admit(item)
                if not isinstance(message, types.JSONRPCNotification) or _is_progress(message):
                    return item
        except Broken as error:
            self.over = True
            error.log = error.log or self._log()
            raise
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
        self._reading = anyio.CancelScope()
        self._calls, self._cpu, self._cpu_before = 0, 0.0, 0.0

    @asynccontextmanager
    async def streams(self) -> AsyncIterator[tuple[Incoming, MemoryObjectSendStream[SessionMessage]]]:
        """Start the server, yield what a session reads from and writes to, and end it with all that it started.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: there is no such program.
            Broken: within a group, when the server can be used no further.
        """
        # None is kept ready: a server may well do something as soon as it starts.
        policy, child = self._recipe.policy, Confined(self._recipe)
        try:
            child.begin()
            self._process = await child.ready()
            # A folder for temporary files that lies on the disk is watched like those that were granted.
            folders = [*policy.write, *([Path(child.temporary)] if child.temporary else [])]
            if folders and policy.confined:
                self._disk = DiskWatch(folders, policy.limits.disk_mb << 20, policy.limits.file_mb << 20)
            write, unsent = anyio.create_memory_object_stream[SessionMessage](UNSENT)
            with write, unsent:
                async with anyio.create_task_group() as group:
                    group.start_soon(self._send, unsent)
                    group.start_soon(self._reach_out, child)
                    group.start_soon(self._watch)
                    yield Incoming(self._next, self._guard, self.take_log), write
                    group.cancel_scope.cancel()
        finally:
            await child.end()

    def begin(self, others: int) -> None:
        """Be told that a call begins beside so many others; with the first of them all is counted anew."""
        self._calls += 1
        if others:
            return
        self._calls = 1
        self._idle = anyio.Event()
        self._needed.set()
        if self._disk is not None:
            self._disk.begin()
        if self._process is not None:
            self._cpu_before = self._process.cpu_seconds()

    def rest(self) -> None:
        """Be told that no call is under way any more: what the server has to say waits, and so does the server."""
        self._needed = anyio.Event()
        self._idle.set()
        self._reading.cancel()

    def spent(self) -> bool:
        """Tell whether the server has ended, or used as much processor time as a call may, so that it is replaced."""
        ended = self._process is not None and not self._process.running
        return ended or self._cpu >= self._recipe.policy.limits.cpu_seconds

    def check(self) -> None:
        """See whether the server and all that it started keep within what is bounded for the whole of them.

        Raises:
            Broken: they do not.
        """
        assert self._process is not None
        limits = self._recipe.policy.limits
        if self._disk is not None and self._disk.exceeded(self._process.pid):
            how = f"left more than {limits.disk_mb} MiB in the folders it may write, and was ended"
            raise Broken("too_big", how, self.take_log())
        self._cpu = self._process.cpu_seconds()
        if self._cpu - self._cpu_before > limits.cpu_seconds * self._calls:
            how = f"used more than {limits.cpu_seconds * self._calls} seconds of processor time, and was ended"
            raise Broken("timeout", how, self.take_log())

    def take_log(self) -> str:
        """Return, and forget, what the server printed on its standard error."""
        return self._process.take_log() if self._process is not None and self._process.running else ""

    async def _next(self) -> SessionMessage:
        assert self._process is not None
        try:
            while True:
                while not self._needed.is_set():
                    await self._needed.wait()
                with anyio.CancelScope() as self._reading:
                    line = await self._process.receive_line(self._guard.most)
                    # Lines that have come already are handed over at once, so others get their turn here.
                    await anyio.lowlevel.cancel_shielded_checkpoint()
                    return SessionMessage(self._guard.parse(line))
        except Nonsense as error:
            raise Broken("too_big", f"broke the protocol and was ended: {error}") from None
        except Ended as error:
            raise _crashed(error) from None
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
            raise _crashed(error) from None
        except anyio.BusyResourceError:
            # `_next` is finding out how the server ended, and tells.
            return

    async def _watch(self) -> None:
        while True:
            await self._needed.wait()
            await anyio.sleep(_WATCH_EVERY_SECONDS)
            self.check()

    async def _reach_out(self, child: Confined) -> None:
        while True:
            await self._needed.wait()
            async with child.reachable():
                await self._idle.wait()


def _crashed(error: Ended) -> Broken:
    return Broken("crashed", f"crashed: {error}{last_lines(error.log)}", error.log)


def _is_progress(message: types.JSONRPCNotification) -> bool:
    """Tell whether a notification is one that is of use here, and is as it should be."""
    match message.params:
        case {"progressToken": str() | int(), "progress": int() | float(), **rest}:
            total, text = rest.get("total"), rest.get("message")
            fits = isinstance(total, int | float | None) and isinstance(text, str | None)
            return message.method == "notifications/progress" and fits
    return False
