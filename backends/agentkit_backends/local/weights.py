"""Tensors of a model folder: safetensors files, one or sharded with an index, read into numpy."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt

from agentkit.errors import WeightsError

Array = npt.NDArray[np.float32] | npt.NDArray[np.uint16]
SIZES = {"F32": 4, "BF16": 2}


class Weights:
    """The tensors of a folder, by name, mapped from disk; bfloat16 comes as the upper halves of float32 (uint16)."""

    def __init__(self, folder: Path) -> None:
        self._tensors: dict[str, Array] = {}
        for path in _files(folder):
            self._tensors |= read_safetensors(path)

    def __contains__(self, name: str) -> bool:
        return name in self._tensors

    def kind(self, name: str) -> str:
        """Return how a tensor is stored."""
        return "bf16" if name in self and self._tensors[name].dtype == np.uint16 else "f32"

    def scales(self, name: str) -> npt.NDArray[np.float32] | None:
        """Return the scales of a tensor quantized at its source."""
        return None

    def raw(self, name: str, *shape: int) -> Array:
        """Return a tensor as it is stored.

        Raises:
            WeightsError: it is missing, or has another shape than the config says.
        """
        if name not in self._tensors:
            raise WeightsError(f"tensor {name} is missing", remedy="the folder does not hold the whole model")
        tensor = self._tensors[name]
        if tensor.shape != shape:
            raise WeightsError(
                f"tensor {name} has shape {list(tensor.shape)}, the config says {list(shape)}",
                remedy="config.json and the weights belong to different models",
            )
        return tensor

    def floats(self, name: str, *shape: int) -> npt.NDArray[np.float32]:
        """Return a tensor in float32."""
        return widen(self.raw(name, *shape))


def widen(tensor: Array) -> npt.NDArray[np.float32]:
    """Return bfloat16 halves as float32; float32 stays as it is."""
    if tensor.dtype == np.uint16:
        return (tensor.astype(np.uint32) << 16).view(np.float32)
    return np.ascontiguousarray(tensor, np.float32)


def read_safetensors(path: Path) -> dict[str, Array]:
    """Return the F32 and BF16 tensors of a file, mapped. Format: huggingface.co/docs/safetensors.

    Raises:
        WeightsError: the file is truncated, corrupt, or holds other types.
    """

    def broken(what: str) -> WeightsError:
        return WeightsError(f"{path}: {what}", remedy="the file is damaged or incomplete: fetch it again")

    try:
        data = np.memmap(path, np.uint8, "r")
    except (OSError, ValueError) as error:
        raise broken(str(error)) from error
    if data.size < 8:
        raise broken("too short for a header")
    (length,) = struct.unpack("<Q", data[:8].tobytes())
    if length > data.size - 8:
        raise broken("the header is cut off")
    try:
        header = json.loads(data[8 : 8 + length].tobytes())
        entries = [(name, told) for name, told in header.items() if name != "__metadata__"]
        body = data[8 + length :]
        return {name: _tensor(body, name, told, broken) for name, told in entries}
    except (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise broken(f"the header makes no sense: {error}") from error


def _tensor(body: npt.NDArray[np.uint8], name: str, told: dict[str, object], broken: object) -> Array:
    dtype, shape, offsets = told["dtype"], told["shape"], told["data_offsets"]
    start, end = (int(n) for n in offsets)  # type: ignore[attr-defined]
    sizes = [int(n) for n in shape]  # type: ignore[attr-defined]
    if dtype not in SIZES:
        raise broken(f"tensor {name} is {dtype}; this engine reads {', '.join(SIZES)}")  # type: ignore[operator]
    count = 1
    for size in sizes:
        if size < 0:
            raise broken(f"tensor {name} has a negative size")  # type: ignore[operator]
        count *= size
    if not 0 <= start <= end <= body.size or end - start != count * SIZES[str(dtype)]:
        raise broken(f"tensor {name} lies outside the file")  # type: ignore[operator]
    kind = np.float32 if dtype == "F32" else np.uint16
    piece = body[start:end]
    if piece.ctypes.data % np.dtype(kind).itemsize:
        piece = piece.copy()
    return cast(Array, piece.view(kind).reshape(sizes))


def _files(folder: Path) -> list[Path]:
    index = folder / "model.safetensors.index.json"
    if not index.exists():
        single = folder / "model.safetensors"
        if not single.exists():
            raise WeightsError(f"no model.safetensors in {folder}", remedy="pass a folder that holds a model")
        return [single]
    try:
        names = sorted(set(json.loads(index.read_text())["weight_map"].values()))
        return [folder / Path(name).name for name in names]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(f"{index} cannot be used: {error}", remedy="fetch it again") from error
