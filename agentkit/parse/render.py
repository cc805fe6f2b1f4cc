"""What dialects share when they write a conversation back: defusing marks, thoughts, arguments, declarations."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from agentkit.parse.scan import Marks
from agentkit.types import Message, ToolCall, ToolSpec


class Reserved:
    """Marks that nobody may forge, each told by how it begins."""

    def __init__(self, *beginnings: str) -> None:
        self._first = re.compile("|".join(f"{re.escape(text[0])}(?={re.escape(text[1:])})" for text in beginnings))

    def defuse(self, text: str) -> str:
        """Return `text` with a space in each mark, behind its first character."""
        return self._first.sub(r"\g<0> ", text)

    def escape(self, text: str) -> str:
        """Return JSON, or a Python literal, that says the same and holds no mark: their first characters escaped."""
        return self._first.sub(lambda mark: f"\\u{ord(mark[0]):04x}", text)


def thought_and_content(message: Message, think: Marks, reserved: Reserved) -> str:
    """Return an answer's text before its calls. One that begins with a thought's mark gets an empty thought."""
    first, last = think
    text = reserved.defuse(message.content)
    if message.thinking or text.lstrip().startswith(first.strip("\n")):
        thinking = Reserved(last.strip("\n")).defuse(reserved.defuse(message.thinking))
        return f"{first}{thinking}{last}{text}"
    return text


def below(text: str, calls: str) -> str:
    """Return calls on a line of their own below an answer's text."""
    return f"{text}\n{calls}" if text else calls


def arguments(call: ToolCall) -> str:
    """Return a call's arguments as the model wrote them; as JSON where it did not, or where they had to be repaired."""
    return call.raw if call.raw and not call.repairs else json.dumps(call.arguments, ensure_ascii=False)


def function(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool's name, description and parameters."""
    return {"name": tool.name, "description": tool.description, "parameters": tool.parameters}


def declaration(tool: ToolSpec) -> dict[str, Any]:
    """Return a tool as OpenAI's API describes it, as most chat templates expect it too."""
    return {"type": "function", "function": function(tool)}


def envelope(call: ToolCall, key: str) -> str:
    """Return a call as a JSON object that holds its name, and its arguments under `key`."""
    return f'{{"name": {json.dumps(call.name, ensure_ascii=False)}, "{key}": {arguments(call)}}}'


def system_first(messages: Sequence[Message], reserved: Reserved, told: str) -> tuple[str, Sequence[Message]]:
    """Return a leading message of the system's with `told` below it, empty where both are, and the other messages."""
    led = bool(messages) and messages[0].role == "system"
    first = reserved.defuse(messages[0].content) if led else ""
    return "\n\n".join(filter(None, (first, told))), messages[led:]


def chatml(role: str, text: str) -> str:
    """Return a turn in ChatML."""
    return f"<|im_start|>{role}\n{text}<|im_end|>\n"


def chatml_turns(
    messages: Sequence[Message],
    tools: Sequence[ToolSpec],
    told: str,
    reserved: Reserved,
    say: Callable[[Message], str],
    *,
    answer: bool,
) -> str:
    """Return a conversation in ChatML, as Qwen's models read it; `told` tells of `{tools}`, and how to call them."""
    told = told.format(tools=reserved.escape(lines(map(declaration, tools)))) if tools else ""
    system, messages = system_first(messages, reserved, told)
    parts = [chatml("system", system)] if system else []
    for at, message in enumerate(messages):
        if message.role == "assistant":
            parts.append(chatml("assistant", say(message)))
        elif message.role == "tool":
            begins = at == 0 or messages[at - 1].role != "tool"
            ends = at + 1 == len(messages) or messages[at + 1].role != "tool"
            result = f"<tool_response>\n{reserved.defuse(message.content)}\n</tool_response>"
            parts.append(f"{'<|im_start|>user' if begins else ''}\n{result}{'<|im_end|>' if ends else ''}")
            parts.append("\n" if ends else "")
        else:
            parts.append(chatml(message.role, reserved.defuse(message.content)))
    return "".join(parts) + ("<|im_start|>assistant\n" if answer else "")


def lines(values: Iterable[Any]) -> str:
    """Return JSON values, one a line."""
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in values)
