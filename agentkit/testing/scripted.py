"""A backend that answers from a list."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterable, Sequence

import anyio.lowlevel

from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.errors import BackendError, ContextOverflow
from agentkit.types import Message, Usage

Fixed = str | Message | Sequence[Delta] | Exception
Answer = Fixed | Callable[[Request], Fixed]


class ScriptedBackend:
    """Answers its requests in order, from `answers`; keeps every request in `requests`.

    An answer is a text, a Message, the very Deltas, an exception to raise, or a function of the request that returns
    one of these. Texts come in pieces of `piece` characters, calls as native calls. `count` is exact: one token for
    every four characters of a message, and four for its frame.
    """

    def __init__(
        self,
        answers: Iterable[Answer],
        *,
        window: int = 128_000,
        traits: Traits | None = None,
        name: str = "scripted",
        piece: int = 7,
    ) -> None:
        self.name, self.window, self.traits, self.piece = name, window, traits or Traits(), piece
        self.requests: list[Request] = []
        self.closed = False
        self._answers = list(answers)

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the next answer in small pieces.

        Raises:
            BackendError: the script is used up.
            ContextOverflow: the prompt is larger than the window.
        """
        self.requests.append(request)
        if (size := self.count(request)) > self.window:
            raise ContextOverflow(f"the prompt has {size} tokens, the window {self.window}")
        if not self._answers:
            raise BackendError("the script has no answer left", remedy="give ScriptedBackend one answer for each step")
        answer = self._answers.pop(0)
        if callable(answer):
            answer = answer(request)
        if isinstance(answer, Exception):
            raise answer
        for delta in self._deltas(request, answer):
            await anyio.lowlevel.checkpoint()
            yield delta

    def _deltas(self, request: Request, answer: str | Message | Sequence[Delta]) -> Iterable[Delta]:
        if not isinstance(answer, str | Message):
            return answer
        message = Message(role="assistant", content=answer) if isinstance(answer, str) else answer
        usage = Usage(prompt_tokens=self.count(request), completion_tokens=_tokens(message))
        return pieces(message, usage, self.piece)

    def count(self, request: Request) -> int:
        """Return the tokens of the messages and the tools."""
        return tokens(request)

    async def aclose(self) -> None:
        """Note that it was closed."""
        self.closed = True


def pieces(message: Message, usage: Usage, size: int = 7) -> list[Delta]:
    """Return the Deltas of a message, with texts of `size` characters and native calls."""

    def cut(text: str) -> list[str]:
        return [text[i : i + size] for i in range(0, len(text), size)]

    made = [Delta(thinking=part) for part in cut(message.thinking)]
    made += [Delta(text=part) for part in cut(message.content)]
    for index, call in enumerate(message.calls):
        arguments = call.raw or _json(call.arguments)
        made.append(Delta(call=CallDelta(index, call.id, call.name, confidence=call.confidence)))
        made += [Delta(call=CallDelta(index, arguments=part)) for part in cut(arguments)]
    made += [Delta(opaque=opaque) for opaque in message.opaque]
    return [*made, Delta(usage=usage, finish="calls" if message.calls else "stop")]


def tokens(request: Request) -> int:
    """Return the tokens of the messages and the tools: one for every four characters, and four a message."""
    tools = sum(len(t.name) + len(t.description) + len(_json(t.parameters)) for t in request.tools)
    return sum(_tokens(message) for message in request.messages) + -(-tools // 4)


def _tokens(message: Message) -> int:
    calls = sum(len(call.name) + len(call.raw or _json(call.arguments)) for call in message.calls)
    return 4 + -(-(len(message.content) + calls) // 4)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _conforms(backend: ScriptedBackend) -> Backend:
    return backend
