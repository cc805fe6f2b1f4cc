"""Keeps one tool output from filling the window: the whole becomes an artifact, head and tail stay."""

from __future__ import annotations

from collections.abc import Callable

from agentkit.types import ToolResult

BUDGET = 8000
"""Characters of a tool output that go into the window, some 2,000 tokens."""


def clip(result: ToolResult, store: Callable[[str, str], str], budget: int = BUDGET) -> ToolResult:
    """Return `result` with an output of at most about `budget` characters; `store(name, text)` keeps the whole."""
    text = result.output
    if len(text) <= budget:
        return result
    artifact = store(result.name, text)
    head, tail = _lines(text[: budget * 3 // 4], last=False), _lines(text[-budget // 4 :], last=True)
    left = text.count("\n", len(head), len(text) - len(tail))
    note = (
        f"\n[... {len(text) - len(head) - len(tail)} characters on about {left} lines left out. "
        f"All of it is artifact {artifact}: read_artifact(artifact, start, end) shows lines of it.]\n"
    )
    return result.model_copy(update={"output": head + note + tail, "truncated": True, "artifact": artifact})


def _lines(text: str, *, last: bool) -> str:
    """Return `text` cut at a line's end where one is near."""
    at = text.find("\n") + 1 if last else text.rfind("\n")
    near = 0 < at < len(text) // 4 if last else at > len(text) * 3 // 4
    return (text[at:] if last else text[:at]) if near else text
