"""Backends for tests, part of the public API: one that follows a script, one that fails by a seed, two that record and
replay a real one; and checks for any.

backend = ScriptedBackend([Message(role="assistant", calls=(ToolCall(id="1", name="add"),)), "It is five."])
result = await Agent(backend=backend, tools=[add]).run("add two and three")
assert backend.requests[1].messages[-1].content == "5"
"""

from agentkit.testing.cassette import RecordingBackend, ReplayBackend
from agentkit.testing.conformance import CHECKS, backend_conformance
from agentkit.testing.faulty import FAULTS, FaultyBackend
from agentkit.testing.scripted import Answer, ScriptedBackend

__all__ = [
    "CHECKS",
    "FAULTS",
    "Answer",
    "FaultyBackend",
    "RecordingBackend",
    "ReplayBackend",
    "ScriptedBackend",
    "backend_conformance",
]
