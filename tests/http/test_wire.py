"""What is sent to OpenAI's two APIs, byte for byte; the types of the official client as the measure."""

import gc
import json
from pathlib import Path
from typing import Any

import openai
import pytest
from agentkit_backends.http.api import Settings, Writer
from agentkit_backends.http.chat import ChatWriter, message_fields
from agentkit_backends.http.encode import IMAGE_BYTES, Encoded, short_id, to_bytes
from agentkit_backends.http.responses import ResponsesWriter
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import ValidationError
from openai.types.chat.completion_create_params import CompletionCreateParams
from openai.types.responses.response_create_params import ResponseCreateParams

from agentkit.backend import Request
from agentkit.errors import RequestRejected
from agentkit.types import Fault, Image, Message, ToolCall
from tests.http import responses_server
from tests.http.cases import CASES, HI, NOT_IN_RESPONSES, ORIGIN, RESPONSES, ask, result, user
from tests.http.official import official
from tests.http.server import USAGE, Server, call, fail, say, whole

WIRE = Path(__file__).parent / "wire"
WRITERS: dict[str, type[Writer]] = {"chat": ChatWriter, "responses": ResponsesWriter}
OFFICIAL = {"chat": official(CompletionCreateParams), "responses": official(ResponseCreateParams)}
PINNED = {"chat": CASES, "responses": {name: CASES[name] for name in CASES.keys() - NOT_IN_RESPONSES} | RESPONSES}
ALL = [(api, name) for api, cases in PINNED.items() for name in sorted(cases)]


def body(api: str, request: Request, stream: bool = True) -> bytes:
    return WRITERS[api](Settings("m", stream=stream, origin=ORIGIN)).body(request)


@pytest.mark.parametrize("api", PINNED)
def test_there_is_a_golden_file_for_each_case(api: str) -> None:
    assert sorted(path.stem for path in (WIRE / api).iterdir()) == sorted(PINNED[api])


@pytest.mark.parametrize(("api", "name"), ALL)
def test_bodies_byte_for_byte(api: str, name: str) -> None:
    golden = json.loads((WIRE / api / f"{name}.json").read_text())
    assert body(api, PINNED[api][name], stream=name != "hello_whole").decode() == to_bytes(golden).decode()
    OFFICIAL[api].validate(golden)


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("chat", {"model": None}),
    ("chat", {"colour": 1}),
    ("chat", {"messages": [{"role": "user", "content": [{"type": "text", "txt": "hi"}]}]}),
    ("chat", {"messages": [{"role": "tool", "content": "hi"}]}),
    ("chat", {"messages": [{"role": "assistant", "content": "", "reasoning_content": "hm"}]}),
    ("chat", {"tool_choice": {"type": "function", "name": "f"}}),
    ("responses", {"colour": 1}),
    ("responses", {"input": [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]}),
    ("responses", {"input": [{"type": "function_call_output", "call_id": "a"}]}),
    ("responses", {"tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}]}),
    ("responses", {"tool_choice": {"type": "function", "function": {"name": "f"}}}),
]


@pytest.mark.parametrize(("api", "wrong"), WRONG)
def test_the_official_types_do_refuse(api: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        OFFICIAL[api].validate(json.loads(body(api, CASES["hello"])) | wrong)


def test_the_official_client_says_the_same() -> None:
    chat, responses = (json.loads(body(api, CASES["parallel"])) for api in PINNED)
    script = [say("ok"), responses_server.stream(responses_server.message("ok"))]
    with Server(script) as server, openai.OpenAI(base_url=server.url, api_key="k", max_retries=0) as client:
        list(client.chat.completions.create(**chat))
        list(client.responses.create(**responses))
    assert [seen.body for seen in server.seen] == [chat, responses]
    assert [seen.path for seen in server.seen] == ["/v1/chat/completions", "/v1/responses"]
    assert {seen.headers["authorization"] for seen in server.seen} == {"Bearer k"}


def test_the_scripted_server_satisfies_the_official_client() -> None:
    script = [
        say("Grüße an alle"),
        call("f", {"x": "ä" * 20}),
        whole({"content": "hi"}),
        fail(429, "slow"),
        fail(401, "no"),
    ]
    with Server(script) as server, openai.OpenAI(base_url=server.url, api_key="k", max_retries=0) as client:

        def ask(**options: Any) -> Any:
            return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hi"}], **options)

        chunks = list(ask(stream=True))
        assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "Grüße an alle"
        assert chunks[-1].usage.total_tokens == USAGE["total_tokens"]
        assert [c.choices[0].finish_reason for c in chunks if c.choices][-1] == "stop"
        calls = [c for chunk in ask(stream=True) if chunk.choices for c in chunk.choices[0].delta.tool_calls or ()]
        assert calls[0].id == "call_1" and calls[0].function.name == "f"
        assert json.loads("".join(c.function.arguments for c in calls)) == {"x": "ä" * 20}
        assert ask().choices[0].message.content == "hi"
        with pytest.raises(openai.RateLimitError, match="slow"):
            ask()
        with pytest.raises(openai.AuthenticationError):
            ask()
        with pytest.raises(openai.APIStatusError, match="script has ended"):
            ask()


def test_the_responses_api_says_that_it_has_no_stop_sequences() -> None:
    with pytest.raises(RequestRejected, match="api='chat'"):
        body("responses", CASES["stop"])


@pytest.mark.parametrize("api", PINNED)
def test_the_head_stays_the_same_from_step_to_step(api: str) -> None:
    request = CASES["parallel"]
    steps = [body(api, ask(*request.messages[:end], tools=request.tools)) for end in (2, 3, 5)]
    for before, after in zip(steps, steps[1:], strict=False):
        known, cut, _ = before.partition(b'],"st')
        assert cut
        assert after.startswith(known)


@pytest.mark.parametrize(
    ("raw", "arguments", "sent"),
    [
        ('{"a":  1}', {"a": 1}, '{"a":  1}'),
        ('{"a": "x\ny"}', {"a": "x\ny"}, '{"a": "x\\ny"}'),
        ('{"a": ', {}, "{}"),
        ("[1]", {}, "{}"),
        ("", {"a": 1}, '{"a": 1}'),
    ],
)
def test_earlier_arguments_are_always_an_object(raw: str, arguments: dict[str, Any], sent: str) -> None:
    fault = None if arguments else Fault(kind="bad_json", message="x")
    made = ToolCall(id="a", name="f", arguments=arguments, raw=raw, fault=fault)
    fields = message_fields(Message(role="assistant", calls=(made,)), Settings("m"))
    assert fields["tool_calls"][0]["function"]["arguments"] == sent


@pytest.mark.parametrize("api", PINNED)
def test_a_half_character_does_not_stop_a_request(api: str) -> None:
    assert b"a?b" in body(api, ask(user("a\ud83db")))


@pytest.mark.parametrize("api", PINNED)
@pytest.mark.parametrize("bytes_", [1, 10_000, 1_000_000])
def test_an_image_counts_for_the_same_whatever_its_bytes(api: str, bytes_: int) -> None:
    writer = WRITERS[api](Settings("m"))
    image = Image(data=b"x" * bytes_)
    for bare, shown in ((HI, user("hi", image)), (result("c", "hi"), result("c", "hi", image))):
        assert IMAGE_BYTES < writer.size(ask(shown)) - writer.size(ask(bare)) < IMAGE_BYTES + 250


@given(st.text(), st.text())
def test_short_ids_are_nine_letters_and_digits_and_keep_apart(one: str, other: str) -> None:
    short = short_id(one)
    assert len(short) == 9 and short.isascii() and short.isalnum() and short_id(short) == short
    assert one == other or short != short_id(other)


def test_each_message_is_encoded_once_and_forgotten_with_it() -> None:
    encoded: list[str] = []

    def encode(message: Message) -> bytes:
        encoded.append(message.content)
        return to_bytes(message_fields(message, Settings("m")))

    cache = Encoded(encode)
    messages = [Message(role="user", content=str(n)) for n in range(50)]
    for end in range(len(messages)):
        for message in messages[: end + 1]:
            assert cache.of(message) == b'{"role":"user","content":"%s"}' % message.content.encode()
    assert len(encoded) == 50
    del messages, message
    gc.collect()
    assert not cache._known
