"""Tensors of a model folder: safetensors files, one or sharded with an index, read into numpy."""

from __future__ import annotations

import json
import math
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from agentkit.errors import WeightsError
from agentkit_backends.local.formats import BLOCK, GROUP, bf16_to_f32, fp8_to_f32, int4_to_f32

Array = npt.NDArray[np.float32] | npt.NDArray[np.uint16]
Kind = Literal["f32", "bf16", "f16", "fp8", "int4"]
DTYPES: dict[str, str] = {
    "F32": "<f4", "BF16": "<u2", "F16": "<f2", "F8_E4M3": "u1", "I32": "<i4", "I64": "<i8",
}  # fmt: skip
KINDS: dict[str, Kind] = {"F32": "f32", "BF16": "bf16", "F16": "f16", "F8_E4M3": "fp8"}

_EXPERT = re.compile(r"(.*\.experts)\.(\d+)\.(gate_proj|up_proj|down_proj)\.weight")
_MIXTRAL = {"w1": "gate_proj", "w2": "down_proj", "w3": "up_proj"}


@dataclass(frozen=True)
class Stored:
    """A tensor as it lies in a file: its safetensors dtype, its shape, and its bytes, mapped."""

    dtype: str
    shape: tuple[int, ...]
    data: npt.NDArray[np.uint8]

    def array(self) -> npt.NDArray[Any]:
        """Return the numbers; BF16 and FP8 as integers of their width. ValueError where the dtype is not read here."""
        if self.dtype not in DTYPES:
            raise ValueError(f"is {self.dtype}; this engine reads {', '.join(DTYPES)}")
        kind = np.dtype(DTYPES[self.dtype])
        data = self.data.copy() if self.data.ctypes.data % kind.itemsize else self.data
        return data.view(kind).reshape(self.shape)

    def part(self, index: int, half: int = 0, halves: int = 1) -> Stored:
        """Return matrix `index` of a stack, or the upper or lower half of its rows."""
        if len(self.shape) != 3 or not index < self.shape[0] or self.shape[1] % halves:
            return self
        rows = self.shape[1] // halves
        size = self.data.size // (self.shape[0] * halves)
        at = (index * halves + half) * size
        return Stored(self.dtype, (rows, self.shape[2]), self.data[at : at + size])


class Weights:
    """The tensors of a folder, by name, mapped from disk and converted one at a time, when they are asked for.

    Experts go by their own names (`...experts.3.up_proj.weight`, Mixtral's `...experts.3.w3.weight`) also where the
    file holds each layer's experts stacked, as transformers keeps them in memory since version 5.
    """

    def __init__(self, folder: Path) -> None:
        self._tensors = read_folder(folder)

    def __contains__(self, name: str) -> bool:
        return self._find(name) is not None or f"{name}_packed" in self._tensors

    def _find(self, name: str) -> Stored | None:
        if name in self._tensors:
            return self._tensors[name]
        for other, pick in _other_names(name):
            if other in self._tensors:
                return pick(self._tensors[other])
        return None

    def kind(self, name: str) -> Kind:
        """Return how a tensor is stored; `f32` where there is none."""
        stored = self._find(name)
        if stored is None:
            return "int4" if f"{name}_packed" in self._tensors else "f32"
        return KINDS.get(stored.dtype, "f32")

    def raw(self, name: str, *shape: int) -> Array:
        """Return a tensor: BF16 as the upper halves of float32 (uint16), anything else in float32, scales applied.

        Raises:
            WeightsError: it or its scales are missing, or have another shape than the config says.
        """
        if self.kind(name) == "int4":
            return self._int4(name, *shape)
        stored = self._stored(name, *shape)
        if stored.dtype == "F8_E4M3":
            return self._fp8(name, stored)
        array = self._array(name, stored)
        if stored.dtype in ("I32", "I64"):
            raise WeightsError(f"tensor {name} holds integers", remedy="the weights are of a kind not read here")
        return array if stored.dtype in ("BF16", "F32") else array.astype(np.float32)

    def floats(self, name: str, *shape: int) -> npt.NDArray[np.float32]:
        """Return a tensor in float32."""
        return widen(self.raw(name, *shape))

    def scales(self, name: str) -> npt.NDArray[np.float32] | None:
        """Return the scales [rows, cols / 32] of an INT4 tensor, None for all others."""
        if self.kind(name) != "int4":
            return None
        return self.floats(f"{name}_scale", *self._shape_of(f"{name}_scale"))

    def _shape_of(self, name: str) -> tuple[int, ...]:
        stored = self._find(name)
        return stored.shape if stored else ()

    def _stored(self, name: str, *shape: int) -> Stored:
        stored = self._find(name)
        if stored is None:
            raise WeightsError(f"tensor {name} is missing", remedy="the folder does not hold the whole model")
        if stored.shape != shape:
            raise _misshapen(name, stored.shape, shape)
        return stored

    def _array(self, name: str, stored: Stored) -> npt.NDArray[Any]:
        try:
            return stored.array()
        except ValueError as error:
            raise WeightsError(f"tensor {name} {error}", remedy="convert the model, or pass another") from error

    def _fp8(self, name: str, stored: Stored) -> npt.NDArray[np.float32]:
        if len(stored.shape) != 2:
            raise WeightsError(f"tensor {name} is FP8, and no matrix", remedy="convert the model, or pass another")
        blocks = tuple(-(-size // BLOCK) for size in stored.shape)
        return fp8_to_f32(self._array(name, stored), self.floats(f"{name}_scale_inv", *blocks))

    def _int4(self, name: str, *shape: int) -> npt.NDArray[np.float32]:
        rows, cols = shape if len(shape) == 2 else (0, 0)
        written = self._stored(f"{name}_shape", 2)
        if tuple(self._array(name, written).tolist()) != shape:
            raise _misshapen(name, tuple(self._array(name, written).tolist()), shape)
        packed = self._stored(f"{name}_packed", rows, -(-cols // 8))
        if packed.dtype != "I32":
            raise WeightsError(f"tensor {name}_packed is {packed.dtype}, not I32", remedy="convert the model")
        scales = self.floats(f"{name}_scale", rows, -(-cols // GROUP))
        return int4_to_f32(self._array(name, packed), scales, cols)


def _misshapen(name: str, found: tuple[int, ...], wanted: tuple[int, ...]) -> WeightsError:
    return WeightsError(
        f"tensor {name} has shape {list(found)}, the config says {list(wanted)}",
        remedy="config.json and the weights belong to different models",
    )


def _other_names(name: str) -> Iterator[tuple[str, Callable[[Stored], Stored]]]:
    """Yield the names under which others store what is asked for as `name`, and how to pick it out of there."""
    if ".block_sparse_moe." in name:
        name = name.replace(".block_sparse_moe.", ".mlp.")
        for theirs, ours in _MIXTRAL.items():
            name = name.replace(f".{theirs}.weight", f".{ours}.weight")
        yield name, lambda stored: stored
    if expert := _EXPERT.fullmatch(name):
        at, index, which = expert[1], int(expert[2]), expert[3]
        if which == "down_proj":
            yield f"{at}.down_proj", lambda stored: stored.part(index)
        else:
            yield f"{at}.gate_up_proj", lambda stored: stored.part(index, int(which == "up_proj"), 2)


def widen(tensor: Array) -> npt.NDArray[np.float32]:
    """Return bfloat16 halves as float32; float32 stays as it is."""
    if tensor.dtype == np.uint16:
        return bf16_to_f32(tensor)  # type: ignore[arg-type]
    return np.ascontiguousarray(tensor, np.float32)


def read_folder(folder: Path) -> dict[str, Stored]:
    """Return the tensors of a folder's model.safetensors, or of the shards that its index names.

    Raises:
        WeightsError: a file is missing, truncated or corrupt, or does not hold what the index says.
    """
    index = folder / "model.safetensors.index.json"
    if not index.exists():
        single = folder / "model.safetensors"
        if not single.exists():
            shards = any(folder.glob("model-*-of-*.safetensors"))
            remedy = f"fetch {index.name} too" if shards else "pass a folder that holds a model"
            raise WeightsError(f"no model.safetensors in {folder}", remedy=remedy)
        return read_safetensors(single)
    try:
        places: dict[str, str] = json.loads(index.read_text("utf-8"))["weight_map"]
        files = {name: folder / Path(name).name for name in sorted(set(places.values()))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(f"{index} cannot be used: {error!r}", remedy="fetch it again") from error
    missing = [path.name for path in files.values() if not path.exists()]
    if missing:
        raise WeightsError(
            f"{len(missing)} of {len(files)} files that {index} names are missing: {', '.join(missing[:3])}",
            remedy="fetch the whole model",
        )
    shards_held = {name: read_safetensors(path) for name, path in files.items()}
    for tensor, file in places.items():
        if tensor not in shards_held[file]:
            raise WeightsError(f"{files[file]} does not hold {tensor}, as the index says", remedy="fetch it again")
    return {tensor: shards_held[file][tensor] for tensor, file in places.items()}


def read_safetensors(path: Path) -> dict[str, Stored]:
    """Return the tensors of a file, mapped. Format: huggingface.co/docs/safetensors.

    Raises:
        WeightsError: the file is truncated or corrupt.
    """

    def broken(what: str) -> WeightsError:
        return WeightsError(f"{path}: {what}", remedy="the file is damaged or incomplete: fetch it again")

    try:
        data = np.memmap(path, np.uint8, "r").view(np.ndarray)
    except (OSError, ValueError) as error:
        raise broken(str(error)) from error
    if data.size < 8:
        raise broken("too short for a header")
    (length,) = struct.unpack("<Q", data[:8].tobytes())
    if length > data.size - 8:
        raise broken("the header is cut off")
    try:
        header = json.loads(data[8 : 8 + length].tobytes())
        body = data[8 + length :]
        return {name: _stored(body, name, told) for name, told in header.items() if name != "__metadata__"}
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise broken(f"the header makes no sense: {error}") from error


def _stored(body: npt.NDArray[np.uint8], name: str, told: dict[str, Any]) -> Stored:
    dtype, shape = str(told["dtype"]), tuple(int(size) for size in told["shape"])
    start, end = (int(n) for n in told["data_offsets"])
    if any(size < 0 for size in shape):
        raise ValueError(f"tensor {name} has a negative size")
    wanted = math.prod(shape) * np.dtype(DTYPES[dtype]).itemsize if dtype in DTYPES else end - start
    if not 0 <= start <= end <= body.size or end - start != wanted:
        raise ValueError(f"tensor {name} lies outside the file, or has another size than its shape")
    return Stored(dtype, shape, body[start:end])
