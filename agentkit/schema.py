"""From a function's signature and docstring to the JSON Schema of its arguments."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
import types
import typing
from collections.abc import Callable
from typing import Any

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
ARGUMENT = re.compile(r"^(\*{0,2}\w+)\s*(?:\([^)]*\))?:\s*(.*)$")


def function_spec(function: Callable[..., Any]) -> dict[str, Any]:
    """Return {name, description, parameters} of a function, from its types and Google-style docstring.

    Raises:
        TypeError: a parameter's annotation has no JSON form; the message names the parameter.
    """
    description, told = _docstring(inspect.getdoc(function) or "")
    hints = typing.get_type_hints(function, include_extras=True)
    properties: dict[str, Any] = {}
    required = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
            raise TypeError(f"{function.__name__}: parameter {parameter} cannot be given by name")
        if parameter.name not in hints:
            raise TypeError(f"{function.__name__}: parameter {parameter.name} needs a type")
        try:
            schema = json_schema(hints[parameter.name])
        except TypeError as error:
            raise TypeError(f"{function.__name__}: parameter {parameter.name}: {error}") from None
        if parameter.name in told:
            schema = {**schema, "description": told[parameter.name]}
        if parameter.default is parameter.empty:
            required.append(parameter.name)
        else:
            default = parameter.default
            schema = {**schema, "default": default.value if isinstance(default, enum.Enum) else default}
        properties[parameter.name] = schema
    parameters: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        parameters["required"] = required
    return {"name": function.__name__, "description": description, "parameters": parameters}


def json_schema(annotation: Any) -> dict[str, Any]:
    """Return the JSON Schema of a type.

    Raises:
        TypeError: it has none.
    """
    if annotation is Any:
        return {}
    if annotation in PLAIN:
        return {"type": PLAIN[annotation]}
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        words = next((extra for extra in args[1:] if isinstance(extra, str)), None)
        return {**json_schema(args[0]), **({"description": words} if words else {})}
    if origin is typing.Literal:
        return _enum(args)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [json_schema(arg) for arg in args]}
    if annotation in (list, tuple, set) or origin in (list, set, frozenset):
        return {"type": "array", **({"items": json_schema(args[0])} if args else {})}
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return {"type": "array", "items": json_schema(args[0])}
        items = [json_schema(arg) for arg in args]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if annotation is dict or origin is dict:
        return {"type": "object", **({"additionalProperties": json_schema(args[1])} if args else {})}
    if isinstance(annotation, type):
        return _class(annotation)
    raise TypeError(f"{annotation!r} has no JSON form")


def _class(annotation: type) -> dict[str, Any]:
    if issubclass(annotation, enum.Enum):
        return _enum(tuple(member.value for member in annotation))
    if typing.is_typeddict(annotation):
        hints = typing.get_type_hints(annotation)
        return _object({name: json_schema(hint) for name, hint in hints.items()}, sorted(annotation.__required_keys__))  # type: ignore[attr-defined]
    if dataclasses.is_dataclass(annotation):
        hints = typing.get_type_hints(annotation, include_extras=True)
        fields = dataclasses.fields(annotation)
        needed = [f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING]
        return _object({f.name: json_schema(hints[f.name]) for f in fields}, needed)
    if hasattr(annotation, "model_json_schema"):
        return dict(annotation.model_json_schema())
    raise TypeError(f"{annotation.__name__} has no JSON form")


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _enum(values: tuple[Any, ...]) -> dict[str, Any]:
    kinds = {PLAIN[type(value)] for value in values if type(value) in PLAIN}
    return {**({"type": kinds.pop()} if len(kinds) == 1 else {}), "enum": list(values)}


def _docstring(text: str) -> tuple[str, dict[str, str]]:
    """Return a docstring's words before its sections, and what its Args section says of each parameter."""
    head, *sections = re.split(r"^(?=(?:Args|Arguments|Returns|Raises|Yields|Examples?):\s*$)", text, flags=re.M)
    told: dict[str, str] = {}
    name = ""
    for section in sections:
        if not section.startswith("Arg"):
            continue
        for line in section.splitlines()[1:]:
            match = ARGUMENT.match(line.strip())
            if match and len(line) - len(line.lstrip()) <= 4:
                name = match.group(1).lstrip("*")
                told[name] = match.group(2)
            elif name and line.strip():
                told[name] += " " + line.strip()
    return " ".join(head.split()), told
