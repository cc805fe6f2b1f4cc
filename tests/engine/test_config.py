"""Configs as they are published, and those that ask for what the engine does not do."""

from __future__ import annotations

import copy
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.rope import rope_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.errors import WeightsError
from tests.engine.checkpoints import FP8, INT4
from tests.engine.models import BASE, BASES, CONFIGS, LLAMA3, YARN, config_of

# The sizes and switches of published models, under their own names.
KIMI_K2 = {
    "model_type": "kimi_k2", "vocab_size": 163840, "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 64,
    "num_key_value_heads": 64, "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
    "v_head_dim": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048, "n_routed_experts": 384,
    "num_experts_per_tok": 8, "n_shared_experts": 1, "first_k_dense_replace": 1, "moe_layer_freq": 1, "n_group": 1,
    "topk_group": 1, "norm_topk_prob": True, "routed_scaling_factor": 2.827, "scoring_func": "sigmoid",
    "topk_method": "noaux_tc", "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 50000.0, "attention_bias": False,
    "max_position_embeddings": 131072, "tie_word_embeddings": False, "num_nextn_predict_layers": 0,
    "rope_scaling": {
        "type": "yarn", "factor": 32.0, "original_max_position_embeddings": 4096, "beta_fast": 1.0, "beta_slow": 1.0,
        "mscale": 1.0, "mscale_all_dim": 1.0,
    },
    "bos_token_id": 163584, "eos_token_id": 163585, "quantization_config": FP8,
}  # fmt: skip
MOONLIGHT = {
    **KIMI_K2, "model_type": "deepseek_v3", "hidden_size": 2048, "num_hidden_layers": 27, "num_attention_heads": 16,
    "num_key_value_heads": 16, "q_lora_rank": None, "intermediate_size": 11264, "moe_intermediate_size": 1408,
    "n_routed_experts": 64, "num_experts_per_tok": 6, "n_shared_experts": 2, "routed_scaling_factor": 2.446,
    "rms_norm_eps": 1e-5, "max_position_embeddings": 8192, "rope_scaling": None, "quantization_config": None,
}  # fmt: skip
LLAMA_31_8B = {
    "model_type": "llama", "vocab_size": 128256, "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "hidden_act": "silu", "rms_norm_eps": 1e-5, "rope_theta": 500000.0,
    "attention_bias": False, "mlp_bias": False, "pretraining_tp": 1, "max_position_embeddings": 131072,
    "tie_word_embeddings": False, "eos_token_id": [128001, 128008, 128009],
    "rope_scaling": {
        "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 8192,
        "rope_type": "llama3",
    },
}  # fmt: skip
MIXTRAL_8X7B = {
    "model_type": "mixtral", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "hidden_act": "silu", "rms_norm_eps": 1e-5, "rope_theta": 1e6,
    "num_local_experts": 8, "num_experts_per_tok": 2, "sliding_window": None, "max_position_embeddings": 32768,
    "router_aux_loss_coef": 0.02, "output_router_logits": False, "tie_word_embeddings": False,
}  # fmt: skip
QWEN3_30B_A3B = {
    "model_type": "qwen3_moe", "vocab_size": 151936, "hidden_size": 2048, "num_hidden_layers": 48, "num_attention_heads": 32,
    "num_key_value_heads": 4, "head_dim": 128, "intermediate_size": 6144, "moe_intermediate_size": 768, "num_experts": 128,
    "num_experts_per_tok": 8, "norm_topk_prob": True, "mlp_only_layers": [], "decoder_sparse_step": 1, "hidden_act": "silu",
    "rms_norm_eps": 1e-6, "rope_theta": 1000000.0, "rope_scaling": None, "attention_bias": False, "sliding_window": None,
    "use_sliding_window": False, "max_window_layers": 48, "max_position_embeddings": 40960, "tie_word_embeddings": False,
}  # fmt: skip


def test_kimi_k2() -> None:
    c = ModelConfig.of(KIMI_K2)
    assert (c.attention, c.head_dim, c.rope_dim, c.rope_interleave) == ("mla", 192, 64, True)
    assert c.sparse == (False, *[True] * 60) and c.scoring == "sigmoid"
    frequency, rope_scale, softmax_scale = rope_settings(c)
    assert len(frequency) == 32 and rope_scale == 1.0
    assert softmax_scale == pytest.approx(192**-0.5 * (0.1 * math.log(32) + 1) ** 2)
    # All turns above one in the 4096 trained tokens are kept, all below are slowed down 32 times.
    plain = 50000.0 ** -(np.arange(0, 64, 2) / 64)
    turns = 4096 * plain / (2 * math.pi)
    np.testing.assert_allclose(frequency, np.where(turns > 1, plain, plain / 32), rtol=1e-12)


def test_kimi_k2_thinking() -> None:
    c = ModelConfig.of({**KIMI_K2, "quantization_config": INT4, "max_position_embeddings": 262144})
    assert c.max_position_embeddings == 262144


def test_moonlight() -> None:
    c = ModelConfig.of(MOONLIGHT)
    assert c.q_lora_rank is None and c.attention == "mla" and c.n_shared_experts == 2
    assert rope_settings(c)[1:] == (1.0, 192**-0.5)


def test_llama() -> None:
    c = ModelConfig.of(LLAMA_31_8B)
    assert (c.attention, c.head_dim, c.num_key_value_heads, c.qk_norm) == ("gqa", 128, 8, False)
    assert not any(c.sparse) and c.eos_token_id == [128001, 128008, 128009] and not c.rope_interleave
    frequency, *_ = rope_settings(c)
    plain = 500000.0 ** -(np.arange(0, 128, 2) / 128)
    length = 2 * math.pi / plain
    np.testing.assert_allclose(frequency[length < 2048], plain[length < 2048])
    np.testing.assert_allclose(frequency[length > 8192], plain[length > 8192] / 8)
    between = frequency[(length > 2048) & (length < 8192)] / plain[(length > 2048) & (length < 8192)]
    assert len(between) and (between > 1 / 8).all() and (between < 1).all() and (np.diff(between) < 0).all()


def test_mixtral() -> None:
    c = ModelConfig.of(MIXTRAL_8X7B)
    assert all(c.sparse) and (c.n_routed_experts, c.num_experts_per_tok, c.moe_intermediate_size) == (8, 2, 14336)
    assert c.scoring == "softmax" and c.norm_topk_prob and not c.n_shared_experts


@pytest.mark.parametrize(
    ("changes", "sparse"),
    [
        ({}, [1, 1, 1, 1, 1, 1]),
        ({"mlp_only_layers": [0, 4]}, [0, 1, 1, 1, 0, 1]),
        ({"decoder_sparse_step": 2}, [0, 1, 0, 1, 0, 1]),
        ({"decoder_sparse_step": 3, "mlp_only_layers": [5]}, [0, 0, 1, 0, 0, 0]),
    ],
)
def test_qwen3_moe(changes: dict[str, Any], sparse: list[int]) -> None:
    c = ModelConfig.of({**QWEN3_30B_A3B, "num_hidden_layers": 6, **changes})
    assert c.sparse == tuple(map(bool, sparse)) and c.qk_norm and c.norm_topk_prob and c.head_dim == 128
    assert not ModelConfig.of({n: v for n, v in QWEN3_30B_A3B.items() if n != "norm_topk_prob"}).norm_topk_prob


def test_both_places_of_rope_settings() -> None:
    old = ModelConfig.of(LLAMA_31_8B)
    both = {"rope_theta": 500000.0, **LLAMA_31_8B["rope_scaling"]}  # type: ignore[dict-item]
    new = ModelConfig.of({**LLAMA_31_8B, "rope_scaling": None, "rope_theta": None, "rope_parameters": both})
    assert old == new and old.llama3 is not None


GQA = ("llama", "mixtral", "qwen3_moe")
MLA = ("deepseek_v3", "kimi_k2")


@pytest.mark.parametrize(
    ("families", "changes", "words"),
    [
        (GQA, {"sliding_window": 128, "use_sliding_window": True}, "sliding_window 128"),
        (GQA, {"partial_rotary_factor": 0.5}, "rotates a part of each head"),
        (GQA, {"rope_scaling": None, "rope_parameters": {"rope_theta": 1e4, "partial_rotary_factor": 0.5}}, "rotates a part"),
        (GQA + MLA, {"rope_scaling": {"type": "linear", "factor": 2.0}}, "rope type 'linear'"),
        (GQA + MLA, {"rope_scaling": {"rope_type": "dynamic", "factor": 2.0}}, "rope type 'dynamic'"),
        (GQA, {"rope_scaling": {"rope_type": "longrope", "short_factor": [1.0]}}, "rope type 'longrope'"),
        (GQA + MLA, {"rope_scaling": None, "rope_parameters": {"rope_type": "proportional"}}, "rope type 'proportional'"),
        (GQA, {"rope_scaling": {"rope_type": "llama3", "factor": 2.0}}, "llama3.low_freq_factor: Field required"),
        (GQA, {"rope_scaling": {**LLAMA3, "high_freq_factor": 1.0}}, "high_freq_factor must be above low_freq_factor"),
        (GQA + MLA, {"rope_scaling": {**YARN, "factor": 0}}, "yarn.factor"),
        (GQA + MLA, {"rope_scaling": {**YARN, "mscale": float("nan")}}, "yarn.mscale"),
        (GQA + MLA, {"attention_bias": True}, "attention_bias True"),
        (("llama",), {"mlp_bias": True}, "mlp_bias True"),
        (GQA + MLA, {"hidden_act": "gelu"}, "hidden_act 'gelu'"),
        (MLA, {"scoring_func": "softmax"}, "scoring_func 'softmax'"),
        (MLA, {"topk_method": "group_limited_greedy"}, "topk_method 'group_limited_greedy'"),
        (GQA + MLA, {"quantization_config": {"quant_method": "gptq", "bits": 4}}, "quantized as 'gptq'"),
        (GQA + MLA, {"quantization_config": {"quant_method": "awq", "bits": 4}}, "quantized as 'awq'"),
        (GQA + MLA, {"quantization_config": {"quant_method": "mxfp4"}}, "quantized as 'mxfp4'"),
        (GQA + MLA, {"quantization_config": {"quant_method": "bitsandbytes"}}, "quantized as 'bitsandbytes'"),
        (GQA + MLA, {"quantization_config": {**FP8, "weight_block_size": [1, 128]}}, "quantized as 'fp8'"),
        (GQA + MLA, {"quantization_config": {**FP8, "weight_block_size": None}}, "quantized as 'fp8'"),
        (GQA + MLA, {"quantization_config": {**FP8, "fmt": "e5m2"}}, "quantized as 'fp8'"),
        (GQA + MLA, {"quantization_config": {**INT4, "config_groups": {}}}, "quantized as 'compressed-tensors'"),
        (GQA + MLA, {"compression_config": {**INT4, "format": "int-quantized"}}, "quantized as 'compressed-tensors'"),
    ],
)  # fmt: skip
def test_settings_that_are_not_done_are_refused(families: tuple[str, ...], changes: dict[str, Any], words: str) -> None:
    for family in families:
        raw = {**BASES[family], "model_type": family, "max_position_embeddings": 4096}
        ModelConfig.of(raw)
        with pytest.raises(WeightsError, match=words):
            ModelConfig.of({**raw, **changes}, "the/config.json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("num_bits", 8), ("group_size", 128), ("type", "float"), ("strategy", "channel"), ("symmetric", False), ("actorder", "group"),
    ],
)  # fmt: skip
def test_other_kinds_of_packed_integers_are_refused(name: str, value: Any) -> None:
    told: Any = copy.deepcopy(INT4)
    ModelConfig.of({**BASE, "quantization_config": told})
    told["config_groups"]["group_1"] = copy.deepcopy(told["config_groups"]["group_0"])
    told["config_groups"]["group_1"]["weights"][name] = value
    with pytest.raises(WeightsError, match="compressed-tensors"):
        ModelConfig.of({**BASE, "quantization_config": told})


@pytest.mark.parametrize(
    ("family", "names"),
    [
        ("deepseek_v3", "first_k_dense_replace n_routed_experts norm_topk_prob routed_scaling_factor kv_lora_rank qk_nope_head_dim "
         "qk_rope_head_dim v_head_dim num_experts_per_tok n_shared_experts n_group topk_group q_lora_rank"),
        ("mixtral", "num_local_experts num_experts_per_tok num_key_value_heads"),
        ("qwen3_moe", "num_experts_per_tok moe_intermediate_size num_key_value_heads"),
        ("llama", "hidden_size num_attention_heads num_hidden_layers vocab_size intermediate_size"),
    ],
)  # fmt: skip
def test_what_has_no_common_default_must_be_said(family: str, names: str) -> None:
    for name in names.split():
        with pytest.raises(WeightsError, match=name):
            ModelConfig.of({n: v for n, v in BASES[family].items() if n != name})


@pytest.mark.parametrize(
    ("family", "changes", "words"),
    [
        ("llama", {"num_key_value_heads": 3}, "no multiple of num_key_value_heads"),
        ("llama", {"head_dim": 13}, "odd size"),
        ("deepseek_v3", {"qk_rope_head_dim": 7}, "odd size"),
        ("mixtral", {"num_experts_per_tok": 9}, "num_experts_per_tok does not fit"),
        ("deepseek_v3", {"n_group": 3}, "n_group does not divide"),
        ("deepseek_v3", {"n_group": 4, "topk_group": 1}, "topk_group does not fit"),
        ("deepseek_v3", {"n_group": 4, "topk_group": 5}, "topk_group does not fit"),
        ("qwen3_moe", {"moe_intermediate_size": 0}, "moe_intermediate_size"),
        ("qwen3_moe", {"decoder_sparse_step": 0}, "makes no sense"),
        ("llama", {"num_hidden_layers": 10**9}, "num_hidden_layers"),
        ("llama", {"num_hidden_layers": float("inf")}, "makes no sense"),
        ("llama", {"vocab_size": 2**31}, "vocab_size"),
        ("llama", {"rope_theta": 0}, "rope_theta"),
    ],
)
def test_sizes_that_do_not_fit_are_refused(family: str, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(WeightsError, match=words):
        ModelConfig.of({**BASES[family], **changes})


@pytest.mark.parametrize(
    "raw", [[], None, 3, {}, {"model_type": "gpt2"}, {"model_type": None}, {"model_type": ["llama"]}]
)
def test_what_is_no_config_is_refused(raw: Any) -> None:
    with pytest.raises(WeightsError, match="model_type"):
        ModelConfig.of(raw)


@pytest.mark.parametrize(
    ("text", "words"), [(b"{", "is not JSON"), (b"\xff\xfe", "is not JSON"), (None, "cannot read")]
)
def test_a_file_that_is_no_json_is_named(tmp_path: Path, text: bytes | None, words: str) -> None:
    if text is not None:
        (tmp_path / "config.json").write_bytes(text)
    with pytest.raises(WeightsError, match=f"config.json.*{words}|{words}.*config.json"):
        ModelConfig.load(tmp_path)


@pytest.mark.parametrize(
    ("family", "theta"), [("llama", 1e4), ("mixtral", 1e6), ("qwen3_moe", 1e4), ("deepseek_v3", 1e4)]
)
def test_rope_theta_is_the_familys_own_where_none_is_given(family: str, theta: float) -> None:
    assert ModelConfig.of({n: v for n, v in BASES[family].items() if n != "rope_theta"}).rope_theta == theta


@pytest.mark.oracle
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("family", ["llama", "mixtral", "qwen3_moe", "deepseek_v3"])
def test_defaults_are_those_of_transformers(tmp_path: Path, family: str) -> None:
    """Whatever can be left out means the same as there."""
    transformers = pytest.importorskip("transformers")
    kept = 0
    for name in BASES[family]:
        raw = {n: v for n, v in BASES[family].items() if n != name}
        try:
            ours = ModelConfig.of(raw)
        except WeightsError:
            continue
        (tmp_path / "config.json").write_text(json.dumps(raw))
        theirs = transformers.AutoConfig.from_pretrained(tmp_path)
        kept += 1
        assert ours.rope_theta == theirs.rope_parameters["rope_theta"], name
        for field in ("rms_norm_eps", "tie_word_embeddings", "norm_topk_prob", "rope_interleave"):
            if hasattr(theirs, field):
                assert getattr(ours, field) == getattr(theirs, field), (name, field)
        if ours.attention == "gqa":
            head = getattr(theirs, "head_dim", None) or theirs.hidden_size // theirs.num_attention_heads
            assert (ours.head_dim, ours.num_key_value_heads) == (head, theirs.num_key_value_heads), name
    assert kept > 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 10**12) | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*YARN, *LLAMA3, *INT4]), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = sorted({key for name in CONFIGS for key in config_of(name)} | {"rope_parameters", "quantization_config"})


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(CONFIGS)), st.dictionaries(st.sampled_from(KEYS), JSON, min_size=1, max_size=3))
def test_any_change_gives_a_config_or_a_clear_error(name: str, changes: dict[str, Any]) -> None:
    raw = json.loads(json.dumps({**config_of(name), **changes}))
    try:
        assert len(ModelConfig.of(raw).sparse) > 0
    except WeightsError as error:
        assert "config.json" in str(error)
