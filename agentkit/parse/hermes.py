"""Hermes' text format, which Qwen2.5 and Qwen3 speak too: a JSON object between tags.

<tool_call>
{"name": NAME, "arguments": {...}}
</tool_call>

Sources: NousResearch/Hermes-Function-Calling; the chat templates of Qwen/Qwen2.5-7B-Instruct and Qwen/Qwen3-8B.
Qwen2.5-Coder's template asks for the tags, but that model writes `<tools>` for them, a JSON fence or the bare object
(vllm-project/vllm#32926), so these are read as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect
from agentkit.parse.json_calls import JsonCalls
from agentkit.parse.scan import THINK, THOUGHT
from agentkit.types import Message, ToolCall, ToolSpec

CALL, CALL_END = "<tool_call>", "</tool_call>"
TAGS = (CALL, "<tools>")
ENDS = (CALL_END, "</tools>", "<|im_end|>")
MARKS = (f"{THINK}\n", f"\n{THOUGHT}\n\n")

_RESERVED = write.Reserved("<|im_", "<tool_", "</tool_", "<tools>", "</tools>")
_TOLD = """\
# Tools

The tools you may call, one JSON object a line:
<tools>
{tools}
</tools>

To call one, write a JSON object with its name and its arguments between tags, and do so for each call:
<tool_call>
{{"name": "...", "arguments": {{...}}}}
</tool_call>"""


def parser(tools: Mapping[str, ToolSpec]) -> JsonCalls:
    """Return a parser of answers that were offered these tools."""
    return JsonCalls(tools, TAGS, ENDS)


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation in ChatML, as the model reads it."""
    return write.chatml_turns(messages, tools, _TOLD, _RESERVED, render_answer, answer=answer)


def render_answer(message: Message) -> str:
    """Return one assistant message as the model would have written it."""
    text = write.thought_and_content(message, MARKS, _RESERVED)
    return write.below(text, "\n".join(map(_call, message.calls))) if message.calls else text


def _call(call: ToolCall) -> str:
    return f"{CALL}\n{_RESERVED.escape(write.envelope(call, 'arguments'))}\n{CALL_END}"


HERMES = Dialect("hermes", parser, render, render_answer, signs=(CALL,), openers=(CALL,), think=(MARKS,))
