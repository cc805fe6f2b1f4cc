"""Copies of runs: one that goes another way from some point on, and files that another journal can take in."""

from __future__ import annotations

import base64
import json
import re
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from agentkit.errors import ConfigError
from agentkit.events import (
    ADAPTER,
    LIVE,
    ArtifactStored,
    Event,
    MessageAdded,
    RunEnded,
    RunResumed,
    RunStarted,
    StepStarted,
    TaskFinished,
    TaskStarted,
)
from agentkit.journal import Journal, new_run_id
from agentkit.replay import State
from agentkit.store.stored import Artifact
from agentkit.types import Fault, Message
from agentkit.upkeep.settle import close_lost, has_finished, settle

FORMAT = 1
NOT_RUN = Fault(kind="cancelled", message="not run: this run was forked before the call had its result")


def fork(journal: Journal, run_id: str, *, at: int | None = None, step: int | None = None, say: str = "") -> str:
    """Make a new run whose history is a copy of another's up to some point; return its id. `Agent.resume` goes on.

    Calls without a result at that point are told to the model as not run; tasks of a plan that were not done begin
    anew. What the first run did after that point is not undone.

    Args:
        journal: The journal that holds the run.
        run_id: The run, which may be going on.
        at: The last event to copy, from 1; all of them, where neither this nor `step` is given.
        step: The step before which to cut.
        say: A message of the user's that is added at the end.

    Raises:
        ConfigError: there is no such point, or the run has answered there and nothing more is said.
        RunNotFound: there is no such run.
        JournalDamaged: a part of the run is lost.
    """
    events = journal.read(run_id)
    journal.check(run_id)
    upto = _cut(run_id, events, at, step)
    new = new_run_id()
    copied = [_moved(event, new, upto) for event in _lasting(events[:upto])]
    state = State.of(copied)
    copied += settle(new, state, NOT_RUN)
    if say:
        copied.append(MessageAdded(run_id=new, message=Message(role="user", content=say)))
    elif state.messages and state.messages[-1].role == "assistant" and not state.messages[-1].calls:
        raise ConfigError(f"run {run_id} has answered there", remedy="say what comes next, or fork before a step")
    names = {event.artifact for event in copied if isinstance(event, ArtifactStored)}
    journal.write(copied, [(new, journal.get_artifact(run_id, name)) for name in sorted(names)])
    journal.force()
    return new


def _cut(run_id: str, events: Sequence[Event], at: int | None, step: int | None) -> int:
    """Return how many events to copy."""
    if at is not None and step is not None:
        raise ConfigError("a run is forked at an event or before a step, not both")
    if step is not None:
        steps = [(event.step, place) for place, event in enumerate(events) if isinstance(event, StepStarted)]
        for number, place in steps:
            if number == step:
                return place
        last = steps[-1][0] if steps else 0
        raise ConfigError(f"run {run_id} has no step {step}", remedy=f"it has steps 1 to {last}" if last else "")
    if at is None:
        return len(events)
    if not 1 <= at <= len(events):
        raise ConfigError(f"run {run_id} has no event {at}", remedy=f"it has events 1 to {len(events)}")
    return at


def _lasting(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events that hold for a copy too: it has not ended, and its tasks that were not done have not begun."""
    done = {event.task_id for event in events if isinstance(event, TaskFinished)}
    for event in events:
        begun = isinstance(event, TaskStarted) and event.task_id not in done
        if not begun and not isinstance(event, RunEnded | RunResumed):
            yield event


def _moved(event: Event, run_id: str, upto: int) -> Event:
    update: dict[str, Any] = {"run_id": run_id}
    if isinstance(event, RunStarted):
        update |= {"at": time.time(), "forked_from": event.run_id, "forked_at": upto, "parent": None}
        if event.parent:  # a task is not cut into tasks again, though its plan was
            update["config"] = event.config | {"plan": False}
    return event.model_copy(update=update)


def family(journal: Journal, run_id: str) -> list[str]:
    """Return a run and the runs of its tasks, and of theirs, the run itself first."""
    return [run_id, *(run for child in journal.children(run_id) for run in family(journal, child))]


def export_lines(journal: Journal, run_id: str) -> Iterator[str]:
    """Yield a run, and the runs of its tasks, as lines of JSON that `import_lines` takes in.

    The first line names the runs and the last one has the number and the CRC-32 of those before it; each of the others
    holds an event or an artifact.

    Raises:
        RunNotFound: there is no such run.
        JournalDamaged: an event or an artifact is missing, or is not as it was written.
    """
    runs = family(journal, run_id)
    alive = [run for run in runs if journal.is_running(run) or journal.missing(run)]
    count = crc = 0
    for record in _records(journal, runs, alive):
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        count, crc = count + 1, zlib.crc32(line.encode(), crc)
        yield line
    yield json.dumps({"lines": count, "crc": crc}, separators=(",", ":"))


def _records(journal: Journal, runs: Sequence[str], alive: Sequence[str]) -> Iterator[dict[str, Any]]:
    yield {"agentkit_runs": FORMAT, "runs": list(runs), "running": list(alive)}
    for run in runs:
        for seq, event in enumerate(journal.read(run), 1):
            yield {"seq": seq, "event": event.model_dump(mode="json")}
        for info in journal.artifacts(run):
            kept = journal.get_artifact(run, info.id)
            text = isinstance(kept.kept, str)
            data = kept.kept if text else base64.b64encode(kept.data).decode()
            about = {"run_id": run, "id": kept.id, "name": kept.name, "media_type": kept.media_type}
            yield {"artifact": about | {"text" if text else "base64": data}}


def import_lines(journal: Journal, lines: Iterable[str]) -> list[str]:
    """Take in what `export_lines` wrote, all of it or nothing; return the ids of the runs, which they keep.

    A run works in the folder in which it is resumed from then on. One that was going on when it was written counts as
    one of which a part is lost.

    Raises:
        ConfigError: the lines are no such file, are not whole, or hold a run that the journal has.
    """
    records = list(_parsed(lines))
    if not records or records[0].get("agentkit_runs") != FORMAT:
        raise ConfigError(
            "this is no file of agentkit runs export", remedy="write one with agentkit runs export RUN -o"
        )
    runs, alive = ([str(run) for run in _list(records[0].get(name))] for name in ("runs", "running"))
    if known := [run for run in runs if journal.has(run)]:
        raise ConfigError(
            f"the journal has run {known[0]} already", remedy="remove it first, or pass --journal with another path"
        )
    try:
        events = [ADAPTER.validate_json(json.dumps(record["event"])) for record in records if "event" in record]
        artifacts = [_artifact(record["artifact"]) for record in records if "artifact" in record]
    except (ValidationError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            f"this file holds what this agentkit cannot read: {error}", remedy="upgrade agentkit"
        ) from None
    first = {event.run_id: event for event in reversed(events)}
    begun = all(isinstance(event, RunStarted) for event in first.values())
    begun = begun and not any(isinstance(event, LIVE) for event in events)
    if first.keys() != {*runs} or not {run for run, _ in artifacts} <= {*runs} or not begun:
        raise ConfigError("this file does not hold the runs that it names", remedy="export them again")
    for run in alive:
        history = [event for event in events if event.run_id == run]
        if not has_finished(history[-1]):
            events += close_lost(history, [], 0, "the run was going on when it was exported")
    journal.write([_homeless(event) for event in events], artifacts)
    journal.force()
    return list(runs)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _parsed(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the records of a file but for the last, which must be right about the others."""
    count, crc, told = 0, 0, None
    for line in lines:
        line = line.rstrip("\n")
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if told is not None or not isinstance(record, dict):
            raise ConfigError(f"line {count + 1} of this file is no record of a run", remedy="export the run again")
        if "crc" in record:
            told = (record.get("lines"), record["crc"])
        else:
            count, crc = count + 1, zlib.crc32(line.encode(), crc)
            yield record
    if told != (count, crc):
        raise ConfigError("this file is cut off or was changed", remedy="export the run again")


def _artifact(record: dict[str, Any]) -> tuple[str, Artifact]:
    kept = record["text"] if "text" in record else base64.b64decode(record["base64"], validate=True)
    about = (record["id"], record["name"], record["media_type"])
    if not all(isinstance(value, str) for value in (record["run_id"], *about)) or not isinstance(kept, str | bytes):
        raise TypeError("an artifact that is none")
    if not re.fullmatch(r"a\d+", record["id"]):
        raise ValueError("an artifact without a number")
    return record["run_id"], Artifact(*about, kept)


def _homeless(event: Event) -> Event:
    """Return an event without the folder that a run worked in: on this machine it may be anything."""
    if not isinstance(event, RunStarted) or "workspace" not in event.config:
        return event
    config = {name: value for name, value in event.config.items() if name != "workspace"}
    return event.model_copy(update={"config": config})
