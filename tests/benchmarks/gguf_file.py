"""Writes a random model as llama.cpp's `deepseek2` GGUF, block by block the same bits that agentkit's file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import gguf
import numpy as np
import numpy.typing as npt

from tests.benchmarks.models import GROUP, Grid, RandomWeights

Bytes = npt.NDArray[np.uint8]
TYPES = {
    "f32": gguf.GGMLQuantizationType.F32,
    "q4": gguf.GGMLQuantizationType.Q4_0,
    "q8": gguf.GGMLQuantizationType.Q8_0,
}


@dataclass(frozen=True)
class Entry:
    """A tensor of the file: its name, shape, and how to make it."""

    name: str
    shape: tuple[int, ...]
    kind: Literal["f32", "q4", "q8"]
    make: Callable[[], npt.NDArray[Any]]


def blocks(grid: Grid, kind: str) -> Bytes:
    """Return Q4_0 or Q8_0 blocks [rows, bytes]: a float16 scale, then 32 integers; Q4_0 halves a block and adds 8."""
    rows, cols = grid.integers.shape
    integers = grid.integers.reshape(rows, cols // GROUP, GROUP)
    if kind == "q4":
        shifted = (integers + 8).view(np.uint8)
        integers = shifted[..., : GROUP // 2] | shifted[..., GROUP // 2 :] << 4
    scales = grid.scales.astype(np.float16)[..., None].view(np.uint8)
    return np.concatenate([scales, integers.view(np.uint8)], -1).reshape(rows, -1)


def entries(c: dict[str, Any], weights: RandomWeights, plain: bool) -> Iterator[Entry]:
    """Yield the tensors. plain: all in float32."""
    d, h, lora, nope, v = (
        c[key] for key in ("hidden_size", "num_attention_heads", "kv_lora_rank", "qk_nope_head_dim", "v_head_dim")
    )

    def vector(name: str, source: str, *shape: int) -> Entry:
        return Entry(name, shape, "f32", lambda: weights.raw(source, *shape))

    def stack(name: str, grids: Callable[[], Iterator[Grid]], kind: str, *shape: int) -> Entry:
        if plain:
            return Entry(name, shape, "f32", lambda: np.stack([grid.values() for grid in grids()]).reshape(shape))
        return Entry(name, shape, kind, lambda: np.stack([blocks(g, kind) for g in grids()]).reshape(*shape[:-1], -1))  # type: ignore[arg-type]

    def matrix(name: str, source: str, rows: int, cols: int) -> Entry:
        return stack(name, lambda: iter([weights.grid(source, rows, cols)]), weights.grid_kind(source), rows, cols)

    def heads(source: str, keys: bool) -> Iterator[Grid]:
        whole = weights.grid(source, h * (nope + v), lora)
        for part in whole.integers.reshape(h, nope + v, lora):
            piece = np.ascontiguousarray(part[:nope].T if keys else part[nope:])
            yield Grid(piece, np.full((piece.shape[0], piece.shape[1] // GROUP), whole.scales[0, 0], np.float32))

    def feed_forward(at: str, source: str, suffix: str, inner: int) -> Iterator[Entry]:
        for short, rows, cols in (("gate", inner, d), ("up", inner, d), ("down", d, inner)):
            yield matrix(f"{at}.ffn_{short}{suffix}.weight", f"{source}{short}_proj.weight", rows, cols)

    def experts(at: str, source: str, shorts: Sequence[str], rows: int, cols: int) -> Entry:
        """The experts' matrices; gate and up of each together in one tensor, which llama.cpp runs faster than two."""
        count = c["n_routed_experts"]

        def grids() -> Iterator[Grid]:
            for i in range(count):
                parts = [weights.grid(f"{source}experts.{i}.{short}_proj.weight", rows, cols) for short in shorts]
                yield Grid(np.concatenate([p.integers for p in parts]), np.concatenate([p.scales for p in parts]))

        return stack(f"{at}.ffn_{'_'.join(shorts)}_exps.weight", grids, weights.bits, count, len(shorts) * rows, cols)

    yield matrix("token_embd.weight", "model.embed_tokens.weight", c["vocab_size"], d)
    yield vector("output_norm.weight", "model.norm.weight", d)
    yield matrix("output.weight", "lm_head.weight", c["vocab_size"], d)
    for i in range(c["num_hidden_layers"]):
        at, source = f"blk.{i}", f"model.layers.{i}."
        kv_b, qk = f"{source}self_attn.kv_b_proj.weight", nope + c["qk_rope_head_dim"]
        yield vector(f"{at}.attn_norm.weight", source + "input_layernorm.weight", d)
        yield vector(f"{at}.ffn_norm.weight", source + "post_attention_layernorm.weight", d)
        yield matrix(f"{at}.attn_q.weight", source + "self_attn.q_proj.weight", h * qk, d)
        kv_a = source + "self_attn.kv_a_proj_with_mqa.weight"
        yield matrix(f"{at}.attn_kv_a_mqa.weight", kv_a, lora + c["qk_rope_head_dim"], d)
        yield vector(f"{at}.attn_kv_a_norm.weight", source + "self_attn.kv_a_layernorm.weight", lora)
        yield stack(f"{at}.attn_k_b.weight", lambda s=kv_b: heads(s, True), "q8", h, lora, nope)  # type: ignore[misc]
        yield stack(f"{at}.attn_v_b.weight", lambda s=kv_b: heads(s, False), "q8", h, v, lora)  # type: ignore[misc]
        yield matrix(f"{at}.attn_output.weight", source + "self_attn.o_proj.weight", d, h * v)
        if i < c["first_k_dense_replace"]:
            yield from feed_forward(at, source + "mlp.", "", c["intermediate_size"])
            continue
        inner = c["moe_intermediate_size"]
        yield vector(f"{at}.ffn_gate_inp.weight", source + "mlp.gate.weight", c["n_routed_experts"], d)
        bias = source + "mlp.gate.e_score_correction_bias"
        yield vector(f"{at}.exp_probs_b.bias", bias, c["n_routed_experts"])
        yield experts(at, source + "mlp.", ("gate", "up"), inner, d)
        yield experts(at, source + "mlp.", ("down",), d, inner)
        yield from feed_forward(at, source + "mlp.shared_experts.", "_shexp", inner * c["n_shared_experts"])


def write(path: Path, weights: RandomWeights, plain: bool = False) -> Path:
    """Write the file tensor by tensor. plain: all in float32."""
    c, part = weights.config, path.with_suffix(".part")
    writer = gguf.GGUFWriter(part, "deepseek2")
    _describe(writer, c)
    held = list(entries(c, weights, plain))
    for entry in held:
        kind, shape = TYPES[entry.kind], entry.shape
        if entry.kind != "f32":
            shape = gguf.quant_shape_to_byte_shape(shape, kind)
        dtype = np.dtype(np.float32 if entry.kind == "f32" else np.uint8)
        size = int(np.prod(shape)) * dtype.itemsize
        writer.add_tensor_info(entry.name, shape, dtype, size, None if entry.kind == "f32" else kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for entry in held:
        writer.write_tensor_data(entry.make())
    writer.close()
    return part.rename(path)


def _describe(writer: gguf.GGUFWriter, c: dict[str, Any]) -> None:
    """Write the sizes, in latent attention's terms: one key-value head of kv_lora + rope numbers."""
    nope, rope, lora = c["qk_nope_head_dim"], c["qk_rope_head_dim"], c["kv_lora_rank"]
    writer.add_tokenizer_model("no_vocab")
    writer.add_vocab_size(c["vocab_size"])
    writer.add_context_length(c["max_position_embeddings"])
    writer.add_embedding_length(c["hidden_size"])
    writer.add_block_count(c["num_hidden_layers"])
    writer.add_feed_forward_length(c["intermediate_size"])
    writer.add_head_count(c["num_attention_heads"])
    writer.add_head_count_kv(1)
    writer.add_layer_norm_rms_eps(c["rms_norm_eps"])
    writer.add_rope_freq_base(c["rope_theta"])
    writer.add_rope_dimension_count(rope)
    writer.add_q_lora_rank(0)
    writer.add_kv_lora_rank(lora)
    writer.add_key_length(lora + rope)
    writer.add_value_length(lora)
    writer.add_key_length_mla(nope + rope)
    writer.add_value_length_mla(c["v_head_dim"])
    writer.add_leading_dense_block_count(c["first_k_dense_replace"])
    writer.add_expert_count(c["n_routed_experts"])
    writer.add_expert_used_count(c["num_experts_per_tok"])
    writer.add_expert_shared_count(c["n_shared_experts"])
    writer.add_expert_feed_forward_length(c["moe_intermediate_size"])
    writer.add_expert_weights_scale(c["routed_scaling_factor"])
    writer.add_expert_weights_norm(c["norm_topk_prob"])
    writer.add_expert_gating_func(gguf.ExpertGatingFuncType.SIGMOID)
