"""Trains the bundled model: `python -m agentkit_training.train --out checkpoints`.

Runs on the CPU in the background and resumes from its last checkpoint; on a CUDA device the same command uses the GPU.
Progress goes to OUT/log.jsonl, one line every `--log` steps.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import multiprocessing as mp
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from queue import Empty, Full
from typing import Any

import torch
from agentkit_backends.local.layout import Layout
from torch import Tensor

from agentkit_training import wordnet
from agentkit_training.batch import IGNORED, Batch, collate
from agentkit_training.data import Generator
from agentkit_training.devices import fast_bfloat16
from agentkit_training.export import read_state
from agentkit_training.model import Chooser, Config, MoE
from agentkit_training.muon import Muon
from agentkit_training.public import Public
from agentkit_training.tokenizer import make_tokenizer
from agentkit_training.words import learn_words

PATIENCE = 5.0
"""Seconds until the training and what makes its data look after each other."""
WARM_UP = 50
"""Steps until the learning rate is whole."""
Tensors = dict[str, Tensor]


def produce(queue: Any, folder: Path, data: Path | None, words: Path, seed: int, rows: int, length: int) -> None:
    """Fill `queue` with batches; the work of one loader process."""
    torch.set_num_threads(1)
    public, other = Public.load(data, words), wordnet.thesaurus(words)
    generator = Generator(Layout.load(folder), seed, public=public, length=length, other=other)
    parent = mp.parent_process()
    assert parent is not None
    queue.cancel_join_thread()  # nobody reads what is left once the parent is gone
    while parent.is_alive():
        batch = collate([generator.row() for _ in range(rows)], length)
        while parent.is_alive():  # looked after in time, also when it was killed
            with contextlib.suppress(Full):
                queue.put(batch, timeout=PATIENCE)
                break


def score(model: Chooser, t: Tensors, device: str) -> tuple[Tensor, Tensor, Tensor]:
    """Return the scores of every choice of a batch: of tools [n, tools + 1], the last being none, and of values [m, c].

    And those of what the words of each reading are for [k, r, p + 1].
    """
    hidden = _hidden(model, t, device)
    heads, most = model.heads, t["tool_ends"].shape[1]
    words = heads.words(t["spoken"], t["told"][t["ask_row"]], t["told_parts"][t["ask_row"]])[t["tool_ask"]]
    keys = hidden[t["tool_row"].unsqueeze(1), t["tool_ends"]]
    tools = heads.tools(hidden[t["tool_row"], t["tool_query"]], keys, t["tool_features"], words)
    index = torch.arange(most + 1, device=device)
    absent = (index >= t["tool_count"].unsqueeze(1)) & (index < most)
    row = t["value_row"]
    values = heads.values(
        hidden[row, t["value_query"]], heads.keys(hidden), row, t["first"], t["last"], t["special"], t["features"]
    )
    roles, start = _roles(model, t, hidden), t["reading_start"][t["value_reading"]].unsqueeze(1)
    within = t["reading_gold"] != IGNORED
    values = values + heads.told_by_roles(
        (roles.softmax(-1) * within.unsqueeze(-1))[t["value_reading"]], t["value_turn"],
        t["first"] - start, t["last"] - start, t["special"],
    )  # fmt: skip
    values = values + heads.hints(
        hidden[row, t["value_query"]], t["asks"][t["value_ask"]], t["value_told"], t["value_parts"],
        t["first"] - start, t["last"] - start,
    )  # fmt: skip
    covered, _ = heads.overlap(t["asks"][t["value_ask"][t["member_of"]]], t["members"].unsqueeze(1))
    values = values.index_put(
        (t["member_of"], t["member_at"]), covered.squeeze(1) * heads.word_scale[2], accumulate=True
    )
    beyond = torch.arange(values.shape[1], device=device) >= t["value_count"].unsqueeze(1)
    return tools.masked_fill(absent, -1e9), values.masked_fill(beyond, -1e9), roles


def _roles(model: Chooser, t: Tensors, hidden: Tensor) -> Tensor:
    row, params = t["reading_row"].unsqueeze(1), t["reading_params"]
    index = t["reading_start"].unsqueeze(1) + torch.arange(t["reading_gold"].shape[1], device=hidden.device)
    asked = hidden[row, index.clamp(max=hidden.shape[1] - 1)]
    return model.heads.roles(asked, hidden[row, params.clamp(min=0)], params < 0)


def _hidden(model: Chooser, t: Tensors, device: str) -> Tensor:
    """Return hidden states [b, t, d]; a token sees the tools and its own request, up to itself."""
    length, segments = t["tokens"].shape[1], t["segments"]
    causal = torch.ones(length, length, dtype=torch.bool, device=device).tril()
    mask = causal & ((segments.unsqueeze(1) == 0) | (segments.unsqueeze(1) == segments.unsqueeze(2)))
    with torch.autocast(device, torch.bfloat16, enabled=fast_bfloat16(device)):
        return model.hidden(t["tokens"], t["positions"], mask).float()


def on(batch: Batch, device: str) -> Tensors:
    """Return a batch's arrays as tensors."""
    return {field.name: torch.from_numpy(getattr(batch, field.name)).to(device) for field in fields(batch)}


def losses(model: Chooser, batch: Batch, device: str) -> tuple[Tensor, dict[str, float]]:
    """Return the mean loss of a batch's choices, and its accuracies."""
    t = on(batch, device)
    tools, values, roles = score(model, t, device)
    tool_loss = torch.nn.functional.cross_entropy(tools, t["tool_gold"])
    right = (tools.argmax(-1) == t["tool_gold"]).float()
    none = t["tool_gold"] == tools.shape[1] - 1
    gold = values.masked_fill(t["gold"] == 0, -1e9)
    value_loss = (values.logsumexp(-1) - gold.logsumexp(-1)).sum() / max(len(values), 1)  # short rows may hold none
    role_loss = torch.nn.functional.cross_entropy(
        roles.flatten(0, 1), t["reading_gold"].flatten(), ignore_index=IGNORED, reduction="sum"
    ) / max(int((t["reading_gold"] != IGNORED).sum()), 1)  # fmt: skip
    stats = {
        "tool_loss": tool_loss.item(), "value_loss": value_loss.item(), "role_loss": role_loss.item(), "tool": _mean(right[~none]), "refuse": _mean(right[none]),
        "value": _mean(t["gold"].gather(1, values.argmax(-1, keepdim=True))),
    }  # fmt: skip
    return tool_loss + value_loss + role_loss, stats


def _mean(hits: Tensor) -> float:
    return hits.mean().item() if hits.numel() else 1.0


@torch.no_grad()
def validate(model: Chooser, batches: list[Batch], device: str) -> dict[str, float]:
    """Return mean accuracies over held-out batches."""
    model.eval()
    found = [losses(model, batch, device)[1] for batch in batches]
    model.train()
    return {key: sum(f[key] for f in found) / len(found) for key in found[0]}


def rate(done: float, steps: int) -> float:
    """Return the learning rate's factor when `done` (0..1) of the run is over: warm up, flat, linear to 3 %.

    `steps` were taken since the optimizers knew nothing.
    """
    return min(1.0, (steps + 1) / WARM_UP) * min(1.0, max(0.03, (1 - done) / 0.5))


def optimizers_for(model: Chooser, muon: float, adam: float) -> list[torch.optim.Optimizer]:
    """Return Muon for matrices, AdamW for the rest, and a faster AdamW for the weights of features and words.

    Few gradients reach each of the last, and they are far from where they must go. Gates stay out of Muon: under it they
    saturate, and the bias cannot balance them any more.
    """
    apart = ("embed", "heads", "mlp.gate")
    named = list(model.named_parameters())
    matrices = [p for n, p in named if p.dim() >= 2 and not (any(a in n for a in apart) and "proj" not in n)]
    few = ("tool_weights", "value_weights", "word_weight", "word_part", "word_scale", "hint_weights", "role_weights")
    weights = [p for n, p in named if n.endswith(few)]
    taken = {id(p) for p in (*matrices, *weights)}
    others = [p for _, p in named if id(p) not in taken]
    return [
        Muon(matrices, muon),
        torch.optim.AdamW(others, adam, betas=(0.9, 0.98), weight_decay=0.01),
        torch.optim.AdamW(weights, adam * 10, betas=(0.9, 0.98), weight_decay=0.0),
    ]


class Run:
    """A training in a folder of checkpoints: resumed from its last, saved as it goes."""

    def __init__(
        self, out: Path, layout: Layout, device: str, minutes: float, muon: float, adam: float, public: bool,
        start: Path | None = None,
    ) -> None:  # fmt: skip
        self.last, self.device, self.minutes, self.public = out / "last.pt", device, minutes, public
        self.config = Config(vocab_size=layout.tokenizer.get_vocab_size())
        self.model = Chooser(self.config).to(device)
        self.mean = Chooser(self.config).to(device)
        self.mean.load_state_dict(self.model.state_dict())
        self.optimizers = optimizers_for(self.model, muon, adam)
        self.rates = [muon, adam, adam * 10]
        self.step, self.begun, self.used, self.words = 0, 0, 0.0, False
        if self.last.exists():
            self._resume()
        elif start is not None:
            self._start(start)

    @property
    def done(self) -> float:
        """How much of the run is over, 0 to 1 and beyond."""
        return self.used / 60 / self.minutes

    def begin(self, layout: Layout, public: Public, dictionary: Path, minutes: float) -> None:
        """Learn words first."""
        self.model.to("cpu")
        learn_words(self.model, layout, public, dictionary, minutes)
        self.model.to(self.device)
        self.mean.load_state_dict(self.model.state_dict())
        self.words = dictionary.exists()
        self.save()

    def _resume(self) -> None:
        saved = torch.load(self.last, map_location=self.device, weights_only=True)
        self.model.load_state_dict(saved["model"])
        self.mean.load_state_dict(saved["average"])
        for optimizer, state in zip(self.optimizers, saved["optimizers"], strict=True):
            optimizer.load_state_dict(state)
        self.step, self.begun = saved["step"], saved["begun"]
        self.used, self.words = saved["used"], saved["words"]
        print(f"resumed at step {self.step}, {self.used / 60:.1f} of {self.minutes} minutes used", flush=True)

    def _start(self, folder: Path) -> None:
        """Begin with the weights of an exported model, and count on from its steps and minutes."""
        about = json.loads((folder / "training.json").read_text())
        for model in (self.model, self.mean):
            model.load_state_dict(read_state(folder, model.state_dict()))
        self.step = self.begun = about["steps"]
        self.used, self.words = about["minutes"] * 60, about["words"]
        print(f"begun from step {self.step} of {folder}, {about['minutes']} of {self.minutes} minutes used", flush=True)

    def save(self) -> None:
        """Write the checkpoint; one that is cut short leaves the last one whole."""
        state = {
            "model": self.model.state_dict(), "average": self.mean.state_dict(),
            "optimizers": [o.state_dict() for o in self.optimizers], "step": self.step, "begun": self.begun,
            "used": self.used, "config": asdict(self.config), "public": self.public, "words": self.words,
        }  # fmt: skip
        torch.save(state, self.last.with_suffix(".tmp"))
        os.replace(self.last.with_suffix(".tmp"), self.last)

    def learn(self, batch: Batch) -> dict[str, Any]:
        """Take one step; return what the log tells of it.

        Raises:
            SystemExit: the loss is no number any more.
        """
        started = time.time()
        for optimizer, base in zip(self.optimizers, self.rates, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = base * rate(self.done, self.step - self.begun)
        loss, stats = losses(self.model, batch, self.device)
        if not math.isfinite(loss.item()):
            raise SystemExit(f"loss is {loss.item()} at step {self.step}: lower the rates and resume")
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        speed = 0.01 if self.done < 0.8 else 0.002
        worst = max(m.balance(speed) for m in self.model.modules() if isinstance(m, MoE))
        self.step += 1
        self._average(min(0.998, self.step / (self.step + 20)))
        self.used += time.time() - started
        return {
            "step": self.step, "minutes": round(self.used / 60, 2), "load": round(worst, 2),
            "loss": round(loss.item(), 4), **{key: round(value, 3) for key, value in stats.items()},
        }  # fmt: skip

    @torch.no_grad()
    def _average(self, decay: float) -> None:
        new = self.model.state_dict()
        for key, value in self.mean.state_dict().items():
            value.lerp_(new[key], 1 - decay)


def main() -> None:
    """Train until `--minutes` of training time, over all resumed legs, are used up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("checkpoints"))
    parser.add_argument("--start", type=Path, help="an exported model to begin from, where there is no checkpoint")
    parser.add_argument("--data", type=Path, help="a folder of public sets, see public.py")
    parser.add_argument("--words", type=Path, default=wordnet.FOLDER, help="where WordNet lies, see wordnet.py")
    parser.add_argument("--word-minutes", type=float, default=8, help="of learning words before the rest")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--rows", type=int, default=4, help="rows of --length tokens in a batch")
    parser.add_argument("--length", type=int, default=1536)
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
    if args.start is not None and not (args.out / "last.pt").exists():
        for name, own in (("tokenizer.json", "tokenizer.json"), ("training.jsonl", "log.jsonl")):
            shutil.copy(args.start / name, args.out / own)
    if not (args.out / "tokenizer.json").exists():
        make_tokenizer(args.out / "tokenizer.json", Public.load(args.data, args.words), args.words)
    layout = Layout.load(args.out)
    run = Run(args.out, layout, device, args.minutes, args.muon, args.adam, args.data is not None, args.start)
    if run.step == 0 and args.word_minutes:
        run.begin(layout, Public.load(args.data, args.words), args.words, args.word_minutes)
    held = Generator(layout, 7, train=False, length=args.length)
    tests = {
        kind: [collate([held.row(kind) for _ in range(args.rows)], args.length) for _ in range(6)]
        for kind in ("bundled", "world")
    }
    began = time.time()
    for batch in _batches(args, run.step):
        line = run.learn(batch)
        if run.step % args.log == 0:
            line["tokens_per_second"] = round(args.log * batch.tokens.size / max(time.time() - began, 1e-3))
            if run.step % (args.log * 10) == 0:
                for kind, batches in tests.items():
                    line[kind] = {k: round(v, 3) for k, v in validate(run.mean, batches, device).items()}
            if run.step % (args.log * 2) == 0:
                run.save()
            began = time.time()
            print(json.dumps(line), flush=True)
            with (args.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
        if run.done >= 1:
            break
    run.save()


def _batches(args: argparse.Namespace, step: int) -> Iterator[Batch]:
    context = mp.get_context("spawn")
    queue: Any = context.Queue(maxsize=4 * args.loaders)
    loaders = [
        context.Process(
            target=produce,
            args=(queue, args.out, args.data, args.words, args.seed * 1000 + step * 7 + i, args.rows, args.length),
            daemon=True,
        )
        for i in range(args.loaders)
    ]
    for loader in loaders:
        loader.start()
    try:
        while True:
            try:
                yield queue.get(timeout=PATIENCE)
            except Empty:
                if not any(loader.is_alive() for loader in loaders):
                    raise SystemExit(
                        "no process makes data any more; its error is above, and the run resumes"
                    ) from None
    finally:
        for loader in loaders:
            loader.terminate()


if __name__ == "__main__":
    main()
