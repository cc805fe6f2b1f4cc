"""What goes over the wire, byte for byte, with the official `openai` client as the measure of both ends."""

import gc
import json
from typing import Any

import openai
import pytest
from agentkit_backends.http.api import Settings
from agentkit_backends.http.chat import ChatWriter, message_fields
from agentkit_backends.http.encode import Encoded, to_bytes

from agentkit.backend import Request
from agentkit.types import Fault, Message, ToolCall, ToolSpec
from tests.http.server import USAGE, Server, call, fail, say, whole

CONVERSATION = (
    Message(role="system", content="Be brief."),
    Message(role="user", content='Read "ä.txt"\n'),
    Message(
        role="assistant",
        thinking="not sent",
        calls=(ToolCall(id="call_1", name="read_file", arguments={"path": "ä.txt"}, raw='{"path":  "ä.txt"}'),),
    ),
    Message(role="tool", content="hello", call_id="call_1"),
)
TOOL = ToolSpec(
    name="read_file",
    description="Read a file.",
    parameters={"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]},
)
TOOL_BYTES = (
    '{"type":"function","function":{"name":"read_file","description":"Read a file.","parameters":'
    '{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}}}'
)
CLOSED = {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"], "additionalProperties": False}
OPEN = {"type": "object", "properties": {"x": {"type": "integer"}}}
COMMON = '"stream":true,"stream_options":{"include_usage":true},"temperature":0.0'
HI = '"messages":[{"role":"user","content":"hi"}]'


def hi(**options: Any) -> Request:
    return Request(messages=(Message(role="user", content="hi"),), **options)


SNAPSHOTS = [
    (hi(), f'{{"model":"m",{HI},{COMMON}}}'),
    (
        Request(messages=CONVERSATION, tools=(TOOL,)),
        f'{{"model":"m","tools":[{TOOL_BYTES}],"messages":[{{"role":"system","content":"Be brief."}},'
        '{"role":"user","content":"Read \\"ä.txt\\"\\n"},{"role":"assistant","content":"","tool_calls":[{"id":"call_1",'
        '"type":"function","function":{"name":"read_file","arguments":"{\\"path\\":  \\"ä.txt\\"}"}}]},'
        f'{{"role":"tool","content":"hello","tool_call_id":"call_1"}}],{COMMON}}}',
    ),
    (
        hi(temperature=0.5, top_p=0.9, seed=7, max_tokens=64, stop=("END",)),
        f'{{"model":"m",{HI},"stream":true,"stream_options":{{"include_usage":true}},"temperature":0.5,"top_p":0.9,'
        '"seed":7,"max_tokens":64,"stop":["END"]}',
    ),
    (hi(extra={"top_k": 4, "temperature": 1}), f'{{"model":"m",{HI},{COMMON[:-3]}1,"top_k":4}}'),
    *(
        (hi(tools=(TOOL,), tool_choice=c), f'{{"model":"m","tools":[{TOOL_BYTES}],{HI},{COMMON},"tool_choice":{text}}}')
        for c, text in [
            ("none", '"none"'),
            ("required", '"required"'),
            ("read_file", '{"type":"function","function":{"name":"read_file"}}'),
        ]
    ),
    *(
        (
            hi(output_schema=schema),
            f'{{"model":"m",{HI},{COMMON},"response_format":{{"type":"json_schema","json_schema":{{"name":"answer",'
            f'"schema":{json.dumps(schema, separators=(",", ":"))},"strict":{strict}}}}}}}',
        )
        for schema, strict in [(CLOSED, "true"), (OPEN, "false"), ({"$defs": {"a": OPEN}, **CLOSED}, "false")]
    ),
]


@pytest.mark.parametrize(("request_", "text"), SNAPSHOTS)
def test_requests_byte_for_byte(request_: Request, text: str) -> None:
    assert ChatWriter(Settings("m")).body(request_).decode() == text


def test_the_official_client_says_the_same() -> None:
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": 'Read "ä.txt"\n'},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "read_file", "arguments": '{"path":  "ä.txt"}'},
                }
            ],
        },
        {"role": "tool", "content": "hello", "tool_call_id": "call_1"},
    ]
    function = {"name": TOOL.name, "description": TOOL.description, "parameters": TOOL.parameters}
    named = {"type": "function", "function": {"name": "read_file"}}
    form = {"type": "json_schema", "json_schema": {"name": "answer", "schema": CLOSED, "strict": True}}
    with Server([say("ok")]) as server, openai.OpenAI(base_url=server.url, api_key="k", max_retries=0) as client:
        list(
            client.chat.completions.create(
                model="m",
                messages=messages,  # type: ignore[arg-type]
                tools=[{"type": "function", "function": function}],
                tool_choice=named,  # type: ignore[arg-type]
                response_format=form,  # type: ignore[arg-type]
                temperature=0.0,
                max_tokens=64,
                seed=7,
                stop=["END"],
                stream=True,
                stream_options={"include_usage": True},
            )
        )
    request = Request(
        messages=CONVERSATION,
        tools=(TOOL,),
        tool_choice="read_file",
        output_schema=CLOSED,
        max_tokens=64,
        seed=7,
        stop=("END",),
    )
    assert json.loads(ChatWriter(Settings("m")).body(request)) == server.seen[0].body


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
    call = ToolCall(id="a", name="f", arguments=arguments, raw=raw, fault=fault)
    fields = message_fields(Message(role="assistant", calls=(call,)), Settings("m"))
    assert fields["tool_calls"][0]["function"]["arguments"] == sent


def test_a_half_character_does_not_stop_a_request() -> None:
    assert b"a?b" in ChatWriter(Settings("m")).body(Request(messages=(Message(role="user", content="a\ud83db"),)))


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
