"""What a request is after, and what a tool does: to be told something, or to have something done.

"Who plays the Gravedigger?" does not want a role assigned, whatever words both have in common.
"""

from __future__ import annotations

import re
from typing import Any

from agentkit_backends.local.text import name_words, plain_words, stem

OPENING = (
    r"(?:^|[.!?;:,—–-]\s+)(?:(?:and|so|ok|okay|hey|hi|hello|please|also|but|well|now|then|sorry|question)\b[\s,:]*)*"
)
"""Where a sentence or a part of one begins."""
ASKS = re.compile(
    rf"{OPENING}(?:(?:what|whats|which|who|whose|whom|when|where|why|how|any|anything|anyone|anybody)\b"
    r"|(?:is|are|am|was|were|does|do|did|has|have|had|will (?:there|it|he|she|they))\b[^.!]*\?)"
    r"|\b(?:show|tell (?:me|us)|list|find|look(?:ing)? (?:up|for|at|into)|check (?:if|whether|on|the|for)|know"
    r"|wonder(?:ing)?|see (?:if|whether|what|which|the|how)|curious|search|how (?:many|much|long|far|old|often))\b",
    re.I,
)
READING = frozenset(
    map(
        stem,
        """
        answer calculate check compare compute convert count describe determine display estimate evaluate explain fetch
        find forecast get list look lookup measure peek predict query rank read recommend retrieve return say search see
        show suggest tell track view what which who when where whether how
        """.split(),
    )
)
"""How the description or the name of a tool begins that tells something."""


def asks(text: str) -> bool:
    """Return whether a request wants to be told something."""
    return ASKS.search(text) is not None


def tells(spec: dict[str, Any]) -> bool:
    """Return whether a tool's description or name begins as that of one which tells something does."""
    told, name = plain_words(spec.get("description") or ""), name_words(spec["name"])
    return not READING.isdisjoint(map(stem, (*told[:1], *name[:1])))
