"""The bundled model behind the backend Protocol: clause after clause, then an answer that quotes results.

It keeps no state between requests: what is done is read off the conversation, so a resumed run goes on where it was.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import anyio.to_thread

from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.errors import EngineUnavailable
from agentkit.parse.goal import split_goal
from agentkit.types import Message, ToolCall, ToolSpec, Usage
from agentkit_backends.local.choose import Chooser, Decision, Earlier, question
from agentkit_backends.local.engine import load
from agentkit_backends.local.text import name_words, words

WINDOW = 131_072
FAULT = "error"
"""How a tool message of a failed call begins; see `agentkit.toolbox`."""


@dataclass
class Progress:
    """What the conversation shows of the present request."""

    request: str = ""
    done: list[tuple[ToolCall, str]] = field(default_factory=list)
    earlier: Earlier = field(default_factory=Earlier)


class ChooserBackend:
    """Runs the bundled model. It calls tools, asks for what is missing, declines, and quotes; it does not converse."""

    traits = Traits(dialect="native", structured=True, plans=False, summarizes=False)
    window = WINDOW

    def __init__(self, folder: Path, *, threads: int | None = None, native: bool | None = None) -> None:
        if not (folder / "heads.safetensors").exists():
            raise EngineUnavailable(f"no model in {folder}", remedy="reinstall agentkit, or pass model=FOLDER")
        self.name = f"local:{folder.name}"
        model = load(folder, threads=threads, native=native)
        self._chooser = Chooser.load(folder, model.session())
        self._lock = threading.Lock()  # not an event loop's: a backend may serve several of them

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield one call, or the answer."""
        started = time.perf_counter()
        text, call, decision = await anyio.to_thread.run_sync(self._next, request)
        for line in text.splitlines(keepends=True):
            yield Delta(text=line)
        if call:
            yield Delta(call=call)
        usage = Usage(
            prompt_tokens=decision.reused + decision.tokens,
            cached_tokens=decision.reused,
            completion_tokens=len(text.split()) + (len(call.arguments.split()) + 1 if call else 0),
            seconds=time.perf_counter() - started,
        )
        yield Delta(usage=usage, finish="calls" if call else "stop", confidence=round(decision.confidence, 4))

    def count(self, request: Request) -> int:
        """Return the tokens of the tools and of every message's words."""
        layout = self._chooser.layout
        tools = len(layout.prefix([_spec(tool) for tool in request.tools]).tokens)
        return tools + sum(len(layout.tokens([w.text for w in words(m.content)])) + 4 for m in request.messages)

    async def aclose(self) -> None:
        """Nothing is held but memory."""

    def _next(self, request: Request) -> tuple[str, CallDelta | None, Decision]:
        with self._lock:
            return self._decide(request)

    def _decide(self, request: Request) -> tuple[str, CallDelta | None, Decision]:
        progress = read_progress(request.messages)
        tools = () if request.tool_choice == "none" else request.tools
        specs = [_spec(tool) for tool in tools]
        names = [tool.name for tool in tools]
        only = names.index(request.tool_choice) if request.tool_choice in names else None
        clauses = split_goal(progress.request) or (progress.request,)
        told, consumed, earlier, last, sure = [], 0, progress.earlier, Decision(None), bool(specs)
        for clause in clauses if specs else ():
            last = self._chooser.decide(specs, clause, earlier, only)
            sure = sure and last.tool is not None and not last.missing
            if last.tool is None:
                told.append(_declined(clause, tools, alone=len(clauses) == 1))
            elif last.missing:
                told.append(question(specs[last.tool], last.missing))
            elif consumed < len(progress.done):
                call, result = progress.done[consumed]
                consumed += 1
                told.append(_told(clause, result, alone=len(clauses) == 1))
                if _failed(result):
                    sure = False
                else:
                    earlier = Earlier(result, call.arguments)
            else:
                return "", self._call(specs[last.tool]["name"], last, len(progress.done)), last
        if request.output_schema:
            return self._typed(request.output_schema, progress.request, earlier), None, last
        last = last if sure else replace(last, confidence=0.0)  # Another model may do better.
        return "\n".join(line for line in told if line) or _declined("", tools, alone=True), None, last

    @staticmethod
    def _call(name: str, decision: Decision, index: int) -> CallDelta:
        arguments = json.dumps(decision.arguments, ensure_ascii=False)
        return CallDelta(0, f"{name}:{index}", name, arguments, round(decision.confidence, 4))

    def _typed(self, schema: dict[str, Any], goal: str, earlier: Earlier) -> str:
        spec = {
            "name": schema.get("title", "answer"),
            "description": schema.get("description", ""),
            "parameters": schema,
        }
        decision = self._chooser.decide([spec], goal, earlier, only=0)
        return json.dumps(decision.arguments, ensure_ascii=False)


def read_progress(messages: tuple[Message, ...]) -> Progress:
    """Return the last request of a conversation, what was called for it, and what came before it."""
    progress, latest = Progress(), Earlier()
    calls: dict[str, ToolCall] = {}
    for message in messages:
        if message.role == "user":
            progress = Progress(message.content, earlier=latest)
        calls |= {call.id: call for call in message.calls}
        if message.role == "tool" and message.call_id in calls:
            call = calls[message.call_id]
            progress.done.append((call, message.content))
            if not _failed(message.content):
                latest = Earlier(message.content, call.arguments)
    return progress


def _spec(tool: ToolSpec) -> dict[str, Any]:
    return {"name": tool.name, "description": tool.description, "parameters": tool.parameters}


def _failed(result: str) -> bool:
    return result.lower().startswith(FAULT)


def _told(clause: str, result: str, *, alone: bool) -> str:
    body = result.strip()
    lines = body.splitlines()
    if len(lines) > 20:
        body = "\n".join([*lines[:20], f"… {len(lines) - 20} more lines"])
    if alone:
        return body
    clause = clause.strip().rstrip(".?!:")
    return f"{clause}: {body}" if len(lines) <= 1 else f"{clause}:\n{body}"


def _declined(clause: str, tools: tuple[ToolSpec, ...], *, alone: bool) -> str:
    if not alone:
        return f"{clause.strip().rstrip('.')}: none of my tools fits this."
    known = ", ".join(" ".join(name_words(tool.name)) for tool in tools) or "nothing: I was given no tools"
    return f"None of my tools fits that request. What I can do: {known}."


def _conforms(backend: ChooserBackend) -> Backend:
    return backend
