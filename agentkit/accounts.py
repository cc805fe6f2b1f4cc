"""What runs took: tokens and money, by the backend that took them."""

from __future__ import annotations

from collections.abc import Iterable

from agentkit.events import Compacted, Event, MessageAdded, PlanMade, RunResumed, RunStarted, StepStarted
from agentkit.types import Usage


def usage_by_backend(events: Iterable[Event]) -> dict[str, Usage]:
    """Return what the turns, plans and summaries among `events` took, by the name of the backend that gave them.

    Events of several runs may follow one another, each run's in its order: nothing is counted twice, since each turn is
    in one run alone, whoever asked for that run. Turns of a journal that names no backend count under the run's.
    """
    asked: dict[str, str] = {}
    totals: dict[str, Usage] = {}
    for event in events:
        if isinstance(event, RunStarted | RunResumed | StepStarted):
            asked[event.run_id] = event.backend or asked.get(event.run_id, "")
        elif isinstance(event, MessageAdded | PlanMade | Compacted) and event.usage not in (None, Usage()):
            told = event.backend if isinstance(event, MessageAdded) else ""
            backend = told or asked.get(event.run_id, "")
            totals[backend] = totals.get(backend, Usage()) + (event.usage or Usage())
    return totals
