"""Writes a checkpoint as a Hugging Face folder (bfloat16), with heads.safetensors and tokenizer.json beside it; reads it too."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from agentkit_backends.local import BUNDLED
from safetensors.torch import load_file, save_file
from torch import Tensor

from agentkit_training.model import Config

EXPERT = {"w_gate": "gate_proj", "w_up": "up_proj", "w_down": "down_proj"}
"""What the stacked matrices of the experts are called apart."""


def hugging_face_tensors(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the decoder's tensors under `deepseek_v3`'s names, experts apart."""
    out: dict[str, Tensor] = {}
    for name, value in state.items():
        if name.startswith("heads."):
            continue
        stem, _, last = f"model.{name}".rpartition(".")
        if last in EXPERT:
            for i, expert in enumerate(value):
                out[f"{stem}.experts.{i}.{EXPERT[last]}.weight"] = expert.bfloat16().contiguous()
        elif last == "gate":
            out[f"{stem}.gate.weight"] = value.bfloat16()
        elif last == "bias":
            out[f"{stem}.gate.e_score_correction_bias"] = value.float()
        else:
            out[f"model.{name}"] = value.bfloat16().contiguous()
    return out


def read_state(folder: Path, names: Iterable[str]) -> dict[str, Tensor]:
    """Return the tensors `names` of a `Chooser` from an exported folder: its weights, rounded as they were written."""
    model, heads = load_file(folder / "model.safetensors"), load_file(folder / "heads.safetensors")
    out: dict[str, Tensor] = {}
    for name in names:
        stem, _, last = f"model.{name}".rpartition(".")
        if name.startswith("heads."):
            out[name] = heads[name.removeprefix("heads.").removesuffix(".weight")]
        elif last in EXPERT:
            count = sum(key.startswith(f"{stem}.experts.") for key in model) // len(EXPERT)
            out[name] = torch.stack([model[f"{stem}.experts.{i}.{EXPERT[last]}.weight"] for i in range(count)]).float()
        else:
            own = {"gate": f"{stem}.gate.weight", "bias": f"{stem}.gate.e_score_correction_bias"}
            out[name] = model[own.get(last, f"model.{name}")].float()
    return out


def mean(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of models that began from one another (model soups, arXiv:2203.05482)."""
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Export the averaged weights of --checkpoint to --out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, default=Path("checkpoints"))
    parser.add_argument("--out", type=Path, default=BUNDLED)
    parser.add_argument("--mean-with", type=Path, nargs="*", default=(), help="exported models to take the mean with")
    args = parser.parse_args()
    saved = torch.load(args.checkpoint / "last.pt", map_location="cpu", weights_only=True)
    average = saved["average"]
    state = mean([average, *(read_state(folder, average) for folder in args.mean_with)])
    args.out.mkdir(parents=True, exist_ok=True)
    save_file(hugging_face_tensors(state), args.out / "model.safetensors", metadata={"format": "pt"})
    heads = {name.removeprefix("heads.").removesuffix(".weight"): value.float().contiguous()
             for name, value in state.items() if name.startswith("heads.")}  # fmt: skip
    save_file(heads, args.out / "heads.safetensors")
    (args.out / "config.json").write_text(json.dumps(Config(**saved["config"]).hugging_face(), indent=1) + "\n")
    shutil.copy(args.checkpoint / "tokenizer.json", args.out / "tokenizer.json")
    if (args.checkpoint / "log.jsonl").exists():
        shutil.copy(args.checkpoint / "log.jsonl", args.out / "training.jsonl")
    about = {"steps": saved["step"], "minutes": round(saved["used"] / 60, 1), "public": saved["public"],
             "words": saved["words"]}  # fmt: skip
    (args.out / "training.json").write_text(json.dumps(about) + "\n")
    print(f"wrote {args.out} at step {saved['step']}, {saved['used'] / 60:.1f} minutes of training")


if __name__ == "__main__":
    main()
