"""Finding markers in text that arrives in pieces, and parting leading thoughts from what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

THINK, THOUGHT = "<think>", "</think>"


class Markers:
    """A set of markers, each of which has `<` as its first character and nowhere else."""

    def __init__(self, markers: Sequence[str]) -> None:
        self.markers = tuple(markers)
        self._pattern = re.compile("|".join(map(re.escape, self.markers)))

    def cut(self, text: str) -> tuple[str, str, str]:
        """Return (before, marker, after). Without a marker `after` holds only what may still become one."""
        match = self._pattern.search(text)
        if match:
            return text[: match.start()], match.group(), text[match.end() :]
        safe = len(text) - len(self.partial(text))
        return text[:safe], "", text[safe:]

    def partial(self, text: str) -> str:
        """Return the end of `text` that may be the beginning of a marker."""
        at = text.rfind("<")
        end = text[at:] if at >= 0 else ""
        return end if any(marker.startswith(end) for marker in self.markers) else ""


class Thoughts:
    """Parts `<think>...</think>` at the head of an answer from the rest; elsewhere the words stay as they are.

    `breaks` are markers that end a thought the model forgot to close; they belong to what follows.
    """

    def __init__(self, breaks: Sequence[str] = ()) -> None:
        self._ends = Markers((THOUGHT, *breaks))
        self._state = "head"
        self._held = ""

    def feed(self, text: str) -> tuple[str, str]:
        """Return (rest, thought) as far as they are certain."""
        if self._state == "rest":
            return text, ""
        self._held += text
        if self._state == "head":
            begun = self._held.lstrip()
            if THINK.startswith(begun):
                return "", ""
            if not begun.startswith(THINK):
                return self._release(), ""
            self._state, self._held = "thought", begun.removeprefix(THINK)
        thought, end, self._held = self._ends.cut(self._held)
        if not end:
            return "", thought
        if end != THOUGHT:
            self._held = end + self._held
        return self._release(), thought

    def finish(self) -> tuple[str, str]:
        """Return what was still held, now that nothing follows."""
        thinking = self._state == "thought"
        held = self._release()
        return ("", held) if thinking else (held, "")

    def _release(self) -> str:
        held, self._held, self._state = self._held, "", "rest"
        return held
