"""From tokens to the text that is shown: whole characters, and nothing of a stop text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

BROKEN = "\ufffd"
"""What a decoder writes for bytes that are no character, or not yet."""
UNFINISHED = 3
"""Tokens at the end that may be the beginning of a character: UTF-8 has four bytes at most."""


class Shown:
    """Takes tokens, gives back text as soon as it is certain. `stopped` once a stop text was found."""

    def __init__(self, decode: Callable[[Sequence[int]], str], stops: Sequence[str] = ()) -> None:
        self._decode, self._stops = decode, [stop for stop in stops if stop]
        self._tokens: list[int] = []
        self._read = 0
        self._held = ""
        self.stopped = False

    def feed(self, tokens: Sequence[int]) -> str:
        """Return the text that these tokens make certain; none after a stop text."""
        self._tokens += tokens
        for end in range(len(self._tokens), max(self._read, len(self._tokens) - UNFINISHED - 1), -1):
            text = self._decode(self._tokens[:end])
            if not text.endswith(BROKEN):
                break
        else:
            if len(self._tokens) - self._read <= UNFINISHED:
                return ""
        # A token's text depends on the ones before it (spaces, pieces of characters): decode both, show what is new.
        before = self._decode(self._tokens[: self._read])
        self._tokens, self._read = self._tokens[self._read :], end - self._read
        return self._pass(text[len(before) :])

    def finish(self) -> str:
        """Return what was held, now that nothing follows."""
        text = self._decode(self._tokens)[len(self._decode(self._tokens[: self._read])) :]
        self._tokens, self._read = [], 0
        out = self._pass(text) + ("" if self.stopped else self._held)
        self._held = ""
        return out

    def _pass(self, text: str) -> str:
        if self.stopped:
            return ""
        self._held += text
        found = [at for stop in self._stops if (at := self._held.find(stop)) >= 0]
        if found:
            self.stopped = True
            ready = min(found)
        else:
            ready = len(self._held) - max((_overlap(self._held, stop) for stop in self._stops), default=0)
        out, self._held = self._held[:ready], self._held[ready:]
        return out


def _overlap(text: str, stop: str) -> int:
    """Return the length of the longest end of `text` that `stop` begins with."""
    return next((n for n in range(min(len(text), len(stop) - 1), 0, -1) if text.endswith(stop[:n])), 0)
