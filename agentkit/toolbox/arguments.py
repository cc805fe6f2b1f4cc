"""Whether a call's arguments fit its tool's schema. Schemas that are alike share one validator, whoever's they are."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from agentkit.errors import ConfigError
from agentkit.types import Fault, ToolSpec

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

TOLD = 5
"""Of what is wrong with the arguments of one call, so much is told."""


def validator(spec: ToolSpec) -> Draft202012Validator:
    """Return what checks the arguments of a tool's calls.

    Raises:
        ConfigError: its schema is none.
    """
    try:
        return _compiled(json.dumps(spec.parameters))
    except Exception as error:
        raise ConfigError(f"the schema of tool {spec.name} is not valid: {error}") from error


def misfit(validator: Draft202012Validator, arguments: dict[str, Any]) -> Fault | None:
    """Return what is wrong with the arguments, in words that the model can act on; None where they fit."""
    if errors := sorted(validator.iter_errors(arguments), key=lambda e: list(map(str, e.path))):
        return Fault(kind="bad_arguments", message="; ".join(_plain(error) for error in errors[:TOLD]))
    return None


@lru_cache(maxsize=1024)  # checking a schema takes milliseconds, and each run's toolbox asks for it
def _compiled(schema: str) -> Draft202012Validator:
    # The package takes as long to import, and as much room, as half of agentkit: only runs with tools need it.
    from jsonschema import Draft202012Validator

    parameters = json.loads(schema)
    Draft202012Validator.check_schema(parameters)
    return Draft202012Validator(parameters)


def _plain(error: ValidationError) -> str:
    where = ".".join(str(part) for part in error.path)
    return f"{where}: {error.message}" if where else error.message
