"""Decode and prefill of a random mixture of experts of Kimi K2's shape: the C++ engine beside the numpy reference.

python -m tests.benchmarks.bench_engine
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from agentkit_backends.local.engine import Model, available, load
from safetensors.numpy import save_file

from tests.benchmarks.report import Row, report
from tests.engine.models import BASE, tensors_of

CONFIG: dict[str, Any] = {
    **BASE, "vocab_size": 8192, "hidden_size": 384, "num_hidden_layers": 6, "num_attention_heads": 6, "num_key_value_heads": 6,
    "kv_lora_rank": 128, "qk_nope_head_dim": 32, "qk_rope_head_dim": 32, "v_head_dim": 64, "intermediate_size": 1024,
    "moe_intermediate_size": 160, "n_routed_experts": 24, "num_experts_per_tok": 4, "max_position_embeddings": 8192,
}  # fmt: skip
THREADS = 2


def seconds(work: Any, times: int) -> float:
    """Return the median of several runs."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def prefill(model: Model, tokens: list[int]) -> float:
    """Return tokens a second of one long forward pass."""
    return len(tokens) / seconds(lambda: model.session().forward(tokens), 3)


def decode(model: Model, tokens: list[int], count: int) -> float:
    """Return tokens a second of greedy decoding behind `tokens`."""
    session = model.session()
    session.forward(tokens)

    def run() -> None:
        session.truncate(len(tokens))
        for _ in range(count):
            session.forward([int(session.last_logits().argmax())])

    return count / seconds(run, 3)


def main() -> None:
    """Print the table and write .bench/engine.json."""
    ok, detail = available()
    if not ok:
        raise SystemExit(f"the C++ engine is {detail}")
    tokens = [int(t) for t in np.random.default_rng(0).integers(0, CONFIG["vocab_size"], 512)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tensors = tensors_of(CONFIG, 0)
        size = sum(t.size for t in tensors.values())
        (folder / "config.json").write_text(json.dumps(CONFIG))
        save_file(tensors, folder / "model.safetensors")
        print(f"{size / 1e6:.1f} M parameters, {THREADS} threads, {detail}")
        reference = load(folder, native=False)
        peers = {
            "prefill of 512 tokens": prefill(reference, tokens),
            "decode behind 128 tokens": decode(reference, tokens[:128], 16),
        }
        rows = []
        for kind in ("f32", "bf16", "int8"):
            model = load(folder, weights=kind, threads=THREADS)  # type: ignore[arg-type]
            ours = {
                "prefill of 512 tokens": prefill(model, tokens),
                "decode behind 128 tokens": decode(model, tokens[:128], 64),
            }
            rows += [Row(f"{what}, {kind}, numpy as peer", ours[what], peers[what], "tokens/s", True) for what in ours]
    report("engine", rows)


if __name__ == "__main__":
    main()
