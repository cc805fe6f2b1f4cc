"""YAML that a person wrote, read into a record; what is wrong is told with file, line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from agentkit.errors import ConfigError

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[int | str, ...]


def read_yaml(path: Path, model: type[Model]) -> Model:
    """Return what the file says, as a `model`.

    Raises:
        ConfigError: it cannot be read, is not YAML, or says something that the model does not hold.
    """
    try:
        loaded = YAML(typ="rt").load(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}", remedy="check its name") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8 text") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise ConfigError(f"{path}{place}: {error.problem or 'is not YAML'}") from None
    except YAMLError as error:
        raise ConfigError(f"{path}: is not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(loaded, dict):
        raise ConfigError(f"{path}:1:1: must be a mapping of {', '.join(model.model_fields)}")
    try:
        return model.model_validate(_plain(loaded))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        told = f"{where}: " if where else ""
        raise ConfigError(f"{path}{_place(loaded, first['loc'])}: {told}{_say(first, model)}") from None


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def _say(error: Any, model: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        known = f"; at the top there are {', '.join(model.model_fields)}" if len(error["loc"]) == 1 else ""
        return f"is not known here{known}"
    if error["type"] == "tuple_type":
        return "must be a list"
    return str(error["msg"]).removeprefix("Value error, ")


def _place(node: Any, location: Location) -> str:
    """Return `:LINE:COLUMN` of the deepest part of `location` that the YAML holds."""
    line, column = 0, 0
    for part in location:
        if isinstance(node, dict) and part in node:
            line, column = node.lc.key(part)  # type: ignore[attr-defined]
        elif isinstance(node, list) and isinstance(part, int) and part < len(node):
            line, column = node.lc.item(part)  # type: ignore[attr-defined]
        else:
            break
        node = node[part]
    return f":{line + 1}:{column + 1}"
