"""From what a model streams to a `Message` with calls, and back to text. Nothing here raises for what a model wrote."""

from agentkit.parse.gather import Gather, Piece, read
from agentkit.parse.registry import DIALECTS, detect

__all__ = ["DIALECTS", "Gather", "Piece", "detect", "read"]
