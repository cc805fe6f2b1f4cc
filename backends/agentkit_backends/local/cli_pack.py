"""`agentkit model pack`: writes the file, then compares both models on the same text."""

from __future__ import annotations

from pathlib import Path

from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.table import Table

from agentkit.errors import ConfigError
from agentkit_backends.local import packed, packer, quality
from agentkit_backends.local.cli_show import number, out, size
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.engine import Model, load
from agentkit_backends.local.files import read_files
from agentkit_backends.local.weights import read_folder

Texts = list[list[int]]


def run(
    folder: Path,
    file: Path,
    weights: packer.Quantized,
    text: Path | None,
    measure: bool,
    force: bool,
    threads: int | None,
) -> None:
    """Do the command's work."""
    plan = packer.plan(folder, weights)
    packed.check_target(file, force)
    texts = _texts(folder, text) if text is not None and measure else None
    with _bar() as bar:
        task = bar.add_task(f"packing {number(plan.parameters)} weights", total=plan.size)
        packer.pack(plan, file, threads=threads, force=force, progress=lambda n: bar.advance(task, n))
    table = Table("", "as stored", weights, box=None, header_style="bold", padding=(0, 3, 0, 0))
    stored = sum(tensor.data.size for tensor in read_folder(folder).values())
    table.add_row("weights", size(stored), size(plan.size))
    table.add_row("bits a weight", *(f"{8 * bytes_ / plan.parameters:.2f}" for bytes_ in (stored, plan.size)))
    if measure:
        _compare(table, folder, file, texts, threads)
    out.print(table)
    out.print(f"{file} has {size(file.stat().st_size)}", markup=False)


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn(),
        console=out,
    )  # fmt: skip


def _texts(folder: Path, path: Path) -> Texts:
    """Return a text file as tokens, cut into windows."""
    from agentkit_backends.local.language import Language

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot read {path}: {error}", remedy="pass --text with a text in UTF-8") from error
    config = ModelConfig.load(folder)
    tokens = Language(read_files(folder), config).encode(text[: 16 * quality.MOST])
    texts = quality.windows(tokens, config.bos_token_id, config.max_position_embeddings)
    if not texts:
        raise ConfigError(f"{path} holds too little text", remedy="pass --text with some hundred words")
    return texts


def _compare(table: Table, folder: Path, file: Path, texts: Texts | None, threads: int | None) -> None:
    """Add perplexities and agreement. One model is held at a time."""
    own = texts is None
    with out.status("loading the model as it is stored"):
        model = load(folder, threads=threads)
    if texts is None:
        with out.status("letting it write a text"):
            texts = quality.written_by(model)
    before = _score(model, texts, "as stored")
    del model
    with out.status(f"loading {escape(file.name)}"):
        model = load(file, threads=threads)
    after = _score(model, texts, "packed")
    change = after.perplexity / before.perplexity - 1
    table.add_row("perplexity", f"{before.perplexity:.4g}", f"{after.perplexity:.4g} ({change:+.2%})")
    table.add_row("same first choice", "", f"{before.agreement(after):.1%} of {len(before.loss):,} tokens")
    table.add_row("text", "its own, at temperature 1" if own else "as given", "")


def _score(model: Model, texts: Texts, name: str) -> quality.Score:
    with Progress(console=out, transient=True) as bar:
        task = bar.add_task(f"reading, {name}", total=sum(map(len, texts)))
        return quality.score(model, texts, lambda n: bar.advance(task, n))
