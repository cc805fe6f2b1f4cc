"""Asks the person at the terminal about calls that need a word, one at a time."""

from __future__ import annotations

import getpass
import os
import sys

import anyio
import anyio.to_thread

from agentkit.approval import ApprovalAnswer
from agentkit.cli.show import Printer
from agentkit.plain import one_line
from agentkit.types import ToolCall, ToolSpec


def asker(printer: Printer) -> Asker | None:
    """Return what asks here; None where no person sees what is printed and can answer it."""
    return Asker(printer) if sys.stdin.isatty() and sys.stdout.isatty() else None


def user() -> str:
    """Return who gives a word here."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user id that has no name
        return str(os.getuid())


class Asker:
    """What `Agent(approve=...)` takes: the question was printed as an event, so here only the answer is read.

    `always` holds for one tool, with any arguments, as long as this process works on the run.
    """

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._always: set[str] = set()
        self._turn = anyio.Lock()

    async def __call__(self, call: ToolCall, spec: ToolSpec) -> ApprovalAnswer | None:
        """Return the person's word; None at the end of the input, which pauses the run."""
        async with self._turn:
            with self._printer.still():
                while call.name not in self._always:
                    words = (
                        f"  {one_line(call.name)} {call.id}: [y]es, [n]o, [a]lways in this run, or no because ... > "
                    )
                    said = await anyio.to_thread.run_sync(_read, words, abandon_on_cancel=True)
                    if said is None:
                        return None
                    word, _, rest = said.strip().partition(" ")
                    if word.lower() in ("n", "no"):
                        return ApprovalAnswer(False, rest.strip().removeprefix("because").strip(), user())
                    if word.lower() in ("a", "always") and not rest:
                        self._always.add(call.name)
                    if word.lower() in ("y", "yes") and not rest:
                        break
        return ApprovalAnswer(True, by=user())


def _read(words: str) -> str | None:
    try:
        return input(words)
    except EOFError:
        return None
