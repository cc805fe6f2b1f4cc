"""One file for a whole model, in the engine's own layout: mapped as it lies, and checked before it is used.

The file, numbers in little-endian:

    16 bytes  MAGIC
     4        VERSION of this format; the layout of weights (engine/kernels.h) is a part of it
     4        zero
     8        length of the header
    32        SHA-256 of all before it and of the header
              header: JSON, see `Header`
              the body, from the next multiple of ALIGN on: tensors and small files, each at a multiple of ALIGN

Tensors bear the engine's names and lie as it reads them: for a layer's experts three stacks (gate, up, down), in each
of which an expert's matrix is contiguous. A name, a kind and a shape go into a checksum beside the bytes, so that an
index that was tampered with gives no other model. A file must not be changed while it is in use; `write` never does.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import secrets
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import IO, Annotated, Any, Literal

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from agentkit.errors import ConfigError, WeightsError

Bytes = npt.NDArray[np.uint8]
Kind = Literal["file", "vector", "f32", "bf16", "q8", "q4"]
Size = Annotated[int, Field(gt=0, lt=2**31)]
Place = Annotated[int, Field(ge=0, lt=2**60)]

MAGIC = b"agentkit model\r\n"
VERSION = 1
"""To be raised when the layout of weights changes, or the engine needs other tensors."""
ALIGN = 4096
"""A page of memory, so that what is mapped can be used where it lies."""
BLOCK = 1 << 20
"""Bytes read at once, and checked while they are near."""
LONGEST = 1 << 26
"""Bytes of a header. Kimi K2's has 300 thousand."""
_START = struct.Struct("<16sIIQ")
_HEADER = _START.size + 32
AGAIN = "write it again: agentkit model pack FOLDER FILE --force"
_STRICT = ConfigDict(frozen=True, extra="forbid", strict=True)


class Piece(BaseModel):
    """A tensor of `count` matrices [rows, cols], a vector (1, 1, n), or a small file (1, 1, 1); offset: in the body."""

    model_config = _STRICT

    name: str
    kind: Kind
    count: Size = 1
    rows: Size = 1
    cols: Size = 1
    offset: Place
    length: Place
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] = "0" * 64

    @model_validator(mode="after")
    def _sound(self) -> Piece:
        if self.offset % ALIGN:
            raise ValueError(f"{self.name} does not begin at a page")
        if self.kind != "file" and self.count * self.rows * self.cols > 2 * self.length:
            raise ValueError(f"{self.name} has too few bytes for its shape")
        return self

    def digest(self) -> Any:
        """Return the checksum, before the first of its bytes."""
        return hashlib.sha256(json.dumps([self.name, self.kind, self.count, self.rows, self.cols]).encode())


class Header(BaseModel):
    """What a file holds. config: the model's config.json; weights: as `pack` was told; size: bytes of the body."""

    model_config = _STRICT

    config: dict[str, Any]
    weights: str
    size: Place
    pieces: list[Piece]

    @model_validator(mode="after")
    def _inside(self) -> Header:
        for piece in self.pieces:
            if piece.offset + piece.length > self.size:
                raise ValueError(f"{piece.name} lies outside the file")
        return self

    @property
    def weight_pieces(self) -> list[Piece]:
        """Return the pieces that are weights, without the small files."""
        return [piece for piece in self.pieces if piece.kind != "file"]

    def encoded(self) -> bytes:
        """Return it as it stands in the file."""
        return json.dumps(self.model_dump(), ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True)
class Tensor:
    """A tensor to be written. chunks: makes its `length` bytes, in order, in arrays of any size."""

    name: str
    kind: Kind
    shape: tuple[int, int, int]
    length: int
    chunks: Callable[[], Iterable[Bytes]]


class PackedFile:
    """A file whose header is sound. `files` and `tensors` are checked when they are first asked for."""

    def __init__(self, path: Path, header: Header, body: Bytes, at: int) -> None:
        self.path, self.header, self._body, self._at = path, header, body, at

    @property
    def config(self) -> dict[str, Any]:
        """Return the model's config.json."""
        return self.header.config

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Return the model's small files by name. Raises WeightsError where one is damaged."""
        return {piece.name: self._checked(piece).tobytes() for piece in self.header.pieces if piece.kind == "file"}

    @cached_property
    def tensors(self) -> dict[str, tuple[str, int, int, int, Bytes]]:
        """Return kind, shape and mapped bytes of the weights, by name. Raises WeightsError where one is damaged."""
        pieces = self.header.weight_pieces
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            data = list(workers.map(self._checked, pieces))
        return {p.name: (p.kind, p.count, p.rows, p.cols, d) for p, d in zip(pieces, data, strict=True)}

    def read(self, room: Callable[[Sequence[int]], list[Bytes]]) -> dict[str, tuple[str, int, int, int, Bytes]]:
        """Return the weights as `tensors` does, but read into places of these sizes that `room` returns.

        Raises:
            WeightsError: one is damaged, or cannot be read.
        """
        pieces = self.header.weight_pieces
        places = room([piece.length for piece in pieces])
        with self.path.open("rb", buffering=0) as file, ThreadPoolExecutor(os.cpu_count()) as workers:
            list(workers.map(partial(self._read, file.fileno()), pieces, places))
        return {p.name: (p.kind, p.count, p.rows, p.cols, d) for p, d in zip(pieces, places, strict=True)}

    def _read(self, file: int, piece: Piece, to: Bytes) -> None:
        digest, at = piece.digest(), self._at + piece.offset
        for first in range(0, piece.length, BLOCK):
            block = to[first : first + BLOCK]
            try:
                whole = os.preadv(file, [block.data], at + first) == block.size
            except OSError as error:
                raise WeightsError(f"cannot read {self.path}: {error.strerror}", remedy="try again") from error
            if not whole:
                raise WeightsError(f"{self.path} was cut short", remedy=AGAIN)
            digest.update(block)
        self._compare(piece, digest)

    def _checked(self, piece: Piece) -> Bytes:
        data = self._body[piece.offset : piece.offset + piece.length]
        digest = piece.digest()
        digest.update(data)
        self._compare(piece, digest)
        return data

    def _compare(self, piece: Piece, digest: Any) -> None:
        if digest.hexdigest() != piece.sha256:
            raise WeightsError(f"{self.path} is damaged: {piece.name} has another checksum", remedy=AGAIN)


def open(path: Path) -> PackedFile:
    """Map a file and check its header; nothing else is read yet.

    Raises:
        WeightsError: it is missing, no packed model, of another version, cut short, or damaged.
    """
    try:
        data: Bytes = np.memmap(path, np.uint8, "r").view(np.ndarray)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is empty"
        raise WeightsError(f"cannot read {path}: {why}", remedy="pass a file that agentkit model pack wrote") from error
    header, end = _header(path, data)
    body = data[_page(end) :]
    if body.size != header.size:
        what = "was cut short" if body.size < header.size else "has something after its end"
        raise WeightsError(f"{path} {what}: {body.size:,} bytes, not {header.size:,}", remedy=AGAIN)
    return PackedFile(path, header, body, _page(end))


def _header(path: Path, data: Bytes) -> tuple[Header, int]:
    """Return the header and where it ends."""
    if data[: len(MAGIC)].tobytes() != MAGIC:
        raise WeightsError(f"{path} is no packed model", remedy="pass a model folder, or a file of agentkit model pack")
    if data.size < _HEADER:
        raise WeightsError(f"{path} was cut short", remedy=AGAIN)
    start = data[: _START.size].tobytes()
    _, version, _, length = _START.unpack(start)
    if version != VERSION:
        raise WeightsError(f"{path} has version {version} of the format, not {VERSION}", remedy=AGAIN)
    if length > min(data.size - _HEADER, LONGEST):
        raise WeightsError(f"{path} was cut short, or its header is damaged", remedy=AGAIN)
    told = data[_HEADER : _HEADER + length].tobytes()
    if hashlib.sha256(start + told).digest() != data[_START.size : _HEADER].tobytes():
        raise WeightsError(f"{path} has a damaged header", remedy=AGAIN)
    try:
        return Header.model_validate(read_json(told)), _HEADER + length
    except (ValueError, RecursionError) as error:
        why = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise WeightsError(f"{path} has a header that makes no sense: {why}", remedy=AGAIN) from error


def read_json(text: str | bytes) -> Any:
    """Return a JSON value. ValueError where it holds a number that is none, which Python's reader would let through."""

    def finite(number: str) -> float:
        if not math.isfinite(value := float(number)):
            raise ValueError(f"{number} is no number")
        return value

    return json.loads(text, parse_float=finite, parse_constant=finite)


def write(
    path: Path,
    config: Mapping[str, Any],
    weights: str,
    files: Mapping[str, bytes],
    tensors: Sequence[Tensor],
    *,
    force: bool = False,
    progress: Callable[[int], None] = lambda size: None,
) -> None:
    """Write a model, holding one chunk of a tensor at a time. The file appears when it is whole, or not at all.

    force: whether a file of this name is replaced. progress: told the bytes of tensors as they are written.

    Raises:
        ConfigError: the file is there already, or cannot be written.
    """
    small = [Tensor(name, "file", (1, 1, 1), len(data), partial(_whole, data)) for name, data in files.items()]
    header = _planned(dict(config), weights, [*small, *tensors])
    body_at, signed = _page(_HEADER + len(header.encoded())), []
    with _replacing(path, force) as file:
        for tensor, piece in zip([*small, *tensors], header.pieces, strict=True):
            file.seek(body_at + piece.offset)
            signed.append(_write(file, tensor, piece, progress))
        file.truncate(body_at + header.size)
        told = header.model_copy(update={"pieces": signed}).encoded()
        start = _START.pack(MAGIC, VERSION, 0, len(told))
        file.seek(0)
        file.write(start + hashlib.sha256(start + told).digest() + told)


def _planned(config: dict[str, Any], weights: str, tensors: Sequence[Tensor]) -> Header:
    """Return the header but for the checksums, whose places are kept."""
    pieces, at = [], 0
    for t in tensors:
        count, rows, cols = t.shape
        pieces.append(Piece(name=t.name, kind=t.kind, count=count, rows=rows, cols=cols, offset=at, length=t.length))
        at = _page(at + t.length)
    size = pieces[-1].offset + pieces[-1].length if pieces else 0
    return Header(config=config, weights=weights, size=size, pieces=pieces)


def _write(file: IO[bytes], tensor: Tensor, piece: Piece, progress: Callable[[int], None]) -> Piece:
    """Write a tensor and return its piece with the checksum."""
    digest, written = piece.digest(), 0
    for chunk in tensor.chunks():
        digest.update(chunk)
        written += file.write(chunk.data)
        if piece.kind != "file":
            progress(chunk.nbytes)
    assert written == piece.length, f"{tensor.name} has {written} bytes, not {piece.length}"
    return piece.model_copy(update={"sha256": digest.hexdigest()})


def check_target(path: Path, force: bool) -> None:
    """Raise ConfigError where a file cannot be written, or is there and shall not be replaced."""
    if not path.parent.is_dir():
        raise ConfigError(f"there is no folder {path.parent}", remedy="make it, or pass another place")
    if path.exists() and not (force and path.is_file()):
        remedy = "pass --force to replace it" if path.is_file() else "pass the name of a file"
        raise ConfigError(f"{path} is there already", remedy=remedy)


@contextmanager
def _replacing(path: Path, force: bool) -> Iterator[IO[bytes]]:
    """Yield a new file that takes the place of `path` at the end, and goes where something fails."""
    check_target(path, force)
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with new.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise ConfigError(
            f"cannot write {path}: {error.strerror}", remedy="make room, or pass another place"
        ) from error
    finally:
        new.unlink(missing_ok=True)


def _page(size: int) -> int:
    return -(-size // ALIGN) * ALIGN


def _whole(data: bytes) -> list[Bytes]:
    return [np.frombuffer(data, np.uint8)]
