"""The bundled model in PyTorch: Kimi K2's decoder in small, and the heads that choose.

The decoder is DeepSeek-V3's (arXiv:2412.19437), which Kimi K2 shares: multi-head latent attention, a first dense layer,
then mixtures of experts with sigmoid scores, a bias that balances the load, and a shared expert. Parameter names are
those of Hugging Face's `deepseek_v3`, so that export is a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from agentkit_backends.local.candidates import VALUE_FEATURES
from agentkit_backends.local.layout import SPECIALS, TOOL_FEATURES
from torch import Tensor, nn

KEY = 64
PIECE = 256
"""Tokens whose attention is computed at a time."""


@dataclass(frozen=True)
class Config:
    """Sizes, under their Hugging Face names."""

    vocab_size: int = 8192
    hidden_size: int = 256
    num_hidden_layers: int = 6
    num_attention_heads: int = 4
    qk_nope_head_dim: int = 32
    qk_rope_head_dim: int = 32
    v_head_dim: int = 64
    kv_lora_rank: int = 128
    intermediate_size: int = 512
    moe_intermediate_size: int = 96
    n_routed_experts: int = 16
    num_experts_per_tok: int = 4
    n_shared_experts: int = 1
    first_k_dense_replace: int = 1
    routed_scaling_factor: float = 1.0
    rope_theta: float = 10000.0
    rms_norm_eps: float = 1e-6

    def hugging_face(self) -> dict[str, Any]:
        """Return the folder's config.json."""
        return {
            **asdict(self),
            "model_type": "deepseek_v3",
            "architectures": ["DeepseekV3ForCausalLM"],
            "q_lora_rank": None,
            "num_key_value_heads": self.num_attention_heads,
            "n_group": 1,
            "topk_group": 1,
            "norm_topk_prob": True,
            "scoring_func": "sigmoid",
            "topk_method": "noaux_tc",
            "hidden_act": "silu",
            "attention_bias": False,
            "rope_interleave": True,
            "rope_scaling": None,
            "max_position_embeddings": 8192,
            "tie_word_embeddings": True,
            "torch_dtype": "bfloat16",
        }


class RMSNorm(nn.Module):
    """Root-mean-square norm."""

    def __init__(self, size: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x.float(), (x.shape[-1],), self.weight, self.eps).to(x.dtype)


def rope(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate the last axis, whose pairs lie side by side (`rope_interleave`). x: [b, t, h, r]; cos: [b, t, 1, r/2]."""
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.cat((even * cos - odd * sin, odd * cos + even * sin), -1)


Reaches = Sequence[tuple[int, Sequence[tuple[int, int]]]]
"""Of each piece of a row, where it begins and the one or two stretches of tokens that it looks at."""


def reaches_of(mask: Tensor) -> Reaches:
    """Return what the pieces of `mask` [b, t, t] look at in any row: mostly the tools, and their own requests."""
    found = []
    for at in range(0, mask.shape[1], PIECE):
        seen = mask[:, at : at + PIECE].any(1).any(0).nonzero().flatten().tolist()
        gap = max(range(1, len(seen)), key=lambda i: seen[i] - seen[i - 1], default=0)
        halves = [seen[:gap], seen[gap:]] if gap and seen[gap] - seen[gap - 1] > 1 else [seen]
        found.append((at, [(half[0], half[-1] + 1) for half in halves]))
    return found


def spans(x: Tensor, parts: Sequence[tuple[int, int]], dim: int) -> Tensor:
    """Return the stretches `parts` of `x` along `dim`, one after the other."""
    return torch.cat([x.narrow(dim, start, end - start) for start, end in parts], dim)


class Attention(nn.Module):
    """Multi-head latent attention without query compression."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.c = c
        heads, qk = c.num_attention_heads, c.qk_nope_head_dim + c.qk_rope_head_dim
        self.q_proj = nn.Linear(c.hidden_size, heads * qk, bias=False)
        self.kv_a_proj_with_mqa = nn.Linear(c.hidden_size, c.kv_lora_rank + c.qk_rope_head_dim, bias=False)
        self.kv_a_layernorm = RMSNorm(c.kv_lora_rank, c.rms_norm_eps)
        self.kv_b_proj = nn.Linear(c.kv_lora_rank, heads * (c.qk_nope_head_dim + c.v_head_dim), bias=False)
        self.o_proj = nn.Linear(heads * c.v_head_dim, c.hidden_size, bias=False)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor, reaches: Reaches) -> Tensor:
        c, (b, t, _) = self.c, x.shape
        q = self.q_proj(x).view(b, t, c.num_attention_heads, -1)
        q_nope, q_rope = q.split([c.qk_nope_head_dim, c.qk_rope_head_dim], -1)
        latent, k_rope = self.kv_a_proj_with_mqa(x).split([c.kv_lora_rank, c.qk_rope_head_dim], -1)
        kv = self.kv_b_proj(self.kv_a_layernorm(latent)).view(b, t, c.num_attention_heads, -1)
        k_nope, v = kv.split([c.qk_nope_head_dim, c.v_head_dim], -1)
        k_rope = rope(k_rope.unsqueeze(2), cos, sin).expand(-1, -1, c.num_attention_heads, -1)
        q = torch.cat((q_nope, rope(q_rope, cos, sin)), -1).transpose(1, 2)
        k = torch.cat((k_nope, k_rope), -1).transpose(1, 2)
        q, k, v = q.to(v.dtype), k.to(v.dtype), v.transpose(1, 2)
        pieces = [
            F.scaled_dot_product_attention(
                q[:, :, at : at + PIECE], spans(k, reach, 2), spans(v, reach, 2),
                attn_mask=spans(mask[:, :, at : at + PIECE], reach, 3),
            )
            for at, reach in reaches
        ]  # fmt: skip
        return self.o_proj(torch.cat(pieces, 2).transpose(1, 2).reshape(b, t, -1))  # type: ignore[no-any-return]


class MLP(nn.Module):
    """Gated feed-forward."""

    def __init__(self, size: int, inner: int) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(size, inner, bias=False)
        self.up_proj = nn.Linear(size, inner, bias=False)
        self.down_proj = nn.Linear(inner, size, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))  # type: ignore[no-any-return]


class MoE(nn.Module):
    """Routed experts beside a shared one. `bias` steers the choice only, never the weights."""

    bias: Tensor
    load: Tensor

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.c = c
        e, d, f = c.n_routed_experts, c.hidden_size, c.moe_intermediate_size
        self.gate = nn.Parameter(torch.empty(e, d))
        self.w_gate = nn.Parameter(torch.empty(e, f, d))
        self.w_up = nn.Parameter(torch.empty(e, f, d))
        self.w_down = nn.Parameter(torch.empty(e, d, f))
        self.shared_experts = MLP(d, f * c.n_shared_experts)
        self.register_buffer("bias", torch.zeros(e))
        self.register_buffer("load", torch.zeros(e), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        c, flat = self.c, x.reshape(-1, x.shape[-1])
        with torch.autocast(x.device.type, enabled=False):
            scores = (flat.float() @ self.gate.float().t()).sigmoid()
        chosen = (scores + self.bias).topk(c.num_experts_per_tok, -1).indices
        weights = scores.gather(1, chosen)
        weights = weights / (weights.sum(-1, keepdim=True) + 1e-20) * c.routed_scaling_factor
        order = chosen.flatten().argsort(stable=True)
        counts = torch.bincount(chosen.flatten(), minlength=c.n_routed_experts)
        if self.training:
            self.load += counts
        rows = order // c.num_experts_per_tok
        run = self.grouped if x.is_cuda else self.one_by_one
        routed = run(flat.index_select(0, rows), weights.flatten()[order].unsqueeze(1).to(flat.dtype), counts)
        mixed = torch.zeros_like(flat, dtype=routed.dtype).index_add_(0, rows, routed)
        return mixed.view_as(x) + self.shared_experts(x)  # type: ignore[no-any-return]

    def one_by_one(self, x: Tensor, weights: Tensor, counts: Tensor) -> Tensor:
        """Return each row [n, d] as its expert has it, times its weight [n, 1]; rows lie by expert, `counts` [e] of them.

        For a CPU.
        """
        # unbound, each expert's gradient is its own; indexing would fill one of all experts' size for each
        matrices = zip(self.w_gate.unbind(), self.w_up.unbind(), self.w_down.unbind(), strict=True)
        sizes = counts.tolist()
        pieces = zip(x.split(sizes), weights.split(sizes), matrices, strict=True)
        return torch.cat([self._expert(piece, weight, *own) for piece, weight, own in pieces])

    @staticmethod
    def _expert(x: Tensor, weight: Tensor, gate: Tensor, up: Tensor, down: Tensor) -> Tensor:
        # oneDNN, which has bfloat16, compiles a kernel for each new shape: rows are padded to a few shapes.
        pad = -len(x) % 128 if torch.is_autocast_enabled(x.device.type) else 0
        if pad:
            x, weight = F.pad(x, (0, 0, 0, pad)), F.pad(weight, (0, 0, 0, pad))
        # the inner rows are the shorter ones to weigh
        out = F.linear(F.silu(F.linear(x, gate)) * F.linear(x, up) * weight, down)
        return out[: len(out) - pad]

    def grouped(self, x: Tensor, weights: Tensor, counts: Tensor) -> Tensor:
        """The same as three products of all experts at once, each padded to the busiest one. For a GPU."""
        expert = torch.repeat_interleave(torch.arange(len(counts), device=x.device), counts)
        place = torch.arange(len(x), device=x.device) - (counts.cumsum(0) - counts)[expert]
        padded = x.new_zeros(len(counts), int(counts.max()), x.shape[1]).index_put((expert, place), x)
        inner = F.silu(padded @ self.w_gate.mT) * (padded @ self.w_up.mT)
        return (inner @ self.w_down.mT)[expert, place] * weights

    @torch.no_grad()
    def balance(self, rate: float) -> float:
        """Move the bias against the load since the last call; return the highest load over the mean."""
        worst = float(self.load.max() / self.load.mean().clamp(min=1))
        self.bias += rate * torch.sign(self.load.mean() - self.load)
        self.load.zero_()
        return worst


class Layer(nn.Module):
    """Attention, then experts or a dense feed-forward."""

    def __init__(self, c: Config, index: int) -> None:
        super().__init__()
        self.input_layernorm = RMSNorm(c.hidden_size, c.rms_norm_eps)
        self.self_attn = Attention(c)
        self.post_attention_layernorm = RMSNorm(c.hidden_size, c.rms_norm_eps)
        self.mlp: nn.Module = MLP(c.hidden_size, c.intermediate_size) if index < c.first_k_dense_replace else MoE(c)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor, reaches: Reaches) -> Tensor:
        x = x + self.self_attn(self.input_layernorm(x), cos, sin, mask, reaches)
        return x + self.mlp(self.post_attention_layernorm(x))  # type: ignore[no-any-return]


class Heads(nn.Module):
    """Scores of candidates, from hidden states and features; `agentkit_backends/local/heads.py` is the same in numpy."""

    def __init__(self, size: int, vocabulary: int) -> None:
        super().__init__()
        self.word_query = nn.Embedding(vocabulary, KEY)
        self.word_key = nn.Embedding(vocabulary, KEY)
        self.word_weight = nn.Parameter(torch.zeros(2, vocabulary))
        self.word_part = nn.Parameter(torch.tensor([1.0, 0.0, 0.0, -1.0]))
        self.word_scale = nn.Parameter(torch.tensor([15.0, 5.0, 10.0]))
        self.tool_query = nn.Linear(size, KEY, bias=False)
        self.tool_key = nn.Linear(size, KEY, bias=False)
        self.tool_none = nn.Parameter(torch.zeros(KEY))
        self.tool_weights = nn.Parameter(torch.zeros(TOOL_FEATURES))
        self.tool_gates = nn.Linear(size, TOOL_FEATURES, bias=False)
        self.first_query = nn.Linear(size, KEY, bias=False)
        self.first_key = nn.Linear(size, KEY, bias=False)
        self.last_query = nn.Linear(size, KEY, bias=False)
        self.last_key = nn.Linear(size, KEY, bias=False)
        self.after_query = nn.Linear(size, KEY, bias=False)
        self.after_key = nn.Linear(size, KEY, bias=False)
        self.special_query = nn.Linear(size, KEY, bias=False)
        self.special_key = nn.Parameter(torch.randn(len(SPECIALS), KEY) * 0.1)
        self.value_weights = nn.Parameter(torch.zeros(VALUE_FEATURES))
        self.value_gates = nn.Linear(size, VALUE_FEATURES, bias=False)
        self.hint_weights = nn.Parameter(torch.tensor([1.0, 0.5, 0.5, 0.25, 0.0, 0.0]))
        self.hint_gates = nn.Linear(size, 6, bias=False)
        self.role_query = nn.Linear(size, KEY, bias=False)
        self.role_key = nn.Linear(size, KEY, bias=False)
        self.role_none = nn.Parameter(torch.zeros(KEY))
        self.role_weights = nn.Parameter(torch.tensor([-0.5, 0.0, -0.5, 0.0, 1.0, -1.0, -1.0]))
        with torch.no_grad():
            nn.init.zeros_(self.hint_gates.weight)
            self.tool_weights[:5] = torch.tensor([2.0, 1.0, 0.5, 1.0, 1.0])
            self.tool_weights[13:15] = torch.tensor([-2.0, 2.0])  # a tool was called already: rather none than it again
            nn.init.zeros_(self.tool_gates.weight)
            nn.init.zeros_(self.value_gates.weight)

    def overlap(self, asked: Tensor, told: Tensor, parts: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """How much of each `told`, and how much of `asked`, finds its like in the other: [n, k] each.

        Tokens, -1 for none: asked [n, r]; told and parts [n, k, t], or [k, t] for all alike.
        """
        query = F.normalize(self.word_query(asked.clamp(min=0)), dim=-1)
        key = F.normalize(self.word_key(told.clamp(min=0)), dim=-1)
        alike = torch.einsum("nrd,nktd->nkrt" if told.dim() == 3 else "nrd,ktd->nkrt", query, key)
        of_told, of_asked = self.word_weight[0][told], self.word_weight[1][asked]
        if parts is not None:
            of_told = of_told + self.word_part[parts]
        of_told = of_told.masked_fill(told < 0, -1e9).softmax(-1)
        of_asked = of_asked.masked_fill(asked < 0, -1e9).softmax(-1).unsqueeze(1)
        covered = alike.masked_fill((asked < 0)[:, None, :, None], -1).amax(2)
        absent = (told < 0).unsqueeze(-2) if told.dim() == 3 else (told < 0)[None, :, None, :]
        spoken = alike.masked_fill(absent, -1).amax(3)
        return (covered * of_told).sum(-1), (spoken * of_asked).sum(-1)

    def words(self, asked: Tensor, told: Tensor, parts: Tensor) -> Tensor:
        """Scores [n, k] of tools by their words alone."""
        covered, spoken = self.overlap(asked, told, parts)
        return covered * self.word_scale[0] + spoken * self.word_scale[1]

    def tools(self, query: Tensor, keys: Tensor, features: Tensor, words: Tensor) -> Tensor:
        """query [n, d], keys [n, k, d], features [n, k + 1, f], words [n, k] -> scores [n, k + 1]."""
        q = self.tool_query(query)
        own = torch.einsum("nd,nkd->nk", q, self.tool_key(keys)) / KEY**0.5 + words
        scores = torch.cat((own, (q @ self.tool_none).unsqueeze(1) / KEY**0.5), 1)
        return scores + torch.einsum("nkf,nf->nk", features, self.tool_weights + self.tool_gates(query))

    def hints(self, query: Tensor, asked: Tensor, told: Tensor, parts: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Scores [n, c] of spans by how like the parameter's words are those before, behind and in them.

        query [n, d]; tokens, -1 for none: asked [n, r], told and parts [n, p]. first, last [n, c] count from the
        request's own first word.
        """
        key = F.normalize(self.word_key(told.clamp(min=0)), dim=-1) * self.word_weight[0][told].sigmoid().unsqueeze(-1)
        alike = F.normalize(self.word_query(asked.clamp(min=0)), dim=-1) @ key.mT
        near = torch.stack([alike.masked_fill((parts != part).unsqueeze(1), 0).amax(2) for part in (0, 1)], 1)
        near = near.clamp(min=0).masked_fill((asked < 0).unsqueeze(1), 0)
        inside = (first >= 0) & (last < (asked >= 0).sum(1, keepdim=True))
        found = around(near, first, last)
        return torch.einsum("nhc,nh->nc", found, self.hint_weights + self.hint_gates(query)) * inside

    def roles(self, asked: Tensor, params: Tensor, absent: Tensor) -> Tensor:
        """asked [n, r, d], params [n, p, d], absent [n, p] -> scores [n, r, p + 1] of what each token is for, or nothing."""
        query, none = self.role_query(asked), self.role_none.expand(len(asked), 1, -1)
        scores = query @ torch.cat((self.role_key(params), none), 1).mT / KEY**0.5
        return scores.masked_fill(F.pad(absent, (0, 1)).unsqueeze(1), -1e9)

    def told_by_roles(self, roles: Tensor, turn: Tensor, first: Tensor, last: Tensor, special: Tensor) -> Tensor:
        """roles [n, r, p + 1], turn [n], first, last, special [n, c] -> scores [n, c] by what the tokens are for.

        Tokens beyond the request's are for nothing: 0 in all of `roles`.
        """
        own = roles.gather(2, turn[:, None, None].expand(-1, roles.shape[1], 1)).squeeze(2)
        other = roles[:, :, :-1].sum(2) - own
        inside = (first >= 0) & (last < (roles.sum(2) > 0).sum(1, keepdim=True))
        spans = around(torch.stack((own, other), 1), first, last)
        told = torch.einsum("nhc,h->nc", spans, self.role_weights[:6]) * inside
        return told + (special >= 0) * own.amax(1, keepdim=True) * self.role_weights[6]

    def keys(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """hidden [b, t, d] -> the keys of span starts and ends, and of what follows one, [b, t, KEY] each."""
        return self.first_key(hidden), self.last_key(hidden), self.after_key(hidden)

    def values(
        self, query: Tensor, keys: tuple[Tensor, Tensor, Tensor], rows: Tensor, first: Tensor, last: Tensor, special: Tensor,
        features: Tensor,
    ) -> Tensor:  # fmt: skip
        """query [n, d], keys of all rows, rows [n], first/last/special [n, c], features [n, c, f] -> scores [n, c]."""
        # every query meets every row's keys in one product: cheaper than gathering its own row's for each
        origin = (rows * keys[0].shape[1]).unsqueeze(1)
        starts = self.first_query(query) @ keys[0].flatten(0, 1).t()
        ends = self.last_query(query) @ keys[1].flatten(0, 1).t()
        follows = self.after_query(query) @ keys[2].flatten(0, 1).t()
        after = (last + 1).clamp(max=keys[0].shape[1] - 1) + origin
        spans = (starts.gather(1, first + origin) + ends.gather(1, last + origin) + follows.gather(1, after)) / KEY**0.5
        specials = (self.special_query(query) @ self.special_key.t() / KEY**0.5).gather(1, special.clamp(min=0))
        scores = torch.where(special >= 0, specials, spans)
        return scores + torch.einsum("ncf,nf->nc", features, self.value_weights + self.value_gates(query))


def around(near: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """Return [n, 6, c]: the two rows of `near` [n, 2, r] before, behind and, as a mean, in each span [n, c]."""
    beside, total, size = F.pad(near, (1, 1)), F.pad(near.cumsum(2), (1, 0)), near.shape[2]
    begin, end = first.clamp(0, size - 1), last.clamp(0, size - 1)

    def at(values: Tensor, index: Tensor) -> Tensor:
        return values.gather(2, index.unsqueeze(1).expand(-1, 2, -1))

    mean = (at(total, end + 1) - at(total, begin)) / (end - begin + 1).clamp(min=1).unsqueeze(1)
    return torch.cat((at(beside, begin), at(beside, end + 2), mean), 1)


class Chooser(nn.Module):
    """The decoder and the heads."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.c = c
        self.embed_tokens = nn.Embedding(c.vocab_size, c.hidden_size)
        self.layers = nn.ModuleList(Layer(c, i) for i in range(c.num_hidden_layers))
        self.norm = RMSNorm(c.hidden_size, c.rms_norm_eps)
        self.heads = Heads(c.hidden_size, c.vocab_size)
        for name, p in self.named_parameters():
            if p.dim() < 2 or "gates" in name or name.startswith(("heads.special", "heads.word_weight")):
                continue
            if name.endswith(("o_proj.weight", "down_proj.weight", "w_down")):
                # At first nothing is written over what tokens are: else all of them soon look alike to the experts.
                nn.init.zeros_(p)
            else:
                nn.init.normal_(
                    p, std=1.0 if "embed" in name else 0.12 if ".word_" in name else (0.5 / p.shape[-1]) ** 0.5
                )

    def hidden(self, tokens: Tensor, positions: Tensor, mask: Tensor) -> Tensor:
        """tokens, positions [b, t]; mask [b, t, t] true where a token may look -> [b, t, d]."""
        r = self.c.qk_rope_head_dim
        frequency = self.c.rope_theta ** (-torch.arange(0, r, 2, device=tokens.device) / r)
        angle = positions.unsqueeze(-1).float() * frequency
        cos, sin = angle.cos().unsqueeze(2), angle.sin().unsqueeze(2)
        x, reaches = self.embed_tokens(tokens), reaches_of(mask)
        for layer in self.layers:
            x = layer(x, cos, sin, mask.unsqueeze(1), reaches)
        return self.norm(x)  # type: ignore[no-any-return]
