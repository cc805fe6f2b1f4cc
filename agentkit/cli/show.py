"""Shows events to a person, live or from the journal: the same lines for both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.control import Control
from rich.padding import Padding
from rich.segment import ControlType
from rich.text import Text

from agentkit import events as e
from agentkit.plain import one_line, plain
from agentkit.types import Effects, RunResult, ToolCall, ToolResult, Usage, WaitingCall

LINES = 8
SHOWN = 4000
"""Characters of an argument that a person sees who is asked about a call."""
EFFECTS: dict[Effects, str] = {
    "none": "changes nothing",
    "idempotent": "changes something; twice is as good as once",
    "once": "changes something, each time it runs",
}
WIPE = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))


class Printer:
    """Prints each event of a run as it comes; callable, so that it can be passed as `on_event`.

    On a terminal the last line tells how far a call has come, until there is something else to print.
    """

    def __init__(self, console: Console) -> None:
        self.console = console
        self.run_id = ""
        self._moving = console.is_terminal
        self._told_progress = False
        self._asked: set[tuple[str, str]] = set()

    def __call__(self, event: Any) -> None:
        """Print one event."""
        show = getattr(self, f"_{event.kind}", None)
        if show:
            self._wipe()
            show(event)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Tell no progress while a person is typing."""
        self._wipe()
        moving, self._moving = self._moving, False
        try:
            yield
        finally:
            self._moving = moving

    def _wipe(self) -> None:
        if self._told_progress:
            self.console.control(WIPE)
            self._told_progress = False

    def summary(self, result: RunResult, seconds: float) -> None:
        """Print the last line of a run: how to see it again, and what it took."""
        usage = result.usage
        cost = f"cost {usage.cost:.4f} · " if usage.cost else ""
        self.console.print(
            f"[dim]run {result.run_id} · {result.steps} steps · {result.calls} calls · "
            f"{usage.prompt_tokens + usage.completion_tokens} tokens · {cost}{seconds:.2f} s · "
            f"agentkit runs show {result.run_id}[/]"
        )

    def took(self, backend: str, usage: Usage) -> None:
        """Print what a backend took for a run and all that it asked for."""
        cached = f", {usage.cached_tokens:,} of them cached" if usage.cached_tokens else ""
        cost = f" · cost {usage.cost:.4f}" if usage.cost else ""
        told = f"{one_line(backend)}: {usage.prompt_tokens:,} tokens in{cached}, {usage.completion_tokens:,} out{cost}"
        self.console.print(Text(told, "dim"))

    def go_on(self, waiting: Sequence[WaitingCall], commands: Sequence[str]) -> None:
        """Print the calls that wait for a word and were not shown yet, and the commands that give it and go on."""
        for call in waiting:
            if (call.run_id, call.call.id) not in self._asked:
                self._line(question(call))
        for what, command in zip(("let them run:", "or refuse them:", "then go on:"), commands, strict=True):
            self.console.print(Text.assemble((f"{what:<16}", "dim"), command), soft_wrap=True)

    def _line(self, text: Text | str, indent: int = 2) -> None:
        self.console.print(Padding(text, (0, 0, 0, indent)))

    def _run_started(self, event: e.RunStarted) -> None:
        self.run_id = self.run_id or event.run_id
        label = "goal" if event.parent is None else "task"
        told = (f"{label}  ", "bold"), plain(event.goal), (f"   {one_line(event.backend)}", "dim")
        self.console.print(Text.assemble(*told))
        if event.forked_from:
            self._line(Text(f"forked from {event.forked_from}, after its event {event.forked_at}", "dim"))
        if event.config.get("sandbox") is False:
            self.console.print("[bold red]This run's tools have no walls.[/]")

    def _run_resumed(self, event: e.RunResumed) -> None:
        self._line(f"[yellow]resumed[/], {event.open_calls} calls were open", 0)
        if not event.sandbox:
            self.console.print("[bold red]From here on this run's tools have no walls.[/]")

    def _step_started(self, event: e.StepStarted) -> None:
        self.console.print(f"[bold cyan]step {event.step}[/]")

    def _message_added(self, event: e.MessageAdded) -> None:
        message = event.message
        if message.role == "user" and self.run_id:
            return
        if message.role == "assistant":
            if event.passed_over:
                told = f"{event.backend} answered; passed over: {'; '.join(event.passed_over)}"
                self._line(Text(one_line(told), "yellow"))
            if message.content and message.calls:
                self._line(Text(plain(message.content)))
            for call in message.calls:
                self._line(_call(call, event.usage))

    def _approval_asked(self, event: e.ApprovalAsked) -> None:
        self._asked.add((event.run_id, event.call.id))
        self._line(question(WaitingCall(**event.model_dump(include={"run_id", "call", "effects", "reason"}))))

    def _approval_given(self, event: e.ApprovalGiven) -> None:
        mark = ("allowed", "green") if event.allowed else ("denied", "red")
        told = f" {event.call_id}{f' by {event.by}' if event.by else ''}{f': {event.reason}' if event.reason else ''}"
        self._line(Text.assemble(mark, plain(told)))

    def _call_progress(self, event: e.CallProgress) -> None:
        if self._moving:
            share = "" if event.fraction is None else f" {event.fraction:.0%}"
            text = Text(one_line(f"  … {event.name}{share} {event.text}"), "dim")
            text.truncate(self.console.width - 1, overflow="ellipsis")
            self.console.print(text, end="")
            self._told_progress = True

    def _artifact_stored(self, event: e.ArtifactStored) -> None:
        told = f"kept {event.artifact}: {event.name} ({event.media_type}, {event.size} bytes)"
        self._line(Text(one_line(told), "dim"))

    def _call_finished(self, event: e.CallFinished) -> None:
        self._line(_result(event.result))

    def _retried(self, event: e.Retried) -> None:
        told = one_line(f" {event.error}; again in {event.wait:.1f} s")
        self._line(Text.assemble((f"try {event.attempt} failed:", "yellow"), told))

    def _compacted(self, event: e.Compacted) -> None:
        how = "without the model" if event.fallback else "by the model"
        self._line(f"[yellow]compacted[/] {event.tokens_before} → {event.tokens_after} tokens, {how}")

    def _plan_made(self, event: e.PlanMade) -> None:
        self.console.print("[bold]plan[/]")
        for task in event.plan.tasks:
            after = f"  after {', '.join(task.needs)}" if task.needs else ""
            self._line(Text.assemble(one_line(f"{task.id}  {task.goal}"), (one_line(after), "dim")))

    def _task_finished(self, event: e.TaskFinished) -> None:
        mark = ("✓ ", "green") if event.ok else ("✗ ", "red")
        self._line(Text.assemble(mark, one_line(event.task_id)))

    def _handed_over(self, event: e.HandedOver) -> None:
        why = f": {event.reason}" if event.reason else ""
        self._line(Text.assemble(("passed to ", "bold"), one_line(f"{event.to}{why}")))

    def _nudged(self, event: e.Nudged) -> None:
        self._line(Text.assemble((f"{event.guard}: ", "yellow"), one_line(event.text)))

    def _loss_found(self, event: e.LossFound) -> None:
        self._line(Text(f"A part of the record is lost here: {plain(event.why)}", "bold red"), 0)
        for call in event.calls:
            self._line(Text.assemble("begun after it: ", _call(call, None)))

    def _loss_accepted(self, event: e.LossAccepted) -> None:
        self._line(
            Text(f"to go on without it was accepted{f' by {one_line(event.by)}' if event.by else ''}", "yellow"), 0
        )

    def _run_ended(self, event: e.RunEnded) -> None:
        if event.reason == "answer":
            self.console.print(Text("answer", style="bold green"))
            self._line(Text(plain(event.output)))
        else:
            colour = "yellow" if event.reason == "paused" else "red"
            self.console.print(Text.assemble((event.reason, f"bold {colour}"), f" {plain(event.detail)}"))
            if event.output:
                self._line(Text(plain(event.output)))


def question(waiting: WaitingCall) -> Text:
    """Return what a person must know to allow a call: all of its arguments, what it does to the world, and why."""
    call = waiting.call
    text = Text.assemble(("? ", "bold yellow"), (one_line(call.name), "bold"), (f"   {call.id}", "dim"))
    for name, value in call.arguments.items():
        told = json.dumps(value, ensure_ascii=False)
        left = f" … and {len(told) - SHOWN} characters more" if len(told) > SHOWN else ""
        text.append(f"\n    {one_line(name)} = {one_line(told[:SHOWN])}").append(left, "bold red")
    text.append(f"\n    {EFFECTS[waiting.effects]}", "dim")
    return text.append(f"\n    asked because: {one_line(waiting.reason)}", "dim") if waiting.reason else text


def _call(call: ToolCall, usage: Usage | None) -> Text:
    pairs = one_line(", ".join(f"{key}={_short(value)}" for key, value in call.arguments.items()))
    raw = one_line(call.raw)
    text = Text.assemble(("→ ", "cyan"), (one_line(call.name), "bold"), f"({raw if call.fault else pairs})")
    notes = [f"mended: {', '.join(call.repairs)}"] if call.repairs else []
    if call.confidence is not None:
        notes.append(f"{call.confidence:.0%} sure")
    if usage and usage.seconds > 0:
        new = usage.prompt_tokens - usage.cached_tokens + usage.completion_tokens
        notes.append(f"{new / usage.seconds:,.0f} tokens/s")
    return text.append(f"   {' · '.join(notes)}" if notes else "", "dim")


def _result(result: ToolResult) -> Text:
    shown = plain(result.display or result.output).rstrip().splitlines() or ["(nothing)"]
    more = f"\n… {len(shown) - LINES} more lines" if len(shown) > LINES else ""
    mark = ("✓ ", "green") if result.ok else (f"✗ {result.fault} ", "red")
    body = "\n  ".join(shown[:LINES])
    return Text.assemble(
        mark, (body, "" if result.ok else "red"), (more, "dim"), (f"   {result.seconds * 1000:.0f} ms", "dim")
    )


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else text[:117] + '..."'
