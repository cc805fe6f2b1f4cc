"""Schemas in the forms that Anthropic's API takes, with its own client's as the measure."""

from typing import Any

import jsonschema
import pytest
from agentkit_backends.http.anthropic_schema import answer_schema
from anthropic import transform_schema
from pydantic import BaseModel, Field


class Part(BaseModel):
    name: str = Field(max_length=9, description="Its name.")
    size: float | None = None


class Whole(BaseModel):
    """All of it."""

    kind: str = Field(pattern="a+", default="a")
    parts: list[Part] = Field(min_length=2)
    first: Part
    both: Part | int


class Tree(BaseModel):
    children: list["Tree"]


@pytest.mark.parametrize("kind", [Part, Whole])
def test_answer_schemas_agree_with_those_of_the_official_client(kind: type[BaseModel]) -> None:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            value = {
                key: bare(inner) for key, inner in value.items() if key != "description" or isinstance(inner, dict)
            }
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    schema = kind.model_json_schema()
    fit = answer_schema(schema)
    assert fit is not None and bare(fit) == bare(transform_schema(schema))
    jsonschema.Draft202012Validator.check_schema(fit)
    assert fit["properties"].get("name", {}).get("description") == ("Its name." if kind is Part else None)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer"},
        {"type": "object"},
        Tree.model_json_schema(),
        {"$defs": {"T": {"const": 1}}, "type": "object", "properties": {"x": {"allOf": [{"$ref": "#/$defs/T"}]}}},
        {"$defs": {"T": {"type": "object", "properties": {"t": {"$ref": "#/$defs/T"}}}}, "$ref": "#/$defs/T"},
        *(
            {"type": "object", "properties": {"x": inner}}
            for inner in [
                {"type": "object", "additionalProperties": {"type": "integer"}},
                {"type": ["string", "null"]},
                {"type": "array", "prefixItems": [{"type": "integer"}]},
                {"enum": [[1]]},
                {"const": {}},
                {"not": {"type": "null"}},
                {"$ref": "#/properties/x"},
                {"$ref": "https://example.org/schema"},
                {},
                True,
            ]
        ),
    ],
)
def test_what_the_api_cannot_enforce_is_not_sent(schema: dict[str, Any]) -> None:
    assert answer_schema(schema) is None


def test_choices_and_literals_are_enforced() -> None:
    inner = {"oneOf": [{"type": "string", "enum": ["a"]}, {"const": 1}, {"type": "string", "format": "date"}]}
    fit = answer_schema({"type": "object", "properties": {"x": inner, "y": {"type": "string", "format": "secret"}}})
    assert fit == {
        "type": "object",
        "properties": {"x": {"anyOf": inner["oneOf"]}, "y": {"type": "string"}},
        "additionalProperties": False,
    }
