"""Random small models of the deepseek_v3 family, the same from numpy's seeds on every machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

BASE: dict[str, Any] = {
    "model_type": "deepseek_v3", "architectures": ["DeepseekV3ForCausalLM"], "vocab_size": 160, "hidden_size": 48,
    "num_hidden_layers": 3, "num_attention_heads": 3, "num_key_value_heads": 3, "q_lora_rank": None, "kv_lora_rank": 24,
    "qk_nope_head_dim": 16, "qk_rope_head_dim": 8, "v_head_dim": 12, "intermediate_size": 80, "moe_intermediate_size": 20,
    "n_routed_experts": 8, "num_experts_per_tok": 3, "n_shared_experts": 1, "first_k_dense_replace": 1, "n_group": 1,
    "topk_group": 1, "norm_topk_prob": True, "routed_scaling_factor": 1.0, "scoring_func": "sigmoid",
    "topk_method": "noaux_tc", "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 10000.0, "rope_interleave": True,
    "rope_scaling": None, "max_position_embeddings": 512, "tie_word_embeddings": False, "attention_bias": False,
}  # fmt: skip
YARN = {
    "type": "yarn", "rope_type": "yarn", "factor": 8.0, "original_max_position_embeddings": 64, "beta_fast": 32.0, "beta_slow": 1.0,
    "mscale": 1.0, "mscale_all_dim": 1.0,
}  # fmt: skip
CONFIGS: dict[str, dict[str, Any]] = {
    "plain": {},
    "compressed_queries": {"q_lora_rank": 20},
    "all_experts": {"first_k_dense_replace": 0, "n_shared_experts": 2, "num_experts_per_tok": 4},
    "groups": {"n_group": 4, "topk_group": 2, "routed_scaling_factor": 2.5, "q_lora_rank": 16},
    "yarn": {"rope_scaling": YARN, "q_lora_rank": 24},
    "yarn_scaled": {"rope_scaling": {**YARN, "mscale": 0.707, "mscale_all_dim": 0.5, "factor": 4.0}, "n_group": 2},
    "tied": {"tie_word_embeddings": True, "first_k_dense_replace": 2},
    "kimi": {
        "model_type": "kimi_k2", "q_lora_rank": 24, "n_routed_experts": 12, "routed_scaling_factor": 2.827, "rope_theta": 50000.0,
        "norm_topk_prob": True, "num_attention_heads": 4, "num_key_value_heads": 4,
    },
    "unnormalised": {"norm_topk_prob": False, "rope_interleave": False},
}  # fmt: skip


def config_of(name: str) -> dict[str, Any]:
    return {**BASE, **CONFIGS[name]}


def tensors_of(config: dict[str, Any], seed: int) -> dict[str, np.ndarray[Any, np.dtype[np.float32]]]:
    """Return every tensor, large enough that routing and attention are not flat."""
    rng = np.random.default_rng(seed)
    d, h, lora = config["hidden_size"], config["num_attention_heads"], config["kv_lora_rank"]
    nope, rope, v = config["qk_nope_head_dim"], config["qk_rope_head_dim"], config["v_head_dim"]
    out: dict[str, np.ndarray[Any, np.dtype[np.float32]]] = {}

    def put(name: str, *shape: int) -> None:
        if name.endswith("norm.weight"):
            out[name] = rng.uniform(0.5, 1.5, shape).astype(np.float32)
        else:
            out[name] = (rng.standard_normal(shape) * (1.5 / np.sqrt(shape[-1]))).astype(np.float32)

    def mlp(at: str, inner: int) -> None:
        put(at + "gate_proj.weight", inner, d)
        put(at + "up_proj.weight", inner, d)
        put(at + "down_proj.weight", d, inner)

    put("model.embed_tokens.weight", config["vocab_size"], d)
    put("model.norm.weight", d)
    if not config["tie_word_embeddings"]:
        put("lm_head.weight", config["vocab_size"], d)
    for i in range(config["num_hidden_layers"]):
        at = f"model.layers.{i}."
        put(at + "input_layernorm.weight", d)
        put(at + "post_attention_layernorm.weight", d)
        if config["q_lora_rank"] is None:
            put(at + "self_attn.q_proj.weight", h * (nope + rope), d)
        else:
            put(at + "self_attn.q_a_proj.weight", config["q_lora_rank"], d)
            put(at + "self_attn.q_a_layernorm.weight", config["q_lora_rank"])
            put(at + "self_attn.q_b_proj.weight", h * (nope + rope), config["q_lora_rank"])
        put(at + "self_attn.kv_a_proj_with_mqa.weight", lora + rope, d)
        put(at + "self_attn.kv_a_layernorm.weight", lora)
        put(at + "self_attn.kv_b_proj.weight", h * (nope + v), lora)
        put(at + "self_attn.o_proj.weight", d, h * v)
        if i < config["first_k_dense_replace"]:
            mlp(at + "mlp.", config["intermediate_size"])
            continue
        put(at + "mlp.gate.weight", config["n_routed_experts"], d)
        out[at + "mlp.gate.e_score_correction_bias"] = (rng.standard_normal(config["n_routed_experts"]) * 0.1).astype(
            np.float32
        )
        for expert in range(config["n_routed_experts"]):
            mlp(f"{at}mlp.experts.{expert}.", config["moe_intermediate_size"])
        mlp(at + "mlp.shared_experts.", config["moe_intermediate_size"] * config["n_shared_experts"])
    return out


def tokens_of(config: dict[str, Any], seed: int, count: int = 40) -> list[int]:
    return [int(t) for t in np.random.default_rng(seed + 1000).integers(0, config["vocab_size"], count)]


def write_model(folder: Path, name: str, seed: int) -> Path:
    """Write the model as a Hugging Face folder."""
    folder.mkdir(parents=True, exist_ok=True)
    config = config_of(name)
    (folder / "config.json").write_text(json.dumps(config))
    save_file(tensors_of(config, seed), folder / "model.safetensors", metadata={"format": "pt"})
    return folder
