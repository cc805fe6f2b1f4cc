"""Reading text that is nearly JSON: each repair is one step with a name, and none changes what was validly written.

The steps see tokens, so the inside of a string is out of their reach but for what JSON forbids there. Text that does
not fall into tokens, or is no strict JSON after the last step, stays unread: a guess would run a call nobody asked
for. In particular these are refused: a string left open, a quote within a string of the same quotes, words without
quotes, NaN and Infinity, numbers JSON does not know, escapes that languages read differently, a missing comma.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn

MAX_DEPTH = 64  # The journal's serialiser gives up near 200; a tool that needs more than 64 is not known.

_FENCE = re.compile(r"```[ \t]*[\w-]*+")
_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<double>"(?:[^"\\]++|\\.)*+")
    | (?P<single>'(?:[^'\\]++|\\.)*+')
    | (?P<mark>[{}\[\],:])
    | (?P<word>[^\W\d][\w$-]*+|\$[\w$-]*+)
    | (?P<number>-?\d[\w.+-]*+)
    | (?P<comment>//[^\n]*+\n|/\*(?:[^*]++|\*(?!/))*+\*/)
    | (?P<odd>(?:\\[nrt]|[^\S \t\r\n]|\ufeff)+)
    """,
    re.VERBOSE | re.DOTALL,
)
_IN_STRING = re.compile(r"\\.|[\x00-\x1f]", re.DOTALL)
_IN_SINGLE = re.compile(r'\\(?:x[0-9a-fA-F]{2}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|.)|"', re.DOTALL)
_LITERALS = {"True": "true", "False": "false", "None": "null"}
_NO_NAMES = {*_LITERALS, *_LITERALS.values()}
_CLOSER_OF = {"{": "}", "[": "]"}
_CLOSERS = {*_CLOSER_OF.values()}
_BEFORE_VALUE = {*_CLOSER_OF, ",", ":"}
_BLANK = {"space", "comment", "odd"}


class Token(NamedTuple):
    """One lexical piece of the text; `kind` is the name of its group in the pattern."""

    kind: str
    text: str


Step = Callable[[list[Token]], list[Token]]


def read_strict(text: str) -> Any:
    """Return what `text` says as strict JSON (RFC 8259).

    Raises:
        ValueError: it is none, or holds a number that a float cannot.
        RecursionError: it is nested too deeply.
    """
    return json.loads(text, parse_constant=_refuse, parse_float=_finite)


def read_relaxed(text: str, *, close: bool = False) -> tuple[Any, tuple[str, ...]] | None:
    """Return what `text` says and the repairs that made it JSON, or None where it stays unread.

    Args:
        text: What is not strict JSON.
        close: Whether brackets that are missing at the end may be added.
    """
    unfenced = _unfenced(text.strip())
    tokens = _tokens(unfenced)
    if tokens is None:
        return _unescaped(unfenced)
    kinds = {token.kind for token in tokens}
    repairs = [
        name
        for name, found in (
            ("fence", len(unfenced) < len(text.strip())),
            ("comments", "comment" in kinds),
            ("odd_spaces", "odd" in kinds),
        )
        if found
    ]
    tokens = [token for token in tokens if token.kind not in _BLANK]
    try:
        for name, step in STEPS if close else STEPS[:-1]:
            stepped = step(tokens)
            if stepped != tokens:
                repairs.append(name)
            tokens = stepped
        return read_strict(" ".join(token.text for token in tokens)), tuple(repairs)
    except (ValueError, RecursionError):
        return None


def read_any(text: str) -> tuple[Any, tuple[str, ...]] | None:
    """Return what `text` says, strictly where that can be, and the repairs it took; None where it stays unread."""
    try:
        return read_strict(text), ()
    except (ValueError, RecursionError):
        return read_relaxed(text)


def deeper(value: object, levels: int) -> bool:
    """Return whether arrays and objects stand within each other more than `levels` deep."""
    layer = [value]
    for _ in range(levels):
        layer = [
            inner
            for outer in layer
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(inner, dict | list) for inner in layer)


def _tokens(text: str) -> list[Token] | None:
    tokens, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        tokens.append(Token(match.lastgroup or "", match.group()))
        at = match.end()
    return tokens


def _unfenced(text: str) -> str:
    """Return `text` without the marks of a Markdown code block around it."""
    if opening := _FENCE.match(text):
        text = text[opening.end() :]
    return text.removesuffix("```").strip()


def _unescaped(text: str) -> tuple[Any, tuple[str, ...]] | None:
    """Read the inside of a JSON string whose own quotes are missing: every quote in it is escaped."""
    if '\\"' not in text:
        return None
    try:
        return read_strict(read_strict(f'"{text}"')), ("double_encoded",)
    except (ValueError, RecursionError):
        return None


def _requote(tokens: list[Token]) -> list[Token]:
    """Write strings in single quotes as JSON.

    Raises:
        ValueError: an escape in one of them means one thing in Python and another in JavaScript.
    """
    return [
        Token("double", f'"{_IN_SINGLE.sub(_escape, token.text[1:-1])}"') if token.kind == "single" else token
        for token in tokens
    ]


def _escape(match: re.Match[str]) -> str:
    written = match.group()
    if written in ('"', "\\'"):
        return json.dumps(written[-1])[1:-1]
    if len(written) > 2:
        return json.dumps(chr(int(written[2:], 16)))[1:-1]
    if written[1] not in '"\\bfnrtu':
        raise ValueError(f"{written} is read in more than one way")
    return written


def _quote_keys(tokens: list[Token]) -> list[Token]:
    """Put names before a colon into quotes; True, None and their like are no names."""
    after = [*(token.text for token in tokens[1:]), ""]
    return [
        Token("double", f'"{token.text}"')
        if token.kind == "word" and follows == ":" and token.text not in _NO_NAMES
        else token
        for token, follows in zip(tokens, after, strict=True)
    ]


def _write_literals(tokens: list[Token]) -> list[Token]:
    return [Token("word", _LITERALS[token.text]) if token.text in _LITERALS else token for token in tokens]


def _escape_controls(tokens: list[Token]) -> list[Token]:
    """Escape control characters in strings, one behind a backslash excepted: which of two things it means is open."""
    return [
        Token("double", _IN_STRING.sub(_as_escape, token.text)) if token.kind == "double" else token for token in tokens
    ]


def _as_escape(match: re.Match[str]) -> str:
    written = match.group()
    return json.dumps(written)[1:-1] if len(written) == 1 else written


def _drop_commas(tokens: list[Token]) -> list[Token]:
    """Drop commas between a value and a closing bracket."""
    before = ["[", *(token.text for token in tokens)]
    after = [*(token.text for token in tokens[1:]), ""]
    return [
        token
        for token, precedes, follows in zip(tokens, before, after, strict=False)
        if not (token.text == "," and precedes not in _BEFORE_VALUE and follows in _CLOSERS)
    ]


def _drop_brackets(tokens: list[Token]) -> list[Token]:
    """Drop closing brackets that follow the whole value, where nothing else does."""
    depth = 0
    for at, token in enumerate(tokens):
        depth += (token.text in _CLOSER_OF) - (token.text in _CLOSERS)
        if depth == 0:
            return tokens[: at + 1] if all(token.text in _CLOSERS for token in tokens[at + 1 :]) else tokens
    return tokens


def _add_brackets(tokens: list[Token]) -> list[Token]:
    """Close what is open after a value that is surely whole: a string, a literal, a bracket; never after a number."""
    missing: list[str] = []
    for token in tokens:
        if token.text in _CLOSER_OF:
            missing.append(_CLOSER_OF[token.text])
        elif token.text in _CLOSERS and missing:
            missing.pop()
    if not tokens or not (tokens[-1].kind in ("double", "word") or tokens[-1].text in _CLOSERS):
        return tokens
    return tokens + [Token("mark", mark) for mark in reversed(missing)]


STEPS: tuple[tuple[str, Step], ...] = (
    ("single_quotes", _requote),
    ("unquoted_keys", _quote_keys),
    ("python_literals", _write_literals),
    ("control_characters", _escape_controls),
    ("trailing_commas", _drop_commas),
    ("surplus_brackets", _drop_brackets),
    ("missing_brackets", _add_brackets),
)
"""In this order: strings and names become JSON first, those in single quotes before all, for they may hold control
characters as well; then the brackets, commas before them. A comma at the very end announces more: it stays, and no
bracket is added behind it."""


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON number")


def _finite(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{number[:40]} is too large for a number")
    return value
