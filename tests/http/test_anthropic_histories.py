"""Any conversation makes a request that Anthropic's API takes, and loses nothing on the way."""

import json
from typing import Any

from agentkit_backends.http.anthropic import AnthropicWriter
from agentkit_backends.http.anthropic_turns import wire_id
from agentkit_backends.http.api import Settings
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.backend import Request
from agentkit.types import Image, Message, Opaque, ToolCall
from tests.http.anthropic_cases import BUDGET, PNG, READ, kept, signed, user
from tests.http.anthropic_rules import check


def body(request: Request) -> bytes:
    return AnthropicWriter(Settings("m", origin="anthropic")).body(request)


# Any history, legal or not: words of every kind, calls with and without results, thoughts of this API and of others.
words = st.sampled_from(["", " \n", "hi", "So: ä🙂 ", "<system-reminder>x"]) | st.text(max_size=8)
ids = st.sampled_from(["toolu_1", "functions.f:0", "functions.f:1", "", "ä"])
images = st.lists(
    st.builds(Image, media_type=st.sampled_from(["image/png", "image/bmp"]), data=st.sampled_from([b"", PNG]))
    | st.builds(Image, url=st.just("https://example.org/a.png")),
    max_size=2,
).map(tuple)
arguments = st.dictionaries(words, st.integers() | words, max_size=2)
made_calls = st.lists(
    st.builds(ToolCall, id=ids, name=words | st.just("read_file"), arguments=arguments, raw=words),
    max_size=3,
    unique_by=lambda c: c.id,
).map(tuple)
place = {"text": st.integers(0, 9), "calls": st.integers(0, 4)}
opaque = st.lists(
    st.builds(signed, words, st.just("c2ln"), **place)
    | st.builds(kept, st.just({"type": "redacted_thinking", "data": "cmVk"}), **place)
    | st.just(Opaque(api="responses", data={"type": "reasoning"})),
    max_size=3,
).map(tuple)
any_message = st.one_of(
    st.builds(Message, role=st.sampled_from(["user", "system"]), content=words, images=images),
    st.builds(Message, role=st.just("assistant"), content=words, calls=made_calls, thinking=words, opaque=opaque),
    st.builds(
        Message, role=st.just("tool"), content=words, images=images, call_id=ids | st.none(), failed=st.booleans()
    ),
)
extras = st.sampled_from([{}, BUDGET, {"thinking": {"type": "adaptive"}}, {"cache_control": None}])


def unique(messages: list[Message]) -> list[Message]:
    """Give each turn's calls, and the results right after it, ids of their own, as the loop does."""
    turn = 0
    told = []
    for message in messages:
        turn += message.role == "assistant"
        made = tuple(c.model_copy(update={"id": f"{c.id}{turn}" if c.id else f".{turn}"}) for c in message.calls)
        answered = None if message.call_id is None else f"{message.call_id}{turn}" if message.call_id else f".{turn}"
        told.append(message.model_copy(update={"calls": made, "call_id": answered}))
    return told


@st.composite
def legal(draw: st.DrawFn) -> list[Message]:
    """Return a history as the loop writes them: each call has its result."""
    history = [
        *draw(st.lists(st.builds(Message, role=st.just("system"), content=words), max_size=1)),
        user(draw(words)),
    ]
    for message in draw(st.lists(any_message.filter(lambda m: m.role != "tool"), max_size=8)):
        history.append(message)
        done = [
            draw(st.builds(Message, role=st.just("tool"), content=words, images=images, failed=st.booleans()))
            for _ in message.calls
        ]
        history += [m.model_copy(update={"call_id": c.id}) for m, c in zip(done, message.calls, strict=True)]
    return history  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(any_message, max_size=12) | legal(),
    st.sampled_from([(), (READ,)]),
    st.sampled_from(["auto", "none", "required", "read_file"]),
    extras,
    st.sampled_from([None, {"type": "object", "properties": {"x": {"type": "integer"}}}, {"type": "integer"}]),
)
def test_any_history_makes_a_request_that_obeys_the_rules(
    history: list[Message], tools: Any, choice: str, extra: dict[str, Any], schema: dict[str, Any] | None
) -> None:
    request = Request(
        messages=tuple(unique(history)), tools=tools, tool_choice=choice, extra=extra, output_schema=schema
    )
    check(json.loads(body(request)))


@settings(deadline=None)
@given(legal())
def test_a_legal_history_is_sent_whole_and_in_order(history: list[Message]) -> None:
    history = unique(history)
    sent = json.loads(body(Request(messages=tuple(history), tools=(READ,))))
    blocks = [block for turn in sent["messages"] for block in turn["content"]]
    uses = [block for block in blocks if block["type"] == "tool_use"]
    assert [(b["id"], b["input"]) for b in uses] == [(wire_id(c.id), c.arguments) for m in history for c in m.calls]
    results = [block["tool_use_id"] for block in blocks if block["type"] == "tool_result"]
    assert results == [wire_id(m.call_id or "") for m in history if m.role == "tool"]
    said = "".join(
        b["text"] for t in sent["messages"] if t["role"] == "assistant" for b in t["content"] if b["type"] == "text"
    )
    assert "".join(said.split()) == "".join("".join(m.content for m in history if m.role == "assistant").split())
    thoughts = [b for b in blocks if b["type"] in ("thinking", "redacted_thinking")]
    kept_blocks = [o.data["block"] for m in history if m.role == "assistant" for o in m.opaque if o.api == "anthropic"]
    assert all(thought in kept_blocks for thought in thoughts)  # fmt: skip
