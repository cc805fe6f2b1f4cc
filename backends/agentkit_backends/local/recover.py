"""What may be tried after a call failed: the value that the tool does not know, as the tool itself spells it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any

UNKNOWN = re.compile(r"\b(?:there is no|no such|not found|unknown|does not exist|did you mean)\b", re.I)
CLOSE = 0.75
NAME = re.compile(r"[\w./-]*\w")


def mended(arguments: Mapping[str, Any], error: str) -> dict[str, Any] | None:
    """Return the arguments with the one that `error` complains of replaced by the closest name that `error` offers.

    None where the error is of another kind, or offers nothing like it.
    """
    if not UNKNOWN.search(error):
        return None
    blamed = [name for name, value in arguments.items() if isinstance(value, str) and value and value in error]
    if len(blamed) != 1:
        return None
    wrong = str(arguments[blamed[0]])
    offered = {name for name in NAME.findall(error.replace(wrong, " ", 1)) if name != wrong}
    near = difflib.get_close_matches(wrong, sorted(offered), n=1, cutoff=CLOSE)
    return {**arguments, blamed[0]: near[0]} if near else None
