"""Random small models of all families, the same from numpy's seeds on every machine. No size is a round one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

Tensors = dict[str, np.ndarray[Any, np.dtype[np.float32]]]
Put = Callable[..., None]

BASE: dict[str, Any] = {
    "model_type": "deepseek_v3", "architectures": ["DeepseekV3ForCausalLM"], "vocab_size": 160, "hidden_size": 48,
    "num_hidden_layers": 3, "num_attention_heads": 3, "num_key_value_heads": 3, "q_lora_rank": None, "kv_lora_rank": 24,
    "qk_nope_head_dim": 16, "qk_rope_head_dim": 8, "v_head_dim": 12, "intermediate_size": 80, "moe_intermediate_size": 20,
    "n_routed_experts": 8, "num_experts_per_tok": 3, "n_shared_experts": 1, "first_k_dense_replace": 1, "n_group": 1,
    "topk_group": 1, "norm_topk_prob": True, "routed_scaling_factor": 1.0, "scoring_func": "sigmoid",
    "topk_method": "noaux_tc", "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 10000.0, "rope_interleave": True,
    "rope_scaling": None, "max_position_embeddings": 512, "tie_word_embeddings": False, "attention_bias": False,
}  # fmt: skip
LLAMA: dict[str, Any] = {
    "model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": 150, "hidden_size": 56, "num_hidden_layers": 3,
    "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 14, "intermediate_size": 84, "hidden_act": "silu",
    "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "rope_scaling": None, "max_position_embeddings": 512,
    "tie_word_embeddings": False, "attention_bias": False, "mlp_bias": False,
}  # fmt: skip
MIXTRAL: dict[str, Any] = {
    **LLAMA, "model_type": "mixtral", "architectures": ["MixtralForCausalLM"], "num_local_experts": 8, "num_experts_per_tok": 2,
    "intermediate_size": 44, "rope_theta": 1e6, "sliding_window": None,
}  # fmt: skip
QWEN3_MOE: dict[str, Any] = {
    **LLAMA, "model_type": "qwen3_moe", "architectures": ["Qwen3MoeForCausalLM"], "hidden_size": 52, "head_dim": 18,
    "num_experts": 10, "num_experts_per_tok": 3, "moe_intermediate_size": 28, "norm_topk_prob": True, "mlp_only_layers": [],
    "decoder_sparse_step": 1, "use_sliding_window": False, "sliding_window": None, "rms_norm_eps": 1e-6,
}  # fmt: skip
BASES = {"deepseek_v3": BASE, "kimi_k2": BASE, "llama": LLAMA, "mixtral": MIXTRAL, "qwen3_moe": QWEN3_MOE}
YARN = {
    "type": "yarn", "rope_type": "yarn", "factor": 8.0, "original_max_position_embeddings": 64, "beta_fast": 32.0, "beta_slow": 1.0,
    "mscale": 1.0, "mscale_all_dim": 1.0,
}  # fmt: skip
LLAMA3 = {
    "rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 16,
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
    "kimi_long": {
        "model_type": "kimi_k2", "q_lora_rank": 28, "n_routed_experts": 12, "rope_theta": 50000.0, "v_head_dim": 20, "n_shared_experts": 2,
        "rope_scaling": {**YARN, "factor": 32.0, "beta_fast": 1.0, "original_max_position_embeddings": 16},
    },
    # Its norms of latents leave rms_norm_eps alone.
    "moonlight": {
        "rms_norm_eps": 0.05, "n_shared_experts": 2, "routed_scaling_factor": 2.446, "rope_theta": 50000.0, "n_routed_experts": 9,
        "num_attention_heads": 5, "num_key_value_heads": 5, "hidden_size": 44, "vocab_size": 150,
    },
    # With such a bias most choices lie below zero, where those of dropped groups must not stand.
    "sunken_groups": {"n_group": 4, "topk_group": 2, "num_experts_per_tok": 4, "rms_norm_eps": 0.02, "q_lora_rank": 20, "bias_mean": -0.9},
    "llama": {"model_type": "llama"},
    "llama3_scaled": {
        "model_type": "llama", "rope_scaling": LLAMA3, "num_key_value_heads": 1, "rope_theta": 500.0, "tie_word_embeddings": True,
    },
    "llama_wide_heads": {"model_type": "llama", "head_dim": 22, "num_key_value_heads": 4, "hidden_size": 60, "num_hidden_layers": 2},
    "llama_yarn": {
        "model_type": "llama", "rope_parameters": {**YARN, "rope_theta": 1000.0, "mscale": None, "mscale_all_dim": None},
        "rope_scaling": None, "rope_theta": None, "num_attention_heads": 2,
    },
    "mixtral": {"model_type": "mixtral"},
    "mixtral_many_heads": {
        "model_type": "mixtral", "num_attention_heads": 6, "num_key_value_heads": 1, "head_dim": 10, "hidden_size": 60,
        "num_local_experts": 5,
    },
    "mixtral_one_expert": {"model_type": "mixtral", "num_experts_per_tok": 1, "tie_word_embeddings": True, "head_dim": None},
    "qwen3_moe": {"model_type": "qwen3_moe"},
    "qwen3_moe_unnormalised": {"model_type": "qwen3_moe", "norm_topk_prob": False, "num_key_value_heads": 4, "head_dim": 16},
    "qwen3_moe_steps": {
        "model_type": "qwen3_moe", "decoder_sparse_step": 2, "mlp_only_layers": [3], "num_hidden_layers": 6, "intermediate_size": 36,
        "rms_norm_eps": 0.01,
    },
    "qwen3_moe_yarn": {
        "model_type": "qwen3_moe", "rope_scaling": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32},
        "mlp_only_layers": [0], "num_experts": 24, "num_experts_per_tok": 8, "tie_word_embeddings": True,
    },
}  # fmt: skip


def config_of(name: str) -> dict[str, Any]:
    return {**BASES[CONFIGS[name].get("model_type", "deepseek_v3")], **CONFIGS[name]}


def tensors_of(config: dict[str, Any], seed: int) -> Tensors:
    """Return every tensor, large enough that routing and attention are not flat."""
    rng = np.random.default_rng(seed)
    d, out = config["hidden_size"], Tensors()

    def put(name: str, *shape: int) -> None:
        if name.endswith("norm.weight"):
            out[name] = rng.uniform(0.5, 1.5, shape).astype(np.float32)
        elif name.endswith("bias"):
            out[name] = (rng.standard_normal(shape) * 0.1 + config.get("bias_mean", 0)).astype(np.float32)
        else:
            out[name] = (rng.standard_normal(shape) * (1.5 / np.sqrt(shape[-1]))).astype(np.float32)

    put("model.embed_tokens.weight", config["vocab_size"], d)
    put("model.norm.weight", d)
    if not config["tie_word_embeddings"]:
        put("lm_head.weight", config["vocab_size"], d)
    for i in range(config["num_hidden_layers"]):
        at = f"model.layers.{i}."
        put(at + "input_layernorm.weight", d)
        put(at + "post_attention_layernorm.weight", d)
        (_latent if config.get("kv_lora_rank") else _grouped)(config, at + "self_attn.", put)
        _feed_forward(config, i, at, put)
    return out


def _latent(c: dict[str, Any], at: str, put: Put) -> None:
    d, h, lora, q_lora = c["hidden_size"], c["num_attention_heads"], c["kv_lora_rank"], c["q_lora_rank"]
    nope, rope, v = c["qk_nope_head_dim"], c["qk_rope_head_dim"], c["v_head_dim"]
    if q_lora is None:
        put(at + "q_proj.weight", h * (nope + rope), d)
    else:
        put(at + "q_a_proj.weight", q_lora, d)
        put(at + "q_a_layernorm.weight", q_lora)
        put(at + "q_b_proj.weight", h * (nope + rope), q_lora)
    put(at + "kv_a_proj_with_mqa.weight", lora + rope, d)
    put(at + "kv_a_layernorm.weight", lora)
    put(at + "kv_b_proj.weight", h * (nope + v), lora)
    put(at + "o_proj.weight", d, h * v)


def _grouped(c: dict[str, Any], at: str, put: Put) -> None:
    d, h = c["hidden_size"], c["num_attention_heads"]
    size = c["head_dim"] or d // h
    put(at + "q_proj.weight", h * size, d)
    for name in ("k_proj", "v_proj"):
        put(f"{at}{name}.weight", c["num_key_value_heads"] * size, d)
    if c["model_type"] == "qwen3_moe":
        put(at + "q_norm.weight", size)
        put(at + "k_norm.weight", size)
    put(at + "o_proj.weight", d, h * size)


def _feed_forward(c: dict[str, Any], index: int, at: str, put: Put) -> None:
    d, mixtral = c["hidden_size"], c["model_type"] == "mixtral"
    gate, up, down = ("w1", "w3", "w2") if mixtral else ("gate_proj", "up_proj", "down_proj")
    at += "block_sparse_moe." if mixtral else "mlp."

    def mlp(at: str, inner: int) -> None:
        put(f"{at}{gate}.weight", inner, d)
        put(f"{at}{up}.weight", inner, d)
        put(f"{at}{down}.weight", d, inner)

    experts, shared = _experts(c, index), c.get("n_shared_experts", 0)
    inner = c.get("moe_intermediate_size", c["intermediate_size"])
    if not experts:
        return mlp(at, c["intermediate_size"])
    put(at + "gate.weight", experts, d)
    if "scoring_func" in c:
        put(at + "gate.e_score_correction_bias", experts)
    for expert in range(experts):
        mlp(f"{at}experts.{expert}.", inner)
    return mlp(at + "shared_experts.", inner * shared) if shared else None


def _experts(c: dict[str, Any], index: int) -> int:
    """Return how many experts a layer has, 0 for a dense one."""
    if c["model_type"] == "qwen3_moe":
        dense = (index + 1) % c["decoder_sparse_step"] or index in c["mlp_only_layers"]
    else:
        dense = index < c.get("first_k_dense_replace", 0)
    count: int = c.get("n_routed_experts", c.get("num_experts", c.get("num_local_experts", 0)))
    return 0 if dense else count


def tokens_of(config: dict[str, Any], seed: int, count: int = 40) -> list[int]:
    return [int(t) for t in np.random.default_rng(seed + 1000).integers(0, config["vocab_size"], count)]


def write_model(folder: Path, name: str, seed: int) -> Path:
    """Write the model as a Hugging Face folder."""
    folder.mkdir(parents=True, exist_ok=True)
    config = config_of(name)
    (folder / "config.json").write_text(json.dumps(config))
    save_file(tensors_of(config, seed), folder / "model.safetensors", metadata={"format": "pt"})
    return folder
