"""Calls written as Python: a list of calls with keyword arguments that are literals. Nothing is ever evaluated."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from agentkit.parse.drafts import Draft
from agentkit.parse.relaxed import MAX_DEPTH

_NAME = r"[A-Za-z_][\w.-]{0,127}"
_OPEN = re.compile(rf"\[\s{{0,32}}({_NAME})\s{{0,8}}\(\s{{0,32}}")
_OPEN_PART = re.compile(rf"\[\s{{0,32}}(?:{_NAME}(?:\s{{0,8}}(?:\(\s{{0,32}})?)?)?|")
_FIRST = re.compile(r"\)|\*\*|\w{1,128}\s{0,8}=[^=]")
_FIRST_PART = re.compile(r"\*?|\w{1,128}\s{0,8}=?")

_CALL = re.compile(rf"[\s,;\[]*({_NAME})\s*\(")
_BRACKET = re.compile(r'"""|\'\'\'|["\'()\[\]{}]')
_STRINGS = {
    '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.DOTALL),
    "'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.DOTALL),
    '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL),
    "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL),
}
_KEYWORD = re.compile(r"\s*(?:(\w+)\s*=|(\*\*))")
_TOKEN = re.compile(
    r"""\s*(?:(?P<string>[rRuU]?(?P<quote>\"{3}|'{3}|["']))|(?P<number>[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:[eE][-+]?\d+)?)"""
    r"|(?P<word>[A-Za-z]+)|(?P<sign>[\[\](){},:]))"
)
_WORDS = {"True": True, "true": True, "False": False, "false": False, "None": None, "null": None}
_ESCAPE = re.compile(
    r"\\(?:([\n\\'\"abfnrtv])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U(00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))"
)
_SHORT = dict(zip("\n\\'\"abfnrtv", ["", *"\\'\"\a\b\f\n\r\t\v"], strict=True))
_END = re.compile(r"\s*\Z")
_CLOSERS = {"[": "]", "(": ")", "{": "}"}


class _Unreadable(Exception):
    """The text is no literal."""


def opening(text: str, offered: Callable[[str], bool]) -> bool | None:
    """Return whether `text` begins like a list of calls of offered tools; None while it is too short to tell."""
    start = _OPEN.match(text)
    if start is None:
        return None if _OPEN_PART.fullmatch(text) else False
    if not offered(start[1]):
        return False
    if _FIRST.match(text, start.end()):
        return True
    return None if _FIRST_PART.fullmatch(text, start.end()) else False


def read_calls(text: str) -> tuple[list[Draft], str]:
    """Return the calls of a text that begins with one, or with a list of them, and what follows them.

    A call whose arguments are no literals keeps them as they are written, and one that is never closed lacks the end
    of its arguments: more may have been meant.
    """
    drafts: list[Draft] = []
    at = 0
    while call := _CALL.match(text, at):
        end = _closing(text, call.end())
        raw = _arguments(text[call.end() : end])
        drafts.append(Draft(name=call[1], raw=raw if end < len(text) else raw.removesuffix("}")))
        at = end + 1
    return drafts, text[at:].lstrip(" \n,]")


def literal(value: Any) -> str:
    """Return a JSON value as Python writes it; strings in double quotes, with JSON's escapes, which Python shares."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def written(name: str, arguments: Mapping[str, Any]) -> str:
    """Return a call as Python writes it; arguments that are no names go into one `**{...}`."""
    named = {key: value for key, value in arguments.items() if re.fullmatch(r"\w+", key)}
    others = {key: value for key, value in arguments.items() if key not in named}
    parts = [f"{key}={literal(value)}" for key, value in named.items()]
    return f"{name}({', '.join([*parts, f'**{literal(others)}'] if others else parts)})"


def _closing(text: str, at: int) -> int:
    """Return the index of the bracket that closes what is open at `at`, or of the end."""
    depth = 1
    while bracket := _BRACKET.search(text, at):
        found, at = bracket.group(), bracket.end()
        if found in _STRINGS:
            string = _STRINGS[found].match(text, at)
            at = string.end() if string else len(text)
        else:
            depth += 1 if found in "([{" else -1
            if depth == 0:
                return bracket.start()
    return len(text)


def _arguments(source: str) -> str:
    """Return a call's arguments as JSON, or as they are written where they are no literals."""
    try:
        return json.dumps(_Reader(source).keywords(), ensure_ascii=False)
    except (_Unreadable, ValueError):
        return source


class _Reader:
    """Reads literals: strings, numbers, True, False, None, lists, tuples and dicts."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0

    def keywords(self) -> dict[str, Any]:
        """Return the arguments of a call."""
        found: dict[str, Any] = {}
        while not _END.match(self._source, self._at):
            keyword = _KEYWORD.match(self._source, self._at)
            if keyword is None:
                raise _Unreadable
            self._at = keyword.end()
            value = self._value(0)
            if keyword[1]:
                found[keyword[1]] = value
            elif isinstance(value, dict):
                found.update(value)
            else:
                raise _Unreadable
            if not self._sign(",") and not _END.match(self._source, self._at):
                raise _Unreadable
        return found

    def _sign(self, sign: str) -> bool:
        token = _TOKEN.match(self._source, self._at)
        if token and token["sign"] == sign:
            self._at = token.end()
            return True
        return False

    def _value(self, depth: int) -> Any:
        token = _TOKEN.match(self._source, self._at)
        if token is None or depth > MAX_DEPTH:
            raise _Unreadable
        self._at = token.end()
        if token["string"]:
            return self._strings(token)
        if token["number"]:
            return int(token["number"]) if re.fullmatch(r"[-+]?[\d_]+", token["number"]) else float(token["number"])
        if token["word"] in _WORDS:
            return _WORDS[token["word"]]
        if token["sign"] == "{":
            return self._dict(depth)
        if token["sign"] in ("[", "("):
            return self._list(_CLOSERS[token["sign"]], depth)
        raise _Unreadable

    def _strings(self, token: re.Match[str]) -> str:
        """Return a string, and those that follow it directly, as one."""
        parts = []
        following: re.Match[str] | None = token
        while following and following["string"]:
            string = _STRINGS[following["quote"]].match(self._source, following.end())
            if string is None:
                raise _Unreadable
            self._at = string.end()
            body = string.group().removesuffix(following["quote"])
            parts.append(body if following["string"][0] in "rR" else _unescaped(body))
            following = _TOKEN.match(self._source, self._at)
        return "".join(parts)

    def _list(self, closer: str, depth: int) -> list[Any]:
        items: list[Any] = []
        while not self._sign(closer):
            items.append(self._value(depth + 1))
            if not self._sign(","):
                if self._sign(closer):
                    break
                raise _Unreadable
        return items

    def _dict(self, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not self._sign("}"):
            key = self._value(depth + 1)
            if not isinstance(key, str) or not self._sign(":"):
                raise _Unreadable
            items[key] = self._value(depth + 1)
            if not self._sign(","):
                if self._sign("}"):
                    break
                raise _Unreadable
        return items


def _unescaped(body: str) -> str:
    """Return a string's body with its escapes read; those that Python does not know stay as they are."""
    return _ESCAPE.sub(_character, body)


def _character(escape: re.Match[str]) -> str:
    short, octal, *codes = escape.groups(default="")
    return str(_SHORT[short] if short else chr(int(octal, 8) if octal else int("".join(codes), 16)))
