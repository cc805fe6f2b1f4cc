"""From a tool's name as the model wrote it to the tool that is meant, where only one can be.

Three tiers, from sure to likely; the first in which any tool matches decides, and only where exactly one does:

1. The name is right but for what stands around it: quotes, or a prefix, which is written or left out: a namespace
   (`functions.`, `tools.`) or the name of the tool's plugin.
2. It is right but for case, dashes, underscores, dots and spaces: `readFile`, `Read-File` for `read_file`.
3. One word of it has one slip: a letter more, less, other, or two of them swapped. A slip can also be another word with
   another meaning, so this tier asks for much: the word has at least five letters and keeps its first one (`get` and
   `set`, `import` and `export`, `v1` and `v2` are never near); no other tool is within two slips; and the tool is one
   without effects, so that a wrong guess costs a call and never does a thing.

What stays unresolved keeps its name, becomes fault `unknown_tool`, and the model is told which tools there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agentkit.types import ToolSpec

_LONGEST = 128
_SHORTEST_WORD = 5
_AROUND = " \t\r\n`'\"()"
_NAMESPACE = re.compile(r"(?:functions?|tools?|default_api|mcp)(?:\.|::?|/|__)", re.IGNORECASE)
_SEPARATOR = r"(?:\.|::?|/|__|_|-)"
_BETWEEN = re.compile(r"(?<!\d)[-_.:/\s]+|[-_.:/\s]+(?!\d)")  # What parts two numbers stays: 1_2 is not 12.
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]+|\d+")


def resolve(name: str, tools: Sequence[ToolSpec]) -> str | None:
    """Return the name of the one tool that `name` means, or None where that is none or more than one."""
    if any(tool.name == name for tool in tools):
        return name
    if len(name) > _LONGEST:
        return None
    for like in (_bare, _letters):
        found = {tool.name for tool in tools if like(name, tool) == like(tool.name, tool)}
        if found:
            return found.pop() if len(found) == 1 else None
    return _near(name, tools)


def _bare(name: str, tool: ToolSpec) -> str:
    """Return `name` without what may stand around it where it is meant to name `tool`."""
    name = name.strip(_AROUND)
    while namespace := _NAMESPACE.match(name):
        name = name[namespace.end() :]
    if tool.plugin and (prefix := re.match(re.escape(tool.plugin) + _SEPARATOR, name, re.IGNORECASE)):
        name = name[prefix.end() :]
    return name


def _letters(name: str, tool: ToolSpec) -> str:
    return _BETWEEN.sub("", _bare(name, tool)).casefold()


def _near(name: str, tools: Sequence[ToolSpec]) -> str | None:
    near = [tool for tool in tools if within(_letters(name, tool), _letters(tool.name, tool), 2)]
    if len(near) == 1 and near[0].effects == "none" and _one_slip(_words(name, near[0]), _words(near[0].name, near[0])):
        return near[0].name
    return None


def _words(name: str, tool: ToolSpec) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_bare(name, tool))]


def _one_slip(written: list[str], meant: list[str]) -> bool:
    unlike = [(a, b) for a, b in zip(written, meant, strict=False) if a != b]
    if len(written) != len(meant) or len(unlike) != 1:
        return False
    ((a, b),) = unlike
    return min(len(a), len(b)) >= _SHORTEST_WORD and a[0] == b[0] and (a + b).isalpha() and within(a, b, 1)


def within(a: str, b: str, slips: int) -> bool:
    """Return whether so many slips at most lead from `a` to `b`: a character more, less, other, or two swapped."""
    if abs(len(a) - len(b)) > slips:
        return False
    same = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[same:], b[same:]
    if not a or not b or slips == 0:
        return len(a) + len(b) <= slips
    return (
        within(a[1:], b, slips - 1)
        or within(a, b[1:], slips - 1)
        or within(a[1:], b[1:], slips - 1)
        or (a[:2] == b[1::-1] and within(a[2:], b[2:], slips - 1))
    )
