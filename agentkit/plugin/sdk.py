"""What a plugin's author uses: `@tool`, `ToolFailed`, `ToolRetry`, `Result`, `workspace`, `progress`, `attach`.

    from agentkit.plugin.sdk import ToolFailed, tool, workspace

    @tool(effects="none")
    def count_lines(path: str) -> int:
        \"\"\"Count the lines of a text file.

        Args:
            path: File, relative to the workspace.
        \"\"\"
        return len((workspace() / path).read_text().splitlines())

A tool returns a str, a `Result`, or any JSON value (which is serialised). It may be sync or async. It runs in a child
process that holds only what the plugin's manifest asked for and the user granted. Standard library only.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar, overload

if TYPE_CHECKING:
    from pathlib import Path

Effects = Literal["none", "idempotent", "once"]
Function = TypeVar("Function", bound=Callable[..., Any])


class ToolFailed(Exception):
    """The tool could not do what was asked; the message is shown to the model, which may try something else."""


class ToolRetry(Exception):
    """Nothing was done, and the same call may succeed later: after `after` seconds, where that is known.

    agentkit calls again a few times before the model hears of it.
    """

    def __init__(self, message: str, *, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


class Result(NamedTuple):
    """A tool's answer for its three readers: `output` (the model), `display` (the person), `log`."""

    output: str
    display: str = ""
    log: str = ""


class Tool(NamedTuple):
    """One registered tool: its name, what calling it twice would do, and the function."""

    name: str
    effects: Effects
    function: Callable[..., Any]


_tools: dict[str, Tool] = {}
_tell: Callable[[dict[str, Any]], None] | None = None


def connect(tell: Callable[[dict[str, Any]], None] | None) -> None:
    """Let `progress` and `attach` speak through `tell`, or to nobody; the worker calls this, plugins do not."""
    global _tell
    _tell = tell


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
    from pathlib import Path

    return Path(os.environ.get("AGENTKIT_WORKSPACE") or os.getcwd())


def progress(text: str = "", fraction: float | None = None) -> None:
    """Tell the person who waits how far a long call has come; `fraction` goes from 0 to 1."""
    if _tell is not None:
        _tell({"progress": {"text": text, "fraction": fraction}})


def attach(name: str, data: bytes | str | Path, media_type: str | None = None) -> None:
    """Hand over a file beside the call's words; it is kept with the run, and the model is told its name and size.

    Args:
        name: What it is called, such as plot.png.
        data: Its bytes, its text, or the path of a file to read.
        media_type: Such as image/png; guessed from the name where left out.
    """
    import base64
    import mimetypes

    content = data.encode() if isinstance(data, str) else data if isinstance(data, bytes) else data.read_bytes()
    guessed = "text/plain" if isinstance(data, str) else "application/octet-stream"
    kind = media_type or mimetypes.guess_type(name)[0] or guessed
    if _tell is not None:
        _tell({"attach": {"name": name, "media_type": kind, "data": base64.b64encode(content).decode()}})
