"""What is sent to Anthropic's API, byte for byte; the types of its own client, and its rules, as the measure."""

import json
import re
from pathlib import Path
from typing import Any

import anthropic
import jsonschema
import pytest
from agentkit_backends.http.anthropic import AnthropicWriter
from agentkit_backends.http.anthropic_schema import answer_schema
from agentkit_backends.http.anthropic_turns import wire_id
from agentkit_backends.http.api import Settings
from agentkit_backends.http.encode import IMAGE_BYTES, to_bytes
from agentkit_backends.http.providers import PROVIDERS, Provider
from anthropic.lib._parse._transform import transform_schema
from anthropic.types.message_create_params import MessageCreateParams
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from agentkit.backend import Request
from agentkit.types import Image, Message, Opaque, ToolCall
from tests.http.anthropic_cases import (
    BUDGET,
    CASES,
    CHOICE,
    PNG,
    READ,
    START,
    ask,
    call,
    calls,
    kept,
    result,
    signed,
    user,
)
from tests.http.anthropic_server import check, say
from tests.http.server import Server

WIRE = Path(__file__).parent / "wire" / "anthropic"


def writer(**options: Any) -> AnthropicWriter:
    return AnthropicWriter(Settings("m", origin="anthropic", **options))


def body(request: Request, **options: Any) -> bytes:
    return writer(**options).body(request)


def official() -> jsonschema.Draft202012Validator:
    """Return the official client's types as a schema that knows no field beside them."""

    class Generate(GenerateJsonSchema):
        def handle_invalid_for_json_schema(self, schema: Any, error_info: str) -> dict[str, Any]:
            return {"not": {}}  # An open file.

    def close(value: Any) -> None:
        if isinstance(value, dict) and value.get("type") == "object" and "properties" in value:
            value.setdefault("additionalProperties", False)
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            close(inner)

    schema = TypeAdapter(MessageCreateParams).json_schema(schema_generator=Generate)
    close(schema)
    for kind in ("MessageCreateParamsNonStreaming", "MessageCreateParamsStreaming"):
        # The client speaks version 2026-10-21 of the API, which has dropped these; all else there is as before.
        schema["$defs"][kind]["properties"] |= {name: {"type": "number"} for name in ("temperature", "top_p", "top_k")}
    return jsonschema.Draft202012Validator(schema)


OFFICIAL = official()


def test_there_is_a_golden_file_for_each_case() -> None:
    assert sorted(path.stem for path in WIRE.iterdir()) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_bodies_byte_for_byte(name: str) -> None:
    golden = json.loads((WIRE / f"{name}.json").read_text())
    sent = body(CASES[name], stream=name != "hello_whole")
    assert sent.decode() == to_bytes(golden).decode()
    check(golden)
    OFFICIAL.validate(golden)


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_tokens": None},
        {"colour": 1},
        {"messages": [{"role": "user", "content": [{"type": "text", "txt": "hi"}]}]},
        {"messages": [{"role": "user", "content": [{"type": "image", "source": {"type": "base64", "data": "aa"}}]}]},
        {"tool_choice": {"type": "required"}},
    ],
)
def test_the_official_types_do_refuse(wrong: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        OFFICIAL.validate(json.loads(body(CASES["hello"])) | wrong)


def test_the_official_client_says_the_same() -> None:
    sent = json.loads(body(CASES["thoughts"]))
    options = {key: value for key, value in sent.items() if key != "stream"}
    with (
        Server([say("ok")]) as server,
        anthropic.Anthropic(base_url=server.url.removesuffix("/v1"), api_key="k", max_retries=0) as client,
    ):
        list(client.messages.create(stream=True, **options))
    assert server.seen[0].body == sent and server.seen[0].path == "/v1/messages"


def unmarked(request: Request) -> bytes:
    return body(request).replace(b',"cache_control":{"type":"ephemeral"}', b"")


def test_the_head_stays_the_same_from_step_to_step() -> None:
    steps = [CASES[f"grown_{n}"] for n in (1, 2, 3)]
    for before, after in zip(steps, steps[1:], strict=False):
        known, _, _ = unmarked(before).rpartition(b"]}],")
        assert unmarked(after).startswith(known)


def marked(sent: bytes) -> list[str]:
    """Return the prompts up to each mark, as the cache knows them: without the marks."""
    value = json.loads(sent)
    prompts, said = [], ""
    for block in [
        *value.get("tools", ()),
        *value.get("system", ()),
        *({**block, "role": turn["role"]} for turn in value["messages"] for block in turn["content"]),
    ]:
        mark = block.pop("cache_control", None)
        said += json.dumps(block)
        if mark:
            prompts.append(said)
    return prompts


def test_each_request_finds_what_the_one_before_it_wrote_however_much_came_after() -> None:
    many = [call(f"toolu_{n}", f"{n}.txt") for n in range(30)]
    history = [*START]
    written: list[str] = []
    for step in range(4):
        prompts = marked(body(ask(*history, tools=(READ,))))
        assert len(prompts) == 3 + (step > 0)
        assert not written or written[-1] in prompts
        written = prompts
        made = [c.model_copy(update={"id": f"{c.id}_{step}"}) for c in many]
        history += [calls(*made), *(result(c.id, "x") for c in made), user("Go on.")]


def test_a_schema_that_is_told_stands_behind_the_mark() -> None:
    told = ask(*START, output_schema={"type": "array", "items": {"type": "integer"}})
    assert marked(body(told)) == marked(body(ask(*START)))
    assert '"type": "array"' in json.loads(body(told))["messages"][-1]["content"][-1]["text"]


@pytest.mark.parametrize(
    ("wish", "request_", "gone"),
    [
        ("temperature", ask(user("hi")), b'"temperature"'),
        ("top_p", ask(user("hi"), temperature=1.0, top_p=0.5), b'"top_p"'),
        ("output_config", CASES["schema"], b'"output_config"'),
        ("cache_control", CASES["grown_3"], b'"cache_control"'),
        ("tool_choice", CASES["choice_required"], b'"tool_choice"'),
        ("tool_choice", CASES["choice_none"], b'"tools"'),
    ],
)
def test_a_refused_wish_is_left_out(wish: str, request_: Request, gone: bytes) -> None:
    refused = writer()
    assert gone in refused.body(request_)
    refused.unwelcome.add(wish)
    assert gone not in refused.body(request_)
    check(json.loads(refused.body(request_)))


def test_a_refused_schema_is_told() -> None:
    refused = writer()
    refused.unwelcome.add("output_config")
    told = b"An answer must be one JSON value of this schema"
    assert told in refused.body(CASES["schema"]) and told not in body(CASES["schema"])
    assert told in body(CASES["schema"], provider=Provider(schemas=False))


@pytest.mark.parametrize(
    ("choices", "choice", "sent", "offered"),
    [
        ((), "required", None, 2),
        ((), "none", None, 0),
        ((), "look", None, 1),
        (("required",), "look", {"type": "any"}, 1),
        (("none",), "none", {"type": "none"}, 2),
    ],
)
def test_a_choice_that_the_endpoint_does_not_heed_is_made_by_what_is_offered(
    choices: tuple[str, ...], choice: str, sent: dict[str, str] | None, offered: int
) -> None:
    request = ask(user("hi"), tools=(READ, CHOICE), tool_choice=choice)
    made = json.loads(body(request, provider=Provider(choices=frozenset(choices))))  # type: ignore[arg-type]
    assert (made.get("tool_choice"), len(made.get("tools", ()))) == (sent, offered)


def test_a_model_with_its_own_sampling_is_sent_none() -> None:
    made = json.loads(body(ask(user("hi"), top_p=0.5), provider=Provider(models_own_sampling="^m$")))
    assert not made.keys() & {"temperature", "top_p"}


def test_the_claude_models_that_take_a_temperature() -> None:
    own = PROVIDERS["anthropic"].models_own_sampling
    takes = (
        "claude-3-7-sonnet-20250219 claude-opus-4-20250514 claude-opus-4-1 claude-sonnet-4-5-20250929 claude-opus-4-6"
    )
    refuses = (
        "claude-opus-4-7 claude-opus-5 claude-sonnet-5-5 claude-haiku-5-5-20261001 claude-fable-5 claude-mythos-5-1"
    )
    assert not [name for name in takes.split() if re.search(own, name)]
    assert not [name for name in refuses.split() if not re.search(own, name)]


def test_an_image_that_the_endpoint_does_not_fetch_is_told_of() -> None:
    sent = body(ask(user("", Image(url="https://example.org/a.png"))), provider=Provider(image_addresses=False))
    said = json.loads(sent)["messages"][0]["content"][0]["text"]
    assert said == "[an image that cannot be shown here: https://example.org/a.png]"


def test_thoughts_of_another_endpoint_stay_here() -> None:
    elsewhere = AnthropicWriter(Settings("m", origin="anthropic at elsewhere"))
    sent = json.loads(elsewhere.body(CASES["thoughts"]))
    assert [b["type"] for b in sent["messages"][1]["content"]] == ["text", "tool_use"] and "thinking" not in sent


def test_an_image_counts_for_what_a_model_sees_of_it() -> None:
    def size(*images: Image) -> int:
        return writer().size(ask(user("hi", *images)))

    small, large = size(Image(data=PNG)), size(Image(data=PNG * 10**5))
    assert small == large and IMAGE_BYTES < small - size() < IMAGE_BYTES + 200
    assert IMAGE_BYTES < size(Image(url="https://example.org/a.png")) - size() < IMAGE_BYTES + 200


def test_ids_stay_apart_and_the_same() -> None:
    given_ids = ["functions.f:0", "functions_f:0", "functions.f_0", "functions_f_0", "", "ä", "a\n", "x" * 500 + "."]
    assert len({wire_id(one) for one in given_ids}) == len(given_ids)
    assert [wire_id(one) for one in given_ids] == [wire_id(one) for one in given_ids]


class Part(BaseModel):
    name: str = Field(max_length=9, description="Its name.")
    size: float | None = None


class Whole(BaseModel):
    """All of it."""

    kind: str = Field(pattern="a+", default="a")
    parts: list[Part] = Field(min_length=2)
    first: Part
    both: Part | int


class Tree(BaseModel):
    children: list["Tree"]


@pytest.mark.parametrize("kind", [Part, Whole])
def test_answer_schemas_agree_with_those_of_the_official_client(kind: type[BaseModel]) -> None:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            value = {
                key: bare(inner) for key, inner in value.items() if key != "description" or isinstance(inner, dict)
            }
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    schema = kind.model_json_schema()
    fit = answer_schema(schema)
    assert fit is not None and bare(fit) == bare(transform_schema(schema))
    jsonschema.Draft202012Validator.check_schema(fit)
    assert fit["properties"].get("name", {}).get("description") == ("Its name." if kind is Part else None)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer"},
        {"type": "object"},
        Tree.model_json_schema(),
        {"$defs": {"T": {"type": "object", "properties": {"t": {"$ref": "#/$defs/T"}}}}, "$ref": "#/$defs/T"},
        *(
            {"type": "object", "properties": {"x": inner}}
            for inner in [
                {"type": "object", "additionalProperties": {"type": "integer"}},
                {"type": ["string", "null"]},
                {"type": "array", "prefixItems": [{"type": "integer"}]},
                {"enum": [[1]]},
                {"const": {}},
                {"not": {"type": "null"}},
                {"$ref": "#/properties/x"},
                {"$ref": "https://example.org/schema"},
                {"allOf": [{"$ref": "#/$defs/T"}]},
                {},
                True,
            ]
        ),
    ],
)
def test_what_the_api_cannot_enforce_is_not_sent(schema: dict[str, Any]) -> None:
    assert answer_schema(schema) is None


def test_choices_and_literals_are_enforced() -> None:
    inner = {"oneOf": [{"type": "string", "enum": ["a"]}, {"const": 1}, {"type": "string", "format": "date"}]}
    fit = answer_schema({"type": "object", "properties": {"x": inner, "y": {"type": "string", "format": "secret"}}})
    assert fit == {
        "type": "object",
        "properties": {"x": {"anyOf": inner["oneOf"]}, "y": {"type": "string"}},
        "additionalProperties": False,
    }


# Any history, legal or not: words of every kind, calls with and without results, thoughts of this API and of others.
words = st.sampled_from(["", " \n", "hi", "So: ä🙂 ", "<system-reminder>x"]) | st.text(max_size=8)
ids = st.sampled_from(["toolu_1", "functions.f:0", "functions.f:1", "", "ä"])
images = st.lists(
    st.builds(Image, media_type=st.sampled_from(["image/png", "image/bmp"]), data=st.sampled_from([b"", PNG]))
    | st.builds(Image, url=st.just("https://example.org/a.png")),
    max_size=2,
).map(tuple)
arguments = st.dictionaries(words, st.integers() | words, max_size=2)
made_calls = st.lists(
    st.builds(ToolCall, id=ids, name=words | st.just("read_file"), arguments=arguments, raw=words),
    max_size=3,
    unique_by=lambda c: c.id,
).map(tuple)
place = {"text": st.integers(0, 9), "calls": st.integers(0, 4)}
opaque = st.lists(
    st.builds(signed, words, st.just("c2ln"), **place)
    | st.builds(kept, st.just({"type": "redacted_thinking", "data": "cmVk"}), **place)
    | st.just(Opaque(api="responses", data={"type": "reasoning"})),
    max_size=3,
).map(tuple)
any_message = st.one_of(
    st.builds(Message, role=st.sampled_from(["user", "system"]), content=words, images=images),
    st.builds(Message, role=st.just("assistant"), content=words, calls=made_calls, thinking=words, opaque=opaque),
    st.builds(
        Message, role=st.just("tool"), content=words, images=images, call_id=ids | st.none(), failed=st.booleans()
    ),
)
extras = st.sampled_from([{}, BUDGET, {"thinking": {"type": "adaptive"}}, {"cache_control": None}])


def unique(messages: list[Message]) -> list[Message]:
    """Give each turn's calls, and the results right after it, ids of their own, as the loop does."""
    turn = 0
    told = []
    for message in messages:
        turn += message.role == "assistant"
        made = tuple(c.model_copy(update={"id": f"{c.id}{turn}" if c.id else f".{turn}"}) for c in message.calls)
        answered = None if message.call_id is None else f"{message.call_id}{turn}" if message.call_id else f".{turn}"
        told.append(message.model_copy(update={"calls": made, "call_id": answered}))
    return told


@st.composite
def legal(draw: st.DrawFn) -> list[Message]:
    """Return a history as the loop writes them: each call has its result."""
    history = [
        *draw(st.lists(st.builds(Message, role=st.just("system"), content=words), max_size=1)),
        user(draw(words)),
    ]
    for message in draw(st.lists(any_message.filter(lambda m: m.role != "tool"), max_size=8)):
        history.append(message)
        done = [
            draw(st.builds(Message, role=st.just("tool"), content=words, images=images, failed=st.booleans()))
            for _ in message.calls
        ]
        history += [m.model_copy(update={"call_id": c.id}) for m, c in zip(done, message.calls, strict=True)]
    return history  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(any_message, max_size=12) | legal(),
    st.sampled_from([(), (READ,)]),
    st.sampled_from(["auto", "none", "required", "read_file"]),
    extras,
    st.sampled_from([None, {"type": "object", "properties": {"x": {"type": "integer"}}}, {"type": "integer"}]),
)
def test_any_history_makes_a_request_that_obeys_the_rules(
    history: list[Message], tools: Any, choice: str, extra: dict[str, Any], schema: dict[str, Any] | None
) -> None:
    request = Request(
        messages=tuple(unique(history)), tools=tools, tool_choice=choice, extra=extra, output_schema=schema
    )
    sent = json.loads(body(request))
    check(sent)
    OFFICIAL.validate(sent)


@settings(deadline=None)
@given(legal())
def test_a_legal_history_is_sent_whole_and_in_order(history: list[Message]) -> None:
    history = unique(history)
    sent = json.loads(body(Request(messages=tuple(history), tools=(READ,))))
    blocks = [block for turn in sent["messages"] for block in turn["content"]]
    uses = [block for block in blocks if block["type"] == "tool_use"]
    assert [(b["id"], b["input"]) for b in uses] == [(wire_id(c.id), c.arguments) for m in history for c in m.calls]
    results = [block["tool_use_id"] for block in blocks if block["type"] == "tool_result"]
    assert results == [wire_id(m.call_id or "") for m in history if m.role == "tool"]
    said = "".join(
        b["text"] for t in sent["messages"] if t["role"] == "assistant" for b in t["content"] if b["type"] == "text"
    )
    assert "".join(said.split()) == "".join("".join(m.content for m in history if m.role == "assistant").split())
    thoughts = [b for b in blocks if b["type"] in ("thinking", "redacted_thinking")]
    kept_blocks = [o.data["block"] for m in history if m.role == "assistant" for o in m.opaque if o.api == "anthropic"]
    assert all(thought in kept_blocks for thought in thoughts)  # fmt: skip
