"""Finding markers in text that arrives in pieces, and parting leading thoughts from what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

THINK, THOUGHT = "<think>", "</think>"
Marks = tuple[str, str]
"""What stands before a thought and behind it. Line breaks at a mark's edges are part of it where they are written."""

_MARGIN = 256  # White space before a thought, at most: more is no head of an answer, and need not be held.


class Markers:
    """A set of markers, none of which lies within another, unless at its end: so text may be cut anywhere."""

    def __init__(self, markers: Sequence[str]) -> None:
        self.markers = tuple(markers)
        self.longest = max(map(len, self.markers), default=0)
        self.pattern = re.compile("|".join(map(re.escape, self.markers)) or "(?!)")
        assert not any(a in b[:-1] for a in self.markers for b in self.markers), self.markers

    def cut(self, text: str) -> tuple[str, str, str]:
        """Return (before, marker, after). Without a marker `after` holds only what may still become one."""
        match = self.pattern.search(text)
        if match:
            return text[: match.start()], match.group(), text[match.end() :]
        safe = len(text) - len(self.partial(text))
        return text[:safe], "", text[safe:]

    def partial(self, text: str) -> str:
        """Return the end of `text` that may be the beginning of a marker."""
        for size in range(min(self.longest - 1, len(text)), 0, -1):
            if any(len(marker) > size and marker.startswith(text[-size:]) for marker in self.markers):
                return text[-size:]
        return ""


class Thoughts:
    """Parts a thought at the head of an answer, between one pair of `think`, from the rest; others stay words.

    begun: the answer begins inside the thought; writing its first mark again is allowed.
    openers: markers that begin a call. What stands in a thought is thought, calls too; but a thought that is never
        closed ends where the first call begins. Until one or the other is certain, text from that call on is held.
    contemplated: what a closed thought says from its first such marker on.
    """

    def __init__(
        self, openers: Sequence[str] = (), think: Sequence[Marks] = ((THINK, THOUGHT),), begun: bool = False
    ) -> None:
        self._firsts = {first.strip("\n"): _breaks(first) for first, _ in think}
        self._lasts = {mark: _breaks(last) for _, last in think for mark in _with_and_without_breaks(last)}
        closing = tuple(self._lasts)
        self._ends = Markers((*closing, *openers))
        self._closing = Markers(closing)
        self._begun = begun
        self.contemplated = ""
        self._step = self._head
        self._held = ""
        self._skip = 0
        self._doubtful: list[str] = []

    def feed(self, text: str) -> tuple[str, str]:
        """Return (rest, thought) as far as they are certain."""
        if self._step == self._rest and not self._skip:
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
        firsts = self._firsts if len(self._held) - len(begun) <= _MARGIN else {}
        found = next((first for first in firsts if begun.startswith(first)), "")
        if found:
            self._held = begun.removeprefix(found)
        elif any(first.startswith(begun) for first in firsts):
            return "", ""
        elif not self._begun:
            return self._release(), ""
        self._step, self._skip = self._thought, self._firsts[found or next(iter(self._firsts))]
        return self._thought()

    def _thought(self) -> tuple[str, str]:
        if not self._skipped():
            return "", ""
        thought, end, self._held = self._ends.cut(self._held)
        if end in self._lasts:
            return self._close(end), thought
        if end:
            self._doubtful, self._step = [end], self._doubt
            rest, more = self._doubt()
            return rest, thought + more
        return "", thought

    def _doubt(self) -> tuple[str, str]:
        """A call has begun inside the thought."""
        before, end, self._held = self._closing.cut(self._held)
        self._doubtful.append(before)
        if not end:
            return "", ""
        self.contemplated, self._doubtful = "".join(self._doubtful), []
        return self._close(end), self.contemplated

    def _rest(self) -> tuple[str, str]:
        return (self._release() if self._skipped() else ""), ""

    def _close(self, mark: str) -> str:
        self._step, self._skip = self._rest, self._lasts[mark]
        return self._rest()[0]

    def _skipped(self) -> bool:
        """Drop line breaks that are part of a mark; False while more of them may come."""
        while self._skip and self._held.startswith("\n"):
            self._held = self._held[1:]
            self._skip -= 1
        if self._held:
            self._skip = 0
        return not self._skip

    def _release(self) -> str:
        held, self._held, self._step, self._skip = self._held, "", self._rest, 0
        return held


def _with_and_without_breaks(mark: str) -> tuple[str, ...]:
    return mark.rstrip("\n"), mark.strip("\n")


def _breaks(mark: str) -> int:
    """Return how many line breaks end a mark."""
    return len(mark) - len(mark.rstrip("\n"))
