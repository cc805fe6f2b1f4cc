"""What a model's texts are made of: its tokenizer, its prompts, its stop tokens, and its way to call tools."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from llguidance import LLTokenizer
from tokenizers import Tokenizer

from agentkit.backend import Request
from agentkit.errors import WeightsError
from agentkit.parse.kimi_k2 import render
from agentkit_backends.local.calls import call_form
from agentkit_backends.local.config import ModelConfig
from agentkit_backends.local.grammar import Grammars


class Language:
    """Texts of a model, by the small files of its folder (`files.read_files`).

    The prompt is the folder's own chat template (jinja, sandboxed), else Kimi K2's.

    Raises:
        WeightsError: the folder has no tokenizer.
    """

    def __init__(self, files: Mapping[str, bytes], config: ModelConfig) -> None:
        if "tokenizer.json" not in files:
            raise WeightsError("the model has no tokenizer.json", remedy="pass a folder that holds the whole model")
        self._tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode())
        source = _template(files)
        environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        self._template = environment.from_string(source) if source else None
        eos = config.eos_token_id
        named = [self._tokenizer.token_to_id(mark) for mark in ("<|im_end|>", "[EOS]")]
        self.vocab = config.vocab_size
        self.stops = sorted({t for t in [*(eos if isinstance(eos, list) else [eos]), *named] if t is not None})
        self.grammars = Grammars(
            LLTokenizer(self._tokenizer.to_str(), n_vocab=self.vocab, eos_token=self.stops or None)
        )
        self.calls = call_form(self._tokenizer.token_to_id, source)
        self._encoded = lru_cache(maxsize=64)(self._encode)

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text, marks included."""
        return list(self._encoded(text))

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens, marks included."""
        return str(self._tokenizer.decode(list(tokens), skip_special_tokens=False))

    def prompt(self, request: Request) -> str:
        """Return the text the model reads.

        Raises:
            WeightsError: the folder's chat template failed.
        """
        if self._template is None:
            return render(request.messages, request.tools)
        tools = [
            {"type": "function", "function": {"name": t.name, "description": t.description, "parameters": t.parameters}}
            for t in request.tools
        ]
        messages = [_plain(message.model_dump(exclude_none=True)) for message in request.messages]
        try:
            return str(self._template.render(messages=messages, tools=tools or None, add_generation_prompt=True))
        except TemplateError as error:
            raise WeightsError(f"the chat template failed: {error}", remedy="mend it in the model folder") from error

    def _encode(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)


def _plain(message: dict[str, Any]) -> dict[str, Any]:
    """Return a message as chat templates expect it."""
    out: dict[str, Any] = {"role": message["role"], "content": message["content"]}
    if message.get("calls"):
        out["tool_calls"] = [
            {
                "id": c["id"],
                "type": "function",
                "function": {"name": c["name"], "arguments": json.dumps(c["arguments"])},
            }
            for c in message["calls"]
        ]
    if message.get("call_id"):
        out["tool_call_id"] = message["call_id"]
    return out


def _template(files: Mapping[str, bytes]) -> str:
    text = files.get("chat_template.jinja", b"").decode()
    return text or str(json.loads(files.get("tokenizer_config.json", b"{}")).get("chat_template") or "")
