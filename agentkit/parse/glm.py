"""The text format of GLM-4.5, 4.6 and 4.7: a name, and a key and a value for each argument.

<tool_call>NAME
<arg_key>KEY</arg_key>
<arg_value>VALUE</arg_value>
</tool_call>

4.7 leaves the line breaks out, and begins its answers inside a thought that its prompt opened. Sources: the chat
templates of zai-org/GLM-4.5, GLM-4.6 and GLM-4.7. Known slips: no <arg_value> before a value (vllm-project/vllm#49248),
no <arg_key> between the name and the first key (vllm-project/vllm#47190), an </arg_value> behind a name alone
(fw-ai-external/python-sdk#119), ends written over and over (zai-org/GLM-5#84), tags within a value
(local-inference-lab/vllm#639), calls in a thought that is never closed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect
from agentkit.parse.scan import THINK, THOUGHT, Marks
from agentkit.parse.tagged import CALL, CALL_END, Escapes, Form, TaggedCalls, hidden_key, text_of
from agentkit.types import Message, ToolCall, ToolSpec

KEY, KEY_END, VALUE, VALUE_END = "<arg_key>", "</arg_key>", "<arg_value>", "</arg_value>"

_NAME = r"<tool_call>\s{0,32}(?P<name>[\w.:/@-]{1,128})"
_FORM = Form(
    openers=(CALL,),
    orphans=(KEY_END, VALUE_END),
    closers=(CALL_END,),
    head=re.compile(rf"{_NAME}(?=\s{{0,32}}(?:<arg_key>|</arg_value>|</tool_call>|</arg_key>))"),
    head_part=re.compile(rf"<tool_call>\s{{0,32}}|{_NAME}\s{{0,32}}(?:<[/a-z_]{{0,11}})?"),
    key=re.compile(r"\s*<arg_key>(?P<key>[^<>]{1,256})</arg_key>(?:\s*<arg_value>|\n?)"),
    inner_key=re.compile(r"\n?<arg_key>(?P<key>[^<>]{1,256})</arg_key>\s*<arg_value>"),
    value_end=re.compile(r"</arg_value>(?=\s*(?:<arg_key>|</tool_call>|\Z))|(?=</tool_call>\s*\Z)"),
    empty=re.compile(r"\s{0,32}(?:</arg_value>\s{0,32})?</tool_call>"),
    end=re.compile(r"</arg_value>\s{0,32}</tool_call>"),
    tail=re.compile(r"\s*(?:</arg_value>\s*)?(?:</tool_call>\s*)?"),
    escapes=Escapes(
        "/?tool_call>", "/?arg_key>", "/?arg_value>", "/?tool_response>", "/?tools>", "/?think>", "sop>",
        r"\|(?:user|assistant|system|observation|endoftext)\|>",
    ),
)  # fmt: skip
_RESERVED = write.Reserved("<|", "<tool_", "</tool_", "<tools>", "</tools>", "<arg_", "</arg_", "<sop>", "[gMASK]")
_TOLD = """\
# Tools

The tools you may call, one JSON object a line:
<tools>
{tools}
</tools>

To call one, write its name and its arguments in this form:
<tool_call>tool_name
<arg_key>parameter_name</arg_key>
<arg_value>value</arg_value>
</tool_call>
For the < of a tag within a value write &lt; instead."""


class GlmCalls(TaggedCalls):
    """Reads a name and the first key that stand together, too."""

    def __init__(self, tools: Mapping[str, ToolSpec]) -> None:
        super().__init__(tools, _FORM)

    def _begin(self, name: str) -> tuple[str, str]:
        if self.rest.startswith(KEY_END):
            known = max((tool for tool in self._tools if name.startswith(tool)), key=len, default=name)
            return known, KEY + name.removeprefix(known) if known != name else ""
        return name, ""


def parser(tools: Mapping[str, ToolSpec]) -> GlmCalls:
    """Return a parser of answers that were offered these tools."""
    return GlmCalls(tools)


@dataclass(frozen=True, slots=True)
class Layout:
    """How one generation's template lays out turns. think: what opens a thought in the prompt."""

    line: str = "\n"
    think: str = ""

    def render(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
        """Return the conversation as the model reads it."""
        parts = ["[gMASK]<sop>"]
        if tools:
            told = _TOLD.format(tools=_RESERVED.escape(write.lines(map(write.declaration, tools))))
            parts.append(f"<|system|>\n{told}")
        last = ""
        for message in messages:
            text = _RESERVED.defuse(message.content)
            if message.role == "tool":
                parts.append("" if last == "tool" else "<|observation|>")
                parts.append(f"{self.line}<tool_response>{self.line}{text}{self.line}</tool_response>")
            else:
                said = self.render_answer(message) if message.role == "assistant" else text
                parts.append(f"<|{message.role}|>{self.line}{said}")
            last = message.role
        return "".join(parts) + (f"<|assistant|>{self.line}{self.think}" if answer else "")

    def render_answer(self, message: Message) -> str:
        """Return one assistant message as the model would have written it."""
        text = write.thought_and_content(message, self.marks, _RESERVED)
        if self.think and not message.thinking:
            text = "".join(self.marks) + text
        return write.below(text, "\n".join(map(self._call, message.calls))) if message.calls else text

    @property
    def marks(self) -> Marks:
        """What stands around a thought."""
        return THINK, THOUGHT + self.line

    def _call(self, call: ToolCall) -> str:
        values = "".join(
            f"{KEY}{hidden_key(key)}{KEY_END}{self.line}"
            f"{VALUE}{_FORM.escapes.hide(text_of(value))}{VALUE_END}{self.line}"
            for key, value in call.arguments.items()
        )
        return f"{CALL}{_RESERVED.defuse(call.name)}{self.line}{values}{CALL_END}"


_GLM, _GLM_47 = Layout(), Layout(line="", think=THINK)
GLM = Dialect("glm", parser, _GLM.render, _GLM.render_answer, (KEY,), (CALL,), (_GLM.marks,))
GLM_47 = Dialect(
    "glm47", parser, _GLM_47.render, _GLM_47.render_answer, (KEY, "else '<think>'"), (CALL,), (_GLM_47.marks,), True
)
