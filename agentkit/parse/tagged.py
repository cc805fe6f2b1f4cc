"""Reads calls whose arguments stand between tags, one value after another and without quotes.

Such a value is typed by the tool's schema: where that admits a string it is one, exactly as written; else it is read as
JSON, and stays a string where it does not fit, for the schema check to name.

Nothing in such a format tells a tag within a value from one that ends it. A tag ends a value only where another tag
follows that can stand there. Where tags are left over after a call, a value held some and was cut too early: then no
call of the answer is carried out, for what looks like one may be part of a value. A model can write `&lt;` for the `<`
of a tag within a value; that is how values are written back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agentkit.parse.coerce import Coercion
from agentkit.parse.dialect import Steps
from agentkit.parse.drafts import Draft
from agentkit.parse.names import resolve
from agentkit.parse.scan import Markers
from agentkit.types import Fault, ToolSpec

CALL, CALL_END = "<tool_call>", "</tool_call>"
_LONGEST_END = 96
_TWO_CALLS = re.compile(rf"{CALL_END}\s{{0,32}}{CALL}")
_KEY_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&#10;", "\n"), ("&amp;", "&"))
_UNCLEAR = """\
It is not certain where the values of this answer's calls end, so nothing was done. \
Write &lt; for the < of a tag within a value."""


class Escapes:
    """Writes `&lt;` for the `<` of certain tags, `&amp;lt;` where that stood there already, and reads both back.

    tails: patterns of those tags, without their first character.
    """

    def __init__(self, *tails: str) -> None:
        ahead = f"(?={'|'.join(tails)})"
        self._plain = re.compile(f"(?:<|&(?:amp;)*lt;){ahead}")
        self._escaped = re.compile(f"&((?:amp;)*)lt;{ahead}")

    def hide(self, text: str) -> str:
        """Return `text` without such a tag in it."""
        return self._plain.sub(lambda m: "&lt;" if m[0] == "<" else f"&amp;{m[0][1:]}", text)

    def show(self, text: str) -> str:
        """Return what `hide` was given."""
        return self._escaped.sub(lambda m: f"&{m[1][4:]}lt;" if m[1] else "<", text)


@dataclass(frozen=True, slots=True)
class Form:
    """One format's tags, as patterns.

    openers: what begins a call. orphans: tags that never stand in text, behind a call.
    head: a call up to its name, `name`. head_part: what may become one, or break off there.
    key: an argument up to its value, from the end of what is before it, `key`. inner_key: one within another's value.
    value_end: what ends a value, at the end of `body` too. empty, end: what ends a call without arguments, and one with
    some; neither is longer than 96 characters. tail: what is left of a call behind its last value.
    """

    openers: tuple[str, ...]
    orphans: tuple[str, ...]
    closers: tuple[str, ...]
    head: re.Pattern[str]
    head_part: re.Pattern[str]
    key: re.Pattern[str]
    inner_key: re.Pattern[str]
    value_end: re.Pattern[str]
    empty: re.Pattern[str]
    end: re.Pattern[str]
    tail: re.Pattern[str]
    escapes: Escapes


class TaggedCalls(Steps):
    """What is no call is text. One line break before a call goes with it, and white space behind it."""

    def __init__(self, tools: Mapping[str, ToolSpec], form: Form) -> None:
        super().__init__(self._text)
        self._tools, self._form = tools, form
        self._openers = Markers(form.openers)
        self._marks = Markers((*form.openers, *form.orphans))
        self._closers = Markers(form.closers)
        self._meant: dict[str, ToolSpec | None] = {}
        self._name = ""
        self._held: list[str] = []
        self._body: list[str] = []
        self._window = ""
        self._last = ""
        self._unclear = False

    def end(self, out: list[str]) -> bool:
        """Close what is open; a call that breaks off is one still, if its name is there."""
        if self.step == self._block:
            self._add("".join(self._body) + self._window, ended=False)
        elif self.step == self._head and (name := self._broken_name()):
            self.found.append(Draft(name=name, whole=False))
        elif self.rest and not (self.step == self._after and self._closers.partial(self.rest) == self.rest):
            self._say(out, "".join(self._held) + self.rest)
        self.rest = ""
        if self._unclear:
            for draft in self.found:
                draft.fault = Fault(kind="bad_arguments", message=_UNCLEAR)
        return False

    def _text(self, out: list[str]) -> bool:
        before, mark, after = (self._marks if self.found else self._openers).cut(self.rest)
        text = before.removesuffix("\n")
        self._say(out, text)
        margin = before[len(text) :]
        if not mark:
            self.rest = margin + after
        elif self._last == "`" and not margin:
            self._say(out, mark)
            self.rest = after
        elif mark in self._form.openers:
            self._held, self.rest, self.step = [margin], mark + after, self._head
        else:
            self._unclear = True
            self._say(out, margin + mark)
            self.rest = after
        return bool(mark)

    def _head(self, out: list[str]) -> bool:
        head = self._form.head.match(self.rest)
        if head and (head[0].startswith(CALL) or self.tool(head["name"])):
            self._held, self._body = [], []
            self.rest = self.rest[head.end() :]
            self._name, self._window = self._begin(head["name"].strip())
            self.step = self._block
        elif self.rest == self._openers.partial(self.rest) or (not head and self._form.head_part.fullmatch(self.rest)):
            return False
        else:
            mark, self._held = "".join(self._held), []
            opener = next(opener for opener in self._form.openers if self.rest.startswith(opener))
            self._say(out, mark + opener)
            self.rest, self.step = self.rest[len(opener) :], self._text
        return True

    def _block(self, out: list[str]) -> bool:
        window, self.rest = self._window + self.rest, ""
        end = (None if self._body else self._form.empty.match(window)) or self._form.end.search(window)
        if end is None:
            if len(window) > _LONGEST_END:
                self._body.append(window[:-_LONGEST_END])
            self._window = window[-_LONGEST_END:]
            return False
        self._add("".join(self._body) + window[: end.end()], ended=True)
        self.rest, self.step = window[end.end() :], self._after
        return True

    def _after(self, out: list[str]) -> bool:
        """Behind a call: what only parts it from the next goes; other words stay."""
        begun = self.rest.lstrip()
        self._held.append(self.rest[: len(self.rest) - len(begun)])
        self.rest = begun
        if closer := self._closers.pattern.match(begun):
            self._held, self.rest = [], begun[closer.end() :]
        elif self._openers.pattern.match(begun):
            self.step = self._head
        elif begun in (self._closers.partial(begun), self._openers.partial(begun)):
            return False
        else:
            self._say(out, "".join(self._held))
            self._held, self.step = [], self._text
        return True

    def _begin(self, name: str) -> tuple[str, str]:
        """Return the name in a head, and what of it is the beginning of an argument."""
        return name, ""

    def tool(self, name: str) -> ToolSpec | None:
        """Return the tool that is meant by `name`."""
        if name not in self._meant:
            written = name.strip().removeprefix("functions.")
            self._meant[name] = self._tools.get(resolve(written, tuple(self._tools.values())) or "")
        return self._meant[name]

    def _broken_name(self) -> str:
        """Return the name in a head that breaks off, if one of the tools' begins so."""
        part = self._form.head_part.fullmatch(self.rest)
        name = (part["name"] or "").strip() if part else ""
        return name if name and any(offered.startswith(name) for offered in self._tools) else ""

    def _add(self, body: str, *, ended: bool) -> None:
        if ended or body.strip():
            self.found.append(_Reading(self._form, body, self.tool(self._name)).draft(self._name, ended=ended))
        else:
            self.found.append(Draft(name=self._name, whole=False))

    def _say(self, out: list[str], text: str) -> None:
        if text:
            out.append(text)
            self._last = text[-1]


class _Reading:
    """What a call says behind its name: pairs of argument and text as written, and whether the last text broke off."""

    def __init__(self, form: Form, body: str, tool: ToolSpec | None) -> None:
        self._form = form
        self._coercion = Coercion(tool.parameters if tool else {})
        self._repairs: list[str] = []
        self._unclear = False
        pairs, at, self._cut = [], 0, False
        while key := form.key.match(body, at):
            end = form.value_end.search(body, key.end())
            self._cut = end is None
            pairs.append((_key(key["key"]), body[key.end() : end.start() if end else len(body)]))
            at = end.end() if end else len(body)
        self._rest = body[at:]
        self._pairs = self._reopened(pairs)

    def _reopened(self, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Part values that were never closed from the argument behind them, if that is one the tool has and lacks."""
        lacking = self._coercion.properties() - {key for key, _ in pairs}
        found = []
        for key, text in pairs:
            start = 0
            for inner in self._form.inner_key.finditer(text) if lacking else ():
                if inner["key"] in lacking:
                    found.append((key, text[start : inner.start()]))
                    self._unclear = self._unclear or any(tag in found[-1][1] for tag in self._form.orphans)
                    key, start = inner["key"], inner.end()
                    lacking.discard(key)
                    self._repairs.append("unclosed_value")
            found.append((key, text[start:]))
        return found

    def draft(self, name: str, *, ended: bool) -> Draft:
        """Return the call; `ended` says that its end was found, and not that of the answer."""
        keys = [key for key, _ in self._pairs]
        closed = bool(self._rest.strip()) and self._form.tail.fullmatch(self._rest) is not None
        if len(set(keys)) < len(keys):
            twice = next(key for key in keys if keys.count(key) > 1)
            return _faulty(name, f"The argument {twice!r} of {name!r} is given twice.")
        if self._unclear or any(_TWO_CALLS.search(text) for _, text in self._pairs):
            return _faulty(name, _UNCLEAR)
        if ended and not closed:
            return _faulty(name, f"What stands between the arguments of {name!r} is none: {self._rest.strip()[:40]!r}.")
        texts = {key: self._form.escapes.show(text) for key, text in self._pairs}
        values = {key: self._coercion.typed(text, self._coercion.property(key)) for key, text in texts.items()}
        repairs = [*self._repairs, *(r for r in self._coercion.repairs if r not in ("typed", "double_encoded"))]
        raw = json.dumps(values | texts if self._cut else values, ensure_ascii=False)
        # What was cut off in the text is cut off in the JSON too: within a string, or before the last bracket.
        raw = raw[:-2] if self._cut else raw if closed else raw[:-1]
        return Draft(name=name, raw=raw, closed=closed, repairs=tuple(repairs))


def _key(written: str) -> str:
    key = written.strip()
    for escape, character in _KEY_ESCAPES:
        key = key.replace(escape, character)
    return key


def hidden_key(key: str) -> str:
    """Return an argument's name without a character that ends a tag."""
    for escape, character in reversed(_KEY_ESCAPES):
        key = key.replace(character, escape)
    return key


def text_of(value: Any) -> str:
    """Return a value as such formats write it: strings as they are, all else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _faulty(name: str, message: str) -> Draft:
    return Draft(name=name, closed=True, fault=Fault(kind="bad_arguments", message=message))
