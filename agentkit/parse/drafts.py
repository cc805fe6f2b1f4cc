"""From a call as the model wrote it to a `ToolCall`: its name, its id, its arguments, or the fault in them."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from agentkit.types import Fault, ToolCall, ToolSpec

MAX_DEPTH = 64  # The journal's serialiser gives up near 200; a tool that needs more than 64 is not known.
_AROUND = 24
_SURROGATE = re.compile("[\ud800-\udfff]")


MakeId = Callable[[str, int], str]
"""A dialect's rule for ids: from a tool's name and the n-th try, counted from 0, an id that no other try gives."""


@dataclass(slots=True)
class Draft:
    """A call as written.

    whole: False where the text broke off before its arguments began.
    closed: True where the model itself ended the call, by its dialect's closing marker.
    """

    name: str
    id: str = ""
    raw: str = ""
    whole: bool = True
    closed: bool = False
    confidence: float | None = None


def mend(text: str) -> str:
    """Return `text` with halves of surrogate pairs joined, or replaced where the other half is missing."""
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def numbered(name: str, n: int) -> str:
    """Return an id in the form of OpenAI's and Kimi's namespace of tools."""
    return f"functions.{name}:{n}"


def to_calls(
    drafts: Sequence[Draft], tools: Iterable[ToolSpec], taken: Collection[str], make_id: MakeId = numbered
) -> tuple[ToolCall, ...]:
    """Return the calls, each with an id neither in `taken` nor another's; a given id is kept where it can be."""
    known = {tool.name for tool in tools}
    used = set(taken)
    tries = itertools.count()
    calls = []
    for draft in drafts:
        name = mend(draft.name.strip())
        if name not in known:
            name = name.removeprefix("functions.")
        raw = mend(draft.raw)
        arguments, fault = read_arguments(raw)
        if not draft.whole:
            fault = Fault(kind="bad_json", message=f"The call of {name!r} broke off before its arguments.")
        if not name:
            fault = Fault(kind="unknown_tool", message="The call names no tool. Name one of the tools offered.")
        call_id = mend(draft.id.strip())
        while not call_id or call_id in used:
            call_id = make_id(name, next(tries))
        used.add(call_id)
        calls.append(
            ToolCall(
                id=call_id,
                name=name,
                arguments=arguments,
                raw=raw,
                fault=fault,
                confidence=draft.confidence,
            )
        )
    return tuple(calls)


def read_arguments(raw: str) -> tuple[dict[str, Any], Fault | None]:
    """Return a call's arguments, or a fault that says what is wrong and where. Nothing written means no arguments."""
    if not raw.strip():
        return {}, None
    try:
        value = json.loads(raw, strict=False, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        near = raw[max(0, error.pos - _AROUND) : error.pos + _AROUND]
        where = f"at line {error.lineno}, column {error.colno}"
        rest = "where the text ends" if error.pos >= len(raw.rstrip()) else f"near {near!r}"
        return {}, _bad_json(f"{error.msg.removesuffix(' at')} {where}, {rest}")
    except (ValueError, RecursionError) as error:
        return {}, _bad_json(str(error))
    if not isinstance(value, dict):
        kind = {list: "a list", str: "a string", bool: "a boolean", type(None): "null"}.get(type(value), "a number")
        return {}, Fault(kind="bad_arguments", message=f"The arguments must be one JSON object, not {kind}.")
    if _deeper(value, MAX_DEPTH):
        return {}, _bad_json(f"nested deeper than {MAX_DEPTH} levels")
    if _SURROGATE.search(json.dumps(value, ensure_ascii=False)):
        return {}, _bad_json("a \\u escape holds half of a surrogate pair")
    return value, None


def _bad_json(what: str) -> Fault:
    return Fault(kind="bad_json", message=f"The arguments are not valid JSON: {mend(what)}. Write one JSON object.")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON number")


def _finite(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{number} is too large for a number")
    return value


def _deeper(value: object, levels: int) -> bool:
    layer = [value]
    for _ in range(levels):
        layer = [
            inner
            for outer in layer
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(inner, dict | list) for inner in layer)
