"""How a request and its tools are laid out for the bundled model, and what it may choose from. Shared with training.

The model never writes free text. It reads one timeline of tokens and, at certain places, chooses among candidates:

    <bos> (<tool> name <desc> description (<param> name)* <end>)*      once for a list of tools; reused by its KV prefix
    <user> request (<result> first words of the last result)? <do>     choose: one of the tools, or none of them
    <call> name (<param> name <desc> description (<enum> member)* <val>  choose: a span, an enum member, or a special
                 chosen words)*

A candidate is scored by its hidden states (first and last token) and by the features below; see `heads.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from agentkit_backends.local.text import Span, Word, name_words, number, stem, typed_spans, value_of, words

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

MARKS = ("<pad>", "<bos>", "<tool>", "<desc>", "<param>", "<opt>", "<enum>", "<end>", "<user>", "<result>", "<do>",
         "<call>", "<val>", "<none>", "<null>", "<ref>", "<number>", "<path>", "<true>", "<false>")  # fmt: skip
SPECIALS = ("<null>", "<ref>", "<number>", "<path>", "<true>", "<false>")
NULL, REF, NUMBER, PATH, TRUE, FALSE = range(6)
DESCRIPTION_WORDS, RESULT_WORDS, SPAN_WORDS, CHOSEN_TOKENS = 14, 24, 12, 8
TOOL_FEATURES, VALUE_FEATURES = 12, 34
ENUM = 30
"""The feature that marks an enum member."""
STOPWORDS = frozenset(
    """
    a an the of in on at to for from by with and or is are was be do does did can could would should will i me my
    we us our you your it its this that these those there what which who how please want need like as into about
    if any some all give get tell let now just also so up out
    """.split()
)
MATH_WORDS = frozenset(
    """
    plus minus times divided by over of percent squared cubed square root half double triple off sqrt power
    multiplied
    """.split()
)


@dataclass
class Prefix:
    """The tools' part of the timeline: tool i lies at `starts[i]` to `ends[i]`, whose hidden state is its key."""

    tokens: list[int]
    starts: list[int]
    ends: list[int]
    bags: list[ToolBag]


@dataclass
class ToolBag:
    """The stemmed words of one tool, for lexical overlap."""

    name: frozenset[str]
    description: frozenset[str]
    params: frozenset[str]
    formats: frozenset[str]


@dataclass
class Asked:
    """The request's part of the timeline; positions count from its own start. `words` tokens are the request's own."""

    text: str
    result: str
    tokens: list[int]
    words: int
    sources: list[Source]


@dataclass
class Source:
    """A text that values may be taken from: the request, or the last result."""

    text: str
    words: list[Word]
    first: Ints
    last: Ints
    spans: list[Span] = field(default_factory=list)


@dataclass
class Candidates:
    """What a parameter may be given. `first`/`last` are token positions, `special` >= 0 marks those without words."""

    first: Ints
    last: Ints
    special: Ints
    features: Floats
    texts: list[str]


class Layout:
    """Turns words into tokens of one tokenizer, and requests into timelines and candidates."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.mark: dict[str, int] = {mark: tokenizer.token_to_id(mark) or 0 for mark in MARKS}
        self._word = lru_cache(maxsize=200_000)(self._encode)

    @classmethod
    def load(cls, folder: Path) -> Layout:
        """Return the layout of a model folder's `tokenizer.json`."""
        return cls(Tokenizer.from_file(str(folder / "tokenizer.json")))

    def _encode(self, word: str) -> tuple[int, ...]:
        return tuple(self.tokenizer.encode(word.lower(), add_special_tokens=False).ids)

    def tokens(self, parts: Sequence[str]) -> list[int]:
        """Return the tokens of `parts`, each a word."""
        return [token for part in parts for token in self._word(part)]

    def prefix(self, specs: Sequence[dict[str, Any]]) -> Prefix:
        """Return the tools' part; `specs` are {name, description, parameters}."""
        tokens, starts, ends = [self.mark["<bos>"]], [], []
        for spec in specs:
            starts.append(len(tokens))
            tokens += [self.mark["<tool>"], *self.tokens(name_words(spec["name"]))]
            tokens += [self.mark["<desc>"], *self.tokens(_description(spec))]
            for name in _properties(spec):
                tokens += [self.mark["<param>"], *self.tokens(name_words(name))]
            tokens.append(self.mark["<end>"])
            ends.append(len(tokens) - 1)
        return Prefix(tokens, starts, ends, [_bag(spec) for spec in specs])

    def asked(self, text: str, result: str = "") -> Asked:
        """Return the request's part, up to and with `<do>`."""
        tokens = [self.mark["<user>"]]
        sources = [self._source(text, words(text), tokens)]
        own = len(tokens) - 1
        if result:
            tokens.append(self.mark["<result>"])
            sources.append(self._source(result, words(result[:1000])[:RESULT_WORDS], tokens))
        tokens.append(self.mark["<do>"])
        return Asked(text, result, tokens, own, sources)

    def _source(self, text: str, parts: list[Word], tokens: list[int]) -> Source:
        first, last = [], []
        for word in parts:
            first.append(len(tokens))
            tokens.extend(self._word(word.text))
            last.append(len(tokens) - 1)
        return Source(text, parts, np.array(first, np.int64), np.array(last, np.int64), typed_spans(text, parts))

    def call(self, name: str) -> list[int]:
        """Return the tokens that open a call."""
        return [self.mark["<call>"], *self.tokens(name_words(name))]

    def param(self, name: str, schema: dict[str, Any], required: bool) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the tokens that ask for one parameter, up to `<val>`, and each enum member's first and last token."""
        tokens = [self.mark["<param>"], *self.tokens(name_words(name))]
        if not required:
            tokens.append(self.mark["<opt>"])
        tokens += [self.mark["<desc>"], *self.tokens([w.text for w in words(schema.get("description", ""))][:12])]
        members = []
        for member in _enum(schema):
            tokens.append(self.mark["<enum>"])
            first = len(tokens)
            tokens += self.tokens(name_words(str(member)) or [str(member)])
            members.append((first, len(tokens) - 1))
        tokens.append(self.mark["<val>"])
        return tokens, members

    def chosen(self, candidates: Candidates, index: int) -> list[int]:
        """Return the tokens that record a choice, so that later parameters see it."""
        special = int(candidates.special[index])
        if special >= 0:
            return [self.mark[SPECIALS[special]]]
        return self.tokens([w.text for w in words(candidates.texts[index])])[:CHOSEN_TOKENS]


def tool_features(prefix: Prefix, asked: Asked) -> Floats:
    """Return [tools + 1, TOOL_FEATURES]: lexical overlap and typed affinity of each tool; the last row is `none`."""
    asked_stems = {stem(w.text) for w in asked.sources[0].words if w.text.lower() not in STOPWORDS and w.kind == "word"}
    kinds = {span.kind for span in asked.sources[0].spans}
    count = len(prefix.bags)
    frequency: dict[str, int] = {}
    for bag in prefix.bags:
        for word in bag.name | bag.description | bag.params:
            frequency[word] = frequency.get(word, 0) + 1
    weight = {word: math.log(1 + count / n) for word, n in frequency.items()}
    out = np.zeros((count + 1, TOOL_FEATURES), np.float32)
    for i, bag in enumerate(prefix.bags):
        name = sum(weight[w] for w in bag.name & asked_stems)
        out[i, 0] = name / (sum(weight[w] for w in bag.name) or 1)
        out[i, 1] = sum(weight[w] for w in bag.description & asked_stems) / 3
        out[i, 2] = sum(weight[w] for w in bag.params & asked_stems) / 3
        out[i, 3] = out[i, :3].sum()
        for j, kind in enumerate(("path", "url", "date", "number")):
            out[i, 5 + j] = float(kind in kinds and kind in bag.formats)
    totals = out[:count, 3]
    for i in range(count):
        others = np.delete(totals, i)
        out[i, 4] = totals[i] - (others.max() if others.size else 0)
    out[count, 9:12] = 1, totals.max(initial=0), math.log1p(len(asked_stems))
    return out


def candidates(
    asked: Asked,
    name: str,
    schema: dict[str, Any],
    enum_at: Sequence[tuple[int, int]],
    used: Sequence[str],
    base: int,
    has_result: bool,
) -> Candidates:
    """Return what parameter `name` may be given.

    `base` is where the request's part begins in the timeline; `enum_at` holds absolute positions; `used` are the texts
    already given to other parameters of the same call.
    """
    kind = schema.get("type", "string")
    if isinstance(kind, list):
        kind = next((k for k in kind if k != "null"), "string")
    firsts: list[Ints] = []
    lasts: list[Ints] = []
    rows: list[Floats] = []
    texts: list[str] = []
    enum = _enum(schema)
    if enum:
        lowered = " " + " ".join(w.text.lower() for w in asked.sources[0].words) + " "
        stems = {stem(w.text) for w in asked.sources[0].words}
        features = np.zeros((len(enum), VALUE_FEATURES), np.float32)
        for i, member in enumerate(enum):
            own = name_words(str(member)) or [str(member)]
            features[i, ENUM] = 1
            features[i, 31] = float(f" {' '.join(own)} " in lowered)
            features[i, 32] = float(all(stem(w) in stems for w in own))
        firsts.append(np.array([first for first, _ in enum_at], np.int64))
        lasts.append(np.array([last for _, last in enum_at], np.int64))
        rows.append(features)
        texts += [str(member) for member in enum]
    elif kind != "boolean":
        hints = {stem(w) for w in name_words(name)} | {
            stem(w.text) for w in words(schema.get("description", "")) if w.text.lower() not in STOPWORDS
        }
        for index, source in enumerate(asked.sources):
            first, last, features, found = _span_candidates(source, index, kind, schema, hints, used, asked.text)
            firsts.append(source.first[first] + base)
            lasts.append(source.last[last] + base)
            rows.append(features)
            texts += found
    specials = [NULL]
    if kind == "boolean":
        specials += [TRUE, FALSE]
    elif has_result and not enum:
        specials += [REF, NUMBER, PATH] if kind == "string" else [NUMBER]
    marks = np.zeros((len(specials), VALUE_FEATURES), np.float32)
    marks[:, 33] = 1
    nothing = np.zeros(len(specials), np.int64)
    return Candidates(
        first=np.concatenate([*firsts, nothing]),
        last=np.concatenate([*lasts, nothing]),
        special=np.concatenate([np.full(sum(len(f) for f in firsts), -1, np.int64), np.array(specials, np.int64)]),
        features=np.concatenate([*rows, marks]).astype(np.float32),
        texts=[*texts, *(SPECIALS[s] for s in specials)],
    )


def _span_candidates(
    source: Source, index: int, kind: str, schema: dict[str, Any], hints: set[str], used: Sequence[str], request: str
) -> tuple[Ints, Ints, Floats, list[str]]:
    parts, n = source.words, len(source.words)
    typed: dict[tuple[int, int], set[str]] = {}
    for span in source.spans:
        if span.last < n:
            typed.setdefault((span.first, span.last), set()).add(span.kind)
    if kind in ("integer", "number"):
        pairs = [pair for pair, kinds in typed.items() if "number" in kinds]
    elif schema.get("format") == "date":
        pairs = [pair for pair, kinds in typed.items() if "date" in kinds]
    elif schema.get("format") in ("url", "uri", "email"):
        wanted = "email" if schema["format"] == "email" else "url"
        pairs = [pair for pair, kinds in typed.items() if kinds & {wanted, "path"}]
    else:
        limit = 4 if schema.get("format") == "path" else SPAN_WORDS
        tail = n - 1
        while tail > 0 and parts[tail].text in ".!?,;":
            tail -= 1
        if index == 0:
            pairs = [(i, j) for i in range(n) for j in range(i, min(n, i + limit))]
            pairs += [(i, tail) for i in range(max(0, tail - limit + 1))]
        else:
            pairs = [(i, i) for i in range(n)]
        pairs = list(dict.fromkeys([*pairs, *typed]))
    texts = [source.text[parts[i].start : parts[j].end] for i, j in pairs]
    keep = [k for k, text in enumerate(texts) if value_of(text, schema, request) is not None]
    pairs, texts = [pairs[k] for k in keep], [texts[k] for k in keep]
    if not pairs:
        empty = np.zeros(0, np.int64)
        return empty, empty, np.zeros((0, VALUE_FEATURES), np.float32), []
    first = np.array([i for i, _ in pairs], np.int64)
    last = np.array([j for _, j in pairs], np.int64)
    return first, last, _span_features(source, index, first, last, typed, pairs, texts, hints, used), texts


def _span_features(
    source: Source,
    index: int,
    first: Ints,
    last: Ints,
    typed: dict[tuple[int, int], set[str]],
    pairs: list[tuple[int, int]],
    texts: list[str],
    hints: set[str],
    used: Sequence[str],
) -> Floats:
    parts, n = source.words, len(source.words)

    def flags(test: Any) -> Ints:
        return np.array([bool(test(w)) for w in parts], np.int64)

    stop = flags(lambda w: w.text.lower() in STOPWORDS)
    punct = flags(lambda w: w.kind == "punct")
    capital = flags(lambda w: w.text[:1].isupper())
    digit = flags(lambda w: any(c.isdigit() for c in w.text))
    hint = flags(lambda w: w.kind == "word" and stem(w.text) in hints)
    colon = flags(lambda w: w.text == ":")
    quote = flags(lambda w: w.text in "\"'“”`")
    maths = flags(lambda w: w.text in "+-*/^()%×÷" or w.text.lower() in MATH_WORDS or w.kind == "number")
    symbol = flags(lambda w: w.text in "()=<>|;$&{}[]")

    def within(values: Ints) -> Ints:
        total = np.concatenate([[0], np.cumsum(values)])
        return np.asarray(total[last + 1] - total[first], np.int64)

    length = last - first + 1
    before = np.maximum(first - 1, 0)
    after = np.minimum(last + 1, n - 1)
    tail = n - 1
    while tail > 0 and parts[tail].text in ".!?,;":
        tail -= 1
    f = np.zeros((len(pairs), VALUE_FEATURES), np.float32)
    f[:, 0] = 1
    f[:, 1] = np.log1p(length)
    f[:, 2] = length == 1
    for k, pair in enumerate(pairs):
        kinds = typed.get(pair)
        if kinds:
            for column, kind in ((3, "number"), (6, "date"), (7, "path"), (8, "url"), (9, "email"), (10, "quoted"),
                                 (11, "code"), (13, "tail")):  # fmt: skip
                f[k, column] = kind in kinds
            value = number(texts[k]) if "number" in kinds else None
            f[k, 4] = value is not None and float(value).is_integer()
    f[:, 5] = (punct[after] == 1) & (last < n - 1) & np.array([parts[a].text == "%" for a in after])
    f[:, 12] = last == tail
    f[:, 14] = stop[first]
    f[:, 15] = stop[last]
    f[:, 16] = within(punct)
    f[:, 17] = punct[first] | punct[last]
    f[:, 18] = (within(capital) == length) & (first > 0)
    f[:, 19] = (f[:, 18] == 1) & ((capital[before] == 0) | (first <= 1)) & ((capital[after] == 0) | (last == n - 1))
    f[:, 20] = within(digit) > 0
    f[:, 21] = within(quote) > 0
    f[:, 22] = index
    lowered = [text.lower() for text in texts]
    taken = {text.lower() for text in used}
    f[:, 23] = [text in taken for text in lowered]
    f[:, 24] = [any(text in t or t in text for t in taken) for text in lowered] if taken else 0
    f[:, 25] = (hint[before] == 1) & (first > 0)
    f[:, 26] = (hint[after] == 1) & (last < n - 1)
    f[:, 27] = within(hint) > 0
    f[:, 28] = (within(maths) == length) & (within(digit) > 0) & (length > 1)
    f[:, 29] = within(symbol) > 0
    f[:, 31] = (colon[before] == 1) & (first > 0)
    f[:, 32] = (maths[before] == 1) & (first > 0) | (maths[after] == 1) & (last < n - 1)
    return f


def _enum(schema: dict[str, Any]) -> list[Any]:
    return [member for member in schema.get("enum", ()) if member is not None]


def _properties(spec: dict[str, Any]) -> dict[str, Any]:
    properties = spec.get("parameters", {}).get("properties", {})
    return dict(properties) if isinstance(properties, dict) else {}


def _description(spec: dict[str, Any]) -> list[str]:
    sentence = re.split(r"(?<=\w)\.\s", spec.get("description", ""), maxsplit=1)[0]
    return [w.text for w in words(sentence) if w.kind != "punct"][:DESCRIPTION_WORDS]


def _bag(spec: dict[str, Any]) -> ToolBag:
    def stems(parts: Sequence[str]) -> frozenset[str]:
        return frozenset(stem(w) for w in parts if w.lower() not in STOPWORDS)

    formats = set()
    params: list[str] = []
    for name, schema in _properties(spec).items():
        params += name_words(name)
        shape = schema.get("format") or schema.get("type")
        formats.add("number" if shape in ("integer", "number") else shape)
        if name in ("path", "file", "filename", "folder"):
            formats.add("path")
    return ToolBag(
        stems(name_words(spec["name"])), stems(_description(spec)), stems(params),
        frozenset(str(f) for f in formats),
    )  # fmt: skip


def schema_of(parameters: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a parameter's schema with `anyOf [X, null]` opened up, and a format for names that say one."""
    schema = dict(parameters.get("properties", {}).get(name, {}))
    for option in schema.get("anyOf", ()):
        if option.get("type") != "null":
            schema = {**option, **{k: v for k, v in schema.items() if k != "anyOf"}}
            break
    if "format" not in schema and schema.get("type") == "string":
        if name in ("path", "file", "filename", "folder"):
            schema["format"] = "path"
        elif name in ("url", "uri"):
            schema["format"] = "url"
        elif name_words(name)[-1:] == ["date"] or re.search(r"\bdate\b", schema.get("description", ""), re.I):
            schema["format"] = "date"
    return schema
