"""Qwen3-Coder's text format, which later Qwen3 models speak too: a function, and a parameter for each argument.

<tool_call>
<function=NAME>
<parameter=KEY>
VALUE
</parameter>
</function>
</tool_call>

One line break on each side of a value is the format's, all else is the value's (vllm-project/vllm#48753). Sources: the
chat template of Qwen/Qwen3-Coder-30B-A3B-Instruct; QwenLM/Qwen3-Coder, qwen3coder_tool_parser.py. Known slips: the
opening tag left out (ollama/ollama#16686), a parameter's or the function's end left out (ollama/ollama#17914), `>` left
out behind a name (vllm-project/vllm#39771), tags within a value (ollama/ollama#17021), values in Python's spelling.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect
from agentkit.parse.scan import THINK, THOUGHT
from agentkit.parse.tagged import CALL, CALL_END, Escapes, Form, TaggedCalls, hidden_key, text_of
from agentkit.types import Message, ToolCall, ToolSpec

FUNCTION, FUNCTION_END, PARAMETER, PARAMETER_END = "<function=", "</function>", "<parameter=", "</parameter>"
OPENERS = (CALL, FUNCTION)
MARKS = (f"{THINK}\n", f"\n{THOUGHT}\n\n")

_FORM = Form(
    openers=OPENERS,
    orphans=(PARAMETER_END, FUNCTION_END),
    closers=(CALL_END, "<|im_end|>"),
    head=re.compile(r"(?:<tool_call>\s{0,32})?<function=(?P<name>[^<>\n]{1,128})(?:>|(?=\n))"),
    head_part=re.compile(r"<tool_call>\s{0,32}(?:<[a-z]{0,8})?|(?:<tool_call>\s{0,32})?<function=(?P<name>[^<>\n]{0,128})"),
    key=re.compile(r"\s*<parameter=(?P<key>[^<>\n]{1,256})(?:>|(?=\n))\n?"),
    inner_key=re.compile(r"(?:\A|\n)<parameter=(?P<key>[^<>\n]{1,256})>\n?"),
    value_end=re.compile(
        r"\n?</parameter>(?=\s*(?:<parameter=|</function>|</tool_call>|\Z))"
        r"|\n?(?=</function>\s*(?:</tool_call>\s*)?\Z)|\n?(?=</tool_call>\s*\Z)"
    ),
    empty=re.compile(r"\s{0,32}</(?:function|tool_call)>"),
    end=re.compile(r"</parameter>\s{0,32}</(?:function|tool_call)>|</function>\s{0,32}</tool_call>"),
    tail=re.compile(r"\s*(?:</function>\s*)?(?:</tool_call>\s*)?"),
    escapes=Escapes(
        "/?tool_call>", "/?tool_response>", "/?tools>", "/?think>", "/parameter>", "/function>",
        "(?:parameter|function)=[^<>\n]{0,256}>", r"\|im_[a-z]{1,8}\|>", r"\|endoftext\|>",
    ),
)  # fmt: skip
_RESERVED = write.Reserved(
    "<|im_", "<tool_", "</tool_", "<tools>", "</tools>", FUNCTION, FUNCTION_END, PARAMETER, PARAMETER_END
)
_TOLD = """\
# Tools

The tools you may call, one JSON object a line:
<tools>
{tools}
</tools>

To call one, write its name and its arguments in this form, and nothing behind it:
<tool_call>
<function=tool_name>
<parameter=parameter_name>
value, which may have several lines
</parameter>
</function>
</tool_call>
For the < of a tag within a value write &lt; instead."""


def parser(tools: Mapping[str, ToolSpec]) -> TaggedCalls:
    """Return a parser of answers that were offered these tools."""
    return TaggedCalls(tools, _FORM)


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation in ChatML, as the model reads it."""
    return write.chatml_turns(messages, tools, _TOLD, _RESERVED, render_answer, answer=answer)


def render_answer(message: Message) -> str:
    """Return one assistant message as the model would have written it."""
    text = write.thought_and_content(message, MARKS, _RESERVED)
    return write.below(text, "\n".join(map(_call, message.calls))) if message.calls else text


def _call(call: ToolCall) -> str:
    values = "".join(
        f"{PARAMETER}{hidden_key(key)}>\n{_FORM.escapes.hide(text_of(value))}\n{PARAMETER_END}\n"
        for key, value in call.arguments.items()
    )
    return f"{CALL}\n{FUNCTION}{_RESERVED.defuse(call.name)}>\n{values}{FUNCTION_END}\n{CALL_END}"


QWEN3_CODER = Dialect("qwen3_coder", parser, render, render_answer, (FUNCTION,), OPENERS, (MARKS,))
