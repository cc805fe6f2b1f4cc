"""Finding where a value ends, however badly it is written, in text that arrives in pieces."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from agentkit.parse.scan import Markers

JSON = ('"', "'")
PYTHON = ('"""', "'''", '"', "'")
"""The quotes of strings: JSON's, with those that models use by mistake, and Python's."""

_OPENING, _CLOSING = "([{", ")]}"


class Until:
    """A value that ends at the first of `stops` outside its strings, over and over: `raw` is the latest.

    A string left open must not swallow what follows: where a value turns out to be no JSON, it ends at the first stop
    within a string instead. After the first such value strings count no more, or a hostile text would be read as often
    as it has calls.
    """

    def __init__(self, stops: Sequence[str], quotes: Sequence[str] = ('"',), others: str = "") -> None:
        self._stops = Markers(stops)
        self._quotes = quotes
        self._outside = _any_of(*stops, *quotes, *others)
        self._inside = {quote: _any_of(*stops, quote, escapes=True) for quote in quotes}
        self._trusting = True
        self.raw = ""
        self._begin()

    def _begin(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._string = ""
        self._doubt: int | None = None

    def take(self, text: str) -> tuple[str, str]:
        """Return (stop, what follows it); without a stop, what must be seen again with more text behind it."""
        at, tail = 0, self._tail(text, 0)
        while match := (self._inside[self._string] if self._string else self._outside).search(text, at):
            found = match.group()
            if match.start() >= tail:
                break
            if found in self._stops.markers:
                if not self._string or not self._trusting:
                    self._keep(text[: match.start()])
                    return self._end(found, text[match.end() :])
                if self._doubt is None:
                    self._doubt = self._length + match.start()
            elif found == self._string:
                self._string = ""
            elif found in self._quotes and not self._string:
                if self._longer(text[match.start() :]):
                    break
                self._string = found
            elif not self._string and self._ends(found):
                self._keep(text[: match.end()])
                return self._end(found, text[match.end() :])
            at = match.end()
            tail = tail if at <= tail else self._tail(text, at)
        open_end = self._open_end(text, at)
        self._keep(text[: len(text) - len(open_end)])
        return "", open_end

    def close(self, text: str) -> tuple[str, str]:
        """Take the end of all text, `text` being what was to be seen again; return as `take` does."""
        half = self._stops.partial(text)
        self._keep(text if half in _OPENING else text.removesuffix(half))
        return self._end("", "")

    def stands(self, raw: str) -> bool:
        """Return whether a value with stops in its strings can stand as it is."""
        return is_json(raw)

    def _tail(self, text: str, at: int) -> int:
        """Return where the end of a text, from `at` at the earliest, may become a stop."""
        return len(text) - len(self._stops.partial(text[max(at, len(text) - self._stops.longest) :]))

    def _ends(self, bracket: str) -> bool:
        return False

    def _longer(self, rest: str) -> bool:
        """Return whether quotes at the end of the text may become a longer quote."""
        return len(rest) < 3 and any(len(quote) > len(rest) and quote.startswith(rest) for quote in self._quotes)

    def _open_end(self, text: str, at: int) -> str:
        """Return the end of a text, seen up to `at`, that may be part of something longer."""
        rest = text[at:]
        if not self._string:
            half = next((quote for quote in (rest[-2:], rest[-1:]) if quote and self._longer(quote)), "")
        elif rest.endswith("\\"):
            half = "\\"
        else:
            half = next((rest[-n:] for n in (2, 1) if len(self._string) > n and rest.endswith(self._string[:n])), "")
        return max(half, self._stops.partial(rest), key=len)

    def _keep(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _end(self, stop: str, rest: str) -> tuple[str, str]:
        self.raw = "".join(self._pieces)
        if self._doubt is not None and not self.stands(self.raw):
            self._trusting = False
            _, found, rest = self._stops.cut(self.raw[self._doubt :] + stop + rest)
            self.raw, stop = self.raw[: self._doubt], found
        self._begin()
        return stop, rest


class Balanced(Until):
    """A value that begins with a bracket and ends where that closes, or at one of `stops`, over and over.

    The bracket that closes it is the stop that is returned, and the last character of `raw`.
    """

    def __init__(self, quotes: Sequence[str] = JSON, stops: Sequence[str] = ()) -> None:
        super().__init__(stops, quotes, _OPENING + _CLOSING)

    def _begin(self) -> None:
        super()._begin()
        self._depth = 0

    def _begins_stop(self, text: str, at: int) -> bool:
        """Return whether the text's end, from `at`, may become a stop."""
        end = text[at : at + self._stops.longest]
        return len(end) < self._stops.longest and self._stops.partial(end) == end

    def _ends(self, bracket: str) -> bool:
        self._depth += 1 if bracket in _OPENING else -1
        return self._depth <= 0


def _any_of(*texts: str, escapes: bool = False) -> re.Pattern[str]:
    """Return a pattern of these texts, or of any character behind a backslash."""
    return re.compile("|".join([*([r"\\."] if escapes else []), *map(re.escape, texts)]), re.DOTALL)


def is_json(text: str) -> bool:
    """Return whether `text` is JSON, but for line breaks in strings."""
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True
