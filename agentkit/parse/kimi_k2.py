"""Kimi K2's text format: calls written between markers in the answer, read as they stream, and written back.

<|tool_calls_section_begin|>
  <|tool_call_begin|>functions.NAME:IDX<|tool_call_argument_begin|>{...}<|tool_call_end|>
<|tool_calls_section_end|>
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from agentkit.parse.drafts import Draft, read_arguments
from agentkit.parse.scan import THINK, THOUGHT, Markers
from agentkit.types import Message, ToolCall, ToolSpec

SECTION = "<|tool_calls_section_begin|>"
SECTION_END = "<|tool_calls_section_end|>"
CALL = "<|tool_call_begin|>"
ARGUMENTS = "<|tool_call_argument_begin|>"
CALL_END = "<|tool_call_end|>"
# Checkpoints write the singular now and then, and sometimes leave the section's beginning out.
_BEGINS = (SECTION, "<|tool_call_section_begin|>")
_ENDS = (SECTION_END, "<|tool_call_section_end|>")
OPENERS = (*_BEGINS, CALL)

_IN_TEXT = Markers(OPENERS)
_IN_SECTION = Markers((CALL, *_BEGINS, *_ENDS))
_IN_HEADER = Markers((ARGUMENTS, CALL_END, CALL, *_ENDS))
_AFTER_CALL = Markers((CALL_END, CALL, *_ENDS))
_STOPS = "|".join(map(re.escape, _AFTER_CALL.markers))
_OUTSIDE_STRING = re.compile(f'"|{_STOPS}')
_INSIDE_STRING = re.compile(rf'\\.|"|{_STOPS}', re.DOTALL)
_INDEX = re.compile(r":\d+\Z")
_CANONICAL = re.compile(r"functions\.[^<>]+:\d+")
_RESERVED = re.compile(r"<\|(?=im_|tool_call)")


class KimiCalls:
    """Takes text in pieces, gives back what is no call as soon as that is certain, and keeps the calls."""

    def __init__(self) -> None:
        self._rest = ""
        self._step: Callable[[list[str]], bool] = self._text
        self._header = ""
        self._drafts: list[Draft] = []
        self._noise = False
        self._written: list[str] = []
        self._length = 0
        self._in_string = False
        self._doubt: int | None = None

    def feed(self, text: str) -> str:
        """Return the text that can be no part of a call any more."""
        self._rest += text
        out: list[str] = []
        while self._step(out):
            pass
        return "".join(out)

    def finish(self) -> str:
        """Take the end of the answer: close what is open, and return the text still held."""
        out: list[str] = []
        while self._step == self._arguments:
            self._written.append(self._rest.removesuffix(_AFTER_CALL.partial(self._rest)))
            self._rest = ""
            self._close_call("")
            while self._step(out):
                pass
        if self._step == self._name and (self._header + self._rest).strip():
            self._add(self._header + self._rest, whole=False)
        elif self._step == self._text or (self._step == self._section and self._noise):
            out.append(self._rest)
        self._rest = ""
        return "".join(out)

    def drafts(self) -> list[Draft]:
        """Return the calls in order."""
        return self._drafts

    def _text(self, out: list[str]) -> bool:
        before, marker, self._rest = _IN_TEXT.cut(self._rest)
        out.append(before)
        return self._enter(marker)

    def _section(self, out: list[str]) -> bool:
        """Between calls: white space goes, words stay, for they were meant for someone."""
        before, marker, self._rest = _IN_SECTION.cut(self._rest)
        words = before if self._noise else before.lstrip()
        self._noise = self._noise or bool(words)
        out.append(words)
        return self._enter(marker)

    def _name(self, out: list[str]) -> bool:
        before, marker, self._rest = _IN_HEADER.cut(self._rest)
        self._header += before
        if not marker:
            return False
        if marker == ARGUMENTS:
            self._start_arguments()
            self._step = self._arguments
            return True
        if marker == CALL_END or self._header.strip():
            self._add(self._header, whole=marker == CALL_END)
        return self._enter(marker)

    def _arguments(self, out: list[str]) -> bool:
        """Walk over JSON: a marker inside a string is part of the value, unless the string never ends."""
        at = 0
        while True:
            pattern = _INSIDE_STRING if self._in_string else _OUTSIDE_STRING
            match = pattern.search(self._rest, at)
            if match is None:
                open_end = "\\" if self._in_string and self._rest.endswith("\\", at) else ""
                open_end = open_end or _AFTER_CALL.partial(self._rest[at:])
                keep = len(self._rest) - len(open_end)
                self._take(self._rest[:keep])
                self._rest = open_end
                return False
            at = match.end()
            if match.group() == '"':
                self._in_string = not self._in_string
            elif match.group() in _AFTER_CALL.markers:
                if not self._in_string:
                    self._take(self._rest[: match.start()])
                    self._rest = self._rest[at:]
                    self._close_call(match.group())
                    return True
                if self._doubt is None:
                    self._doubt = self._length + match.start()

    def _start_arguments(self) -> None:
        self._written = []
        self._length = 0
        self._in_string = False
        self._doubt = None

    def _take(self, text: str) -> None:
        self._written.append(text)
        self._length += len(text)

    def _close_call(self, marker: str) -> None:
        """End a call at `marker`; where a string was left open, end it at the first marker inside that string."""
        raw = "".join(self._written)
        if self._doubt is not None and read_arguments(raw)[1] is not None:
            self._rest = raw[self._doubt :] + marker + self._rest
            raw = raw[: self._doubt]
            _, marker, self._rest = _AFTER_CALL.cut(self._rest)
        self._add(self._header, raw)
        self._enter(marker or CALL_END)

    def _enter(self, marker: str) -> bool:
        if marker == CALL:
            self._header = ""
            self._step = self._name
        elif marker in _ENDS:
            self._step = self._text
        elif marker:
            self._noise = False
            self._step = self._section
        return bool(marker)

    def _add(self, header: str, raw: str = "", whole: bool = True) -> None:
        written = header.strip()
        name = _INDEX.sub("", written)
        self._drafts.append(Draft(name=name, id=written if name != written and name else "", raw=raw, whole=whole))


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation as the text the model reads; with `answer` it ends where the model's turn begins.

    A folder's own chat template goes before this one; this serves checkpoints without a template, and tests.
    Reserved markers inside messages are defused, so that what a tool or a person wrote cannot forge a turn.
    """
    ids = _canonical_ids(messages)
    parts = []
    if tools:
        parts.append(_turn("system", "tool_declare", json.dumps([_declare(t) for t in tools], separators=(",", ":"))))
    for message in messages:
        if message.role == "assistant":
            parts.append(_turn("assistant", "assistant", render_answer(message, ids)))
        elif message.role == "tool":
            call_id = message.call_id or ""
            head = f"## Return of {ids.get(call_id, call_id)}\n"
            parts.append(_turn("system", "tool", head + _defuse(message.content)))
        else:
            parts.append(_turn(message.role, message.role, _defuse(message.content)))
    return "".join(parts) + ("<|im_assistant|>assistant<|im_middle|>" if answer else "")


def render_answer(message: Message, ids: dict[str, str] | None = None) -> str:
    """Return one assistant message as the model would have written it; `ids` replaces call ids of another form."""
    ids = ids or {}
    text = _defuse(message.content)
    if message.thinking or text.lstrip().startswith(THINK):
        text = f"{THINK}{_defuse(message.thinking)}{THOUGHT}{text}"
    if not message.calls:
        return text
    calls = "".join(
        f"{CALL}{ids.get(call.id, call.id)}{ARGUMENTS}{_render_arguments(call)}{CALL_END}" for call in message.calls
    )
    return f"{text}{SECTION}{calls}{SECTION_END}"


def _render_arguments(call: ToolCall) -> str:
    raw = call.raw or json.dumps(call.arguments, ensure_ascii=False)
    return _RESERVED.sub(r"\\u003c|", raw)  # The same string to JSON, and no marker to a tokenizer.


def _canonical_ids(messages: Sequence[Message]) -> dict[str, str]:
    """Map ids of another backend's making to `functions.NAME:IDX`: the model strays when shown any other form."""
    calls = [call for message in messages for call in message.calls]
    used = {call.id for call in calls if _CANONICAL.fullmatch(call.id)}
    ids: dict[str, str] = {}
    for call in calls:
        if call.id not in used and call.id not in ids:
            made = (f"functions.{_defuse(call.name)}:{n}" for n in range(len(used) + 1))
            ids[call.id] = next(name for name in made if name not in used)
            used.add(ids[call.id])
    return ids


def _declare(tool: ToolSpec) -> dict[str, object]:
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": function}


def _defuse(text: str) -> str:
    return _RESERVED.sub("< |", text)


def _turn(speaker: str, name: str, text: str) -> str:
    return f"<|im_{speaker}|>{name}<|im_middle|>{text}<|im_end|>"
