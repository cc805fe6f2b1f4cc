"""Backends for tests, part of the public API: one that follows a script, one that fails by a seed."""

from agentkit.testing.faulty import FaultyBackend
from agentkit.testing.scripted import Answer, ScriptedBackend

__all__ = ["Answer", "FaultyBackend", "ScriptedBackend"]
