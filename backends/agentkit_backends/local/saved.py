"""Files that keep a session's cache: a long prompt need not be run again by the next process."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from agentkit.errors import WeightsError

MAGIC = b"agentkit session 1\n"
SAMPLES, SAMPLE = 64, 4096
"""Parts of each weight file that tell two models apart, and their bytes."""


def fingerprint(path: Path, told: str) -> str:
    """Return what identifies a model: its files' names, sizes and samples of their bytes, and `told` beside them."""
    files = [path] if path.is_file() else sorted([*path.glob("*.safetensors"), path / "config.json"])
    found = hashlib.sha256(told.encode())
    for file in files:
        size = file.stat().st_size
        found.update(f"{file.name if path.is_dir() else ''} {size}\n".encode())
        with open(file, "rb") as bytes_:
            for i in range(SAMPLES):
                bytes_.seek(max(0, size - SAMPLE) * i // (SAMPLES - 1))
                found.update(bytes_.read(SAMPLE))
    return found.hexdigest()


def write(path: Path, model: str, tokens: list[int], cache: bytes) -> None:
    """Write a session of the model with this fingerprint; the file is whole or not there."""
    held = np.asarray(tokens, "<i4").tobytes()
    digest = hashlib.sha256(held + cache).hexdigest()
    head = json.dumps({"model": model, "tokens": len(tokens), "bytes": len(cache), "sha256": digest}).encode()
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            for part in (MAGIC, len(head).to_bytes(8, "little"), head, held, cache):
                file.write(part)
            file.flush()
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def read(path: Path, model: str) -> tuple[list[int], bytes]:
    """Return the tokens and the cache that `write` wrote.

    Raises:
        WeightsError: the file is missing, damaged, of another version, or of another model.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WeightsError(f"cannot read {path}: {error.strerror}", remedy="save the prefix again") from error
    start = len(MAGIC) + 8
    if not data.startswith(MAGIC):
        raise WeightsError(f"{path} holds no session, or one of another version", remedy="save the prefix again")
    size = int.from_bytes(data[len(MAGIC) : start], "little")
    head = _head(data[start : start + size])
    rest = data[start + size :]
    if head.get("sha256") != hashlib.sha256(rest).hexdigest() or len(rest) != 4 * head["tokens"] + head["bytes"]:
        raise WeightsError(f"{path} is damaged or was cut short", remedy="save the prefix again")
    if head["model"] != model:
        raise WeightsError(f"{path} is a session of another model", remedy="save it again with this one")
    held = 4 * head["tokens"]
    return np.frombuffer(rest[:held], "<i4").tolist(), rest[held:]


def _head(raw: bytes) -> dict[str, Any]:
    try:
        head = json.loads(raw)
        return head if isinstance(head, dict) else {}
    except ValueError:
        return {}
