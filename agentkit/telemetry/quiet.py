"""Observers that never make a run fail, and never tell a key."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

LOGGER = logging.getLogger("agentkit.telemetry")
SECRET = re.compile(r"(KEY|TOKEN|SECRET|PASSWORD)$")
SHORTEST = 8
"""Characters; a shorter value may be part of any text."""


def quiet(read: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return `read(self, event)` so that what goes wrong in it is logged instead of raised."""

    @wraps(read)
    def safe(self: Any, event: Any) -> None:
        try:
            read(self, event)
        except Exception:
            LOGGER.warning(
                "%s cannot read a %s of run %s", type(self).__name__, event.kind, event.run_id, exc_info=True
            )

    return safe


def cleaner() -> Callable[[str], str]:
    """Return what replaces by *** the values of this process's variables that are named like keys."""
    values = [value for name, value in os.environ.items() if SECRET.search(name) and len(value) >= SHORTEST]
    if not values:
        return str
    found = re.compile("|".join(map(re.escape, sorted(values, key=len, reverse=True))))
    return lambda text: found.sub("***", text)
