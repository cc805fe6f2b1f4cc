"""Removes runs from a journal, with the runs of their tasks and all they put aside."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

from agentkit.errors import ConfigError, RunNotFound
from agentkit.journal import Journal
from agentkit.upkeep.copies import family


def remove_runs(journal: Journal, run_ids: Sequence[str]) -> list[str]:
    """Remove runs and those of their tasks, all or none; return the ids of all that are gone.

    Raises:
        RunNotFound: there is no such run.
        RunBusy: a live process works on one of them.
        ConfigError: one carries out a task of a run that stays, which would begin it anew.
    """
    runs = list(dict.fromkeys(run for run_id in run_ids for run in family(journal, run_id)))
    with ExitStack() as held:
        for run in runs:
            if not journal.has(run):
                raise RunNotFound(f"no run {run} in {journal.path}", remedy="list them: agentkit runs list")
            held.enter_context(journal.hold(run))
        for run in run_ids:
            parent = journal.parent(run)
            if parent and parent not in runs and journal.has(parent):
                raise ConfigError(f"run {run} carries out a task of run {parent}", remedy=f"remove {parent} with it")
        journal.remove(runs)
    journal.shrink()
    return runs
