"""What a parameter may be given: typed spans of the words, enum members, specials; and the features of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from agentkit_backends.local.figures import number
from agentkit_backends.local.layout import (
    FALSE,
    NULL,
    NUMBER,
    PATH,
    REF,
    SAME,
    SPECIALS,
    STOPWORDS,
    TRUE,
    Asked,
    Floats,
    Ints,
    Source,
    enum_of,
)
from agentkit_backends.local.lexicon import is_person, is_verb
from agentkit_backends.local.text import Word, last_word, name_words, stem, value_of, words

VALUE_FEATURES, SPAN_WORDS = 62, 12
ENUM = 30
"""The feature that marks an enum member."""
EDGES = STOPWORDS | frozenset(
    """
    has have had having been being not no still even though than then from until till before after between under over
    per via called named titled labelled saying says because since while when where whether but he she they him them
    his her their or nor without within during through across against around
    """.split()
)
"""Words that mostly stand outside a value, before or behind it."""
BEFORE_TEXT = EDGES | frozenset("run query command line code text sentence execute words note statement sql".split())
THIRD_PERSONS = frozenset("he she they him her them his hers their theirs himself herself themselves".split())
"""Words that are nobody's name."""
LONG_RUNS = 150
SAYS = {NULL: 44, TRUE: 45, FALSE: 46}
"""The features by which the specials know that the request speaks of the parameter."""
NEGATIONS = frozenset("no not without never none nobody neither nor cannot skip off".split())
MARKS = frozenset(",;:.!?()—–-…")
MATH_WORDS = frozenset(
    """
    plus minus times divided by over of percent squared cubed square root half double triple off sqrt power
    multiplied
    """.split()
)


@dataclass
class Candidates:
    """What a parameter may be given. `first`/`last` are token positions, `special` >= 0 marks those without words."""

    first: Ints
    last: Ints
    special: Ints
    features: Floats
    texts: list[str]


@dataclass
class Made:
    """What the calls of this request were given so far; the last of `tools` is that of the present one.

    params: the parameters of the present call's tool. now: (parameter, text) of the present call. before: (tool,
    parameter, text) of those before it.
    """

    tools: list[str] = field(default_factory=list)
    now: list[tuple[str, str]] = field(default_factory=list)
    before: list[tuple[str, str, str]] = field(default_factory=list)
    params: Sequence[str] = ()

    def turn(self, tool: str, params: Sequence[str]) -> Made:
        """Return what holds for the next call."""
        before = [(self.tools[-1], name, text) for name, text in self.now]
        return Made([*self.tools, tool], [], [*self.before, *before], params)


def candidates(
    asked: Asked, name: str, schema: dict[str, Any], enum_at: Sequence[tuple[int, int]], made: Made,
    bases: tuple[int, int] = (0, 0),
) -> Candidates:  # fmt: skip
    """Return what parameter `name` of the call that `made` has come to may be given.

    `bases` are what the positions of the request's words and of the result's count from; `enum_at` holds absolute
    positions.
    """
    kind = schema.get("type", "string")
    if isinstance(kind, list):
        kind = next((k for k in kind if k != "null"), "string")
    firsts: list[Ints] = []
    lasts: list[Ints] = []
    rows: list[Floats] = []
    texts: list[str] = []
    enum = enum_of(schema)
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
            first, last, features, found = _span_candidates(source, index, kind, schema, hints, name, made, asked.text)
            firsts.append(source.first[first] + bases[index])
            lasts.append(source.last[last] + bases[index])
            rows.append(features)
            texts += found
    specials = [NULL]
    if kind == "boolean":
        specials += [TRUE, FALSE]
    elif (asked.result or len(made.tools) > 1) and not enum:  # a later call may wait for what the one before it returns
        specials += {"string": [REF, NUMBER, PATH], "integer": [NUMBER], "number": [NUMBER]}.get(kind, [])
    if asked.last and made.tools[-1:] == [asked.last.name] and asked.last.arguments.get(name) is not None:
        specials.append(SAME)
    marks = _special_features(specials, asked, name, schema)
    nothing = np.zeros(len(specials), np.int64)
    return Candidates(
        first=np.concatenate([*firsts, nothing]),
        last=np.concatenate([*lasts, nothing]),
        special=np.concatenate([np.full(sum(len(f) for f in firsts), -1, np.int64), np.array(specials, np.int64)]),
        features=np.concatenate([*rows, marks]).astype(np.float32),
        texts=[*texts, *(SPECIALS[s] for s in specials)],
    )


def _special_features(specials: Sequence[int], asked: Asked, name: str, schema: dict[str, Any]) -> Floats:
    """Return [specials, VALUE_FEATURES]: how far the request speaks of the parameter, and whether it says no."""
    parts = [word.text.lower() for word in asked.sources[0].words]
    stems = {stem(part) for part in parts}
    told = (name_words(name), [word.text for word in words(schema.get("description", ""))])
    bags = [{stem(word) for word in part if word.lower() not in STOPWORDS} for part in told]
    said = max(len(bag & stems) / len(bag) if bag else 0.0 for bag in bags)
    own = bags[0] | bags[1]
    denied = any(stem(part) in own and any(map(_denies, parts[max(i - 3, 0) : i])) for i, part in enumerate(parts))
    marks = np.zeros((len(specials), VALUE_FEATURES), np.float32)
    marks[:, 33] = 1
    for row, special in enumerate(specials):
        if special in SAYS:
            marks[row, SAYS[special]] = said
        if special == FALSE:
            marks[row, 47], marks[row, 60] = any(map(_denies, parts)), denied
        elif special == TRUE:
            marks[row, 61] = denied
    return marks


def _denies(word: str) -> bool:
    return word in NEGATIONS or word.endswith(("n't", "n’t"))


def _span_candidates(
    source: Source, index: int, kind: str, schema: dict[str, Any], hints: set[str], name: str, made: Made, request: str
) -> tuple[Ints, Ints, Floats, list[str]]:
    parts, n = source.words, len(source.words)
    typed: dict[tuple[int, int], set[str]] = {}
    for span in source.spans:
        if span.last < n:
            typed.setdefault((span.first, span.last), set()).add(span.kind)
    if kind in ("integer", "number"):
        pairs = _figures(source, typed, schema)
    elif schema.get("format") == "date":
        pairs = [pair for pair, kinds in typed.items() if "date" in kinds]
    elif schema.get("format") in ("url", "uri", "email"):
        wanted = "email" if schema["format"] == "email" else "url"
        pairs = [pair for pair, kinds in typed.items() if kinds & {wanted, "path"}]
    else:
        limit = 4 if schema.get("format") == "path" else SPAN_WORDS
        tail = last_word(parts)
        if index == 0:
            pairs = [(i, j) for i in range(n) for j in range(i, min(n, i + limit))]
            pairs += [(i, tail) for i in range(max(0, tail - limit + 1))]
            pairs += _long_runs(parts, limit)
        else:
            pairs = [(i, i) for i in range(n)]
        pairs = _uncut(list(dict.fromkeys([*pairs, *typed])), source)
        if schema.get("format") == "path":  # 'Q3 orders.csv' is one name, and not orders.csv
            named = [(a, b) for (a, b), kinds in typed.items() if "quoted" in kinds and parts[b].kind == "path"]
            pairs = [(i, j) for i, j in pairs if not any(a <= i and j <= b and (a, b) != (i, j) for a, b in named)]
            pairs = [(i, j) for i, j in pairs if (i, j) in named or not any(word.kind == "path" for word in parts[i:j])]
    texts = [source.text[parts[i].start : parts[j].end] for i, j in pairs]
    keep = [
        k
        for k, text in enumerate(texts)
        if value_of(text, schema, request) is not None
        and ("quoted" in typed.get(pairs[k], ()) or not _is_of_another(text, parts[pairs[k][0]]))
    ]
    pairs, texts = [pairs[k] for k in keep], [texts[k] for k in keep]
    if not pairs:
        empty = np.zeros(0, np.int64)
        return empty, empty, np.zeros((0, VALUE_FEATURES), np.float32), []
    first = np.array([i for i, _ in pairs], np.int64)
    last = np.array([j for _, j in pairs], np.int64)
    features = _span_features(source, index, first, last, typed, pairs, texts, hints, [text for _, text in made.now])
    features[:, 48:60] = _word_features(parts, first, last, name, hints, made.params)
    if made.before:
        own = {text.lower() for tool, param, text in made.before if (tool, param) == (made.tools[-1], name)}
        other = {text.lower() for _, _, text in made.before}
        features[:, 34] = [any(text.lower() in t or t in text.lower() for t in own) for text in texts]
        features[:, 35] = [text.lower() in other for text in texts]
    return first, last, features, texts


def _is_of_another(text: str, first: Word) -> bool:
    """Return whether a text only stands for what is named elsewhere, or begins with the end of another word."""
    return text.lower() in THIRD_PERSONS or first.kind == "possessive"


def _uncut(spans: list[tuple[int, int]], source: Source) -> list[tuple[int, int]]:
    """Return the spans that have none or both of two brackets or quotation marks that belong together."""
    if not source.marks:
        return spans
    low, high = np.arange(len(source.words)), np.arange(len(source.words))
    for opens, closes in source.marks:
        high[opens], low[closes] = closes, opens
    return [(i, j) for i, j in spans if low[i : j + 1].min() >= i and high[i : j + 1].max() <= j]


def _flags(parts: Sequence[Word], test: Callable[[Word], object]) -> Ints:
    """Return 1 for each word that passes `test`, else 0."""
    return np.array([bool(test(word)) for word in parts], np.int64)


def _names(parts: Sequence[Word]) -> Ints:
    """Return 1 for each word with a capital; one that begins a sentence may be no verb and no function word."""
    starts = [word.text in ".!?" for word in parts]
    return np.array(
        [
            word.text[:1].isupper() and not (begins and (is_verb(word.text) or word.text.lower() in EDGES))
            for word, begins in zip(parts, [True, *starts], strict=False)
        ],
        np.int64,
    )


def _within(values: Ints, first: Ints, last: Ints) -> Ints:
    """Return the sum of the words' values in each span."""
    total = np.concatenate([[0], np.cumsum(values)])
    return np.asarray(total[last + 1] - total[first], np.int64)


def _word_features(
    parts: Sequence[Word], first: Ints, last: Ints, name: str, hints: set[str], params: Sequence[str]
) -> Floats:
    """Return [spans, 12]: which kinds of words stand before, in and behind each span.

    Those are words that name the tool's other parameters or this one, names of people, and verbs.
    """
    names, others = ({stem(word) for one in some for word in name_words(one)} for some in ([name], params))
    own = _flags(parts, lambda w: stem(w.text) in names)
    other = _flags(parts, lambda w: stem(w.text) in others - hints)
    told = _flags(parts, lambda w: stem(w.text) in hints)
    person = _flags(parts, lambda w: is_person(w.text))
    verb = _flags(parts, lambda w: is_verb(w.text))
    length, is_first, is_last = last - first + 1, first == 0, last == len(parts) - 1
    before, after = np.maximum(first - 1, 0), np.minimum(last + 1, len(parts) - 1)
    columns = [
        (other[before] == 1) & ~is_first, _within(other, first, last) > 0, (other[after] == 1) & ~is_last,
        _within(told, first, last) == length,
        (own[last] == 1) & (length > 1), (own[first] == 1) & (length > 1), is_first & (length > 1),
        _within(person, first, last) > 0,
        verb[first], (verb[before] == 1) & ~is_first, verb[last], (verb[after] == 1) & ~is_last,
    ]  # fmt: skip
    return np.stack(columns, 1).astype(np.float32)


def _figures(source: Source, typed: dict[tuple[int, int], set[str]], schema: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the spans of numbers; "two hours" in place of its "two" where minutes are wanted."""
    numbers = [pair for pair, kinds in typed.items() if "number" in kinds]
    if "unit" not in schema:
        return numbers
    parts = source.words
    values = {
        (a, b): value_of(source.text[parts[a].start : parts[b].end], schema)
        for (a, b), kinds in typed.items()
        if kinds & {"number", "amount"}
    }
    stretches, within = list[tuple[int, int]](), set[tuple[int, int]]()
    for (a, b), kinds in typed.items():
        inner = [(i, j) for i, j in numbers if a <= i and j <= b]
        told = values.get((a, b))
        if "amount" in kinds and told is not None and told not in [values[pair] for pair in inner]:
            stretches.append((a, b))
            within.update(inner)
    return [*(pair for pair in numbers if pair not in within), *stretches]


def _long_runs(parts: Sequence[Word], limit: int) -> list[tuple[int, int]]:
    """Return runs of more than `limit` words that begin and end where a statement or a sentence may."""
    n = len(parts)
    if n <= limit:
        return []
    begins = [i for i in range(n) if i < 2 or parts[i - 1].kind == "punct" or parts[i - 1].text.lower() in BEFORE_TEXT]
    ends = [j for j in range(n - 1) if parts[j + 1].kind == "punct" or parts[j + 1].text.lower() in EDGES]
    return [(i, j) for i in begins for j in ends if j - i >= limit][:LONG_RUNS]


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

    stop = _flags(parts, lambda w: w.text.lower() in STOPWORDS)
    punct = _flags(parts, lambda w: w.kind == "punct")
    capital = _names(parts)
    digit = _flags(parts, lambda w: any(c.isdigit() for c in w.text))
    hint = _flags(parts, lambda w: w.kind == "word" and stem(w.text) in hints)
    colon = _flags(parts, lambda w: w.text == ":")
    quote = _flags(parts, lambda w: w.text in "\"'“”`")
    maths = _flags(parts, lambda w: w.text in "+-*/^()%×÷" or w.text.lower() in MATH_WORDS or w.kind == "number")
    edge = _flags(parts, lambda w: w.text.lower() in EDGES)
    mark = _flags(parts, lambda w: w.text in MARKS)
    symbol = _flags(parts, lambda w: w.text in "()=<>|;$&{}[]")

    length = last - first + 1
    before = np.maximum(first - 1, 0)
    after = np.minimum(last + 1, n - 1)
    f = np.zeros((len(pairs), VALUE_FEATURES), np.float32)
    f[:, 0] = 1
    f[:, 1] = np.log1p(length)
    f[:, 2] = length == 1
    for k, pair in enumerate(pairs):
        kinds = typed.get(pair)
        if kinds:
            for column, kind in ((3, "number"), (6, "date"), (7, "path"), (8, "url"), (9, "email"), (10, "quoted"),
                                 (11, "code"), (13, "tail"), (36, "time"), (37, "mark")):  # fmt: skip
                f[k, column] = kind in kinds
            value = number(texts[k]) if "number" in kinds else None
            f[k, 4] = value is not None and float(value).is_integer()
    f[:, 5] = (punct[after] == 1) & (last < n - 1) & np.array([parts[a].text == "%" for a in after])
    f[:, 12] = last == last_word(parts)
    f[:, 14] = stop[first]
    f[:, 15] = stop[last]
    f[:, 16] = _within(punct, first, last)
    f[:, 17] = punct[first] | punct[last]
    f[:, 18] = _within(capital, first, last) == length
    f[:, 19] = (f[:, 18] == 1) & ((capital[before] == 0) | (first == 0)) & ((capital[after] == 0) | (last == n - 1))
    f[:, 20] = _within(digit, first, last) > 0
    f[:, 21] = _within(quote, first, last) > 0
    f[:, 22] = index
    lowered = [text.lower() for text in texts]
    taken = {text.lower() for text in used}
    f[:, 23] = [text in taken for text in lowered]
    f[:, 24] = [any(text in t or t in text for t in taken) for text in lowered] if taken else 0
    f[:, 25] = (hint[before] == 1) & (first > 0)
    f[:, 26] = (hint[after] == 1) & (last < n - 1)
    f[:, 27] = _within(hint, first, last) > 0
    f[:, 28] = (_within(maths, first, last) == length) & (_within(digit, first, last) > 0) & (length > 1)
    f[:, 29] = _within(symbol, first, last) > 0
    f[:, 31] = (colon[before] == 1) & (first > 0)
    f[:, 32] = (maths[before] == 1) & (first > 0) | (maths[after] == 1) & (last < n - 1)
    f[:, 38] = (first == 0) | (mark[before] == 1)
    f[:, 39] = (last == n - 1) | (mark[after] == 1)
    f[:, 40] = (first > 0) & (edge[before] == 1)
    f[:, 41] = (last < n - 1) & (edge[after] == 1)
    f[:, 42] = ((f[:, 38] == 1) | (f[:, 40] == 1)) & ((f[:, 39] == 1) | (f[:, 41] == 1))
    f[:, 43] = (f[:, 42] == 1) & (_within(edge, first, last) == 0) & (_within(punct, first, last) == 0)
    return f
