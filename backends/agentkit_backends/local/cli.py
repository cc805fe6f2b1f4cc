"""`agentkit model pack | info | bench | chat`. What they need is imported when they run: this is read to list them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    help="Pack, describe, measure and talk to models of the local engine.",
)


class Weights(StrEnum):
    """How the weights of a packed file are kept."""

    q8 = "q8"
    q4 = "q4"


Model = Annotated[Path, typer.Argument(help="A model folder, or a packed file.", metavar="MODEL", show_default=False)]
Threads = Annotated[int | None, typer.Option(help="All cores if left out.", min=1, max=1024, show_default=False)]


@app.command()
def pack(
    folder: Annotated[Path, typer.Argument(help="As Hugging Face keeps it.", metavar="FOLDER", show_default=False)],
    file: Annotated[Path, typer.Argument(help="To be written, such as model.akm.", metavar="FILE", show_default=False)],
    weights: Annotated[Weights, typer.Option(help="8 bits a weight; or 4 for experts and feed-forwards.")] = Weights.q8,
    text: Annotated[Path | None, typer.Option(help="A text to measure the loss on.", show_default=False)] = None,
    measure: Annotated[bool, typer.Option(help="Measure what quantization loses.")] = True,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    threads: Threads = None,
) -> None:
    """Write a model into one file, quantized: it loads at once, and takes less memory.

    Weights are kept in 8 or 4 bits, with a scale for each group of 32. With q4, attention, embeddings and the head
    stay at 8 bits; routers and norms are float32 in any case.

    Then both models read the same text, and their perplexities are compared: the first 4,096 tokens of the text given,
    in windows of 512. Without one, it is 512 tokens that the unquantized model writes itself, at temperature 1 and
    from a fixed seed, in 8 sessions. The unquantized model is run in the precision it is stored in, which takes as
    much memory; --no-measure leaves it out.
    """
    from agentkit_backends.local.cli_pack import run

    run(folder, file, weights.value, text, measure, force, threads)


@app.command()
def info(model: Model) -> None:
    """Say what a model is: its size, its window, its weights, its tokenizer, and what would run it."""
    from agentkit_backends.local.cli_info import run

    run(model)


@app.command()
def bench(
    model: Model,
    threads: Threads = None,
    prompt: Annotated[int, typer.Option(help="Tokens of the prompt.", min=1)] = 512,
    tokens: Annotated[int, typer.Option(help="Tokens decoded behind it.", min=1)] = 64,
    sessions: Annotated[str, typer.Option(help="Numbers of sessions decoded at once, by commas.")] = "1,8",
) -> None:
    """Measure a model's speed here, on random tokens: the median of three runs each."""
    from agentkit_backends.local.cli_bench import run

    run(model, threads, prompt, tokens, sessions)


@app.command()
def chat(
    model: Model,
    system: Annotated[str | None, typer.Option(help="What the model is told first.", show_default=False)] = None,
    temperature: Annotated[float, typer.Option(help="0 always takes the likeliest token.", min=0, max=5)] = 0.7,
    max_tokens: Annotated[int, typer.Option(help="Most tokens of an answer.", min=1)] = 1024,
    seed: Annotated[int | None, typer.Option(help="Makes answers repeatable.", show_default=False)] = None,
    threads: Threads = None,
) -> None:
    """Talk with a model, without tools. Ctrl-C stops an answer; an empty line or Ctrl-D ends the chat."""
    from agentkit_backends.local.cli_chat import run

    run(model, system, temperature, max_tokens, seed, threads)
