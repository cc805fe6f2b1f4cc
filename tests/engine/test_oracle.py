"""Compares the engine with transformers, live: `make test-oracle`."""

from pathlib import Path

import numpy as np
import pytest
from agentkit_backends.local.engine import load

from tests.engine.make_golden import GOLDEN, oracle_logits, oracle_model
from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """Keep torch from spinning on every core: these models are tiny."""
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)


@pytest.mark.parametrize("name", CONFIGS)
def test_logits_and_greedy_tokens(tmp_path: Path, name: str) -> None:
    import torch

    folder, tokens = write_model(tmp_path, name, 101), tokens_of(config_of(name), 101)
    oracle = oracle_model(folder)
    with torch.no_grad():
        wanted = oracle(torch.tensor([tokens])).logits[0].float().numpy()
        prompt = torch.tensor([tokens])
        said = oracle.generate(
            prompt,
            attention_mask=torch.ones_like(prompt),
            max_new_tokens=32,
            do_sample=False,
            eos_token_id=None,
            pad_token_id=0,
        )
    for native in (False, True):
        session = load(folder, native=native, threads=2).session()
        np.testing.assert_allclose(session.logits(session.forward(tokens)), wanted, atol=2e-4)
        ours = list(tokens)
        for _ in range(32):
            session.sync(ours)
            ours.append(int(session.last_logits().argmax()))
        assert ours == said[0].tolist(), f"native={native}"


def test_the_stored_goldens_are_what_transformers_says(tmp_path: Path) -> None:
    stored = np.load(GOLDEN)
    for seed, name in enumerate(CONFIGS):
        folder = write_model(tmp_path / name, name, seed)
        found = oracle_logits(folder, tokens_of(config_of(name), seed))[[0, 1, 7, 19, 38, 39]]
        np.testing.assert_allclose(stored[name], found, atol=1e-4, err_msg=name)
