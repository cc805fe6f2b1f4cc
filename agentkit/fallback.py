"""Several backends as one: another steps in where one fails (`FallbackBackend`) or is not sure (`CascadeBackend`)."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.breaker import Breakers
from agentkit.errors import AllFailed, BackendError, ConfigError, ConnectionFailed, ContextOverflow, RequestRejected
from agentkit.parse import Gather, Piece
from agentkit.retry import BREAKERS, RetryPolicy, stream_with_retry
from agentkit.types import Message, ToolCall, ToolSpec, Usage

STAY = 300.0
"""Seconds for which a backend that failed is asked last: as long as endpoints keep a prompt cached."""
CONFIDENCE = 0.7
"""The least confidence with which a lower rung's answer is taken."""
REMEMBERED = 100
"""Requests for which a cascade knows that they went up, so that a further try does not ask the lower rungs again."""


def fallback(backends: Sequence[Backend]) -> Backend:
    """Return the one backend, or several as a `FallbackBackend`.

    Raises:
        ConfigError: there is none.
    """
    return backends[0] if len(backends) == 1 else FallbackBackend(backends)


class Several(ABC):
    """What the two have in common. Calls come as `CallDelta`s, whatever dialect each of the backends speaks.

    Closing it closes all of them. Each is asked through its circuit breaker of `breakers`.
    """

    def __init__(self, backends: Sequence[Backend], breakers: Breakers = BREAKERS) -> None:
        if not backends:
            raise ConfigError("a list of backends needs at least one", remedy='give one like ["http", "local"]')
        self.backends = tuple(backends)
        self._once = RetryPolicy(attempts=1, budget=0.0, breakers=breakers)

    @property
    def name(self) -> str:
        """The backends' names, in their order."""
        kind = type(self).__name__.removesuffix("Backend").lower()
        return f"{kind}({', '.join(backend.name for backend in self.backends)})"

    @abstractmethod
    def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer of one of the backends."""

    async def aclose(self) -> None:
        """Close every backend, even where closing one fails."""
        async with AsyncExitStack() as stack:
            for backend in self.backends:
                stack.push_async_callback(backend.aclose)

    async def _ask(self, backend: Backend, request: Request) -> AsyncGenerator[Delta, None]:
        """Ask one backend once, and yield its answer with calls as `CallDelta`s."""
        pieces = stream_with_retry(backend, request, policy=self._once)
        if backend.traits.dialect != "native":
            pieces = _translated(pieces, backend.traits.dialect, request)
        async with aclosing(pieces):  # type: ignore[type-var]
            async for delta in pieces:
                yield delta


class FallbackBackend(Several):
    """Asks its backends in order until one answers; one that failed is asked last for `stay` seconds.

    A failure moves on at once, without waiting: tries and waits are the caller's `RetryPolicy`'s, round for round. An
    answer that broke off after pieces were yielded raises, and the next round begins with the next backend. A prompt
    that is too long for one raises too: compaction mends that. A request that one refuses is asked of the others, and
    does not set that one back for other requests.

    window: the smallest, so that a conversation fits whoever answers next. count: the largest. traits: what all can.
    """

    def __init__(
        self,
        backends: Sequence[Backend],
        *,
        stay: float = STAY,
        breakers: Breakers = BREAKERS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(backends, breakers)
        self.stay = stay
        self._clock = clock
        self._last_until = [0.0 for _ in backends]

    @property
    def window(self) -> int:
        """The smallest window."""
        return min(backend.window for backend in self.backends)

    @property
    def traits(self) -> Traits:
        """What all of the backends can do."""
        all_of = [backend.traits for backend in self.backends]
        return Traits(
            tools=all(traits.tools for traits in all_of),
            streams=all(traits.streams for traits in all_of),
            images=all(traits.images for traits in all_of),
            structured=all(traits.structured for traits in all_of),
            plans=all(traits.plans for traits in all_of),
            summarizes=all(traits.summarizes for traits in all_of),
            confirms=any(traits.confirms for traits in all_of),
        )

    def count(self, request: Request) -> int:
        """Return the largest count of all."""
        return max(backend.count(request) for backend in self.backends)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer of the first backend that gives one.

        Raises:
            AllFailed: none did; it may be tried again where one of the failures may pass.
            ContextOverflow: the prompt is too long for the one that was asked.
            BackendError: the answer broke off.
        """
        errors: list[BackendError] = []
        passed: list[str] = []
        for index in self._order():
            backend, begun = self.backends[index], False
            try:
                async with aclosing(self._ask(backend, request)) as pieces:
                    async for delta in pieces:
                        begun = True
                        yield _signed(delta, backend, passed)
                return
            except ContextOverflow:
                raise
            except BackendError as error:
                if begun or not isinstance(error, RequestRejected):
                    self._last_until[index] = self._clock() + self.stay
                if begun and error.retryable:
                    raise
                if begun:
                    raise ConnectionFailed(f"{backend.name} broke off its answer: {error}") from error
                errors.append(error)
                passed.append(f"{backend.name}: {error}")
        raise AllFailed(
            f"none of {len(errors)} backends could answer: {'; '.join(passed)}",
            errors=tuple(errors),
            remedy="mend one of them, then resume the run",
        )

    def _order(self) -> list[int]:
        now = self._clock()
        return sorted(range(len(self.backends)), key=lambda index: self._last_until[index] > now)


class CascadeBackend(Several):
    """Asks from the lowest backend up until one is sure enough; the last one's answer is taken as it is.

    A lower one's answer is not taken where it failed, is empty or cut off, holds a call with a fault, of an unknown
    tool or with arguments that do not fit its schema, does not fit the output's schema, or is less sure than
    `confidence`; nor is one asked that lacks what the request needs, or whose window is too small. An answer whose
    backend tells no confidence counts as sure. `accept(request, message)` may add a rule: it returns why an answer is
    not taken, or "".

    The price: nothing of a lower one's answer is yielded before it is whole and taken. Where it is not taken, its time
    and tokens are spent beside those of the next one, which gets the same request; the usage is the sum.

    window, count, traits: the last one's.
    """

    def __init__(
        self,
        backends: Sequence[Backend],
        *,
        confidence: float = CONFIDENCE,
        accept: Callable[[Request, Message], str] | None = None,
        breakers: Breakers = BREAKERS,
    ) -> None:
        super().__init__(backends, breakers)
        self.confidence = confidence
        self._accept = accept
        self._went_up: dict[int, _WentUp] = {}

    @property
    def window(self) -> int:
        """The last one's window."""
        return self.backends[-1].window

    @property
    def traits(self) -> Traits:
        """What the last one can do."""
        confirms = any(backend.traits.confirms for backend in self.backends)
        return replace(self.backends[-1].traits, dialect="native", confirms=confirms)

    def count(self, request: Request) -> int:
        """Return the last one's count."""
        return self.backends[-1].count(request)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer of the first backend that is sure enough, or the last one's.

        Raises:
            BackendError: the last one failed; a further try of the same request asks it alone.
        """
        known = self._went_up.get(id(request)) or await self._climb(request)
        if known.taken:
            for delta in known.taken:
                yield delta
            return
        self._remember(known)
        backend = self.backends[-1]
        async with aclosing(self._ask(backend, request)) as pieces:
            async for delta in pieces:
                if delta.usage is not None:
                    delta = replace(delta, usage=delta.usage + known.spent)
                yield _signed(delta, backend, known.passed)
        self._went_up.pop(id(request), None)

    async def _climb(self, request: Request) -> _WentUp:
        """Ask the lower backends; return what the one said that is sure enough, or why none is."""
        climbed = _WentUp(request)
        for backend in self.backends[:-1]:
            why = _lacks(backend, request)
            if not why:
                heard: list[Delta] = []
                try:
                    async with aclosing(self._ask(backend, request)) as pieces:
                        async for delta in pieces:
                            heard.append(delta)
                    why = self._doubt(request, heard)
                except BackendError as error:
                    why = str(error)
                usage = next((delta.usage for delta in reversed(heard) if delta.usage), Usage()) + climbed.spent
                if not why:
                    last = replace(heard[-1], usage=usage)
                    climbed.taken = [*heard[:-1], _signed(last, backend, climbed.passed)]
                    return climbed
                climbed.spent = usage
            climbed.passed.append(f"{backend.name}: {why}")
        return climbed

    def _remember(self, known: _WentUp) -> None:
        self._went_up[id(known.request)] = known
        while len(self._went_up) > REMEMBERED:
            del self._went_up[next(iter(self._went_up))]

    def _doubt(self, request: Request, heard: Sequence[Delta]) -> str:
        """Return why an answer is not taken, or ""."""
        gather = Gather("native", request.tools, _taken(request))
        for delta in heard:
            gather.feed(delta)
        message = gather.finish()
        sure = [delta.confidence for delta in heard] + [call.confidence for call in message.calls]
        least = min((value for value in sure if value is not None), default=1.0)
        if gather.ended == "length":
            return "its answer was cut off"
        if least < self.confidence:
            return f"it was {least:.0%} sure"
        return _flaw(request, message) or (self._accept(request, message) if self._accept else "")


@dataclass(slots=True)
class _WentUp:
    """What became of a request on the lower rungs."""

    request: Request
    passed: list[str] = field(default_factory=list)
    spent: Usage = field(default_factory=Usage)
    taken: list[Delta] = field(default_factory=list)


def _lacks(backend: Backend, request: Request) -> str:
    """Return why `backend` need not be asked, or ""."""
    traits = backend.traits
    offered = bool(request.tools) and request.tool_choice != "none"
    if offered and not traits.tools:
        return "it takes no tools"
    if not traits.images and any(message.images for message in request.messages):
        return "it sees no images"
    if request.output_schema is not None and not traits.structured:
        return "it gives no structured output"
    if request.output_schema is not None and not offered and not (traits.plans and traits.summarizes):
        return "it writes no plans or summaries"
    room = request.max_tokens or min(1024, backend.window // 4)
    size = backend.count(request)
    if size + room > backend.window:
        return f"its window of {backend.window} tokens is too small for {size} and an answer"
    return ""


def _flaw(request: Request, message: Message) -> str:
    """Return what is wrong with a whole answer, or ""."""
    if not message.calls:
        if request.tools and request.tool_choice not in ("auto", "none"):
            return "it called nothing, though it had to"
        if not message.content.strip():
            return "it gave no answer"
        return _unfit(message.content, request.output_schema) if request.output_schema is not None else ""
    tools = {tool.name: tool for tool in request.tools}
    return next(filter(None, (_call_flaw(call, tools) for call in message.calls)), "")


def _call_flaw(call: ToolCall, tools: Mapping[str, ToolSpec]) -> str:
    if call.fault:
        return call.fault.message
    if call.name not in tools:
        return f"it called {call.name!r}, which there is not"
    wrong = _misfit(call.arguments, tools[call.name].parameters)
    return f"it called {call.name} with {wrong}" if wrong else ""


def _unfit(text: str, schema: dict[str, Any]) -> str:
    try:
        wrong = _misfit(json.loads(text), schema)
    except ValueError:
        return "its answer is no JSON"
    return f"its answer does not fit the schema: {wrong}" if wrong else ""


def _misfit(value: Any, schema: dict[str, Any]) -> str:
    from jsonschema import Draft202012Validator  # here, as only a cascade needs it, and it takes long to import
    from jsonschema.exceptions import best_match

    wrong = best_match(Draft202012Validator(schema).iter_errors(value))
    return wrong.message if wrong else ""


def _signed(delta: Delta, backend: Backend, passed: Sequence[str]) -> Delta:
    """Have the last piece say who answered."""
    if not delta.finish:
        return delta
    return replace(delta, backend=delta.backend or backend.name, passed_over=(*passed, *delta.passed_over))


def _taken(request: Request) -> set[str]:
    return {call.id for message in request.messages for call in message.calls}


async def _translated(pieces: AsyncIterator[Delta], dialect: str, request: Request) -> AsyncGenerator[Delta, None]:
    """Yield an answer whose calls are written in its text with its calls as `CallDelta`s."""
    gather, shown, last = Gather(dialect, request.tools, _taken(request)), Piece(), Delta()
    async with aclosing(pieces):  # type: ignore[type-var]
        async for delta in pieces:
            piece = gather.feed(delta)
            shown = Piece(shown.text + piece.text, shown.thinking + piece.thinking)
            if piece.text or piece.thinking or delta.opaque:
                yield Delta(text=piece.text, thinking=piece.thinking, opaque=delta.opaque)
            if delta.confidence is not None:
                last = delta
    message = gather.finish()
    yield Delta(text=message.content[len(shown.text) :], thinking=message.thinking[len(shown.thinking) :])
    for index, call in enumerate(message.calls):
        yield Delta(call=CallDelta(index, call.id, call.name, _written(call), call.confidence))
    ended: Literal["stop", "calls", "length"]
    ended = "length" if gather.ended == "length" else "calls" if message.calls else "stop"
    yield Delta(usage=gather.usage, finish=ended, confidence=last.confidence)


def _written(call: ToolCall) -> str:
    """Return a call's arguments as JSON text; those of a faulty call such that they are found faulty again."""
    if call.fault is None:
        return json.dumps(call.arguments, ensure_ascii=False)
    return call.raw if call.raw.strip() else "{"
