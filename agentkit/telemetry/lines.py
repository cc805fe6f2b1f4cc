"""Events as lines of JSON in the standard library's logging."""

from __future__ import annotations

import json
import logging
from typing import Any

from agentkit.events import ADAPTER, LIVE, Event
from agentkit.telemetry.quiet import cleaner, quiet

_CALL = {"id": True, "name": True}
FACTS: dict[str, dict[str, Any]] = {
    "run_started": dict.fromkeys(("agent", "backend", "parent", "forked_from", "forked_at"), True),
    "run_resumed": {"open_calls": True, "sandbox": True},
    "step_started": dict.fromkeys(("step", "prompt_tokens", "backend", "provider", "streams"), True),
    "message_added": {
        "message": {"role": True, "call_id": True, "failed": True, "calls": {"__all__": _CALL}},
        **dict.fromkeys(("usage", "backend", "finish", "first_seconds"), True),
    },
    "approval_asked": {"call": _CALL, "effects": True},
    "approval_given": {"call_id": True, "allowed": True, "by": True},
    "call_intended": {"call": _CALL, "effects": True},
    "call_finished": {
        "result": dict.fromkeys(("call_id", "name", "ok", "fault", "seconds", "truncated", "artifact", "usage"), True)
    },
    "retried": {"attempt": True, "wait": True, "error_type": True},
    "compacted": dict.fromkeys(("upto", "tokens_before", "tokens_after", "fallback"), True),
    "plan_made": {"plan": {"tasks": {"__all__": {"id": True, "needs": True, "state": True}}}},
    "task_started": {"task_id": True, "child": True},
    "task_finished": dict.fromkeys(("task_id", "ok", "child", "usage"), True),
    "handed_over": {"call_id": True, "to": True},
    "artifact_stored": dict.fromkeys(("artifact", "size", "media_type"), True),
    "nudged": {"guard": True},
    "loss_found": {"lost": True, "calls": {"__all__": _CALL}},
    "loss_accepted": {"by": True},
    "run_ended": {
        **dict.fromkeys(("reason", "error_type", "steps", "calls", "usage"), True),
        "waiting": {"__all__": {"run_id": True, "call": _CALL}},
    },
}
"""By kind of event, the fields that hold no words of the user's, the model's, a tool's or a server's."""
_HEAD = {"kind": True, "run_id": True, "at": True}


class JsonLines:
    """An observer that logs each event as one line of JSON, with the journal's names of its fields.

    Pieces of an answer and of progress are left out. A retry is a warning, a run that ended without an answer an
    error, all else is info.

    content: log whole events, with what was said, called and found. Values of variables whose names end in KEY, TOKEN,
    SECRET or PASSWORD are replaced by ***. By default only `FACTS` are logged: names, counts, times, kinds of errors.
    """

    def __init__(self, logger: logging.Logger | str = "agentkit.events", *, content: bool = False) -> None:
        self._logger = logging.getLogger(logger) if isinstance(logger, str) else logger
        self._content, self._clean = content, cleaner()

    @quiet
    def __call__(self, event: Event) -> None:
        """Log one event."""
        level = _level(event)
        if not isinstance(event, LIVE) and self._logger.isEnabledFor(level):
            self._logger.log(level, "%s", self._line(event))

    def _line(self, event: Event) -> str:
        if self._content:
            return self._clean(json.dumps(ADAPTER.dump_python(event, mode="json"), ensure_ascii=False))
        return event.model_dump_json(include={**_HEAD, **FACTS.get(event.kind, {})}, exclude_none=True)


def _level(event: Event) -> int:
    if event.kind == "retried":
        return logging.WARNING
    failed = event.kind == "run_ended" and event.reason not in ("answer", "paused")
    return logging.ERROR if failed else logging.INFO
