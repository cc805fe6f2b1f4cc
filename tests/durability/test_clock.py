"""A clock that jumps changes no order: events are ordered by their places, and runs by when they were written."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit import Agent, Message, ToolCall, tool
from agentkit import events as e
from agentkit.journal import Journal, new_run_id
from agentkit.replay import State
from agentkit.testing import ScriptedBackend

TIMES = st.lists(st.floats(-1e9, 4e9), min_size=9, max_size=9)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TIMES)
def test_a_run_goes_on_whatever_the_clock_said(tmp_path: Path, times: list[float]) -> None:
    run = new_run_id()
    clock = iter(times)

    @tool(effects="once")
    def pay() -> str:
        """Pay."""
        raise AssertionError("it may have been paid already")

    call = ToolCall(id="c", name="pay")
    with Journal(tmp_path / "j.db") as journal:
        journal.append_all([
            e.RunStarted(run_id=run, at=next(clock), goal="pay"),
            e.MessageAdded(run_id=run, at=next(clock), message=Message(role="user", content="pay")),
            e.StepStarted(run_id=run, at=next(clock), step=1),
            e.MessageAdded(run_id=run, at=next(clock), message=Message(role="assistant", calls=(call,))),
            e.CallIntended(run_id=run, at=next(clock), call=call, effects="once"),
        ])  # fmt: skip
        assert [event.at for event in journal.read(run)] == times[:5]
        backend = ScriptedBackend(["I do not know whether it was paid"])
        result = Agent(backend=backend, tools=[pay], journal=journal).resume_sync(run)
        assert "may or may not have happened" in backend.requests[0].messages[-1].content
        assert result.output.startswith("I do not know") and State.of(journal.read(run)).ended is not None


def test_the_runs_that_began_last_are_listed_first_whatever_the_clock_said(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.db") as journal:
        for run, at in (("a", 5e9), ("b", 1.0), ("c", 3e9), ("d", -4.0)):
            journal.append(e.RunStarted(run_id=run, at=at, goal="g"))
            journal.append(e.RunEnded(run_id=run, at=at - 100, reason="answer"))
        assert [info.run_id for info in journal.runs()] == list("dcba")
        journal._file.shrink()
        assert [info.run_id for info in journal.runs(2)] == ["d", "c"]


def test_ids_sort_by_time_also_where_summer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        real, before = time.gmtime, []
        for seconds in (1_761_436_800 + 1800, 1_761_440_400 + 600):  # 2:30 in summer, 2:10 in winter
            monkeypatch.setattr(time, "gmtime", lambda at=seconds: real(at))
            before.append(new_run_id())
        assert before == sorted(before)
    finally:
        monkeypatch.undo()
        time.tzset()
