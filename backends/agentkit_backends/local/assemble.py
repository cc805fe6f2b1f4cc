"""What the engine holds, by its own names, read from a Hugging Face folder of any of the families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.weights import Array, Weights

Role = Literal["vector", "router", "embed", "head", "attention", "absorbed", "mlp", "expert"]
Kind = Literal["vector", "f32", "bf16", "q8", "q4"]
Floats = npt.NDArray[np.float32]


def no_scales(index: int) -> Floats | None:
    """Return None: the scales of groups are for the packer to choose."""
    return None


@dataclass(frozen=True)
class Part:
    """A stack of `shape` = (count, rows, cols) matrices, or a vector (1, 1, n).

    `read(i)` returns matrix i [rows, cols], float32 or bfloat16 as uint16; `scales(i)` the scales [rows, cols / 32] it
    was quantized with at its source, if any; `source` is a tensor of the folder that tells how it is stored there.
    """

    name: str
    shape: tuple[int, int, int]
    role: Role
    read: Callable[[int], Array]
    source: str
    scales: Callable[[int], Floats | None] = no_scales


def kind_of(role: Role, weights: str, stored: str = "f32") -> Kind:
    """Return how a part is kept when the model is asked for as `weights`; `auto` stays near what is stored.

    INT4 becomes q4 without loss but that its scales are rounded to bfloat16, which most are already. Absorbed weights,
    whose rows were cut up, are in other groups than they were quantized in, and take 8 bits. With q4 the experts and
    feed-forwards, most of a model, take 4 bits; attention, embeddings and the head, which are read by every token and
    err more, take 8.
    """
    if role == "vector":
        return "vector"
    if role == "router":
        return "f32"
    if weights == "q4":
        return "q4" if role in ("mlp", "expert") else "q8"
    if weights != "auto":
        return weights  # type: ignore[return-value]
    kinds: dict[str, Kind] = {"f32": "f32", "int4": "q8" if role == "absorbed" else "q4"}
    return kinds.get(stored, "bf16")


def parts(config: ModelConfig, weights: Weights) -> Iterator[Part]:
    """Yield everything the engine holds, layer after layer."""
    build = _Builder(config, weights)
    yield build.one("embed", "model.embed_tokens.weight", "embed", config.vocab_size, config.hidden_size)
    for index in range(config.num_hidden_layers):
        yield from build.layer(index)
    yield build.vector("norm", "model.norm.weight", config.hidden_size)
    if not config.tie_word_embeddings:
        yield build.one("head", "lm_head.weight", "head", config.vocab_size, config.hidden_size)


def kept(config: ModelConfig, held: Weights, weights: str) -> list[tuple[Part, Kind]]:
    """Return all parts, and how each is kept when the model is asked for as `weights`; see `kind_of`."""
    return [(part, kind_of(part.role, weights, held.kind(part.source))) for part in parts(config, held)]


class _Builder:
    def __init__(self, config: ModelConfig, weights: Weights) -> None:
        self.c, self.weights = config, weights
        # A layer's kv_b is asked for head by head: what FP8 and INT4 become is kept that long.
        self.whole = lru_cache(maxsize=1)(weights.raw)

    def one(self, name: str, source: str, role: Role, rows: int, cols: int) -> Part:
        return self.stack(name, lambda i: source, role, 1, rows, cols)

    def stack(self, name: str, source: Callable[[int], str], role: Role, count: int, rows: int, cols: int) -> Part:
        return Part(
            name, (count, rows, cols), role, lambda i: self.weights.raw(source(i), rows, cols), source(0),
            lambda i: self.weights.scales(source(i)),
        )  # fmt: skip

    def vector(self, name: str, source: str, size: int) -> Part:
        return Part(name, (1, 1, size), "vector", lambda i: self.weights.raw(source, size)[None], source)

    def layer(self, index: int) -> Iterator[Part]:
        c, at, to = self.c, f"model.layers.{index}.", f"layers.{index}."
        yield self.vector(to + "input_norm", at + "input_layernorm.weight", c.hidden_size)
        yield from (self.latent if c.attention == "mla" else self.grouped)(at + "self_attn.", to)
        yield self.vector(to + "post_norm", at + "post_attention_layernorm.weight", c.hidden_size)
        if not c.sparse[index]:
            yield from self.mlp(lambda i, which: f"{at}mlp.{which}_proj.weight", to + "mlp.", 1, c.intermediate_size)
        elif c.model_type == "mixtral":
            yield from self.experts(at + "block_sparse_moe.", to, {"gate": "w1", "up": "w3", "down": "w2"})
        else:
            yield from self.experts(at + "mlp.", to, {w: f"{w}_proj" for w in ("gate", "up", "down")})

    def latent(self, at: str, to: str) -> Iterator[Part]:
        c = self.c
        h, nope, rope, v = c.num_attention_heads, c.qk_nope_head_dim or 0, c.qk_rope_head_dim or 0, c.v_head_dim or 0
        lora = c.kv_lora_rank or 0
        if c.q_lora_rank is None:
            yield self.one(to + "q", at + "q_proj.weight", "attention", h * (nope + rope), c.hidden_size)
        else:
            yield self.one(to + "q_a", at + "q_a_proj.weight", "attention", c.q_lora_rank, c.hidden_size)
            yield self.vector(to + "q_norm", at + "q_a_layernorm.weight", c.q_lora_rank)
            yield self.one(to + "q", at + "q_b_proj.weight", "attention", h * (nope + rope), c.q_lora_rank)
        yield self.one(to + "kv", at + "kv_a_proj_with_mqa.weight", "attention", lora + rope, c.hidden_size)
        yield self.vector(to + "kv_norm", at + "kv_a_layernorm.weight", lora)
        source = at + "kv_b_proj.weight"

        def of_head(i: int) -> Array:
            return self.whole(source, h * (nope + v), lora)[i * (nope + v) : (i + 1) * (nope + v)]

        # Absorbed weights: queries go into the latent space by k_b, values come out of it by v_b.
        yield Part(to + "k_b", (h, lora, nope), "absorbed", lambda i: of_head(i)[:nope].T, source)
        # And unabsorbed, for prompts: keys come out of latents by k_up.
        yield Part(to + "k_up", (h, nope, lora), "absorbed", lambda i: of_head(i)[:nope], source)
        yield Part(to + "v_b", (h, v, lora), "absorbed", lambda i: of_head(i)[nope:], source)
        yield self.one(to + "o", at + "o_proj.weight", "attention", c.hidden_size, h * v)

    def grouped(self, at: str, to: str) -> Iterator[Part]:
        c = self.c
        wide, narrow = c.num_attention_heads * c.head_dim, c.num_key_value_heads * c.head_dim
        yield self.one(to + "q", at + "q_proj.weight", "attention", wide, c.hidden_size)
        yield self.one(to + "k", at + "k_proj.weight", "attention", narrow, c.hidden_size)
        yield self.one(to + "v", at + "v_proj.weight", "attention", narrow, c.hidden_size)
        if c.qk_norm:
            yield self.vector(to + "q_norm", at + "q_norm.weight", c.head_dim)
            yield self.vector(to + "k_norm", at + "k_norm.weight", c.head_dim)
        yield self.one(to + "o", at + "o_proj.weight", "attention", c.hidden_size, wide)

    def mlp(
        self, source: Callable[[int, str], str], to: str, count: int, inner: int, role: Role = "mlp"
    ) -> Iterator[Part]:
        d = self.c.hidden_size
        yield self.stack(to + "gate", lambda i: source(i, "gate"), role, count, inner, d)
        yield self.stack(to + "up", lambda i: source(i, "up"), role, count, inner, d)
        yield self.stack(to + "down", lambda i: source(i, "down"), role, count, d, inner)

    def experts(self, at: str, to: str, names: dict[str, str]) -> Iterator[Part]:
        c = self.c
        inner = c.moe_intermediate_size
        yield self.one(to + "router", at + "gate.weight", "router", c.n_routed_experts, c.hidden_size)
        if c.scoring == "sigmoid":
            yield self.vector(to + "bias", at + "gate.e_score_correction_bias", c.n_routed_experts)
        yield from self.mlp(
            lambda i, which: f"{at}experts.{i}.{names[which]}.weight",
            to + "experts.",
            c.n_routed_experts,
            inner,
            "expert",
        )
        if c.n_shared_experts:
            size = inner * c.n_shared_experts
            yield from self.mlp(lambda i, which: f"{at}shared_experts.{which}_proj.weight", to + "shared.", 1, size)
