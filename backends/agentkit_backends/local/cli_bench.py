"""`agentkit model bench`: how fast a model is here."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from rich.markup import escape
from rich.table import Table

from agentkit.errors import ConfigError
from agentkit_backends.local.cli_show import out, size
from agentkit_backends.local.engine import PAGE, Model, Session, available, default_threads, load

RUNS = 3
Tokens = list[int]


def run(path: Path, threads: int | None, prompt: int, tokens: int, sessions: str) -> None:
    """Do the command's work."""
    counts = _counts(sessions)
    threads = threads or default_threads()
    started = time.perf_counter()
    with out.status("loading"):
        model = load(path, threads=threads)
    loading = time.perf_counter() - started
    _fits(model, prompt, tokens, max(counts))
    kernels = available()[1].split(",")[0] if model.native else "numpy"
    out.print(f"[bold]{escape(str(path))}[/], {kernels}, {threads} threads; median of {RUNS} runs")
    table = Table("", "tokens/s", "each", "ms a step", box=None, header_style="bold", padding=(0, 3, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    random = np.random.default_rng(0)
    with out.status("reading a prompt"):
        session, taken = _prefill(model, random.integers(0, model.vocab, prompt).tolist())
    table.add_row(f"prefill, {prompt} tokens", f"{prompt / taken:,.1f}", "", "")
    for count in counts:
        with out.status(f"decoding in {count} sessions"):
            step = _decode(model, session, random.integers(0, model.vocab, (tokens, count)).tolist())
        name = f"decode, {count} session{'s' if count > 1 else ''}"
        table.add_row(name, f"{count / step:,.1f}", f"{1 / step:,.1f}", f"{step * 1000:.2f}")
    out.print(table)
    out.print(f"loaded in {loading:.2f} s; the process took at most {size(_memory())} of memory")


def _counts(sessions: str) -> list[int]:
    try:
        counts = [int(count) for count in sessions.split(",")]
    except ValueError:
        counts = []
    if not counts or not all(1 <= count <= 1024 for count in counts):
        raise ConfigError(
            f"--sessions {sessions!r} are no numbers from 1 to 1024", remedy="pass such as --sessions 1,8"
        )
    return counts


def _fits(model: Model, prompt: int, tokens: int, sessions: int) -> None:
    window = model.config.max_position_embeddings
    if prompt + tokens > window:
        raise ConfigError(f"the window has {window:,} tokens", remedy="pass a smaller --prompt or --tokens")
    if (prompt // PAGE + sessions * (tokens // PAGE + 2)) * PAGE > model.cache_tokens:
        raise ConfigError(f"the cache has {model.cache_tokens:,} tokens", remedy="pass fewer --sessions or --tokens")


def _prefill(model: Model, prompt: Tokens) -> tuple[Session, float]:
    """Return a session that holds the prompt, and the seconds that took."""
    session = model.session()

    def read() -> None:
        session.truncate(0)
        session.sync(prompt)

    return session, _median(read)


def _decode(model: Model, prompt: Session, steps: list[Tokens]) -> float:
    """Return the seconds of a step in which each of several sessions goes on by one token, scores included.

    steps: the tokens [steps, sessions]. Random ones, not those chosen: equal sessions would choose equal experts.
    """
    sessions = [prompt.fork() for _ in steps[0]]

    def write() -> None:
        for tokens in steps:
            model.logits(model.step([(s, [token], 1) for s, token in zip(sessions, tokens, strict=True)]))

    def again() -> None:
        for session in sessions:
            session.truncate(prompt.length)

    seconds = _median(write, again)
    for session in sessions:
        session.truncate(0)
    return seconds / len(steps)


def _median(work: Callable[[], None], prepare: Callable[[], None] = lambda: None) -> float:
    taken = []
    for _ in range(RUNS):
        prepare()
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _memory() -> int:
    """Return the most memory the process held, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
