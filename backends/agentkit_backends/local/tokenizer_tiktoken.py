"""Kimi's tokenizer: byte pairs in the form of tiktoken.model, words split by Kimi's pattern."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import tiktoken
from llguidance import LLTokenizer

from agentkit.errors import WeightsError

_UPPER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]"
_LOWER = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]"
_LEAD, _TAIL = r"[^\r\n\p{L}\p{N}]?", r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
PATTERN = "|".join(
    (
        r"[\p{Han}]+",
        f"{_LEAD}{_UPPER}*{_LOWER}+{_TAIL}",
        f"{_LEAD}{_UPPER}+{_LOWER}*{_TAIL}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    )
)
"""What is merged together at most: Han apart from other letters, words with their case and English endings, figures in
threes, signs, white space. The models were trained with it (`pat_str` in the checkpoints' tokenization_kimi.py)."""
SLOTS = 256
"""Marks behind the byte pairs, whether they have a name or not."""
RUN = 100_000
"""Characters of white space after which the pattern's memory may give out; longer runs are cut."""
_BLANKS = re.compile(r"\s+")


class KimiTokenizer:
    """Byte pairs from tiktoken.model, then `SLOTS` marks: those in `names` by id, the others `<|reserved_token_ID|>`.

    Raises:
        WeightsError: the file is broken.
    """

    def __init__(self, data: bytes, names: Mapping[int, str]) -> None:
        ranks = _ranks(data)
        ids = sorted({*range(len(ranks), len(ranks) + SLOTS), *(i for i in names if i >= len(ranks))})
        self.marks = {names.get(i, f"<|reserved_token_{i}|>"): i for i in ids}
        self._size = ids[-1] + 1
        self._ranks = ranks
        self._encoding = tiktoken.Encoding(
            "kimi", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens=dict(self.marks)
        )

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text, marks recognised."""
        try:
            return self._encoding.encode(text, allowed_special="all")
        except ValueError:
            parts = _parts(text)
            return [token for part in parts for token in self._encoding.encode(part, allowed_special="all")]

    def decode(self, tokens: Sequence[int]) -> str:
        """Return the text of tokens; those beyond the vocabulary are nothing."""
        return self._encoding.decode([token for token in tokens if token < self._size])

    def token(self, text: str) -> int | None:
        """Return the token that a text is."""
        return self.marks.get(text, self._ranks.get(text.encode("utf-8", "replace")))

    def constrained(self, vocab: int, stops: Sequence[int]) -> LLTokenizer:
        """Return the same vocabulary for llguidance; without stops its last mark ends a text."""
        made: LLTokenizer = LLTokenizer.from_tiktoken(  # type: ignore[attr-defined]
            encoder=self._ranks,
            special_tokens=self.marks,
            pattern=PATTERN,
            eos_token=list(stops) or [self._size - 1],
            n_vocab=max(vocab, self._size),
        )
        return made


def _ranks(data: bytes) -> dict[bytes, int]:
    """Return the byte pairs and their ranks, from lines of base64 and a number."""
    try:
        pairs = [line.split() for line in data.splitlines() if line.strip()]
        ranks = {base64.b64decode(text, validate=True): int(rank) for text, rank in pairs}
    except ValueError as error:
        raise WeightsError(f"tiktoken.model is broken: {error}", remedy="fetch it again") from error
    if sorted(ranks.values()) != list(range(len(pairs))) or any(bytes([byte]) not in ranks for byte in range(256)):
        raise WeightsError("tiktoken.model lacks ranks or bytes", remedy="fetch it again")
    return ranks


def _parts(text: str) -> list[str]:
    runs = (match.span() for match in _BLANKS.finditer(text))
    cuts = [at for first, end in runs for at in range(first + RUN, end, RUN)]
    return [text[a:b] for a, b in pairwise([0, *cuts, len(text)])]
