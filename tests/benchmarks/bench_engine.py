"""The local engine beside llama.cpp on the same random weights, bits and threads, in one run; and its own claims.

python -m tests.benchmarks.bench_engine [PART ...]    parts: 60M 3B call turn load long; all of them if none is named

Writes .bench/engine.json. The 3B models take 10 GB of disk in .bench/models, which later runs use again.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

import numpy as np
from agentkit_backends.local.engine import available
from rich.console import Console

from tests.benchmarks import gguf_file
from tests.benchmarks.bandwidth import Bandwidth
from tests.benchmarks.models import CONFIGS, Kind, RandomWeights, size_of, tokens_of
from tests.benchmarks.ours import Ours, write
from tests.benchmarks.own import call_rows, load_rows, long_rows, turn_rows
from tests.benchmarks.peer import Peer
from tests.benchmarks.report import FOLDER, Row, report
from tests.benchmarks.worker import Remote

MODELS = FOLDER / "models"
PROMPT = 64
"""Tokens behind which decoding is measured."""
Part = Literal["60M", "3B", "call", "turn", "load", "long"]
say = Console(stderr=True).print


@dataclass(frozen=True)
class Pair:
    """The two engines with the same model and threads; every measure alternates between them."""

    name: str
    config: dict[str, Any]
    kind: Kind
    threads: int
    ours: Remote
    peer: Remote

    def row(self, what: str, tokens: int, measure: Callable[[Remote], float], rounds: int) -> Row:
        """Return tokens a second of both, each the median of its rounds."""
        say(f"[dim]{self.name}: {what}[/]")
        taken = [(measure(self.ours), measure(self.peer)) for _ in range(rounds)]
        ours, peer = (tokens / statistics.median(column) for column in zip(*taken, strict=True))
        return Row(f"{self.name}: {what}", ours, peer, "tokens/s", True)

    def decode(self, sessions: int, steps: int, rounds: int) -> Row:
        prompts = [tokens_of(self.config, PROMPT, seed) for seed in range(sessions)]
        following = [tokens_of(self.config, steps, 100 + seed) for seed in range(sessions)]
        for engine in (self.ours, self.peer):
            engine.begin(prompts, steps)
            engine.steps([tokens[:2] for tokens in following])
        return self.row(f"decode, {sessions} sessions", sessions * steps, lambda e: e.steps(following), rounds)

    def prefill(self, count: int, rounds: int) -> Row:
        tokens = tokens_of(self.config, count)
        return self.row(f"prefill of {count} tokens", count, lambda e: e.prefill(tokens), rounds)

    def check(self) -> None:
        """Stop where the two do not compute the same model."""
        tokens = tokens_of(self.config, 48, 7)
        ours, peer = self.ours.logits(tokens), self.peer.logits(tokens)
        alike = float(np.corrcoef(ours.ravel(), peer.ravel())[0, 1])
        say(f"[dim]{self.name}: the logits of both correlate by {alike:.4f}[/]")
        if alike < 0.98:
            raise SystemExit(f"{self.name}: the engines disagree: their logits correlate by {alike:.3f}")


def files(size: str, kind: Kind) -> tuple[Path, Path]:
    """Return the model as agentkit's file and as llama.cpp's, written where they are not there yet."""
    MODELS.mkdir(parents=True, exist_ok=True)
    weights = RandomWeights(CONFIGS[size], kind)
    ours, theirs = MODELS / f"{size}-{kind}.akm", MODELS / f"{size}-{kind}.gguf"
    if not ours.exists():
        say(f"[dim]writing {ours}[/]")
        empty = MODELS / "no-files"
        empty.mkdir(exist_ok=True)
        write(ours, weights, empty)
    if not theirs.exists():
        say(f"[dim]writing {theirs}[/]")
        gguf_file.write(theirs, weights)
    return ours, theirs


def compare(size: str) -> Iterator[Row]:
    """Yield the rows of one model, in both kinds of weights."""
    small = size == "60M"
    for kind in cast("tuple[Kind, ...]", get_args(Kind)):
        ours, theirs = files(size, kind)
        for threads in (1, 2):
            with Remote(Ours, ours, threads) as left, Remote(Peer, theirs, threads) as right:
                pair = Pair(f"{size} {kind}, {threads} threads", CONFIGS[size], kind, threads, left, right)
                pair.check()
                alone = pair.decode(1, 64 if small else 16, 9 if small else 5)
                yield alone
                if not small:
                    yield of_bandwidth(pair, alone)
                yield pair.decode(8, 32 if small else 8, 9 if small else 5)
                if threads == 2:
                    yield pair.prefill(512, 7 if small else 3)
                    yield pair.prefill(4096, 3)


def of_bandwidth(pair: Pair, decode: Row) -> Row:
    """Return the bytes of weights a second beside what the memory gives, measured right after."""
    with Remote(Bandwidth, pair.threads) as memory:
        measured = memory.measure()
    read = size_of(pair.config, pair.kind).bytes_per_token * decode.ours
    return Row(f"{pair.name}: weights read, memory's bandwidth as peer", read / 1e9, measured / 1e9, "GB/s", True)


def main() -> None:
    """Print the table and write .bench/engine.json."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    wanted = cast("Sequence[Part]", sys.argv[1:] or get_args(Part))
    unknown = set(wanted) - set(get_args(Part))
    if unknown:
        raise SystemExit(f"there is no part {', '.join(unknown)}; there are {', '.join(get_args(Part))}")
    own = {"call": call_rows, "turn": turn_rows, "load": load_rows, "long": long_rows}
    say(available()[1])
    rows: list[Row] = []
    for part in wanted:
        for row in own[part]() if part in own else compare(part):
            rows.append(row)
            say(f"{row.measure}: {row.ours:.4g} {row.unit}" + (f", ratio {row.ratio:.2f}" if row.ratio else ""))
    report("engine", rows)


if __name__ == "__main__":
    main()
