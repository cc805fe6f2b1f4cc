"""What any backend must do, as plain async functions: run them against your own, one by one or all at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import aclosing

import anyio

from agentkit.backend import Backend, Delta, Request, Traits
from agentkit.errors import ContextOverflow
from agentkit.types import Message, ToolSpec

Check = Callable[[Backend], Awaitable[None]]

HELLO = Request(messages=(Message(role="system", content="Answer briefly."), Message(role="user", content="Hello.")))
CLOCK = ToolSpec(name="clock", description="Tell the time.", effects="none")


async def says_what_it_is(backend: Backend) -> None:
    """Name, window and traits are set, and stay."""
    assert isinstance(backend.name, str) and backend.name, "name must be a text"
    assert isinstance(backend.window, int) and backend.window > 0, "window must be a number of tokens"
    assert isinstance(backend.traits, Traits), "traits must be Traits"
    assert backend.traits == backend.traits, "traits must not change"


async def counts_more_for_more(backend: Backend) -> None:
    """Counting is repeatable, and more messages, words or tools are never fewer tokens."""
    size = backend.count(HELLO)
    assert size > 0 and size == backend.count(HELLO), "the same request must count the same"
    longer = Request(messages=(*HELLO.messages, Message(role="assistant", content="word " * 50)))
    assert backend.count(longer) > size, "more words must be more tokens"
    assert backend.count(Request(messages=HELLO.messages, tools=(CLOCK,))) >= size, "a tool is not fewer tokens"


async def ends_with_usage(backend: Backend) -> None:
    """An answer is at least one piece, then one last piece with `finish` and `usage`; nobody but retry sets `reset`."""
    pieces = await _ask(backend, HELLO)
    assert pieces and all(isinstance(piece, Delta) for piece in pieces), "pieces must be Deltas"
    *before, last = pieces
    assert any(p.text or p.thinking or p.call for p in pieces), "the answer is empty"
    assert not any(piece.finish for piece in before), "finish is for the last piece"
    assert last.finish and last.usage, "the last piece must bear finish and usage"
    assert last.usage.prompt_tokens > 0 and last.usage.completion_tokens > 0, "usage must hold what it took"
    assert not any(piece.reset for piece in pieces), "reset is not for a backend"


async def calls_nothing_when_told_not_to(backend: Backend) -> None:
    """With tool_choice `none` no call comes back, though tools are offered."""
    pieces = await _ask(backend, Request(messages=HELLO.messages, tools=(CLOCK,), tool_choice="none"))
    assert not any(piece.call for piece in pieces) and pieces[-1].finish != "calls", "a call came back"


async def may_be_left_early(backend: Backend) -> None:
    """After a reader leaves, or is cancelled, in the middle of an answer, the next one is whole."""
    stream = backend.stream(HELLO)
    async with aclosing(stream):  # type: ignore[type-var]
        async for _ in stream:
            break
    with anyio.CancelScope() as scope:
        scope.cancel()
        await _ask(backend, HELLO)
    await ends_with_usage(backend)


async def answers_side_by_side(backend: Backend) -> None:
    """Two requests at once are both answered."""
    async with anyio.create_task_group() as group:
        group.start_soon(ends_with_usage, backend)
        group.start_soon(ends_with_usage, backend)


async def refuses_what_does_not_fit(backend: Backend) -> None:
    """A prompt larger than the window raises ContextOverflow, before or instead of an answer."""
    huge = Request(messages=(*HELLO.messages, Message(role="user", content="word " * (2 * backend.window))))
    assert backend.count(huge) > backend.window, "a prompt of so many words is larger than the window"
    try:
        await _ask(backend, huge)
    except ContextOverflow:
        return
    raise AssertionError("a prompt larger than the window must raise ContextOverflow")


async def may_be_closed_twice(backend: Backend) -> None:
    """Closing is final and harmless."""
    await backend.aclose()
    await backend.aclose()


CHECKS: tuple[Check, ...] = (
    says_what_it_is,
    counts_more_for_more,
    ends_with_usage,
    calls_nothing_when_told_not_to,
    may_be_left_early,
    answers_side_by_side,
    refuses_what_does_not_fit,
    may_be_closed_twice,
)


async def backend_conformance(backend: Backend) -> None:
    """Run every check of `CHECKS`, the last of which closes the backend. It is asked about eight times.

    Raises:
        AssertionError: what the backend does not do, in words.
    """
    for check in CHECKS:
        await check(backend)


async def _ask(backend: Backend, request: Request) -> list[Delta]:
    stream = backend.stream(request)
    async with aclosing(stream):  # type: ignore[type-var]
        return [delta async for delta in stream]
