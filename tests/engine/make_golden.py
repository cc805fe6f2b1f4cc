"""Writes golden.npz: what transformers says of the models in models.py. Needs the oracle extra; see test_oracle.py.

python -m tests.engine.make_golden
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

GOLDEN = Path(__file__).with_name("golden.npz")


def oracle_model(folder: Path) -> Any:
    """Return transformers' model of a folder, in float32."""
    import torch
    from transformers import DeepseekV3ForCausalLM
    from transformers.models.deepseek_v3 import DeepseekV3Config

    config = DeepseekV3Config.from_pretrained(folder)
    config.model_type = "deepseek_v3"
    model = DeepseekV3ForCausalLM.from_pretrained(
        folder, config=config, dtype=torch.float32, attn_implementation="eager"
    )
    return model.eval()


def oracle_logits(folder: Path, tokens: list[int]) -> np.ndarray[Any, Any]:
    """Return transformers' logits [t, vocab]."""
    import torch

    with torch.no_grad():
        return np.asarray(oracle_model(folder)(torch.tensor([tokens])).logits[0].float().numpy())


def main() -> None:
    """Write every model's logits; a few positions are enough to pin them."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for seed, name in enumerate(CONFIGS):
            path = write_model(Path(folder) / name, name, seed)
            found[name] = oracle_logits(path, tokens_of(config_of(name), seed))[[0, 1, 7, 19, 38, 39]]
    np.savez_compressed(GOLDEN, **found)
    print(f"wrote {GOLDEN}, {GOLDEN.stat().st_size} bytes")


if __name__ == "__main__":
    main()
