"""Forks, files and removals through the Python API: what is copied, what is settled, and what cannot be done."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentkit import Agent, ApprovalPolicy, ApprovalRule, Message, Request, ToolCall, tool
from agentkit import events as e
from agentkit.errors import ConfigError, JournalDamaged, RunBusy, RunNotFound
from agentkit.journal import Journal
from agentkit.replay import State
from agentkit.testing import ScriptedBackend
from agentkit.types import Image, Plan, Task
from agentkit.upkeep.copies import export_lines, family, fork, import_lines
from agentkit.upkeep.recover import accept_loss
from agentkit.upkeep.removal import remove_runs

done: list[str] = []


@tool(effects="once")
def pay(number: int) -> str:
    """Pay."""
    done.append(f"pay {number}")
    return f"paid {number} " + "x" * (9000 if number == 1 else 0)


@tool(effects="none")
def look() -> str:
    """Look."""
    return "seen"


def answer(request: Request) -> Message | str:
    turn = sum(bool(message.calls) for message in request.messages)
    if turn == 3:
        return "all done"
    calls = (ToolCall(id=f"p{turn}", name="pay", arguments={"number": turn}), ToolCall(id=f"l{turn}", name="look"))
    return Message(role="assistant", content=f"turn {turn}", calls=calls)


def make_agent(journal: Journal) -> tuple[Agent, ScriptedBackend]:
    backend = ScriptedBackend([answer] * 9)
    return Agent(backend=backend, tools=[pay, look], journal=journal), backend


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "j.db") as opened:
        yield opened


@pytest.fixture
def run(journal: Journal) -> str:
    done.clear()
    return make_agent(journal)[0].run_sync("pay the bills").run_id


def check_requests(requests: list[Request]) -> None:
    """Check that in each view each call has its result, and each result its call."""
    for request in requests:
        calls = [call.id for message in request.messages for call in message.calls]
        results = [message.call_id for message in request.messages if message.role == "tool"]
        assert sorted(calls) == sorted(results)  # type: ignore[type-var]


def test_a_fork_at_any_event_goes_on(journal: Journal, run: str) -> None:
    events = journal.read(run)
    before = list(done)
    for at in range(1, len(events) + 1):
        done.clear()
        new = fork(journal, run, at=at, say="and now?")
        history = journal.read(new)
        started = history[0]
        assert isinstance(started, e.RunStarted) and (started.forked_from, started.forked_at) == (run, at)
        state = State.of(history)
        assert not state.unanswered and not state.intended and state.ended is None
        agent, backend = make_agent(journal)
        result = agent.resume_sync(new)
        assert result.output == "all done"
        check_requests(backend.requests)
        told = [m.content for m in backend.requests[0].messages if m.role == "tool"]
        known = [event.result.call_id for event in events[:at] if isinstance(event, e.CallFinished)]
        assert sum("not run: this run was forked" in text for text in told) == len(told) - len(known)
        assert not {f"pay {call_id[1]}" for call_id in known if call_id[0] == "p"} & {*done}
    assert journal.read(run) == events and before == ["pay 0", "pay 1", "pay 2"]


def test_artifacts_that_the_copied_part_names_come_with_it(journal: Journal, run: str) -> None:
    at = next(i for i, event in enumerate(journal.read(run), 1) if isinstance(event, e.ArtifactStored))
    assert journal.artifacts(fork(journal, run, at=at - 1, say="go on")) == []
    new = fork(journal, run, at=at, say="go on")
    assert journal.get_artifact(new, "a1") == journal.get_artifact(run, "a1")
    assert journal.put_artifact(new, "f", "more") == "a2"


def test_a_fork_before_a_step_has_what_the_model_saw_then(journal: Journal, run: str) -> None:
    agent, backend = make_agent(journal)
    agent.resume_sync(fork(journal, run, step=3))
    seen = backend.requests[0].messages
    assert [m.content for m in seen if m.role == "assistant"] == ["turn 0", "turn 1"] and done[3:] == ["pay 2"]
    with pytest.raises(ConfigError, match="no step 9.*steps 1 to 4"):
        fork(journal, run, step=9)
    with pytest.raises(ConfigError, match="no event 99"):
        fork(journal, run, at=99)
    with pytest.raises(ConfigError, match="not both"):
        fork(journal, run, at=1, step=1)
    with pytest.raises(ConfigError, match="has answered there"):
        fork(journal, run)
    with pytest.raises(RunNotFound):
        fork(journal, "none")


def test_calls_that_wait_for_a_word_are_not_run_in_a_fork(journal: Journal) -> None:
    done.clear()
    rules = ApprovalPolicy(rules=(ApprovalRule(tool="pay", decision="ask"),))
    paused = Agent(backend=ScriptedBackend([answer]), tools=[pay, look], journal=journal, approval=rules).run_sync("go")
    assert paused.reason == "paused"
    new = fork(journal, paused.run_id, say="never mind")
    backend = ScriptedBackend(["as you like"])
    result = Agent(backend=backend, tools=[pay, look], journal=journal, approval=rules).resume_sync(new)
    assert result.output == "as you like" and not done
    assert [("not run" in m.content, m.content) for m in backend.requests[0].messages if m.role == "tool"][1] == (
        False, "seen",
    )  # fmt: skip
    assert State.of(journal.read(paused.run_id)).waiting and not State.of(journal.read(new)).waiting


def test_a_fork_of_a_plan_keeps_the_tasks_that_were_done_and_begins_the_others_anew(journal: Journal) -> None:
    plan = Plan(goal="g", tasks=(Task(id="t1", goal="one"), Task(id="t2", goal="two")))
    journal.append_all([
        e.RunStarted(run_id="r", goal="g", config={"plan": True}),
        e.PlanMade(run_id="r", plan=plan),
        e.TaskStarted(run_id="r", task_id="t1", child="c1"),
        e.TaskStarted(run_id="r", task_id="t2", child="c2"),
        e.TaskFinished(run_id="r", task_id="t1", ok=True, result="found", child="c1"),
        e.RunStarted(run_id="c2", goal="two", parent="r", config={"plan": True}),
        e.MessageAdded(run_id="c2", message=Message(role="user", content="two")),
    ])  # fmt: skip
    state = State.of(journal.read(fork(journal, "r")))
    assert state.children == {"t1": "c1"} and state.tasks.keys() == {"t1"} and state.plan == plan
    child = State.of(journal.read(fork(journal, "c2")))
    assert child.started and child.started.parent is None and child.started.config["plan"] is False


def test_a_run_that_lost_a_part_is_not_forked_in_silence(journal: Journal, run: str) -> None:
    journal.append(e.LossFound(run_id=run, why="damaged"))
    with pytest.raises(JournalDamaged, match="--accept-loss"):
        fork(journal, run, step=1)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30), st.binary(max_size=30) | st.text(max_size=30), st.binary(min_size=1, max_size=9))
def test_what_is_exported_comes_back_the_same(tmp_path: Path, text: str, kept: str | bytes, picture: bytes) -> None:
    text = text.encode("utf-8", "replace").decode()
    kept = kept.encode("utf-8", "replace").decode() if isinstance(kept, str) else kept
    with Journal(tmp_path / "j.db") as one, Journal(tmp_path / "other.db") as other:
        for journal in (one, other):
            if journal.has("r"):
                remove_runs(journal, ["r"])
        one.append(e.RunStarted(run_id="r", goal=text, images=(Image(data=picture),)))
        one.append(
            e.MessageAdded(run_id="r", message=Message(role="user", content=text, images=(Image(data=picture),)))
        )
        one.put_artifact("r", text, kept, "text/plain")
        lines = list(export_lines(one, "r"))
        assert all("\n" not in line for line in lines)
        assert import_lines(other, [f"{line}\n" for line in lines]) == ["r"]
        assert other.read("r") == one.read("r") and other.get_artifact("r", "a1") == one.get_artifact("r", "a1")
        assert [info.started for info in other.runs()] == [info.started for info in one.runs()]


@pytest.mark.parametrize(
    "lines",
    [
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"seq":1,"event":{"kind":"time_travelled","run_id":"r"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"seq":1,"event":{"kind":"run_started","run_id":"x","goal":"g"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"artifact":{"run_id":"r"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"artifact":5}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"event":{"kind":"run_started","run_id":"r","goal":"g"}}',
         '{"artifact":{"run_id":"r","id":"a1","name":"n","media_type":"m","base64":"?"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"event":{"kind":"run_started","run_id":"r","goal":"g"}}',
         '{"artifact":{"run_id":"s","id":"a1","name":"n","media_type":"m","text":"?"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"event":{"kind":"run_started","run_id":"r","goal":"g"}}',
         '{"event":{"kind":"text_piece","run_id":"r","text":"g"}}'],
        ['{"agentkit_runs":1,"runs":{"r":1},"running":5}', '{"event":{"kind":"run_started","run_id":"r","goal":"g"}}'],
        ['{"agentkit_runs":1,"runs":["r"],"running":[]}', '{"event":{"kind":"run_started","run_id":"r","goal":"g"}}',
         '{"artifact":{"run_id":"r","id":"../a1","name":"n","media_type":"m","text":"?"}}'],
    ],
)  # fmt: skip
def test_a_file_with_what_cannot_be_read_brings_nothing_in(journal: Journal, lines: list[str]) -> None:
    crc = 0
    for line in lines:
        crc = zlib.crc32(line.encode(), crc)
    with pytest.raises(ConfigError):
        import_lines(journal, [*lines, json.dumps({"lines": len(lines), "crc": crc})])
    assert not journal.runs() and not journal.has("r") and not journal.artifacts("r")


def test_a_run_that_is_worked_on_is_not_removed_nor_are_those_beside_it(journal: Journal, run: str) -> None:
    journal.append(e.RunStarted(run_id="c", goal="g", parent=run))
    journal.append(e.RunStarted(run_id="cc", goal="g", parent="c"))
    assert family(journal, run) == [run, "c", "cc"]
    with journal.claim("cc"), pytest.raises(RunBusy):
        remove_runs(journal, [run])
    assert journal.has(run)
    assert remove_runs(journal, [run, run]) == [run, "c", "cc"]
    assert not journal.runs() and not journal.has("cc")


def test_a_removed_run_may_come_again(journal: Journal, run: str) -> None:
    lines = list(export_lines(journal, run))
    remove_runs(journal, [run])
    short = [e.RunStarted(run_id=run, goal="g"), e.RunEnded(run_id=run, reason="error")]
    journal.append_all(short)
    with journal.claim(run):
        assert journal.read(run) == short
    remove_runs(journal, [run])
    import_lines(journal, lines)
    with journal.claim(run):
        pass


def test_a_run_that_went_on_after_it_was_exported_is_closed_where_it_is_imported(
    journal: Journal, tmp_path: Path
) -> None:
    """What the first one did meanwhile is unknown, so that nothing may run that it may have run."""
    done.clear()
    call = ToolCall(id="c", name="pay", arguments={"number": 5})
    journal.append_all([
        e.RunStarted(run_id="r", goal="pay"),
        e.MessageAdded(run_id="r", message=Message(role="user", content="pay")),
        e.MessageAdded(run_id="r", message=Message(role="assistant", calls=(call,))),
    ])  # fmt: skip
    with journal.claim("r"):
        lines = list(export_lines(journal, "r"))
    with Journal(tmp_path / "other.db") as other:
        import_lines(other, lines)
        with pytest.raises(JournalDamaged), other.claim("r"):
            pass
        accept_loss(other, "r", by="ann")
        result = Agent(backend=ScriptedBackend(["I see"]), tools=[pay], journal=other).resume_sync("r")
        assert result.output == "I see" and not done


def test_a_run_whose_end_is_known_to_be_missing_is_exported_as_such(journal: Journal, run: str, tmp_path: Path) -> None:
    journal._file.claims.note(run, 999)
    with Journal(tmp_path / "other.db") as other:
        import_lines(other, export_lines(journal, run))
        with other.claim(run):
            pass
        journal.append_all([e.RunStarted(run_id="r", goal="g"), e.StepStarted(run_id="r", step=1)])
        journal._file.claims.note("r", 3)
        import_lines(other, export_lines(journal, "r"))
        with pytest.raises(JournalDamaged), other.claim("r"):
            pass
