"""The Responses API over HTTP: streamed and whole, against the scripted server and the official client's models."""

import json
from typing import Any

import openai
import pytest
from agentkit_backends.http import HttpBackend, create
from openai.types.responses import Response, ResponseStreamEvent
from pydantic import TypeAdapter

from agentkit.agent import Agent
from agentkit.backend import Request
from agentkit.errors import BackendError, ConnectionFailed, ContextOverflow, RateLimited, RequestRejected, ServerFailed
from agentkit.parse import Gather
from agentkit.toolbox import tool
from agentkit.types import Message, Opaque, Usage
from tests.http.cases import HI, ask, user
from tests.http.responses_server import (
    Item,
    call,
    events,
    message,
    refusal,
    response,
    sent,
    stream,
    thought,
    whole,
)
from tests.http.server import Answer, Server, fail, recut

pytestmark = pytest.mark.anyio
EVENT: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent)
ANSWERS: dict[str, list[Item]] = {
    "text": [message("Grüße an alle 🙂")],
    "refusal": [refusal("I will not.")],
    "call": [call("f", {"x": "ä" * 20})],
    "thoughts": [thought("First a.", "Then b."), message("Done.")],
    "all": [
        thought("a."),
        message("Both.", phase="commentary"),
        call("f", {"x": 1}),
        thought(item_id="rs_2", encrypted="dA=="),
        call("g", {}, call_id="call_2"),
    ],
}


async def answered(backend: HttpBackend, request: Request) -> tuple[Message, Gather]:
    gather = Gather("native")
    async for delta in backend.stream(request):
        gather.feed(delta)
    return gather.finish(), gather


async def said(*script: Answer, request: Request | None = None, **options: Any) -> tuple[Message, Gather, Server]:
    with Server(script) as server:
        backend = create(server.url, "m", api="responses", **options)
        try:
            return *await answered(backend, request or ask(HI)), server
        finally:
            await backend.aclose()


@pytest.mark.parametrize("name", ANSWERS)
def test_the_official_client_reads_the_scripted_events(name: str) -> None:
    for event in events(*ANSWERS[name]):
        EVENT.validate_python(event)
    Response.model_validate(response(*ANSWERS[name]))
    with (
        Server([stream(*ANSWERS[name])]) as server,
        openai.OpenAI(base_url=server.url, api_key="k") as client,
        client.responses.stream(model="m", input="hi") as streamed,
    ):
        final = streamed.get_final_response()
    assert [item.type for item in final.output] == [item["type"] for item in ANSWERS[name]]


@pytest.mark.parametrize("streamed", [True, False])
@pytest.mark.parametrize("name", ANSWERS)
async def test_each_answer_is_read_the_same_streamed_and_whole(name: str, streamed: bool) -> None:
    answer = stream(*ANSWERS[name]) if streamed else whole(*ANSWERS[name])
    message, gather, server = await said(answer, stream=streamed)
    official = Response.model_validate(response(*ANSWERS[name]))
    assert message.content == official.output_text + ("I will not." if name == "refusal" else "")
    calls = [item for item in official.output if item.type == "function_call"]
    assert [(c.id, c.name, c.arguments) for c in message.calls] == [
        (item.call_id, item.name, json.loads(item.arguments)) for item in calls
    ]
    assert message.thinking == {"thoughts": "First a.\n\nThen b.", "all": "a."}.get(name, "")
    assert gather.ended == ("calls" if calls else "stop")
    assert gather.usage is not None and gather.usage.model_copy(update={"seconds": 0.0}) == Usage(
        prompt_tokens=100, completion_tokens=10, cached_tokens=60, cache_write_tokens=20, reasoning_tokens=4
    )
    assert server.seen[0].path == "/v1/responses"
    assert ("stream" in server.seen[0].body) is streamed


@pytest.mark.parametrize("size", [1, 7, 64])
async def test_bytes_cut_anywhere(size: int) -> None:
    message, _, _ = await said(recut(stream(*ANSWERS["all"]), size))
    assert message.content == "Both." and [c.arguments for c in message.calls] == [{"x": 1}, {}]


@pytest.mark.parametrize(
    "kinds",
    [
        {"response.completed"},
        {"response.output_item.done", "response.completed"},
        {"response.output_item.added", "response.output_item.done", "response.completed"},
        {"response.function_call_arguments.delta", "response.output_item.done", "response.completed"},
    ],
)
async def test_servers_that_leave_events_out_are_understood(kinds: set[str]) -> None:
    found = [event for event in events(*ANSWERS["all"]) if event["type"] in kinds]
    message, _, _ = await said(sent(*found))
    assert (message.content, message.thinking) == ("Both.", "a.")
    assert [(c.id, c.name, c.arguments) for c in message.calls] == [("call_1", "f", {"x": 1}), ("call_2", "g", {})]


async def test_thoughts_are_kept_for_the_endpoint_they_came_from_alone() -> None:
    message, _, server = await said(stream(*ANSWERS["all"]))
    host = "responses at 127.0.0.1"
    kept = {"type": "reasoning", "summary": [{"type": "summary_text", "text": "a."}], "id": "rs_1"}
    assert message.opaque == (
        Opaque(api=host, data={"item": {**kept, "encrypted_content": "b2s="}, "text": 0, "calls": 0}),
        Opaque(api=host, data={"phase": "commentary", "text": 5, "calls": 0}),
        Opaque(
            api=host,
            data={
                "item": {"type": "reasoning", "summary": [], "id": "rs_2", "encrypted_content": "dA=="},
                "text": 5,
                "calls": 1,
            },
        ),
    )
    results = tuple(Message(role="tool", call_id=c.id, content="ok") for c in message.calls)
    _, _, server = await said(whole(message_item := ANSWERS["text"][0]), request=ask(HI, message, *results))
    assert message_item["type"] == "message"
    again = server.seen[0].body["input"]
    assert [item.get("type", item.get("role")) for item in again] == [
        *("user", "reasoning", "assistant", "function_call", "reasoning", "function_call"),
        *("function_call_output", "function_call_output"),
    ]
    elsewhere = create("http://localhost:1/v1", "m", api="responses")
    assert b"reasoning" not in elsewhere._writer.body(ask(HI, message, *results)).replace(b"reasoning.encrypted", b"")


async def test_thoughts_that_cannot_be_read_again_are_not_kept() -> None:
    message, _, _ = await said(stream(thought("a.", encrypted=None), ANSWERS["text"][0]))
    assert message.thinking == "a." and not message.opaque


async def test_readable_thoughts_are_told_and_kept() -> None:
    item = {"type": "reasoning", "id": "rs_1", "summary": [], "content": [{"type": "reasoning_text", "text": "hm"}]}
    delta = {"type": "response.reasoning_text.delta", "output_index": 0, "delta": "hm"}
    done = {"type": "response.output_item.done", "output_index": 0, "item": item}
    end = {"type": "response.completed", "response": response(item, ANSWERS["text"][0])}
    for found in ([delta, done, end], [end]):
        message, _, _ = await said(sent(*found))
        assert message.thinking == "hm" and message.opaque[0].data["item"] == item


async def test_length_ends_and_a_filter_is_an_error() -> None:
    cut = {"incomplete_details": {"reason": "max_output_tokens"}}
    for answer in (
        stream(message("Hel"), end="incomplete", **cut),
        whole(message("Hel"), status="incomplete", **cut),
    ):
        found, gather, _ = await said(answer)
        assert (found.content, gather.ended) == ("Hel", "length")
    with pytest.raises(RequestRejected, match="content filter"):
        await said(stream(end="incomplete", incomplete_details={"reason": "content_filter"}))


ERROR: list[tuple[Answer, type[BackendError], str]] = [
    (stream(end="failed", error={"code": "server_error", "message": "boom"}), ServerFailed, "boom"),
    (stream(end="failed", error={"code": "rate_limit_exceeded", "message": "slow"}), RateLimited, "slow"),
    (stream(end="failed", error={"code": "invalid_prompt", "message": "no"}), RequestRejected, "no"),
    (stream(end="failed", error={"code": "image_too_large", "message": "big"}), RequestRejected, "big"),
    (
        stream(end="failed", error={"code": "context_length_exceeded", "message": "too long"}),
        ContextOverflow,
        "too long",
    ),
    (whole(status="failed", error={"code": "server_error", "message": "boom"}), ServerFailed, "boom"),
    (whole(status="cancelled"), ServerFailed, ""),
    (sent({"type": "error", "code": "server_error", "message": "boom", "sequence_number": 1}), ServerFailed, "boom"),
    (sent({"type": "error", "error": {"type": "rate_limit_error", "message": "slow"}}), RateLimited, "slow"),
    (sent({"type": "response.completed"}), ServerFailed, "no response"),
    (sent({"type": "response.output_text.delta", "output_index": 0}), ServerFailed, "no response"),
    (sent({"type": "response.output_item.done", "output_index": 0, "item": 3}), ServerFailed, "no response"),
    (Answer((b"data: [1]\n\n",)), ServerFailed, "no response"),
    (sent(*events(message("hello"))[:-1]), ConnectionFailed, "in the middle"),
    (Answer((b"data: [DONE]\n\n",)), ConnectionFailed, "in the middle"),
    (fail(429, "slow"), RateLimited, "slow"),
    (fail(404, "no such model"), RequestRejected, "/v1"),
]


@pytest.mark.parametrize(("answer", "kind", "says"), ERROR)
async def test_faults_become_typed_errors(answer: Answer, kind: type[BackendError], says: str) -> None:
    with pytest.raises(BackendError) as caught:
        await said(answer)
    assert type(caught.value) is kind and says in str(caught.value), caught.value


@pytest.mark.parametrize(
    ("refused", "gone"),
    [
        (fail(400, "Encrypted content is not supported with this model.", param="include"), "include"),
        (fail(400, "Encrypted content is not supported with this model."), "include"),
        (fail(400, "Unsupported parameter: 'temperature' is not supported with this model."), "temperature"),
        (fail(400, "Unknown parameter: 'prompt_cache_key'."), "prompt_cache_key"),
        (
            fail(400, "Invalid parameter: 'text.format' of type 'json_schema' is not supported", param="text.format"),
            "text",
        ),
    ],
)
async def test_an_option_the_endpoint_refuses_is_left_out_for_good(refused: Answer, gone: str) -> None:
    request = ask(user("hi"), output_schema={"type": "object"})
    with Server([refused, whole(message("one")), whole(message("two"))]) as server:
        backend = create(server.url, "m", api="responses", provider="openai")
        for words in ("one", "two"):
            assert (await answered(backend, request))[0].content == words
        await backend.aclose()
    first, *rest = (seen.body for seen in server.seen)
    assert rest == [{key: value for key, value in first.items() if key != gone}] * 2 and gone in first


@pytest.mark.parametrize(("provider", "sent"), [("openai", {"temperature": 1.7, "top_p": 0.9}), ("moonshot", {})])
async def test_models_with_their_own_sampling_are_sent_none(provider: str, sent: dict[str, float]) -> None:
    with Server([whole(message("ok"))]) as server:
        backend = create(server.url, "kimi-k3", api="responses", provider=provider)
        await answered(backend, ask(HI, temperature=1.7, top_p=0.9))
        await backend.aclose()
    assert {key: value for key, value in server.seen[0].body.items() if key in ("temperature", "top_p")} == sent


@tool(effects="none")
def double(number: int) -> str:
    """Double a number.

    Args:
        number: which.
    """
    return str(2 * number)


async def test_an_agent_runs_on_it(tmp_path: Any) -> None:
    script = [
        stream(thought("Doubling."), call("double", {"number": 21})),
        stream(message("It is 42.")),
    ]
    with Server(script) as server:
        backend = create(server.url, "m", api="responses")
        agent = Agent(backend=backend, tools=[double], journal=tmp_path / "journal.db", workspace=tmp_path)
        result = await agent.run("Double 21.")
        await backend.aclose()
    assert (result.output, result.usage.reasoning_tokens) == ("It is 42.", 8)
    kinds = [item.get("type", item.get("role")) for item in server.seen[1].body["input"]]
    assert kinds == ["user", "reasoning", "function_call", "function_call_output"]
    assert server.seen[1].body["input"][3]["output"] == "42"
