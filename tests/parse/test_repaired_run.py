"""A run whose model writes badly: what was mended is carried out, and stands in the journal."""

from pathlib import Path

import pytest

from agentkit import Agent, Journal, tool
from agentkit.backend import CallDelta, Delta, Traits
from agentkit.testing import ScriptedBackend

pytestmark = pytest.mark.anyio
TEXT = "<tool_call>{'name': 'Add', 'arguments': {'a': '2', 'b': 3,}}</tool_call>"
NATIVE = CallDelta(index=0, id="x", name="tools.add", arguments="```json\n{'a': '2', 'b': 3,}\n```")


@tool(effects="none")
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@pytest.mark.parametrize(
    ("dialect", "delta", "repairs"),
    [
        ("hermes", Delta(text=TEXT, finish="stop"), ("name", "single_quotes", "trailing_commas", "typed")),
        ("native", Delta(call=NATIVE, finish="calls"), ("name", "fence", "single_quotes", "trailing_commas", "typed")),
    ],
)
async def test_a_mended_call_runs_and_the_journal_says_how(
    dialect: str, delta: Delta, repairs: tuple[str, ...], tmp_path: Path
) -> None:
    backend = ScriptedBackend([[delta], "five"], traits=Traits(dialect=dialect))
    with Journal(tmp_path / "runs.db") as journal:
        result = await Agent(backend=backend, tools=[add], journal=journal).run("add")
        told = [event for event in journal.read(result.run_id) if event.kind == "call_intended"]
    assert result.output == "five" and backend.requests[-1].messages[-1].content == "5"
    (intended,) = told
    assert (intended.call.name, intended.call.arguments, intended.call.repairs) == ("add", {"a": 2, "b": 3}, repairs)
