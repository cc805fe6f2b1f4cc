"""The small files of a model folder: its tokenizer, its chat template, its settings."""

from __future__ import annotations

from pathlib import Path

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
