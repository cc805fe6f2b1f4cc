"""The endpoint as the official client sees it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import anyio
import pytest
from openai import AsyncOpenAI
from openai.types.chat import ChatCompletionMessageToolCall
from pydantic import BaseModel

from agentkit.backend import CallDelta, Delta, Request, Traits
from agentkit.server import background
from agentkit.testing import ScriptedBackend
from agentkit.types import Message, ToolCall, Usage
from tests.server.helpers import HELLO, PARAMETERS, TOOL, Held, client_of

READ = ToolCall(id="call_7", name="read_file", arguments={"path": "grüße.txt"})
LIST = ToolCall(id="call_8", name="list_files", arguments={})
USAGE = Usage(prompt_tokens=100, completion_tokens=10, cached_tokens=60)


def called(message: Any) -> list[tuple[str, str, Any]]:
    return [(c.id, c.function.name, json.loads(c.function.arguments)) for c in message.tool_calls or ()]


def joined(chunks: Iterable[Any]) -> tuple[str, list[dict[str, str]], str]:
    """Return text, calls and finish reason of a stream, joined as a client joins them."""
    text, calls, reason = "", [], ""
    for chunk in chunks:
        for choice in chunk.choices:
            text += choice.delta.content or ""
            reason = choice.finish_reason or reason
            for piece in choice.delta.tool_calls or ():
                if piece.id:
                    assert piece.index == len(calls) and piece.type == "function"
                    calls.append({"id": piece.id, "name": piece.function.name, "arguments": ""})
                calls[piece.index]["arguments"] += piece.function.arguments
    return text, calls, reason


def test_a_plain_answer_and_its_usage() -> None:
    with client_of(ScriptedBackend([[Delta(text="Grüße 🙂"), Delta(usage=USAGE, finish="stop")]])) as client:
        done = client.chat.completions.create(model="scripted", messages=HELLO)
    assert done.object == "chat.completion" and done.id.startswith("chatcmpl-") and done.model == "scripted"
    (choice,) = done.choices
    assert (choice.message.role, choice.message.content) == ("assistant", "Grüße 🙂")
    assert choice.finish_reason == "stop" and not choice.message.tool_calls
    assert done.usage is not None and done.usage.prompt_tokens_details is not None
    assert (done.usage.prompt_tokens, done.usage.completion_tokens, done.usage.total_tokens) == (100, 10, 110)
    assert done.usage.prompt_tokens_details.cached_tokens == 60


def test_a_stream_comes_in_pieces_and_ends_with_usage_where_asked() -> None:
    answer = Message(role="assistant", content="one two three 🙂", thinking="hm, so")
    with client_of(ScriptedBackend([answer, answer])) as client:
        options: Any = {"model": "scripted", "messages": HELLO, "stream": True}
        chunks = list(client.chat.completions.create(**options, stream_options={"include_usage": True}))
        plain = list(client.chat.completions.create(**options))
    text, calls, reason = joined(chunks)
    assert (text, calls, reason) == ("one two three 🙂", [], "stop")
    assert chunks[0].choices[0].delta.role == "assistant" and len(chunks) > 5
    assert "".join(getattr(c.choices[0].delta, "reasoning_content", None) or "" for c in plain) == "hm, so"
    assert len({chunk.id for chunk in chunks}) == 1 and {c.object for c in chunks} == {"chat.completion.chunk"}
    assert chunks[-1].choices == [] and chunks[-1].usage is not None and chunks[-1].usage.completion_tokens > 0
    assert not any(chunk.usage for chunk in plain)


def test_the_first_piece_comes_before_the_last_is_written() -> None:
    backend = Held()
    with client_of(backend) as client:
        stream = client.chat.completions.create(model="held", messages=HELLO, stream=True)
        texts = (chunk.choices[0].delta.content for chunk in stream)
        assert next(text for text in texts if text) == "one "
        assert not backend.go.is_set()
        backend.go.set()
        assert "two" in list(texts)


def test_calls_whole_and_streamed_are_the_same() -> None:
    answer = Message(role="assistant", content="Let me see.", calls=(READ, LIST))
    with client_of(ScriptedBackend([answer, answer])) as client:
        options: Any = {"model": "scripted", "messages": HELLO, "tools": [TOOL]}
        (choice,) = client.chat.completions.create(**options).choices
        text, calls, reason = joined(client.chat.completions.create(**options, stream=True))
    assert called(choice.message) == [("call_7", "read_file", READ.arguments), ("call_8", "list_files", {})]
    assert choice.finish_reason == reason == "tool_calls"
    assert choice.message.content == text == "Let me see."
    assert [(c["id"], c["name"], json.loads(c["arguments"])) for c in calls] == called(choice.message)


def test_the_clients_own_gathering_of_a_stream_agrees() -> None:
    answer = Message(role="assistant", content="Well.", calls=(READ,))
    strict = {**PARAMETERS, "additionalProperties": False}
    tool: Any = {"type": "function", "function": {"name": "read_file", "strict": True, "parameters": strict}}
    with (
        client_of(ScriptedBackend([answer])) as client,
        client.chat.completions.stream(model="scripted", messages=HELLO, tools=[tool]) as stream,
    ):
        done = stream.get_final_completion()
    (call,) = done.choices[0].message.tool_calls or ()
    assert call.function.parsed_arguments == READ.arguments and call.id == "call_7"


@pytest.mark.parametrize(
    ("deltas", "expected"),
    [
        ([CallDelta(0, "a", "read_"), CallDelta(0, "", "file"), CallDelta(0, "", "", "{}")], [("a", "read_file", "{}")]),
        ([CallDelta(0, "", "read_file")], [("functions.read_file:0", "read_file", "{}")]),
        ([CallDelta(0, "old", "read_file", "{}")], [("functions.read_file:1", "read_file", "{}")]),
        (
            [CallDelta(0, "a", "f", '{"x"'), CallDelta(0, "b", "g", "{}"), CallDelta(0, "b", "", "")],
            [("a", "f", '{"x"'), ("b", "g", "{}")],
        ),
        (
            [CallDelta(0, "a", "f"), CallDelta(1, "b", "g", '{"y":'), CallDelta(0, "", "", "{}"), CallDelta(1, "", "", "1}")],
            [("a", "f", "{}"), ("b", "g", '{"y":1}')],
        ),
        ([CallDelta(0, "a", "f", '{"x":"\ud83d'), CallDelta(0, "", "", '\ude42"}')], [("a", "f", '{"x":"🙂"}')]),
        ([CallDelta(0, "a", "f", " ")], [("a", "f", " {}")]),
    ],
)  # fmt: skip
def test_fragments_of_any_make_stream_as_they_are_gathered(
    deltas: list[CallDelta], expected: list[tuple[str, str, str]]
) -> None:
    history: list[Any] = [
        *HELLO,
        {"role": "assistant", "tool_calls": [
            {"id": name, "type": "function", "function": {"name": "f", "arguments": "{}"}}
            for name in ("old", "functions.read_file:0" if expected[0][0].endswith(":1") else "older")
        ]},
        {"role": "tool", "tool_call_id": "old", "content": "yes"},
    ]  # fmt: skip
    answer = [*(Delta(call=call) for call in deltas), Delta(finish="calls", usage=USAGE)]
    with client_of(ScriptedBackend([answer, answer])) as client:
        options: Any = {"model": "scripted", "messages": history, "tools": [TOOL]}
        _, calls, _ = joined(client.chat.completions.create(**options, stream=True))
        message = client.chat.completions.create(**options).choices[0].message
    assert [(c["id"], c["name"], c["arguments"]) for c in calls] == expected
    whole = [c for c in message.tool_calls or () if isinstance(c, ChatCompletionMessageToolCall)]
    assert [(c.id, c.function.name, c.function.arguments) for c in whole] == expected


def test_calls_written_in_the_text_become_calls() -> None:
    written = (
        "<think>which?</think>Two at once.<|tool_calls_section_begin|><|tool_call_begin|>functions.read_file:0"
        '<|tool_call_argument_begin|>{"path": "a"}<|tool_call_end|><|tool_call_begin|>functions.read_file:1'
        '<|tool_call_argument_begin|>{"path": "b"}<|tool_call_end|><|tool_calls_section_end|>'
    )
    deltas = [*(Delta(text=letter) for letter in written), Delta(finish="calls", usage=USAGE)]
    backend = ScriptedBackend([deltas] * 3, traits=Traits(dialect="kimi_k2"))
    with client_of(backend) as client:
        options: Any = {"model": "scripted", "messages": HELLO, "tools": [TOOL]}
        message = client.chat.completions.create(**options).choices[0].message
        text, calls, reason = joined(client.chat.completions.create(**options, stream=True))
        _, one, _ = joined(client.chat.completions.create(**options, stream=True, parallel_tool_calls=False))
    assert [arguments["path"] for _, _, arguments in called(message)] == ["a", "b"]
    assert [json.loads(call["arguments"])["path"] for call in calls] == ["a", "b"]
    assert message.content == text == "Two at once." and reason == "tool_calls"
    assert getattr(message, "reasoning_content", "") == "which?"
    assert one == calls[:1]


def test_repaired_arguments_are_said_as_they_were_read() -> None:
    written = """<|tool_call_begin|>Read-File:0<|tool_call_argument_begin|>{'path': 'a',}<|tool_call_end|>"""
    backend = ScriptedBackend([[Delta(text=written, finish="calls")]] * 2, traits=Traits(dialect="kimi_k2"))
    with client_of(backend) as client:
        options: Any = {"model": "scripted", "messages": HELLO, "tools": [TOOL]}
        message = client.chat.completions.create(**options).choices[0].message
        _, calls, _ = joined(client.chat.completions.create(**options, stream=True))
    assert [(name, values) for _, name, values in called(message)] == [("read_file", {"path": "a"})]
    assert [(call["name"], json.loads(call["arguments"])) for call in calls] == [("read_file", {"path": "a"})]


def test_only_one_call_where_only_one_is_wanted() -> None:
    answer = Message(role="assistant", calls=(READ, LIST))
    backend = ScriptedBackend([answer, answer])
    with client_of(backend) as client:
        options: Any = {"model": "scripted", "messages": HELLO, "tools": [TOOL], "parallel_tool_calls": False}
        message = client.chat.completions.create(**options).choices[0].message
        _, calls, _ = joined(client.chat.completions.create(**options, stream=True))
    assert [name for _, name, _ in called(message)] == [call["name"] for call in calls] == ["read_file"]
    assert backend.requests[0].extra == {"parallel_tool_calls": False}


def test_an_answer_cut_short_says_so() -> None:
    deltas = [Delta(text="and so"), Delta(finish="length", usage=USAGE)]
    with client_of(ScriptedBackend([deltas, deltas])) as client:
        done = client.chat.completions.create(model="scripted", messages=HELLO, max_tokens=2)
        _, _, reason = joined(client.chat.completions.create(model="scripted", messages=HELLO, stream=True))
    assert done.choices[0].finish_reason == reason == "length"


def seen(**options: Any) -> Request:
    backend = ScriptedBackend(["ok"], traits=Traits(structured=True))
    with client_of(backend) as client:
        client.chat.completions.create(**{"model": "scripted", "messages": HELLO, **options})
    return backend.requests[0]


def test_messages_of_all_roles_reach_the_model() -> None:
    function = {"name": "read_file", "arguments": '{"path": "a"}'}
    parts = [{"type": "text", "text": "Read "}, {"type": "text", "text": "it."}]
    messages = [
        {"role": "developer", "content": "Be brief."},
        {"role": "user", "content": parts, "name": "ann"},
        {"role": "assistant", "content": None, "tool_calls": [{"id": "c1", "type": "function", "function": function}],
         "reasoning_content": "hm"},
        {"role": "tool", "tool_call_id": "c1", "content": parts},
        {"role": "assistant", "content": [{"type": "refusal", "refusal": "No."}]},
        {"role": "system", "content": ""},
    ]  # fmt: skip
    call = ToolCall(id="c1", name="read_file", arguments={"path": "a"}, raw='{"path": "a"}')
    assert seen(messages=messages).messages == (
        Message(role="system", content="Be brief."),
        Message(role="user", content="Read it."),
        Message(role="assistant", calls=(call,), thinking="hm"),
        Message(role="tool", content="Read it.", call_id="c1"),
        Message(role="assistant", content="No."),
        Message(role="system"),
    )


def test_options_reach_the_model() -> None:
    request = seen(
        temperature=0.3, top_p=0.9, seed=7, max_tokens=5, max_completion_tokens=6, stop="END", tools=[TOOL],
        extra_body={"top_k": 40, "min_p": 0.05, "repetition_penalty": 1.1, "frequency_penalty": 1, "unheard_of": {}},
    )  # fmt: skip
    assert (request.temperature, request.top_p, request.seed, request.max_tokens) == (0.3, 0.9, 7, 6)
    assert request.stop == ("END",) and request.tool_choice == "auto" and request.output_schema is None
    assert request.extra == {"top_k": 40, "min_p": 0.05, "repetition_penalty": 1.1}
    assert [(t.name, t.description, t.parameters) for t in request.tools] == [("read_file", "Read.", PARAMETERS)]
    bare = seen()
    assert (bare.temperature, bare.top_p, bare.max_tokens, bare.stop, bare.tools) == (1.0, 1.0, None, (), ())
    assert bare.extra == {} and seen(temperature=0, stop=["a", "b"]).stop == ("a", "b")
    assert seen(temperature=0).temperature == 0


def test_a_tool_without_parameters_takes_none() -> None:
    request = seen(tools=[{"type": "function", "function": {"name": "now"}}])
    assert request.tools[0].parameters == {"type": "object", "properties": {}}


@pytest.mark.parametrize("choice", ["none", "auto", "required"])
def test_choices_reach_the_model(choice: str) -> None:
    assert seen(tools=[TOOL], tool_choice=choice).tool_choice == choice
    named = {"type": "function", "function": {"name": "read_file"}}
    assert seen(tools=[TOOL], tool_choice=named).tool_choice == "read_file"


class Total(BaseModel):
    region: str
    amount: float


def test_a_schema_is_passed_on_and_its_answer_parsed() -> None:
    backend = ScriptedBackend(['{"region": "North", "amount": 12.5}'] * 2, traits=Traits(structured=True))
    with client_of(backend) as client:
        done = client.chat.completions.parse(model="scripted", messages=HELLO, response_format=Total)
        client.chat.completions.create(model="scripted", messages=HELLO, response_format={"type": "json_object"})
    assert done.choices[0].message.parsed == Total(region="North", amount=12.5)
    first, second = backend.requests
    assert first.output_schema is not None and set(first.output_schema["properties"]) == {"region", "amount"}
    assert second.output_schema == {"type": "object"}


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])  # on trio the client leaves generators open, and trio warns
async def test_the_async_client_asks_side_by_side() -> None:
    backend = ScriptedBackend([lambda request: request.messages[-1].content.upper()] * 8)
    texts: dict[int, str] = {}

    async def ask(client: AsyncOpenAI, number: int) -> None:
        messages: Any = [{"role": "user", "content": f"word {number}"}]
        stream = await client.chat.completions.create(model="scripted", messages=messages, stream=True)
        texts[number] = "".join([chunk.choices[0].delta.content or "" async for chunk in stream])

    with background(backend) as url:
        async with AsyncOpenAI(base_url=url, api_key="none", max_retries=0) as client:
            async with anyio.create_task_group() as group:
                for number in range(8):
                    group.start_soon(ask, client, number)
            done = [model.id async for model in client.models.list()]
    assert texts == {number: f"WORD {number}" for number in range(8)} and done == ["scripted"]
    assert backend.closed


def test_models_are_listed() -> None:
    with client_of(ScriptedBackend([], window=4096, name="local:my/model")) as client:
        (model,) = client.models.list().data
        again = client.models.retrieve("local:my/model")
    assert model == again and (model.id, model.object, model.owned_by) == ("local:my/model", "model", "agentkit")
    assert getattr(model, "max_model_len", 0) == 4096
