"""From a call as the model wrote it to a `ToolCall`: its name, its id, its arguments, or the fault in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from agentkit.parse.names import resolve
from agentkit.parse.repair import Arguments, read_arguments
from agentkit.types import Fault, FaultKind, ToolCall, ToolSpec

_SURROGATE = re.compile("[\ud800-\udfff]")

MakeId = Callable[[str, int], str]
"""A dialect's rule for ids: from a tool's name and the n-th try, counted from 0, an id that no other try gives."""


@dataclass(slots=True)
class Draft:
    """A call as written.

    whole: False where the text broke off before its arguments began.
    closed: True where the model itself ended the call, by its dialect's closing marker.
    endless: True where the arguments reach as far as the answer does, so that what was cut off looks whole.
    fault: what is wrong with it as a whole. repairs: what its dialect mended in it.
    """

    name: str
    id: str = ""
    raw: str = ""
    whole: bool = True
    closed: bool = False
    endless: bool = False
    fault: Fault | None = None
    repairs: tuple[str, ...] = ()
    confidence: float | None = None


def numbered(name: str, n: int) -> str:
    """Return an id in the form of OpenAI's and Kimi's namespace of tools."""
    return f"functions.{name}:{n}"


def to_calls(
    drafts: Sequence[Draft],
    tools: Iterable[ToolSpec],
    taken: Collection[str],
    make_id: MakeId = numbered,
    ended: str = "",
) -> tuple[ToolCall, ...]:
    """Return the calls, each with an id neither in `taken` nor another's; a given id is kept where it can be.

    Names and arguments are repaired where there is no doubt what was meant, and the repairs are on the call; that of
    a name is called `name`.

    Args:
        drafts: The calls as written, in order.
        tools: Those that were offered.
        taken: The ids that the conversation uses already.
        make_id: The dialect's rule for the ids of calls that came without.
        ended: Why the answer ended, as in `Delta.finish`; where it was cut off, so may be its last call.
    """
    offered = {tool.name: tool for tool in tools}
    used = set(taken)
    tries = itertools.count()
    calls = []
    for at, draft in enumerate(drafts, 1):
        name, renamed = _name(mend(draft.name.strip()), offered)
        arguments = _arguments(draft, name, offered.get(name), ended if at == len(drafts) else "followed")
        call_id = mend(draft.id.strip())
        while not call_id or call_id in used:
            call_id = make_id(name, next(tries))
        used.add(call_id)
        calls.append(
            ToolCall(
                id=call_id,
                name=name,
                arguments=arguments.values,
                raw=mend(draft.raw),
                fault=arguments.fault,
                repairs=_repairs(draft, renamed, arguments),
                confidence=draft.confidence,
            )
        )
    return tuple(calls)


def _name(written: str, offered: Mapping[str, ToolSpec]) -> tuple[str, bool]:
    """Return the tool's name, and whether it had to be repaired; `functions.` is how some formats write every name."""
    plain = written.removeprefix("functions.")
    name = written if written in offered else resolve(plain, tuple(offered.values())) or plain
    return name, name not in (written, plain)


def _arguments(draft: Draft, name: str, tool: ToolSpec | None, ended: str) -> Arguments:
    """Read the arguments; what was cut off stays a fault.

    Brackets missing at the end are added where the model ended the call by itself, which its closing marker shows, or
    another call behind it. A server's word that the answer ended well does not: some say so of answers that were cut.
    It is enough only for a tool without effects.
    """
    if not name:
        return _faulty("unknown_tool", "The call names no tool. Name one of the tools offered.")
    if draft.fault:
        return Arguments({}, fault=draft.fault)
    raw, cut = mend(draft.raw), ended == "length" and not draft.closed
    if not draft.whole or (cut and not raw.strip()):
        return _faulty("bad_json", f"The call of {name!r} broke off before its arguments.")
    harmless = ended in ("stop", "calls") and tool is not None and tool.effects == "none"
    read = read_arguments(raw, tool.parameters if tool else None, close=draft.closed or ended == "followed" or harmless)
    if cut and (draft.endless or (read.fault is not None and read.fault.kind == "bad_json")):
        told = f"The answer reached its limit within the arguments of {name!r}; nothing was done. Say less at once."
        return _faulty("bad_json", told)
    return read


def _repairs(draft: Draft, renamed: bool, arguments: Arguments) -> tuple[str, ...]:
    done = arguments.repairs if arguments.fault else (*draft.repairs, *arguments.repairs)
    return tuple(dict.fromkeys((*(["name"] if renamed else []), *done)))


def _faulty(kind: FaultKind, message: str) -> Arguments:
    return Arguments({}, fault=Fault(kind=kind, message=message))


def mend(text: str) -> str:
    """Return `text` with halves of surrogate pairs joined, or replaced where the other half is missing."""
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
