"""Runs the calls of one turn: checks first, intent before effect, results in the order asked."""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

import anyio

from agentkit.approval import Verdict
from agentkit.errors import ConfigError, one_error
from agentkit.toolbox.arguments import misfit, validator
from agentkit.toolbox.functions import FunctionTool, failed
from agentkit.toolbox.own_grant import Grant
from agentkit.toolbox.progress import thinned
from agentkit.types import Fault, Progress, ToolCall, ToolResult, ToolSpec

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

    from agentkit.sandbox import OnProgress
    from agentkit.toolbox.plugins import AnyPlugin

PARALLEL = 8

ToolLike = Callable[..., Any] | str | Path | Grant
Permit = Callable[[ToolCall, ToolSpec], Awaitable[Verdict]]
OnIntent = Callable[[ToolCall, ToolSpec], Awaitable[None]]
OnResult = Callable[[ToolResult], Awaitable[ToolResult]]
OnCallProgress = Callable[[ToolCall, Progress], Awaitable[None]]


class Runner(Protocol):
    """What carries out a checked call; None comes back where the call waits for a person's word."""

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult | None: ...


class Toolbox:
    """The tools of one run: functions, installed plugins by name, plugins by folder. An async context manager.

    confined: False runs plugins without walls, which the caller must say loudly.
    """

    def __init__(self, tools: Sequence[ToolLike], workspace: Path, *, confined: bool = True) -> None:
        self._functions = [FunctionTool(t) for t in tools if callable(t)]
        self._plugins = _opened([t for t in tools if isinstance(t, str | Path | Grant)], workspace, confined)
        self._tools: dict[str, tuple[ToolSpec, Runner]] = {}
        self._validators: dict[str, Draft202012Validator] = {}

    @property
    def specs(self) -> tuple[ToolSpec, ...]:
        """Return all tools' specs, in the order given."""
        return tuple(spec for spec, _ in self._tools.values())

    async def __aenter__(self) -> Toolbox:
        try:
            with one_error():
                async with anyio.create_task_group() as group:
                    for plugin in self._plugins:
                        group.start_soon(plugin.describe)
            for function in self._functions:
                self.offer(function.spec, function)
            for plugin in self._plugins:
                for spec in plugin.specs:
                    self.offer(spec, plugin)
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._close()

    async def _close(self) -> None:
        with anyio.CancelScope(shield=True):
            for plugin in self._plugins:
                await plugin.aclose()

    def offer(self, spec: ToolSpec, runner: Runner) -> None:
        """Add a tool.

        Raises:
            ConfigError: there is one of that name, or its schema is none.
        """
        if spec.name in self._tools:
            raise ConfigError(f"two tools are called {spec.name}", remedy="rename one of them")
        self._validators[spec.name] = validator(spec)
        self._tools[spec.name] = (spec, runner)

    def add_function(self, function: Callable[..., Any]) -> None:
        """Offer one more function, unless it is offered already."""
        made = FunctionTool(function)
        if made.spec.name not in self._tools:
            self.offer(made.spec, made)

    async def run(
        self,
        calls: Sequence[ToolCall],
        on_intent: OnIntent,
        on_result: OnResult,
        *,
        permit: Permit | None = None,
        on_progress: OnCallProgress | None = None,
    ) -> list[ToolResult]:
        """Run `calls` side by side, those with effects `once` one after another; return their results in order.

        Args:
            calls: What the model asked for; a bad one has its fault as its result.
            on_intent: Has returned before a call can have any effect.
            on_result: Sees each result as it comes, and may replace it.
            permit: Says of each good call whether it may run; of one that waits for a person's word there is no result.
            on_progress: Told how far a call has come, ten times a second at most.
        """
        results: dict[int, ToolResult] = {}
        places, turn = anyio.Semaphore(PARALLEL), anyio.Lock()

        async def one(index: int, call: ToolCall) -> None:
            if fault := call.fault or self._check(call):
                results[index] = await on_result(failed(call, fault))
                return
            spec, runner = self._tools[call.name]
            async with turn if spec.effects == "once" else nullcontext():
                verdict = await permit(call, spec) if permit else Verdict("allow")
                if verdict.decision == "allow":
                    await on_intent(call, spec)
                    tell = partial(on_progress, call) if on_progress else _to_nobody
                    async with thinned(tell, group) as note:
                        result = await runner.run(call, note)
                    if result is not None:
                        results[index] = await on_result(result)
                elif verdict.decision == "deny":
                    results[index] = await on_result(failed(call, Fault(kind="denied", message=verdict.reason)))

        async def one_of_many(index: int, call: ToolCall) -> None:
            async with places:
                await one(index, call)

        with one_error():
            async with anyio.create_task_group() as group:
                if len(calls) == 1:  # most turns: it needs no task of its own
                    await one(0, calls[0])
                else:
                    for index, call in enumerate(calls):
                        group.start_soon(one_of_many, index, call)
        return [results[i] for i in sorted(results)]

    def _check(self, call: ToolCall) -> Fault | None:
        if call.name not in self._tools:
            near = difflib.get_close_matches(call.name, self._tools, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(self._tools) or 'none'}"
            return Fault(kind="unknown_tool", message=f"there is no tool {call.name!r}; {hint}")
        return misfit(self._validators[call.name], call.arguments)

    def effects(self, name: str) -> str:
        """Return what a call of tool `name` does; `once` where it is unknown."""
        return self._tools[name][0].effects if name in self._tools else "once"


def _opened(plugins: Sequence[str | Path | Grant], workspace: Path, confined: bool) -> list[AnyPlugin]:
    if not plugins:
        return []
    # The sandbox and its manifests take a tenth of a second to import: runs with functions alone need none of it.
    from agentkit.toolbox.plugins import open_plugin

    return [open_plugin(plugin, workspace, confined=confined) for plugin in plugins]


async def _to_nobody(progress: Progress) -> None:
    """Drop what nobody wants to hear."""
