"""Gives the open calls of a run that is cut off somewhere their results, so that each call has one."""

from __future__ import annotations

from agentkit.events import CallFinished, Event, MessageAdded
from agentkit.replay import State
from agentkit.toolbox.functions import failed
from agentkit.types import Fault, Message


def settle(run_id: str, state: State, fault: Fault) -> list[Event]:
    """Return the events that answer the calls of the last turn: those without a result end in `fault`."""
    results = {call.id: state.finished.get(call.id) or failed(call, fault) for call in state.unanswered}
    finished = [CallFinished(run_id=run_id, result=r) for r in results.values() if r.call_id not in state.finished]
    told = [
        Message(role="tool", content=result.output, call_id=result.call_id, failed=not result.ok)
        for result in results.values()
    ]
    return [*finished, *(MessageAdded(run_id=run_id, message=message) for message in told)]
