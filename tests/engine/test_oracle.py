"""Compares the engine with transformers, live: `make test-oracle`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from agentkit_backends.local.engine import load

from tests.engine.make_golden import GOLDEN, goldens, oracle_logits, oracle_model
from tests.engine.models import CONFIGS, config_of, tokens_of, write_model
from tests.engine.test_engine import ENGINES

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("ignore")]
WRITTEN = 64


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """Keep torch from spinning on every core: these models are tiny."""
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)


@pytest.mark.parametrize("native", ENGINES)
@pytest.mark.parametrize("name", CONFIGS)
def test_logits_and_greedy_tokens(tmp_path: Path, name: str, native: bool) -> None:
    import torch

    folder, tokens = write_model(tmp_path, name, 101), tokens_of(config_of(name), 101)
    oracle = oracle_model(folder)
    prompt = torch.tensor([tokens])
    said = oracle.generate(
        prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=WRITTEN, do_sample=False, eos_token_id=None, pad_token_id=0
    )[0].tolist()  # fmt: skip
    session = load(folder, native=native, threads=2).session()
    found = session.model.logits(session.forward(tokens))
    np.testing.assert_allclose(found, oracle_logits(oracle, tokens), rtol=0, atol=1e-4)
    ours = list(tokens)
    for _ in range(WRITTEN):
        session.sync(ours)
        ours.append(int(session.last_logits().argmax()))
    assert len(said) == len(tokens) + WRITTEN and ours == said


def test_the_stored_goldens_are_what_transformers_says(tmp_path: Path) -> None:
    stored = np.load(GOLDEN)
    assert set(stored) == set(CONFIGS)
    for name, found in goldens(tmp_path).items():
        np.testing.assert_allclose(stored[name], found, rtol=0, atol=1e-4, err_msg=name)


@pytest.mark.parametrize("native", ENGINES)
@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("name", ["groups", "tied", "llama3_scaled", "llama_yarn", "mixtral", "qwen3_moe_steps"])
def test_what_transformers_saves_loads(tmp_path: Path, name: str, stacked: bool, native: bool) -> None:
    """Its config and names of tensors, those of checkpoints and those it has in memory, in several shards."""
    oracle = oracle_model(write_model(tmp_path / "ours", name, 7))
    folder, tokens = tmp_path / "theirs", tokens_of(config_of(name), 7)
    oracle.save_pretrained(folder, max_shard_size="50KB", save_original_format=not stacked)
    places: dict[str, Any] = json.loads((folder / "model.safetensors.index.json").read_text())["weight_map"]
    assert len(set(places.values())) > 3
    assert any("experts.gate_up_proj" in name for name in places) == (stacked and not name.startswith("llama"))
    session = load(folder, native=native, threads=1).session()
    found = session.model.logits(session.forward(tokens))
    np.testing.assert_allclose(found, oracle_logits(oracle, tokens), rtol=0, atol=1e-4)
