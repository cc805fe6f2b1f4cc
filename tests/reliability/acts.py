"""What a hostile answer is made of, and what may become of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from agentkit.errors import (
    BackendError,
    ServerFailed,
)
from tests.http import server as chat
from tests.reliability.hostile import CLOSE, HOLD, Action, Drip, chunks, head, whole
from tests.reliability.wires import Wire, named

Act = Callable[[Wire, list[bytes]], Action]


@dataclass(frozen=True)
class Outcome:
    """What becomes of a step whose answer is broken so.

    kind: `right` (the answer is taken), `again` (asked again), `told` (the model is told of its fault, and mends it),
        `compacts` (asked again with a shorter conversation), `fails` (ended by `error`, whose words hold `words`).
    wait: seconds that the next try must wait at least.
    """

    kind: str
    error: type[BackendError] | None = None
    words: str = ""
    wait: float = 0.0

    def __str__(self) -> str:
        if self.kind == "again" and self.wait:
            return f"asked again after {self.wait:g} s or more, right answer"
        if self.kind == "fails" and self.error is not None:
            return f"`{self.error.__name__}`: “{self.words}”"
        return {
            "right": "right answer at once",
            "again": "asked again, right answer",
            "told": "the model is told what is wrong, and mends it",
            "compacts": "compacted, asked again, right answer",
        }[self.kind]


RIGHT, AGAIN, TOLD, COMPACTS = (Outcome(kind) for kind in ("right", "again", "told", "compacts"))


def after(seconds: float) -> Outcome:
    return Outcome("again", wait=seconds)


def fails(error: type[BackendError], words: str) -> Outcome:
    return Outcome("fails", error, words)


@dataclass(frozen=True)
class Scenario:
    """One way to be hostile.

    does: what the server does, for the table. act: the answer to a request whose good answer has the pieces given.
    but: other outcomes, by the wire's name, its protocol's or its mode's. on: the wires it makes sense for. options: the backend's.
    """

    name: str
    does: str
    act: Act
    outcome: Outcome
    but: Mapping[str, Outcome] = field(default_factory=dict)
    on: Callable[[Wire], bool] = lambda wire: True
    options: Mapping[str, Any] = field(default_factory=dict)

    def expected(self, wire: Wire) -> Outcome:
        """Return what must become of it on this wire."""
        mode = "streams" if wire.streams else "whole answers"
        return self.but.get(str(wire)) or self.but.get(wire.api) or self.but.get(mode) or self.outcome


def streamed(wire: Wire) -> bool:
    return wire.streams


def in_chat(wire: Wire) -> bool:
    return wire.api == "chat"


def not_too_often(wire: Wire) -> bool:
    """Leave one protocol out where each case takes a wait: the waits are the same code for all."""
    return wire.api != "responses"


def streamed_not_too_often(wire: Wire) -> bool:
    return wire.streams and not_too_often(wire)


def chat_stream(wire: Wire) -> bool:
    return wire.streams and wire.api == "chat"


def refuses(status: int, message: str = "no", *, headers: dict[str, str] | None = None, **fields: Any) -> Act:
    return lambda wire, good: wire.refuse(status, message, headers, **fields)


def page(status: int, text: str) -> Act:
    html = f"<html><head><title>{text}</title></head><body><h1>{text}</h1></body></html>"
    return lambda wire, good: whole(html.encode(), status, "text/html; charset=utf-8")


def body(data: bytes) -> Act:
    return lambda wire, good: whole(data, kind=wire.kind)


def instead(change: Callable[[bytes], bytes]) -> Act:
    """Answer well, with the body's bytes changed as a whole."""
    return lambda wire, good: wire.answer([change(b"".join(good))])


def halves(*then: Any) -> Act:
    """Send half of a good call, then do something else."""

    def act(wire: Wire, good: list[bytes]) -> Action:
        call = wire.call()
        return [*wire.cut(call, at=len(b"".join(call)) // 2)[:-1], *then]  # type: ignore[index]

    return act


def cut_in(text: str, *, plus: int = 0) -> Act:
    """Send a good call up to `text` and so many bytes more, and close."""

    def act(wire: Wire, good: list[bytes]) -> Action:
        call = wire.call()
        return wire.cut(call, at=b"".join(call).index(text.encode()) + plus)

    return act


def without_end(wire: Wire, good: list[bytes]) -> Action:
    """Close after the event that says why the answer ended, before the one that ends it."""
    kept = good[:-2] if wire.api == "chat" else good[:-1]
    return wire.cut(good, at=len(b"".join(kept)))


def missing_end(wire: Wire, good: list[bytes]) -> Action:
    return wire.answer(good[:-1])


def silent_end(wire: Wire, good: list[bytes]) -> Action:
    """Say nothing more after the event that says why the answer ended."""
    return [*wire.cut(good, at=len(b"".join(good[:-1])))[:-1], HOLD]  # type: ignore[index]


def packed(pack: Callable[[bytes], bytes], kind: str) -> Act:
    return lambda wire, good: wire.answer([pack(b"".join(good))], content_encoding=kind)


def lengths(more: int) -> Act:
    """Tell a length that is off by so much."""

    def act(wire: Wire, good: list[bytes]) -> Action:
        data = b"".join(good)
        answer = head(content_type=wire.kind, content_length=str(len(data) + more)) + data
        return [answer, CLOSE] if more > 0 else [answer]  # what is left over would begin the next answer

    return act


def between(text: bytes) -> Act:
    """Answer well, with `text` before each event."""
    return lambda wire, good: wire.answer([text + piece for piece in good])


def in_event(what: dict[str, Any], *, at: int = 2) -> Act:
    """Answer well, but with an error among the events; as the whole answer where nothing is streamed."""

    def act(wire: Wire, good: list[bytes]) -> Action:
        error = wire.broken("overloaded", **what)
        return wire.answer([*good[:at], error] if wire.streams else [error])

    return act


def documents(change: Callable[[dict[str, Any]], Any]) -> Act:
    """Answer well, with every event's (or the document's) JSON changed in place, or replaced by what is returned."""

    def changed(piece: bytes) -> bytes:
        at = piece.find(b"{")
        if at < 0:
            return piece
        value = json.loads(piece[at:])
        made = change(value)
        written = json.dumps(value if made is None else made, ensure_ascii=False).encode()
        return piece[:at] + written + piece[len(piece.rstrip()) :]

    return lambda wire, good: wire.answer(list(map(changed, good)))


def calls_of(value: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the calls in a chunk or a whole chat completion."""
    choices = value.get("choices") or [{}]
    said = choices[0].get("delta") or choices[0].get("message") or {}
    found: list[dict[str, Any]] = said.get("tool_calls") or []
    return found


def each_call(change: Callable[[dict[str, Any]], Any]) -> Act:
    def all_of(value: dict[str, Any]) -> None:
        for call in calls_of(value):
            change(call)

    return documents(all_of)


def usage(**told: Any) -> Act:
    """Answer well, with other figures for what it took."""

    def change(value: dict[str, Any]) -> None:
        for holder in (value, value.get("message"), value.get("response")):
            if isinstance(holder, dict) and isinstance(holder.get("usage"), dict):
                holder["usage"] = {name: told.get("all", told.get(name)) for name in holder["usage"]}

    return documents(change)


def no_usage(value: dict[str, Any]) -> None:
    for holder in (value, value.get("message"), value.get("response")):
        if isinstance(holder, dict):
            holder.pop("usage", None)


def arguments_cut(wire: Wire, good: list[bytes]) -> Action:
    """Answer with a call whose arguments end in the middle, because the answer reached its allowed length."""
    text = '{"amount": 5, "note": "Gr'
    if wire.api == "chat":
        call = {"index": 0, "id": "cut", "type": "function", "function": {"name": "ring", "arguments": text}}
        if wire.streams:
            pieces = [chat.chunk({"tool_calls": [call]}), chat.chunk({}, "length"), chat.chunk(usage=chat.USAGE)]
            return wire.answer([*map(chat.event, pieces), chat.DONE])
        made = json.loads(wire.call()[0])
        made["choices"][0] |= {"finish_reason": "length"}
        made["choices"][0]["message"]["tool_calls"] = [call]
        return wire.answer([json.dumps(made).encode()])
    if wire.api == "anthropic" and not wire.streams:
        return wire.answer(wire.call({"amount": 5}, stop="max_tokens"))
    if wire.api == "anthropic":
        pieces = wire.call(stop="max_tokens")
        kept = [piece for piece in pieces if b"partial_json" not in piece or b"amount" in piece]
        return wire.answer(kept)
    item = {"type": "function_call", "id": "fc_cut", "call_id": "cut", "name": "ring", "arguments": text}
    item["status"] = "incomplete"
    response = json.loads(Wire("responses", False).call()[0]) | {
        "output": [item],
        "status": "incomplete",
        "incomplete_details": {"reason": "max_output_tokens"},
    }
    if not wire.streams:
        return wire.answer([json.dumps(response).encode()])
    added = {"type": "response.output_item.added", "output_index": 0, "item": {**item, "arguments": ""}}
    piece = {"type": "response.function_call_arguments.delta", "output_index": 0, "item_id": "fc_cut", "delta": text}
    return wire.answer(named(added, piece, {"type": "response.incomplete", "response": response}))


def filtered(wire: Wire, good: list[bytes]) -> Action:
    if wire.api == "chat":
        value = chat.chunk({"content": "I"}, "content_filter")
        whole_value = {**value, "choices": [{"message": {"content": "I"}, "finish_reason": "content_filter"}]}
        return wire.answer([chat.event(value), chat.DONE] if wire.streams else [json.dumps(whole_value).encode()])
    if wire.api == "anthropic":
        return wire.answer(wire.say("I", stop="refusal"))
    return wire.answer(wire.say("I", end="incomplete", incomplete_details={"reason": "content_filter"}))


def empty(wire: Wire, good: list[bytes]) -> Action:
    """Answer in good form, with nothing in it."""
    if wire.api == "chat":
        value = {**chat.chunk(), "choices": []}
        return wire.answer([chat.event(value), chat.DONE] if wire.streams else [json.dumps(value).encode()])
    return wire.answer(wire.say(""))


def choices(value: Any) -> Act:
    """Answer with one document whose `choices` are these."""
    document = {**chat.chunk(), "choices": value}
    if value is Ellipsis:
        del document["choices"]

    def act(wire: Wire, good: list[bytes]) -> Action:
        return wire.answer([chat.event(document)] if wire.streams else [json.dumps(document).encode()])

    return act


def endless(wire: Wire, good: list[bytes]) -> Action:
    """Go on writing one more word for ever."""
    word = wire.say("and " * 8)[2 if wire.api != "responses" else 4]
    return [*wire.cut(good, at=len(good[0]))[:-1], Drip(chunks(word), 0.005)]  # type: ignore[index]


def in_a_while() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)


def with_date(wire: Wire, good: list[bytes]) -> Action:
    return wire.refuse(429, headers={"Retry-After": in_a_while()})


def with_date_and_clock(wire: Wire, good: list[bytes]) -> Action:
    """Tell a date an hour ahead of this machine's clock, and a `Date` that shows the server's clock is ahead too."""
    ahead = datetime.now(UTC) + timedelta(hours=1)
    later = ahead + timedelta(seconds=30)
    dates = {"Retry-After": format_datetime(later, usegmt=True), "Date": format_datetime(ahead, usegmt=True)}
    return wire.refuse(429, headers=dates)


BIG = b"x" * (17 * 2**20)
QUICK = {"first_seconds": 0.3, "chunk_seconds": 0.3}
OVERFLOW = "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
DOWN = fails(ServerFailed, "look into the server's log if this stays")
