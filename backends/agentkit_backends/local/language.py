"""What a model's texts are made of: its tokenizer, its prompts, its stop tokens, and its way to call tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from agentkit.backend import Request
from agentkit.parse import DIALECTS, detect
from agentkit.parse.dialect import COUNTED
from agentkit.parse.kimi_k2 import render
from agentkit.types import Message, ToolSpec
from agentkit_backends.local.calls import call_form
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.files import read_settings
from agentkit_backends.local.grammar import Grammars
from agentkit_backends.local.template import ChatTemplate, template_messages, template_tools
from agentkit_backends.local.tokenizer import load_tokenizer
from agentkit_backends.local.tokenizer_guard import Guard

ENDS = ("<|im_end|>", "<|eot_id|>", "<|eom_id|>", "[EOS]")
"""Marks that end an answer in any vocabulary that has them."""


class Language:
    """Texts of a model, by the small files of its folder (`files.read_files`).

    The prompt is the folder's own chat template, else Kimi K2's. What messages and tools contain is never read as a
    mark (`tokenizer_guard`), whatever the template.

    Raises:
        WeightsError: the files have no tokenizer, or one of them is broken.
    """

    def __init__(self, files: Mapping[str, bytes], config: ModelConfig) -> None:
        self.vocab = config.vocab_size
        self._tokenizer = load_tokenizer(files)
        self._guard = Guard(self._tokenizer.marks)
        self._template = ChatTemplate(files)
        self._sorted = "tokenizer.json" not in files
        self.stops = _stops(files, config, self._token)
        self.grammars = Grammars(self._tokenizer.constrained(self.vocab, self.stops))
        self.calls = call_form(self._token, self._template.source)
        self._call_id = self._ids()
        self._encoded = lru_cache(maxsize=64)(self._encode)

    @property
    def dialect(self) -> str:
        """The form in which calls come: `native` where a grammar finds them, else as the folder's template has it."""
        if self.calls is not None:
            return "native" if self.calls.native else "kimi_k2"
        return detect(self._template.source) if self._template.source else "kimi_k2"

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text, marks recognised but for those that `prompt` split."""
        return list(self._encoded(text))

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens, marks included."""
        return self._tokenizer.decode(tokens)

    def prompt(self, request: Request) -> str:
        """Return the text the model reads, for `encode`: contents have a `SPLIT` wherever a mark could begin.

        A template gets `request.extra["chat_template_kwargs"]` as further variables.

        Raises:
            WeightsError: the folder's chat template failed.
        """
        if not self._template.source:
            return render([self._defused(m) for m in request.messages], [self._defused_tool(t) for t in request.tools])
        tools = template_tools(request.tools, self._guard)
        return self._template.render(
            template_messages(request.messages, self._guard, self._call_id),
            _sort(tools) if self._sorted else tools,
            self._guard.defuse(dict(request.extra.get("chat_template_kwargs") or {})),
        )

    def _ids(self) -> Callable[[str, int], str] | None:
        """Return how calls are numbered for the template, None where the dialect writes no ids: then they stay."""
        if self.calls is not None:
            return self.calls.call_id
        rule = DIALECTS[self.dialect].ids
        return None if rule is COUNTED else rule.make

    def _defused(self, message: Message) -> Message:
        told = message.model_dump(include={"content", "thinking", "call_id"})
        calls = [call.model_dump(include={"id", "name", "arguments", "raw"}) for call in message.calls]
        kept = zip(message.calls, self._guard.defuse(calls), strict=True)
        safe = tuple(call.model_copy(update=update) for call, update in kept)
        return message.model_copy(update={**self._guard.defuse(told), "calls": safe})

    def _defused_tool(self, tool: ToolSpec) -> ToolSpec:
        told = tool.model_dump(include={"name", "description", "parameters"})
        return tool.model_copy(update=self._guard.defuse(told))

    def _encode(self, text: str) -> tuple[int, ...]:
        return tuple(token for piece in self._guard.pieces(text) for token in self._tokenizer.encode(piece))

    def _token(self, text: str) -> int | None:
        token = self._tokenizer.token(text)
        return token if token is not None and token < self.vocab else None


def _stops(files: Mapping[str, bytes], config: ModelConfig, token: Callable[[str], int | None]) -> list[int]:
    """Return the tokens that end an answer: those that any of the folder's files names, and the known marks."""
    told = read_settings(files, "tokenizer_config.json").get("eos_token")
    named = told.get("content") if isinstance(told, dict) else told
    found: list[Any] = [token(mark) for mark in (*ENDS, named) if isinstance(mark, str)]
    for ids in (config.eos_token_id, read_settings(files, "generation_config.json").get("eos_token_id")):
        found += ids if isinstance(ids, list) else [ids]
    return sorted({t for t in found if isinstance(t, int) and 0 <= t < config.vocab_size})


def _sort(value: Any) -> Any:
    """Return a JSON value with sorted keys: so Kimi's own tokenizer hands tools to the template."""
    if isinstance(value, dict):
        return {key: _sort(value[key]) for key in sorted(value)}
    return [_sort(item) for item in value] if isinstance(value, list) else value
