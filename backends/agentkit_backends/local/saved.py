"""Files that keep a session's cache: a long prompt need not be run again by the next process."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

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
    body = [bytes.fromhex(model), len(tokens).to_bytes(8, "little"), np.asarray(tokens, "<i4").tobytes(), cache]
    digest = hashlib.sha256()
    for part in body:
        digest.update(part)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            file.writelines([MAGIC, digest.digest(), *body])
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
        data = memoryview(path.read_bytes())
    except OSError as error:
        raise WeightsError(f"cannot read {path}: {error.strerror}", remedy="save the prefix again") from error
    if data[: len(MAGIC)] != MAGIC:
        raise WeightsError(f"{path} holds no session, or one of another version", remedy="save the prefix again")
    digest, body = data[len(MAGIC) :][:32], data[len(MAGIC) + 32 :]
    if hashlib.sha256(body).digest() != digest:
        raise WeightsError(f"{path} is damaged or was cut short", remedy="save the prefix again")
    if body[:32] != bytes.fromhex(model):
        raise WeightsError(f"{path} is a session of another model", remedy="save it again with this one")
    end = 40 + 4 * int.from_bytes(body[32:40], "little")
    return np.frombuffer(body[40:end], "<i4").tolist(), bytes(body[end:])
