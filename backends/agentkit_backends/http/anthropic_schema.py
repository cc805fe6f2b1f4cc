"""JSON Schemas in the forms that Anthropic's Messages API takes.

Answers: https://platform.claude.com/docs/en/build-with-claude/structured-outputs (JSON Schema limitations).
"""

from __future__ import annotations

from typing import Any

_CHOICES = ("oneOf", "anyOf", "allOf")
_KEPT = ("type", "description", "title", "required")
_FORMATS = ("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid")
# An answer is checked against the whole schema when it is there, so what only narrows it may go.
_LEFT_OUT = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"),
    *("minItems", "maxItems", "uniqueItems", "additionalProperties", "default", "examples", "deprecated", "readOnly"),
    *("writeOnly", "discriminator", "$schema", "$id", "$comment"),
)


class _Unfit(Exception):
    """The schema allows what no schema of the API's can."""


def answer_schema(schema: dict[str, Any]) -> dict[str, Any] | None:
    """Return the schema in the form that the API enforces, or None where it has none."""
    try:
        return _fit(schema) if schema.get("type") == "object" and not _circular(schema) else None
    except _Unfit:
        return None


def input_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a tool's parameters as an object: at the top, the API refuses choices between schemas.

    The properties of all choices are told of; the arguments are checked against the tool's own schema in any case.
    """
    choices = [choice for key in _CHOICES for choice in schema.get(key, ()) if isinstance(choice, dict)]
    properties: dict[str, Any] = {}
    for part in (*choices, schema):
        properties |= part.get("properties") or {}
    rest = {key: value for key, value in schema.items() if key not in (*_CHOICES, "type", "properties")}
    return {"type": "object", "properties": properties, **rest}


def _fit(schema: Any) -> dict[str, Any]:
    if not isinstance(schema, dict) or isinstance(schema.get("type"), list):
        raise _Unfit
    fit: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _KEPT:
            fit[key] = value
        elif key in ("properties", "$defs"):
            fit[key] = {name: _fit(inner) for name, inner in value.items()}
        elif key == "items":
            fit[key] = _fit(value)
        elif key in _CHOICES:
            fit["allOf" if key == "allOf" else "anyOf"] = [_fit(inner) for inner in value]
        elif key in ("enum", "const"):
            fit[key] = _plain(value)
        elif key == "format":
            fit |= {key: value} if value in _FORMATS else {}
        elif key not in (*_LEFT_OUT, "$ref"):
            raise _Unfit
    return _closed(fit, schema)


def _closed(fit: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    if fit.get("type") == "object":
        if not fit.get("properties") and schema.get("additionalProperties") is not False:
            raise _Unfit  # Closed, it would allow nothing but {}.
        return fit | {"additionalProperties": False}
    if any("$ref" in part for part in fit.get("allOf", ())) or not fit.keys() & {"type", "enum", "const", *_CHOICES}:
        raise _Unfit
    return fit


def _plain(value: Any) -> Any:
    if any(isinstance(item, dict | list) for item in (value if isinstance(value, list) else [value])):
        raise _Unfit
    return value


def _circular(root: dict[str, Any]) -> bool:
    """Return whether a definition holds itself, or lies elsewhere."""
    uses = {name: _names(schema) for name, schema in root.get("$defs", {}).items()}
    known = {*uses}
    while free := [name for name, used in uses.items() if not used & uses.keys()]:
        for name in free:
            del uses[name]
    return bool(uses) or not _names(root) <= known


def _names(schema: Any) -> set[str]:
    """Return the names of the definitions that `schema` refers to."""
    if isinstance(schema, list):
        return set[str]().union(*map(_names, schema))
    if not isinstance(schema, dict):
        return set()
    found = _names(list(schema.values()))
    if isinstance(ref := schema.get("$ref"), str):
        found.add(ref.removeprefix("#/$defs/"))
    return found
