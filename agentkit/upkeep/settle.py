"""Closes the record of a run that is cut off somewhere, so that each of its calls has a result."""

from __future__ import annotations

import json
from collections.abc import Sequence

from agentkit.events import CallFinished, CallIntended, Event, LossFound, MessageAdded, RunEnded
from agentkit.replay import RESUMABLE, State
from agentkit.toolbox.functions import failed
from agentkit.types import Fault, Message

LOST = Fault(
    kind="crashed",
    message="what became of this call was lost with a part of the run's record; it may or may not have happened, and "
    "it was not run again",
)
NOTICE = (
    "A part of this run's record was lost here. More may have been done after this point than you can see. Before you "
    "repeat anything that has an effect, find out whether it has happened already."
)


def settle(run_id: str, state: State, fault: Fault) -> list[Event]:
    """Return the events that answer the calls of the last turn: those without a result end in `fault`."""
    results = {call.id: state.finished.get(call.id) or failed(call, fault) for call in state.unanswered}
    finished = [CallFinished(run_id=run_id, result=r) for r in results.values() if r.call_id not in state.finished]
    told = [
        Message(role="tool", content=result.output, call_id=result.call_id, failed=not result.ok)
        for result in results.values()
    ]
    return [*finished, *(MessageAdded(run_id=run_id, message=message) for message in told)]


def close_lost(kept: Sequence[Event], later: Sequence[Event], lost: int, why: str) -> list[Event]:
    """Return the events that close a run's record where a part of it is lost; its end, where it had one, is kept."""
    run_id = kept[0].run_id
    calls = tuple(event.call for event in later if isinstance(event, CallIntended))
    loss = LossFound(run_id=run_id, why=why, lost=lost, calls=calls)
    end = later[-1:] if later and has_finished(later[-1]) else []
    state = State.of(kept)
    if state.plan is not None and not state.messages:
        return [loss, *end]  # its tasks talk to the model, not it
    begun = [] if state.messages else [MessageAdded(run_id=run_id, message=state.said)]
    known = [f"{call.name}({json.dumps(call.arguments, ensure_ascii=False)})" for call in calls]
    told = "\n".join([NOTICE, *(["These calls are known to have been begun since:"] if known else []), *known])
    notice = MessageAdded(run_id=run_id, message=Message(role="system", content=told))
    return [loss, *begun, *settle(run_id, state, LOST), notice, *end]


def has_finished(event: Event) -> bool:
    """Tell whether an event is the end of a run that cannot be resumed."""
    return isinstance(event, RunEnded) and event.reason not in RESUMABLE
