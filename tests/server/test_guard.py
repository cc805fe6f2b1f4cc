"""Who may ask: keys, hosts, origins."""

from __future__ import annotations

import hmac
from typing import Any

import openai
import pytest

from agentkit.server import Settings, is_loopback
from agentkit.testing import ScriptedBackend
from tests.server.helpers import HELLO, body, client_of, http_of

CHAT = "/v1/chat/completions"
KEYED = Settings(api_key="correct-horse-ü")
PAGE = "https://page.example"


def test_the_key_opens_and_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    same = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append((a, b)) or same(a, b))
    backend = ScriptedBackend(["welcome"])
    with client_of(backend, Settings(api_key="correct-horse"), key="correct-horse") as client:
        done = client.chat.completions.create(model="scripted", messages=HELLO)
        assert done.choices[0].message.content == "welcome"
        for wrong in ("correct-hors", "correct-horse1", "Correct-horse", "x"):
            with pytest.raises(openai.AuthenticationError) as caught:
                client.with_options(api_key=wrong).models.list()
            assert caught.value.code == "invalid_api_key" and "correct-horse" not in caught.value.message
    assert len(compared) == 5 and len(backend.requests) == 1


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Basic correct-horse-ü", "correct-horse-ü", "Bearer\tcorrect-horse"]
)
def test_no_key_is_401(header: str | None) -> None:
    with http_of(ScriptedBackend([]), KEYED) as http:
        headers: Any = {} if header is None else {"Authorization": header.encode()}
        for path in ("/v1/models", "/metrics", CHAT, "/nowhere"):
            response = http.get(path, headers=headers)
            assert response.status_code == 401 and response.headers["www-authenticate"] == "Bearer"
            assert response.json()["error"]["type"] == "authentication_error"
        assert http.get("/health", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "[", "8.8.8.8"]
)
def test_a_name_rebound_to_this_machine_is_refused(host: str) -> None:
    backend = ScriptedBackend(["never"])
    with http_of(backend) as http:
        response = http.post(CHAT, json=body(), headers={"Host": host})
        assert response.status_code == 403 and response.json()["error"]["code"] == "host_not_allowed"
        assert http.get("/health", headers={"Host": host}).status_code == 403
    with http_of(ScriptedBackend([]), Settings(local_only=False)) as http:
        assert http.get("/health", headers={"Host": host or "x"}).status_code == 200
    assert not backend.requests


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:99", "127.0.0.1:1", "[::1]:8000", "[::1]", "127.9.9.9"])
def test_this_machine_by_its_names_is_let_in(host: str) -> None:
    with http_of(ScriptedBackend([])) as http:
        assert http.get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False), ("10.0.0.1", False),
     ("example.com", False), ("", False)],
)  # fmt: skip
def test_what_only_this_machine_can_reach(host: str, local: bool) -> None:
    assert is_loopback(host) is local


def test_no_origin_is_let_in_by_default() -> None:
    ask = {"Origin": PAGE, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    with http_of(ScriptedBackend(["text"])) as http:
        assert http.options(CHAT, headers=ask).status_code == 405
        response = http.post(CHAT, json=body(), headers={"Origin": PAGE})
    assert not [name for name in response.headers if name.startswith("access-control")]


def test_the_origin_that_was_named_is_let_in_and_no_other() -> None:
    ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization, x-stainless-os"}
    with http_of(ScriptedBackend(["text"]), Settings(cors=(PAGE,), api_key="k")) as http:
        leave = http.options(CHAT, headers={**ask, "Origin": PAGE})
        assert leave.status_code == 200 and leave.headers["access-control-allow-origin"] == PAGE
        assert http.options(CHAT, headers={**ask, "Origin": "https://evil.example"}).status_code == 400
        refused = http.post(CHAT, json=body(), headers={"Origin": PAGE})
        assert refused.status_code == 401 and refused.headers["access-control-allow-origin"] == PAGE
        done = http.post(CHAT, json=body(), headers={"Origin": PAGE, "Authorization": "bearer k"})
        assert done.status_code == 200 and done.headers["access-control-allow-origin"] == PAGE
