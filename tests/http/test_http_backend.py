import gc
import json
import logging
import socket
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import anyio
import pytest
from agentkit_backends.http import HttpBackend, create

from agentkit.backend import Request
from agentkit.errors import (
    AgentKitError,
    AuthFailed,
    BackendError,
    ConfigError,
    ConnectionFailed,
    ContextOverflow,
    RateLimited,
    RequestRejected,
    ServerFailed,
)
from agentkit.parse import Gather
from agentkit.types import Message, ToolSpec, Usage
from tests.http.server import DONE, USAGE, Answer, Server, call, chunk, event, fail, recut, say, stream, whole

pytestmark = pytest.mark.anyio
HELLO = Request(messages=(Message(role="user", content="hello"),))
TOOL = ToolSpec(name="read_file", description="Read a file.", parameters={"type": "object", "properties": {}})


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AGENTKIT_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


async def ask(backend: HttpBackend, request: Request = HELLO) -> tuple[Message, Gather]:
    gather = Gather("native")
    async for delta in backend.stream(request):
        gather.feed(delta)
    return gather.finish(), gather


async def ask_server(*script: Answer, request: Request = HELLO, **options: Any) -> tuple[Message, Gather, Server]:
    with Server(script) as server:
        backend = create(server.url, "m", **options)
        try:
            return *await ask(backend, request), server
        finally:
            await backend.aclose()


async def test_text_thinking_and_usage() -> None:
    answer = stream(
        chunk({"role": "assistant", "content": "", "reasoning_content": "hm "}),
        chunk({"reasoning": "so"}),
        chunk({"content": "Grüße 🙂"}),
        chunk({"content": None}, "stop"),
        chunk(usage={**USAGE, "cost": 0.5}),
    )
    message, gather, server = await ask_server(answer)
    assert message == Message(role="assistant", content="Grüße 🙂", thinking="hm so")
    assert gather.ended == "stop" and gather.usage is not None
    assert gather.usage.model_copy(update={"seconds": 0.0}) == Usage(
        prompt_tokens=100, completion_tokens=10, cached_tokens=60, cost=0.5
    )
    assert 0 < gather.usage.seconds < 20
    assert server.seen[0].path == "/v1/chat/completions"
    assert "authorization" not in server.seen[0].headers


async def test_calls_beside_each_other() -> None:
    def part(index: int, **fields: Any) -> dict[str, Any]:
        return chunk({"tool_calls": [{"index": index, **fields}]})

    answer = stream(
        chunk({"content": "Two."}),
        part(0, id="a", type="function", function={"name": "f", "arguments": ""}),
        part(1, id="b", type="function", function={"name": "g", "arguments": '{"x": '}),
        part(0, function={"arguments": "{}"}),
        part(1, function={"arguments": "1}"}),
        chunk({}, "stop"),
    )
    message, gather, _ = await ask_server(answer)
    assert [(c.id, c.name, c.arguments) for c in message.calls] == [("a", "f", {}), ("b", "g", {"x": 1})]
    assert gather.ended == "calls"


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
async def test_bytes_cut_anywhere(size: int) -> None:
    message, _, _ = await ask_server(recut(call("write", {"text": "Grüße 🙂\r\n"}), size))
    assert message.calls[0].arguments == {"text": "Grüße 🙂\r\n"}


@pytest.mark.parametrize(
    "body",
    [
        b": hi\r\ndata: %b\r\n\r\nevent: x\r\nid: 3\r\ndata:%b\r\n\r\ndata: [DONE]\r\n\r\n",
        b"retry: 5\rdata: %b\r\rdata: %b\r\rdata: [DONE]\r\r",
        b"data: %b\n\n\n\n: ping\n\ndata: %b\n\n",  # No [DONE].
        b"data: %b\n\ndata: %b\n\ndata: [DONE]",
        b"data: %b\n\ndata: %b",
    ],
)
async def test_event_streams_as_servers_write_them(body: bytes) -> None:
    first = json.dumps(chunk({"content": "a"})).encode()
    first = first if b"\r" in body else first.replace(b", ", b",\ndata: ")  # One event over many lines.
    last = json.dumps(chunk({"content": "b"}, "stop")).encode()
    message, _, _ = await ask_server(recut(Answer((body % (first, last),)), 5))
    assert message.content == "ab"


async def test_an_answer_that_is_not_streamed() -> None:
    calls = [{"id": "a", "type": "function", "function": {"name": "f", "arguments": {"x": 1}}}]
    message, gather, _ = await ask_server(whole({"content": "hi", "tool_calls": calls}, "tool_calls"))
    assert (message.content, message.calls[0].arguments) == ("hi", {"x": 1})
    assert gather.usage is not None and gather.usage.prompt_tokens == 100


async def test_whole_answers_are_asked_for_where_an_endpoint_cannot_stream() -> None:
    message, gather, server = await ask_server(whole({"content": "hi"}), stream=False)
    assert message.content == "hi" and gather.usage is not None and gather.usage.completion_tokens == 10
    assert not {"stream", "stream_options"} & server.seen[0].body.keys()


async def test_length_ends_and_a_filter_is_an_error() -> None:
    _, gather, _ = await ask_server(stream(chunk({"content": "a"}, "length")))
    assert gather.ended == "length"
    with pytest.raises(RequestRejected, match="content filter"):
        await ask_server(stream(chunk({}, "content_filter")))


async def test_one_connection_serves_every_step() -> None:
    with Server([say("one"), call("f", {}), fail(500), whole({"content": "x"}), say("two")]) as server:
        backend = create(server.url + "/", "m")
        await ask(backend)
        await ask(backend)
        with pytest.raises(ServerFailed):
            await ask(backend)
        await ask(backend)
        await ask(backend)
        await backend.aclose()
        assert [seen.connection for seen in server.seen] == [1] * 5


async def test_it_may_be_used_again_after_closing() -> None:
    with Server([say("one"), say("two")]) as server:
        backend = create(server.url, "m")
        for word in ("one", "two"):
            assert (await ask(backend))[0].content == word
            await backend.aclose()
        await backend.aclose()


def test_one_backend_serves_one_event_loop_after_another() -> None:
    async def once() -> str:
        try:
            return (await ask(backend))[0].content
        finally:
            await backend.aclose()

    with Server([say("one"), say("two"), say("three")]) as server:
        backend = create(server.url, "m")
        runs = [anyio.run(once, backend=kind) for kind in ("asyncio", "trio", "asyncio")]
    assert runs == ["one", "two", "three"]


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_left_open_in_a_loop_that_ended_is_not_used_again() -> None:
    async def once() -> str:
        return (await ask(backend))[0].content

    async def last() -> str:
        try:
            return await once()
        finally:
            await backend.aclose()

    with Server([say("one"), say("two")]) as server:
        backend = create(server.url, "m")
        assert [anyio.run(once), anyio.run(last)] == ["one", "two"]
        gc.collect()


async def test_loopback_needs_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert (await ask_server(say("direct")))[0].content == "direct"


async def test_leaving_early_closes_cleanly() -> None:
    hold = threading.Event()
    answer = Answer((event(chunk({"content": "a"})), hold, DONE))
    with Server([answer, say("next")]) as server:
        backend = create(server.url, "m")
        pieces = backend.stream(HELLO)
        assert (await anext(pieces)).text == "a"
        await pieces.aclose()  # type: ignore[attr-defined]
        assert (await ask(backend))[0].content == "next"
        with anyio.move_on_after(0.05) as scope:
            server._script = iter([answer])
            await ask(backend)
        assert scope.cancelled_caught
        await backend.aclose()
        hold.set()


FAULTS: list[tuple[Answer, type[BackendError], list[str]]] = [
    (fail(401, "Incorrect API key provided: sk-secret-1"), AuthFailed, ["401", "Incorrect API key provided: ***"]),
    (fail(403, "no"), AuthFailed, ["403: no"]),
    (fail(402, "pay"), RequestRejected, ["402: pay", "billing"]),
    (fail(404, "The model `m` does not exist"), RequestRejected, ["404", "does not exist", "'m'", "/v1"]),
    (fail(400, "tools: bad"), RequestRejected, ["400: tools: bad"]),
    (fail(422, "messages.0: bad"), RequestRejected, ["422"]),
    (fail(429, "You exceeded your current quota", code="insufficient_quota"), RequestRejected, ["quota", "billing"]),
    (fail(429, "slow down"), RateLimited, ["429: slow down"]),
    (fail(408), ServerFailed, ["408"]),
    (fail(500, "boom"), ServerFailed, ["500: boom"]),
    (fail(529, "overloaded"), ServerFailed, ["529"]),
    (Answer((b'{"detail": [{"loc": ["body"], "msg": "field required"}]}',), 422), RequestRejected, ["field required"]),
    (Answer((b'{"error": "model not loaded"}',), 400), RequestRejected, ["model not loaded"]),
    (Answer((b'{"object": "error", "message": "bad thing"}',), 400), RequestRejected, ["bad thing"]),
    (Answer((b"<html><style>p{}</style><h1>502 Bad</h1>gateway</html>",), 502), ServerFailed, ["502: 502 Bad gateway"]),
    (Answer((b"x" * 100_000,), 500), ServerFailed, ["xxx…"]),
    (Answer((), 307, {"Location": "https://else/v1"}, length=True), RequestRejected, ["moved to https://else/v1"]),
    (stream({"error": {"message": "out of memory", "code": 503}}), ServerFailed, ["503: out of memory"]),
    (stream({"error": {"message": "busy", "code": "rate_limit_exceeded"}}), RateLimited, ["busy"]),
    (stream({"error": "the engine died"}), ServerFailed, ["the engine died"]),
    (Answer((b"data: {nonsense}\n\n",)), ServerFailed, ["no chat completion", "{nonsense}"]),
    (Answer((b"data: 3\n\n",)), ServerFailed, ["no chat completion"]),
    (Answer((b'data: {"choices": [3]}\n\n',)), ServerFailed, ["no chat completion"]),
    (Answer((b'data: {"choices": [{"delta": {"tool_calls": [3]}}]}\n\n',)), ServerFailed, ["no chat completion"]),
    (Answer((b'data: {"choices": [{"delta": "x"}]}\n\n',)), ServerFailed, ["no chat completion"]),
    (Answer((b"<html>Welcome</html>",), headers={"Content-Type": "text/html"}), ServerFailed, ["text/html", "/v1"]),
    (stream(chunk({"content": "a"}), cut=True, done=False), ConnectionFailed, ["broke off"]),
    (stream(chunk({"content": "a"}), done=False), ConnectionFailed, ["in the middle"]),
    (Answer((), cut=True), ConnectionFailed, ["broke off"]),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "kind", "says"), FAULTS)
async def test_faults_become_typed_errors(answer: Answer, kind: type[BackendError], says: list[str]) -> None:
    with pytest.raises(BackendError) as caught:
        await ask_server(answer, api_key="sk-secret-1")
    assert type(caught.value) is kind
    text = str(caught.value)
    assert all(words in text for words in says), text
    assert "127.0.0.1" in text and "\n" not in text and "sk-secret" not in text


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (400, "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens."),
        (400, "the request exceeds the available context size, try increasing it"),
        (400, "The input (9000 tokens) is longer than the model's context length (8192 tokens)."),
        (400, "prompt is too long: 210000 tokens > 200000 maximum"),
        (400, "Invalid request: Your request exceeded model token limit: 8192"),
        (400, "Prompt contains 9000 tokens, too large for model with 8192 maximum context length"),
        (422, "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000"),
        (400, "The input token count (9000) exceeds the maximum number of tokens allowed (8192)."),
        (500, "context window exceeds limit"),
        (413, "Payload Too Large"),
    ],
)
async def test_overflow_in_the_words_of_many_servers(status: int, message: str) -> None:
    with pytest.raises(ContextOverflow):
        await ask_server(fail(status, message))


async def test_overflow_by_code_and_in_the_stream() -> None:
    with pytest.raises(ContextOverflow):
        await ask_server(fail(400, "no", code="context_length_exceeded"))
    with pytest.raises(ContextOverflow):
        await ask_server(stream({"error": {"message": "maximum context length is 5", "code": 400}}))


async def test_an_answer_with_its_end_in_hand_needs_no_more() -> None:
    message, _, _ = await ask_server(stream(chunk({"content": "a"}, "stop"), cut=True, done=False))
    assert message.content == "a"


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("7", 7, 7),
        ("0.25", 0.25, 0.25),
        pytest.param(format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True), 3000, 3600, id="in an hour"),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("Wed, 21 Oct 2015 07:28:00 -0000", 0, 0),
        ("Wed, 21 Oct 99999999999 07:28:00 GMT", None, None),
        ("-1", None, None),
        ("nan", None, None),
        ("soon", None, None),
    ],
)
async def test_retry_after_in_both_forms(header: str, least: float | None, most: float | None) -> None:
    with pytest.raises(RateLimited) as caught:
        await ask_server(fail(429, "slow", retry_after=header))
    wait = caught.value.retry_after
    assert wait is None if least is None or most is None else wait is not None and least <= wait <= most


async def test_a_busy_server_that_names_a_wait_and_milliseconds() -> None:
    with pytest.raises(RateLimited) as caught:
        await ask_server(Answer((), 503, {"retry-after-ms": "1500", "Retry-After": "2"}, length=True))
    assert caught.value.retry_after == 1.5


async def test_nothing_answers() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        backend = create(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", "m")
        with pytest.raises(ConnectionFailed, match="nothing answers at http://127.0.0.1:.*is the server running"):
            await ask(backend)
        await backend.aclose()


@pytest.mark.parametrize("head", [[], [event(chunk({"content": "a"}))]])
async def test_a_silent_server_is_given_up(head: list[bytes]) -> None:
    hold = threading.Event()
    with Server([Answer((*head, hold, DONE))]) as server:
        times = {"first_seconds": 60.0, "chunk_seconds": 0.05} if head else {"first_seconds": 0.05}
        backend = create(server.url, "m", **times)
        with pytest.raises(ConnectionFailed, match="went silent.*_seconds"):
            await ask(backend)
        await backend.aclose()
        hold.set()


async def test_a_slow_first_chunk_may_take_longer_than_a_silence() -> None:
    hold = threading.Event()
    threading.Timer(0.2, hold.set).start()
    message, _, _ = await ask_server(Answer((hold, *say("late").pieces)), chunk_seconds=0.1)
    assert message.content == "late"


async def test_the_connection_is_not_waited_for_after_the_end() -> None:
    hold = threading.Event()
    with Server([Answer((*say("hi").pieces, hold))]) as server:
        backend = create(server.url, "m")
        with anyio.fail_after(10):
            assert (await ask(backend))[0].content == "hi"
        await backend.aclose()
        hold.set()


@pytest.mark.parametrize(
    ("refused", "request_", "gone", "instead"),
    [
        (fail(400, "Unrecognized request argument supplied: stream_options"), HELLO, "stream_options", {}),
        (fail(422, "Extra inputs are not permitted", loc=["body", "stream_options"]), HELLO, "stream_options", {}),
        (
            fail(400, "'temperature' does not support 0.0 with this model.", param="temperature"),
            HELLO,
            "temperature",
            {},
        ),
        (
            fail(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", param="max_tokens"),
            Request(messages=HELLO.messages, max_tokens=9),
            "max_tokens",
            {"max_completion_tokens": 9},
        ),
    ],
)
async def test_an_option_the_endpoint_refuses_is_left_out_for_good(
    refused: Answer, request_: Request, gone: str, instead: dict[str, Any]
) -> None:
    with Server([refused, say("one"), say("two")]) as server:
        backend = create(server.url, "m")
        assert (await ask(backend, request_))[0].content == "one"
        assert (await ask(backend, request_))[0].content == "two"
        await backend.aclose()
        first, second, third = (seen.body for seen in server.seen)
    assert {key: value for key, value in first.items() if key != gone} | instead == second == third


async def test_a_bad_value_is_no_unknown_option() -> None:
    with pytest.raises(RequestRejected, match="between 0 and 2"):
        await ask_server(fail(400, "temperature must be between 0 and 2"), say("never"))


async def test_an_option_refused_twice_is_an_error() -> None:
    refused = fail(400, "stream_options is not supported")
    with pytest.raises(RequestRejected, match="stream_options"):
        await ask_server(refused, refused)


async def test_keys_reach_the_endpoint_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-other")
    monkeypatch.setenv("AGENTKIT_API_KEY", "sk-secret-2\n")
    caplog.set_level(logging.DEBUG)
    with Server([fail(401, "wrong key sk-secret-2"), Answer((), cut=True)]) as server:
        backend = create(server.url, "m")
        errors = []
        for _ in range(2):
            with pytest.raises(BackendError) as caught:
                await ask(backend)
            errors.append(caught.value)
        await backend.aclose()
        assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer sk-secret-2"] * 2
    assert "$AGENTKIT_API_KEY" in str(errors[0])
    shown = [repr(backend), str(backend), caplog.text]
    for error in errors:
        cause: BaseException | None = error
        while cause is not None:
            shown += [repr(cause), str(cause), repr(getattr(cause, "__dict__", ""))]
            cause = cause.__cause__ or cause.__context__
    assert not [text for text in shown if "sk-secret" in text]


async def test_a_missing_key_names_the_variable() -> None:
    with pytest.raises(AuthFailed, match=r"set \$AGENTKIT_API_KEY"):
        await ask_server(fail(401, "no key"))


@pytest.mark.parametrize(
    ("base_url", "model", "key", "says"),
    [
        (None, "m", None, "--base-url"),
        ("http://h/v1", None, None, "--model"),
        ("localhost:8000/v1", "m", None, "http://HOST:PORT/v1"),
        ("ftp://h/v1", "m", None, "http://HOST:PORT/v1"),
        ("http://h:port/v1", "m", None, "http://HOST:PORT/v1"),
        ("http:///v1", "m", None, "http://HOST:PORT/v1"),
        ("http://h/v1", "m", "a\nb", "header"),
        ("http://h/v1", "m", "clé", "header"),
    ],
)
def test_bad_options_say_what_to_give(base_url: str, model: str, key: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        create(base_url, model, key)
    assert says in str(caught.value) and (key is None or key not in str(caught.value))


def test_an_address_is_shown_without_its_secrets() -> None:
    backend = create("http://user:word@h/v1/chat/completions?token=x", "m")
    assert repr(backend) == "HttpBackend('http://h/v1/chat/completions', 'm')"
    assert (backend.name, backend.window) == ("http:m", 131_072)


async def test_count_learns_from_reported_usage() -> None:
    request = Request(messages=(Message(role="user", content="word " * 400),), tools=(TOOL,))
    with Server(
        [say("ok", usage={"prompt_tokens": 1000, "completion_tokens": 1})] * 1 + [say("ok", usage=None)]
    ) as server:
        backend = create(server.url, "m")
        guess = backend.count(request)
        assert 400 < guess < 1000
        await ask(backend, request)
        assert backend.count(request) == 1000
        _, gather = await ask(backend, request)
        assert gather.usage is not None and gather.usage.prompt_tokens == 1000
        assert gather.usage.completion_tokens == 1
        twice = Request(messages=request.messages * 2, tools=(TOOL,))
        assert 1800 < backend.count(twice) < 2000
        await backend.aclose()


@pytest.mark.parametrize("reported", [{"prompt_tokens": 0}, {"prompt_tokens": 10**9}, {"prompt_tokens": "many"}])
async def test_count_does_not_learn_nonsense(reported: dict[str, Any]) -> None:
    with Server([say("ok", usage=reported)]) as server:
        backend = create(server.url, "m")
        before = backend.count(HELLO)
        await ask(backend)
        assert backend.count(HELLO) == before
        await backend.aclose()


def test_errors_are_agentkits() -> None:
    assert all(issubclass(kind, AgentKitError) for _, kind, _ in FAULTS)


async def test_a_request_is_measured_once_and_each_other_one_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with Server([say("hello")]) as server:
        backend = create(server.url, "m")
        writer, measured = backend._writer, list[Request]()
        measure = writer.size
        monkeypatch.setattr(writer, "size", lambda request: measured.append(request) or measure(request))
        longer = Request(messages=(*HELLO.messages, Message(role="user", content="hello " * 100)))
        assert backend.count(longer) > backend.count(HELLO) > 0
        await ask(backend)
        assert [request.messages for request in measured] == [longer.messages, HELLO.messages]
        assert backend.count(Request(messages=HELLO.messages, tools=(TOOL,))) > backend.count(HELLO)
        await backend.aclose()
