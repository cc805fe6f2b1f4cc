"""How models of different families write tool calls, as grammars that leave only calls of the tools offered."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
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
    head: `{names}` and `{index}` are filled in; the rule `name` is the tool's.
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

    def head_of(self, names: Sequence[str], index: int) -> str:
        """Return the grammar of a call's head: of these tools, the `index`th call of the conversation."""
        choice = " | ".join(json.dumps(name) for name in names)
        return f"start: {self.head.replace('INDEX', str(index))}\nname[capture]: {choice}\n"

    def body_of(self, rule: str, only: bool) -> str:
        """Return the grammar of a call's arguments, which `rule` describes, and of what ends the call."""
        return f"start: {self.only if only else self.body}\nvalue[capture]: {rule}\n"


def call_form(mark: Mark, template: str) -> CallForm | None:
    """Return how a model writes calls, judging by the marks in its vocabulary and its chat template; None if unknown.

    Known are Kimi K2's marks, Mistral's [TOOL_CALLS], Hermes' <tool_call> (Qwen too) and Llama 3's bare JSON.
    """
    kimi = [mark(text) for text in (SECTION, SECTION_END, CALL, ARGUMENTS, CALL_END)]
    if None not in kimi:
        return _kimi(*(token for token in kimi if token is not None))
    if (opens := mark("[TOOL_CALLS]")) is not None:
        return _mistral(opens, mark("[ARGS]"))
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


def _mistral(opens: int, arguments: int | None) -> CallForm:
    if arguments is not None:  # since Mistral Small 3.1
        return CallForm(True, (), opens, f"name <[{arguments}]>", "value", "value")
    body = '" " value "}]"'
    return CallForm(True, (), opens, _json_head("[{", "arguments"), body, body, alone=True)


def _json_head(opens: str, arguments: str) -> str:
    return f'"{opens}\\"name\\": \\"" name "\\", \\"{arguments}\\":"'
