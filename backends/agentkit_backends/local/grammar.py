"""What may come next under a schema or a call's form, by llguidance."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from llguidance import LLMatcher, LLTokenizer

from agentkit.errors import ConfigError
from agentkit_backends.local.sample import Flags

JSON_STYLE = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ": "}
"""One way to write a value, so that all but its content is forced; the way of json.dumps, which models learn from."""


class Grammar:
    """Follows one text; `done` when nothing can follow it."""

    def __init__(self, matcher: LLMatcher) -> None:
        self._matcher = matcher

    @property
    def done(self) -> bool:
        """Return whether nothing more can follow."""
        return bool(self._matcher.is_stopped())

    def forced(self) -> list[int]:
        """Return the tokens that must come next, already taken: they need no scores."""
        tokens = list(self._matcher.compute_ff_tokens())
        if tokens:
            self._matcher.consume_tokens(tokens)
            self._check()
        return tokens

    def allowed(self, vocab: int) -> Flags:
        """Return [vocab], true for tokens that may come next; a stop token where the text may end."""
        bits = np.frombuffer(self._matcher.compute_bitmask(), np.uint8)
        self._check()
        flags = np.unpackbits(bits, bitorder="little").view(np.bool_)
        return flags[:vocab] if len(flags) >= vocab else np.pad(flags, (0, vocab - len(flags)))

    def captured(self, name: str) -> str:
        """Return what was written for a rule marked `[capture]`."""
        return bytes(self._matcher.get_capture(name) or b"").decode("utf-8", "replace")

    def agree(self, tokens: Sequence[int]) -> int:
        """Return how many of these tokens may come next, one after another."""
        return int(self._matcher.validate_tokens(list(tokens)))

    def take(self, token: int) -> None:
        """Follow one token.

        Raises:
            ConfigError: it cannot come here, or the grammar needs more memory than it may have.
        """
        self._matcher.consume_token(token)
        self._check()

    def _check(self) -> None:
        if self._matcher.is_error():
            raise ConfigError(f"the schema cannot be followed: {self._matcher.get_error()}", remedy="simplify it")


class Grammars:
    """Makes grammars for one tokenizer; each is compiled once and copied for every text. Threads may share it."""

    def __init__(self, tokenizer: LLTokenizer) -> None:
        self._tokenizer = tokenizer
        self._lock = threading.Lock()
        self._compiled = lru_cache(maxsize=256)(self._compile)

    def schema(self, schema: dict[str, Any]) -> Grammar:
        """Return the grammar of JSON texts that fit `schema`, without free white space.

        Raises:
            ConfigError: the schema cannot be enforced.
        """
        return self.lark(f"start: {json_rule(schema)}")

    def lark(self, text: str) -> Grammar:
        """Return a grammar written in llguidance's Lark.

        Raises:
            ConfigError: it cannot be enforced.
        """
        with self._lock:
            return Grammar(self._compiled(text).deep_copy())

    def _compile(self, text: str) -> LLMatcher:
        matcher = LLMatcher(self._tokenizer, LLMatcher.grammar_from_lark(text))
        if matcher.is_error():
            raise ConfigError(f"the schema cannot be enforced: {matcher.get_error()}", remedy="simplify it")
        return matcher


def json_rule(schema: dict[str, Any]) -> str:
    """Return the Lark for a JSON value that fits `schema`."""
    return f"%json {json.dumps({**schema, 'x-guidance': JSON_STYLE})}"
