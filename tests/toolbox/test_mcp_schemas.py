"""Schemas of strangers: what is made of them before anything is checked against them."""

from __future__ import annotations

import time
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agentkit.toolbox.foreign import Unfit, fit

TREE = {
    "type": "object",
    "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}, "name": {"type": "string"}}}},
    "properties": {"root": {"$ref": "#/$defs/node"}},
}


def test_what_is_harmless_stays_as_it_is() -> None:
    for schema in ({"type": "object"}, {}, TREE, {"type": "object", "properties": {"a/b": {"enum": ["$ref"]}}}):
        assert fit(schema) == schema
    assert not list(Draft202012Validator(fit(TREE)).iter_errors({"root": {"next": {"next": {"name": "x"}}}}))


def test_patterns_are_told_and_not_matched() -> None:
    schema = {
        "type": "object",
        "properties": {
            "pattern": {"type": "string", "pattern": "^(a+)+$", "description": "A word."},
            "other": {"type": "array", "items": {"pattern": "x"}},
        },
        "patternProperties": {"^(b+)+$": {"type": "integer"}},
        "additionalProperties": False,
        "default": {"pattern": "kept"},
    }
    fitted = fit(schema)
    assert fitted["properties"]["pattern"] == {"type": "string", "description": "A word. (must match ^(a+)+$)"}
    assert fitted["properties"]["other"]["items"] == {"description": "(must match x)"}
    assert fitted["default"] == {"pattern": "kept"}
    began = time.monotonic()
    arguments = {"pattern": "a" * 60 + "!", "b" * 60 + "!": "much"}
    assert not list(Draft202012Validator(fitted).iter_errors(arguments))
    assert time.monotonic() - began < 1


def test_an_id_does_not_move_what_references_count_from() -> None:
    schema = {
        "$id": "http://127.0.0.1/x",
        "properties": {"a": {"$id": "y", "$ref": "#/$defs/b"}},
        "$defs": {"b": {"type": "null"}},
    }
    assert list(Draft202012Validator(fit(schema)).iter_errors({"a": 1}))


def bomb(depth: int) -> dict[str, Any]:
    parts: dict[str, Any] = {f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n - 1}"}] * 2} for n in range(1, depth)}
    return {"type": "object", "properties": {"x": {"$ref": f"#/$defs/a{depth - 1}"}}, "$defs": {"a0": {}, **parts}}


def nested(depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {}
    for _ in range(depth):
        schema = {"not": schema}
    return {"type": "object", "properties": {"x": schema}}


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        (bomb(30), "stands for too many parts"),
        (nested(5000), "nested too deeply"),
        ({"type": "array"}, "not one of an object"),
        ({"type": ["object", "null"]}, "not one of an object"),
        ({"properties": []}, "is not JSON Schema"),
        ({"properties": {"x": {"type": "text"}}}, "is not JSON Schema"),
        ({"properties": {"x": {"$ref": "http://169.254.169.254/"}}}, "http://169.254.169.254/"),
        ({"properties": {"x": {"$ref": "file:///etc/passwd"}}}, "file:///etc/passwd"),
        ({"properties": {"x": {"$dynamicRef": "#meta"}}}, "#meta"),
        ({"properties": {"x": {"$ref": "#name"}}}, "#name"),
        ({"properties": {"x": {"$ref": "#/$defs/x"}}}, "which it does not have"),
        ({"allOf": [{"if": {"$ref": "y.json"}}]}, "y.json"),
    ],
)
def test_what_cannot_be_used_is_named(schema: dict[str, Any], says: str) -> None:
    began = time.monotonic()
    with pytest.raises(Unfit) as caught:
        fit(schema)
    assert says in str(caught.value)
    assert time.monotonic() - began < 5


def test_small_bombs_are_none() -> None:
    assert fit(bomb(8)) == bomb(8)
