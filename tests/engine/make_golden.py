"""Writes golden.npz: what transformers says of the models in models.py. Needs the oracle extra; see test_oracle.py.

python -m tests.engine.make_golden
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tests.engine.models import CONFIGS, config_of, tokens_of, write_model

GOLDEN = Path(__file__).with_name("golden.npz")
POSITIONS = [0, 1, 7, 19, 38, 39]
"""Of the 40 tokens of a prompt; a few are enough to pin the model."""


def oracle_model(folder: Path) -> Any:
    """Return transformers' model of a folder, in float32; Kimi K2 is a DeepSeek-V3 there."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM, DeepseekV3Config

    kimi = json.loads((folder / "config.json").read_text())["model_type"] == "kimi_k2"
    config = (DeepseekV3Config if kimi else AutoConfig).from_pretrained(folder)
    config.model_type = "deepseek_v3" if kimi else config.model_type
    return AutoModelForCausalLM.from_pretrained(
        folder, config=config, dtype=torch.float32, attn_implementation="eager"
    ).eval()


def oracle_logits(model: Any, tokens: list[int]) -> np.ndarray[Any, Any]:
    """Return the logits [t, vocab] of transformers' model."""
    import torch

    with torch.no_grad():
        return np.asarray(model(torch.tensor([tokens])).logits[0].float().numpy())


def goldens(folder: Path) -> dict[str, np.ndarray[Any, Any]]:
    """Return every model's logits at POSITIONS; `folder` takes the models."""
    found = {}
    for seed, name in enumerate(CONFIGS):
        path = write_model(folder / name, name, seed)
        found[name] = oracle_logits(oracle_model(path), tokens_of(config_of(name), seed))[POSITIONS]
    return found


def main() -> None:
    """Write every model's logits."""
    with tempfile.TemporaryDirectory() as folder:
        np.savez_compressed(GOLDEN, **goldens(Path(folder)))  # type: ignore[arg-type]
    print(f"wrote {GOLDEN}, {GOLDEN.stat().st_size} bytes")


if __name__ == "__main__":
    main()
