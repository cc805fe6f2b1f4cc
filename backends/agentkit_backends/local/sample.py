"""Choosing the next token: greedy or seeded sampling, and grammars that leave only valid tokens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from llguidance import LLMatcher, LLTokenizer

from agentkit.errors import ConfigError

Floats = npt.NDArray[np.float32]


@dataclass
class Sampler:
    """Draws tokens. Temperature 0 is greedy; the same seed draws the same tokens from the same scores."""

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    seed: int | None = None

    def __post_init__(self) -> None:
        self._random = np.random.default_rng(self.seed)

    def draw(self, logits: Floats, allowed: npt.NDArray[np.bool_] | None = None) -> int:
        """Return a token; only those `allowed` can come."""
        scores = logits.astype(np.float64)
        if allowed is not None:
            scores = np.where(allowed[: len(scores)], scores, -np.inf)
        if self.temperature < 1e-6:
            return int(scores.argmax())
        order = np.argsort(-scores, kind="stable")
        if self.top_k:
            order = order[: self.top_k]
        chances = np.exp((scores[order] - scores[order[0]]) / self.temperature)
        chances /= chances.sum()
        if self.top_p < 1:
            kept = int(np.searchsorted(chances.cumsum(), self.top_p)) + 1
            order, chances = order[:kept], chances[:kept] / chances[:kept].sum()
        return int(order[np.searchsorted(chances.cumsum(), self._random.random() * chances.sum(), side="right")])


class Grammar:
    """What may come next, by llguidance; one object follows one text."""

    def __init__(self, tokenizer: LLTokenizer, grammar: str) -> None:
        self._matcher = LLMatcher(tokenizer, grammar)
        if self._matcher.is_error():
            raise ConfigError(f"the schema cannot be enforced: {self._matcher.get_error()}", remedy="simplify it")

    @property
    def done(self) -> bool:
        """Return whether nothing more can follow."""
        return bool(self._matcher.is_stopped())

    def forced(self) -> list[int]:
        """Return tokens that must come next, already taken: they are appended without being decoded."""
        tokens = list(self._matcher.compute_ff_tokens())
        if tokens:
            self._matcher.consume_tokens(tokens)
        return tokens

    def allowed(self, vocab: int) -> npt.NDArray[np.bool_]:
        """Return [vocab], true for tokens that may come next."""
        bits = np.frombuffer(self._matcher.compute_bitmask(), np.uint8)
        flags = np.unpackbits(bits, bitorder="little").astype(bool)
        return np.pad(flags, (0, max(0, vocab - len(flags))))[:vocab]

    def take(self, token: int) -> None:
        """Follow one token."""
        self._matcher.consume_token(token)


class Grammars:
    """Makes grammars for one tokenizer."""

    def __init__(self, tokenizer_json: Path, vocab: int, stops: Sequence[int]) -> None:
        self._tokenizer = LLTokenizer(str(tokenizer_json), n_vocab=vocab, eos_token=list(stops) or None)

    def schema(self, schema: dict[str, Any]) -> Grammar:
        """Return the grammar of JSON texts that fit `schema`, without free white space.

        Raises:
            ConfigError: the schema cannot be enforced.
        """
        compact = {**schema, "x-guidance": {"whitespace_flexible": False}}
        return Grammar(self._tokenizer, LLMatcher.grammar_from_json_schema(json.dumps(compact)))

    def names(self, names: Sequence[str]) -> Grammar:
        """Return the grammar of Kimi K2's call headers for these tools."""
        choice = "|".join(name.replace(".", "\\.") for name in names)
        return Grammar(self._tokenizer, LLMatcher.grammar_from_regex(f"functions\\.({choice}):[0-9]"))
