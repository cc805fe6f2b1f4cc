"""A backend over HTTP: one shared client, streamed answers, every failure as one of agentkit's errors."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING

import anyio
import anyio.lowlevel
import httpx

from agentkit.backend import Delta, Request, Traits
from agentkit_backends.http.answer import Answer
from agentkit_backends.http.api import AnswerFailed, Api, Settings
from agentkit_backends.http.faults import Faults, explain

TOKENS_PER_BYTE = 1 / 3.6  # English prose and JSON; replaced by what the endpoint reports at its first answer.
MAX_ERROR = 64 * 1024
_UNKNOWN = re.compile(
    r"support|unknown|unrecogni[sz]ed|unexpected|not (permitted|allowed|valid)|extra|deprecated", re.IGNORECASE
)
_TRAITS = Traits(dialect="native", tools=True, structured=True)


class HttpBackend:
    """A model behind HTTP. Make one with `create`; after `aclose` it may be used again."""

    def __init__(
        self,
        url: httpx.URL,
        api: Api,
        settings: Settings,
        key: str,
        faults: Faults,
        *,
        window: int,
        timeout: httpx.Timeout,
        chunk_seconds: float,
        total_seconds: float,
    ) -> None:
        self._url = url
        self._api = api
        self._settings = settings
        self._key = key
        self._faults = faults
        self._window = window
        self._timeout = timeout
        self._chunk_seconds = chunk_seconds
        self._total_seconds = total_seconds
        self._writer = api.writer(settings)
        self._client: httpx.AsyncClient | None = None
        self._home: object = None
        self._seen_tokens = 0.0
        self._seen_bytes = 0.0

    def __repr__(self) -> str:
        return f"HttpBackend({self._faults.where!r}, {self._settings.model!r})"

    @property
    def name(self) -> str:
        """The model's name, marked as one behind HTTP."""
        return f"http:{self._settings.model}"

    @property
    def endpoint(self) -> str:
        """Address and model: what fails for one run here fails for all."""
        return f"{self._settings.model} at {self._faults.where}"

    @property
    def window(self) -> int:
        """Tokens the model can see, as configured: the protocols have no way to ask."""
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
        reader = self._api.reader(self._settings)
        failed: AnswerFailed | None = None
        async with self._answer(request) as answer, aclosing(answer.deltas(reader)) as deltas:
            try:
                async for delta in deltas:
                    yield delta
            except AnswerFailed as error:
                failed = error
        if failed is not None:
            raise self._faults.refusal(failed.status, failed.body)
        if reader.filtered:
            raise self._faults.filtered(reader.filtered)
        last = reader.last(time.monotonic() - started, guess)
        if reader.measured and last.usage is not None:
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
        deadline = anyio.current_time() + self._total_seconds
        while True:
            response = await self._send(self._writer.body(request))
            answer = Answer(response, self._faults, self._timeout.read, self._chunk_seconds, deadline)
            try:
                if response.is_success:
                    yield answer
                    return
                body = await answer.start(MAX_ERROR)
            finally:
                await answer.aclose()
            wish = self._refused_wish(response.status_code, body)
            if wish is None:
                raise self._faults.refusal(response.status_code, body, response.headers)
            self._writer.unwelcome.add(wish)

    async def _send(self, body: bytes) -> httpx.Response:
        client = self._shared_client()
        try:
            return await client.send(client.build_request("POST", self._url, content=body), stream=True)
        except httpx.HTTPError as error:
            fault = self._faults.lost(error)
        raise fault

    def _shared_client(self) -> httpx.AsyncClient:
        # A connection belongs to the event loop that opened it, and `run_sync` brings a new loop with every call.
        home = anyio.lowlevel.current_token()
        if self._client is None or self._home != home:
            common = {"content-type": "application/json", "accept": "text/event-stream, application/json"}
            self._client = httpx.AsyncClient(
                headers=common | self._api.headers(self._key),
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
        message, fields = explain(body.decode("utf-8", "replace"))
        wishes = self._writer.wishes
        blamed = f"{fields.get('param')} {fields.get('loc')} {message}"
        if fields.get("param") not in wishes and not _UNKNOWN.search(blamed):
            return None
        named = (wish for wish in wishes if re.search(rf"\b{wish}\b", blamed))
        return next((wish for wish in named if wish not in self._writer.unwelcome), None)

    def _learn(self, tokens: int, size: int) -> None:
        """Let the newest answers decide the ratio: half the weight is the last one's."""
        if size and 0.02 < tokens / size < 2:
            self._seen_tokens = self._seen_tokens / 2 + tokens
            self._seen_bytes = self._seen_bytes / 2 + size


if TYPE_CHECKING:
    from agentkit.backend import Backend

    def _conforms(backend: HttpBackend) -> Backend:
        return backend
