"""How models of different families write tool calls, as grammars that leave only calls of the tools offered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from agentkit.parse.kimi_k2 import ARGUMENTS, CALL, CALL_END, SECTION, SECTION_END

Mark = Callable[[str], int | None]
"""Returns the token that a text is, None where it takes several."""


@dataclass(frozen=True, slots=True)
class CallForm:
    """One way to write a call: a head with the tool's name, then a body with its arguments. Both are Lark.

    native: whether calls are handed on apart from the text; else they are part of it.
    section: tokens before the first call, where a call must come.
    opens: the token after which a call's head follows; None where a call is the whole answer, from its first brace.
    head: INDEX and CALLID are filled in, the call's number in the conversation and its id; `name` is the tool's rule.
    body, only: the rule `value` is the arguments; `only` ends an answer that is one call.
    alone: whether nothing follows a call.
    """

    native: bool
    section: tuple[int, ...]
    opens: int | None
    head: str
    body: str
    only: str
    alone: bool = False

    @property
    def first(self) -> int | None:
        """Return the first token of a call, None where it has no mark."""
        return (*self.section, self.opens)[0]

    def call_id(self, name: str, index: int) -> str:
        """Return the id of a conversation's `index`th call; outside Kimi's form nine letters, for Mistral insists."""
        return f"call{index:05}" if self.native else f"functions.{name}:{index}"

    def head_of(self, names: Sequence[str], index: int) -> str:
        """Return the grammar of a call's head: of these tools, the `index`th call of the conversation."""
        choice = " | ".join(json.dumps(name) for name in names)
        head = self.head.replace("INDEX", str(index)).replace("CALLID", self.call_id("", index))
        return f"start: {head}\nname[capture]: {choice}\n"

    def body_of(self, rule: str, only: bool) -> str:
        """Return the grammar of a call's arguments, which `rule` describes, and of what ends the call."""
        return f"start: {self.only if only else self.body}\nvalue[capture]: {rule}\n"

    def typed(self, answer: str, arguments: Mapping[str, str]) -> str:
        """Return the grammar of an answer by a rule, or of what begins a call; without a mark, of a whole call.

        arguments: the rules of each tool's. A whole call captures `name` and `value`.
        """
        if self.opens is not None:
            return f"start: answer | <[{self.first}]>\nanswer: {answer}\n"
        lines = ["start: " + " | ".join(["answer", *(f"call{i}" for i in range(len(arguments)))]), f"answer: {answer}"]
        for i, (name, rule) in enumerate(arguments.items()):
            lines.append(
                f"call{i}: {self.head} {self.only}".replace(" name ", f" name{i} ").replace(" value ", f" value{i} ")
            )
            lines += [f'name{i}[capture="name"]: {json.dumps(name)}', f'value{i}[capture="value"]: {rule}']
        return "\n".join(lines)


def call_form(mark: Mark, template: str) -> CallForm | None:
    """Return how a model writes calls, judging by the marks in its vocabulary and its chat template; None if unknown.

    Known are Kimi K2's marks, DeepSeek V3's, Mistral's [TOOL_CALLS], Hermes' <tool_call> (Qwen too) and Llama 3's bare
    JSON.
    """
    kimi = [mark(text) for text in (SECTION, SECTION_END, CALL, ARGUMENTS, CALL_END)]
    if None not in kimi:
        return _kimi(*(token for token in kimi if token is not None))
    deepseek = [mark(f"<｜tool▁{what}｜>") for what in ("calls▁begin", "call▁begin", "sep", "call▁end", "calls▁end")]
    if None not in deepseek:
        return _deepseek(*(token for token in deepseek if token is not None), old="```json" in template)
    if (opens := mark("[TOOL_CALLS]")) is not None:
        return _mistral(opens, mark("[ARGS]"), mark("[CALL_ID]") if "[CALL_ID]" in template else None)
    opens, ends = mark("<tool_call>"), mark("</tool_call>")
    if opens is not None and ends is not None and "<tool_call>" in template:
        body = f'" " value "}}\\n" <[{ends}]>'
        return CallForm(True, (), opens, _json_head("\\n{", "arguments"), body, body)
    if mark("<|eom_id|>") is not None and '"parameters"' in template:
        body = '" " value "}"'
        return CallForm(True, (), None, _json_head("{", "parameters"), body, body, alone=True)
    return None


def _kimi(section: int, section_end: int, call: int, arguments: int, call_end: int) -> CallForm:
    head = f'"functions." name ":INDEX" <[{arguments}]>'
    body = f"value <[{call_end}]>"
    return CallForm(False, (section,), call, head, body, f"{body} <[{section_end}]>")


def _deepseek(section: int, call: int, separator: int, call_end: int, section_end: int, *, old: bool) -> CallForm:
    """V3 names the kind of tool and fences the arguments; since V3.1 a call is its name and its arguments."""
    head = f"<[{call}]> "
    head += f'"function" <[{separator}]> name "\\n```json\\n"' if old else f"name <[{separator}]>"
    fence = '"\\n```" ' if old else ""
    body = f"value {fence}<[{call_end}]> <[{section_end}]>"
    return CallForm(True, (), section, head, body, body, alone=True)


def _mistral(opens: int, arguments: int | None, call_id: int | None) -> CallForm:
    if arguments is not None:  # since Mistral Small 3.1; between name and arguments 3.2 writes an id
        number = "" if call_id is None else f'<[{call_id}]> "CALLID" '
        return CallForm(True, (), opens, f"name {number}<[{arguments}]>", "value", "value")
    body = '" " value "}]"'
    return CallForm(True, (), opens, _json_head("[{", "arguments"), body, body, alone=True)


def _json_head(opens: str, arguments: str) -> str:
    return f'"{opens}\\"name\\": \\"" name "\\", \\"{arguments}\\":"'
