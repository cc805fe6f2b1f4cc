"""The bundled model behind the backend Protocol: clause after clause, then an answer that quotes results.

It keeps no state between requests: what is done is read off the conversation, so a resumed run goes on where it was.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import anyio.to_thread

from agentkit.backend import Backend, CallDelta, Delta, Request, Traits
from agentkit.errors import EngineUnavailable
from agentkit.parse.goal import points_back
from agentkit.types import ToolSpec, Usage
from agentkit_backends.local.choose import Chooser
from agentkit_backends.local.clauses import Clauses, called
from agentkit_backends.local.conversation import Done, Turn, turns_of
from agentkit_backends.local.decision import Decision, completed, confirmation, question, settled
from agentkit_backends.local.engine import load
from agentkit_backends.local.layout import Last
from agentkit_backends.local.recover import mended
from agentkit_backends.local.referring import Earlier
from agentkit_backends.local.text import name_words, words

WINDOW = 131_072
TURNS = 6
"""So many requests back a question is looked for that the newest one may answer."""
SHOWN_LINES = 20
REFUSAL = re.compile(r"\s*(?:no|nope|never mind|cancel|stop|forget|leave|don['’]t)\b", re.I)
"""How an answer begins that closes a question."""


@dataclass
class Work:
    """How far one request is: what to tell, what to call next, and what the next clause or request may refer to.

    start: what the request may refer to at first. done: calls that were made and not told of yet. broken: one failed.
    asked: the call that a question is open about. waiting: the clauses that speak of it, for when it is answered.
    """

    start: Earlier
    earlier: Earlier
    done: list[Done] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    calls: list[tuple[str, Decision]] = field(default_factory=list)
    last: Decision = field(default_factory=lambda: Decision(None))
    sure: bool = True
    broken: bool = False
    asked: Last | None = None
    waiting: list[str] = field(default_factory=list)

    def has_made(self, name: str, arguments: Mapping[str, Any]) -> bool:
        """Return whether this very call was made and is not told of yet."""
        return any((made.call.name, made.call.arguments) == (name, arguments) for made in self.done)

    def take(self, name: str) -> Done | None:
        """Take the first call of a tool from those made; what stands before it was made for other clauses."""
        index = next((i for i, made in enumerate(self.done) if made.call.name == name), None)
        return None if index is None else self.done.pop(index)


class ChooserBackend:
    """Runs the bundled model. It calls tools, asks for what is missing, declines, and quotes; it does not converse.

    sure: below this confidence a call is asked about first (0 to 1).
    """

    traits = Traits(dialect="native", structured=True, plans=False, summarizes=False, confirms=True)
    window = WINDOW

    def __init__(
        self, folder: Path, *, threads: int | None = None, native: bool | None = None, sure: float = 0.25
    ) -> None:
        if not (folder / "heads.safetensors").exists():
            raise EngineUnavailable(f"no model in {folder}", remedy="reinstall agentkit, or pass model=FOLDER")
        self.name = f"local:{folder.name}"
        model = load(folder, threads=threads, native=native)
        self._chooser = Chooser.load(folder, model.session())
        self._sure = sure
        self._lock = threading.Lock()  # not an event loop's: a backend may serve several of them

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the next calls, or the answer."""
        started = time.perf_counter()
        text, work, made = await anyio.to_thread.run_sync(self._next, request)
        for line in text.splitlines(keepends=True):
            yield Delta(text=line)
        written = len(text.split())
        for index, (name, decision) in enumerate(work.calls):
            arguments = json.dumps(decision.arguments, ensure_ascii=False)
            written += len(arguments.split()) + 1
            confidence = round(decision.confidence, 4)
            yield Delta(call=CallDelta(index, f"{name}:{made + index}", name, arguments, confidence))
        usage = Usage(
            prompt_tokens=work.last.reused + work.last.tokens,
            cached_tokens=work.last.reused,
            completion_tokens=written,
            seconds=time.perf_counter() - started,
        )
        least = min([decision.confidence for _, decision in work.calls] or [work.last.confidence])
        least = least if work.sure else 0.0  # Another model may do better.
        yield Delta(usage=usage, finish="calls" if work.calls else "stop", confidence=round(least, 4))

    def count(self, request: Request) -> int:
        """Return the tokens of the tools and of every message's words."""
        layout = self._chooser.layout
        tools = len(layout.prefix([_spec(tool) for tool in request.tools]).tokens)
        return tools + sum(len(layout.tokens([w.text for w in words(m.content)])) + 4 for m in request.messages)

    async def aclose(self) -> None:
        """Nothing is held but memory."""

    def _next(self, request: Request) -> tuple[str, Work, int]:
        with self._lock:
            return self._decide(request)

    def _decide(self, request: Request) -> tuple[str, Work, int]:
        """Return the answer's text, the work on the newest request, and how many calls were made for it."""
        turns = turns_of(request.messages)
        tools = () if request.tool_choice == "none" else request.tools
        specs = [_spec(tool) for tool in tools]
        names = [tool.name for tool in tools]
        only = names.index(request.tool_choice) if request.tool_choice in names else None
        work = Work(Earlier(), Earlier())
        for turn in turns[-TURNS:]:
            newest = turn is turns[-1]
            work = self._work(turn, specs, work, only if newest else None)
        made = len(turns[-1].done)
        if work.calls:
            return "", work, made
        if request.output_schema:
            return self._typed(request.output_schema, turns[-1].request, work.earlier), work, made
        return "\n".join(line for line in work.told if line) or _declined("", specs, alone=True), work, made

    def _work(self, turn: Turn, specs: Sequence[dict[str, Any]], before: Work, only: int | None) -> Work:
        """Go through a request's clauses, over what is done already, until a clause needs calls.

        One that answers the question of the request `before` is followed by what waited for it.
        """
        work = Work(before.earlier, before.earlier, list(turn.done), sure=bool(specs))
        clauses = Clauses(self._chooser, specs, turn.request)
        waiting = [] if REFUSAL.match(turn.request) else before.waiting
        alone = clauses.alone and not waiting
        while specs and clauses.left and not work.calls:
            clause, decisions = clauses.next(work.earlier, only)
            if not (decisions and _must_wait(clause, decisions, specs, work)):
                self._clause(clause, decisions, specs, work, alone)
            elif work.broken:
                work.told.append(f"{_label(clause)}: not done, because a step before it is not.")
            else:
                work.told.append(f"{_label(clause)}: waits for your answer.")
                work.waiting.append(clause)
            if waiting and _answers(before.asked, decisions, specs):
                clauses.left, waiting = [*waiting, *clauses.left], []
        if waiting and work.earlier == before.earlier and not work.calls:
            work.asked, work.waiting = (
                work.asked or before.asked,
                [*waiting, *work.waiting],
            )  # the question is still open
        if work.asked is not None:
            work.earlier = replace(work.earlier, last=work.asked)
        return work

    def _clause(
        self, clause: str, decisions: Sequence[Decision], specs: Sequence[dict[str, Any]], work: Work, alone: bool
    ) -> None:
        """Tell what came of a clause's calls, or add them to those to make, or ask about one that is not clear."""
        following = work.earlier
        for decision in decisions:
            if decision.waits and (work.calls or following is work.earlier):
                break  # what it speaks of is not there yet, or failed
            decision = settled(decision, following)
            before = None if following is work.start else following.last
            decision = work.last = completed(decision, before)
            if before is not None and called(specs, decision) == before:
                continue
            if decision.tool is None:
                work.sure = False
                work.told.append(_declined(clause, specs, alone=alone))
                continue
            spec = specs[decision.tool]
            asked = Last(spec["name"], decision.arguments, decision.missing, asked=True)
            unsure = decision.confidence < self._sure and work.earlier.last != asked
            if decision.missing or (unsure and not work.has_made(spec["name"], decision.arguments)):
                work.sure = False
                work.told.append(question(spec, decision) if decision.missing else confirmation(spec, decision))
                work.asked = work.asked or asked
                break
            following = _take(clause, spec["name"], decision, work, following, alone) or following
        work.earlier = following

    def _typed(self, schema: dict[str, Any], goal: str, earlier: Earlier) -> str:
        spec = {
            "name": schema.get("title", "answer"),
            "description": schema.get("description", ""),
            "parameters": schema,
        }
        (decision, *_) = self._chooser.decide([spec], goal, earlier, only=0)
        return json.dumps(decision.arguments, ensure_ascii=False)


def _take(clause: str, name: str, decision: Decision, work: Work, before: Earlier, alone: bool) -> Earlier | None:
    """Tell what came of a call that was made, or add it to those to make; return what comes after it."""
    arguments, is_mended = decision.arguments, False
    while not work.calls and (made := work.take(name)) is not None:
        fixed = mended(made.call.arguments, made.result, clause) if made.failed and not is_mended else None
        if fixed is not None and (not work.done or work.has_made(name, fixed)):
            arguments, is_mended = fixed, True
            continue
        work.told.append(_told(clause, made.result, alone=alone))
        if made.failed:
            work.sure, work.broken = False, True
            return None
        return _after(before, made)
    work.calls.append((name, replace(decision, arguments=arguments)))
    return None


def _after(before: Earlier, made: Done) -> Earlier:
    """Return what may be referred to next: a result that was only passed on still is, "save it and note it"."""
    passed_on = bool(before.result) and before.result in made.call.arguments.values()
    return Earlier(before.result if passed_on else made.result, Last(made.call.name, made.call.arguments))


def _must_wait(clause: str, decisions: Sequence[Decision], specs: Sequence[dict[str, Any]], work: Work) -> bool:
    """Return whether a clause must wait: it speaks of what is not there, or changes something after a failure."""
    changes = any(specs[decision.tool]["effects"] != "none" for decision in decisions if decision.tool is not None)
    return (work.broken and changes) or ((work.broken or work.asked is not None) and points_back(clause))


def _answers(asked: Last | None, decisions: Sequence[Decision], specs: Sequence[dict[str, Any]]) -> bool:
    """Return whether a question is answered: by the call that it is about, with what was given for it already."""
    call = called(specs, decisions[0]) if decisions else None
    return (
        asked is not None
        and call is not None
        and call.name == asked.name
        and (asked.arguments.items() <= call.arguments.items())
    )


def _spec(tool: ToolSpec) -> dict[str, Any]:
    return {
        "name": tool.name,
        "description": tool.description,
        "parameters": tool.parameters,
        "effects": tool.effects,
    }


def _told(clause: str, result: str, *, alone: bool) -> str:
    body = result.strip()
    lines = body.splitlines()
    if len(lines) > SHOWN_LINES:
        body = "\n".join([*lines[:SHOWN_LINES], f"… {len(lines) - SHOWN_LINES} more lines"])
    if alone:
        return body
    return f"{_label(clause)}: {body}" if len(lines) <= 1 else f"{_label(clause)}:\n{body}"


def _label(clause: str) -> str:
    return clause.strip().rstrip(".?!:")


def _declined(clause: str, specs: Sequence[dict[str, Any]], *, alone: bool) -> str:
    if not alone:
        return f"{_label(clause)}: none of my tools fits this."
    known = ", ".join(" ".join(name_words(spec["name"])) for spec in specs) or "nothing: I was given no tools"
    return f"None of my tools fits that request. What I can do: {known}."


def _conforms(backend: ChooserBackend) -> Backend:
    return backend
