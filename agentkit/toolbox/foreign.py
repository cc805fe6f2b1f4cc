"""Schemas that strangers wrote, made fit to be used in this process.

Whoever writes a schema decides what checking against it costs: a reference may name a page to be fetched, a pattern may
take for ever to match, and references to references may stand for more than there is room for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft202012Validator

MOST_PARTS = 20_000
"""Of a schema whose references are all written out."""
_BY_NAME = ("properties", "$defs", "definitions", "dependentSchemas")
_VALUES = ("enum", "const", "default", "examples")
_BY_PATTERN = ("patternProperties", "additionalProperties", "unevaluatedProperties")


class Unfit(Exception):
    """A schema that cannot be used; the message says why."""


def fit(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema without its patterns, which are told in descriptions instead.

    Raises:
        Unfit: it is no JSON Schema, or is not one of an object, or refers to what lies outside of it, or is too large.
    """
    try:
        fitted: dict[str, Any] = _fitted(schema)
        Draft202012Validator.check_schema(fitted)
        if schema.get("type", "object") != "object":
            raise Unfit("is not one of an object")
        if _parts(fitted, fitted, frozenset(), MOST_PARTS) < 0:
            raise Unfit("stands for too many parts")
    except RecursionError:
        raise Unfit("is nested too deeply") from None
    except Unfit:
        raise
    except Exception as error:
        raise Unfit(f"is not JSON Schema: {str(error).splitlines()[0]}") from None
    return fitted


def _fitted(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_fitted(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    for key in ("$ref", "$dynamicRef"):
        reference = schema.get(key)
        if isinstance(reference, str) and not (reference == "#" or reference.startswith("#/")):
            raise Unfit(f"refers to {reference[:200]}, and not to a part of itself by its place (#/...)")
    # Without its patterns a schema cannot tell which names they leave over; an id would move what places count from.
    dropped = ("pattern", "$id", *(_BY_PATTERN if "patternProperties" in schema else ()))
    fitted = {key: _part(key, value) for key, value in schema.items() if key not in dropped}
    if isinstance(schema.get("pattern"), str):
        told = schema.get("description")
        words = f"{told} " if isinstance(told, str) and told else ""
        fitted["description"] = f"{words}(must match {schema['pattern'][:200]})"
    return fitted


def _part(key: str, value: Any) -> Any:
    if key in _VALUES:
        return value
    if key in _BY_NAME and isinstance(value, dict):
        return {name: _fitted(part) for name, part in value.items()}
    return _fitted(value)


def _parts(schema: Any, root: dict[str, Any], inside: frozenset[str], room: int) -> int:
    """Return what is left of `room` once a schema and all that it refers to is written out; less than 0 for too much.

    inside: the references that are being written out; one within itself ends there.
    """
    room -= 1
    for part in _inner(schema):
        if room < 0:
            return room
        room = _parts(part, root, inside, room)
    reference = schema.get("$ref") if isinstance(schema, dict) else None
    if isinstance(reference, str) and reference not in inside and room >= 0:
        return _parts(_at(reference, root), root, inside | {reference}, room)
    return room


def _inner(schema: Any) -> Iterator[Any]:
    if isinstance(schema, list):
        yield from schema
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key in _BY_NAME and isinstance(value, dict):
            yield from value.values()
        elif key not in _VALUES:
            yield value


def _at(reference: str, root: dict[str, Any]) -> Any:
    """Return the part of `root` that a JSON Pointer in a fragment names."""
    found: Any = root
    for step in reference.removeprefix("#").split("/")[1:]:
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        if isinstance(found, dict) and name in found:
            found = found[name]
        elif isinstance(found, list) and name.isdecimal() and int(name) < len(found):
            found = found[int(name)]
        else:
            raise Unfit(f"refers to {reference[:200]}, which it does not have")
    return found
