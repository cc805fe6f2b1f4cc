"""Two random models of Kimi K2's shape whose weights lie on a 4-bit or 8-bit grid, so that two engines can hold the same bits.

Every weight is an integer times a power of two, shared by 32 neighbours in a row, and every such group holds the grid's largest
integer: quantizing by the largest absolute value, in rows or (for the tensor that engines turn round) in columns, loses nothing.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

GROUP = 32
LARGEST = {"q4": 7, "q8": 127}
BITS = {"f32": 32.0, "q4": 4.5, "q8": 8.5}
Kind = Literal["q4", "q8"]
Floats = npt.NDArray[np.float32]

BASE: dict[str, Any] = {
    "model_type": "deepseek_v3", "architectures": ["DeepseekV3ForCausalLM"], "q_lora_rank": None, "n_shared_experts": 1,
    "first_k_dense_replace": 1, "n_group": 1, "topk_group": 1, "norm_topk_prob": True, "routed_scaling_factor": 2.5,
    "scoring_func": "sigmoid", "topk_method": "noaux_tc", "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 50000.0,
    "rope_interleave": True, "rope_scaling": None, "max_position_embeddings": 131072, "tie_word_embeddings": False,
    "attention_bias": False,
}  # fmt: skip
CONFIGS: dict[str, dict[str, Any]] = {
    "60M": {
        **BASE, "vocab_size": 16384, "hidden_size": 512, "num_hidden_layers": 7, "num_attention_heads": 8, "num_key_value_heads": 8,
        "kv_lora_rank": 128, "qk_nope_head_dim": 64, "qk_rope_head_dim": 32, "v_head_dim": 64, "intermediate_size": 1408,
        "moe_intermediate_size": 128, "n_routed_experts": 32, "num_experts_per_tok": 4,
    },
    "3B": {
        **BASE, "vocab_size": 32768, "hidden_size": 2048, "num_hidden_layers": 14, "num_attention_heads": 16, "num_key_value_heads": 16,
        "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "intermediate_size": 5632,
        "moe_intermediate_size": 512, "n_routed_experts": 64, "num_experts_per_tok": 6,
    },
}  # fmt: skip


@dataclass(frozen=True)
class Grid:
    """A matrix as integers [rows, cols] and scales [rows, cols / 32], each a power of two."""

    integers: npt.NDArray[np.int8]
    scales: Floats

    def values(self) -> Floats:
        return self.integers * np.repeat(self.scales, GROUP, axis=-1)


@dataclass(frozen=True)
class RandomWeights:
    """A model's tensors by their Hugging Face names, made when asked for, the same each time; stands in for a folder's.

    bits: those of the experts and of every other feed-forward; what is left of the matrices has 8, the router has float32.
    """

    config: dict[str, Any]
    bits: Kind

    def __contains__(self, name: str) -> bool:
        return not name.endswith(("_scale_inv", "_packed")) and ("q_a_" not in name and "q_b_" not in name)

    def grid_kind(self, name: str) -> Literal["f32", "q4", "q8"]:
        if name.endswith(("norm.weight", "mlp.gate.weight", "e_score_correction_bias")):
            return "f32"
        return self.bits if ".mlp." in name else "q8"

    def grid(self, name: str, rows: int, cols: int) -> Grid:
        rng, largest = _rng(name), LARGEST[self.grid_kind(name)]
        integers = rng.integers(-largest, largest + 1, (rows, cols), np.int8)
        for row in range(GROUP):
            integers[row::GROUP, (GROUP - row) % GROUP :: GROUP] = largest
        step = 2.0 ** np.round(np.log2(1.5 / np.sqrt(cols) / (largest / np.sqrt(3))))
        turned = name.endswith("kv_b_proj.weight")  # Engines group a part of it by columns: one scale for all.
        doubled = np.zeros((rows, cols // GROUP)) if turned else rng.integers(0, 2, (rows, cols // GROUP)) / 2
        return Grid(integers, (step * np.where(doubled > 0, 0.5, 1.0)).astype(np.float32))

    def raw(self, name: str, *shape: int) -> Floats:
        rng = _rng(name)
        if self.grid_kind(name) != "f32":
            return self.grid(name, *shape).values()
        if name.endswith("norm.weight"):
            return rng.uniform(0.5, 1.5, shape).astype(np.float32)
        spread = 0.1 if name.endswith("bias") else 1.5 / np.sqrt(shape[-1])
        return (rng.standard_normal(shape) * spread).astype(np.float32)

    floats = raw

    def kind(self, name: str) -> str:
        return "int4" if self.grid_kind(name) == "q4" else "f32"

    def scales(self, name: str) -> Floats | None:
        return None


def _rng(name: str) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(zlib.crc32(name.encode())))


def tokens_of(config: dict[str, Any], count: int, seed: int = 0) -> list[int]:
    return [int(token) for token in np.random.default_rng(seed).integers(0, config["vocab_size"], count)]


@dataclass(frozen=True)
class Size:
    """A model's parameters, and the bytes of weights that decoding one token reads."""

    total: int
    active: int
    bytes_per_token: int


def size_of(c: dict[str, Any], kind: Kind) -> Size:
    d, h, lora, rope = c["hidden_size"], c["num_attention_heads"], c["kv_lora_rank"], c["qk_rope_head_dim"]
    layers, dense = c["num_hidden_layers"], c["first_k_dense_replace"]
    attention = h * (c["qk_nope_head_dim"] + rope) * d + (lora + rope) * d
    attention += h * (c["qk_nope_head_dim"] + c["v_head_dim"]) * lora + d * h * c["v_head_dim"]
    expert, head = 3 * d * c["moe_intermediate_size"], c["vocab_size"] * d
    mlp = dense * 3 * d * c["intermediate_size"] + (layers - dense) * c["n_shared_experts"] * expert
    router = (layers - dense) * c["n_routed_experts"] * d
    routed, chosen = ((layers - dense) * n * expert for n in (c["n_routed_experts"], c["num_experts_per_tok"]))
    eight, other = layers * attention + head, mlp + chosen
    read = (eight * BITS["q8"] + other * BITS[kind] + router * 32) / 8
    return Size(2 * head + layers * attention + mlp + routed + router, eight + other + router, int(read))
