"""Plain JSON in a code fence, for models that were never taught a format of their own.

```json
{"name": NAME, "arguments": {...}}
```

A fence is a call only where it names an offered tool and holds nothing else: an example of JSON is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect
from agentkit.parse.json_calls import JsonCalls
from agentkit.parse.scan import THINK, THOUGHT
from agentkit.types import Message, ToolCall, ToolSpec

MARKS = (f"{THINK}\n", f"\n{THOUGHT}\n\n")

_TURNS = write.Reserved("<|im_")
_RESERVED = write.Reserved("<|im_", "```")
_TOLD = """\
The tools you may call, one JSON object a line:
{tools}

To call one, answer with nothing but a block like this, one for each call:
```json
{{"name": "...", "arguments": {{...}}}}
```
What it returns comes with the next message. When no tool is needed, answer in words."""


def parser(tools: Mapping[str, ToolSpec]) -> JsonCalls:
    """Return a parser of answers that were offered these tools."""
    return JsonCalls(tools)


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation in ChatML, with what tools returned in messages of the user's."""
    told = _TOLD.format(tools=_TURNS.escape(write.lines(map(write.function, tools)))) if tools else ""
    system, messages = write.system_first(messages, _TURNS, told)
    parts = [write.chatml("system", system)] if system else []
    for message in messages:
        if message.role == "assistant":
            parts.append(write.chatml("assistant", render_answer(message)))
        elif message.role == "tool":
            parts.append(write.chatml("user", f"The tool returned:\n{_TURNS.defuse(message.content)}"))
        else:
            parts.append(write.chatml(message.role, _TURNS.defuse(message.content)))
    return "".join(parts) + ("<|im_start|>assistant\n" if answer else "")


def render_answer(message: Message) -> str:
    """Return one assistant message as the model would have written it."""
    text = write.thought_and_content(message, MARKS, _TURNS)
    return write.below(text, "\n".join(map(_call, message.calls))) if message.calls else text


def _call(call: ToolCall) -> str:
    return f"```json\n{_RESERVED.escape(write.envelope(call, 'arguments'))}\n```"


FENCED = Dialect("fenced", parser, render, render_answer, signs=(), think=(MARKS,))
