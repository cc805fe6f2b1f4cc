"""A model folder's config.json, checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from agentkit.errors import WeightsError


class YarnScaling(BaseModel):
    """YaRN's settings (arXiv:2309.00071), under their Hugging Face names."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    factor: float
    original_max_position_embeddings: int
    beta_fast: float = 32.0
    beta_slow: float = 1.0
    mscale: float | None = None
    mscale_all_dim: float | None = None
    attention_factor: float | None = None


class ModelConfig(BaseModel):
    """Sizes and switches of the `deepseek_v3` family, under their Hugging Face names."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    model_type: Literal["deepseek_v3", "kimi_k2"]
    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    q_lora_rank: int | None = None
    kv_lora_rank: int
    qk_nope_head_dim: int
    qk_rope_head_dim: int
    v_head_dim: int
    intermediate_size: int
    moe_intermediate_size: int
    n_routed_experts: int
    num_experts_per_tok: int
    n_shared_experts: int = 1
    first_k_dense_replace: int = 0
    n_group: int = 1
    topk_group: int = 1
    norm_topk_prob: bool = True
    routed_scaling_factor: float = 1.0
    rms_norm_eps: float = 1e-6
    rope_theta: float = 10000.0
    rope_interleave: bool = True
    yarn: YarnScaling | None = None
    tie_word_embeddings: bool = False
    max_position_embeddings: int = 4096
    bos_token_id: int | None = None
    eos_token_id: int | list[int] | None = None

    num_key_value_heads: int = 1
    head_dim: int = 0
    qk_norm: bool = False
    scoring: Literal["sigmoid", "softmax"] = "sigmoid"

    @property
    def attention(self) -> Literal["mla", "gqa"]:
        """Return which attention the family has."""
        return "mla"

    @property
    def sparse(self) -> tuple[bool, ...]:
        """Return for each layer whether it has experts."""
        return tuple(i >= self.first_k_dense_replace for i in range(self.num_hidden_layers))

    @classmethod
    def load(cls, folder: Path) -> ModelConfig:
        """Read `folder`/config.json.

        Raises:
            WeightsError: it is missing, or describes another family.
        """
        path = folder / "config.json"
        try:
            raw: dict[str, Any] = json.loads(path.read_text())
            return cls.of(raw)
        except OSError as error:
            raise WeightsError(f"cannot read {path}: {error.strerror}", remedy="pass a model folder") from error
        except (ValidationError, ValueError, TypeError, AttributeError) as error:
            what = str(error)
            if isinstance(error, ValidationError):
                what = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:3])
            raise WeightsError(
                f"{path} does not describe a deepseek_v3 or kimi_k2 model: {what}", remedy="pass another model folder"
            ) from error

    @classmethod
    def of(cls, raw: dict[str, Any]) -> ModelConfig:
        """Return the config in `raw`; both places where releases of transformers keep RoPE's settings are read."""
        rope = {**(raw.get("rope_scaling") or {}), **(raw.get("rope_parameters") or {})}
        kind = rope.get("rope_type", rope.get("type", "default"))
        if kind not in ("default", "yarn"):
            raise ValueError(f"rope type {kind!r} is not known")
        extra = {"yarn": rope} if kind == "yarn" else {}
        theta = {"rope_theta": rope["rope_theta"]} if "rope_theta" in rope else {}
        return cls.model_validate({**raw, **extra, **theta})
