"""Calls written as JSON objects: whether a text begins like one, and what it says, however badly it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from agentkit.parse.drafts import Draft

NAMES = ("name", "tool_name", "tool", "function_name", "function", "action")
ARGUMENTS = ("arguments", "parameters", "args", "params", "kwargs", "tool_input", "action_input", "input")
WRAPPERS = ("function", "tool_call")
"""The keys under which models write a tool's name and its arguments, and those of an object that holds both."""

_KEYS = {*NAMES, *ARGUMENTS, *WRAPPERS, "id", "type"}
_SURE = ("arguments", "parameters")
_TYPES = ("function", "tool_call", "tool_use", "tool")
_MEMBERS = 4  # Before the arguments a call has a type, an id and a name at most.

_OPEN = re.compile(r"(?:\[\s{0,32})?\{\s{0,32}")
_OPEN_PART = re.compile(r"\[\s{0,32}|")
_HEAD = re.compile(r"""(["'])(\w{1,24})\1\s{0,8}:\s{0,32}""")
_HEAD_PART = re.compile(r"""(?:(["'])\w{0,24}(?:\1\s{0,8}(?::\s{0,32})?)?)?""")
_TEXT = re.compile(r"""(["'])([^"'\\\n]{1,128})\1\s{0,32}""")
_TEXT_PART = re.compile(r"""(?:(["'])[^"'\\\n]{0,128}(?:\1\s{0,32})?)?""")
_NEXT = re.compile(r",\s{0,32}")

_BETWEEN = re.compile(r"[\s,;\[\]}]*")
_SPACE = re.compile(r"[\s,;]*")
_KEY = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w$-]+)""", re.DOTALL)
_COLON = re.compile(r"\s*:\s*")
_TOKEN = re.compile(r"""["'\[\]{},]""")
_STRING = {quote: re.compile(rf"[^{quote}\\]*(?:\\.[^{quote}\\]*)*{quote}?", re.DOTALL) for quote in ("'", '"')}


def opening(text: str, offered: Callable[[str], bool]) -> bool | None:
    """Return whether `text` begins like a call of an offered tool; None while it is too short to tell.

    Such is an object, or a list of them, with a name that is offered and then arguments; or with arguments first.
    Only the first thousand characters are looked at, and fewer in prose.
    """
    start = _OPEN.match(text)
    if start is None:
        return None if _OPEN_PART.fullmatch(text) else False
    at, named = start.end(), False
    for _ in range(_MEMBERS):
        head = _HEAD.match(text, at)
        if head is None:
            return None if _HEAD_PART.fullmatch(text, at) else False
        key, at = head[2], head.end()
        if key not in _KEYS:
            return False
        if at == len(text):
            return None
        if key in _SURE or (key in ARGUMENTS and named) or (key in WRAPPERS and text[at] == "{"):
            return True
        value = _TEXT.match(text, at)
        if value is None or value.end() == len(text):
            return None if _TEXT_PART.fullmatch(text, at) else False
        following = _NEXT.match(text, value.end())
        if not following or not _fits(key, value[2], offered):
            return False
        named, at = named or key in NAMES, following.end()
    return False


def _fits(key: str, value: str, offered: Callable[[str], bool]) -> bool:
    if key in NAMES:
        return offered(value)
    return key == "id" or (key == "type" and value in _TYPES)


def read_calls(text: str) -> tuple[list[Draft], str]:
    """Return the calls of a text that holds objects, alone, in a row or in a list, and what else it says.

    An object that names no tool is no call. Braces that are missing or too many are forgiven.
    """
    drafts: list[Draft] = []
    rest: list[str] = []
    at = 0
    while at < len(text):
        begun = _BETWEEN.match(text, at)
        at = begun.end() if begun else at
        if not text.startswith("{", at):
            rest.append(text[at:])
            break
        fields, end, closed = _members(text, at)
        draft = _draft(fields, closed)
        if draft is None:
            rest.append(text[at:end])
        else:
            drafts.append(draft)
        at = end
    return drafts, "".join(rest)


def _draft(fields: dict[str, str], closed: bool) -> Draft | None:
    for key in WRAPPERS:
        if fields.get(key, "").startswith("{"):
            fields = fields | _members(fields[key], 0)[0]
    name = next((text for key in NAMES if (text := _string(fields.get(key, "")))), "")
    raw = next((fields[key] for key in ARGUMENTS if key in fields), "")
    if not name:
        return None
    call_id = _string(fields.get("id", ""))
    return Draft(name=name, id=call_id, raw="" if raw == "null" else raw, whole=bool(raw) or closed)


def _members(text: str, at: int) -> tuple[dict[str, str], int, bool]:
    """Return the members of the object that begins at `at`, as they are written, where it ends, and whether it does."""
    fields: dict[str, str] = {}
    at += 1
    end = len(text)
    while True:
        space = _SPACE.match(text, at)
        at = space.end() if space else at
        if at >= len(text):
            return fields, end, False
        if text[at] in "}]":
            return fields, at + 1, True
        key = _KEY.match(text, at)
        colon = _COLON.match(text, key.end()) if key else None
        if key is None or colon is None:
            at = key.end() if key else _value_end(text, at)
            continue
        at = _value_end(text, colon.end())
        fields.setdefault(key[1] or key[2] or key[3] or "", text[colon.end() : at].strip())
        end = at  # What follows the last member of an object that is never closed is no part of it.


def _value_end(text: str, at: int) -> int:
    """Return the index behind the value at `at`: where its bracket closes, or the next member or end of the object."""
    depth = 0
    start = at
    while token := _TOKEN.search(text, at):
        found, at = token.group(), token.end()
        if found in _STRING:
            string = _STRING[found].match(text, at)
            at = string.end() if string else at
        elif found in "[{":
            depth += 1
        elif depth == 0:
            return max(token.start(), start + 1)
        elif found in "]}":
            depth -= 1
            if depth == 0:
                return at
    return len(text)


def _string(written: str) -> str:
    """Return what a string says, empty where it is none."""
    if len(written) < 2 or written[0] not in _STRING or written[-1] != written[0]:
        return ""
    try:
        said = json.loads(written, strict=False)
    except ValueError:
        return written[1:-1]
    return said if isinstance(said, str) else ""
