"""Kimi K2's text format: calls written between markers in the answer, read as they stream, and written back.

<|tool_calls_section_begin|>
  <|tool_call_begin|>functions.NAME:IDX<|tool_call_argument_begin|>{...}<|tool_call_end|>
<|tool_calls_section_end|>
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect, IdRule, Sections
from agentkit.parse.drafts import Draft
from agentkit.parse.scan import THINK, THOUGHT, Markers
from agentkit.parse.value import Until
from agentkit.types import Message, ToolSpec

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
_AFTER_CALL = (CALL_END, CALL, *_ENDS)
_INDEX = re.compile(r":\d+\Z")
_RESERVED = write.Reserved("<|im_", "<|tool_call")


class KimiCalls(Sections):
    """Reads sections of calls; what stands outside of them is text."""

    in_text, in_section = _IN_TEXT, _IN_SECTION

    def __init__(self) -> None:
        super().__init__()
        self._header: list[str] = []
        self._value = Until(_AFTER_CALL)

    def end(self, out: list[str]) -> bool:
        """Close a call that is open; words that were held are text."""
        if self.step == self._arguments:
            marker, self.rest = self._value.close(self.rest)
            self._add(self._value.raw, closed=marker == CALL_END)
            self.enter(marker or CALL_END)
            return True
        if self.step == self._name:
            self._header.append(self.rest)
            if self._written():
                self._add(whole=False)
        elif self.step == self.read_text or self.noise:
            out.append(self.rest)
        return False

    def _name(self, out: list[str]) -> bool:
        before, marker, self.rest = _IN_HEADER.cut(self.rest)
        self._header.append(before)
        if marker == ARGUMENTS:
            self.step = self._arguments
        elif marker:
            if marker == CALL_END or self._written():
                self._add(whole=marker == CALL_END)
            self.enter(marker)
        return bool(marker)

    def _arguments(self, out: list[str]) -> bool:
        marker, self.rest = self._value.take(self.rest)
        if marker:
            self._add(self._value.raw, closed=marker == CALL_END)
        return self.enter(marker)

    def enter(self, marker: str) -> bool:
        if marker == CALL:
            self._header = []
            self.step = self._name
        elif marker in _ENDS:
            self.step = self.read_text
        elif marker:
            self.noise = False
            self.step = self.read_section
        return bool(marker)

    def _written(self) -> str:
        return "".join(self._header).strip()

    def _add(self, raw: str = "", *, whole: bool = True, closed: bool = False) -> None:
        written = self._written()
        name = _INDEX.sub("", written)
        call_id = written if name != written and name else ""
        self.found.append(Draft(name=name, id=call_id, raw=raw, whole=whole, closed=closed))


IDS = IdRule(re.compile(r"functions\.[^<>]+:\d+"), lambda name, n: f"functions.{_RESERVED.defuse(name)}:{n}")


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation as the text the model reads; with `answer` it ends where the model's turn begins.

    A folder's own chat template goes before this one; this serves checkpoints without a template, and tests.
    Reserved markers inside messages are defused, so that what a tool or a person wrote cannot forge a turn.
    """
    ids = IDS.fit(messages)
    parts = []
    if tools:
        declared = json.dumps([write.declaration(tool) for tool in tools], separators=(",", ":"))
        parts.append(_turn("system", "tool_declare", _RESERVED.escape(declared)))
    for message in messages:
        if message.role == "assistant":
            parts.append(_turn("assistant", "assistant", render_answer(message, ids)))
        elif message.role == "tool":
            call_id = message.call_id or ""
            head = f"## Return of {ids.get(call_id, call_id)}\n"
            parts.append(_turn("system", "tool", head + _RESERVED.defuse(message.content)))
        else:
            parts.append(_turn(message.role, message.role, _RESERVED.defuse(message.content)))
    return "".join(parts) + ("<|im_assistant|>assistant<|im_middle|>" if answer else "")


def render_answer(message: Message, ids: dict[str, str] | None = None) -> str:
    """Return one assistant message as the model would have written it; `ids` replaces call ids of another form."""
    ids = IDS.fit([message]) if ids is None else ids
    text = write.thought_and_content(message, (THINK, THOUGHT), _RESERVED)
    if not message.calls:
        return text
    calls = "".join(
        f"{CALL}{ids.get(call.id, call.id)}{ARGUMENTS}{_RESERVED.escape(write.arguments(call))}{CALL_END}"
        for call in message.calls
    )
    return f"{text}{SECTION}{calls}{SECTION_END}"


def _turn(speaker: str, name: str, text: str) -> str:
    return f"<|im_{speaker}|>{name}<|im_middle|>{text}<|im_end|>"


def _parser(tools: Mapping[str, ToolSpec]) -> KimiCalls:
    return KimiCalls()


KIMI_K2 = Dialect("kimi_k2", _parser, render, render_answer, signs=(CALL,), openers=OPENERS, ids=IDS)
