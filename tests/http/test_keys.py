"""Where keys come from, and that they show up nowhere."""

import logging
import socket
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import keyring
import pytest
from agentkit_backends.http import PROVIDERS, HttpBackend, Provider, create
from agentkit_backends.http.keys import Key, find, keep_from_logs, secrets_of
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from agentkit.agent import Agent
from agentkit.backend import Request
from agentkit.errors import AgentKitError, ConfigError
from agentkit.retry import RetryPolicy
from agentkit.types import Message
from tests.http.server import Answer, Server, chunk, event, fail, say, stream

pytestmark = pytest.mark.anyio
KEY = "sk-secret-0123456789abcdef"
VARIABLES = sorted({variable for provider in PROVIDERS.values() for variable in provider.keys})


class Drawer(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.asked: list[tuple[str, str]] = []
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.append((service, username))
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture(autouse=True)
def drawer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawer]:
    for name in ("AGENTKIT_API_KEY", *VARIABLES):
        monkeypatch.delenv(name, raising=False)
    before = keyring.get_keyring()
    drawer = Drawer()
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


def found(given: str | None = None, url: str = "https://api.openai.com/v1", provider: str = "openai") -> Key:
    return find(given, httpx.URL(url), PROVIDERS.get(provider, Provider()))


def test_the_nearest_place_wins(monkeypatch: pytest.MonkeyPatch, drawer: Drawer) -> None:
    assert found() == Key()
    keyring.set_password("agentkit", "api.openai.com", "of the ring")
    assert found() == Key("of the ring", "the key for api.openai.com in the keyring")
    monkeypatch.setenv("OPENAI_API_KEY", "of its own\n")
    assert found() == Key("of its own", "the key in $OPENAI_API_KEY")
    monkeypatch.setenv("AGENTKIT_API_KEY", "for all")
    assert found() == Key("for all", "the key in $AGENTKIT_API_KEY")
    assert found("given") == Key("given", "the key passed as api_key")


def test_every_provider_of_the_table_with_a_host_has_a_variable_of_its_own() -> None:
    keys = [provider.keys for provider in PROVIDERS.values() if provider.hosts and provider.name != "ollama"]
    assert all(keys) and len(VARIABLES) == len(keys)


@pytest.mark.parametrize("name", [name for name, provider in PROVIDERS.items() if provider.keys])
def test_a_providers_variable_is_for_its_own_hosts_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    provider = PROVIDERS[name]
    for variable in VARIABLES:
        monkeypatch.setenv(variable, f"of {variable}")
    for host in provider.hosts:
        assert find(None, httpx.URL(f"https://{host}/v1"), provider).value == f"of {provider.keys[0]}"
        assert find(None, httpx.URL(f"http://{host}/v1"), provider).value == ""  # Readable on the way.
    others = [host for other in PROVIDERS.values() if other is not provider for host in other.hosts]
    for host in (*others, f"{provider.hosts[0]}.evil.example", "evil.example", "127.0.0.1"):
        assert find(None, httpx.URL(f"https://{host}/v1"), provider).value == ""


async def test_no_variable_of_a_provider_reaches_another_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.setenv(variable, KEY)
    with Server([say("ok")] * len(PROVIDERS)) as server:
        for provider in PROVIDERS:
            backend = create(server.url, "m", provider=provider, api="chat")
            await finished(backend)
            await backend.aclose()
    assert len(server.seen) == len(PROVIDERS) and not [seen for seen in server.seen if KEY in str(seen.headers)]


def test_a_keyring_that_is_locked_or_missing_gives_none(drawer: Drawer, monkeypatch: pytest.MonkeyPatch) -> None:
    drawer.locked = True
    assert found() == Key() and drawer.asked == [("agentkit", "api.openai.com")]
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert found() == Key()


def test_servers_on_this_machine_are_not_looked_up_in_the_keyring(drawer: Drawer) -> None:
    for host in ("localhost", "127.0.0.1", "[::1]"):
        assert found(url=f"http://{host}:8000/v1", provider="vllm") == Key()
    assert not drawer.asked


@pytest.mark.parametrize("bad", ["a\nb", "clé", "a\x7fb"])
def test_a_key_that_no_header_holds_is_named_by_its_place(bad: str, drawer: Drawer) -> None:
    drawer.kept["agentkit", "api.openai.com"] = bad
    with pytest.raises(ConfigError, match="api.openai.com in the keyring") as caught:
        found()
    assert bad not in str(caught.value)


async def finished(backend: HttpBackend) -> None:
    async for _ in backend.stream(Request(messages=(Message(role="user", content="hello"),))):
        pass


def shown(error: BaseException | None) -> str:
    """Return all that a log, a debugger or a reporter would show of an error and of what it came from."""
    found = []
    while error is not None:
        rendered = traceback.TracebackException.from_exception(error, capture_locals=True)
        found += [str(error), repr(error), repr(vars(error)), "".join(rendered.format())]
        error = error.__cause__ or error.__context__
    return "\n".join(found)


ECHOES = {
    "refused": fail(401, f"wrong key: {KEY}"),
    "refused_in_a_header": Answer((b"{}",), 403, {"WWW-Authenticate": f"Bearer {KEY}"}, length=True),
    "rejected": fail(400, f"bad header authorization: Bearer {KEY}", param=KEY, code=KEY),
    "broken": Answer((f"<html><b>{KEY}</b>".encode(),), 502, {"Content-Type": f"text/{KEY}"}),
    "busy": fail(429, f"{KEY} is too fast", retry_after=KEY),
    "moved": Answer((), 307, {"Location": f"https://else/?key={KEY}"}, length=True),
    "in_the_stream": Answer((event({"error": {"message": f"no more for {KEY}", "code": KEY}}),)),
    "nonsense": Answer((b"data: " + KEY.encode() + b"\n\n",)),
    "a_nonsense_kind": Answer((b"hello",), headers={"Content-Type": f"text/{KEY}"}),
    "told_in_headers": stream(chunk({"content": "ok"}, "stop"), headers={"X-Echo": KEY, "Set-Cookie": f"k={KEY}"}),
    "cut": Answer((event(chunk({"content": "a"})),), headers={"X-Echo": KEY}, cut=True),
}
RAW = {
    "no_status": f"{KEY}\r\n\r\n",
    "no_header": f"HTTP/1.1 200 OK\r\n{KEY}\r\n\r\n",
    "no_encoding": f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 35\r\n\r\n{KEY:35}",
    "no_chunk": f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{KEY}\r\n",
}


@contextmanager
def raw_server(answer: str) -> Iterator[str]:
    """Answer each connection with these bytes, whatever it asked."""

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(answer.encode())

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


async def leaks(url: str, api: str, folder: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Run an agent with a key, and return where the key then shows up."""
    caplog.set_level(logging.DEBUG)
    backend = create(url, "m", KEY, api=api)
    policy = RetryPolicy(attempts=2, base=0.0)
    agent = Agent(backend=backend, tools=[], journal=folder / "journal.db", workspace=folder, retry=policy)
    told = {"result": "", "error": ""}
    try:
        told["result"] = repr(await agent.run("Say hello."))
    except AgentKitError as error:
        told["error"] = shown(error)
        assert str(error)
    await backend.aclose()
    files = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Say hello." in files
    told |= {"files": files.decode("latin-1"), "repr": repr(backend) + repr(vars(backend)), "log": caplog.text}
    assert "send_request_headers" in told["log"]
    return [place for place, text in told.items() if KEY in text]


@pytest.mark.parametrize("api", ["chat", "responses", "anthropic"])
@pytest.mark.parametrize("name", ECHOES)
async def test_a_key_that_the_endpoint_repeats_shows_up_nowhere(
    name: str, api: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Server([ECHOES[name]] * 3) as server:
        assert await leaks(server.url, api, tmp_path, caplog) == []
    sent = server.seen[0].headers
    assert sent.get("authorization", sent.get("x-api-key", "")).endswith(KEY)


@pytest.mark.parametrize("name", RAW)
async def test_a_key_in_what_is_no_http_shows_up_nowhere(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with raw_server(RAW[name]) as url:
        assert await leaks(url, "chat", tmp_path, caplog) == []


async def test_a_key_told_before_a_retry_is_not_journalled(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Server([fail(500, f"{KEY} broke it"), say("hello")]) as server:
        assert await leaks(server.url, "chat", tmp_path, caplog) == []
    assert len(server.seen) == 2


USER = {True: "user:pass%2Fword-1@", False: ""}


@pytest.mark.parametrize("user", USER)
async def test_the_secrets_of_an_address_show_up_nowhere(user: bool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Server([fail(400, "pass/word-1 token-0123+4 token-0123%2B4")]) as server:
        host = server.url.removeprefix("http://")
        backend = create(f"http://{USER[user]}{host}?token=token-0123%2B4", "m")
        with pytest.raises(AgentKitError) as caught:
            await finished(backend)
        await backend.aclose()
    assert server.seen[0].path == "/v1/chat/completions?token=token-0123%2B4"
    told = shown(caught.value) + caplog.text + repr(backend)
    hidden = ["token-0123+4", "token-0123%2B4", *(["pass/word-1", "pass%2Fword-1"] if user else [])]
    assert "HTTP Request" in caplog.text and not [secret for secret in hidden if secret in told]


def test_a_bad_address_is_shown_without_its_secrets() -> None:
    for bad in ("http://user:word@h:port/v1?token=x", "ftp://user:word@h/v1?token=x"):
        with pytest.raises(ConfigError) as caught:
            create(bad, "m")
        assert "word" not in str(caught.value) and "token=x" not in str(caught.value)


def test_other_records_pass_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keep_from_logs((KEY,))
    logging.getLogger("httpx").info("%s of %d", "one", 2)
    logging.getLogger("httpx").info("a %s", KEY)
    assert [record.getMessage() for record in caplog.records] == ["one of 2", "a ***"]
    assert (caplog.records[0].msg, caplog.records[0].args) == ("%s of %d", ("one", 2))


def test_what_is_secret_of_an_address() -> None:
    url = httpx.URL("https://me:p%40ss@h/v1?api-version=1&sig=abc%2Fdefgh&x")
    assert set(secrets_of(url, Key("k"))) == {"k", "p%40ss", "p@ss", "abc%2Fdefgh", "abc/defgh"}
    assert secrets_of(httpx.URL("https://h/v1"), Key()) == ()
