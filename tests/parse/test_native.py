import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit.backend import CallDelta, Delta
from agentkit.parse import Gather
from agentkit.types import Message, Usage


def gathered(*calls: CallDelta, taken: tuple[str, ...] = ()) -> Message:
    gather = Gather("native", taken=taken)
    for call in calls:
        gather.feed(Delta(call=call))
    return gather.finish()


def test_fragments_join_by_index() -> None:
    message = gathered(
        CallDelta(index=0, id="a", name="f", arguments=""),
        CallDelta(index=1, id="b", name="g"),
        CallDelta(index=0, arguments='{"x"'),
        CallDelta(index=1, arguments="{}"),
        CallDelta(index=0, arguments=": 1}", confidence=0.5),
    )
    assert [(c.id, c.name, c.arguments, c.raw, c.confidence) for c in message.calls] == [
        ("a", "f", {"x": 1}, '{"x": 1}', 0.5),
        ("b", "g", {}, "{}", None),
    ]


@pytest.mark.parametrize(
    "fragments",
    [
        [CallDelta(index=0, id="a", name="read"), CallDelta(index=0, id="a", name="read", arguments="{}")],
        [CallDelta(index=0, id="a", name="re"), CallDelta(index=0, name="ad"), CallDelta(index=0, arguments="{}")],
        [CallDelta(index=0, name="functions.read"), CallDelta(index=0, id="a", arguments="{}")],
        [CallDelta(index=0, id="a", name="read")],
    ],
)
def test_names_however_servers_send_them(fragments: list[CallDelta]) -> None:
    (call,) = gathered(*fragments).calls
    assert (call.id, call.name, call.arguments, call.fault) == ("a", "read", {}, None)


def test_servers_that_never_count_on() -> None:
    message = gathered(CallDelta(index=0, id="a", name="f", arguments="{}"), CallDelta(index=0, id="b", name="f"))
    assert [call.id for call in message.calls] == ["a", "b"]


def test_ids_are_made_where_missing_and_never_twice() -> None:
    message = gathered(
        CallDelta(index=0, name="f"),
        CallDelta(index=1, name="f"),
        CallDelta(index=2, id="old", name="f"),
        taken=("old",),
    )
    assert [call.id for call in message.calls] == ["functions.f:0", "functions.f:1", "functions.f:2"]


def test_bad_arguments_are_faults_not_exceptions() -> None:
    message = gathered(CallDelta(index=0, name="f", arguments="{"), CallDelta(index=1, name="f", arguments="[1]"))
    assert [call.fault and call.fault.kind for call in message.calls] == ["bad_json", "bad_arguments"]


def test_text_thinking_usage_and_the_end() -> None:
    gather = Gather("native")
    gather.feed(Delta(thinking="hm"))
    gather.feed(Delta(text="<think>so</think>ok"))
    gather.feed(Delta(usage=Usage(prompt_tokens=3), finish="stop"))
    gather.feed(Delta())
    assert gather.finish() == Message(role="assistant", content="ok", thinking="hmso")
    assert (gather.usage, gather.ended) == (Usage(prompt_tokens=3), "stop")


def test_markers_of_the_other_dialect_are_words_here() -> None:
    gather = Gather("native")
    assert gather.feed(Delta(text="<|tool_call_begin|>f")).text == "<|tool_call_begin|>f"
    assert gather.finish().calls == ()


fragments = st.builds(
    CallDelta,
    index=st.integers(0, 2),
    id=st.sampled_from(["", "a", "b"]),
    name=st.sampled_from(["", "f", "functions."]),
    arguments=st.one_of(st.sampled_from(['{"a":', "1}", "{}"]), st.text(max_size=3)),
)


@given(st.lists(fragments))
def test_no_fragments_raise_or_share_an_id(fragments: list[CallDelta]) -> None:
    message = gathered(*fragments, taken=("a",))
    ids = [call.id for call in message.calls]
    assert len(set(ids)) == len(ids) and "a" not in ids
    assert Message.model_validate_json(message.model_dump_json()) == message
