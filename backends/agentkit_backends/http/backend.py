"""A backend over HTTP: one shared client, streamed answers, every failure as one of agentkit's errors."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any

import anyio.lowlevel
import httpx

from agentkit.backend import Delta, Request, Traits
from agentkit.errors import BackendError, ConfigError, RequestRejected
from agentkit_backends.http.answer import Answer
from agentkit_backends.http.faults import explain, lost, nonsense, refusal
from agentkit_backends.http.wire import WISHES, Reader, Writer

KEY_VARIABLES = ("AGENTKIT_API_KEY", "OPENAI_API_KEY")
TOKENS_PER_BYTE = 1 / 3.6  # English prose and JSON; replaced by what the endpoint reports at its first answer.
MAX_ERROR = 64 * 1024
_UNKNOWN = re.compile(
    r"support|unknown|unrecogni[sz]ed|unexpected|not (permitted|allowed|valid)|extra|deprecated", re.IGNORECASE
)
_TRAITS = Traits(dialect="native", tools=True, structured=True)


def create(
    base_url: str | None = None,
    model: str | None = None,
    api_key: str | None = None,
    *,
    window: int = 131_072,
    connect_seconds: float = 10.0,
    first_seconds: float = 300.0,
    chunk_seconds: float = 90.0,
) -> HttpBackend:
    """Return a backend for the OpenAI-compatible endpoint at `base_url` (which mostly ends in `/v1`).

    The key comes from `$AGENTKIT_API_KEY`, else `$OPENAI_API_KEY`, where none is given; without any, none is sent.
    `connect_seconds` bounds reaching the server, `first_seconds` the wait for the answer to begin, `chunk_seconds`
    each silence after that.

    Raises:
        ConfigError: the base URL or the model is missing, or one of the options cannot be used.
    """
    if not base_url:
        raise ConfigError(
            "the http backend needs a base URL", remedy="pass --base-url http://HOST:PORT/v1, or base_url="
        )
    if not model:
        raise ConfigError("the http backend needs a model's name", remedy="pass --model NAME, or model=")
    source = "the key passed as api_key"
    for variable in KEY_VARIABLES:
        if not api_key and os.environ.get(variable):
            api_key, source = os.environ[variable], f"the key in ${variable}"
    key = (api_key or "").strip()
    if not (key.isascii() and (not key or key.isprintable())):
        raise ConfigError(f"{source} holds characters that no HTTP header may hold", remedy="copy it again")
    hint = f"{source} was refused: check it" if key else f"set ${KEY_VARIABLES[0]}, or pass api_key="
    timeout = httpx.Timeout(connect=connect_seconds, read=first_seconds, write=first_seconds, pool=None)
    return HttpBackend(
        _address(base_url), model, key, hint, window=window, timeout=timeout, chunk_seconds=chunk_seconds
    )


class HttpBackend:
    """An OpenAI-compatible endpoint. Make one with `create`; after `aclose` it may be used again."""

    def __init__(
        self,
        url: httpx.URL,
        model: str,
        key: str,
        key_hint: str,
        *,
        window: int,
        timeout: httpx.Timeout,
        chunk_seconds: float,
    ) -> None:
        self._url = url
        self._where = str(url.copy_with(username=None, password=None, query=None))
        self._model = model
        self._key = key
        self._key_hint = key_hint
        self._window = window
        self._timeout = timeout
        self._chunk_seconds = chunk_seconds
        self._writer = Writer(model)
        self._client: httpx.AsyncClient | None = None
        self._home: object = None
        self._seen_tokens = 0.0
        self._seen_bytes = 0.0

    def __repr__(self) -> str:
        return f"HttpBackend({self._where!r}, {self._model!r})"

    @property
    def name(self) -> str:
        """The model's name, marked as one behind HTTP."""
        return f"http:{self._model}"

    @property
    def window(self) -> int:
        """Tokens the model can see, as configured: the protocol has no way to ask."""
        return self._window

    @property
    def traits(self) -> Traits:
        """Native calls; schemas are passed on to the endpoint."""
        return _TRAITS

    def count(self, request: Request) -> int:
        """Return the prompt tokens of `request`, estimated from its bytes and what the endpoint reported before."""
        ratio = self._seen_tokens / self._seen_bytes if self._seen_bytes else TOKENS_PER_BYTE
        return max(1, round(self._writer.size(request) * ratio))

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer's pieces.

        Raises:
            BackendError: one of its subclasses, with the address and the endpoint's own words.
        """
        started = time.monotonic()
        guess = self.count(request)
        reader = Reader()
        async with self._answer(request) as answer, aclosing(answer.chunks()) as chunks:
            async for chunk in chunks:
                if chunk.get("error"):
                    raise self._refusal(_status_of(chunk["error"]), json.dumps(chunk).encode())
                try:
                    for delta in reader.read(chunk):
                        yield delta
                except ValueError as error:
                    raise nonsense(self._where, str(error)) from None
        if reader.reason == "content_filter":
            raise RequestRejected(f"{self._where} stopped the answer with its content filter")
        last = reader.last(time.monotonic() - started, guess)
        if reader.usage is not None and last.usage is not None:
            self._learn(last.usage.prompt_tokens, self._writer.size(request))
        yield last

    async def aclose(self) -> None:
        """Close the connections; a later call opens new ones."""
        client, self._client = self._client, None
        if client is not None and self._home == anyio.lowlevel.current_token():
            await client.aclose()

    @asynccontextmanager
    async def _answer(self, request: Request) -> AsyncIterator[Answer]:
        """Hold an answer that began well. A wish the endpoint refuses is left out from then on."""
        while True:
            response = await self._send(self._writer.body(request))
            answer = Answer(response, self._where, self._timeout.read, self._chunk_seconds)
            try:
                if response.is_success:
                    yield answer
                    return
                body = await answer.start(MAX_ERROR)
            finally:
                await answer.aclose()
            wish = self._refused_wish(response.status_code, body)
            if wish is None:
                raise self._refusal(response.status_code, body, response.headers)
            self._writer.unwelcome.add(wish)

    async def _send(self, body: bytes) -> httpx.Response:
        client = self._shared_client()
        try:
            return await client.send(client.build_request("POST", self._url, content=body), stream=True)
        except httpx.HTTPError as error:
            raise lost(error, self._where) from error

    def _shared_client(self) -> httpx.AsyncClient:
        # A connection belongs to the event loop that opened it, and `run_sync` brings a new loop with every call.
        home = anyio.lowlevel.current_token()
        if self._client is None or self._home != home:
            headers = {"content-type": "application/json", "accept": "text/event-stream, application/json"}
            if self._key:
                headers["authorization"] = f"Bearer {self._key}"
            self._client = httpx.AsyncClient(
                headers=headers,
                timeout=self._timeout,
                verify=self._url.scheme == "https",  # Reading the certificates costs 16 ms; http has no use for them.
                limits=httpx.Limits(max_connections=None, max_keepalive_connections=32),
                trust_env=self._url.host not in ("localhost", "127.0.0.1", "::1"),
            )
            self._home = home
        return self._client

    def _refused_wish(self, status: int, body: bytes) -> str | None:
        """Return the option that the endpoint says it does not know, where the request can do without it."""
        if status not in (400, 422):
            return None
        message, fields = explain(body)
        blamed = f"{fields.get('param')} {fields.get('loc')} {message}"
        if fields.get("param") not in WISHES and not _UNKNOWN.search(blamed):
            return None
        named = (wish for wish in WISHES if re.search(rf"\b{wish}\b", blamed))
        return next((wish for wish in named if wish not in self._writer.unwelcome), None)

    def _refusal(self, status: int, body: bytes, headers: httpx.Headers | None = None) -> BackendError:
        if self._key:
            body = body.replace(self._key.encode(), b"***")  # Some endpoints repeat the key they refuse.
        return refusal(status, body, where=self._where, model=self._model, key_hint=self._key_hint, headers=headers)

    def _learn(self, tokens: int, size: int) -> None:
        """Let the newest answers decide the ratio: half the weight is the last one's."""
        if size and 0.02 < tokens / size < 2:
            self._seen_tokens = self._seen_tokens / 2 + tokens
            self._seen_bytes = self._seen_bytes / 2 + size


def _address(base_url: str) -> httpx.URL:
    try:
        url = httpx.URL(base_url.strip())
    except (httpx.InvalidURL, TypeError) as error:
        raise ConfigError(f"{base_url!r} is no URL: {error}", remedy="give one like http://HOST:PORT/v1") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise ConfigError(f"{base_url!r} is no http URL", remedy="give one like http://HOST:PORT/v1")
    path = url.path.rstrip("/").removesuffix("/chat/completions")
    return url.copy_with(path=f"{path}/chat/completions")


def _status_of(error: Any) -> int:
    code = error.get("code") if isinstance(error, dict) else None
    if isinstance(code, int) and 400 <= code < 600:
        return code
    return 429 if code == "rate_limit_exceeded" else 500


if TYPE_CHECKING:
    from agentkit.backend import Backend

    def _conforms(backend: HttpBackend) -> Backend:
        return backend
