"""Finding where a JSON value ends, however badly it is written, in text that arrives in pieces."""

from __future__ import annotations

import json
import re

from agentkit.parse.scan import Markers


class Until:
    """A value that ends at the first of `stops` outside its strings, over and over: `raw` is the latest.

    A string left open must not swallow what follows: where a value turns out to be no JSON, it ends at the first stop
    within a string instead. After the first such value strings count no more, or a hostile text would be read as often
    as it has calls.
    """

    def __init__(self, stops: Markers) -> None:
        self._stops = stops
        self._outside = re.compile(f'"|{stops.pattern.pattern}')
        self._inside = re.compile(rf'\\.|"|{stops.pattern.pattern}', re.DOTALL)
        self._trusting = True
        self._begin()

    def _begin(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._in_string = False
        self._doubt: int | None = None

    def take(self, text: str) -> tuple[str, str]:
        """Return (stop, what follows it); without a stop, what must be seen again with more text behind it."""
        at = 0
        while match := (self._inside if self._in_string else self._outside).search(text, at):
            at = match.end()
            if match.group() == '"':
                self._in_string = not self._in_string
            elif match.group() in self._stops.markers:
                if not self._in_string or not self._trusting:
                    self._keep(text[: match.start()])
                    return self._end(match.group(), text[at:])
                if self._doubt is None:
                    self._doubt = self._length + match.start()
        open_end = "\\" if self._in_string and text.endswith("\\", at) else self._stops.partial(text[at:])
        self._keep(text[: len(text) - len(open_end)])
        return "", open_end

    def close(self, text: str) -> tuple[str, str]:
        """Take the end of all text, `text` being what was to be seen again; return as `take` does."""
        self._keep(text.removesuffix(self._stops.partial(text)))
        return self._end("", "")

    def _keep(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _end(self, stop: str, rest: str) -> tuple[str, str]:
        self.raw = "".join(self._pieces)
        if self._doubt is not None and not is_json(self.raw):
            self._trusting = False
            _, found, rest = self._stops.cut(self.raw[self._doubt :] + stop + rest)
            self.raw, stop = self.raw[: self._doubt], found
        self._begin()
        return stop, rest


def is_json(text: str) -> bool:
    """Return whether `text` is JSON, but for line breaks in strings."""
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True
