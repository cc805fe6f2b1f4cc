"""The text formats of DeepSeek: a section of calls between marks, as V3 and R1 write them, and as V3.1 does.

<｜tool▁calls▁begin｜>
  <｜tool▁call▁begin｜>function<｜tool▁sep｜>NAME      V3, R1: then a line break, and the arguments in a fence
  ```json
  {...}
  ```<｜tool▁call▁end｜>
  <｜tool▁call▁begin｜>NAME<｜tool▁sep｜>{...}<｜tool▁call▁end｜>      V3.1
<｜tool▁calls▁end｜>

Sources: the chat templates of deepseek-ai/DeepSeek-V3-0324, DeepSeek-R1 and DeepSeek-V3.1. One parser reads both forms.
R1's answers begin inside a thought, if its prompt opens one. Known slips: the section's marks left out
(ai-dynamo/dynamo#10133), a call within a thought that is never closed (sgl-project/sglang#9446), the last brace left
out (vllm-project/vllm#26897), marks spelled in other characters (unslothai/unsloth#5624), `function` left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from agentkit.parse import render as write
from agentkit.parse.dialect import Dialect, Sections
from agentkit.parse.drafts import Draft
from agentkit.parse.scan import THINK, THOUGHT, Markers
from agentkit.parse.value import Until, is_json
from agentkit.types import Message, ToolCall, ToolSpec


def _spelled(*words: str) -> tuple[str, ...]:
    """Return a mark in every spelling, the right one first."""
    return tuple(f"<{bar}{gap.join(words)}{bar}>" for bar in "｜|" for gap in ("▁", "_", " ", "\\_"))


SECTIONS, SECTION_ENDS = (*_spelled("tool", "calls", "begin"), "<｜tool▁calls｜>"), _spelled("tool", "calls", "end")
CALLS, CALL_ENDS = _spelled("tool", "call", "begin"), _spelled("tool", "call", "end")
SEPARATORS = _spelled("tool", "sep")
OPENERS = (*SECTIONS, *CALLS)
END = "<｜end▁of▁sentence｜>"
MARKS = (f"{THINK}\n", f"\n{THOUGHT}\n\n")

_ENDS = (*SECTION_ENDS, END)
_IN_TEXT = Markers((*OPENERS, END))
_IN_SECTION = Markers((*OPENERS, *_ENDS))
_SEPARATOR = Markers(SEPARATORS)
_NAME = re.compile(r"[^\n{`\"'\[]*+")
_FENCE = re.compile(r"```\w*+\s*")


class Call(Until):
    """All that stands between the marks of a call."""

    def __init__(self) -> None:
        super().__init__((*CALL_ENDS, *OPENERS, *_ENDS))

    def stands(self, raw: str) -> bool:
        """Return whether the arguments in `raw` can stand as they are."""
        return is_json(parted(raw)[1])


class DeepSeekCalls(Sections):
    """Reads sections of calls, and calls without a section; what stands outside of them is text."""

    in_text, in_section = _IN_TEXT, _IN_SECTION

    def __init__(self) -> None:
        super().__init__()
        self._call = Call()

    def end(self, out: list[str]) -> bool:
        """Close a call that is open; words that were held are text."""
        if self.step == self._body:
            stop, self.rest = self._call.close(self.rest)
            self._add(stop)
            return True
        if self.step == self.read_text or self.noise:
            out.append(self.rest)
        self.rest = ""
        return False

    def _body(self, out: list[str]) -> bool:
        stop, self.rest = self._call.take(self.rest)
        if stop:
            self._add(stop)
        return bool(stop)

    def _add(self, stop: str) -> None:
        name, raw = parted(self._call.raw)
        ended = stop in CALL_ENDS
        if name or raw or ended:
            self.found.append(Draft(name=name, raw=raw, whole=bool(raw) or ended, closed=bool(stop)))
        self.enter(stop or CALL_ENDS[0])

    def enter(self, marker: str) -> bool:
        if marker in CALLS:
            self.step = self._body
        elif marker in _ENDS:
            self.step = self.read_text
        elif marker:
            self.noise = False
            self.step = self.read_section
        return bool(marker)


def parted(body: str) -> tuple[str, str]:
    """Return the name and the arguments of a call, in whatever form it is written."""
    before, mark, rest = _SEPARATOR.cut(body)
    kind = before.strip() if mark and "{" not in before else ""
    rest = rest if mark and "{" not in before else body
    if kind not in ("", "function"):
        return kind, _unfenced(rest)
    rest = rest.lstrip()
    name = _NAME.match(rest)
    end = name.end() if name else 0
    return rest[:end].strip() or kind, _unfenced(rest[end:])


def _unfenced(text: str) -> str:
    text = text.strip()
    if fence := _FENCE.match(text):
        text = text[fence.end() :].removesuffix("```").rstrip()
    return text


def parser(tools: Mapping[str, ToolSpec]) -> DeepSeekCalls:
    """Return a parser of answers that were offered these tools."""
    return DeepSeekCalls()


_RESERVED = write.Reserved("<｜", "<|tool", THINK, THOUGHT)
_BEGIN, _USER, _ASSISTANT = "<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>"
_OUTPUT, _OUTPUT_END = "<｜tool▁output▁begin｜>", "<｜tool▁output▁end｜>"
_TOLD = """\
## Tools
The tools you may call, one JSON object a line:
{tools}

To call some, write exactly this, without spaces between calls; the arguments are valid JSON that fits the schema:
{example}"""


@dataclass(frozen=True, slots=True)
class Form:
    """How one model writes calls, and its template the turns.

    calls: writes calls. begin: what stands before each of the model's turns. think: what opens a thought in the prompt.
    outputs: what stands before the first of a row of tools' outputs, between them, and behind the last.
    """

    calls: Callable[[Sequence[ToolCall]], str]
    begin: str = _ASSISTANT
    think: str = ""
    outputs: tuple[str, str, str] = ("<｜tool▁outputs▁begin｜>", "\n", "<｜tool▁outputs▁end｜>")

    def render(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = (), *, answer: bool = True) -> str:
        """Return the conversation as the model reads it; earlier thoughts are left out, as DeepSeek's templates do."""
        system, messages = write.system_first(messages, _RESERVED, self._told(tools))
        parts, last = [_BEGIN + system], ""
        first, between, behind = self.outputs
        for message in messages:
            text = _RESERVED.defuse(message.content)
            if message.role == "tool":
                parts.append(f"{between if last == 'tool' else first}{_OUTPUT}{text}{_OUTPUT_END}")
            elif message.role == "assistant":
                parts.append(f"{behind if last == 'tool' else self.begin}{text}{self.calls(message.calls)}{END}")
            else:
                parts.append(f"{behind if last == 'tool' else ''}{_USER}{text}")
            last = message.role
        parts.append(behind if last == "tool" else "")
        if answer:
            parts.append(self.think if last == "tool" else self.begin + self.think)
        return "".join(parts)

    def _told(self, tools: Sequence[ToolSpec]) -> str:
        example = self.calls([ToolCall(id="", name="tool_name", arguments={"parameter": "value"})])
        listed = _RESERVED.escape(write.lines(map(write.declaration, tools)))
        return _TOLD.format(tools=listed, example=example) if tools else ""

    def render_answer(self, message: Message) -> str:
        """Return one assistant message as the model would have written it behind such a prompt."""
        text = write.thought_and_content(message, MARKS, _RESERVED)
        if self.think and not message.thinking:
            text = "".join(MARKS) + text
        return text + self.calls(message.calls)


def _fenced(calls: Sequence[ToolCall]) -> str:
    written = (
        f"{CALLS[0]}function{SEPARATORS[0]}{_RESERVED.defuse(call.name)}\n```json\n{_arguments(call)}\n```{CALL_ENDS[0]}"
        for call in calls
    )
    return f"{SECTIONS[0]}{chr(10).join(written)}{SECTION_ENDS[0]}" if calls else ""


def _bare(calls: Sequence[ToolCall]) -> str:
    written = (
        f"{CALLS[0]}{_RESERVED.defuse(call.name)}{SEPARATORS[0]}{_arguments(call)}{CALL_ENDS[0]}" for call in calls
    )
    return f"{SECTIONS[0]}{''.join(written)}{SECTION_ENDS[0]}" if calls else ""


def _arguments(call: ToolCall) -> str:
    return _RESERVED.escape(write.arguments(call))


V3, V31 = Form(_fenced), Form(_bare, begin=_ASSISTANT + THOUGHT, outputs=("", "", ""))
R1 = Form(_fenced, think=MARKS[0])


def _dialect(name: str, form: Form, *signs: str) -> Dialect:
    begun = bool(form.think)
    return Dialect(name, parser, form.render, form.render_answer, signs, OPENERS, (MARKS,), thinking=begun)


DEEPSEEK_V3 = _dialect("deepseek_v3", V3, CALLS[0])
DEEPSEEK_V31 = _dialect("deepseek_v31", V31, CALLS[0], f"['name'] + '{SEPARATORS[0]}'")
DEEPSEEK_R1 = _dialect("deepseek_r1", R1, CALLS[0], f"{_ASSISTANT}{THINK}\\n")
