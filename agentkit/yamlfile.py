"""YAML that a person wrote, read into a record; what is wrong is told with file, line and column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError

from agentkit.errors import ConfigError

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[int | str, ...]
MOST_BYTES = 1 << 20
MOST_PARTS = 50_000
"""Of a file whose references are all written out: a short one may stand for more than there is room for."""


class TooMuch(Exception):
    """A file that stands for more than anybody writes."""


def read_yaml(path: Path, model: type[Model]) -> Model:
    """Return what the file says, as a `model`.

    Raises:
        ConfigError: it cannot be read, is not YAML, or says something that the model does not hold.
    """
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        loaded = load(path)
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
    except TooMuch as error:
        raise ConfigError(f"{path}: {error}") from None
    if not isinstance(loaded, dict) and not issubclass(model, RootModel):
        raise ConfigError(f"{path}:1:1: must be a mapping of {', '.join(model.model_fields)}")
    try:
        return model.model_validate(written_out(loaded))
    except TooMuch as error:
        raise ConfigError(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        told = f"{where}: " if where else ""
        raise ConfigError(f"{path}{_place(loaded, first['loc'])}: {told}{_say(first, model)}") from None


def load(path: Path) -> Any:
    """Return what the file says, with the places where it says it.

    Raises:
        OSError, UnicodeDecodeError, YAMLError: it cannot be read, or is not YAML.
        TooMuch: it is larger than anybody writes.
    """
    from ruamel.yaml import YAML  # here, as most who import this module never read a file

    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TooMuch(f"has more than {MOST_BYTES >> 20} MiB")
    text = data.decode("utf-8")
    try:
        return YAML(typ="rt").load(text)
    except RecursionError:
        raise TooMuch("is nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise TooMuch(str(error)) from None


def written_out(loaded: Any) -> Any:
    """Return plain dicts, lists and scalars of what was loaded.

    Raises:
        TooMuch: there are too many, or they are nested too deeply.
    """
    try:
        return _plain(loaded, iter(range(MOST_PARTS)))
    except RecursionError:
        raise TooMuch("is nested too deeply") from None


def _plain(value: Any, room: Iterator[int]) -> Any:
    if next(room, None) is None:
        raise TooMuch(f"stands for more than {MOST_PARTS} parts")
    if isinstance(value, dict):
        return {str(key): _plain(item, room) for key, item in value.items()}
    return [_plain(item, room) for item in value] if isinstance(value, list) else value


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
