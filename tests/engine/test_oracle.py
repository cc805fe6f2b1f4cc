"""Compares the engine with transformers, live: `make test-oracle`."""

from pathlib import Path

import numpy as np
import pytest

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("ignore")]


@pytest.mark.parametrize("native", [False, True])
@pytest.mark.parametrize("seed", [101, 102])
def test_logits_and_greedy_tokens(tmp_path: Path, seed: int, native: bool) -> None:
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from agentkit_backends.local.engine import load

    from tests.engine.make_golden import oracle_model
    from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

    for name in CONFIGS:
        folder = write_model(tmp_path / name, name, seed)
        oracle, session = oracle_model(folder), load(folder, native=native, threads=2).session()
        tokens = tokens_of(config_of(name), seed)
        with torch.no_grad():
            wanted = oracle(torch.tensor([tokens])).logits[0].float().numpy()
        np.testing.assert_allclose(session.logits(session.forward(tokens)), wanted, atol=2e-4, err_msg=name)
        ours = list(tokens)
        for _ in range(32):
            session.sync(ours)
            ours.append(int(session.last_logits().argmax()))
        with torch.no_grad():
            theirs = list(tokens)
            for _ in range(32):
                theirs.append(int(oracle(torch.tensor([theirs])).logits[0, -1].argmax()))
        assert ours == theirs, name


def test_the_stored_goldens_are_what_transformers_says(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    from tests.engine.make_golden import GOLDEN, oracle_logits
    from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

    stored = np.load(GOLDEN)
    for seed, name in enumerate(CONFIGS):
        folder = write_model(tmp_path / name, name, seed)
        found = oracle_logits(folder, tokens_of(config_of(name), seed))[[0, 1, 7, 19, 38, 39]]
        np.testing.assert_allclose(stored[name], found, atol=1e-4, err_msg=name)
