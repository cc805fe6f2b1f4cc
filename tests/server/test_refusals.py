"""What does not work: every error has OpenAI's form, the right status, and words that help."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from agentkit.backend import Delta, Traits
from agentkit.errors import (
    AuthFailed,
    BackendError,
    CacheFull,
    ConnectionFailed,
    ContextOverflow,
    EngineUnavailable,
    RateLimited,
    RequestRejected,
)
from agentkit.server import Settings
from agentkit.server.refusal import malformed
from agentkit.server.wire import ChatRequest
from agentkit.testing import ScriptedBackend
from tests.server.helpers import HELLO, TOOL, body, client_of, http_of

CHAT = "/v1/chat/completions"
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    """A server whose model is never reached."""
    with http_of(ScriptedBackend([], traits=Traits(structured=True))) as client:
        yield client


def error_of(response: Any) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/json"
    (name, error), *more = response.json().items()
    assert name == "error" and not more and set(error) == {"message", "type", "param", "code"}
    assert isinstance(error["message"], str) and error["message"] and error["type"]
    return dict(error)


def schema(value: Any) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "a", "schema": value}}


def tool(name: str, **fields: Any) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, **fields}}


@pytest.mark.parametrize(
    ("fields", "param", "words"),
    [
        ({"model": None}, "model", "string"),
        ({"model": "gpt-9"}, "model", "'gpt-9' is not served here, 'scripted' is"),
        ({"messages": []}, "messages", "at least 1"),
        ({"messages": [{"role": "king", "content": ""}]}, "messages[0].role", "'assistant'"),
        ({"messages": [*HELLO, {"role": "user", "content": 7}]}, "messages[1].content", "string"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}]}, "messages[0].content", "image_url"),
        ({"messages": [{"role": "user", "content": [{"type": "text", "text": None}]}]}, "messages[0].content", "text"),
        ({"messages": [{"role": "tool", "content": "x"}]}, "messages[0]", "tool_call_id"),
        ({"n": 2}, "n", "1"),
        ({"temperature": 2.5}, "temperature", "less than or equal to 2"),
        ({"top_p": 0}, "top_p", "greater than 0"),
        ({"max_tokens": 0}, "max_tokens", "greater than or equal to 1"),
        ({"stop": [""]}, "stop[0]", "at least 1"),
        ({"tools": [TOOL, TOOL]}, "tools", "two tools are called 'read_file'"),
        ({"tools": [tool("no spaces, please")]}, "tools[0].function.name", "pattern"),
        ({"tools": [tool("f", parameters={"type": "thing"})]}, "tools[0].function.parameters", "no JSON Schema: at $.type"),
        ({"tools": [{"type": "custom", "custom": {}}]}, "tools[0].type", "'function'"),
        ({"tool_choice": "required"}, "tool_choice", "needs tools"),
        ({"tools": [TOOL], "tool_choice": {"type": "function", "function": {"name": "fly"}}}, "tool_choice", "'fly'"),
        ({"response_format": {"type": "yaml"}}, "response_format.type", "json_schema"),
        ({"response_format": {"type": "json_schema"}}, "response_format", "needs the field json_schema"),
        ({"response_format": schema({"minimum": "x"})}, "response_format.json_schema.schema", "$.minimum"),
    ],
)  # fmt: skip
def test_a_request_that_is_none(http: httpx.Client, fields: dict[str, Any], param: str, words: str) -> None:
    response = http.post(CHAT, json={**body(), **fields})
    error = error_of(response)
    assert response.status_code == 400 and error["type"] == "invalid_request_error"
    assert error["param"] == param and words in error["message"], error


@pytest.mark.parametrize("text", ["", "{", "[]", '{"model": "\\ud800"}', "[" * 10_000, "nul", '"x"'])
def test_a_body_that_is_no_request(http: httpx.Client, text: str) -> None:
    response = http.post(CHAT, content=text, headers=JSON)
    assert response.status_code == 400 and error_of(response)["type"] == "invalid_request_error"


def test_numbers_without_end_are_refused(http: httpx.Client) -> None:
    for fields in ({"temperature": math.nan}, {"tools": [tool("f", parameters={"maximum": math.inf})]}):
        response = http.post(CHAT, content=json.dumps(body(**fields)), headers=JSON)
        assert response.status_code == 400 and error_of(response)


JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(
        {"type", "function", "name", "parameters", "content", "role", "text", "json_schema", "schema", "tool_calls", "id"}
    )), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(st.sampled_from(sorted({"n", *ChatRequest.model_fields})), JSONS))
def test_any_json_is_a_request_or_a_refusal(fields: dict[str, Any]) -> None:
    for value in (fields, {**body(), **fields}):
        try:
            request = ChatRequest.model_validate_json(json.dumps(value)).request(Traits(structured=True))
        except ValidationError as error:
            assert malformed(error).status == 400 and malformed(error).message
        else:
            assert request.messages


@pytest.mark.parametrize(
    ("traits", "fields", "param"),
    [
        (Traits(tools=False), {"tools": [TOOL]}, "tools"),
        (Traits(structured=False), {"response_format": schema({})}, "response_format"),
    ],
)
def test_what_a_backend_cannot_do_is_refused(traits: Traits, fields: dict[str, Any], param: str) -> None:
    with http_of(ScriptedBackend([], traits=traits)) as http:
        response = http.post(CHAT, json=body(**fields))
    assert response.status_code == 400 and error_of(response)["param"] == param


@pytest.mark.parametrize(
    ("failure", "status", "code"),
    [
        (ContextOverflow("the prompt has 9 tokens, the window 8"), 400, "context_length_exceeded"),
        (RequestRejected("not this"), 400, None),
        (RateLimited("slow down", retry_after=7), 429, "rate_limit_exceeded"),
        (CacheFull("no pages left"), 503, "cache_full"),
        (EngineUnavailable("no engine"), 500, "engine_unavailable"),
        (AuthFailed("the endpoint behind refused the key"), 500, "backend_failed"),
        (ConnectionFailed("gone"), 500, "backend_failed"),
        (BackendError("the script has no answer left"), 500, "backend_failed"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_backend_that_fails_at_once_has_a_status(
    failure: Exception, status: int, code: str | None, stream: bool, caplog: pytest.LogCaptureFixture
) -> None:
    with client_of(ScriptedBackend([failure])) as client, pytest.raises(openai.APIStatusError) as caught:
        client.chat.completions.create(model="scripted", messages=HELLO, stream=stream)
    assert caught.value.status_code == status and caught.value.code == code
    error_of(caught.value.response)
    if isinstance(failure, RateLimited):
        assert caught.value.response.headers["retry-after"] == "7"


def test_what_nobody_foresaw_is_500_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    with http_of(ScriptedBackend([ValueError("the secret is 42")])) as http:
        response = http.post(CHAT, json=body())
    assert response.status_code == 500 and "42" not in response.text and error_of(response)
    assert "the secret is 42" in caplog.text


@pytest.mark.parametrize("failure", [ConnectionFailed("the wire broke"), ValueError("the secret is 42")])
def test_an_answer_that_breaks_off_ends_in_an_error(failure: Exception, caplog: pytest.LogCaptureFixture) -> None:
    class Breaks(ScriptedBackend):
        async def stream(self, request: Any) -> Any:
            yield Delta(text="half")
            raise failure

    told, texts = str(failure) if isinstance(failure, BackendError) else "something went wrong", []
    with client_of(Breaks([])) as client, pytest.raises(openai.APIError, match=told):
        for chunk in client.chat.completions.create(model="scripted", messages=HELLO, stream=True):
            texts.append(chunk.choices[0].delta.content)
    assert "half" in texts and str(failure) in caplog.text
    assert [record.levelno for record in caplog.records if record.name == "agentkit.server"] == [logging.ERROR]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", CHAT, 405), ("POST", "/v1/models", 405), ("DELETE", "/health", 405), ("GET", "/", 404),
        ("POST", "/v1/completions", 404), ("GET", "/v1/models/other", 404), ("GET", "/v1/models/", 404),
    ],
)  # fmt: skip
def test_what_is_not_there(http: httpx.Client, method: str, path: str, status: int) -> None:
    response = http.request(method, path)
    assert response.status_code == status and error_of(response)["type"] == "invalid_request_error"
    assert status != 405 or response.headers["allow"]


def test_a_body_too_large_is_refused_and_told() -> None:
    backend = ScriptedBackend(["fine"])
    with http_of(backend, Settings(body_bytes=1000)) as http:
        for size in (1000, 4000, 3_000_000):
            response = http.post(CHAT, json=body(user="x" * size))
            assert response.status_code == 413 and error_of(response)["code"] == "request_too_large"

        def pieces() -> Any:
            for _ in range(3):
                yield b" " * 500

        assert http.post(CHAT, content=pieces(), headers=JSON).status_code == 413
        small = json.dumps(body()).encode()
        assert http.post(CHAT, content=small + b" " * (1000 - len(small)), headers=JSON).status_code == 200
    assert len(backend.requests) == 1


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None])
def test_a_page_cannot_post_without_asking_first(kind: str | None) -> None:
    backend = ScriptedBackend(["never"])
    with http_of(backend) as http:
        response = http.post(CHAT, content=json.dumps(body()), headers={"Content-Type": kind} if kind else {})
    assert response.status_code == 415 and error_of(response) and not backend.requests
