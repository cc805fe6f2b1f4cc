"""From the text of a call's arguments to their values: strict JSON first, repairs only where that fails.

The order: the text becomes JSON (`relaxed.STEPS`), a string that holds the arguments is read once more, and then what
the tool's schema cannot admit is looked at (`coerce`). Each repair that was needed is named; the names stay the same:

    fence, comments, odd_spaces, single_quotes, unquoted_keys, python_literals, control_characters, trailing_commas,
    surplus_brackets, missing_brackets, double_encoded, wrapped, typed

Beside them a call can say `name` (`drafts`) and what its dialect mended, as `unclosed_value` (`tagged`).

Text that a limit cut off is never completed into a call: a string or a number may go on, and after a whole value there
may have been more of them. Brackets are added only where the caller knows that the model ended the call by itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from agentkit.parse.coerce import Coercion
from agentkit.parse.relaxed import MAX_DEPTH, deeper, read_any, read_relaxed, read_strict
from agentkit.types import Fault

_AROUND = 24
_ENCODED = 2  # How often a string around the arguments is taken off: servers and models each add one.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Arguments(NamedTuple):
    """A call's arguments and the names of the repairs they took, or the fault, which says what is wrong and where."""

    values: dict[str, Any]
    repairs: tuple[str, ...] = ()
    fault: Fault | None = None


def read_arguments(raw: str, parameters: Mapping[str, Any] | None = None, *, close: bool = False) -> Arguments:
    """Return the arguments that `raw` says. Nothing written means no arguments.

    Args:
        raw: The text as the model wrote it, without halves of surrogate pairs.
        parameters: The tool's JSON Schema, where the tool is known.
        close: Whether the model ended the call by itself, so that brackets missing at the end may be added.
    """
    if not raw.strip():
        return Arguments({})
    repairs: list[str] = []
    try:
        value = read_strict(raw)
    except (ValueError, RecursionError) as error:
        read = read_relaxed(raw, close=close)
        if read is None:
            return _bad_json(_what(error, raw))
        value, repairs = read[0], [*read[1]]
    for _ in range(_ENCODED):
        if isinstance(value, str) and (read := read_any(value)) and isinstance(read[0], dict | str):
            value = read[0]
            repairs += [*read[1], "double_encoded"]
    if not isinstance(value, dict):
        kind = {list: "a list", str: "a string", bool: "a boolean", type(None): "null"}.get(type(value), "a number")
        message = f"The arguments must be one JSON object, not {kind}."
        return Arguments({}, fault=Fault(kind="bad_arguments", message=message))
    if parameters is not None:
        coercion = Coercion(parameters)
        value = coercion.arguments(value)
        repairs += coercion.repairs
    if deeper(value, MAX_DEPTH):
        return _bad_json(f"nested deeper than {MAX_DEPTH} levels")
    if "\\" in raw and _SURROGATE.search(json.dumps(value, ensure_ascii=False)):
        return _bad_json("an escape holds half of a surrogate pair")
    return Arguments(value, tuple(dict.fromkeys(repairs)))


def _what(error: Exception, raw: str) -> str:
    if not isinstance(error, json.JSONDecodeError):
        return str(error)
    near = raw[max(0, error.pos - _AROUND) : error.pos + _AROUND]
    where = f"at line {error.lineno}, column {error.colno}"
    rest = "where the text ends" if error.pos >= len(raw.rstrip()) else f"near {near!r}"
    return f"{error.msg.removesuffix(' at')} {where}, {rest}"


def _bad_json(what: str) -> Arguments:
    message = f"The arguments are not valid JSON: {what}. Write one JSON object."
    return Arguments({}, fault=Fault(kind="bad_json", message=message))
