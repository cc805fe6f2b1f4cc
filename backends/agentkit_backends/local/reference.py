"""All families in plain numpy: the oracle of the C++ engine, and its stand-in where no compiler was found.

DeepSeek-V3 (arXiv:2412.19437), which Kimi K2 shares; Llama 3 (arXiv:2407.21783), Mixtral (arXiv:2401.04088) and Qwen3
MoE (arXiv:2505.09388). Weights go by the names of assemble.py; nope and rope are the two parts of a query or key in
DeepSeek's papers. Shapes: t new tokens, p all positions so far, h heads, d hidden.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from agentkit.errors import WeightsError
from agentkit_backends.local.assemble import parts
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.rope import rope_settings, rotate
from agentkit_backends.local.weights import Weights, widen

Floats = npt.NDArray[np.float32]
MLP = tuple[Floats, Floats, Floats]
LATENT_EPS = 1e-6
"""Of the norms of latents: DeepSeek's code leaves them at this, whatever rms_norm_eps says."""


class ReferenceModel:
    """Weights in float32, and the arithmetic. Immutable; sessions hold what changes."""

    def __init__(self, config: ModelConfig, weights: Weights) -> None:
        held = {part.name: [widen(part.read(i)) for i in range(part.shape[0])] for part in parts(config, weights)}
        self.config = config
        self.embed, self.norm = held["embed"][0], held["norm"][0]
        self.lm_head = held["head"][0] if "head" in held else self.embed
        self.inverse_frequency, self.rope_scale, self.softmax_scale = rope_settings(config)
        self.layers = [Layer(self, held, f"layers.{i}.") for i in range(config.num_hidden_layers)]

    def session(self) -> ReferenceSession:
        """Return an empty timeline."""
        return ReferenceSession(self)

    def restore(self, saved: bytes) -> ReferenceSession:
        """Return the timeline that `save` wrote; ValueError if it is another model's."""
        session = self.session()
        try:
            with np.load(io.BytesIO(saved)) as held:
                session.tokens = held["tokens"].tolist()
                found = [[held[f"{i}.0"], held[f"{i}.1"]] for i in range(len(self.layers))]
        except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile) as error:
            raise ValueError("these are not the saved bytes of a session of this model") from error
        for empty, cache in zip(session.caches, found, strict=True):
            if any(part.shape != (session.length, *own.shape[1:]) for own, part in zip(empty, cache, strict=True)):
                raise ValueError("these are not the saved bytes of a session of this model")
        session.caches = found
        return session


class Layer:
    """One decoder layer: attention, then experts or a dense feed-forward."""

    def __init__(self, model: ReferenceModel, held: dict[str, list[Floats]], at: str) -> None:
        self.c, self.softmax_scale = model.config, model.softmax_scale
        stacks = {name.removeprefix(at): stack for name, stack in held.items() if name.startswith(at)}
        self.w = {name: stack[0] for name, stack in stacks.items()}
        self.experts: list[MLP] = _mlps(stacks, "experts.")
        # What every token goes through: the dense feed-forward, or the shared expert if there is one.
        self.always: list[MLP] = _mlps(stacks, "shared." if self.experts else "mlp.")
        if self.c.attention == "mla":
            self.k_b, self.v_b = np.stack(stacks["k_b"]), np.stack(stacks["v_b"])

    def run(self, x: Floats, session: ReferenceSession, cache: list[Floats]) -> Floats:
        """Return the residual stream [t, d] after this layer, whose cache grows by the new tokens."""
        attend = self.latent_attention if self.c.attention == "mla" else self.grouped_attention
        x = x + attend(rms_norm(x, self.w["input_norm"], self.c.rms_norm_eps), session, cache)
        return x + self.feed(rms_norm(x, self.w["post_norm"], self.c.rms_norm_eps))

    def latent_attention(self, x: Floats, session: ReferenceSession, cache: list[Floats]) -> Floats:
        """Multi-head latent attention with absorbed weights: scores and values are taken in the latent space."""
        c, w = self.c, self.w
        q = x if c.q_lora_rank is None else rms_norm(x @ w["q_a"].T, w["q_norm"], LATENT_EPS)
        q = (q @ w["q"].T).reshape(len(x), c.num_attention_heads, -1)
        q_nope, q_rope = np.split(q, [-c.rope_dim], -1)
        latent, k_rope = np.split(x @ w["kv"].T, [-c.rope_dim], -1)
        latents, keys = extend(cache, rms_norm(latent, w["kv_norm"], LATENT_EPS), session.rotate(k_rope[:, None])[:, 0])
        absorbed = q_nope.transpose(1, 0, 2) @ self.k_b.transpose(0, 2, 1)
        scores = absorbed @ latents.T + session.rotate(q_rope).transpose(1, 0, 2) @ keys.T
        values = causal_softmax(scores, self.softmax_scale) @ latents @ self.v_b.transpose(0, 2, 1)
        return np.asarray(values.transpose(1, 0, 2).reshape(len(x), -1) @ w["o"].T, np.float32)

    def grouped_attention(self, x: Floats, session: ReferenceSession, cache: list[Floats]) -> Floats:
        """Grouped-query attention: `h / num_key_value_heads` query heads in a row share a head of keys and values."""
        c, w, t = self.c, self.w, len(x)
        q, k, v = ((x @ w[name].T).reshape(t, -1, c.head_dim) for name in ("q", "k", "v"))
        if c.qk_norm:
            q, k = rms_norm(q, w["q_norm"], c.rms_norm_eps), rms_norm(k, w["k_norm"], c.rms_norm_eps)
        keys, values = extend(cache, session.rotate(k), v)
        grouped = session.rotate(q).reshape(t, c.num_key_value_heads, -1, c.head_dim).transpose(1, 2, 0, 3)
        scores = grouped @ keys.transpose(1, 2, 0)[:, None]
        mixed = causal_softmax(scores, self.softmax_scale) @ values.transpose(1, 0, 2)[:, None]
        return np.asarray(mixed.transpose(2, 0, 1, 3).reshape(t, -1) @ w["o"].T, np.float32)

    def feed(self, x: Floats) -> Floats:
        """Return the sum of what all tokens go through and of each token's experts, weighted."""
        out = sum((feed_forward(x, mlp) for mlp in self.always), np.zeros_like(x))
        if self.experts:
            chosen, weights = self.route(x)
            for expert in np.unique(chosen):
                rows, slots = np.nonzero(chosen == expert)
                out[rows] += weights[rows, slots, None] * feed_forward(x[rows], self.experts[expert])
        return out

    def route(self, x: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
        """Return each token's experts [t, k] and their weights; the bias steers the choice, never the weights."""
        c, logits = self.c, x @ self.w["router"].T
        scores = sigmoid(logits) if c.scoring == "sigmoid" else softmax(logits)
        choice = scores + self.w["bias"] if "bias" in self.w else scores
        if c.n_group > 1:
            groups = choice.reshape(len(x), c.n_group, -1).copy()
            best_two = np.sort(groups, -1)[..., -2:].sum(-1)
            dropped = np.argsort(-best_two, -1, kind="stable")[:, c.topk_group :]
            np.put_along_axis(groups, dropped[..., None], -np.inf, 1)
            choice = groups.reshape(choice.shape)
        chosen = np.argsort(-choice, -1, kind="stable")[:, : c.num_experts_per_tok]
        weights = np.take_along_axis(scores, chosen, -1)
        if c.norm_topk_prob:
            weights = weights / (weights.sum(-1, keepdims=True) + 1e-20)
        return chosen, (weights * c.routed_scaling_factor).astype(np.float32)


class ReferenceSession:
    """One timeline: its tokens, and what each layer keeps of all positions.

    That is, of MLA, the latents [p, kv_lora_rank] and rotated keys [p, rope]; of GQA, the rotated keys and the values,
    both [p, num_key_value_heads, head_dim].
    """

    def __init__(self, model: ReferenceModel) -> None:
        c = self.c = model.config
        self.model = model
        self.tokens: list[int] = []
        self._angles = np.zeros((0, 0), np.float32)
        whole = (c.num_key_value_heads, c.head_dim)
        shapes = (whole, whole) if c.kv_lora_rank is None else ((c.kv_lora_rank,), (c.rope_dim,))
        self.caches = [[np.zeros((0, *shape), np.float32) for shape in shapes] for _ in model.layers]

    @property
    def length(self) -> int:
        """Return the number of tokens held."""
        return len(self.tokens)

    def forward(self, tokens: Sequence[int]) -> Floats:
        """Append tokens; return their final hidden states [t, d], after the last norm."""
        model = self.model
        if not all(0 <= token < self.c.vocab_size for token in tokens):
            raise WeightsError("a token is outside the vocabulary", remedy="tokenizer and model do not belong together")
        positions = np.arange(self.length, self.length + len(tokens))
        self._angles = (positions[:, None] * model.inverse_frequency).astype(np.float32)
        self.tokens += [int(token) for token in tokens]
        x = model.embed[np.asarray(tokens, np.int64)]
        for layer, cache in zip(model.layers, self.caches, strict=True):
            x = layer.run(x, self, cache)
        return rms_norm(x, model.norm, self.c.rms_norm_eps)

    def truncate(self, length: int) -> None:
        """Keep the first `length` tokens."""
        del self.tokens[length:]
        self.caches = [[part[:length] for part in cache] for cache in self.caches]

    def fork(self) -> ReferenceSession:
        """Return a second timeline that goes on from here."""
        other = ReferenceSession(self.model)
        other.tokens, other.caches = self.tokens.copy(), [list(cache) for cache in self.caches]
        return other

    def save(self) -> bytes:
        """Return the cache, for `ReferenceModel.restore`."""
        file = io.BytesIO()
        arrays: dict[str, Any] = {f"{i}.{j}": part for i, two in enumerate(self.caches) for j, part in enumerate(two)}
        np.savez(file, tokens=np.asarray(self.tokens, np.int64), **arrays)
        return file.getvalue()

    def rotate(self, x: Floats) -> Floats:
        """Rotate the last axis of [t, h, rope] by the new tokens' positions."""
        return rotate(x, self._angles, self.model.rope_scale, self.c.rope_interleave)


def extend(cache: list[Floats], *new: Floats) -> list[Floats]:
    """Append to each part of a layer's cache; return it."""
    cache[:] = [np.concatenate([held, more]) for held, more in zip(cache, new, strict=True)]
    return cache


def causal_softmax(scores: Floats, scale: float) -> Floats:
    """Return the shares [..., t, p] in which each of the last t positions looks at itself and those before it."""
    t, p = scores.shape[-2:]
    later = np.arange(p) > np.arange(p - t, p)[:, None]
    return softmax(np.where(later, np.float32(-np.inf), scores * np.float32(scale)))


def softmax(x: Floats) -> Floats:
    """Return the softmax over the last axis."""
    powers = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


def sigmoid(x: Floats) -> Floats:
    """Return 1 / (1 + exp(-x))."""
    with np.errstate(over="ignore"):
        return np.asarray(1 / (1 + np.exp(-x)), np.float32)


def rms_norm(x: Floats, weight: Floats, eps: float) -> Floats:
    """Return x over the root of its mean square, times `weight`."""
    return np.asarray(x / np.sqrt((x * x).mean(-1, keepdims=True) + eps) * weight, np.float32)


def feed_forward(x: Floats, mlp: MLP) -> Floats:
    """Return down(silu(gate(x)) * up(x))."""
    gate, up, down = mlp
    g = x @ gate.T
    return np.asarray((g * sigmoid(g) * (x @ up.T)) @ down.T, np.float32)


def _mlps(stacks: dict[str, list[Floats]], at: str) -> list[MLP]:
    return list(zip(*(stacks.get(at + which, []) for which in ("gate", "up", "down")), strict=True))
