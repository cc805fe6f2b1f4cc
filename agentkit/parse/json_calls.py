"""Reads calls that are written as JSON objects: behind a tag, bare at a line's start, or alone in a code fence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from agentkit.parse import envelope
from agentkit.parse.dialect import Steps
from agentkit.parse.drafts import Draft
from agentkit.parse.names import resolve
from agentkit.parse.scan import Markers
from agentkit.parse.value import JSON, Balanced, Until
from agentkit.types import ToolSpec


class Form(NamedTuple):
    """A way to write calls without a tag: how it begins, what calls a text of it holds, and its quotes."""

    opening: Callable[[str, Callable[[str], bool]], bool | None]
    read: Callable[[str], tuple[list[Draft], str]]
    quotes: tuple[str, ...]


OBJECT = Form(envelope.opening, envelope.read_calls, JSON)

_MARGIN = re.compile(r"\n?[ \t]{0,32}")
_SPACE = re.compile(r"\s{0,64}")
_FENCE = re.compile(r"(`{3,8})[^`\n]{0,32}(?=\n)")
_FENCE_PART = re.compile(r"`{1,8}|`{3,8}[^`\n]{0,32}")
_FENCE_END = re.compile(r"\n[ \t]{0,3}(`{0,16})[ \t]{0,32}")
_GAP = re.compile(r"[\s;,\]})]*")
_NOT_SPACE = re.compile(r"[;,\]})]")


class JsonCalls(Steps):
    """What is no call is text: also where a model talks about calls.

    * A tag begins a call where a bracket follows it, but not in a code fence nor right behind a backtick.
    * An object without a tag is a call where it begins a line, or follows another call, and names an offered tool with
      arguments. Where the model has said nothing else, it may name any tool: what else would such an answer be?
    * So is a code fence that holds such objects and nothing else; any other fence is text as a whole.

    One line break before a call goes with it, and white space between calls.

    tags: what begins a call. ends: what may end one, or stand behind it.
    """

    forms: tuple[Form, ...] = (OBJECT,)

    def __init__(self, tools: Mapping[str, ToolSpec], tags: Sequence[str] = (), ends: Sequence[str] = ()) -> None:
        super().__init__(self._line)
        specs = tuple(tools.values())
        self.offered: Callable[[str], bool] = cache(
            lambda name: resolve(name.removeprefix("functions."), specs) is not None
        )
        self._any = bool(specs)
        self._tags = Markers(tags)
        self._ends = Markers(ends)
        self._word_end = re.compile(f"\n|{self._tags.pattern.pattern}")
        self._tagged = Until((*tags, *ends))
        self._value = Balanced()
        self._form = OBJECT
        self._held: list[str] = []
        self._drafts: list[Draft] = []
        self._sure = False
        self._fence = ""
        self._spoken = False
        self._last = ""

    def end(self, out: list[str]) -> bool:
        """Close what is open; a call that breaks off is one still, if its name is there."""
        if self.step == self._body:
            self._close_body(out, *self._tagged.close(self.rest))
            return True
        if self.step == self._object:
            self._value.close(self.rest)
            self.rest = ""
            self._close_object(out, closed=False)
            return True
        if self._drafts:
            self._accept()
            self.rest = self.rest if self.rest.strip("` \n") else ""
        held = "" if self.step == self._after else self._release()
        self._say(out, held + self.rest)
        self.rest = ""
        return False

    def _line(self, out: list[str]) -> bool:
        """At the beginning of a line, its line break included."""
        margin = _MARGIN.match(self.rest)
        assert margin, "nothing at all is a margin"
        begun = self.rest[margin.end() :]
        if not begun:
            return False
        if begun[0] == "\n":
            self._say(out, margin[0])
            self.rest = begun
            return True
        return self._begin(out, margin[0], begun)

    def _begin(self, out: list[str], margin: str, begun: str) -> bool:
        """Decide what `begun` is, the beginning of a line or what follows a call; it stays held while that is open."""
        if tag := self._tags.pattern.match(begun):
            self._open([margin, tag[0]], begun[tag.end() :])
            return True
        if fence := _FENCE.match(begun):
            self._held, self._fence = [margin, fence[0]], fence[1]
            self.rest, self.step = begun[fence.end() :], self._fence_head
            return True
        verdicts = [form.opening(begun, self._may_call) for form in self.forms] if begun[0] in "[{" else []
        for form, verdict in zip(self.forms, verdicts, strict=False):
            if verdict:
                self._start_object(form, [margin], begun)
                return True
        if None in verdicts or _FENCE_PART.fullmatch(begun) or self._tags.partial(begun) == begun:
            return False
        self._say(out, margin)
        self._held, self.rest, self.step = [], begun, self._words
        return True

    def _may_call(self, name: str) -> bool:
        return self._any and (not self._spoken or self.offered(name))

    def _words(self, out: list[str]) -> bool:
        """Within a line that does not begin with a call."""
        found = self._word_end.search(self.rest)
        if found is None:
            safe = len(self.rest) - len(self._tags.partial(self.rest))
            self._say(out, self.rest[:safe])
            self.rest = self.rest[safe:]
            return False
        self._say(out, self.rest[: found.start()])
        if found[0] == "\n":
            self.rest, self.step = self.rest[found.start() :], self._line
        elif self._last == "`":
            self._say(out, found[0])
            self.rest = self.rest[found.end() :]
        else:
            self._open([found[0]], self.rest[found.end() :])
        return True

    def _open(self, held: list[str], rest: str) -> None:
        self._held, self.rest, self.step = held, rest, self._opened

    def _opened(self, out: list[str]) -> bool:
        """Behind a tag: a call follows, or words."""
        space = _SPACE.match(self.rest)
        begun = self.rest[space.end() :] if space else self.rest
        if begun[:1] in ("{", "["):
            self.rest, self.step = begun, self._body
        elif tag := self._tags.pattern.match(begun):
            size = len(self.rest) - len(begun) + len(tag[0])
            self._held.append(self.rest[:size])
            self.rest = self.rest[size:]
        elif self._tags.partial(begun) == begun:
            return False
        else:
            self._say(out, self._release())
            self.step = self._words
        return True

    def _body(self, out: list[str]) -> bool:
        stop, rest = self._tagged.take(self.rest)
        if stop:
            self._close_body(out, stop, rest)
        else:
            self.rest = rest
        return bool(stop)

    def _close_body(self, out: list[str], stop: str, rest: str) -> None:
        """End what stands behind a tag: objects, or what was meant for one."""
        drafts, words = envelope.read_calls(self._tagged.raw)
        if not drafts:
            drafts, words = [Draft(name="", raw=self._tagged.raw)], ""
        for draft in drafts:
            draft.closed = stop in self._ends.markers
        self._drafts = drafts
        self._accept()
        self._say(out, words)
        self.rest = rest
        if stop in self._tags.markers:
            self._open([stop], rest)

    def _start_object(self, form: Form, held: list[str], begun: str, *, sure: bool = False) -> None:
        self._held, self._form, self._value, self._sure = held, form, Balanced(form.quotes), sure
        self.rest, self.step = begun, self._object

    def _object(self, out: list[str]) -> bool:
        stop, self.rest = self._value.take(self.rest)
        if stop:
            self._close_object(out, closed=True)
        return bool(stop)

    def _close_object(self, out: list[str], *, closed: bool) -> None:
        drafts, words = self._form.read(self._value.raw)
        for draft in drafts:
            draft.closed = closed
        self._held.append(self._value.raw)
        may_call = self.offered if self._fence else self._may_call
        if not drafts or (self._fence and words) or not (self._sure or may_call(drafts[0].name)):
            self._say(out, self._release())
            self.step = self._code if self._fence else self._words
            return
        self._drafts += drafts
        if self._fence and closed:
            self.step = self._fence_tail
        else:
            self._accept()
            self._say(out, words)

    def _fence_head(self, out: list[str]) -> bool:
        """In a code fence that holds nothing else so far: another call follows, or the fence is text."""
        space = _SPACE.match(self.rest)
        begun = self.rest[space.end() :] if space else self.rest
        verdict = envelope.opening(begun, self.offered) if begun[:1] in ("", "{", "[") else False
        if verdict is None:
            return False
        if verdict:
            held = [*self._held, self.rest[: len(self.rest) - len(begun)]]
            self._start_object(OBJECT, held, begun)
        else:
            self._say(out, self._release())
            self.step = self._code
        return True

    def _fence_tail(self, out: list[str]) -> bool:
        """In a code fence, behind a call."""
        end = re.match(rf"[\s,;]{{0,64}}{self._fence}[ \t]{{0,32}}(?=\n)", self.rest)
        if end:
            self._accept()
            self.rest = self.rest[end.end() :]
            return True
        if re.fullmatch(r"[\s,;]{0,64}`{0,8}[ \t]{0,32}", self.rest):
            return False
        gap = re.match(r"[\s,;]{0,64}", self.rest)
        size = gap.end() if gap else 0
        self._held.append(self.rest[:size])
        self.rest, self.step = self.rest[size:], self._fence_head
        return True

    def _code(self, out: list[str]) -> bool:
        """In a code fence that is text, up to the line that ends it."""
        at = self.rest.find("\n")
        if at < 0:
            self._say(out, self.rest)
            self.rest = ""
            return False
        self._say(out, self.rest[:at])
        self.rest = self.rest[at:]
        end = _FENCE_END.match(self.rest)
        if end is None or end.end() == len(self.rest):
            return False
        ends = len(end[1]) >= len(self._fence) and self.rest[end.end()] == "\n"
        self._say(out, end[0])
        self.rest = self.rest[end.end() :]
        if ends:
            self._fence, self.step = "", self._line
        return True

    def _after(self, out: list[str]) -> bool:
        """Behind a call: what only parts it from the next, or brackets too many, goes; other words stay."""
        gap = _GAP.match(self.rest)
        self._held.append(gap[0] if gap else "")
        self.rest = self.rest[gap.end() :] if gap else self.rest
        if not self.rest:
            return False
        if end := self._ends.pattern.match(self.rest):
            self.rest = self.rest[end.end() :]
            return True
        if self._ends.partial(self.rest) == self.rest:
            return False
        return self._begin(out, _NOT_SPACE.sub("", "".join(self._held)), self.rest)

    def _accept(self) -> None:
        """Make calls of what was read as such; the text that they stood in goes."""
        self.found += self._drafts
        self._drafts, self._held, self._fence, self.step = [], [], "", self._after

    def _release(self) -> str:
        """Return what was held, now that it is no call."""
        held, self._held, self._drafts = "".join(self._held), [], []
        return held

    def _say(self, out: list[str], text: str) -> None:
        if text:
            out.append(text)
            self._last = text[-1]
            self._spoken = self._spoken or not text.isspace()
