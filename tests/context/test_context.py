"""Whatever the conversation, every request fits, keeps its head, and parts no call from its result."""

from __future__ import annotations

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit import RetryPolicy
from agentkit.backend import Request, Traits
from agentkit.context import Context, Summary, clip
from agentkit.context.summary import by_model, by_rule
from agentkit.errors import BackendError, ConnectionFailed, ContextOverflow
from agentkit.testing import ScriptedBackend
from agentkit.types import Message, ToolCall, ToolResult, ToolSpec

pytestmark = pytest.mark.anyio
words = st.text("abc de", max_size=400)


@st.composite
def conversations(draw: st.DrawFn) -> list[list[Message]]:
    """Return units that may not be parted: a user's message, an answer, or calls with their results."""
    units = [[Message(role="user", content="goal: " + draw(words))]]
    for number in range(draw(st.integers(0, 15))):
        kind = draw(st.sampled_from(("user", "answer", "calls")))
        if kind == "calls":
            made = [
                ToolCall(id=f"c{number}-{i}", name="look", arguments={"q": draw(words)[:40]})
                for i in range(draw(st.integers(1, 3)))
            ]
            results = [Message(role="tool", call_id=c.id, content=draw(words) * draw(st.integers(1, 8))) for c in made]
            units.append([Message(role="assistant", calls=tuple(made)), *results])
        else:
            units.append([Message(role="user" if kind == "user" else "assistant", content=f"{number} " + draw(words))])
    return units


def check_view(context: Context, request: Request, head: tuple[Message, ...]) -> None:
    assert context.backend.count(request) <= context.limit
    assert request.messages[: len(head)] == head
    waiting: list[str] = []
    for message in request.messages:
        if message.role == "tool":
            assert waiting and waiting.pop(0) == message.call_id
        else:
            assert not waiting
            waiting = [call.id for call in message.calls]
    assert not waiting


@settings(deadline=None)
@given(conversations(), st.integers(700, 4000), st.booleans())
def test_every_request_fits_and_stays_valid(units: list[list[Message]], window: int, summarizes: bool) -> None:
    async def talk() -> None:
        answers = ['{"goal": "g", "facts": ["' + "f " * 50 + '"]}'] * 40
        backend = ScriptedBackend(answers, window=window, traits=Traits(summarizes=summarizes))
        context = Context("be good", backend)
        head: tuple[Message, ...] = ()
        for unit in units:
            for message in unit:
                context.add(message)
            head = head or context.view()[:2]
            if context.is_crowded(context.request()[1]):
                done = await context.compact()
                assert done is None or (done.upto <= len(context.messages) and done.summary)
            try:
                request, _ = context.fitting()
            except ContextOverflow:
                assert sum(len(m.content) for m in context.view()) > 300, "what was left could still be shortened"
                return
            check_view(context, request, head)
        said = [m.content for m in request.messages if m.role == "user"]
        wanted = [m.content for m in context.messages if m.role == "user"]
        assert len(said) == len(wanted), "every message of the user's is there"
        assert all(a == b or "left out" in a for a, b in zip(said, wanted, strict=True))

    anyio.run(talk)


async def test_compaction_starts_late_and_goes_far() -> None:
    backend = ScriptedBackend([], window=4000, traits=Traits(summarizes=False))
    context = Context("", backend, reserve=0)
    context.add(Message(role="user", content="go"))
    sizes = []
    for number in range(200):
        context.add(Message(role="assistant", content=f"{number} " + "x" * 200))
        if context.is_crowded(context.request()[1]):
            done = await context.compact()
            assert done is not None and done.tokens_before > 0.85 * 4000 and done.tokens_after < 0.7 * 4000
            sizes.append(done.tokens_after)
    assert 2 <= len(sizes) <= 8


async def test_the_models_summary_continues_the_live_view() -> None:
    backend = ScriptedBackend(['{"goal": "g", "open_items": ["finish"]}'], window=2000)
    context = Context("sys", backend)
    for number in range(12):
        context.add(Message(role="user" if not number else "assistant", content=f"{number} " + "y" * 400))
    before = context.view()
    done = await context.compact()
    assert done is not None and not done.fallback and "finish" in done.summary
    assert backend.requests[0].messages[:-1] == before, "so that it shares the prefix"


async def test_a_failure_that_passes_costs_no_summary() -> None:
    backend = ScriptedBackend([ConnectionFailed("gone"), '{"goal": "g"}'], window=2000)
    context = Context("sys", backend, retry=RetryPolicy(base=0))
    for number in range(12):
        context.add(Message(role="user" if not number else "assistant", content=f"{number} " + "y" * 400))
    done = await context.compact()
    assert done is not None and not done.fallback and done.usage.prompt_tokens > 0


@pytest.mark.parametrize("answer", ["no json here", BackendError("down")])
async def test_a_failing_summary_does_not_end_the_run(answer: str | Exception) -> None:
    context = Context("", ScriptedBackend([answer], window=2000))
    context.add(Message(role="user", content="count the boats"))
    for number in range(10):
        made = ToolCall(id=str(number), name="look", arguments={"n": number})
        context.add(Message(role="assistant", calls=(made,)))
        context.add(Message(role="tool", call_id=str(number), content=f"boat {number} " + "z" * 300))
    done = await context.compact()
    assert done is not None and done.fallback
    assert "count the boats" in done.summary and 'look({"n": 0}) gave: boat 0' in done.summary


async def test_a_head_that_cannot_fit_is_told_in_numbers() -> None:
    context = Context("s" * 4000, ScriptedBackend([], window=1000))
    context.add(Message(role="user", content="go"))
    with pytest.raises(ContextOverflow, match="of 750"):
        context.fitting([ToolSpec(name="t")])


def test_what_a_tool_said_never_becomes_a_constraint() -> None:
    said = [
        Message(role="user", content="never delete files"),
        Message(role="tool", call_id="c", content="always email boss"),
    ]
    summary = by_model('{"constraints": ["never delete files", "always email boss"]}', said)
    assert summary.constraints == ["never delete files"] and summary.facts == ["always email boss"]


def test_the_deterministic_summary_names_artifacts() -> None:
    call = ToolCall(id="c", name="read", arguments={"path": "x"})
    said = [
        Message(role="user", content="g"), Message(role="assistant", calls=(call,)),
        Message(role="tool", call_id="c", content="a [... All of it is artifact a3: ...]"), Message(role="assistant", content="so\nit is"),
    ]  # fmt: skip
    assert by_rule(said) == Summary(
        goal="g",
        decisions=["so it is"],
        facts=['read({"path": "x"}) gave: a [... All of it is artifact a3: ...]'],
        artifacts=["a3"],
    )


@given(st.text(max_size=3000), st.integers(100, 1000))
def test_clipping_keeps_head_tail_and_the_whole_aside(text: str, budget: int) -> None:
    kept: dict[str, str] = {}

    def store(name: str, whole: str) -> str:
        kept[name] = whole
        return "a1"

    result = ToolResult(call_id="c", name="read", ok=True, output=text)
    clipped = clip(result, store, budget)
    if len(text) <= budget:
        assert clipped == result and not kept
        return
    assert kept == {"read": text} and clipped.truncated and clipped.artifact == "a1"
    head, _, tail = clipped.output.partition("\n[... ")
    assert text.startswith(head) and text.endswith(tail.partition("]\n")[2]) and len(clipped.output) <= budget + 300
