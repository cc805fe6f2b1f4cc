from __future__ import annotations

from pathlib import Path

import pytest

from agentkit import Agent, Journal, Message, ToolCall
from agentkit import events as e
from agentkit.accounts import usage_by_backend
from agentkit.backend import Delta
from agentkit.errors import ServerFailed
from agentkit.fallback import FallbackBackend
from agentkit.testing import ScriptedBackend
from agentkit.types import Plan, Usage

pytestmark = pytest.mark.anyio


async def test_a_turn_counts_once_under_who_gave_it_whoever_asked_for_it(tmp_path: Path) -> None:
    paid = [Delta(text="Five."), Delta(usage=Usage(prompt_tokens=70, completion_tokens=7, cost=0.5), finish="stop")]
    asked = Agent(backend=ScriptedBackend([paid], name="http:large"), name="sum", description="adds")
    call = Message(role="assistant", calls=(ToolCall(id="c1", name="sum", arguments={"goal": "two and three"}),))
    small = FallbackBackend(
        [ScriptedBackend([ServerFailed("x"), "It is five."], name="http:down"), ScriptedBackend([call], name="local")]
    )
    with Journal(tmp_path / "runs.db") as journal:
        result = await Agent(backend=small, tools=[asked], journal=journal, limits=None).run("Add.")
        runs = [run.run_id for run in journal.runs()]
        assert len(runs) == 2
        totals = usage_by_backend(event for run_id in runs for event in journal.read(run_id))
    assert totals["http:large"] == Usage(prompt_tokens=70, completion_tokens=7, cost=0.5)
    assert totals.keys() == {"http:large", "local", "http:down"}, "the first turn by the second, the last by the first"
    total = Usage()
    for usage in totals.values():
        total += usage
    assert total == result.usage


async def test_turns_of_an_older_journal_count_under_their_runs_backend() -> None:
    turn = e.MessageAdded(run_id="r", message=Message(role="assistant"), usage=Usage(prompt_tokens=3))
    begun = [e.RunStarted(run_id="r", goal="g", backend="local"), e.StepStarted(run_id="r", step=1)]
    assert usage_by_backend([*begun, turn, turn]) == {"local": Usage(prompt_tokens=6)}
    assert usage_by_backend([turn]) == {"": Usage(prompt_tokens=3)}


def test_plans_and_summaries_count_as_well() -> None:
    took = Usage(prompt_tokens=5, completion_tokens=2)
    plan = e.PlanMade(run_id="r", plan=Plan(goal="g"), usage=took)
    summary = e.Compacted(run_id="r", summary="s", upto=1, tokens_before=9, tokens_after=1, usage=took)
    started = e.RunStarted(run_id="r", goal="g", backend="local")
    assert usage_by_backend([started, plan, summary]) == {"local": took + took}
