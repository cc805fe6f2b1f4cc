"""What is sent to Anthropic's API, byte for byte; the types of its own client, and its rules, as the measure."""

import json
import re
from pathlib import Path
from typing import Any

import anthropic
import jsonschema
import pytest
from agentkit_backends.http.anthropic import AnthropicWriter
from agentkit_backends.http.anthropic_turns import wire_id
from agentkit_backends.http.api import Settings
from agentkit_backends.http.encode import IMAGE_BYTES, to_bytes
from agentkit_backends.http.providers import PROVIDERS, Provider

from agentkit.backend import Request
from agentkit.types import Image
from tests.http.anthropic_cases import (
    CASES,
    CHOICE,
    PNG,
    READ,
    START,
    ask,
    call,
    calls,
    result,
    user,
)
from tests.http.anthropic_rules import OFFICIAL, check
from tests.http.anthropic_server import say
from tests.http.server import Server

WIRE = Path(__file__).parent / "wire" / "anthropic"


def writer(**options: Any) -> AnthropicWriter:
    return AnthropicWriter(Settings("m", origin="anthropic", **options))


def body(request: Request, **options: Any) -> bytes:
    return writer(**options).body(request)


def test_there_is_a_golden_file_for_each_case() -> None:
    assert sorted(path.stem for path in WIRE.iterdir()) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_bodies_byte_for_byte(name: str) -> None:
    golden = json.loads((WIRE / f"{name}.json").read_text())
    sent = body(CASES[name], stream=name != "hello_whole")
    assert sent.decode() == to_bytes(golden).decode()
    check(golden)


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
