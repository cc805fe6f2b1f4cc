"""Calls that wait for a person's word, in a run and in the runs of its plan's tasks; and the word itself."""

from __future__ import annotations

from collections.abc import Collection

from agentkit.errors import ConfigError
from agentkit.events import ApprovalGiven
from agentkit.journal import Journal
from agentkit.replay import State
from agentkit.types import WaitingCall


def waiting_calls(journal: Journal, run_id: str, *, answered: bool = False) -> list[WaitingCall]:
    """Return the calls that wait; with `answered` also those that have a word and have not begun.

    Raises:
        RunNotFound: there is no such run.
    """
    state = State.of(journal.read(run_id))
    found = state.askable if answered else state.waiting
    for child in state.children.values():
        if journal.has(child):  # a task whose run was about to begin has none yet
            found += waiting_calls(journal, child, answered=answered)
    return found


def choose(journal: Journal, run_id: str, calls: Collection[str] = ()) -> list[WaitingCall]:
    """Return the calls of those ids that a word may be given about; all that have none yet, where no id is named.

    Raises:
        ConfigError: none waits, one that is named does not, or its id is that of several.
    """
    if not calls:
        found = waiting_calls(journal, run_id)
        if not found:
            raise ConfigError(f"no call of run {run_id} waits for approval", remedy=f"agentkit runs show {run_id}")
        return found
    askable = waiting_calls(journal, run_id, answered=True)
    return [_only(run_id, call_id, [call for call in askable if call.call.id == call_id]) for call_id in calls]


def answer(
    journal: Journal, run_id: str, allowed: bool, *, calls: Collection[str] = (), reason: str = "", by: str = ""
) -> list[WaitingCall]:
    """Give a word about calls of a run that is paused, for its next resume; return them.

    Args:
        journal: The journal that holds the run.
        run_id: The run, or the run of which it is a task.
        allowed: The word. The last one counts, until the call has begun.
        calls: Ids of calls; all that wait, where left out.
        reason: For the model, where the call is denied.
        by: Who says so.

    Raises:
        ConfigError: there is nothing of the kind to answer.
        RunNotFound: there is no such run.
        RunBusy: a live process holds it.
    """
    with journal.claim(run_id):
        chosen = choose(journal, run_id, calls)
        for waiting in chosen:
            journal.append(given(waiting, allowed, reason, by))
    return chosen


def given(waiting: WaitingCall, allowed: bool, reason: str = "", by: str = "") -> ApprovalGiven:
    """Return the word about a call, as an event of the run that made it."""
    return ApprovalGiven(run_id=waiting.run_id, call_id=waiting.call.id, allowed=allowed, reason=reason, by=by)


def _only(run_id: str, call_id: str, found: list[WaitingCall]) -> WaitingCall:
    if not found:
        raise ConfigError(
            f"call {call_id} of run {run_id} does not wait for approval", remedy=f"agentkit runs show {run_id}"
        )
    if len(found) > 1:
        runs = ", ".join(waiting.run_id for waiting in found)
        raise ConfigError(f"there is a call {call_id} in each of the runs {runs}", remedy="name the run that made it")
    return found[0]
