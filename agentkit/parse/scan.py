"""Finding markers in text that arrives in pieces, and parting leading thoughts from what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

THINK, THOUGHT = "<think>", "</think>"
_MARGIN = 256  # White space before a thought, at most: more is no head of an answer, and need not be held.


class Markers:
    """A set of markers, none of which is part of another: so it does not matter where text is cut."""

    def __init__(self, markers: Sequence[str]) -> None:
        self.markers = tuple(markers)
        self._longest = max(map(len, self.markers), default=0)
        self.pattern = re.compile("|".join(map(re.escape, self.markers)) or "(?!)")
        assert not any(a != b and a in b for a in self.markers for b in self.markers), self.markers

    def cut(self, text: str) -> tuple[str, str, str]:
        """Return (before, marker, after). Without a marker `after` holds only what may still become one."""
        match = self.pattern.search(text)
        if match:
            return text[: match.start()], match.group(), text[match.end() :]
        safe = len(text) - len(self.partial(text))
        return text[:safe], "", text[safe:]

    def partial(self, text: str) -> str:
        """Return the end of `text` that may be the beginning of a marker."""
        for size in range(min(self._longest - 1, len(text)), 0, -1):
            if any(marker.startswith(text[-size:]) for marker in self.markers):
                return text[-size:]
        return ""


class Thoughts:
    """Parts a thought at the head of an answer, between the marks `think`, from the rest; others stay words.

    begun: the answer begins inside the thought; writing its first mark again is allowed.
    openers: markers that begin a call. What stands in a thought is thought, calls too; but a thought that is never
        closed ends where the first call begins. Until one or the other is certain, text from that call on is held.
    """

    def __init__(
        self, openers: Sequence[str] = (), think: tuple[str, str] = (THINK, THOUGHT), begun: bool = False
    ) -> None:
        self._first, self._last = think
        self._ends = Markers((self._last, *openers))
        self._last_only = Markers((self._last,))
        self._begun = begun
        self._step = self._head
        self._held = ""
        self._doubtful: list[str] = []

    def feed(self, text: str) -> tuple[str, str]:
        """Return (rest, thought) as far as they are certain."""
        if self._step == self._rest:
            return text, ""
        self._held += text
        return self._step()

    def finish(self) -> tuple[str, str]:
        """Return what was still held, now that nothing follows."""
        thought = self._step == self._thought or (self._step == self._head and self._begun)
        held = "".join(self._doubtful) + self._release()
        return ("", held) if thought else (held, "")

    def _head(self) -> tuple[str, str]:
        begun = self._held.lstrip()
        margin = len(self._held) - len(begun)
        if margin <= _MARGIN and begun.startswith(self._first):
            self._held = begun.removeprefix(self._first)
        elif margin <= _MARGIN and self._first.startswith(begun):
            return "", ""
        elif not self._begun:
            return self._release(), ""
        self._step = self._thought
        return self._thought()

    def _thought(self) -> tuple[str, str]:
        thought, end, self._held = self._ends.cut(self._held)
        if end == self._last:
            return self._release(), thought
        if end:
            self._doubtful, self._step = [end], self._doubt
            rest, more = self._doubt()
            return rest, thought + more
        return "", thought

    def _doubt(self) -> tuple[str, str]:
        """A call has begun inside the thought."""
        before, end, self._held = self._last_only.cut(self._held)
        self._doubtful.append(before)
        if not end:
            return "", ""
        thought, self._doubtful = "".join(self._doubtful), []
        return self._release(), thought

    def _rest(self) -> tuple[str, str]:
        return self._release(), ""

    def _release(self) -> str:
        held, self._held, self._step = self._held, "", self._rest
        return held
