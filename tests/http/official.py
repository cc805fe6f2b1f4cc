"""The official client's types as a measure for what is sent: JSON Schemas that know no field beside theirs."""

from typing import Any

import jsonschema
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema


class _Generate(GenerateJsonSchema):
    def handle_invalid_for_json_schema(self, schema: Any, error_info: str) -> dict[str, Any]:
        return {"not": {}}  # An open file.


def official(params: Any) -> jsonschema.Draft202012Validator:
    """Return a validator for the parameters of a request, given as the client's TypedDict."""
    schema = TypeAdapter(params).json_schema(schema_generator=_Generate)
    _close(schema)
    return jsonschema.Draft202012Validator(schema)


def _close(value: Any) -> None:
    if isinstance(value, dict) and value.get("type") == "object" and "properties" in value:
        value.setdefault("additionalProperties", False)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _close(inner)
