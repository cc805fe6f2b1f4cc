"""Tokenizers of model folders: Hugging Face's tokenizer.json here, Kimi's tiktoken.model in `tokenizer_tiktoken`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import tokenizers
from llguidance import LLTokenizer
from tokenizers import AddedToken

from agentkit.errors import WeightsError
from agentkit.parse.drafts import mend
from agentkit_backends.local.files import read_settings, read_text

_KINDS = "pass a model whose tokenizer.json decodes with ByteLevel or ByteFallback"
_BRACKETED = re.compile(r"[<\[].*[>\]]", re.DOTALL)


class Tokenizer(Protocol):
    """Turns texts into tokens and back."""

    @property
    def marks(self) -> Mapping[str, int]:
        """Return the tokens that stand for no text but steer the model (the end of a turn, a call), by spelling."""
        ...

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text; what is spelled like a mark becomes one."""
        ...

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens, marks spelled out."""
        ...

    def token(self, text: str) -> int | None:
        """Return the one token that a text is, None where it takes several."""
        ...

    def constrained(self, vocab: int, stops: Sequence[int]) -> LLTokenizer:
        """Return the same vocabulary for llguidance, at least `vocab` tokens; any of `stops` ends a text."""
        ...


def load_tokenizer(files: Mapping[str, bytes]) -> Tokenizer:
    """Return the tokenizer of a model folder's files.

    Raises:
        WeightsError: there is none, or it is broken.
    """
    added = _added(read_settings(files, "tokenizer_config.json"))
    if "tokenizer.json" in files:
        return HuggingFaceTokenizer(read_text(files, "tokenizer.json"), added)
    if "tiktoken.model" in files:
        from agentkit_backends.local.tokenizer_tiktoken import KimiTokenizer

        return KimiTokenizer(files["tiktoken.model"], {i: token.content for i, token in added.items()})
    raise WeightsError(
        "the model has no tokenizer.json and no tiktoken.model", remedy="pass a folder that holds the whole model"
    )


class HuggingFaceTokenizer:
    """The tokenizer described by a tokenizer.json; `added` tokens (tokenizer_config.json) that it lacks come behind.

    Marks are its special tokens and the added ones in brackets: DeepSeek's and Qwen's turns and calls are not all
    declared special.

    Raises:
        WeightsError: the description is broken.
    """

    def __init__(self, described: str, added: Mapping[int, AddedToken]) -> None:
        try:
            self._tokenizer = tokenizers.Tokenizer.from_str(described)
        except Exception as error:  # the library raises nothing narrower
            raise WeightsError(f"tokenizer.json is broken: {error}", remedy="fetch it again") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._tokenizer.add_tokens([token for _, token in sorted(added.items()) if self.token(token.content) is None])
        self.marks = {
            token.content: i
            for i, token in self._tokenizer.get_added_tokens_decoder().items()
            if token.special or _BRACKETED.fullmatch(token.content)
        }

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text, marks recognised, none added."""
        return list(self._tokenizer.encode(mend(text), add_special_tokens=False).ids)

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens; those beyond the vocabulary are nothing."""
        return str(self._tokenizer.decode(list(tokens), skip_special_tokens=False))

    def token(self, text: str) -> int | None:
        """Return the token that a text is."""
        return self._tokenizer.token_to_id(text)

    def constrained(self, vocab: int, stops: Sequence[int]) -> LLTokenizer:
        """Return the same vocabulary for llguidance.

        Raises:
            WeightsError: it does not know this kind of tokenizer.
        """
        size = max(vocab, self._tokenizer.get_vocab_size())
        try:
            return LLTokenizer(self._tokenizer.to_str(), n_vocab=size, eos_token=list(stops) or None)
        except ValueError as error:
            raise WeightsError(f"calls cannot be held to this tokenizer: {error}", remedy=_KINDS) from error


def _added(settings: Mapping[str, Any]) -> dict[int, AddedToken]:
    """Return the added tokens that tokenizer_config.json lists, by id."""
    fields = ("single_word", "lstrip", "rstrip", "normalized", "special")
    try:
        return {
            int(i): AddedToken(told["content"], **{name: told[name] for name in fields if name in told})
            for i, told in dict(settings.get("added_tokens_decoder") or {}).items()
        }
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise WeightsError(f"added_tokens_decoder makes no sense: {error!r}", remedy="fetch it again") from error
