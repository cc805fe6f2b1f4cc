"""The small files of a model folder: its tokenizer, its chat template, its settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agentkit.errors import WeightsError
from agentkit_backends.local import packed

NAMES = (
    "tokenizer.json", "tiktoken.model", "tokenizer_config.json", "special_tokens_map.json", "chat_template.jinja",
    "chat_template.json", "generation_config.json",
)  # fmt: skip


def read_files(path: Path) -> dict[str, bytes]:
    """Return the bytes of those files of `NAMES` that a folder or a packed file has, by name.

    Raises:
        WeightsError: one is there and cannot be read, or is damaged.
    """
    if path.is_file():
        return packed.open(path).files
    found = {}
    for name in NAMES:
        try:
            found[name] = (path / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise WeightsError(f"cannot read {path / name}: {error.strerror}", remedy="mend the folder") from error
    return found


def read_text(files: Mapping[str, bytes], name: str) -> str:
    """Return the text of a file, empty where there is none.

    Raises:
        WeightsError: it is not UTF-8.
    """
    try:
        return files.get(name, b"").decode()
    except UnicodeDecodeError as error:
        raise WeightsError(f"{name} is not UTF-8: {error}", remedy="fetch it again") from error


def read_settings(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    """Return the JSON object in a file, an empty one where there is none.

    Raises:
        WeightsError: it holds no JSON object.
    """
    text = read_text(files, name)
    try:
        value = json.loads(text) if text else {}
    except (ValueError, RecursionError) as error:
        raise WeightsError(f"{name} is not JSON: {error}", remedy="fetch it again") from error
    if not isinstance(value, dict):
        raise WeightsError(f"{name} holds no JSON object", remedy="fetch it again")
    return value
