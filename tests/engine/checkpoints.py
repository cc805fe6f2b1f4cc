"""Models written in each form of weights that the engine reads, by numpy alone, beside their float32 twins.

The numbers are drawn in the form itself, so that every code occurs; a twin holds what they stand for, decoded in another
way than the engine does it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.engine.models import Tensors, config_of, tensors_of

Entry = tuple[str, npt.NDArray[Any]]
Stored = dict[str, Entry]
Form = Callable[[np.random.Generator, str, npt.NDArray[np.float32]], tuple[Stored, npt.NDArray[np.float32]]]

# Some matrices have several FP8 blocks each way, and none whole ones; all rows hold whole groups of INT4.
SIZES = {"hidden_size": 192, "moe_intermediate_size": 160, "intermediate_size": 288, "v_head_dim": 64}
FP8 = {"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8", "weight_block_size": [128, 128]}
# As Kimi K2 Thinking has it: the routed experts alone are INT4.
INT4 = {
    "config_groups": {
        "group_0": {
            "input_activations": None, "output_activations": None, "targets": ["Linear"],
            "weights": {
                "actorder": None, "block_structure": None, "dynamic": False, "group_size": 32, "num_bits": 4, "observer": "minmax",
                "observer_kwargs": {}, "strategy": "group", "symmetric": True, "type": "int",
            },
        },
    },
    "format": "pack-quantized",
    "ignore": ["lm_head", "re:.*self_attn.*", "re:.*shared_experts.*", "re:.*mlp\\.(gate|up|gate_up|down)_proj.*"],
    "kv_cache_scheme": None, "quant_method": "compressed-tensors", "quantization_status": "compressed",
}  # fmt: skip


def f32(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    return {name: ("F32", x)}, x


def f16(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    half = x.astype(np.float16)
    return {name: ("F16", half)}, half.astype(np.float32)


def bf16(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    words = x.view(np.uint32)
    return {name: ("BF16", (words >> 16).astype(np.uint16))}, (words & np.uint32(0xFFFF0000)).view(np.float32)


def e4m3(codes: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """Return what the codes stand for: moved into a float16, whose exponents are 8 larger; NaN apart."""
    halves = ((codes.astype(np.uint16) & 0x80) << 8) | ((codes.astype(np.uint16) & 0x7F) << 7)
    return halves.view(np.float16).astype(np.float32) * 256


def size_of(x: npt.NDArray[Any]) -> Any:
    """Return the root of the mean square."""
    return np.sqrt((x.astype(np.float32) ** 2).mean())


def fp8(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    if x.ndim != 2 or "_proj" not in name:
        return bf16(rng, name, x)
    codes = rng.choice(np.delete(np.arange(256, dtype=np.uint8), [0x7F, 0xFF]), x.shape)
    blocks = [-(-size // 128) for size in x.shape]
    scales = (rng.uniform(0.5, 1.5, blocks) * size_of(x) / size_of(e4m3(codes))).astype(np.float32)
    spread = np.kron(scales, np.ones((128, 128), np.float32))[: x.shape[0], : x.shape[1]]
    return {name: ("F8_E4M3", codes), f"{name}_scale_inv": ("F32", scales)}, e4m3(codes) * spread


def int4(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    return packed(rng, name, x) if ".experts." in name else bf16(rng, name, x)


def all_int4(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    return packed(rng, name, x) if "_proj" in name else bf16(rng, name, x)


def packed(rng: np.random.Generator, name: str, x: npt.NDArray[np.float32]) -> tuple[Stored, npt.NDArray[np.float32]]:
    """INT4 in groups of 32, eight to an int32, the first in its lowest bits; scales in bfloat16."""
    rows, cols = x.shape
    codes = rng.integers(-8, 8, x.shape)
    wide = np.pad(codes + 8, ((0, 0), (0, -cols % 8))).astype(np.uint32).reshape(rows, -1, 8)
    words = np.bitwise_or.reduce(wide << (4 * np.arange(8, dtype=np.uint32)), axis=-1)
    drawn = (rng.uniform(0.5, 1.5, (rows, -(-cols // 32))) * size_of(x) / size_of(np.arange(-8, 8))).astype(np.float32)
    stored, scales = bf16(rng, f"{name}_scale", drawn)
    stored[f"{name}_packed"] = ("I32", words.view(np.int32))
    stored[f"{name}_shape"] = ("I64", np.array(x.shape))
    return stored, codes.astype(np.float32) * scales.repeat(32, 1)[:, :cols]


FORMS: dict[str, tuple[Form, dict[str, Any]]] = {
    "F32": (f32, {}),
    "F16": (f16, {}),
    "BF16": (bf16, {}),
    "FP8": (fp8, {"quantization_config": FP8}),
    "INT4": (int4, {"quantization_config": INT4}),
    "INT4 everywhere": (all_int4, {"quantization_config": {**INT4, "ignore": ["lm_head"]}}),
}


def write_checkpoint(folder: Path, form: str, name: str = "kimi", seed: int = 0) -> tuple[Path, Path]:
    """Write a model in a form of FORMS and its float32 twin; return their folders."""
    store, settings = FORMS[form]
    config = {**config_of(name), **{key: size for key, size in SIZES.items() if key in config_of(name)}}
    rng = np.random.default_rng(seed + 77)
    stored, twins = Stored(), Tensors()
    for tensor, x in tensors_of(config, seed).items():
        entries, twins[tensor] = store(rng, tensor, x) if not tensor.endswith("bias") else f32(rng, tensor, x)
        stored.update(entries)
    ours, twin = folder / "stored", folder / "twin"
    for path, tensors, told in ((ours, stored, settings), (twin, {n: ("F32", x) for n, x in twins.items()}, {})):
        path.mkdir(parents=True)
        (path / "config.json").write_text(json.dumps({**config, **told}))
        save(path / "model.safetensors", tensors)
    return ours, twin


def save(path: Path, tensors: Stored) -> None:
    """Write a safetensors file, of any dtypes."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    at = 0
    for name, (dtype, array) in tensors.items():
        header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [at, at := at + array.nbytes]}
    told = json.dumps(header).encode()
    told += b" " * (-len(told) % 8)
    path.write_bytes(b"".join([struct.pack("<Q", len(told)), told, *(a.tobytes() for _, a in tensors.values())]))


def load_entries(path: Path) -> Stored:
    """Return what `save` wrote, for changing it; every array in bytes of its own."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    kinds = {"F32": "<f4", "F16": "<f2", "BF16": "<u2", "F8_E4M3": "u1", "I32": "<i4", "I64": "<i8"}
    out = Stored()
    for name, told in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__":
            start, end = (8 + length + n for n in told["data_offsets"])
            out[name] = (told["dtype"], np.frombuffer(data[start:end], kinds[told["dtype"]]).reshape(told["shape"]))
    return out


def change(path: Path, edit: Callable[[Stored], None]) -> None:
    """Edit the tensors of a model's file."""
    tensors = load_entries(path)
    edit(tensors)
    save(path, tensors)


def shard(folder: Path, parts: Iterable[Callable[[str], bool]]) -> None:
    """Cut model.safetensors in shards, each of the tensors that a part picks of what is left, and write their index."""
    left = load_entries(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    places: dict[str, str] = {}
    for number, part in enumerate(parts, 1):
        held = {name: left.pop(name) for name in list(left) if part(name)}
        file = f"model-{number:05}-of-00003.safetensors"
        save(folder / file, held)
        places |= dict.fromkeys(held, file)
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))
