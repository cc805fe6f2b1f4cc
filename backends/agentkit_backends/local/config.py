"""A model folder's config.json, checked; one class for the four families."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from agentkit.errors import WeightsError

Size = Annotated[int, Field(gt=0, lt=2**31)]
Count = Annotated[int, Field(ge=0, lt=2**31)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Finite = Annotated[float, Field(allow_inf_nan=False)]
Raw = dict[str, Any]

_OTHER = "pass a folder of a deepseek_v3, kimi_k2, mixtral, llama or qwen3_moe model"
_FROZEN = ConfigDict(frozen=True, extra="ignore", protected_namespaces=())


class YarnScaling(BaseModel):
    """YaRN's settings (arXiv:2309.00071), under their Hugging Face names."""

    model_config = _FROZEN

    factor: Positive
    original_max_position_embeddings: Size
    beta_fast: Positive = 32.0
    beta_slow: Positive = 1.0
    mscale: Finite | None = None
    mscale_all_dim: Finite | None = None
    attention_factor: Finite | None = None
    truncate: bool = True


class Llama3Scaling(BaseModel):
    """Llama 3.1's scaling of long wavelengths, under its Hugging Face names."""

    model_config = _FROZEN

    factor: Positive
    low_freq_factor: Positive
    high_freq_factor: Positive
    original_max_position_embeddings: Size

    @model_validator(mode="after")
    def _ordered(self) -> Llama3Scaling:
        if self.high_freq_factor <= self.low_freq_factor:
            raise ValueError("high_freq_factor must be above low_freq_factor")
        return self


class ModelConfig(BaseModel):
    """Sizes and switches of a model, under their Hugging Face names.

    `attention` is `mla` (deepseek_v3, kimi_k2; the five sizes from q_lora_rank on are set) or `gqa`. `sparse` says for
    each layer whether it has experts; in the others a dense feed-forward of `intermediate_size` stands.
    """

    model_config = _FROZEN

    model_type: Literal["deepseek_v3", "kimi_k2", "mixtral", "llama", "qwen3_moe"]
    vocab_size: Size
    hidden_size: Size
    num_hidden_layers: Annotated[int, Field(gt=0, le=4096)]
    num_attention_heads: Size
    num_key_value_heads: Size
    head_dim: Size
    qk_norm: bool = False
    q_lora_rank: Size | None = None
    kv_lora_rank: Size | None = None
    qk_nope_head_dim: Size | None = None
    qk_rope_head_dim: Size | None = None
    v_head_dim: Size | None = None
    intermediate_size: Size
    moe_intermediate_size: Count = 0
    sparse: tuple[bool, ...]
    n_routed_experts: Count = 0
    num_experts_per_tok: Count = 0
    n_shared_experts: Count = 0
    scoring: Literal["sigmoid", "softmax"] = "softmax"
    first_k_dense_replace: Count = 0
    n_group: Size = 1
    topk_group: Size = 1
    norm_topk_prob: bool = True
    routed_scaling_factor: Positive = 1.0
    rms_norm_eps: Positive = 1e-6
    rope_theta: Annotated[float, Field(gt=1, allow_inf_nan=False)] = 10000.0
    rope_interleave: bool = False
    yarn: YarnScaling | None = None
    llama3: Llama3Scaling | None = None
    tie_word_embeddings: bool = False
    max_position_embeddings: Size = 4096
    bos_token_id: int | None = None
    eos_token_id: int | list[int] | None = None

    @property
    def attention(self) -> Literal["mla", "gqa"]:
        """Return which attention the family has: multi-head latent, or with grouped queries."""
        return "gqa" if self.kv_lora_rank is None else "mla"

    @property
    def rope_dim(self) -> int:
        """Return how many numbers of a query or key are rotated by position."""
        return self.head_dim if self.qk_rope_head_dim is None else self.qk_rope_head_dim

    @classmethod
    def load(cls, folder: Path) -> ModelConfig:
        """Read `folder`/config.json.

        Raises:
            WeightsError: it is missing, of another family, or asks for what this engine does not do.
        """
        path = folder / "config.json"
        try:
            raw = json.loads(path.read_text("utf-8"))
        except OSError as error:
            raise WeightsError(f"cannot read {path}: {error.strerror}", remedy="pass a model folder") from error
        except ValueError as error:
            raise WeightsError(f"{path} is not JSON: {error}", remedy="fetch it again") from error
        return cls.of(raw, str(path))

    @classmethod
    def of(cls, raw: Any, where: str = "config.json") -> ModelConfig:
        """Return the config in the JSON object `raw`, which errors call `where`. Raises as `load` does."""
        family = raw.get("model_type") if isinstance(raw, dict) else None
        if not isinstance(family, str) or family not in _FAMILIES:
            raise WeightsError(f"{where} has model_type {family!r}, which this engine does not run", remedy=_OTHER)
        try:
            _refuse_unsupported(raw, where)
            return cls.model_validate({**_common(raw), **_FAMILIES[family](raw, where), **_rope(raw, where)})
        except ValidationError as error:
            told = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'sizes'}: {e['msg']}" for e in error.errors()[:3])
            raise WeightsError(f"{where} does not describe a {family} model: {told}", remedy=_OTHER) from error
        except (TypeError, ValueError, KeyError, AttributeError, ArithmeticError) as error:
            raise WeightsError(f"{where} makes no sense: {error!r}", remedy="fetch it again") from error

    @model_validator(mode="after")
    def _consistent(self) -> ModelConfig:
        experts, groups = self.n_routed_experts, self.n_group
        checks = {
            "num_attention_heads is no multiple of num_key_value_heads": (
                self.attention == "mla" or self.num_attention_heads % self.num_key_value_heads == 0
            ),
            "the rotated part of a head has an odd size": self.rope_dim % 2 == 0,
            "sparse does not speak of each layer": len(self.sparse) == self.num_hidden_layers,
            "experts are wanted, and moe_intermediate_size is missing": not any(self.sparse)
            or self.moe_intermediate_size > 0,
            "num_experts_per_tok does not fit the number of experts": not any(self.sparse)
            or 0 < self.num_experts_per_tok <= experts,
            "n_group does not divide the experts": groups == 1 or (experts % groups == 0 and experts >= 2 * groups),
            "topk_group does not fit n_group and num_experts_per_tok": groups == 1
            or (self.topk_group <= groups and self.topk_group * (experts // groups) >= self.num_experts_per_tok),
        }
        for what, holds in checks.items():
            if not holds:
                raise ValueError(what)
        return self


def _common(raw: Raw) -> Raw:
    """Return the fields that all families write alike; an absent one keeps its default."""
    names = ModelConfig.model_fields.keys() - {"sparse", "scoring", "yarn", "llama3", "qk_norm", "rope_interleave"}
    return {name: raw[name] for name in names if raw.get(name) is not None}


def _latent(raw: Raw, where: str) -> Raw:
    """deepseek_v3 and kimi_k2."""
    _need(raw, where, "first_k_dense_replace n_routed_experts norm_topk_prob routed_scaling_factor kv_lora_rank "
          "qk_nope_head_dim qk_rope_head_dim v_head_dim num_experts_per_tok",
          "n_shared_experts n_group topk_group q_lora_rank")  # fmt: skip
    layers, first = int(raw["num_hidden_layers"]), int(raw["first_k_dense_replace"])
    every = int(raw.get("moe_layer_freq") or 1)
    return {
        "head_dim": int(raw["qk_nope_head_dim"]) + int(raw["qk_rope_head_dim"]),
        "num_key_value_heads": raw["num_attention_heads"],
        "sparse": _layers(layers, lambda i: i >= first and i % every == 0),
        "scoring": "sigmoid",
        "rope_interleave": raw.get("rope_interleave", True),
    }


def _need(raw: Raw, where: str, given: str, named: str = "") -> None:
    """Refuse a config without what changes the result and has several defaults in the field; `named` may be null."""
    missing = [name for name in given.split() if raw.get(name) is None]
    missing += [name for name in named.split() if name not in raw]
    if missing:
        raise WeightsError(f"{where} does not say {', '.join(missing)}", remedy="fetch it again")


def _grouped(raw: Raw) -> Raw:
    heads = int(raw["num_attention_heads"])
    return {
        "num_key_value_heads": heads if raw.get("num_key_value_heads") is None else raw["num_key_value_heads"],
        "head_dim": raw.get("head_dim") or int(raw["hidden_size"]) // heads,
        **dict.fromkeys(("q_lora_rank", "kv_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim", "v_head_dim")),
        "n_shared_experts": 0, "n_group": 1, "topk_group": 1, "routed_scaling_factor": 1.0, "first_k_dense_replace": 0,
    }  # fmt: skip


def _llama(raw: Raw, where: str) -> Raw:
    none = {"n_routed_experts": 0, "num_experts_per_tok": 0, "moe_intermediate_size": 0}
    return {**_grouped(raw), **none, "sparse": _layers(int(raw["num_hidden_layers"]), lambda i: False)}


def _mixtral(raw: Raw, where: str) -> Raw:
    _need(raw, where, "num_local_experts num_experts_per_tok", "num_key_value_heads")
    return {
        **_grouped(raw),
        "sparse": _layers(int(raw["num_hidden_layers"]), lambda i: True),
        "n_routed_experts": raw["num_local_experts"],
        "num_experts_per_tok": raw["num_experts_per_tok"],
        "moe_intermediate_size": raw["intermediate_size"],
        "norm_topk_prob": True,
        "rms_norm_eps": raw.get("rms_norm_eps", 1e-5),
    }


def _qwen3_moe(raw: Raw, where: str) -> Raw:
    count = "num_experts" if "num_experts" in raw else "num_local_experts"
    _need(raw, where, f"{count} num_experts_per_tok moe_intermediate_size", "num_key_value_heads")
    experts = int(raw[count])
    dense, every = set(raw.get("mlp_only_layers") or ()), int(raw.get("decoder_sparse_step", 1))
    return {
        **_grouped(raw),
        "qk_norm": True,
        "sparse": _layers(
            int(raw["num_hidden_layers"]), lambda i: i not in dense and experts > 0 and (i + 1) % every == 0
        ),
        "n_routed_experts": experts,
        "norm_topk_prob": raw.get("norm_topk_prob", False),
    }


_FAMILIES: dict[str, Callable[[Raw, str], Raw]] = {
    "deepseek_v3": _latent, "kimi_k2": _latent, "mixtral": _mixtral, "llama": _llama, "qwen3_moe": _qwen3_moe,
}  # fmt: skip


def _layers(count: int, sparse: Callable[[int], bool]) -> tuple[bool, ...]:
    return tuple(sparse(i) for i in range(min(count, 4097)))


def _rope(raw: Raw, where: str) -> Raw:
    """Return RoPE's settings, from either place: older releases of transformers write rope_scaling and rope_theta."""
    rope = raw.get("rope_scaling") or raw.get("rope_parameters") or {}
    kind = rope.get("rope_type", rope.get("type", "default"))
    if kind not in ("default", "yarn", "llama3"):
        raise WeightsError(f"{where} has rope type {kind!r}, which this engine does not run", remedy=_OTHER)
    places = (rope, raw.get("rope_parameters") or {}, raw)
    if any(place.get("partial_rotary_factor") not in (None, 1, 1.0) for place in places):
        raise WeightsError(f"{where} rotates a part of each head only", remedy=_OTHER)
    theta = next((place["rope_theta"] for place in places if place.get("rope_theta") is not None), None)
    if theta is None:
        theta = 1e6 if raw["model_type"] == "mixtral" else 1e4
    out = {"rope_theta": theta, "yarn": None, "llama3": None}
    if kind != "default":
        length = raw.get("max_position_embeddings", 4096)
        trained = raw.get("original_max_position_embeddings") or rope.get("original_max_position_embeddings") or length
        settings = {name: value for name, value in rope.items() if value is not None}
        out[kind] = {"factor": length / trained, **settings, "original_max_position_embeddings": trained}
    return out


def _refuse_unsupported(raw: Raw, where: str) -> None:
    """Raise WeightsError for settings that would change the result and are not done here."""
    window = raw.get("sliding_window")
    if raw["model_type"] == "qwen3_moe":
        window = raw.get("sliding_window", 4096) if raw.get("use_sliding_window") else None
    wrong = {
        "attention_bias": bool(raw.get("attention_bias")),
        "mlp_bias": bool(raw.get("mlp_bias")),
        "hidden_act": raw.get("hidden_act", "silu") != "silu",
        "sliding_window": window is not None and window < raw.get("max_position_embeddings", 4096),
        "scoring_func": raw.get("scoring_func", "sigmoid") != "sigmoid",
        "topk_method": raw.get("topk_method", "noaux_tc") != "noaux_tc",
    }
    for name, found in wrong.items():
        if found:
            raise WeightsError(f"{where} has {name} {raw.get(name)!r}, which this engine does not run", remedy=_OTHER)
    _refuse_quantization(raw.get("quantization_config") or raw.get("compression_config"), where)


def _refuse_quantization(told: Raw | None, where: str) -> None:
    """Raise WeightsError for quantized weights in another form than `Weights` reads."""
    if not told:
        return
    method = told.get("quant_method")
    if method == "fp8":
        known = told.get("weight_block_size") == [128, 128] and told.get("fmt", "e4m3") == "e4m3"
    else:
        groups = list((told.get("config_groups") or {}).values())
        known = method == "compressed-tensors" and bool(groups) and all(_is_int4(group, told) for group in groups)
    if not known:
        raise WeightsError(
            f"{where} has weights quantized as {method!r} in a form this engine does not read",
            remedy="pass F32, BF16, F16, FP8 (e4m3, blocks of 128x128) or INT4 (pack-quantized, groups of 32)",
        )


def _is_int4(group: Raw, told: Raw) -> bool:
    wanted = {"num_bits": 4, "group_size": 32, "type": "int", "strategy": "group", "symmetric": True}
    held = group.get("weights") or {}
    written = group.get("format") or told.get("format")
    return (
        written == "pack-quantized"
        and all(held.get(name) == value for name, value in wanted.items())
        and held.get("actorder") in (None, False, "weight", "static")
    )
