"""What a plugin's author uses: `@tool`, `ToolFailed`, `Result`, `workspace`. Standard library only.

    from agentkit.plugin.sdk import ToolFailed, tool, workspace

    @tool(effects="none")
    def count_lines(path: str) -> int:
        \"\"\"Count the lines of a text file.

        Args:
            path: File, relative to the workspace.
        \"\"\"
        return len((workspace() / path).read_text().splitlines())

A tool returns a str, a `Result`, or any JSON value (which is serialised). It may be sync or async. It runs in a child
process that holds only what the plugin's manifest asked for and the user granted.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, overload

Effects = Literal["none", "idempotent", "once"]
Function = TypeVar("Function", bound=Callable[..., Any])


class ToolFailed(Exception):
    """The tool could not do what was asked; the message is shown to the model, which may try something else."""


@dataclass(frozen=True, slots=True)
class Result:
    """A tool's answer for its three readers: `output` (the model), `display` (the person), `log`."""

    output: str
    display: str = ""
    log: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """One registered tool: its name, what calling it twice would do, and the function."""

    name: str
    effects: Effects
    function: Callable[..., Any]


_tools: dict[str, Tool] = {}


@overload
def tool(function: Function, /) -> Function: ...
@overload
def tool(*, effects: Effects = "once", name: str | None = None) -> Callable[[Function], Function]: ...
def tool(
    function: Function | None = None, /, *, effects: Effects = "once", name: str | None = None
) -> Function | Callable[[Function], Function]:
    """Register a function as a tool; its signature and docstring become what the model is told.

    Args:
        function: The function, where the decorator is used without parentheses.
        effects: `none` (reads only), `idempotent` (twice is the same as once) or `once` (must not be repeated).
        name: What the model calls it; the function's own name by default.

    Raises:
        ValueError: unknown effects, or a second tool of the same name.
    """

    def register(function: Function) -> Function:
        called = name or function.__name__
        if effects not in ("none", "idempotent", "once"):
            raise ValueError(f"tool {called!r}: effects is {effects!r}, must be 'none', 'idempotent' or 'once'")
        if called in _tools:
            raise ValueError(f"two tools are named {called!r}")
        _tools[called] = Tool(called, effects, function)
        return function

    return register if function is None else register(function)


def registered() -> dict[str, Tool]:
    """Return the tools registered in this process, by name, in order of definition."""
    return _tools


def workspace() -> Path:
    """Return the folder the agent works in; the current directory where none was granted."""
    return Path(os.environ.get("AGENTKIT_WORKSPACE") or os.getcwd())
