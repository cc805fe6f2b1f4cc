"""Real models behind the endpoint, and agentkit itself as its client."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openai
import pytest
from agentkit_backends.http import create as http_backend
from agentkit_backends.local import create as local_backend
from openai import OpenAI

from agentkit import Agent, tool
from agentkit.backend import Request
from agentkit.errors import AuthFailed, ContextOverflow, RateLimited
from agentkit.server import Settings, background
from agentkit.testing import ScriptedBackend, backend_conformance
from agentkit.types import Message, ToolCall
from tests.server.helpers import HELLO, client_of

SALES = Path(__file__).parents[2] / "examples" / "sales"
CALCULATE: Any = {
    "type": "function",
    "function": {
        "name": "calculate",
        "description": "Work out an arithmetic expression.",
        "parameters": {
            "type": "object",
            "properties": {"expression": {"type": "string", "description": "The expression, such as 2 + 2"}},
            "required": ["expression"],
        },
    },
}


@tool(effects="none")
def add(first: int, second: int) -> int:
    """Add two numbers.

    Args:
        first: The first number.
        second: The second number.
    """
    return first + second


@pytest.mark.anyio
async def test_an_agent_works_through_the_endpoint(tmp_path: Path) -> None:
    call = ToolCall(id="call_1", name="add", arguments={"first": 2, "second": 3})
    behind = ScriptedBackend([Message(role="assistant", calls=(call,), thinking="add"), "It is five."])
    with background(behind, Settings(api_key="k")) as url:
        backend = http_backend(url, "scripted", "k")
        agent = Agent(backend=backend, tools=[add], journal=tmp_path / "runs.db")
        result = await agent.run("Add two and three.")
        await backend.aclose()
    assert (result.output, result.calls, result.reason) == ("It is five.", 1, "answer")
    assert [message.role for message in behind.requests[1].messages][-2:] == ["assistant", "tool"]
    assert behind.requests[1].messages[-1].content == "5" and behind.requests[1].messages[-2].calls[0].id == "call_1"
    assert [spec.name for spec in behind.requests[0].tools] == ["add"] and result.usage.prompt_tokens > 0


@pytest.mark.anyio
async def test_agentkits_own_client_understands_the_refusals() -> None:
    script: Any = [ContextOverflow("too long"), RateLimited("wait", retry_after=3)]
    hello = Request(messages=(Message(role="user", content="Hello."),))
    with background(ScriptedBackend(script), Settings(api_key="k")) as url:
        backend = http_backend(url, "scripted", "k")
        with pytest.raises(ContextOverflow):
            _ = [delta async for delta in backend.stream(hello)]
        with pytest.raises(RateLimited) as caught:
            _ = [delta async for delta in backend.stream(hello)]
        await backend.aclose()
        stranger = http_backend(url, "scripted", "wrong")
        with pytest.raises(AuthFailed):
            _ = [delta async for delta in stranger.stream(hello)]
        await stranger.aclose()
    assert caught.value.retry_after == 3


@pytest.mark.anyio
async def test_the_endpoint_conforms_as_a_backend() -> None:
    window = 2000
    with background(ScriptedBackend(["Good day."] * 20, window=window)) as url:
        await backend_conformance(http_backend(url, "scripted", window=window))


@pytest.fixture(scope="module")
def bundled() -> Any:
    with client_of(local_backend(threads=1)) as client:
        yield client


def test_the_bundled_model_calls_and_answers(bundled: OpenAI) -> None:
    (model,) = bundled.models.list().data
    messages: list[Any] = [{"role": "user", "content": "what is 12 * 4?"}]
    first = bundled.chat.completions.create(model=model.id, messages=messages, tools=[CALCULATE]).choices[0]
    (call,) = first.message.tool_calls or ()
    assert first.finish_reason == "tool_calls" and call.type == "function"
    assert json.loads(call.function.arguments) == {"expression": "12 * 4"}
    messages += [first.message, {"role": "tool", "tool_call_id": call.id, "content": "48"}]
    done = bundled.chat.completions.create(model=model.id, messages=messages, tools=[CALCULATE])
    assert done.choices[0].message.content == "48" and done.choices[0].finish_reason == "stop"
    assert done.usage is not None and done.usage.prompt_tokens > 0
    none = bundled.chat.completions.create(
        model=model.id, messages=messages[:1], tools=[CALCULATE], tool_choice="none"
    ).choices[0]
    assert not none.message.tool_calls and none.finish_reason == "stop"


def test_an_agent_works_on_the_bundled_model_through_the_endpoint(bundled: OpenAI, tmp_path: Path) -> None:
    options = {"base_url": str(bundled.base_url), "model": "local:model"}
    agent = Agent(
        backend="http", backend_options=options, tools=["data"], workspace=SALES, journal=tmp_path / "runs.db"
    )
    result = agent.run_sync("What is the total amount by region in sales.csv?")
    assert result.reason == "answer" and "90010.6" in result.output


def test_a_model_that_writes_keeps_to_schemas(babbler: Path) -> None:
    city = {"enum": ["Oslo", "Rome", "Lima"]}
    schema = {"type": "object", "properties": {"city": city}, "required": ["city"], "additionalProperties": False}
    weather: Any = {"type": "function", "function": {"name": "get_weather", "parameters": schema}}
    kept: Any = {"type": "json_schema", "json_schema": {"name": "place", "schema": schema, "strict": True}}
    backend = local_backend(babbler, threads=1)
    options: Any = {"model": backend.name, "messages": HELLO, "max_tokens": 60, "seed": 3}
    with client_of(backend) as client:
        whole = client.chat.completions.create(**options, tools=[weather], tool_choice="required").choices[0]
        (call,) = whole.message.tool_calls or ()
        assert call.type == "function" and call.function.name == "get_weather"
        assert json.loads(call.function.arguments)["city"] in city["enum"] and whole.finish_reason == "tool_calls"
        chunks = client.chat.completions.create(**options, tools=[weather], tool_choice="required", stream=True)
        pieces = [p for c in chunks for p in c.choices[0].delta.tool_calls or ()]
        assert "".join(p.function.arguments or "" for p in pieces if p.function) == call.function.arguments
        typed = client.chat.completions.create(**options, response_format=kept).choices[0]
        assert json.loads(typed.message.content or "")["city"] in city["enum"]
        with pytest.raises(openai.BadRequestError) as caught:
            client.chat.completions.create(**{**options, "messages": [{"role": "user", "content": "word " * 4000}]})
        assert caught.value.code == "context_length_exceeded"
