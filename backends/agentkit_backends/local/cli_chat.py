"""`agentkit model chat`: a model that writes text, in the terminal."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import anyio
from rich.markup import escape
from rich.text import Text

from agentkit.backend import Request
from agentkit.errors import CacheFull, ContextOverflow
from agentkit.types import Message, Usage
from agentkit_backends.local import packer
from agentkit_backends.local.backend import GenerateBackend
from agentkit_backends.local.cli_show import out

with suppress(ImportError):
    import readline  # noqa: F401  (gives input() arrow keys and a history)

CONTROL = {code: None for code in (*range(9), *range(11, 32), *range(127, 160))}
"""All but tab and line feed: a model's text must not steer the terminal."""


@dataclass
class Answer:
    """What came of one answer. first: seconds until its first piece; seconds: until its end."""

    text: str = ""
    first: float = 0.0
    seconds: float = 0.0
    usage: Usage | None = None


def run(
    path: Path, system: str | None, temperature: float, max_tokens: int, seed: int | None, threads: int | None
) -> None:
    """Do the command's work."""
    packer.refuse_chooser(path, "let it work: agentkit chat --model MODEL, or pass a model that writes")
    with out.status("loading"):
        backend = GenerateBackend(path, threads=threads)
    out.print(f"[bold]{escape(backend.name)}[/], a window of {backend.window:,} tokens. ", end="")
    out.print("[dim]Ctrl-C stops an answer; an empty line or Ctrl-D ends the chat.[/]")
    messages = [Message(role="system", content=system)] if system else []
    while text := _ask():
        messages.append(Message(role="user", content=text))
        request = Request(tuple(messages), temperature=temperature, max_tokens=max_tokens, seed=seed)
        answer = _answer(backend, request)
        if answer.text:
            messages.append(Message(role="assistant", content=answer.text))
        else:
            messages.pop()
    anyio.run(backend.aclose)


def _ask() -> str:
    """Return what is typed, nothing at the end. Ctrl-C, perhaps a moment too late for an answer, ends nothing here."""
    while True:
        try:
            return input("you> ").strip()
        except EOFError:
            out.print()
            return ""
        except KeyboardInterrupt:
            out.print("\n[dim]An empty line or Ctrl-D ends the chat.[/]")


def _answer(backend: GenerateBackend, request: Request) -> Answer:
    """Show an answer as it comes, and what it took; an answer that was stopped counts as far as it came."""
    answer = Answer()
    try:
        anyio.run(_stream, backend, request, answer)
    except KeyboardInterrupt:
        out.print("\n[yellow]stopped[/]")
    except (CacheFull, ContextOverflow) as error:
        answer.text = ""
        out.print(
            f"[bold red]{type(error).__name__}:[/] {escape(error.message)}. [dim]This was left out of the chat.[/]"
        )
    else:
        out.print(f"\n[dim]{_told(answer)}[/]")
    return answer


async def _stream(backend: GenerateBackend, request: Request, answer: Answer) -> None:
    started = time.perf_counter()
    async for delta in backend.stream(request):
        answer.first = answer.first or time.perf_counter() - started
        if delta.thinking:
            out.print(Text(delta.thinking.translate(CONTROL), "dim"), end="", soft_wrap=True)
        if delta.text:
            answer.text += delta.text
            out.print(Text(delta.text.translate(CONTROL)), end="", soft_wrap=True)
        answer.usage = delta.usage or answer.usage
    answer.seconds = time.perf_counter() - started


def _told(answer: Answer) -> str:
    usage = answer.usage
    if usage is None:
        return ""
    made, writing = usage.completion_tokens, answer.seconds - answer.first
    speed = f"{(made - 1) / writing:,.1f} tokens/s" if made > 1 and writing > 0 else f"{answer.seconds:.2f} s"
    reused = usage.cached_tokens / max(1, usage.prompt_tokens)
    return (
        f"{made} tokens, {speed}, the first after {answer.first:.2f} s · "
        f"{reused:.0%} of the prompt's {usage.prompt_tokens} tokens reused"
    )
