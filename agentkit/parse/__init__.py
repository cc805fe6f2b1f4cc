"""From what a model streams to a `Message` with calls, and back to text. Nothing here raises for what a model wrote."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from agentkit.parse.gather import Gather, Piece, read

if TYPE_CHECKING:
    from agentkit.parse.registry import DIALECTS, detect

__all__ = ["DIALECTS", "Gather", "Piece", "detect", "read"]


def __getattr__(name: str) -> Any:
    # The dialects are a dozen modules full of patterns, and most endpoints speak none of them.
    if name not in ("DIALECTS", "detect"):
        raise AttributeError(f"module 'agentkit.parse' has no attribute {name!r}")
    return getattr(import_module("agentkit.parse.registry"), name)
