"""The text formats of Llama 3.1 to 4: bare JSON, what follows `<|python_tag|>`, and lists of Python calls.

{"name": NAME, "parameters": {...}}                 Llama 3.1 to 3.3; several are parted by `;`
<|python_tag|>{"name": NAME, "parameters": {...}}   with "Environment: ipython" in the system's message
<|python_tag|>brave_search.call(query="...")        built-in tools
<|python_tag|>print(2 + 2)                          code, a call where a tool for code is offered
[NAME(a=1, b="x"), OTHER()]                         Llama 3.2 and 4, the latter between <|python_start|> and its end

Sources: meta-llama/llama-models, prompt_format.md of models/llama3_1, llama3_2 and llama4; the chat templates of
meta-llama/Llama-3.1-8B-Instruct and Llama-4-Scout-17B-16E-Instruct. Either family writes the other's form now and then
(vllm-project/vllm#46863), a semicolon with or without spaces between calls (vllm-project/vllm#49923) and words around
them (vllm-project/vllm#19024): one parser reads all of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from agentkit.parse import pythonic
from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect
from agentkit.parse.drafts import Draft
from agentkit.parse.json_calls import OBJECT, Form, JsonCalls
from agentkit.parse.scan import THINK, THOUGHT, Markers
from agentkit.parse.value import PYTHON
from agentkit.types import Message, ToolCall, ToolSpec

TAG, START, START_END = "<|python_tag|>", "<|python_start|>", "<|python_end|>"
MARKS = (f"{THINK}\n", f"\n{THOUGHT}\n\n")
CODE_TOOLS = ("code_interpreter", "ipython", "python", "run_python")
"""Names of tools that code behind the tag is meant for; such a tool takes it as `code`."""

_ENDS = (START_END, "<|eom_id|>", "<|eot_id|>", "<|eot|>", "<|eom|>")
_NAME = re.compile(r"[A-Za-z_][\w.-]{0,127}")


def _read_list(text: str) -> tuple[list[Draft], str]:
    drafts, rest = pythonic.read_calls(text)
    for draft in drafts:
        draft.name = draft.name.removesuffix(".call")
    return drafts, rest


LIST = Form(pythonic.opening, _read_list, PYTHON)


class LlamaCalls(JsonCalls):
    """What follows a tag is a call, or code for the tool that runs it, or words."""

    forms = (OBJECT, LIST)

    def __init__(self, tools: Mapping[str, ToolSpec]) -> None:
        super().__init__(tools, (TAG, START, START_END), _ENDS)
        takes = (
            name for name in CODE_TOOLS if name in tools and "code" in tools[name].parameters.get("properties", {})
        )
        self._code_tool = next(takes, "")
        self._code_end = Markers(_ENDS)

    def end(self, out: list[str]) -> bool:
        """Close what is open; code reaches to the answer's end."""
        if self.step == self._script:
            self._held.append(self.rest)
            self._run_code()
            self.rest = ""
        return super().end(out)

    def _opened(self, out: list[str]) -> bool:
        self.rest = self.rest.lstrip()
        form = self._form_of(self.rest)
        if form is None:
            return False
        if form:
            self._start_object(form, self._held, self.rest, sure=True)
        else:
            code = self._code_tool and self._held[-1].endswith(TAG)
            self._held, self.step = [], self._script if code else self._words
        return True

    def _form_of(self, begun: str) -> Form | None | Literal[False]:
        """Return in which form the call is that begins so, False if it is none, None while it is too short to tell."""
        if begun[:1] == "{":
            return OBJECT
        if begun[:1] == "[":
            verdicts = [form.opening(begun, bool) for form in self.forms]
            found = next((form for form, verdict in zip(self.forms, verdicts, strict=True) if verdict), None)
            return found or (None if None in verdicts else False)
        name = _NAME.match(begun)
        if not begun or (name and name.end() == len(begun)):
            return None
        called = name is not None and begun.startswith("(", name.end())
        return LIST if name and called and (name[0].endswith(".call") or self.offered(name[0])) else False

    def _script(self, out: list[str]) -> bool:
        """Code, up to a mark that ends it."""
        before, end, self.rest = self._code_end.cut(self.rest)
        self._held.append(before)
        if end:
            self._run_code(closed=True)
        return bool(end)

    def _run_code(self, *, closed: bool = False) -> None:
        raw = json.dumps({"code": "".join(self._held).strip()}, ensure_ascii=False)
        self._drafts = [Draft(name=self._code_tool, raw=raw, closed=closed, endless=not closed)]
        self._accept()


def parser(tools: Mapping[str, ToolSpec]) -> LlamaCalls:
    """Return a parser of answers that were offered these tools."""
    return LlamaCalls(tools)


_RESERVED = write.Reserved("<|")
_JSON = """\
Environment: ipython

The functions you may call, one JSON object a line:
{tools}

To call one, answer with {{"name": function name, "parameters": object of arguments}} and nothing else."""
_PYTHONIC = """\
The functions you may call, one JSON object a line:
{tools}

To call some, answer with [name1(argument=value, ...), name2(...)] and nothing else; values are Python literals."""


def render(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation in the turns of Llama 3."""
    return _render(
        messages, tools, answer, _JSON, render_answer, ("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>")
    )


def render_pythonic(messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
    """Return the conversation in the turns of Llama 4."""
    marks = ("<|header_start|>", "<|header_end|>", "<|eot|>")
    return _render(messages, tools, answer, _PYTHONIC, render_pythonic_answer, marks)


def render_answer(message: Message) -> str:
    """Return one assistant message as the model would have written it, its calls as JSON."""
    text = write.thought_and_content(message, MARKS, _RESERVED)
    calls = "; ".join(_RESERVED.escape(write.envelope(call, "parameters")) for call in message.calls)
    return write.below(text, calls) if calls else text


def render_pythonic_answer(message: Message) -> str:
    """Return one assistant message as the model would have written it, its calls as Python."""
    text = write.thought_and_content(message, MARKS, _RESERVED)
    calls = ", ".join(_RESERVED.escape(_python(call)) for call in message.calls)
    return write.below(text, f"[{calls}]") if calls else text


def _python(call: ToolCall) -> str:
    return f"{call.name}({call.raw})" if call.fault and call.raw else pythonic.written(call.name, call.arguments)


def _render(
    messages: Sequence[Message],
    tools: Sequence[ToolSpec],
    answer: bool,
    told: str,
    say: Callable[[Message], str],
    marks: tuple[str, str, str],
) -> str:
    begin, end, over = marks
    told = told.format(tools=_RESERVED.escape(write.lines(map(write.function, tools)))) if tools else ""
    system, messages = write.system_first(messages, _RESERVED, told)
    turns = [("system", system)] if system else []
    for message in messages:
        role = "ipython" if message.role == "tool" else message.role
        turns.append((role, say(message) if role == "assistant" else _RESERVED.defuse(message.content)))
    text = "".join(f"{begin}{role}{end}\n\n{text}{over}" for role, text in turns)
    return text + (f"{begin}assistant{end}\n\n" if answer else "")


LLAMA3 = Dialect("llama3", parser, render, render_answer, ("<|start_header_id|>",), (TAG,), (MARKS,))
PYTHONIC = Dialect(
    "pythonic", parser, render_pythonic, render_pythonic_answer, ("<|header_start|>",), (TAG, START), (MARKS,)
)
