"""Mistral's text formats: one mark, then a list of calls, or since version 11 of its tokenizer a name and arguments.

[TOOL_CALLS] [{"name": NAME, "arguments": {...}, "id": ID}, ...]     to version 7: Mistral 7B v0.3, Mixtral 8x22B, Nemo
[TOOL_CALLS]NAME[ARGS]{...}[TOOL_CALLS]OTHER[ARGS]{...}              since: Devstral, Magistral, Ministral 3
[TOOL_CALLS]NAME[CALL_ID]ID[ARGS]{...}                               version 11: Mistral Small 3.2

Sources: mistralai/mistral-common, tokens/tokenizers/instruct.py; the chat templates of
mistralai/Mistral-7B-Instruct-v0.3 and Mistral-Small-3.2-24B-Instruct-2506. Which form comes is told by what follows the
mark, not by the tokenizer (vllm-project/vllm#39294). Version 11 is also seen without [ARGS], where servers drop special
tokens; then the older list comes without its mark. Ids are nine letters or figures, or templates refuse.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect, IdRule
from agentkit.parse.drafts import Draft
from agentkit.parse.json_calls import OBJECT, JsonCalls
from agentkit.parse.scan import THINK, THOUGHT
from agentkit.parse.value import JSON, Balanced
from agentkit.types import Message, ToolCall, ToolSpec

CALLS, ARGS, CALL_ID = "[TOOL_CALLS]", "[ARGS]", "[CALL_ID]"
MARKS = ("[THINK]", "[/THINK]")
IDS = IdRule(re.compile(r"[a-zA-Z0-9]{9}"), lambda name, n: f"call{n:05}")

_NAME = r"\s{0,8}([^\s\[\]{}\"']{1,128})\s{0,8}"
_HEAD = re.compile(rf"{_NAME}(?:\[CALL_ID\]\s{{0,8}}([^\s\[\]{{}}]{{1,64}})\s{{0,8}})?(?:\[ARGS\])?\s{{0,8}}(?=\{{)")
_HEAD_SIZE = 256
_SPACE = re.compile(r"\s{0,64}")
_BROKEN = re.compile(rf"{_NAME}(?:\[CALL_ID\].*|\[ARGS\]\s*)", re.DOTALL)


class MistralCalls(JsonCalls):
    """Reads either form."""

    def __init__(self, tools: Mapping[str, ToolSpec]) -> None:
        super().__init__(tools, (CALLS,), ("</s>",))
        self._arguments = Balanced(JSON, (CALLS,))
        self._call = Draft(name="")

    def end(self, out: list[str]) -> bool:
        """Close what is open; a name without arguments is a call that broke off."""
        if self.step == self._argument:
            stop, self.rest = self._arguments.close(self.rest)
            self._add(stop)
            return True
        if self.step == self._opened and (broken := _BROKEN.fullmatch(self.rest)):
            self._drafts = [Draft(name=broken[1], whole=False)]
            self._accept()
            self.rest = ""
        return super().end(out)

    def _opened(self, out: list[str]) -> bool:
        space = _SPACE.match(self.rest)
        gap = space[0] if space else ""
        begun = self.rest[len(gap) :]
        if begun.startswith(CALLS):
            self._held.append(gap + CALLS)
            self.rest = begun.removeprefix(CALLS)
        elif begun[:1] in ("{", "[") and not CALLS.startswith(begun):
            self._start_object(OBJECT, [*self._held, gap], begun, sure=True)
        elif head := _HEAD.match(self.rest):
            self._call = Draft(name=head[1], id=head[2] or "")
            self.rest, self.step = self.rest[head.end() :], self._argument
        elif "{" not in self.rest and len(self.rest) < _HEAD_SIZE:
            return False
        else:
            self._say(out, self._release())
            self.step = self._words
        return True

    def _argument(self, out: list[str]) -> bool:
        stop, self.rest = self._arguments.take(self.rest)
        if stop:
            self._add(stop)
        return bool(stop)

    def _add(self, stop: str) -> None:
        self._call.raw, self._call.closed = self._arguments.raw, stop not in ("", CALLS)
        self._drafts = [self._call]
        self._accept()
        if stop == CALLS:
            self._open([CALLS], self.rest)


def parser(tools: Mapping[str, ToolSpec]) -> MistralCalls:
    """Return a parser of answers that were offered these tools."""
    return MistralCalls(tools)


_RESERVED = write.Reserved(
    "[INST]", "[/INST]", "[TOOL_", "[/TOOL_", "[AVAILABLE_", "[/AVAILABLE_", "[SYSTEM_", "[/SYSTEM_", ARGS, CALL_ID,
    "<s>", "</s>",
)  # fmt: skip


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation as models to version 7 read it; what the system says leads the first user's message."""
    ids = IDS.fit(messages)
    system, messages = write.system_first(messages, _RESERVED, "")
    parts = [f"[AVAILABLE_TOOLS] {_tools(tools)}[/AVAILABLE_TOOLS]"] if tools else []
    for message in messages:
        text = _RESERVED.defuse(message.content)
        if message.role == "assistant":
            parts.append(f" {_with_calls(message, _list(ids))}</s>")
        elif message.role == "tool":
            call_id = message.call_id or ""
            told = {"content": message.content, "call_id": ids.get(call_id, call_id)}
            parts.append(f"[TOOL_RESULTS] {_json(told)}[/TOOL_RESULTS]")
        else:
            first = "\n\n".join(filter(None, (system, text)))
            parts.append(f"[INST] {first}[/INST]")
            system = ""
    return "".join(parts)


def render_v11(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation as later models read it."""
    parts = [f"[AVAILABLE_TOOLS]{_tools(tools)}[/AVAILABLE_TOOLS]"] if tools else []
    for message in messages:
        text = _RESERVED.defuse(message.content)
        if message.role == "assistant":
            parts.append(f"{_with_calls(message, _marked)}</s>")
        elif message.role == "tool":
            parts.append(f"[TOOL_RESULTS]{text}[/TOOL_RESULTS]")
        else:
            mark = "SYSTEM_PROMPT" if message.role == "system" else "INST"
            parts.append(f"[{mark}]{text}[/{mark}]")
    return "".join(parts)


def render_answer(message: Message) -> str:
    """Return one assistant message as models to version 7 would have written it."""
    return _with_calls(message, _list(IDS.fit([message])))


def render_v11_answer(message: Message) -> str:
    """Return one assistant message as later models would have written it."""
    return _with_calls(message, _marked)


def _with_calls(message: Message, write_calls: Callable[[Sequence[ToolCall]], str]) -> str:
    text = write.thought_and_content(message, MARKS, _RESERVED)
    if not message.calls:
        return text
    if message.content and not message.content.rpartition("\n")[2].strip(" \t"):
        text += "\n"  # For the last line break before a call is taken to belong to it.
    return text + write_calls(message.calls)


def _list(ids: Mapping[str, str]) -> Callable[[Sequence[ToolCall]], str]:
    def written(calls: Sequence[ToolCall]) -> str:
        objects = (f'{write.envelope(c, "arguments")[:-1]}, "id": {_json(ids.get(c.id, c.id))}}}' for c in calls)
        return f"{CALLS} [{', '.join(map(_RESERVED.escape, objects))}]"

    return written


def _marked(calls: Sequence[ToolCall]) -> str:
    return "".join(f"{CALLS}{call.name}{ARGS}{_RESERVED.escape(write.arguments(call))}" for call in calls)


def _tools(tools: Sequence[ToolSpec]) -> str:
    return _json([write.declaration(tool) for tool in tools])


def _json(value: Any) -> str:
    return _RESERVED.escape(json.dumps(value, ensure_ascii=False))


_THINK = (MARKS, (f"{THINK}\n", f"\n{THOUGHT}\n"))
MISTRAL_V11 = Dialect("mistral_v11", parser, render_v11, render_v11_answer, (CALLS, ARGS), (CALLS,), _THINK, ids=IDS)
MISTRAL = Dialect("mistral", parser, render, render_answer, (CALLS,), (CALLS,), _THINK, ids=IDS)
