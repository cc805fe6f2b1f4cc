"""What may be tried after a call failed: the value that the tool does not know, as the tool itself spells it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any

from agentkit_backends.local.text import words

UNKNOWN = re.compile(r"\b(?:there is no|no such|not found|unknown|does not exist|did you mean)\b", re.I)
CLOSE = 0.75
NAME = re.compile(r"[\w./-]*\w")


def mended(arguments: Mapping[str, Any], error: str, clause: str = "") -> dict[str, Any] | None:
    """Return the arguments with the one that `error` complains of replaced by a name that `error` offers.

    That is the only file offered that `clause` speaks of, else the closest name. None where the error is of another
    kind, or offers nothing like it.
    """
    if not UNKNOWN.search(error):
        return None
    blamed = [name for name, value in arguments.items() if isinstance(value, str) and value and value in error]
    if len(blamed) != 1:
        return None
    wrong = str(arguments[blamed[0]])
    offered = {name for name in NAME.findall(error.replace(wrong, " ", 1)) if name != wrong}
    spoken = [word.text for word in words(clause) if word.kind == "path" and word.text in offered]
    near = spoken if len(set(spoken)) == 1 else difflib.get_close_matches(wrong, sorted(offered), n=1, cutoff=CLOSE)
    return {**arguments, blamed[0]: near[0]} if near else None
