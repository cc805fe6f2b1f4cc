"""Answers' bodies as servers pack and name them."""

import gzip
import json
import zlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from agentkit_backends.http import answer, create

from agentkit.backend import Request
from agentkit.errors import BackendError, ConnectionFailed, ServerFailed
from agentkit.parse import Gather
from agentkit.types import Message
from tests.http.server import Answer, Server, chunk, event, recut, say, stream, whole

pytestmark = pytest.mark.anyio
HELLO = Request(messages=(Message(role="user", content="hello"),))


async def pieces(*script: Answer, **options: Any) -> AsyncIterator[str]:
    with Server(script) as server:
        backend = create(server.url, "m", **options)
        try:
            for _ in script:
                async for delta in backend.stream(HELLO):
                    yield delta.text
        finally:
            await backend.aclose()


async def text(*script: Answer, **options: Any) -> str:
    return "".join([piece async for piece in pieces(*script, **options)])


def packed(plain: Answer, encoding: str, size: int | None = None) -> Answer:
    """Return an answer as a server packs it: with each piece sent through, or cut at every `size`."""
    wbits = {"gzip": 31, "x-gzip": 31, "deflate": 15}[encoding]
    packer = zlib.compressobj(wbits=wbits)
    parts = [packer.compress(p) + packer.flush(zlib.Z_SYNC_FLUSH) for p in plain.pieces if isinstance(p, bytes)]
    sent = Answer((*parts, packer.flush()), headers={**plain.headers, "Content-Encoding": encoding})
    return recut(sent, size) if size else sent


@pytest.mark.parametrize("size", [None, 1, 7])
@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate"])
async def test_packed_answers_are_unpacked_as_they_come(encoding: str, size: int | None) -> None:
    assert await text(packed(say("Grüße an alle"), encoding, size)) == "Grüße an alle"


async def test_packed_pieces_are_shown_at_once() -> None:
    held = packed(stream(chunk({"content": "a"}), chunk({"content": "b"}, "stop")), "gzip")
    assert [piece async for piece in pieces(held)] == ["a", "b", ""]


async def test_it_asks_for_no_packing_it_cannot_undo() -> None:
    with Server([say("ok")]) as server:
        backend = create(server.url, "m")
        async for _ in backend.stream(HELLO):
            pass
        await backend.aclose()
    assert server.seen[0].headers["accept-encoding"] == answer.ENCODINGS == "gzip, deflate"


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        (Answer((b"no gzip",), headers={"Content-Encoding": "gzip"}), ConnectionFailed),
        (Answer((gzip.compress(b"data: {}\n\n" * 99)[:40],), headers={"Content-Encoding": "gzip"}), BackendError),
        (Answer((b"\x1b\x0e\x00",), headers={"Content-Encoding": "br"}), ServerFailed),
    ],
)
async def test_what_cannot_be_unpacked_is_an_error_and_the_next_answer_is_read(
    broken: Answer, kind: type[BackendError]
) -> None:
    with Server([broken, say("next")]) as server:
        backend = create(server.url, "m")
        with pytest.raises(kind):
            async for _ in backend.stream(HELLO):
                pass
        assert "".join([delta.text async for delta in backend.stream(HELLO)]) == "next"
        await backend.aclose()


async def test_an_answer_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "MAX_ANSWER", 1 << 16)
    bomb = Answer((gzip.compress(b": ping\n" * (1 << 20)),), headers={"Content-Encoding": "gzip"})
    with pytest.raises(ServerFailed, match="larger than"):
        await text(bomb)


@pytest.mark.parametrize("kind", ["text/event-stream", "text/plain", "application/json", ""])
async def test_a_body_is_what_it_begins_like(kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    events, document = say("one"), whole({"content": "two"})
    script = [Answer(part.pieces, headers=headers, length=part.length) for part in (events, document)]
    assert await text(*script) == "onetwo"


@pytest.mark.parametrize("streamed", [True, False])
async def test_blank_lines_that_keep_a_connection_open_mean_nothing(streamed: bool) -> None:
    plain = say("hi") if streamed else whole({"content": "hi"})
    assert await text(Answer((b"\n", b"\n\n", *plain.pieces), headers=plain.headers), stream=streamed) == "hi"


async def test_half_an_emoji_is_no_error() -> None:
    halves = [chunk({"content": "\ud83d"}), chunk({"content": "\ude42"}), chunk({}, "stop")]
    cut = [b"data: " + json.dumps(half).encode() + b"\n\n" for half in halves]
    assert all(b"\\ud" in half for half in cut[:2])
    with Server([Answer(tuple(cut))]) as server:
        backend, gather = create(server.url, "m"), Gather("native")
        async for delta in backend.stream(HELLO):
            gather.feed(delta)
        await backend.aclose()
    assert gather.finish().content == "🙂"


async def test_what_was_said_before_an_error_is_shown_first() -> None:
    for wrong in ({"error": {"message": "boom"}}, {"choices": [3]}):
        found = []
        both = event(chunk({"content": "a"})) + event(wrong)
        with pytest.raises(ServerFailed):
            async for piece in pieces(Answer((both,))):
                found.append(piece)
        assert found == ["a"]
