import pytest
from agentkit_backends.http import sse
from agentkit_backends.http.sse import EventReader, WholeReader
from hypothesis import given
from hypothesis import strategies as st

lines = st.text(st.characters(exclude_characters="\r\n", exclude_categories=("Cs",)), max_size=8)
other = st.sampled_from([b": ping", b"event: x", b"id: 1", b"retry: 2", b"datax: 1", b"nonsense"])


@given(
    st.lists(st.tuples(st.lists(lines, min_size=1, max_size=3), st.lists(other, max_size=2)), max_size=4),
    st.sampled_from([b"\n", b"\r\n", b"\r"]),
    st.lists(st.integers(0, 200), max_size=8),
    st.booleans(),
)
def test_events_whatever_the_line_ends_and_cuts(
    events: list[tuple[list[str], list[bytes]]], end: bytes, cuts: list[int], every: bool
) -> None:
    body = b"".join(
        end.join([*others, *(b"data: " + line.encode() for line in data)]) + end + end for data, others in events
    )
    edges = list(range(len(body))) if every else sorted(min(cut, len(body)) for cut in cuts)
    reader, found = EventReader(), []
    for a, b in zip([0, *edges], [*edges, len(body)], strict=True):
        found += reader.feed(body[a:b])
    found += reader.finish()
    assert found == ["\n".join(data).encode() for data, _ in events]


@pytest.mark.parametrize("reader", [EventReader(), WholeReader()])
def test_an_answer_without_end_is_refused(reader: EventReader | WholeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "MAX_EVENT", 100)
    with pytest.raises(ValueError, match="larger than"):
        for _ in range(20):
            list(reader.feed(b"data: x\n"))
