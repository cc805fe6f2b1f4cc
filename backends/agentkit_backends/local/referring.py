"""What a request takes from what was before it: the last result, its main number, its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from agentkit_backends.local.candidates import Candidates
from agentkit_backends.local.figures import number
from agentkit_backends.local.layout import NULL, NUMBER, PATH, REF, SAME, Asked, Last
from agentkit_backends.local.text import value_of, words

BACK = (REF, NUMBER, PATH)
FIGURES = "result|total|sum|answer|amount|number|value|average|figure|count|days|price|cost"
OPERATORS = (
    "plus|minus|times|divided|multiplied|split|over|less|squared|cubed|to|by|from|in|and|with|for|off|into|is|are"
)
PRONOUN = re.compile(
    rf"\b(?:it|them|(?:the|that|this|those|these) (?:\w+ )?(?:{FIGURES})\b(?! (?:of|between)\b)"
    rf"|(?:that|this|those|these)(?: (?!(?:{OPERATORS})\b)[a-z]+)?)\b",
    re.I,
)
"""What stands for the last figure in a sum, as in "multiply it by 2" or "that distance / 4"."""

GOES_ON = re.compile(r"\s*(?:times|plus|minus|divided by|multiplied by|less|over|[*/+x×÷])(?=\s|\d)", re.I)
"""How an expression begins that goes on from a result: "times 48.5"."""


@dataclass(frozen=True)
class Earlier:
    """What a clause may refer to: the last result, and the call before, made or still asked about."""

    result: str = ""
    last: Last | None = None


def chosen_value(
    found: Candidates, index: int, name: str, schema: dict[str, Any], asked: Asked, earlier: Earlier
) -> Any:
    """Return the value that candidate `index` stands for; None for nothing."""
    special, text = int(found.special[index]), found.texts[index]
    if special == NULL:
        return None
    if special == SAME:
        assert earlier.last is not None, "only offered where there is one"
        return earlier.last.arguments[name]
    if special in BACK:
        return referred(special, earlier)
    if special >= 0:
        return text == "<true>"
    if schema.get("enum"):
        return next(member for member in schema["enum"] if str(member) == text)
    return referred(text, earlier) if _speaks_of_a_result(text, schema) else value_of(text, schema, asked.text)


def awaited(found: Candidates, index: int, schema: dict[str, Any]) -> int | str | None:
    """Return what an argument of a later call takes from the result of the one before it; None for nothing."""
    special, text = int(found.special[index]), found.texts[index]
    if special in BACK:
        return special
    return text if special < 0 and _speaks_of_a_result(text, schema) else None


def _speaks_of_a_result(text: str, schema: dict[str, Any]) -> bool:
    is_arithmetic = "arithmetic" in schema.get("description", "").lower()
    return is_arithmetic and bool(PRONOUN.search(text) or GOES_ON.match(text))


def referred(what: int | str, earlier: Earlier) -> Any:
    """Return what a special, or an expression that speaks of a result, stands for after `earlier`."""
    if isinstance(what, str):
        figure = main_number(earlier.result)
        if figure is None:
            return what
        return PRONOUN.sub(str(figure), what) if PRONOUN.search(what) else f"{figure} {what}"
    if what == REF:
        return earlier.result
    return main_number(earlier.result) if what == NUMBER else last_path(earlier)


def main_number(text: str) -> int | float | None:
    """Return the number a result is about, None without any: behind the last "=", else its first; a table's last."""
    found = [number(w.text) for w in words(text[text.rfind("=") + 1 :]) if w.kind == "number"]
    figures = [value for value in found if value is not None]
    if not figures:
        return None
    return figures[-1] if text.lstrip().startswith("|") else figures[0]


def last_path(earlier: Earlier) -> str | None:
    """Return the last result's first file, else the last call's path, else a folder of the result."""
    own = earlier.last.arguments.get("path") if earlier.last else None
    paths = [w.text for w in words(earlier.result) if w.kind == "path"]
    files = [path for path in paths if PurePath(path).suffix]
    return next(iter(files), None) or (own if isinstance(own, str) else next(iter(paths), None))
