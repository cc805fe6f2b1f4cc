"""Trains the bundled model: `python -m agentkit_training.train --out checkpoints`.

Runs on the CPU in the background and resumes from its last checkpoint; on a CUDA device the same command uses the GPU.
Progress goes to OUT/log.jsonl, one line every `--log` steps.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing as mp
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import torch
from agentkit_backends.local.layout import ENUM, Layout
from torch import Tensor

from agentkit_training.data import Batch, Generator, collate
from agentkit_training.model import Chooser, Config, MoE
from agentkit_training.muon import Muon
from agentkit_training.tokenizer import make_tokenizer


def produce(queue: Any, folder: str, seed: int, rows: int, length: int) -> None:
    """Fill `queue` with batches; the work of one loader process."""
    torch.set_num_threads(1)
    generator = Generator(Layout.load(Path(folder)), seed, length=length)
    while True:
        queue.put(collate([generator.row() for _ in range(rows)], length))


def losses(model: Chooser, batch: Batch, device: str) -> tuple[Tensor, dict[str, float]]:
    """Return the mean loss of a batch's choices, and its accuracies."""
    t = {f.name: torch.from_numpy(getattr(batch, f.name)).to(device) for f in fields(batch)}
    length = t["tokens"].shape[1]
    seg = t["segments"]
    causal = torch.ones(length, length, dtype=torch.bool, device=device).tril()
    mask = causal & ((seg.unsqueeze(1) == 0) | (seg.unsqueeze(1) == seg.unsqueeze(2)))
    with torch.autocast(device, torch.bfloat16):
        hidden = model.hidden(t["tokens"], t["positions"], mask)
    hidden = hidden.float()
    query = hidden[t["tool_row"], t["tool_query"]]
    keys = hidden[t["tool_row"].unsqueeze(1), t["tool_ends"]]
    count, most = len(t["tool_row"]), t["tool_ends"].shape[1]
    rows_of = torch.arange(len(seg), device=device).unsqueeze(1) * most
    group = torch.where(t["tool_of"] >= 0, t["tool_of"] + rows_of, -1)
    bags = model.heads.bags(model.heads.bag_key, t["tokens"], group, len(seg) * most).view(len(seg), most, -1)
    asked = model.heads.bags(model.heads.bag_query, t["tokens"], t["ask_of"], count)
    scores = model.heads.tools(query, keys, t["tool_features"], asked, bags[t["tool_row"]])
    index = torch.arange(most + 1, device=device)
    absent = (index >= t["tool_count"].unsqueeze(1)) & (index < most)
    scores = scores.masked_fill(absent, -1e9)
    tool_loss = torch.nn.functional.cross_entropy(scores, t["tool_gold"])
    tool_right = (scores.argmax(-1) == t["tool_gold"]).float()
    none = t["tool_gold"] == most
    rows = t["value_row"]
    vquery = hidden[rows, t["value_query"]]
    picked = model.heads.values(
        vquery, model.heads.keys(hidden), rows, t["first"], t["last"], t["special"], t["features"]
    )
    own = model.heads.bags(model.heads.bag_enum_query, t["tokens"], t["ask_of"], count)[t["value_ask"]]
    is_enum = t["features"][..., ENUM] > 0
    picked = picked + model.heads.members(t["tokens"], rows, t["first"], t["last"], own, is_enum)
    beyond = torch.arange(picked.shape[1], device=device) >= t["value_count"].unsqueeze(1)
    picked = picked.masked_fill(beyond, -1e9)
    gold = picked.masked_fill(t["gold"] == 0, -1e9)
    value_loss = (picked.logsumexp(-1) - gold.logsumexp(-1)).mean()
    value_right = t["gold"].gather(1, picked.argmax(-1, keepdim=True)).mean()
    stats = {
        "tool_loss": tool_loss.item(), "value_loss": value_loss.item(),
        "tool": tool_right[~none].mean().item(), "refuse": tool_right[none].mean().item() if none.any() else 1.0,
        "value": value_right.item(),
    }  # fmt: skip
    return tool_loss + value_loss, stats


@torch.no_grad()
def validate(model: Chooser, batches: list[Batch], device: str) -> dict[str, float]:
    """Return mean accuracies over held-out batches."""
    model.eval()
    found = [losses(model, batch, device)[1] for batch in batches]
    model.train()
    return {key: sum(f[key] for f in found) / len(found) for key in found[0]}


def rate(done: float) -> float:
    """Return the learning rate's factor when `done` (0..1) of the run is over: warm up, flat, linear to 3 %."""
    return min(1.0, done / 0.02 + 0.02) * min(1.0, max(0.03, (1 - done) / 0.5))


def main() -> None:
    """Train until `--minutes` of training time, over all resumed legs, are used up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("checkpoints"))
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--rows", type=int, default=6, help="rows of --length tokens in a batch")
    parser.add_argument("--length", type=int, default=1024)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--loaders", type=int, default=1)
    parser.add_argument("--muon", type=float, default=0.005)
    parser.add_argument("--adam", type=float, default=0.0015)
    parser.add_argument("--log", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if not (args.out / "tokenizer.json").exists():
        make_tokenizer(args.out / "tokenizer.json")
    layout = Layout.load(args.out)
    config = Config(vocab_size=layout.tokenizer.get_vocab_size())
    model = Chooser(config).to(device)
    apart = ("embed", "heads", "mlp.gate")  # gates under Muon saturate, and the bias cannot balance them any more
    matrices = [
        p for n, p in model.named_parameters() if p.dim() >= 2 and not (any(a in n for a in apart) and "proj" not in n)
    ]
    chosen = {id(p) for p in matrices}
    # of features and words: few gradients reach each, and they are far from where they must go
    weights = [p for n, p in model.named_parameters() if ".bag_" in n or n.endswith(("tool_weights", "value_weights"))]
    others = [p for p in model.parameters() if id(p) not in chosen and all(p is not w for w in weights)]
    optimizers: list[torch.optim.Optimizer] = [
        Muon(matrices, args.muon),
        torch.optim.AdamW(others, args.adam, betas=(0.9, 0.98), weight_decay=0.01),
        torch.optim.AdamW(weights, args.adam * 10, betas=(0.9, 0.98), weight_decay=0.0),
    ]
    base = [args.muon, args.adam, args.adam * 10]
    average = {k: v.clone() for k, v in model.state_dict().items()}
    step, used = 0, 0.0
    last = args.out / "last.pt"
    if last.exists():
        saved = torch.load(last, map_location=device, weights_only=True)
        model.load_state_dict(saved["model"])
        average = saved["average"]
        for optimizer, state in zip(optimizers, saved["optimizers"], strict=True):
            optimizer.load_state_dict(state)
        step, used = saved["step"], saved["used"]
        print(f"resumed at step {step}, {used / 60:.1f} of {args.minutes} minutes used", flush=True)

    def save() -> None:
        state = {
            "model": model.state_dict(), "average": average, "optimizers": [o.state_dict() for o in optimizers],
            "step": step, "used": used, "config": asdict(config),
        }  # fmt: skip
        torch.save(state, last.with_suffix(".tmp"))
        os.replace(last.with_suffix(".tmp"), last)

    held = Generator(layout, 7, train=False, length=args.length)
    tests = {
        kind: [collate([held.row(kind) for _ in range(args.rows)], args.length) for _ in range(6)]
        for kind in ("bundled", "world")
    }
    spare = Chooser(config).to(device)
    began = time.time()
    for batch in _batches(args, step):
        started = time.time()
        for optimizer, lr in zip(optimizers, base, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = lr * rate(used / 60 / args.minutes)
        loss, stats = losses(model, batch, device)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        worst = max(
            m.balance(0.01 if used / 60 < args.minutes * 0.8 else 0.002) for m in model.modules() if isinstance(m, MoE)
        )
        step += 1
        decay = min(0.998, step / (step + 20))
        with torch.no_grad():
            for key, value in model.state_dict().items():
                average[key].lerp_(value, 1 - decay)
        used += time.time() - started
        if step % args.log == 0:
            line: dict[str, Any] = {"step": step, "minutes": round(used / 60, 2), "load": round(worst, 2),
                                    "loss": round(loss.item(), 4), **{k: round(v, 3) for k, v in stats.items()}}  # fmt: skip
            line["tokens_per_second"] = round(args.log * batch.tokens.size / max(time.time() - began, 1e-3))
            if step % (args.log * 10) == 0:
                spare.load_state_dict(average)
                for kind, held_out in tests.items():
                    line[kind] = {k: round(v, 3) for k, v in validate(spare, held_out, device).items()}
            if step % (args.log * 2) == 0:
                save()
            began = time.time()
            print(json.dumps(line), flush=True)
            with (args.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
        if not math.isfinite(loss.item()):
            raise SystemExit(f"loss is {loss.item()} at step {step}: lower the rates and resume")
        if used / 60 >= args.minutes:
            break
    save()


def _batches(args: argparse.Namespace, step: int) -> Iterator[Batch]:
    context = mp.get_context("spawn")
    queue: Any = context.Queue(maxsize=4 * args.loaders)
    loaders = [
        context.Process(
            target=produce,
            args=(queue, str(args.out), args.seed * 1000 + step * 7 + i, args.rows, args.length),
            daemon=True,
        )
        for i in range(args.loaders)
    ]
    for loader in loaders:
        loader.start()
    try:
        while True:
            yield queue.get()
    finally:
        for loader in loaders:
            loader.terminate()


if __name__ == "__main__":
    main()
