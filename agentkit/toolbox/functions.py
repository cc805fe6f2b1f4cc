"""Plain functions as tools. They run in this process: they are the user's own code."""

from __future__ import annotations

import inspect
import json
import re
import time
import traceback
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, overload

import anyio
import anyio.to_thread

from agentkit.errors import ConfigError
from agentkit.schema import function_spec
from agentkit.types import Effects, Fault, ToolCall, ToolLimits, ToolResult, ToolSpec

if TYPE_CHECKING:
    from agentkit.sandbox import OnProgress

NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What endpoints take as the name of a tool."""
Function = TypeVar("Function", bound=Callable[..., Any])


@overload
def tool(function: Function) -> Function: ...
@overload
def tool(
    *, effects: Effects = ..., name: str | None = ..., seconds: float | None = ...
) -> Callable[[Function], Function]: ...
def tool(
    function: Function | None = None,
    *,
    effects: Effects = "once",
    name: str | None = None,
    seconds: float | None = None,
) -> Function | Callable[[Function], Function]:
    """Mark a function as a tool, and say what a call does to the world.

    effects: `none` (may run any number of times), `idempotent` (twice is as good as once), `once` (never again by
    itself after a crash; the default). seconds: how long a call may take.
    """

    def mark(marked: Function) -> Function:
        marked.__agentkit_tool__ = {"effects": effects, "name": name, "seconds": seconds}  # type: ignore[attr-defined]
        return marked

    return mark(function) if function is not None else mark


class FunctionTool:
    """One function, described and callable by arguments."""

    def __init__(self, function: Callable[..., Any]) -> None:
        marks = getattr(function, "__agentkit_tool__", {})
        told = function_spec(function)
        limits = ToolLimits(seconds=marks["seconds"]) if marks.get("seconds") else ToolLimits()
        self.function, self._waits = function, inspect.iscoroutinefunction(function)
        name = marks.get("name") or told["name"]
        if not NAME.fullmatch(name):
            raise ConfigError(f"no model can call a tool {name!r}", remedy="name it in letters: @tool(name=...)")
        self.spec = ToolSpec(
            name=name,
            description=told["description"],
            parameters=told["parameters"],
            effects=marks.get("effects", "once"),
            limits=limits,
        )

    async def run(self, call: ToolCall, on_progress: OnProgress | None = None) -> ToolResult:
        """Run the function; whatever it raises is a fault `failed`. It says nothing of its progress."""
        started = time.perf_counter()
        try:
            with anyio.fail_after(self.spec.limits.seconds):
                if self._waits:
                    value = await self.function(**call.arguments)
                else:
                    work = partial(self.function, **call.arguments)
                    value = await anyio.to_thread.run_sync(work, abandon_on_cancel=True)
        except TimeoutError:
            fault = Fault(kind="timeout", message=f"it took longer than {self.spec.limits.seconds:g} s")
            return failed(call, fault, seconds=time.perf_counter() - started)
        except Exception as error:
            fault = Fault(kind="failed", message=f"{type(error).__name__}: {error}")
            return failed(call, fault, seconds=time.perf_counter() - started, log=traceback.format_exc())
        output = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
        return ToolResult(
            call_id=call.id, name=call.name, ok=True, output=output, seconds=time.perf_counter() - started
        )


def failed(call: ToolCall, fault: Fault, *, seconds: float = 0.0, log: str = "") -> ToolResult:
    """Return the result of a call that went wrong. The model's words begin with `error`."""
    return ToolResult(
        call_id=call.id, name=call.name, ok=False, output=f"error ({fault.kind}): {fault.message}", log=log,
        fault=fault.kind, seconds=seconds,
    )  # fmt: skip
