"""A run as a page of Markdown. What a model, a tool or a user wrote stands in fences: none of it is markup there."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

from agentkit import events as e
from agentkit.plain import one_line, plain


def transcript(events: Sequence[e.Event]) -> str:
    """Return what happened, as Markdown."""
    return "\n\n".join(part for event in events for part in _parts(event)) + "\n"


def _parts(event: e.Event) -> Iterator[str]:
    told = getattr(_Teller, event.kind, None)
    if told is not None:
        yield from told(event)


class _Teller:
    """One method for each kind of event that is told."""

    @staticmethod
    def run_started(event: e.RunStarted) -> Iterator[str]:
        yield f"# Run {event.run_id}"
        about = [f"* began {_when(event.at)}, on {_code(event.backend)}, by agent {_code(event.agent)}"]
        if event.parent:
            about.append(f"* carries out a task of run {event.parent}")
        if event.forked_from:
            about.append(f"* forked from run {event.forked_from}, after its event {event.forked_at}")
        yield "\n".join(about)

    @staticmethod
    def run_resumed(event: e.RunResumed) -> Iterator[str]:
        yield f"*Resumed {_when(event.at)}; {event.open_calls} calls were open.*"

    @staticmethod
    def step_started(event: e.StepStarted) -> Iterator[str]:
        yield f"## Step {event.step}"

    @staticmethod
    def message_added(event: e.MessageAdded) -> Iterator[str]:
        message = event.message
        if message.role in ("user", "system"):
            yield f"**{message.role}**"
            yield _fence(message.content)
        elif message.role == "assistant" and message.content:
            yield _fence(message.content)
        for call in message.calls:
            yield f"→ {_code(call.name)} ({_code(call.id)})"
            yield _fence(call.raw if call.fault else _json(call.arguments), "" if call.fault else "json")

    @staticmethod
    def approval_asked(event: e.ApprovalAsked) -> Iterator[str]:
        yield f"*Call {_code(event.call.id)} waits for a person's word.*"

    @staticmethod
    def approval_given(event: e.ApprovalGiven) -> Iterator[str]:
        by = f" by {_code(event.by)}" if event.by else ""
        yield f"*Call {_code(event.call_id)} was {'allowed' if event.allowed else 'refused'}{by}.*"

    @staticmethod
    def call_finished(event: e.CallFinished) -> Iterator[str]:
        result = event.result
        how = "✓" if result.ok else f"✗ {result.fault}"
        yield f"{how} {_code(result.name)} ({_code(result.call_id)}, {result.seconds:.2f} s)"
        yield _fence(result.output)

    @staticmethod
    def artifact_stored(event: e.ArtifactStored) -> Iterator[str]:
        yield f"*Kept {event.artifact}: {_code(event.name)}, {_code(event.media_type)}, {event.size} bytes.*"

    @staticmethod
    def compacted(event: e.Compacted) -> Iterator[str]:
        yield f"*{event.upto} messages were summed up: {event.tokens_before} tokens became {event.tokens_after}.*"
        yield _fence(event.summary)

    @staticmethod
    def plan_made(event: e.PlanMade) -> Iterator[str]:
        yield "*A plan was made.*"
        yield _fence(
            "\n".join(f"{task.id} (needs {', '.join(task.needs) or 'none'}): {task.goal}" for task in event.plan.tasks)
        )

    @staticmethod
    def task_finished(event: e.TaskFinished) -> Iterator[str]:
        yield f"{'✓' if event.ok else '✗'} task {_code(event.task_id)}, run {event.child or 'none'}"
        yield _fence(event.result)

    @staticmethod
    def loss_found(event: e.LossFound) -> Iterator[str]:
        yield f"**A part of the record is lost here**: {_code(event.why)}."

    @staticmethod
    def run_ended(event: e.RunEnded) -> Iterator[str]:
        yield f"## Ended: {event.reason}"
        yield _fence(event.output or event.detail)


def _when(at: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(at))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _code(text: str) -> str:
    """Return a stranger's words as one span of code."""
    shown = one_line(text) or " "
    ticks = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    return f"{ticks} {shown} {ticks}" if "`" in shown else f"{ticks}{shown}{ticks}"


def _fence(text: str, language: str = "text") -> str:
    """Return a stranger's words in a fence that they cannot end."""
    shown = plain(text).rstrip("\n")
    ticks = "`" * max(3, *(len(run) + 1 for run in re.findall("`{3,}", shown)), 3)
    return f"{ticks}{language or 'text'}\n{shown}\n{ticks}"
