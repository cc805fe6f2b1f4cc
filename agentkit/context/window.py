"""Builds each request so that it fits the window, and compacts when it no longer would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from agentkit.backend import Backend, Request
from agentkit.context.summary import ASK, Summary, by_model, by_rule
from agentkit.errors import BackendError, ContextOverflow
from agentkit.retry import RetryPolicy, answer_with_retry
from agentkit.types import Message, ToolSpec, Usage

START, END = 0.88, 0.40
"""Shares of the window at which compaction starts, and to which it goes: each one throws the KV prefix away."""
SUMMARY = 0.15
"""The share the summary may have beside that."""


@dataclass(frozen=True, slots=True)
class Compaction:
    """What a compaction did: messages before `upto` are now told by `summary`, which took `usage`."""

    summary: str
    upto: int
    tokens_before: int
    tokens_after: int
    fallback: bool
    usage: Usage = Usage()


class Context:
    """The conversation of one run, and the view of it that fits.

    The view: system and first user message, byte-identical for ever; the user's other messages of the summarized part;
    the summary; everything later, verbatim. A call and its results are never parted. `reserve` tokens of the window
    are kept for the answer.
    """

    def __init__(
        self,
        system: str,
        backend: Backend,
        *,
        window: int | None = None,
        reserve: int | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self.backend, self.retry = backend, retry
        self.window = window or backend.window
        self.reserve = min(4096, self.window // 4) if reserve is None else reserve
        self.messages: list[Message] = []
        self.summary = ""
        self.upto = 0
        self._system = Message(role="system", content=system) if system else None
        self._shortened: dict[int, Message] = {}

    @property
    def limit(self) -> int:
        """Return the tokens a prompt may have."""
        return self.window - self.reserve

    def add(self, message: Message) -> None:
        """Append a message."""
        self.messages.append(self._seen(message))

    def restore(self, messages: Sequence[Message], summary: str = "", upto: int = 0) -> None:
        """Take over a conversation from the journal."""
        self.messages, self.summary, self.upto = [self._seen(m) for m in messages], summary, upto

    def _seen(self, message: Message) -> Message:
        """Return a message as this backend can be shown it."""
        if not message.images or self.backend.traits.images:
            return message
        note = f"[{len(message.images)} images were left out: this model cannot see images]"
        return message.model_copy(update={"images": (), "content": f"{message.content}\n{note}".lstrip()})

    def view(self) -> tuple[Message, ...]:
        """Return what the model sees."""
        shown = self.messages
        if self._shortened:
            shown = [self._shortened.get(i, m) for i, m in enumerate(self.messages)]
        old, recent = shown[: self.upto], shown[self.upto :]
        users = [m for m in old if m.role == "user"]
        told = [Message(role="system", content=self.summary)] if self.summary else []
        return (*([self._system] if self._system else []), *users, *told, *recent)

    def request(self, tools: Sequence[ToolSpec] = (), **sampling: Any) -> tuple[Request, int]:
        """Return the next request, and the tokens of its prompt; it may be too large as yet."""
        request = Request(messages=self.view(), tools=tuple(tools), **sampling)
        return request, self.backend.count(request)

    def fitting(self, tools: Sequence[ToolSpec] = (), **sampling: Any) -> tuple[Request, int]:
        """Return the next request, its longest messages shortened in their middle until it fits.

        Raises:
            ContextOverflow: not even the fixed part fits.
        """
        while (made := self.request(tools, **sampling))[1] > self.limit:
            if not self._shorten():
                raise ContextOverflow(
                    f"the system prompt, the goal and {len(tools)} tools need {made[1]} tokens of {self.limit}",
                    remedy="offer fewer tools, or take a model with a larger window",
                )
        return made

    def overflowed(self, tokens: int) -> None:
        """Learn that a prompt of so many tokens, as counted here, does not fit: the window is smaller than was said."""
        self.window = min(self.window, tokens)
        self.reserve = min(self.reserve, self.window // 4)

    def is_crowded(self, tokens: int) -> bool:
        """Return whether a prompt of so many tokens is so large that older turns should be summed up first."""
        return tokens > START * self.limit and len(self.messages) - self.upto >= 3

    async def compact(self, tools: Sequence[ToolSpec] = ()) -> Compaction | None:
        """Sum up older turns; None where nothing can be.

        The summary is asked for in continuation of the present view, so that it shares the view's prefix.
        """
        before = self.backend.count(Request(messages=self.view(), tools=tuple(tools)))
        cut = self._cut(tools)
        if cut <= self.upto:
            return None
        summary, fallback, usage = await self._summarize(tools, cut)
        self.upto, self.summary = cut, summary.render()
        while len(self.summary) > 600 and self._size(tools) > (END + SUMMARY) * self.limit:
            keep = len(self.summary) * 2 // 3
            self.summary = f"{self.summary[:300]}\n[... older entries left out ...]\n{self.summary[300 - keep :]}"
        return Compaction(self.summary, cut, before, self._size(tools), fallback, usage)

    async def _summarize(self, tools: Sequence[ToolSpec], cut: int) -> tuple[Summary, bool, Usage]:
        old, usage = self.messages[:cut], Usage()
        if self.backend.traits.summarizes:
            asked = (*self.view(), Message(role="user", content=ASK))
            request = Request(
                messages=asked, tools=tuple(tools), tool_choice="none", output_schema=Summary.model_json_schema()
            )
            try:
                text, usage = await answer_with_retry(self.backend, request, self.retry)
                return by_model(text, old), False, usage
            except (BackendError, ValidationError, ValueError):
                pass  # the run must not die of a summary
        return by_rule(old), True, usage

    def _size(self, tools: Sequence[ToolSpec]) -> int:
        return self.backend.count(Request(messages=self.view(), tools=tuple(tools)))

    def _cut(self, tools: Sequence[ToolSpec]) -> int:
        """Return the first index to keep verbatim: the earliest unit boundary whose rest fits the target."""
        boundaries = [i for i, m in enumerate(self.messages) if m.role != "tool" and i > self.upto]
        for index in boundaries:
            rest = Request(messages=tuple(self.messages[index:]), tools=tuple(tools))
            if self.backend.count(rest) <= END * self.limit:
                return index
        return boundaries[-1] if boundaries else self.upto

    def _shorten(self) -> bool:
        """Halve the longest message that is not the first user message; return False when none is worth it."""
        first = next((i for i, m in enumerate(self.messages) if m.role == "user"), -1)
        shown = {
            i: self._shortened.get(i, m) for i, m in enumerate(self.messages) if i >= self.upto or m.role == "user"
        }
        lengths = {i: len(m.content) for i, m in shown.items() if i != first}
        longest = max(lengths, key=lambda i: lengths[i], default=-1)
        if longest < 0 or lengths[longest] < 200:
            return False
        text, keep = shown[longest].content, lengths[longest] // 4
        content = f"{text[:keep]}\n[... {len(text) - 2 * keep} characters left out ...]\n{text[-keep:]}"
        self._shortened[longest] = shown[longest].model_copy(update={"content": content})
        return True
