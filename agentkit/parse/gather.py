"""Gathers streamed pieces into a Message, whatever dialect the model speaks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from agentkit.backend import Delta
from agentkit.parse.drafts import Draft, mend, numbered, to_calls
from agentkit.parse.names import resolve
from agentkit.parse.native import NativeCalls
from agentkit.parse.scan import Thoughts
from agentkit.types import Message, Opaque, ToolSpec, Usage

if TYPE_CHECKING:
    from agentkit.parse.dialect import Dialect


class Piece(NamedTuple):
    """What can be shown of an answer at once."""

    text: str = ""
    thinking: str = ""


class Gather:
    """One answer in the making.

    `taken` are the call ids the conversation already uses. `usage` and `ended` (`stop`, `calls`, `length`, or empty
    where the backend did not say) hold what the answer's last pieces reported, `backend` and `passed_over` which of
    several backends gave it, and why others did not.

    Raises:
        ConfigError: `dialect` is neither `native` nor the name of a known one.
    """

    def __init__(self, dialect: str, tools: Iterable[ToolSpec] = (), taken: Collection[str] = ()) -> None:
        self._dialect = None if dialect == "native" else _named(dialect)
        self._tools = {tool.name: tool for tool in tools}
        self._taken = taken
        self._begin()

    def _begin(self) -> None:
        self.usage: Usage | None = None
        self.ended = self.backend = ""
        self.passed_over: tuple[str, ...] = ()
        self._native = NativeCalls()
        dialect = self._dialect
        self._written = dialect.parser(self._tools) if dialect else None
        self._thoughts = Thoughts(dialect.openers, dialect.think, dialect.thinking) if dialect else Thoughts()
        self._content: list[str] = []
        self._thinking: list[str] = []
        self._opaque: list[Opaque] = []
        self._half = Piece()

    def feed(self, delta: Delta) -> Piece:
        """Take a piece, and return what can be shown: shown pieces are always the beginning of the final message."""
        if delta.reset:
            self._begin()
        self.usage = delta.usage or self.usage
        self.ended = delta.finish or self.ended
        self.backend = delta.backend or self.backend
        self.passed_over = delta.passed_over or self.passed_over
        if delta.call is not None:
            self._native.feed(delta.call)
        if delta.opaque is not None:
            self._opaque.append(delta.opaque)
        text, half_text = _whole(self._half.text + delta.text)
        thinking, half_thinking = _whole(self._half.thinking + delta.thinking)
        self._half = Piece(half_text, half_thinking)
        rest, thought = self._thoughts.feed(text) if text else ("", "")
        return self._show(self._written.feed(rest) if self._written and rest else rest, thinking + thought)

    def finish(self) -> Message:
        """Return the whole answer; its content may end in a few characters that were held back until now."""
        half, self._half = self._half, Piece()
        self.feed(Delta(text=mend(half.text), thinking=mend(half.thinking)))
        rest, thought = self._thoughts.finish()
        if self._written:
            rest = self._written.feed(rest) + self._written.finish()
        self._show(rest, thought)
        dialect = self._dialect
        drafts = [*(self._written.drafts() if self._written else ()), *self._native.drafts()]
        if dialect and not drafts and not "".join(self._content).strip():
            drafts = self._meant(dialect)
        make_id = dialect.ids.make if dialect else numbered
        return Message(
            role="assistant",
            content="".join(self._content),
            calls=to_calls(drafts, self._tools.values(), self._taken, make_id, self.ended),
            thinking="".join(self._thinking),
            opaque=tuple(self._opaque),
        )

    def _meant(self, dialect: Dialect) -> list[Draft]:
        """Return the calls with which a closed thought ends, where the answer says nothing more: those were meant.

        Qwen3.5 is known for it (vllm-project/vllm#39056). Calls before more words, or of no offered tool, are thoughts.
        """
        parser = dialect.parser(self._tools)
        words = parser.feed(self._thoughts.contemplated) + parser.finish()
        drafts, tools = parser.drafts(), tuple(self._tools.values())
        offered = all(resolve(draft.name.strip().removeprefix("functions."), tools) for draft in drafts)
        return drafts if offered and not words.strip() else []

    def _show(self, text: str, thinking: str) -> Piece:
        self._content.append(text)
        self._thinking.append(thinking)
        return Piece(text, thinking)


def _named(dialect: str) -> Dialect:
    from agentkit.parse.registry import dialect_named  # most endpoints need none: the parsers stay unread

    return dialect_named(dialect)


def _whole(text: str) -> tuple[str, str]:
    """Part half of a surrogate pair at the end from `text`: some servers cut an emoji in two."""
    if text and "\ud800" <= text[-1] <= "\udbff":
        return mend(text[:-1]), text[-1]
    return mend(text), ""


def read(text: str, dialect: str = "kimi_k2", tools: Iterable[ToolSpec] = (), taken: Collection[str] = ()) -> Message:
    """Return the Message that a whole answer's `text` says."""
    gather = Gather(dialect, tools, taken)
    gather.feed(Delta(text=text))
    return gather.finish()
