"""Shows events to a person, live or from the journal: the same lines for both."""

from __future__ import annotations

import json
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from agentkit import events as e
from agentkit.types import RunResult, ToolCall, ToolResult, Usage

LINES = 8


class Printer:
    """Prints each event of a run as it comes; callable, so that it can be passed as `on_event`."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.run_id = ""
        self._depth: dict[str, int] = {}

    def __call__(self, event: Any) -> None:
        """Print one event."""
        show = getattr(self, f"_{event.kind}", None)
        if show:
            show(event)

    def summary(self, result: RunResult, seconds: float) -> None:
        """Print the last line of a run: how to see it again, and what it took."""
        usage = result.usage
        self.console.print(
            f"[dim]run {result.run_id} · {result.steps} steps · {result.calls} calls · "
            f"{usage.prompt_tokens + usage.completion_tokens} tokens · {seconds:.2f} s · "
            f"agentkit runs show {result.run_id}[/]"
        )

    def _line(self, text: Text | str, indent: int = 2) -> None:
        self.console.print(Padding(text, (0, 0, 0, indent)))

    def _run_started(self, event: e.RunStarted) -> None:
        self.run_id = self.run_id or event.run_id
        label = "goal" if event.parent is None else "task"
        self.console.print(Text.assemble((f"{label}  ", "bold"), event.goal, (f"   {event.backend}", "dim")))
        if event.config.get("sandbox") is False:
            self.console.print("[bold red]This run's tools have no walls.[/]")

    def _run_resumed(self, event: e.RunResumed) -> None:
        self._line(f"[yellow]resumed[/], {event.open_calls} calls were open", 0)

    def _step_started(self, event: e.StepStarted) -> None:
        self.console.print(f"[bold cyan]step {event.step}[/]")

    def _message_added(self, event: e.MessageAdded) -> None:
        message = event.message
        if message.role == "user" and self.run_id:
            return
        if message.role == "assistant":
            if message.content and message.calls:
                self._line(Text(message.content))
            for call in message.calls:
                self._line(_call(call, event.usage))

    def _call_finished(self, event: e.CallFinished) -> None:
        self._line(_result(event.result))

    def _retried(self, event: e.Retried) -> None:
        self._line(f"[yellow]try {event.attempt} failed:[/] {event.error}; again in {event.wait:.1f} s")

    def _compacted(self, event: e.Compacted) -> None:
        how = "without the model" if event.fallback else "by the model"
        self._line(f"[yellow]compacted[/] {event.tokens_before} → {event.tokens_after} tokens, {how}")

    def _plan_made(self, event: e.PlanMade) -> None:
        self.console.print("[bold]plan[/]")
        for task in event.plan.tasks:
            after = f"  [dim]after {', '.join(task.needs)}[/]" if task.needs else ""
            self._line(f"{task.id}  {task.goal}{after}")

    def _task_finished(self, event: e.TaskFinished) -> None:
        mark = "[green]✓[/]" if event.ok else "[red]✗[/]"
        self._line(f"{mark} {event.task_id}")

    def _nudged(self, event: e.Nudged) -> None:
        self._line(f"[yellow]{event.guard}:[/] {event.text}")

    def _run_ended(self, event: e.RunEnded) -> None:
        if event.reason == "answer":
            self.console.print(Text("answer", style="bold green"))
            self._line(Text(event.output))
        else:
            self.console.print(f"[bold red]{event.reason}[/] {event.detail}")
            if event.output:
                self._line(Text(event.output))


def _call(call: ToolCall, usage: Usage | None) -> Text:
    pairs = ", ".join(f"{key}={_short(value)}" for key, value in call.arguments.items())
    text = Text.assemble(("→ ", "cyan"), (call.name, "bold"), f"({call.raw if call.fault else pairs})")
    notes = []
    if call.confidence is not None:
        notes.append(f"{call.confidence:.0%} sure")
    if usage and usage.seconds > 0:
        new = usage.prompt_tokens - usage.cached_tokens + usage.completion_tokens
        notes.append(f"{new / usage.seconds:,.0f} tokens/s")
    return text.append(f"   {' · '.join(notes)}" if notes else "", "dim")


def _result(result: ToolResult) -> Text:
    shown = (result.display or result.output).rstrip().splitlines() or ["(nothing)"]
    more = f"\n… {len(shown) - LINES} more lines" if len(shown) > LINES else ""
    mark = ("✓ ", "green") if result.ok else (f"✗ {result.fault} ", "red")
    body = "\n  ".join(shown[:LINES])
    return Text.assemble(
        mark, (body, "" if result.ok else "red"), (more, "dim"), (f"   {result.seconds * 1000:.0f} ms", "dim")
    )


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else text[:117] + '..."'
