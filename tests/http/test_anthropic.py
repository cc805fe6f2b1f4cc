"""The HTTP backend against endpoints that speak Anthropic's Messages API."""

from collections.abc import Callable
from typing import Any

import anthropic
import pytest
from agentkit_backends.http import HttpBackend, create
from agentkit_backends.http.anthropic import AnthropicReader
from agentkit_backends.http.api import Settings
from agentkit_backends.http.encode import to_bytes
from agentkit_backends.http.sse import EventReader, WholeReader
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.backend import Request
from agentkit.errors import (
    AuthFailed,
    BackendError,
    ConnectionFailed,
    ContextOverflow,
    RateLimited,
    RequestRejected,
    ServerFailed,
)
from agentkit.parse import Gather
from agentkit.types import Message, Opaque, Usage
from tests.http.anthropic_cases import CASES, READ, ask, user
from tests.http.anthropic_rules import check
from tests.http.anthropic_server import (
    Block,
    answer,
    broken,
    event,
    events,
    fail,
    hidden,
    message,
    say,
    text,
    thought,
    use,
    whole,
)
from tests.http.server import Answer, Server, recut

pytestmark = pytest.mark.anyio
HELLO = ask(user("hello"), tools=(READ,))
TURN = (
    thought("Grüße, so", "c2ln"),
    hidden("cmVk"),
    text("Both. 🙂"),
    thought("", "ZW1wdHk="),
    use("read_file", {"path": "ä" * 20}, "toolu_1"),
    use("now", {}, "toolu_2"),
)


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AGENTKIT_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)


async def gathered(backend: HttpBackend, request: Request = HELLO) -> tuple[Message, Gather]:
    gather = Gather("native", request.tools)
    async for delta in backend.stream(request):
        gather.feed(delta)
    return gather.finish(), gather


async def ask_server(*script: Answer, request: Request = HELLO, **options: Any) -> tuple[Message, Gather, Server]:
    with Server(script) as server:
        backend = create(server.url, "m", api="anthropic", **options)
        try:
            return *await gathered(backend, request), server
        finally:
            await backend.aclose()


def opaque(block: Block, said: int, calls: int) -> Opaque:
    return Opaque(api="anthropic at 127.0.0.1", data={"block": block, "text": said, "calls": calls})


@pytest.mark.parametrize("made", [answer, whole])
async def test_a_turn_streamed_and_whole(made: Callable[..., Answer]) -> None:
    turn, gather, server = await ask_server(made(*TURN), stream=made is answer)
    assert (turn.content, turn.thinking) == ("Both. 🙂", "Grüße, so")
    assert [(c.id, c.name, c.arguments, c.fault) for c in turn.calls] == [
        ("toolu_1", "read_file", {"path": "ä" * 20}, None),
        ("toolu_2", "now", {}, None),
    ]
    assert turn.opaque == (opaque(TURN[0], 0, 0), opaque(TURN[1], 0, 0), opaque(TURN[3], 7, 0))
    assert gather.ended == "calls" and gather.usage is not None
    assert gather.usage.model_copy(update={"seconds": 0.0}) == Usage(
        prompt_tokens=100, completion_tokens=10, cached_tokens=60, cache_write_tokens=10
    )
    seen = server.seen[0]
    assert seen.path == "/v1/messages" and seen.headers["anthropic-version"] == "2023-06-01"
    assert seen.body.get("stream", False) is (made is answer)
    assert "x-api-key" not in seen.headers and "authorization" not in seen.headers


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
async def test_bytes_cut_anywhere(size: int) -> None:
    straight, _, _ = await ask_server(answer(*TURN))
    cut, _, _ = await ask_server(recut(answer(*TURN), size))
    assert cut == straight


async def test_what_a_turn_said_goes_back_as_it_came() -> None:
    turn, _, _ = await ask_server(answer(*TURN))
    results = [Message(role="tool", call_id=c.id, content="x") for c in turn.calls]
    _, _, server = await ask_server(say("ok"), request=ask(user("hello"), turn, *results, tools=(READ,)))
    sent = server.seen[0].body["messages"][1]["content"]
    assert sent == [{key: value for key, value in block.items() if value is not None} for block in TURN]
    check(server.seen[0].body)


blocks = st.lists(
    st.one_of(
        st.builds(text, st.text(st.characters(exclude_categories=["Cs"]), max_size=30)),
        st.builds(thought, st.text(max_size=20), st.sampled_from(["", "c2ln"])),
        st.builds(hidden, st.just("cmVk")),
        st.builds(use, st.just("read_file"), st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=2)),
    ),
    max_size=5,
)


def read(*pieces: bytes, whole: bool = False) -> tuple[Message, Gather]:
    cutter, reader = (WholeReader() if whole else EventReader()), AnthropicReader(Settings("m"))
    gather = Gather("native", (READ,))
    for data in [*(data for piece in pieces for data in cutter.feed(piece)), *cutter.finish()]:
        for delta in reader.read(data):
            gather.feed(delta)
    assert reader.ended and reader.closed
    gather.feed(reader.last(0.0, 1))
    return gather.finish(), gather


@settings(deadline=None)
@given(blocks, st.integers(1, 50))
def test_any_turn_cut_anywhere_is_what_it_is_whole(turn: list[Block], size: int) -> None:
    for number, block in enumerate(turn):
        block |= {"id": f"toolu_{number}"} if block["type"] == "tool_use" else {}
    sent = b"".join(events(*turn))
    streamed, first = read(*(sent[at : at + size] for at in range(0, len(sent), size)))
    at_once, second = read(to_bytes(message(*turn, stop="end_turn")), whole=True)
    assert streamed.model_copy(update={"calls": ()}) == at_once.model_copy(update={"calls": ()})
    assert first.ended == second.ended
    inputs = [block["input"] for block in turn if block["type"] == "tool_use"]
    assert [c.arguments for c in streamed.calls] == [c.arguments for c in at_once.calls] == inputs


async def test_unsigned_thoughts_are_shown_and_not_kept() -> None:
    turn, _, _ = await ask_server(answer(thought("hm", ""), text("a")))
    assert (turn.thinking, turn.content, turn.opaque) == ("hm", "a", ())


async def test_blocks_of_other_kinds_are_kept_in_their_place() -> None:
    search = {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "ä"}}
    found = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []}
    turn, _, _ = await ask_server(answer(text("Let me see."), search, found, text("So.")))
    assert turn.opaque == (opaque(search, 11, 0), opaque(found, 11, 0)) and not turn.calls
    _, _, server = await ask_server(say("ok"), request=ask(user("hello"), turn))
    sent = server.seen[0].body["messages"][1]["content"]
    assert sent == [{"type": "text", "text": "Let me see."}, search, found, {"type": "text", "text": "So."}]


@pytest.mark.parametrize(
    ("stop", "ended"),
    [("end_turn", "stop"), ("stop_sequence", "stop"), ("max_tokens", "length"), ("pause_turn", "length")],
)
@pytest.mark.parametrize("made", [answer, whole])
async def test_ways_to_end(made: Callable[..., Answer], stop: str, ended: str) -> None:
    _, gather, _ = await ask_server(made(text("a"), stop=stop))
    assert gather.ended == ended


@pytest.mark.parametrize("made", [answer, whole])
async def test_a_refusal_says_why(made: Callable[..., Answer]) -> None:
    details = {"type": "refusal", "category": "cyber", "explanation": "It may harm."}
    with pytest.raises(RequestRejected, match="stopped the answer: a refusal: cyber: It may harm."):
        await ask_server(made(text("a"), stop="refusal", stop_details=details))
    with pytest.raises(RequestRejected, match="stopped the answer: a refusal$"):
        await ask_server(made(text("a"), stop="refusal", stop_details=None))


@pytest.mark.parametrize("made", [answer, whole])
async def test_an_answer_that_reaches_the_windows_end_asks_for_a_shorter_prompt(made: Callable[..., Answer]) -> None:
    with pytest.raises(ContextOverflow, match="the end of the context window"):
        await ask_server(made(text("a"), stop="model_context_window_exceeded"))


async def test_a_call_cut_off_by_the_limit_is_a_bad_call() -> None:
    sent = events(use("read_file", {"path": "a.txt"}), stop="max_tokens")
    turn, gather, _ = await ask_server(Answer((*sent[:4], *sent[-4:])))
    assert gather.ended == "length" and turn.calls[0].fault is not None and turn.calls[0].fault.kind == "bad_json"


async def test_usage_in_the_last_event_counts_and_none_is_estimated() -> None:
    told = {"input_tokens": 70, "cache_read_input_tokens": None, "output_tokens": 10}
    told |= {"output_tokens_details": {"thinking_tokens": 4}}
    late = event("message_delta", delta={"stop_reason": "end_turn"}, usage=told)
    sent = events(text("hi"))
    _, gather, _ = await ask_server(Answer((*sent[:-2], late, sent[-1])))
    assert gather.usage is not None
    assert (gather.usage.prompt_tokens, gather.usage.reasoning_tokens) == (140, 4)
    bare = message(stop=None)
    del bare["usage"]
    _, gather, _ = await ask_server(Answer((event("message_start", message=bare), *sent[1:-2], event("message_delta", delta={"stop_reason": "end_turn"}), sent[-1])))  # fmt: skip
    assert gather.usage is not None and gather.usage.completion_tokens == 1 and gather.usage.prompt_tokens > 10


async def test_count_learns_from_all_that_was_read_and_written() -> None:
    request = ask(user("word " * 60))
    with Server([say("ok")]) as server:
        backend = create(server.url, "m", api="anthropic")
        await gathered(backend, request)
        assert backend.count(request) == 100
        await backend.aclose()


CUT = events(text("hello"))
FAULTS: list[tuple[Answer, type[BackendError], list[str]]] = [
    (fail(400, "invalid_request_error", "messages: bad"), RequestRejected, ["400: messages: bad"]),
    (fail(401, "authentication_error", "invalid x-api-key sk-secret-1"), AuthFailed, ["401", "x-api-key ***"]),
    (fail(402, "billing_error", "pay"), RequestRejected, ["402: pay", "billing"]),
    (fail(403, "permission_error", "no"), AuthFailed, ["403: no"]),
    (fail(404, "not_found_error", "model: m"), RequestRejected, ["404: model: m", "'m'", "/v1"]),
    (fail(413, "request_too_large", "Request exceeds the maximum size"), ContextOverflow, ["413"]),
    (fail(429, "rate_limit_error", "slow down"), RateLimited, ["429: slow down"]),
    (fail(500, "api_error", "Internal server error"), ServerFailed, ["500: Internal"]),
    (fail(504, "timeout_error", "late"), ServerFailed, ["504: late"]),
    (fail(529, "overloaded_error", "Overloaded"), ServerFailed, ["529: Overloaded"]),
    (fail(400, "invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum"), ContextOverflow, []),
    (
        fail(400, "invalid_request_error", "input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000"),
        ContextOverflow,
        ["188240"],
    ),
    *(
        (Answer((*CUT[:3], broken(name, "so"))), kind, [f"{status}: so"])
        for name, status, kind in [
            ("overloaded_error", 529, ServerFailed),
            ("rate_limit_error", 429, RateLimited),
            ("api_error", 500, ServerFailed),
            ("new_error", 500, ServerFailed),
            ("invalid_request_error", 400, RequestRejected),
            ("request_too_large", 413, ContextOverflow),
        ]
    ),
    (Answer((b'event: error\ndata: {"error": "the proxy died"}\n\n',)), ServerFailed, ["500: the proxy died"]),
    (Answer((*CUT[:3],)), ConnectionFailed, ["in the middle"]),
    (Answer((*CUT[:3],), cut=True), ConnectionFailed, ["broke off"]),
    (Answer((b"data: {nonsense}\n\n",)), ServerFailed, ["no Anthropic message", "{nonsense}"]),
    (Answer((b'data: {"choices": []}\n\n',)), ServerFailed, ["no Anthropic message", "choices"]),
    (Answer((event("content_block_delta", index=3, delta={"type": "text_delta", "text": "a"}),)), ServerFailed, ["no Anthropic"]),
    (Answer((event("content_block_start", index=0, content_block={"type": "tool_use"}),)), ServerFailed, ["no Anthropic"]),
    (Answer((event("message_start", message="x"),)), ServerFailed, ["no Anthropic message"]),
    (Answer((b"<html>Welcome</html>",), headers={"Content-Type": "text/html"}), ServerFailed, ["text/html", "/v1"]),
]  # fmt: skip


@pytest.mark.parametrize(("given_answer", "kind", "says"), FAULTS)
async def test_faults_become_typed_errors(given_answer: Answer, kind: type[BackendError], says: list[str]) -> None:
    with pytest.raises(BackendError) as caught:
        await ask_server(given_answer, api_key="sk-secret-1")
    assert type(caught.value) is kind
    shown = str(caught.value)
    assert all(words in shown for words in says), shown
    assert "127.0.0.1" in shown and "\n" not in shown and "sk-secret" not in shown


async def test_a_wait_is_taken_from_the_header() -> None:
    for status, kind in ((429, "rate_limit_error"), (529, "overloaded_error")):
        with pytest.raises(RateLimited) as caught:
            await ask_server(fail(status, kind, "slow", retry_after="7"))
        assert caught.value.retry_after == 7


async def test_an_answer_with_its_end_in_hand_needs_no_more() -> None:
    sent = events(text("a"))[:-1]
    assert (await ask_server(Answer(tuple(sent), cut=True)))[0].content == "a"


async def test_events_of_new_kinds_are_passed_over() -> None:
    sent = events(text("a"))
    odd = event("content_block_delta", index=0, delta={"type": "citations_delta", "citation": {}})
    assert (await ask_server(Answer((*sent[:3], event("news", x=1), odd, *sent[3:]))))[0].content == "a"


async def test_the_key_goes_into_its_own_header() -> None:
    _, _, server = await ask_server(say("a"), api_key="sk-secret-1")
    assert server.seen[0].headers["x-api-key"] == "sk-secret-1" and "authorization" not in server.seen[0].headers


async def test_an_address_that_names_the_api_needs_no_option() -> None:
    with Server([say("a")]) as server:
        backend = create(f"{server.url}/messages", "m")
        assert (await gathered(backend))[0].content == "a"
        await backend.aclose()
    assert server.seen[0].path == "/v1/messages"


@pytest.mark.parametrize(
    ("said", "gone", "request_"),
    [
        ("`temperature` is deprecated for this model.", "temperature", HELLO),
        (
            "Thinking may not be enabled when tool_choice forces tool use.",
            "tool_choice",
            ask(user("hi"), tools=(READ,), tool_choice="required"),
        ),
        ("output_config: Extra inputs are not permitted", "output_config", CASES["schema"]),
        ("output_config.format.schema: 'x' is not supported", "output_config", CASES["schema"]),
    ],
)
async def test_an_option_that_a_model_refuses_is_left_out_for_good(said: str, gone: str, request_: Request) -> None:
    with Server([fail(400, "invalid_request_error", said), say("one"), say("two")]) as server:
        backend = create(server.url, "m", api="anthropic")
        assert [(await gathered(backend, request_))[0].content for _ in range(2)] == ["one", "two"]
        await backend.aclose()
    assert [gone in seen.body for seen in server.seen] == [True, False, False]


def test_the_scripted_server_satisfies_the_official_client() -> None:
    script = [
        answer(*TURN),
        whole(*TURN),
        say("x", stop="refusal", stop_details={"type": "refusal", "category": "bio"}),
    ]
    script += [Answer((*CUT[:3], broken("overloaded_error", "Overloaded"))), fail(429, "rate_limit_error", "slow")]
    with (
        Server(script) as server,
        anthropic.Anthropic(base_url=server.url.removesuffix("/v1"), api_key="k", max_retries=0) as client,
    ):

        def options() -> Any:
            return {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]}

        with client.messages.stream(**options()) as stream:
            streamed = stream.get_final_message()
        at_once = client.messages.create(**options())
        for got in (streamed, at_once):
            kept = [block.model_dump(exclude_none=True) for block in got.content]
            assert kept == [{key: value for key, value in block.items() if value is not None} for block in TURN]
            assert got.stop_reason == "tool_use" and got.usage.cache_read_input_tokens == 60
            assert got.usage.output_tokens == 10
        with client.messages.stream(**options()) as stream:
            details = stream.get_final_message().stop_details
        assert details is not None and details.category == "bio"
        with pytest.raises(anthropic.APIStatusError, match="Overloaded"), client.messages.stream(**options()) as stream:
            stream.get_final_message()
        with pytest.raises(anthropic.RateLimitError, match="slow"):
            client.messages.create(**options())
