"""The model in plain numpy: the oracle of the C++ engine, and its stand-in where no compiler was found.

DeepSeek-V3 (arXiv:2412.19437), which Kimi K2 shares. Names are the paper's: c for latents, nope and rope for the two
parts of a query or key. Shapes: t new tokens, p all positions so far, h heads, d hidden.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from agentkit.errors import WeightsError
from agentkit_backends.local.config import ModelConfig, YarnScaling
from agentkit_backends.local.weights import Weights

Floats = npt.NDArray[np.float32]


class ReferenceModel:
    """Weights in float32, and the arithmetic. Immutable; sessions hold what changes."""

    def __init__(self, config: ModelConfig, weights: Weights) -> None:
        c = self.config = config
        self.embed = weights.floats("model.embed_tokens.weight", c.vocab_size, c.hidden_size)
        self.norm = weights.floats("model.norm.weight", c.hidden_size)
        self.lm_head = (
            self.embed if c.tie_word_embeddings else weights.floats("lm_head.weight", c.vocab_size, c.hidden_size)
        )
        self.layers = [Layer(c, weights, i) for i in range(c.num_hidden_layers)]
        self.inverse_frequency, self.rope_scale, self.softmax_scale = rope_settings(c)

    def session(self) -> ReferenceSession:
        """Return an empty timeline."""
        return ReferenceSession(self)

    def restore(self, saved: bytes) -> ReferenceSession:
        """Return the timeline that `save` wrote; ValueError if it is another model's."""
        session = self.session()
        try:
            with np.load(io.BytesIO(saved)) as held:
                session.tokens = held["tokens"].tolist()
                session._caches = [[held[str(2 * i)], held[str(2 * i + 1)]] for i in range(len(self.layers))]
        except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
            raise ValueError("these are not the saved bytes of a session of this model") from error
        return session


class Layer:
    """One decoder layer: attention, then experts or a dense feed-forward."""

    def __init__(self, c: ModelConfig, weights: Weights, index: int) -> None:
        at, qk = f"model.layers.{index}.", c.qk_nope_head_dim + c.qk_rope_head_dim
        h, d = c.num_attention_heads, c.hidden_size

        def get(name: str, *shape: int) -> Floats:
            return weights.floats(at + name, *shape)

        self.c = c
        self.input_norm = get("input_layernorm.weight", d)
        self.post_norm = get("post_attention_layernorm.weight", d)
        if c.q_lora_rank is None:
            self.q = get("self_attn.q_proj.weight", h * qk, d)
        else:
            self.q_a = get("self_attn.q_a_proj.weight", c.q_lora_rank, d)
            self.q_a_norm = get("self_attn.q_a_layernorm.weight", c.q_lora_rank)
            self.q_b = get("self_attn.q_b_proj.weight", h * qk, c.q_lora_rank)
        self.kv_a = get("self_attn.kv_a_proj_with_mqa.weight", c.kv_lora_rank + c.qk_rope_head_dim, d)
        self.kv_a_norm = get("self_attn.kv_a_layernorm.weight", c.kv_lora_rank)
        kv_b = get("self_attn.kv_b_proj.weight", h * (c.qk_nope_head_dim + c.v_head_dim), c.kv_lora_rank)
        kv_b = kv_b.reshape(h, c.qk_nope_head_dim + c.v_head_dim, c.kv_lora_rank)
        self.k_b, self.v_b = kv_b[:, : c.qk_nope_head_dim], kv_b[:, c.qk_nope_head_dim :]
        self.o = get("self_attn.o_proj.weight", d, h * c.v_head_dim)
        self.dense = index < c.first_k_dense_replace
        if self.dense:
            self.mlp = _mlp(get, "mlp.", d, c.intermediate_size)
        else:
            self.gate = get("mlp.gate.weight", c.n_routed_experts, d)
            self.bias = get("mlp.gate.e_score_correction_bias", c.n_routed_experts)
            inner = c.moe_intermediate_size
            self.experts = [_mlp(get, f"mlp.experts.{i}.", d, inner) for i in range(c.n_routed_experts)]
            self.shared = _mlp(get, "mlp.shared_experts.", d, inner * c.n_shared_experts)

    def attend(self, x: Floats, session: ReferenceSession, cache: list[Floats]) -> Floats:
        """Multi-head latent attention with absorbed weights: scores and values are taken in the latent space."""
        c, t = self.c, len(x)
        if c.q_lora_rank is None:
            q = x @ self.q.T
        else:
            q = rms_norm(x @ self.q_a.T, self.q_a_norm, c.rms_norm_eps) @ self.q_b.T
        q = q.reshape(t, c.num_attention_heads, -1)
        q_nope, q_rope = q[..., : c.qk_nope_head_dim], session.rotate(q[..., c.qk_nope_head_dim :])
        compressed = x @ self.kv_a.T
        c_kv = rms_norm(compressed[:, : c.kv_lora_rank], self.kv_a_norm, c.rms_norm_eps)
        k_rope = session.rotate(compressed[:, None, c.kv_lora_rank :])[:, 0]
        cache[0] = np.concatenate([cache[0], c_kv])
        cache[1] = np.concatenate([cache[1], k_rope])
        absorbed = np.einsum("thn,hnc->htc", q_nope, self.k_b)
        scores = absorbed @ cache[0].T + np.einsum("thr,pr->htp", q_rope, cache[1])
        scores *= session.model.softmax_scale
        later = np.arange(len(cache[0])) > (len(cache[0]) - t + np.arange(t))[:, None]
        scores[:, later] = -np.inf
        chances = np.exp(scores - scores.max(-1, keepdims=True))
        chances /= chances.sum(-1, keepdims=True)
        values = np.einsum("htc,hvc->thv", chances @ cache[0], self.v_b)
        return np.asarray(values.reshape(t, -1) @ self.o.T, np.float32)

    def feed(self, x: Floats) -> Floats:
        """Return the dense feed-forward, or the chosen experts' weighted sum beside the shared expert."""
        if self.dense:
            return feed_forward(x, self.mlp)
        chosen, weights = self.route(x)
        out = feed_forward(x, self.shared)
        for expert in np.unique(chosen):
            rows, slots = np.nonzero(chosen == expert)
            out[rows] += weights[rows, slots, None] * feed_forward(x[rows], self.experts[expert])
        return out

    def route(self, x: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
        """Return each token's experts [t, k] and their weights; the bias steers the choice, never the weights."""
        c = self.c
        scores = 1 / (1 + np.exp(-(x @ self.gate.T)))
        choice = scores + self.bias
        if c.n_group > 1:
            groups = choice.reshape(len(x), c.n_group, -1)
            best_two = np.sort(groups, -1)[..., -2:].sum(-1)
            kept = np.argsort(-best_two, -1, kind="stable")[:, : c.topk_group]
            mask = np.zeros((len(x), c.n_group), bool)
            np.put_along_axis(mask, kept, True, -1)
            choice = np.where(np.repeat(mask, groups.shape[-1], -1), choice, 0.0)
        chosen = np.argsort(-choice, -1, kind="stable")[:, : c.num_experts_per_tok]
        weights = np.take_along_axis(scores, chosen, -1)
        if c.norm_topk_prob:
            weights = weights / (weights.sum(-1, keepdims=True) + 1e-20)
        return chosen, (weights * c.routed_scaling_factor).astype(np.float32)


class ReferenceSession:
    """One timeline: its tokens, and for each layer the latents and rotated keys of all positions."""

    def __init__(self, model: ReferenceModel) -> None:
        self.model = model
        self.tokens: list[int] = []
        self.last = np.zeros(model.config.hidden_size, np.float32)
        self._angles = np.zeros((0, 0), np.float32)
        c = model.config
        self._caches = [
            [np.zeros((0, c.kv_lora_rank), np.float32), np.zeros((0, c.qk_rope_head_dim), np.float32)]
            for _ in model.layers
        ]

    @property
    def length(self) -> int:
        """Return the number of tokens held."""
        return len(self.tokens)

    def forward(self, tokens: Sequence[int]) -> Floats:
        """Append tokens; return their final hidden states [t, d], after the last norm."""
        model = self.model
        if not all(0 <= token < model.config.vocab_size for token in tokens):
            raise WeightsError("a token is outside the vocabulary", remedy="tokenizer and model do not belong together")
        positions = np.arange(self.length, self.length + len(tokens))
        self._angles = (positions[:, None] * model.inverse_frequency).astype(np.float32)
        self.tokens += [int(token) for token in tokens]
        x = model.embed[list(tokens)] if len(tokens) else np.zeros((0, model.config.hidden_size), np.float32)
        eps = model.config.rms_norm_eps
        for layer, cache in zip(model.layers, self._caches, strict=True):
            x = x + layer.attend(rms_norm(x, layer.input_norm, eps), self, cache)
            x = x + layer.feed(rms_norm(x, layer.post_norm, eps))
        hidden = rms_norm(x, model.norm, eps)
        if len(hidden):
            self.last = hidden[-1]
        return hidden

    def truncate(self, length: int) -> None:
        """Keep the first `length` tokens."""
        del self.tokens[length:]
        self._caches = [[part[:length] for part in cache] for cache in self._caches]

    def fork(self) -> ReferenceSession:
        """Return a second timeline that goes on from here."""
        other = ReferenceSession(self.model)
        other.tokens, other._caches = self.tokens.copy(), [list(cache) for cache in self._caches]
        return other

    def save(self) -> bytes:
        """Return the cache, for `ReferenceModel.restore`."""
        file = io.BytesIO()
        parts = [part for cache in self._caches for part in cache]
        arrays: dict[str, Any] = {str(i): part for i, part in enumerate(parts)}
        np.savez(file, tokens=np.asarray(self.tokens, np.int64), **arrays)
        return file.getvalue()

    def rotate(self, x: Floats) -> Floats:
        """Rotate the last axis of [t, h, rope] by the new tokens' angles."""
        scale = self.model.rope_scale
        cos, sin = (np.cos(self._angles) * scale)[:, None], (np.sin(self._angles) * scale)[:, None]
        if self.model.config.rope_interleave:
            first, second = x[..., 0::2], x[..., 1::2]
        else:
            first, second = np.split(x, 2, axis=-1)
        return np.concatenate([first * cos - second * sin, second * cos + first * sin], -1).astype(np.float32)


def rope_settings(c: ModelConfig) -> tuple[npt.NDArray[np.float64], float, float]:
    """Return RoPE's inverse frequencies [rope / 2], the factor on its cosines, and the scale of attention's scores."""
    r = c.qk_rope_head_dim
    plain = c.rope_theta ** (-np.arange(0, r, 2) / r)
    softmax_scale = (c.qk_nope_head_dim + r) ** -0.5
    if c.yarn is None:
        return plain, 1.0, softmax_scale
    y = c.yarn
    turns = (math.log(y.original_max_position_embeddings / (beta * 2 * math.pi)) for beta in (y.beta_fast, y.beta_slow))
    low, high = (r * turn / (2 * math.log(c.rope_theta)) for turn in turns)
    low, high = max(math.floor(low), 0), min(math.ceil(high), r - 1)
    ramp = np.clip((np.arange(r // 2) - low) / (high - low if high > low else 0.001), 0, 1)
    mixed = plain / y.factor * ramp + plain * (1 - ramp)
    if y.mscale_all_dim:
        softmax_scale *= _mscale(y.factor, y.mscale_all_dim) ** 2
    return mixed, _rope_scale(y), softmax_scale


def _rope_scale(y: YarnScaling) -> float:
    if y.attention_factor is not None:
        return y.attention_factor
    if y.mscale and y.mscale_all_dim:
        return _mscale(y.factor, y.mscale) / _mscale(y.factor, y.mscale_all_dim)
    return _mscale(y.factor, 1.0)


def _mscale(factor: float, weight: float) -> float:
    return 0.1 * weight * math.log(factor) + 1.0 if factor > 1 else 1.0


def rms_norm(x: Floats, weight: Floats, eps: float) -> Floats:
    """Return x over the root of its mean square, times `weight`."""
    return np.asarray(x / np.sqrt((x * x).mean(-1, keepdims=True) + eps) * weight, np.float32)


def feed_forward(x: Floats, mlp: tuple[Floats, Floats, Floats]) -> Floats:
    """Return down(silu(gate(x)) * up(x))."""
    gate, up, down = mlp
    g = x @ gate.T
    return np.asarray((g / (1 + np.exp(-g)) * (x @ up.T)) @ down.T, np.float32)


def _mlp(get: object, at: str, d: int, inner: int) -> tuple[Floats, Floats, Floats]:
    return (
        get(at + "gate_proj.weight", inner, d),  # type: ignore[operator]
        get(at + "up_proj.weight", inner, d),  # type: ignore[operator]
        get(at + "down_proj.weight", d, inner),  # type: ignore[operator]
    )
