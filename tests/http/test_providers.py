"""What differs between providers: what is sent to each, what each sends, and how they are told apart."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from agentkit_backends.http import PROVIDERS, HttpBackend, Provider, create
from agentkit_backends.http.api import Settings
from agentkit_backends.http.chat import ChatWriter
from agentkit_backends.http.encode import to_bytes
from agentkit_backends.http.providers import provider_at
from agentkit_backends.http.registry import APIS, address, api_of
from openai.types.chat.completion_create_params import CompletionCreateParams

from agentkit.agent import Agent
from agentkit.backend import Request, Traits
from agentkit.errors import ConfigError, RequestRejected, ServerFailed
from agentkit.parse import Gather
from agentkit.toolbox import tool
from agentkit.types import Image, Message, Usage
from tests.http.cases import CLOSED, FOREIGN, HI, LIST, ORIGIN, PLACE, PNG, READ, answer, ask, call, own, result, user
from tests.http.official import official
from tests.http.server import Answer, Server, chunk, fail, say, stream, whole

pytestmark = pytest.mark.anyio
WIRE = Path(__file__).parent / "wire" / "providers"
OFFICIAL = official(CompletionCreateParams)
MODELS = {
    "openai": "gpt-6-astra",
    "anthropic": "claude-x",
    "moonshot": "kimi-k2.6",
    "kimi": "kimi-for-coding",
    "deepseek": "deepseek-v4-flash",
    "openrouter": "anthropic/claude-x",
    "mistral": "mistral-large-latest",
}
# What vendors added to OpenAI's form, and the official types do not know.
OPTIONS = ("random_seed", "cache_control")
FIELDS = ("reasoning", "reasoning_content", "reasoning_details")
DETAILS = [{"type": "reasoning.text", "text": "First a.", "signature": "c2ln", "index": 0}]
EVERYTHING = ask(
    Message(role="system", content="Be brief."),
    user("Read a.txt.", Image(data=PNG)),
    answer("", call("call_1", "a.txt"), thinking="First a.", opaque=(own(reasoning_details=DETAILS), *FOREIGN)),
    result("call_1", "alpha"),
    answer("", call("call_2", "b.txt")),
    result("call_2", "beta"),
    answer(""),
    user("Well?"),
    tools=(READ, LIST),
    tool_choice="read_file",
    temperature=1.7,
    top_p=0.9,
    seed=7,
    max_tokens=64,
    output_schema=CLOSED,
)


def written(provider: Provider, request: Request = EVERYTHING, model: str = "", **settings: Any) -> dict[str, Any]:
    model = model or MODELS.get(provider.name, "m")
    body: dict[str, Any] = json.loads(
        ChatWriter(Settings(model, provider=provider, origin=ORIGIN, **settings)).body(request)
    )
    return body


def test_there_is_a_golden_file_for_each_provider() -> None:
    assert sorted(path.stem for path in WIRE.iterdir()) == sorted([*PROVIDERS, "other"])


@pytest.mark.parametrize("name", [*PROVIDERS, "other"])
def test_bodies_byte_for_byte(name: str) -> None:
    golden = json.loads((WIRE / f"{name}.json").read_text())
    provider = PROVIDERS.get(name, Provider())
    settings = Settings(MODELS.get(name, "m"), provider=provider, origin=ORIGIN)
    assert ChatWriter(settings).body(EVERYTHING).decode() == to_bytes(golden).decode()
    plain = {key: value for key, value in golden.items() if key not in OPTIONS}
    plain["messages"] = [{k: v for k, v in message.items() if k not in FIELDS} for message in golden["messages"]]
    OFFICIAL.validate(plain)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://api.openai.com/v1", "openai"),
        ("https://api.moonshot.cn/v1", "moonshot"),
        ("https://api.kimi.com/coding/v1", "kimi"),
        ("https://eu.api.deepseek.com", "deepseek"),
        ("https://openrouter.ai/api/v1", "openrouter"),
        ("http://localhost:11434/v1", "ollama"),
        ("http://localhost:8000/v1", "other"),
        ("https://api.openai.com.evil.example/v1", "other"),
        ("https://notapi.openai.com/v1", "other"),
        ("https://openrouter.ai:444/api/v1", "other"),
    ],
)
def test_a_host_tells_the_provider(url: str, name: str) -> None:
    assert provider_at(httpx.URL(url).netloc.decode()).name == name


@pytest.mark.parametrize(
    ("url", "api", "goes_to"),
    [
        ("http://h/v1", "chat", "/v1/chat/completions"),
        ("http://h/v1/", "chat", "/v1/chat/completions"),
        ("http://h/v1/chat/completions", "chat", "/v1/chat/completions"),
        ("http://h/v1/responses", "responses", "/v1/responses"),
        ("http://h/v1/messages/", "anthropic", "/v1/messages"),
        ("https://api.anthropic.com/v1", "anthropic", "/v1/messages"),
        ("https://api.anthropic.com/v1/chat/completions", "chat", "/v1/chat/completions"),
        ("http://h/my-responses", "chat", "/my-responses/chat/completions"),
    ],
)
def test_an_address_tells_the_api(url: str, api: str, goes_to: str) -> None:
    base = httpx.URL(url)
    found = api_of(base, provider_at(base.host))
    assert (found.name, address(base, found).path) == (api, goes_to)
    assert all(address(base, api_of(base, Provider(), name)).path.endswith(APIS[name].path) for name in APIS)


def test_a_provider_alone_names_its_address() -> None:
    assert repr(create(provider="deepseek", model="m")).startswith("HttpBackend('https://api.deepseek.com/chat/")
    assert repr(create(provider="anthropic", model="m")).startswith("HttpBackend('https://api.anthropic.com/v1/mess")
    for unknown in ({"provider": "acme"}, {"api": "grpc"}, {"dialect": "klingon"}, {"price": {"tea": 1}}):
        with pytest.raises(ConfigError, match="one of|choose|use"):
            create("http://h/v1", "m", **unknown)  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="base URL"):
        create(provider="vllm", model="m")


@pytest.mark.parametrize(
    ("options", "images"),
    [
        ({"provider": "openai", "model": "gpt-6-astra"}, True),
        ({"provider": "moonshot", "model": "kimi-k2.6"}, True),
        ({"provider": "moonshot", "model": "kimi-k2-0905-preview"}, False),
        ({"provider": "moonshot", "model": "moonshot-v1-8k"}, False),
        ({"provider": "moonshot", "model": "moonshot-v1-8k-vision-preview"}, True),
        ({"provider": "openrouter", "model": "google/gemini-x"}, True),
        ({"provider": "openrouter", "model": "deepseek/deepseek-v4"}, False),
        ({"base_url": "http://h/v1", "model": "m"}, False),
        ({"base_url": "http://h/v1", "model": "m", "images": True}, True),
        ({"provider": "openai", "model": "gpt-6-astra", "images": False}, False),
    ],
)
def test_traits_say_who_sees_images(options: dict[str, Any], images: bool) -> None:
    assert create(**options).traits.images is images


def test_traits_say_who_holds_to_a_schema_and_in_what_form_calls_come() -> None:
    assert create(provider="openai", model="m").traits == Traits(images=True, structured=True)
    assert create(provider="deepseek", model="m").traits == Traits(structured=False)
    assert create("http://h/v1", "m", dialect="kimi_k2").traits == Traits(dialect="kimi_k2", structured=True)


@pytest.mark.parametrize("name", ["moonshot", "kimi", "ollama"])
def test_who_fetches_no_images_is_not_sent_their_addresses(name: str) -> None:
    with pytest.raises(RequestRejected, match="give the image's bytes"):
        written(PROVIDERS[name], ask(user("hi", PLACE)))
    written(PROVIDERS[name], ask(user("hi", Image(data=PNG, url=PLACE.url))))


@pytest.mark.parametrize(
    ("name", "choice", "tools", "sent"),
    [
        ("other", "read_file", 2, {"type": "function", "function": {"name": "read_file"}}),
        ("llama.cpp", "read_file", 1, "required"),
        ("llama.cpp", "required", 2, "required"),
        ("ollama", "read_file", 1, None),
        ("ollama", "required", 2, None),
        ("ollama", "none", 0, None),
        ("moonshot", "none", 2, "none"),
        ("moonshot", "required", 2, None),
        ("deepseek", "read_file", 1, None),
        ("vllm", "auto", 2, None),
    ],
)
def test_a_choice_of_tools_is_asked_for_as_far_as_it_is_heeded(name: str, choice: str, tools: int, sent: Any) -> None:
    request = ask(HI, tools=(READ, LIST), tool_choice=choice)
    body = written(PROVIDERS.get(name, Provider()), request)
    assert (len(body.get("tools", ())), body.get("tool_choice")) == (tools, sent)


@pytest.mark.parametrize(
    ("name", "choice", "tools", "sent"),
    [
        ("vllm", "auto", 2, "none"),
        ("vllm", "read_file", 1, "none"),
        ("vllm", "none", 0, None),
        ("other", "required", 2, None),
        ("other", "none", 2, "none"),
    ],
)
def test_a_server_that_leaves_calls_in_the_text_is_asked_to(name: str, choice: str, tools: int, sent: Any) -> None:
    request = ask(HI, tools=(READ, LIST), tool_choice=choice)
    body = written(PROVIDERS.get(name, Provider()), request, dialect="kimi_k2")
    assert (len(body.get("tools", ())), body.get("tool_choice")) == (tools, sent)


@pytest.mark.parametrize("name", ["openai", "mistral"])
def test_a_conversation_keeps_its_cache_key_and_another_has_another(name: str) -> None:
    start = (Message(role="system", content="Be brief."), user("Read a.txt."))
    steps = [ask(*start), ask(*start, answer("Hm."), user("Well?")), ask(start[0], user("Read b.txt."))]
    one, same, other = (written(PROVIDERS[name], step)["prompt_cache_key"] for step in steps)
    assert one == same != other and len(one) <= 64


@pytest.mark.parametrize(
    ("model", "mark"), [("anthropic/claude-x", {"type": "ephemeral"}), ("openai/gpt-6-astra", None)]
)
def test_openrouter_is_asked_to_cache_for_those_who_do_not_unasked(model: str, mark: Any) -> None:
    assert written(PROVIDERS["openrouter"], ask(HI), model).get("cache_control") == mark


async def answered(backend: HttpBackend, request: Request) -> tuple[Message, Gather]:
    gather = Gather(backend.traits.dialect, request.tools)
    async for delta in backend.stream(request):
        gather.feed(delta)
    return gather.finish(), gather


async def said(*script: Answer, request: Request | None = None, **options: Any) -> tuple[Message, Usage, Server]:
    with Server(script) as server:
        backend = create(server.url, "m", **options)
        message, gather = await answered(backend, request or ask(HI))
        await backend.aclose()
        assert gather.usage is not None
        return message, gather.usage, server


COUNTS = ("prompt_tokens", "completion_tokens", "cached_tokens", "cache_write_tokens", "reasoning_tokens")
TOLD = {"prompt_tokens": 100, "completion_tokens": 10}
END = chunk({}, "stop")
USAGES: list[tuple[dict[str, Any], tuple[int, ...]]] = [
    (chunk(usage=TOLD), (100, 10, 0, 0, 0)),
    (  # OpenAI and OpenRouter.
        chunk(
            usage={
                **TOLD,
                "prompt_tokens_details": {"cached_tokens": 60, "cache_write_tokens": 20},
                "completion_tokens_details": {"reasoning_tokens": 4},
            }
        ),
        (100, 10, 60, 20, 4),
    ),
    # DeepSeek.
    (chunk(usage={**TOLD, "prompt_cache_hit_tokens": 60, "prompt_cache_miss_tokens": 40}), (100, 10, 60, 0, 0)),
    # Moonshot, in a stream within the choice.
    ({"choices": [{"index": 0, "delta": {}, "usage": {**TOLD, "cached_tokens": 60}}]}, (100, 10, 60, 0, 0)),
    # llama.cpp.
    (chunk(usage=TOLD, timings={"cache_n": 60, "prompt_n": 40}), (100, 10, 60, 0, 0)),
    # Gateways before Anthropic's models.
    (
        chunk(usage={**TOLD, "cache_read_input_tokens": 60, "cache_creation_input_tokens": 20}),
        (100, 10, 60, 20, 0),
    ),
    (chunk(usage={**TOLD, "prompt_tokens_details": None, "completion_tokens_details": 3}), (100, 10, 0, 0, 0)),
]


@pytest.mark.parametrize(("told", "counts"), USAGES)
async def test_usage_is_found_where_each_tells_it(told: dict[str, Any], counts: tuple[int, ...]) -> None:
    _, usage, _ = await said(stream(chunk({"content": "hi"}), END, told))
    assert tuple(getattr(usage, name) for name in COUNTS) == counts


async def test_mistral_tells_thoughts_within_the_content() -> None:
    thinking = {"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}
    message, _, _ = await said(
        stream(chunk({"content": [thinking]}), chunk({"content": [{"type": "text", "text": "Done."}]}), END),
        provider="mistral",
    )
    assert (message.thinking, message.content) == ("hm", "Done.")


@pytest.mark.parametrize("reason", ["error", "abort"])
async def test_an_answer_that_ends_in_an_error_is_one(reason: str) -> None:
    with pytest.raises(ServerFailed):
        await said(stream(chunk({"content": "a"}), chunk({}, reason)))


async def test_mistrals_full_window_ends_an_answer_as_a_length() -> None:
    with Server([stream(chunk({"content": "a"}, "model_length"))]) as server:
        backend = create(server.url, "m")
        assert (await answered(backend, ask(HI)))[1].ended == "length"
        await backend.aclose()


@tool(effects="none")
def double(number: int) -> str:
    """Double a number.

    Args:
        number: which.
    """
    return str(2 * number)


def called(**fields: Any) -> dict[str, Any]:
    made = {"index": 0, "id": "c1", "type": "function", "function": {"name": "double", "arguments": '{"number": 21}'}}
    return {"role": "assistant", "content": "", "tool_calls": [made], **fields}


@pytest.mark.parametrize(
    ("provider", "field", "sent"),
    [
        ("deepseek", "reasoning_content", ["hm so", ""]),
        ("moonshot", "reasoning_content", ["hm so", " "]),
        ("vllm", "reasoning", ["hm so", None]),
        ("sglang", "reasoning_content", ["hm so", None]),
        ("ollama", "reasoning", ["hm so", None]),
        (None, "reasoning_content", [None, None]),
    ],
)
async def test_thoughts_go_back_where_they_are_wanted(
    provider: str | None, field: str, sent: list[str | None], tmp_path: Path
) -> None:
    thinking = "reasoning" if field == "reasoning" else "reasoning_content"
    script = [
        stream(chunk({thinking: "hm "}), chunk({thinking: "so"}), chunk(called()), chunk({}, "tool_calls")),
        whole(called(), "tool_calls"),
        say("It is 42."),
    ]
    with Server(script) as server:
        backend = create(server.url, "m", provider=provider)
        agent = Agent(backend=backend, tools=[double], journal=tmp_path / "journal.db", workspace=tmp_path)
        assert (await agent.run("Double 21.")).output == "It is 42."
        await backend.aclose()
    answers = [message for message in server.seen[2].body["messages"] if message["role"] == "assistant"]
    assert [message.get(field) for message in answers] == sent


ANTHROPICS = {"format": "anthropic-claude-v1", "index": 0}
PIECES = [
    {"type": "reasoning.text", "text": "Let", **ANTHROPICS},
    {"type": "reasoning.text", "text": " me.", **ANTHROPICS},
    {"type": "reasoning.text", "signature": "c2ln", **ANTHROPICS},
    {"type": "reasoning.encrypted", "data": "b25l", "id": "a", "format": "google-gemini-v1", "index": 0},
    {"type": "reasoning.encrypted", "data": "dHdv", "id": "b", "format": "google-gemini-v1", "index": 0},
    {"type": "reasoning.summary", "summary": "So", "index": 1},
    {"type": "reasoning.summary", "summary": ".", "index": 1},
    {"type": "reasoning.text", "text": "alone"},
    {"type": "reasoning.text", "text": "too"},
]
JOINED = [
    {"type": "reasoning.text", "text": "Let me.", "signature": "c2ln", **ANTHROPICS},
    *PIECES[3:5],
    {"type": "reasoning.summary", "summary": "So.", "index": 1},
    *PIECES[7:],
]


@pytest.mark.parametrize("streamed", [True, False])
async def test_openrouters_details_come_back_joined_to_openrouter_alone(streamed: bool) -> None:
    request = ask(HI, tools=(READ,))
    parts = [chunk({"reasoning": p.get("text", ""), "reasoning_details": [p]}) for p in PIECES]
    if streamed:
        first = stream(*parts, chunk(called()), chunk({}, "tool_calls"))
    else:
        first = whole(called(reasoning="Let me.", reasoning_details=JOINED), "tool_calls")
    message, _, _ = await said(first, request=request, provider="openrouter")
    assert message.thinking.startswith("Let me.") and len(message.opaque) == 1
    assert (await said(first, request=request))[0].opaque == ()
    again = ask(HI, message, result("c1", "42"), tools=(READ,))
    _, _, server = await said(say("ok"), request=again, provider="openrouter")
    assert server.seen[0].body["messages"][1]["reasoning_details"] == JOINED
    _, _, server = await said(say("ok"), request=again)
    assert "reasoning" not in server.seen[0].raw.decode()


async def test_a_choice_that_is_refused_is_asked_for_in_another_way() -> None:
    refused = fail(400, "Thinking mode does not support this tool_choice")
    request = ask(HI, tools=(READ, LIST), tool_choice="read_file")
    _, _, server = await said(refused, say("ok"), request=request)
    first, second = (seen.body for seen in server.seen)
    assert len(first["tools"]) == 2 and "tool_choice" in first
    assert [made["function"]["name"] for made in second["tools"]] == ["read_file"] and "tool_choice" not in second


async def test_only_what_was_sent_is_taken_for_refused() -> None:
    refused = fail(422, "Extra inputs are not permitted: max_completion_tokens. Did you mean max_tokens?")
    _, _, server = await said(refused, say("ok"), request=ask(HI, max_tokens=9), provider="openai")
    assert [seen.body.get("max_tokens") for seen in server.seen] == [None, 9]


KIMI = (
    "<|tool_calls_section_begin|><|tool_call_begin|>functions.read_file:0<|tool_call_argument_begin|>"
    '{"path": "a.txt"}<|tool_call_end|><|tool_calls_section_end|>'
)


async def test_calls_that_are_left_in_the_text_are_found() -> None:
    text = f"Reading.{KIMI}"
    parts = [chunk({"content": text[at : at + 5]}) for at in range(0, len(text), 5)]
    message, _, server = await said(
        stream(*parts, END), request=ask(HI, tools=(READ,)), provider="vllm", dialect="kimi_k2"
    )
    assert message.content == "Reading." and message.calls[0].arguments == {"path": "a.txt"}
    assert server.seen[0].body["tool_choice"] == "none" and len(server.seen[0].body["tools"]) == 1
