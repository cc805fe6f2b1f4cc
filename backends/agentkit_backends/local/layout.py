"""How a request and its tools are laid out for the bundled model, and what it may choose from. Shared with training.

The model never writes free text. It reads one timeline of tokens and, at certain places, chooses among candidates:

    <bos> (<tool> name <desc> description (<param> name)* <end>)*      once for a list of tools; reused by its KV prefix
    ((<last>|<ask>) name (<param> name <val> value)*)?                 the call before: made, or asked about
    (<result> first words of the last result)?
    <user> request
    (<do>                                                              choose: one of the tools, or none of them
     <call> name (<param> name <desc> description (<enum> member)*)*    what the tool takes, and the request read again
     <user> request <end>
     (<param> name <val> chosen words)*)*                              choose: a span, an enum member, or a special

A candidate is scored by its hidden states (first and last token) and by the features below; see `heads.py`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from agentkit_backends.local.figures import unit_of
from agentkit_backends.local.moods import asks, tells
from agentkit_backends.local.text import Span, Word, matched, name_words, plain_words, stem, typed_spans, words

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

MARKS = ("<pad>", "<bos>", "<tool>", "<desc>", "<param>", "<opt>", "<enum>", "<end>", "<user>", "<result>", "<do>",
         "<call>", "<val>", "<none>", "<null>", "<ref>", "<number>", "<path>", "<true>", "<false>", "<last>",
         "<ask>", "<same>")  # fmt: skip
SPECIALS = ("<null>", "<ref>", "<number>", "<path>", "<true>", "<false>", "<same>")
NULL, REF, NUMBER, PATH, TRUE, FALSE, SAME = range(7)
DESCRIPTION_WORDS, TOLD_WORDS, RESULT_WORDS, CHOSEN_TOKENS = 14, 12, 24, 8
FURTHER_WORDS = 60
TOOL_FEATURES, PARTS = 22, 4
STOPWORDS = frozenset(
    """
    a an the of in on at to for from by with and or is are was be do does did can could would should will i me my
    we us our you your it its this that these those there what which who how please want need like as into about
    if any some all give get tell let now just also so up out
    """.split()
)


@dataclass
class Prefix:
    """The tools' part of the timeline: tool i lies at `starts[i]` to `ends[i]`, whose hidden state is its key.

    parts: of each token, 0 in a tool's name, 1 in its description, 2 in its parameters, -1 for a mark. further: what
    else is said of each tool, which only the comparison of words sees.
    """

    tokens: list[int]
    parts: list[int]
    starts: list[int]
    ends: list[int]
    bags: list[ToolBag]
    names: list[str]
    further: list[list[int]]

    def words(self) -> list[tuple[list[int], list[int]]]:
        """Return each tool's tokens without marks, and their parts; 3 is what is said further."""
        told = []
        for start, end, further in zip(self.starts, self.ends, self.further, strict=True):
            own = [i for i in range(start, end) if self.parts[i] >= 0]
            parts = [*(self.parts[i] for i in own), *[3] * len(further)]
            told.append(([*(self.tokens[i] for i in own), *further], parts))
        return told


@dataclass
class ToolBag:
    """The stemmed words of one tool, for lexical overlap; members are those of its enums. tells: see `moods.py`."""

    name: frozenset[str]
    description: frozenset[str]
    params: frozenset[str]
    formats: frozenset[str]
    further: frozenset[str]
    members: frozenset[frozenset[str]]
    tells: bool


@dataclass(frozen=True)
class Last:
    """The call before the request: one that was made, or one that the user was `asked` about.

    missing: the arguments it cannot do without and was not given.
    """

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    asked: bool = False


@dataclass
class Asked:
    """The request's part of the timeline; positions count from its own start.

    own: the tokens of the request's words. spoken: of these the tokens that may tell of a tool; notes.txt is no note.
    """

    text: str
    result: str
    last: Last | None
    tokens: list[int]
    own: range
    spoken: list[int]
    sources: list[Source]


@dataclass
class Source:
    """A text that values may be taken from: the request, or the last result. marks: see `matched`."""

    text: str
    words: list[Word]
    first: Ints
    last: Ints
    spans: list[Span] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Call:
    """The opening of a call; positions count from its own start.

    params: of each parameter, in turn, the last token of what is said of it. members: of each enum, the members' first
    and last tokens. own: the request's words; one more token ends all.
    """

    tokens: list[int]
    params: list[int]
    members: dict[str, list[tuple[int, int]]]
    own: range


class Layout:
    """Turns words into tokens of one tokenizer, and requests into timelines and candidates."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.mark: dict[str, int] = {mark: tokenizer.token_to_id(mark) or 0 for mark in MARKS}
        self._word = lru_cache(maxsize=200_000)(self._encode)
        self._has_letters = lru_cache(maxsize=None)(lambda token: any(map(str.isalpha, tokenizer.decode([token]))))

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
        tokens, parts, starts, ends = [self.mark["<bos>"]], [-1], [], []
        for spec in specs:
            starts.append(len(tokens))
            pieces = [("<tool>", 0, name_words(spec["name"])), ("<desc>", 1, _description(spec))]
            pieces += [("<param>", 2, name_words(name)) for name in _properties(spec)]
            for mark, part, told in pieces:
                found = self.tokens(told)
                tokens += [self.mark[mark], *found]
                parts += [-1, *[part] * len(found)]
            tokens.append(self.mark["<end>"])
            parts.append(-1)
            ends.append(len(tokens) - 1)
        bags, further = [_bag(spec) for spec in specs], [self.tokens(_further(spec)) for spec in specs]
        return Prefix(tokens, parts, starts, ends, bags, [spec["name"] for spec in specs], further)

    def asked(self, text: str, result: str = "", last: Last | None = None) -> Asked:
        """Return the request's part, up to and with `<do>`."""
        tokens = self._last(last) if last else []
        sources: list[Source] = []
        if result:
            tokens.append(self.mark["<result>"])
            sources.append(self._source(result, words(result[:1000])[:RESULT_WORDS], tokens))
        tokens.append(self.mark["<user>"])
        begin = len(tokens)
        sources.insert(0, self._source(text, words(text), tokens))
        own = range(begin, len(tokens))
        tokens.append(self.mark["<do>"])
        return Asked(text, result, last, tokens, own, self._spoken(sources[0], tokens), sources)

    def _spoken(self, source: Source, tokens: list[int]) -> list[int]:
        """Return the tokens of a source without the words that a file is named by; its ending and marks stay."""
        kept = []
        for word, first, last in zip(source.words, source.first, source.last, strict=True):
            own = tokens[first : last + 1]
            if word.kind == "path":
                ending = own[-1:] if "." in word.text else []
                own = [token for token in own[: len(own) - len(ending)] if not self._has_letters(token)] + ending
            kept += own
        return kept

    def _last(self, last: Last) -> list[int]:
        tokens = [self.mark["<ask>" if last.asked else "<last>"], *self.tokens(name_words(last.name))]
        for name, value in [*last.arguments.items(), *((name, None) for name in last.missing)]:
            tokens += [self.mark["<param>"], *self.tokens(name_words(name)), self.mark["<val>"]]
            told = [w.text for w in words(str(value)[:200])]
            tokens += [self.mark["<null>"]] if value is None else self.tokens(told)[:CHOSEN_TOKENS]
        return tokens

    def _source(self, text: str, parts: list[Word], tokens: list[int]) -> Source:
        first, last = [], []
        for word in parts:
            first.append(len(tokens))
            tokens.extend(self._word(word.text))
            last.append(len(tokens) - 1)
        return Source(
            text, parts, np.array(first, np.int64), np.array(last, np.int64), typed_spans(text, parts), matched(parts)
        )

    def call(self, spec: dict[str, Any], asked: Asked) -> Call:
        """Return what opens a call: the tool's parameters in turn, and the request once more, now read for them."""
        parameters = spec.get("parameters") or {}
        required = parameters.get("required") or ()
        tokens = [self.mark["<call>"], *self.tokens(name_words(spec["name"]))]
        params: list[int] = []
        members: dict[str, list[tuple[int, int]]] = {}
        for name in turns(parameters):
            schema = schema_of(parameters, name)
            tokens += [self.mark["<param>"], *self.tokens(name_words(name))]
            tokens += [] if name in required else [self.mark["<opt>"]]
            tokens += [self.mark["<desc>"], *self.tokens(_told(schema))]
            members[name] = []
            for member in enum_of(schema):
                tokens.append(self.mark["<enum>"])
                first = len(tokens)
                tokens += self.tokens(name_words(str(member)) or [str(member)])
                members[name].append((first, len(tokens) - 1))
            params.append(len(tokens) - 1)
        tokens.append(self.mark["<user>"])
        own = range(len(tokens), len(tokens) + len(asked.own))
        again = asked.tokens[asked.own.start : asked.own.stop]
        return Call([*tokens, *again, self.mark["<end>"]], params, members, own)

    def param(self, name: str) -> list[int]:
        """Return the tokens that ask for one parameter."""
        return [self.mark["<param>"], *self.tokens(name_words(name)), self.mark["<val>"]]

    def told(self, name: str, schema: dict[str, Any]) -> tuple[list[int], list[int]]:
        """Return the tokens of a parameter's words, and for each 0 in its name, 1 in its description."""
        parts = (name_words(name), _told(schema))
        tokens = [self.tokens(part) for part in parts]
        return [*tokens[0], *tokens[1]], [*[0] * len(tokens[0]), *[1] * len(tokens[1])]

    def chosen(self, special: int, text: str) -> list[int]:
        """Return the tokens that record a choice; `special` is below 0 where it has words."""
        if special >= 0:
            return [self.mark[SPECIALS[special]]]
        return self.tokens([w.text for w in words(text)])[:CHOSEN_TOKENS]


def tool_features(prefix: Prefix, asked: Asked, made: Sequence[str] = ()) -> Floats:
    """Return [tools + 1, TOOL_FEATURES]: lexical overlap and typed affinity of each tool; the last row is `none`.

    made: the names of the tools that this request called already.
    """
    said = [w for w in asked.sources[0].words if w.text.lower() not in STOPWORDS]
    asked_stems = {stem(w.text) for w in said if w.kind == "word"}
    all_stems = asked_stems | {stem(w.text) for w in said if w.kind in ("number", "ordinal", "code")}
    opening = next((stem(w.text) for w in said if w.kind == "word"), "")
    kinds = {span.kind for span in asked.sources[0].spans}
    asking, count = asks(asked.text), len(prefix.bags)
    weight = _rarity([bag.name | bag.description | bag.params for bag in prefix.bags])
    further = _rarity([bag.further for bag in prefix.bags])
    out = np.zeros((count + 1, TOOL_FEATURES), np.float32)
    for i, bag in enumerate(prefix.bags):
        name = sum(weight[w] for w in bag.name & asked_stems)
        out[i, 0] = name / (sum(weight[w] for w in bag.name) or 1)
        out[i, 1] = sum(weight[w] for w in bag.description & asked_stems) / 3
        out[i, 2] = sum(weight[w] for w in bag.params & asked_stems) / 3
        out[i, 3] = out[i, :3].sum()
        out[i, 15] = sum(further[w] for w in bag.further & all_stems) / 3
        out[i, 17:19] = opening in bag.name, opening in bag.description
        out[i, 19:22] = asking and bag.tells, asking and not bag.tells, bag.tells and not asking
        out[i, 16] = min(sum(member <= all_stems for member in bag.members), 2)
        for j, kind in enumerate(("path", "url", "date", "number")):
            out[i, 5 + j] = float(kind in kinds and kind in bag.formats)
    totals = out[:count, 3]
    for i in range(count):
        others = np.delete(totals, i)
        out[i, 4] = totals[i] - (others.max() if others.size else 0)
        out[i, 12] = asked.last is not None and asked.last.name == prefix.names[i]
        out[i, 13] = prefix.names[i] in made
    out[count, 9:12] = 1, totals.max(initial=0), math.log1p(len(asked_stems))
    out[count, 14] = len(made)
    return out


def _rarity(bags: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return each word's weight: the more, the fewer of the bags hold it."""
    frequency = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / n) for word, n in frequency.items()}


def enum_of(schema: dict[str, Any]) -> list[Any]:
    """Return the members of a parameter's enum, without null."""
    return [member for member in schema.get("enum") or () if member is not None]


def _properties(spec: dict[str, Any]) -> dict[str, Any]:
    return _mapping(_mapping(spec.get("parameters")).get("properties"))


def _mapping(found: Any) -> dict[str, Any]:
    return dict(found) if isinstance(found, dict) else {}


def _description(spec: dict[str, Any]) -> list[str]:
    sentence = re.split(r"(?<=\w)\.\s", spec.get("description") or "", maxsplit=1)[0]
    return plain_words(sentence)[:DESCRIPTION_WORDS]


def _further(spec: dict[str, Any]) -> list[str]:
    """Return what a tool's timeline leaves out: descriptions of parameters, members of enums, the rest of its own."""
    schemas = _schemas(spec)
    members = [word for schema in schemas for member in enum_of(schema) for word in name_words(str(member))]
    told = [word for schema in schemas for word in plain_words(schema["description"])]
    rest = plain_words(spec.get("description") or "")[len(_description(spec)) :]
    said = dict.fromkeys(word.lower() for word in (*told, *members, *rest) if word.lower() not in STOPWORDS)
    return list(said)[:FURTHER_WORDS]


def _schemas(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema_of(_mapping(spec.get("parameters")), name) for name in _properties(spec)]


def _told(schema: dict[str, Any]) -> list[str]:
    return [w.text for w in words(schema.get("description", ""))][:TOLD_WORDS]


def _bag(spec: dict[str, Any]) -> ToolBag:
    def stems(parts: Sequence[str]) -> frozenset[str]:
        return frozenset(stem(w) for w in parts if w.lower() not in STOPWORDS)

    formats = set()
    params: list[str] = []
    schemas = _schemas(spec)
    members = {stems(name_words(str(member))) for schema in schemas for member in enum_of(schema)}
    for name, schema in zip(_properties(spec), schemas, strict=True):
        params += name_words(name)
        shape = schema.get("format") or schema.get("type")
        formats.add("number" if shape in ("integer", "number") else shape)
        if name in ("path", "file", "filename", "folder"):
            formats.add("path")
    return ToolBag(
        stems(name_words(spec["name"])), stems(_description(spec)), stems(params),
        frozenset(str(f) for f in formats), stems(_further(spec)), frozenset(members - {frozenset()}), tells(spec),
    )  # fmt: skip


def turns(parameters: dict[str, Any]) -> list[str]:
    """Return a call's parameters in the order in which they are decided: what few words may stand for first.

    So a date and a figure are taken already when a name is looked for.
    """
    return sorted(_mapping(parameters.get("properties")), key=lambda name: _turn(schema_of(parameters, name)))


def _turn(schema: dict[str, Any]) -> int:
    if enum_of(schema) or schema.get("type") == "boolean":
        return 0
    if schema.get("format") in ("date", "time", "date-time", "path", "url", "uri", "email"):
        return 1
    return 2 if schema.get("type") in ("integer", "number") else 3


def schema_of(parameters: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a parameter's schema as one type, description and enum; a format and a unit by its words.

    `anyOf [X, null]` and `type [X, null]` are opened up; what JSON Schema allows and nothing is made of is left out.
    """
    schema = _mapping(_mapping(parameters.get("properties")).get(name))
    for option in schema.get("anyOf") or ():
        if _mapping(option).get("type", "null") != "null":
            schema = {**option, **{k: v for k, v in schema.items() if k != "anyOf"}}
            break
    if isinstance(schema.get("type"), list):
        schema["type"] = next((kind for kind in schema["type"] if kind != "null"), "string")
    schema["description"] = str(schema.get("description") or "")
    if "format" not in schema and schema.get("type") == "string":
        if name in ("path", "file", "filename", "folder"):
            schema["format"] = "path"
        elif name in ("url", "uri"):
            schema["format"] = "url"
        elif name_words(name)[-1:] == ["date"] or re.search(r"\bdate\b", schema["description"], re.I):
            schema["format"] = "date"
        elif name_words(name)[-1:] == ["time"]:
            schema["format"] = "time"
    elif schema.get("type") in ("integer", "number") and (unit := unit_of(name_words(name), schema["description"])):
        schema["unit"] = unit
    return schema
