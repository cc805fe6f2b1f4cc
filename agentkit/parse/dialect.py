"""What a dialect is: how a family of models writes calls and thoughts in its text, and how its text is written back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from agentkit.parse.drafts import Draft, MakeId
from agentkit.parse.scan import THINK, THOUGHT, Markers, Marks
from agentkit.types import Message, ToolSpec

CHUNK = 4096
"""Characters a parser looks at together: text that is cut off again and again would be copied as often."""


class Parser(Protocol):
    """Takes an answer in pieces, gives back what is no call as soon as that is certain, and keeps the calls.

    Nothing here raises for what a model wrote, and the pieces' edges make no difference.
    """

    def feed(self, text: str) -> str:
        """Return the text that can be no part of a call any more."""
        ...

    def finish(self) -> str:
        """Take the end of the answer: close what is open, and return the text still held."""
        ...

    def drafts(self) -> list[Draft]:
        """Return the calls in order."""
        ...


class Render(Protocol):
    """Writes a conversation as the text the model reads; with `answer` it ends where the model's turn begins.

    What tools and people wrote is defused, so that it cannot forge a turn or a call.
    """

    def __call__(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str: ...


@dataclass(frozen=True, slots=True)
class IdRule:
    """What call ids look like.

    form: what they match. make: gives the id of a conversation's nth call, of the tool named.
    """

    form: re.Pattern[str]
    make: MakeId

    def fit(self, messages: Sequence[Message]) -> dict[str, str]:
        """Map the ids of another form to ones of this form: models stray when shown any other."""
        calls = [call for message in messages for call in message.calls]
        used = {call.id for call in calls if self.form.fullmatch(call.id)}
        ids: dict[str, str] = {}
        for at, call in enumerate(calls):
            if call.id not in used and call.id not in ids:
                made = (self.make(call.name, n) for n in range(at, at + len(used) + 1))
                ids[call.id] = next(id for id in made if id not in used)
                used.add(ids[call.id])
        return ids


COUNTED = IdRule(re.compile(r"call_\d+"), lambda name, n: f"call_{n}")
"""Ids for dialects that write none."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way to write calls in text.

    parser: makes a parser, given the tools offered by name.
    render_answer: writes one assistant message as the model would have.
    signs: what a chat template holds, all of it, where its model speaks this dialect.
    openers: markers that begin a call; in a thought that is never closed, the first of them ends it.
    think: the marks around a thought at the head of an answer, those first that are written.
    thinking: whether an answer begins inside a thought, because the prompt opened it.
    """

    name: str
    parser: Callable[[Mapping[str, ToolSpec]], Parser]
    render: Render
    render_answer: Callable[[Message], str]
    signs: tuple[str, ...]
    openers: tuple[str, ...] = ()
    think: tuple[Marks, ...] = ((THINK, THOUGHT),)
    thinking: bool = False
    ids: IdRule = COUNTED


class Steps:
    """A parser as a machine: `step` takes what it can from `rest`, and says whether another step may follow.

    A step appends to `out` what is text, to `found` what is a call, and leaves in `rest` only what must be seen again
    with more text behind it. It must leave little there: what it holds back at length it keeps elsewhere.
    """

    def __init__(self, step: Callable[[list[str]], bool]) -> None:
        self.rest = ""
        self.step = step
        self.found: list[Draft] = []
        self._waiting: list[tuple[str, int]] = []

    def feed(self, text: str) -> str:
        """Return the text that can be no part of a call any more."""
        out: list[str] = []
        self._waiting.append((text, 0))
        self._run(out)
        return "".join(out)

    def finish(self) -> str:
        """Take the end of the answer: close what is open, and return the text still held."""
        out: list[str] = []
        while self.end(out):
            self._run(out)
        return "".join(out)

    def end(self, out: list[str]) -> bool:
        """Take the end of the text; True where `rest` then holds text that is to be read."""
        raise NotImplementedError

    def drafts(self) -> list[Draft]:
        """Return the calls in order."""
        return self.found

    def _run(self, out: list[str]) -> None:
        moved = True
        while True:
            if moved and len(self.rest) > 2 * CHUNK:
                self._waiting.append((self.rest, 0))
                self.rest = ""
            moved = self.step(out)
            if moved:
                continue
            if not self._waiting:
                return
            text, at = self._waiting.pop()
            if at + CHUNK < len(text):
                self._waiting.append((text, at + CHUNK))
            self.rest += text[at : at + CHUNK]


class Sections(Steps):
    """A machine for dialects that write calls in sections: text around them, and between calls only white space.

    in_text, in_section: the markers that are looked for there; `enter` takes the one that is found.
    """

    in_text: Markers
    in_section: Markers

    def __init__(self) -> None:
        super().__init__(self.read_text)
        self.noise = False

    def enter(self, marker: str) -> bool:
        """Go where a marker leads, if there is one, and tell whether there is."""
        raise NotImplementedError

    def read_text(self, out: list[str]) -> bool:
        """Take text up to a section or a call."""
        before, marker, self.rest = self.in_text.cut(self.rest)
        out.append(before)
        return self.enter(marker)

    def read_section(self, out: list[str]) -> bool:
        """Between calls: white space goes, words stay, for they were meant for someone."""
        before, marker, self.rest = self.in_section.cut(self.rest)
        words = before if self.noise else before.lstrip()
        self.noise = self.noise or bool(words)
        out.append(words)
        return self.enter(marker)
