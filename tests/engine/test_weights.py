"""Weights in every form, read alike; and folders that do not hold what they say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local.engine import Model, available, load
from agentkit_backends.local.formats import bf16_to_f32, fp8_to_f32, int4_codes
from hypothesis import given
from hypothesis import strategies as st

from agentkit.errors import WeightsError
from tests.engine.checkpoints import FORMS, Stored, change, e4m3, packed, save, shard, write_checkpoint
from tests.engine.models import config_of, tensors_of, tokens_of, write_model
from tests.engine.test_engine import ENGINES, logits

EXPERT = "model.layers.1.mlp.experts.3.up_proj.weight"
QUERY = "model.layers.1.self_attn.q_b_proj.weight"
WHOLE = [("kimi", form) for form in FORMS] + [
    ("llama", "FP8"),
    ("mixtral", "BF16"),
    ("llama", "INT4 everywhere"),
    ("mixtral", "INT4"),
    ("qwen3_moe", "INT4"),
]
native_only = pytest.mark.skipif(not available()[0], reason="not built")


def logits_of(model: Model, name: str) -> np.ndarray:
    return logits(model, tokens_of(config_of(name), 1))


@pytest.mark.parametrize(("name", "form"), WHOLE)
def test_a_model_in_each_form_is_its_float32_twin(tmp_path: Path, name: str, form: str) -> None:
    stored, twin = write_checkpoint(tmp_path, form, name)
    found, wanted = (logits_of(load(folder, native=False), name) for folder in (stored, twin))
    np.testing.assert_array_equal(found, wanted)


@native_only
@pytest.mark.parametrize(("name", "form"), WHOLE)
def test_the_engine_keeps_each_form_near_its_twin(tmp_path: Path, name: str, form: str) -> None:
    stored, twin = write_checkpoint(tmp_path, form, name)
    wanted = logits_of(load(twin), name)
    for weights in ("auto", "f32"):
        error = np.abs(logits_of(load(stored, weights=weights), name) - wanted)  # type: ignore[arg-type]
        bound = {"F32": 0.0, "INT4 everywhere": 0.06}.get(form, 0.03)
        assert np.median(error) <= bound * wanted.std()


# Codes.


def test_all_codes_of_fp8() -> None:
    codes = np.arange(256, dtype=np.uint8).reshape(2, 128)
    found = fp8_to_f32(codes, np.ones((1, 1), np.float32))
    assert np.isnan(found).reshape(-1).nonzero()[0].tolist() == [0x7F, 0xFF]
    np.testing.assert_array_equal(np.where(np.isnan(found), 0, found), np.where(np.isnan(found), 0, e4m3(codes)))


@given(st.integers(1, 300), st.integers(1, 300))
def test_blocks_of_fp8_that_are_not_whole(rows: int, cols: int) -> None:
    codes = np.full((rows, cols), 0x38, np.uint8)
    scales = np.arange(1, 1 + -(-rows // 128) * -(-cols // 128), dtype=np.float32).reshape(-(-rows // 128), -1)
    found = fp8_to_f32(codes, scales)
    assert found.shape == (rows, cols)
    for i, j in ((0, 0), (rows - 1, cols - 1), (rows // 2, cols // 3)):
        assert found[i, j] == scales[i // 128, j // 128]


@given(st.integers(1, 5), st.integers(1, 80), st.integers(0, 2**32 - 1))
def test_int4_is_read_as_written(rows: int, cols: int, seed: int) -> None:
    stored, values = packed(np.random.default_rng(seed), "w", np.ones((rows, cols), np.float32))
    codes = int4_codes(stored["w_packed"][1], cols)
    assert codes.min() >= -8 and codes.max() <= 7
    scales = bf16_to_f32(stored["w_scale"][1])
    np.testing.assert_array_equal(codes * scales.repeat(32, 1)[:, :cols], values)


@native_only
@pytest.mark.parametrize("rounded", [True, False])
def test_packing_int4_loses_nothing_beyond_scales_in_bfloat16(tmp_path: Path, rounded: bool) -> None:
    """The embeddings are INT4 here, and reach the last norm as they are, for nothing is added to them on the way."""
    config = {**config_of("llama"), "num_hidden_layers": 1, "rms_norm_eps": 1e-6}
    tensors: Stored = {name: ("F32", x) for name, x in tensors_of(config, 0).items()}
    for name in ("self_attn.o_proj", "mlp.down_proj"):
        name = f"model.layers.0.{name}.weight"
        tensors[name] = ("F32", np.zeros_like(tensors[name][1]))
    tensors["model.norm.weight"] = ("F32", np.ones(config["hidden_size"], np.float32))
    stored, values = packed(
        np.random.default_rng(3), "model.embed_tokens.weight", tensors.pop("model.embed_tokens.weight")[1]
    )
    if not rounded:  # halves of the distance between two bfloat16 numbers, and a little more: they round up
        scale = stored["model.embed_tokens.weight_scale"][1]
        stored["model.embed_tokens.weight_scale"] = ("F32", ((scale.astype(np.uint32) << 16) + 0x8001).view(np.float32))
        values = values / bf16_to_f32(scale).repeat(32, 1)[:, : values.shape[1]]
        values = values * bf16_to_f32(scale + np.uint16(1)).repeat(32, 1)[:, : values.shape[1]]
    (tmp_path / "config.json").write_text(json.dumps(config))
    save(tmp_path / "model.safetensors", tensors | stored)
    found = load(tmp_path).session().forward(range(config["vocab_size"]))
    wanted = values / np.sqrt((values**2).mean(-1, keepdims=True) + config["rms_norm_eps"])
    np.testing.assert_allclose(found, wanted, rtol=3e-6)


# Names and files.


def stacked(tensors: dict[str, Any], at: str, gate: str, up: str, down: str) -> None:
    """Put the experts of a layer together, as transformers has them in memory."""
    count = len([name for name in tensors if name.startswith(f"{at}experts.")]) // 3
    held = {w: np.stack([tensors.pop(f"{at}experts.{i}.{w}.weight") for i in range(count)]) for w in (gate, up, down)}
    to = at.replace("block_sparse_moe", "mlp")
    tensors[f"{to}experts.gate_up_proj"] = np.concatenate([held[gate], held[up]], 1)
    tensors[f"{to}experts.down_proj"] = held[down]
    if at != to:
        tensors[f"{to}gate.weight"] = tensors.pop(f"{at}gate.weight")


@pytest.mark.parametrize("native", ENGINES)
@pytest.mark.parametrize("name", ["mixtral", "qwen3_moe_steps", "groups"])
def test_stacked_experts_are_the_same(tmp_path: Path, name: str, native: bool) -> None:
    from safetensors.numpy import save_file

    folder = write_model(tmp_path, name, 1)
    wanted = logits_of(load(folder, native=native, threads=1), name)
    tensors: dict[str, Any] = dict(tensors_of(config_of(name), 1))
    at, *names = (
        ("block_sparse_moe.", "w1", "w3", "w2") if name == "mixtral" else ("mlp.", "gate_proj", "up_proj", "down_proj")
    )
    for i in range(config_of(name)["num_hidden_layers"]):
        if f"model.layers.{i}.{at}gate.weight" in tensors:
            stacked(tensors, f"model.layers.{i}.{at}", *names)
    assert not any("experts.0." in tensor for tensor in tensors)
    save_file(tensors, folder / "model.safetensors")
    np.testing.assert_array_equal(logits_of(load(folder, native=native, threads=1), name), wanted)


@pytest.mark.parametrize("native", ENGINES)
def test_mixtral_goes_by_newer_names_too(tmp_path: Path, native: bool) -> None:
    folder = write_model(tmp_path, "mixtral", 1)
    wanted = logits_of(load(folder, native=native, threads=1), "mixtral")

    def rename(tensors: Stored) -> None:
        for name in [name for name in tensors if ".block_sparse_moe." in name]:
            newer = name.replace(".block_sparse_moe.", ".mlp.")
            for old, new in (("w1", "gate_proj"), ("w3", "up_proj"), ("w2", "down_proj")):
                newer = newer.replace(f".{old}.", f".{new}.")
            tensors[newer] = tensors.pop(name)

    change(folder / "model.safetensors", rename)
    np.testing.assert_array_equal(logits_of(load(folder, native=native, threads=1), "mixtral"), wanted)


def test_tensors_that_lie_at_odd_places_are_read(tmp_path: Path) -> None:
    """Other writers do not align the header."""
    folder = write_model(tmp_path, "llama", 1)
    wanted = logits_of(load(folder, native=False), "llama")
    data = (folder / "model.safetensors").read_bytes()
    length = int.from_bytes(data[:8], "little")
    (folder / "model.safetensors").write_bytes(
        (length + 3).to_bytes(8, "little") + data[8 : 8 + length] + b"   " + data[8 + length :]
    )
    np.testing.assert_array_equal(logits_of(load(folder, native=False), "llama"), wanted)


PARTS = (lambda name: "layers.1." in name, lambda name: name.endswith(("_scale", "_packed")), lambda name: True)


@pytest.mark.parametrize("native", ENGINES)
def test_shards_hold_what_one_file_holds(tmp_path: Path, native: bool) -> None:
    folder, _ = write_checkpoint(tmp_path, "INT4")
    wanted = logits_of(load(folder, native=native, threads=1), "kimi")
    shard(folder, PARTS)
    assert len(list(folder.glob("*.safetensors"))) == 3
    np.testing.assert_array_equal(logits_of(load(folder, native=native, threads=1), "kimi"), wanted)


def missing_shard(folder: Path) -> None:
    (folder / "model-00002-of-00003.safetensors").unlink()


def cut_shard(folder: Path) -> None:
    path = folder / "model-00002-of-00003.safetensors"
    path.write_bytes(path.read_bytes()[:-1])


def no_index(folder: Path) -> None:
    (folder / "model.safetensors.index.json").unlink()


def reindex(folder: Path, edit: Callable[[dict[str, Any]], Any]) -> None:
    path = folder / "model.safetensors.index.json"
    index = json.loads(path.read_text())
    path.write_text(json.dumps(edit(index) or index))


def lies(folder: Path) -> None:
    reindex(folder, lambda index: index["weight_map"].update({f"{EXPERT}_scale": "model-00003-of-00003.safetensors"}))


def forgets(folder: Path) -> None:
    reindex(folder, lambda index: index["weight_map"].pop("model.norm.weight") and None)


def is_a_list(folder: Path) -> None:
    reindex(folder, lambda index: [index])


def maps_to_numbers(folder: Path) -> None:
    reindex(folder, lambda index: {"weight_map": dict.fromkeys(index["weight_map"], 1)})


def is_no_json(folder: Path) -> None:
    (folder / "model.safetensors.index.json").write_text("{")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (missing_shard, "1 of 3 files .*index.json names are missing: model-00002-of-00003.safetensors"),
        (cut_shard, "model-00002-of-00003.safetensors: .*lies outside the file"),
        (no_index, "no model.safetensors .*fetch model.safetensors.index.json too"),
        (lies, f"model-00003-of-00003.safetensors does not hold {EXPERT}_scale, as the index says"),
        (forgets, "tensor model.norm.weight is missing"),
        (is_a_list, "index.json cannot be used"),
        (maps_to_numbers, "index.json cannot be used"),
        (is_no_json, "index.json cannot be used"),
    ],
)
def test_shards_that_are_not_whole(tmp_path: Path, damage: Callable[[Path], None], words: str) -> None:
    folder, _ = write_checkpoint(tmp_path, "INT4")
    shard(folder, PARTS)
    damage(folder)
    with pytest.raises(WeightsError, match=words):
        load(folder, native=False)


def drop(name: str) -> Callable[[Stored], None]:
    return lambda tensors: tensors.pop(name) and None


def swap(name: str, dtype: str, edit: Callable[[Any], Any] = lambda x: x) -> Callable[[Stored], None]:
    return lambda tensors: tensors.update({name: (dtype, edit(tensors[name][1]))})


@pytest.mark.parametrize("native", ENGINES)
@pytest.mark.parametrize(
    ("form", "edit", "words"),
    [
        ("FP8", drop(f"{QUERY}_scale_inv"), f"tensor {QUERY}_scale_inv is missing"),
        ("FP8", swap(f"{QUERY}_scale_inv", "F32", lambda x: x[:, :0]), f"tensor {QUERY}_scale_inv has shape"),
        ("FP8", swap(f"{QUERY}_scale_inv", "I32", lambda x: x.view(np.int32)), f"tensor {QUERY}_scale_inv holds integers"),
        ("FP8", swap(QUERY, "F8_E5M2"), f"tensor {QUERY} is F8_E5M2; this engine reads F32, BF16"),
        ("FP8", swap(QUERY, "F8_E4M3", lambda x: x[:-1]), f"tensor {QUERY} has shape"),
        ("FP8", swap("model.norm.weight", "F8_E4M3", lambda x: x.astype(np.uint8)), "tensor model.norm.weight is FP8, and no matrix"),
        ("INT4", drop(f"{EXPERT}_scale"), f"tensor {EXPERT}_scale is missing"),
        ("INT4", drop(f"{EXPERT}_shape"), f"tensor {EXPERT}_shape is missing"),
        ("INT4", drop(f"{EXPERT}_packed"), f"tensor {EXPERT} is missing"),
        ("INT4", swap(f"{EXPERT}_shape", "I64", lambda x: x[::-1]), f"tensor {EXPERT} has shape"),
        ("INT4", swap(f"{EXPERT}_packed", "F32", lambda x: x.view(np.float32)), f"tensor {EXPERT}_packed is F32, not I32"),
        ("INT4", swap(f"{EXPERT}_packed", "I32", lambda x: x[:, 1:]), f"tensor {EXPERT}_packed has shape"),
        ("INT4", swap(f"{EXPERT}_scale", "BF16", lambda x: x[:, 1:]), f"tensor {EXPERT}_scale has shape"),
        ("INT4", swap(f"{EXPERT}_scale", "I32", lambda x: x.astype(np.int32)), f"tensor {EXPERT}_scale holds integers"),
        ("BF16", swap(EXPERT, "I32", lambda x: x.astype(np.int32)), f"tensor {EXPERT} holds integers"),
        ("BF16", swap(EXPERT, "F64", lambda x: x.astype(np.float64)), f"tensor {EXPERT} is F64; this engine reads F32, BF16"),
        ("BF16", swap("model.norm.weight", "BF16", lambda x: x[None]), "tensor model.norm.weight has shape"),
        ("F32", drop("lm_head.weight"), "tensor lm_head.weight is missing"),
    ],
)  # fmt: skip
def test_what_is_missing_or_of_another_kind_is_named(
    tmp_path: Path, form: str, edit: Callable[[Stored], None], words: str, native: bool
) -> None:
    folder, _ = write_checkpoint(tmp_path, form)
    change(folder / "model.safetensors", edit)
    with pytest.raises(WeightsError, match=words):
        load(folder, native=native, threads=1)


def test_stacks_of_another_shape_are_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "mixtral", 0)
    at = "model.layers.0.block_sparse_moe."

    def one_too_few(tensors: Stored) -> None:
        held = {name: x for name, (_, x) in tensors.items()}
        stacked(held, at, "w1", "w3", "w2")
        held["model.layers.0.mlp.experts.down_proj"] = held["model.layers.0.mlp.experts.down_proj"][:-1]
        tensors.clear()
        tensors.update({name: ("F32", x) for name, x in held.items()})

    change(folder / "model.safetensors", one_too_few)
    with pytest.raises(WeightsError, match=r"experts.7.w2.weight has shape \[7, 56, 44\], the config says \[56, 44\]"):
        load(folder, native=False)
