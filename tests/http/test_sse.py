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


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        ([b"data: a\n", b"data: b\n\n"], [b"a\nb"]),
        ([b"x", b"data: a\n\n", b"data: b\n\n"], [b"b"]),
        ([b": x\n", b"data: a\n\n"], [b"a"]),
        ([b"data: a\rdata: b\n\n"], [b"a\nb"]),
        ([b"data: a\rid: b\n\n"], [b"a"]),
        ([b"data: a\r", b"\n\r", b"\ndata: b\r", b"\r", b"data: c\n\n"], [b"a", b"b", b"c"]),
        ([b"data: a\n\n\n", b"data:b\n\n", b"data:\n\n"], [b"a", b"b", b""]),
    ],
)
def test_a_piece_is_an_event_of_its_own_only_where_it_is(pieces: list[bytes], found: list[bytes]) -> None:
    reader = EventReader()
    assert [data for piece in pieces for data in reader.feed(piece)] == found


@pytest.mark.parametrize("reader", [EventReader(), WholeReader()])
def test_an_answer_without_end_is_refused(reader: EventReader | WholeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "MAX_EVENT", 100)
    with pytest.raises(ValueError, match="larger than"):
        for _ in range(20):
            list(reader.feed(b"data: x\n"))
