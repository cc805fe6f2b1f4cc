"""One session with an MCP server, through the official SDK."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from importlib.metadata import version
from typing import Any, TypeVar

import anyio
import mcp_types as types
from mcp.client.session import ClientSession
from mcp.shared._stream_protocols import WriteStream
from mcp.shared.dispatcher import ProgressFnT
from mcp.shared.exceptions import MCPError
from mcp.shared.message import SessionMessage
from pydantic import BaseModel, TypeAdapter, ValidationError

from agentkit.errors import AgentKitError, PluginError, leaves, one_error
from agentkit.sandbox import Manifest, OnProgress
from agentkit.sandbox.confined import START_SECONDS, Recipe
from agentkit.toolbox.mcp_contents import Unusable, read_result, refused, specs_of
from agentkit.toolbox.mcp_http import Url
from agentkit.toolbox.mcp_wire import Broken, Command, Guard, Incoming
from agentkit.types import FaultKind, Permissions, Progress, ToolCall, ToolResult, ToolSpec

PAGES, TOOLS = 100, 1000
"""Of a server's list of tools."""
UNTOLD = 16
"""Reports of progress that wait for whoever is told; further ones are dropped."""
_GOODBYE_SECONDS = 2.0
_MOMENT = 0.1
_ANSWER: TypeAdapter[types.CallToolResult | types.InputRequiredResult] = TypeAdapter(
    types.CallToolResult | types.InputRequiredResult
)
Answer = TypeVar("Answer", bound=BaseModel)
_tasks: set[asyncio.Task[None]] = set()
"""Kept from the collector of garbage while they run."""

# What the SDK says of a server's mistakes is for whoever asks for it, and not for the terminal.
for _name in ("mcp", "client"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


class _Client(ClientSession):
    async def validate_tool_result(self, name: str, result: types.CallToolResult) -> None:
        """Leave it: whoever wrote the result wrote its schema too, and may have made one that takes for ever."""


class _Forgotten(Exception):
    """The server was restarted, or has thrown the session away: it did nothing."""


class Session:
    """A session, held by a task of its own from `open` to `close`; calls may be made side by side.

    recipe: of the child that the server is; None for a server at a url.
    users: how many use it now.
    """

    def __init__(self, manifest: Manifest, permissions: Permissions, recipe: Recipe | None) -> None:
        self._manifest, self._permissions = manifest, permissions
        limits = manifest.limits
        # Words may stand in a result twice, in six bytes a character; three bytes of a file take four.
        most = 12 * limits.output_bytes + (limits.artifact_mb << 20) * 4 // 3 + (1 << 20)
        self._guard = Guard(most, limits.output_bytes + (1 << 16), manifest.workers + 1)
        assert manifest.mcp is not None
        self._carrier = Command(recipe, self._guard) if recipe else Url(manifest.name, manifest.mcp, self._guard)
        self._opened, self._leave, self._ended = anyio.Event(), anyio.Event(), anyio.Event()
        self._scope = anyio.CancelScope()
        self._client: _Client | None = None
        self._incoming: Incoming | None = None
        self._failure: AgentKitError | Broken = Broken("crashed", "was ended")
        self._worn = False
        self.users = 0

    @property
    def usable(self) -> bool:
        """Tell whether it may serve a further call: its server is as it should be, and no abandoned call may go on."""
        return not (self._worn or self._over or self._carrier.spent())

    @contextmanager
    def used(self) -> Iterator[None]:
        """Have the way out open, and count anew, for a call or whatever else takes the server's time."""
        self._carrier.begin(self.users)
        self._guard.begin()
        self.users += 1
        try:
            yield
        finally:
            self.users -= 1
            if not self.users:
                self._carrier.rest()

    async def open(self) -> None:
        """Start the server, or reach it, and agree on a session.

        Raises:
            SandboxError: a wall that the policy needs cannot be built here.
            PluginError: there is no server, or no session with it.
        """
        try:
            with self.used():
                _detach(self._hold)
                await self._opened.wait()
            if self._client is None:
                await self._ended.wait()
                raise self._as_plugin_error(self._failure)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """End the session and all that the server started; calls that are under way come back as crashed."""
        with anyio.CancelScope(shield=True):
            self._leave.set()
            if self._client is not None:
                with anyio.move_on_after(_GOODBYE_SECONDS):
                    await self._ended.wait()
            self._scope.cancel()
            await self._ended.wait()

    async def specs(self) -> dict[str, ToolSpec]:
        """Return the server's tools, by the names the server knows them by.

        Raises:
            PluginError: it does not list them, or not in a way that can be used.
        """
        try:
            with anyio.fail_after(START_SECONDS):
                return specs_of(await self._tools(), self._manifest, self._permissions)
        except (Broken, MCPError, ValidationError, TimeoutError) as error:
            raise self._as_plugin_error(_broken(error)) from None

    async def call(self, call: ToolCall, name: str, on_progress: OnProgress | None) -> ToolResult:
        """Run one call of the tool that the server knows as `name`; whatever goes wrong with it is a fault.

        `retry_after` is set where the server has forgotten the session, so that another may be tried.
        """
        limits = self._manifest.limits
        try:
            with anyio.move_on_after(limits.seconds):
                async with _telling(on_progress) as tell:
                    answer = await self._answer(call, name, tell)
                self._carrier.check()
                return read_result(call, answer, limits, self._carrier.take_log())
        except Broken as error:
            self._worn = True
            told = f"{call.name}: the MCP server of plugin {self._manifest.name!r} {error.how}"
            return _fault(call, error.kind, told, error.log)
        except _Forgotten:
            self._worn = True
            told = f"the MCP server of plugin {self._manifest.name!r} knows nothing of the session any more"
            return _fault(call, "failed", told, "").model_copy(update={"retry_after": 0.0})
        except Unusable as error:
            return _fault(call, error.kind, str(error), self._carrier.take_log())
        except BaseException:
            # Cancelled, most likely: the server is told, and cannot be trusted to heed it.
            self._worn = True
            raise
        self._worn = True
        told = f"{call.name} took more than {limits.seconds:g} seconds and was ended"
        return _fault(call, "timeout", told, self._carrier.take_log())

    async def _answer(self, call: ToolCall, name: str, tell: ProgressFnT | None) -> types.CallToolResult:
        # A lone surrogate cannot be sent.
        arguments = json.loads(json.dumps(call.arguments, ensure_ascii=False).encode("utf-8", "replace"))
        request = types.CallToolRequest(params=types.CallToolRequestParams(name=name, arguments=arguments))
        try:
            answer = await self._asked(request, _ANSWER, tell)
        except MCPError as error:
            if error.message == "Session terminated" and self._carrier.refusal.startswith("HTTP 404"):
                raise _Forgotten from None
            return refused(f"{error.message}{self._refusal}")
        except ValidationError as error:
            return refused(f"the result does not follow the protocol: {_first(error)}")
        if isinstance(answer, types.InputRequiredResult):
            return refused("the tool asks for more input, which agentkit does not give")
        return answer

    async def _tools(self) -> list[types.Tool]:
        found: list[types.Tool] = []
        cursor: str | None = None
        for _ in range(PAGES):
            request = types.ListToolsRequest(params=types.PaginatedRequestParams(cursor=cursor))
            page = await self._asked(request, TypeAdapter(types.ListToolsResult), None)
            found += page.tools
            cursor = page.next_cursor
            if cursor is None or len(found) > TOOLS:
                break
        if cursor is not None or len(found) > TOOLS:
            raise Broken("failed", f"lists more than {TOOLS} tools, or {PAGES} pages of them")
        return found

    async def _asked(
        self, request: types.Request[Any, Any], kind: TypeAdapter[Answer], tell: ProgressFnT | None
    ) -> Answer:
        assert self._client is not None
        try:
            return await self._client.send_request(request, kind, progress_callback=tell)
        except MCPError as error:
            if self._over or error.code == types.CONNECTION_CLOSED:
                # A server may use the same code for an error of its own.
                with anyio.move_on_after(None if self._over else _MOMENT):
                    await self._ended.wait()
            if self._ended.is_set():
                raise _broken(self._failure) from None
            raise

    async def _hold(self) -> None:
        """Be the session's task: the SDK's groups live and end in here."""
        try:
            with self._scope:
                async with self._carrier.streams() as (self._incoming, write), _client(self._incoming, write) as client:
                    with anyio.fail_after(START_SECONDS):
                        await _agree(client)
                    self._client = client
                    self._opened.set()
                    await self._leave.wait()
        except (Exception, BaseExceptionGroup) as error:
            leaf = _cause(error)
            self._failure = leaf if isinstance(leaf, AgentKitError) else _broken(leaf)
        finally:
            self._opened.set()
            self._ended.set()

    @property
    def _over(self) -> bool:
        return self._ended.is_set() or (self._incoming is not None and self._incoming.over)

    @property
    def _refusal(self) -> str:
        return f" ({self._carrier.refusal})" if self._carrier.refusal else ""

    def _as_plugin_error(self, failure: AgentKitError | Broken) -> AgentKitError:
        if isinstance(failure, AgentKitError):
            return failure
        remedy = f"see mcp in {self._manifest.name}'s plugin.yaml" if self._carrier.refusal else ""
        return PluginError(
            f"plugin {self._manifest.name!r}: its MCP server {failure.how}{self._refusal}", remedy=remedy
        )


def _client(read: Incoming, write: WriteStream[SessionMessage]) -> _Client:
    return _Client(read, write, client_info=types.Implementation(name="agentkit", version=version("agentkit")))


async def _agree(client: ClientSession) -> None:
    """Agree on a version of the protocol: the handshake first, since every server but the newest knows it alone."""
    try:
        await client.initialize()
    except MCPError as error:
        try:
            await client.discover()
            # What goes into the headers of a call is told in the list of tools.
            await client.list_tools()
        except Exception:
            raise error from None


@asynccontextmanager
async def _telling(on_progress: OnProgress | None) -> AsyncIterator[ProgressFnT | None]:
    """Yield what the SDK is to call; `on_progress` is told within the block, and nobody ever waits for it."""
    if on_progress is None:
        yield None
        return
    news, told = anyio.create_memory_object_stream[Progress](UNTOLD)

    async def note(progress: float, total: float | None, message: str | None) -> None:
        fraction = min(max(progress / total, 0.0), 1.0) if total else None
        with suppress(anyio.WouldBlock, anyio.ClosedResourceError, anyio.BrokenResourceError):
            news.send_nowait(Progress(text=(message or "")[:500], fraction=fraction))

    async def pass_on() -> None:
        async for progress in told:
            await on_progress(progress)

    with one_error(), told:
        async with anyio.create_task_group() as group:
            group.start_soon(pass_on)
            with news:
                yield note


def _detach(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start a task that belongs to no group, since it outlives the caller's; `Session.close` waits for its end."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        import trio

        trio.lowlevel.spawn_system_task(work)
    else:
        task = loop.create_task(work())
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)


def _cause(error: BaseException) -> BaseException:
    """Return the error of a group that tells what happened: the others only follow from it."""
    found = list(leaves(error))
    return next((leaf for leaf in found if isinstance(leaf, Broken | AgentKitError)), found[0])


def _broken(error: BaseException) -> Broken:
    match error:
        case Broken():
            return error
        case TimeoutError():
            return Broken("timeout", f"did not answer within {START_SECONDS:g} seconds")
        case MCPError():
            return Broken("failed", f"refused: {error.message}")
        case ValidationError():
            return Broken("crashed", f"broke the protocol: {_first(error)}")
    return Broken("crashed", f"cannot be talked with: {type(error).__name__}: {error}")


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}"


def _fault(call: ToolCall, kind: FaultKind, message: str, log: str) -> ToolResult:
    return ToolResult(call_id=call.id, name=call.name, ok=False, output=message, log=log, fault=kind)
