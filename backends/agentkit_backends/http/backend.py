"""A backend over HTTP: one shared client, streamed answers, every failure as one of agentkit's errors."""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import anyio
import httpx

from agentkit.backend import Delta, Request, Traits
from agentkit_backends.http.answer import ENCODINGS, Answer
from agentkit_backends.http.api import AnswerFailed, Api, Reader, Settings
from agentkit_backends.http.clients import Clients
from agentkit_backends.http.faults import Faults, explain
from agentkit_backends.http.keys import LOOPBACK, Key
from agentkit_backends.http.price import Price

TOKENS_PER_BYTE = 1 / 3.6  # English prose and JSON; replaced by what the endpoint reports at its first answer.
MAX_ERROR = 64 * 1024
_UNKNOWN = re.compile(
    r"support|unknown|unrecogni[sz]ed|unexpected|not (permitted|allowed|valid)|may (not|only) be|extra|deprecated"
    r"|unavailable|incompatible|only .* is allowed",
    re.IGNORECASE,
)


class HttpBackend:
    """A model behind HTTP. Make one with `create`; after `aclose` it may be used again."""

    def __init__(
        self,
        url: httpx.URL,
        api: Api,
        settings: Settings,
        key: Key,
        faults: Faults,
        traits: Traits,
        *,
        price: Price | None,
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
        self._traits = traits
        self._price = price
        self._window = window
        self._timeout = timeout
        self._chunk_seconds = chunk_seconds
        self._total_seconds = total_seconds
        self._writer = api.writer(settings)
        self._clients = Clients(self._new_client)
        self._verify: ssl.SSLContext | bool | None = None
        self._seen_tokens = 0.0
        self._seen_bytes = 0.0
        self._sized: tuple[Request, int] | None = None

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
    def provider(self) -> str:
        """Who serves the model, as `providers.PROVIDERS` names it; `other` where that is not known."""
        return self._settings.provider.name

    @property
    def window(self) -> int:
        """Tokens the model can see, as configured: the protocols have no way to ask."""
        return self._window

    @property
    def traits(self) -> Traits:
        """What the endpoint can do, as far as its provider is known, and as it was configured."""
        return self._traits

    def count(self, request: Request) -> int:
        """Return the prompt tokens of `request`, estimated from its bytes and what the endpoint reported before."""
        ratio = self._seen_tokens / self._seen_bytes if self._seen_bytes else TOKENS_PER_BYTE
        return max(1, round(self._size(request) * ratio))

    async def stream(self, request: Request) -> AsyncIterator[Delta]:
        """Yield the answer's pieces.

        Raises:
            BackendError: one of its subclasses, with the address and the endpoint's own words.
        """
        started = time.monotonic()
        request = replace(request, extra={**self._settings.extra, **request.extra})
        guess = self.count(request)
        reader = self._api.reader(self._settings)
        failed: AnswerFailed | None = None
        async with self._answer(request, reader) as answer:
            try:
                while (deltas := await answer.read()) is not None:
                    for delta in deltas:
                        yield delta
            except AnswerFailed as error:
                failed = error
        if failed is not None:
            raise self._faults.refusal(failed.status, self._faults.clean(failed.body))
        if reader.filtered:
            raise self._faults.filtered(reader.filtered)
        yield self._counted(reader.last(time.monotonic() - started, guess), reader.measured, request)

    async def aclose(self) -> None:
        """Close the connections; a later call opens new ones."""
        self._sized = None
        await self._clients.aclose()

    def _size(self, request: Request) -> int:
        """Return the bytes of messages and tools; a step asks for those of one request several times."""
        known, size = self._sized or (Request(messages=()), 0)
        if known.messages is request.messages and known.tools == request.tools:
            return size
        more = request.messages[len(known.messages) :]
        if known.tools == request.tools and request.messages[: len(known.messages)] == known.messages:
            size += self._writer.size(Request(messages=more))  # a conversation grows at its end
        else:
            size = self._writer.size(request)
        self._sized = request, size
        return size

    def _counted(self, last: Delta, measured: bool, request: Request) -> Delta:
        """Learn from what the closing delta reports, and add what it costs where it does not say so itself."""
        usage = last.usage
        if usage is None:
            return last
        if measured:
            self._learn(usage.prompt_tokens, self._size(request))
        if self._price is None or usage.cost:
            return last
        return replace(last, usage=usage.model_copy(update={"cost": self._price.of(usage)}))

    @asynccontextmanager
    async def _answer(self, request: Request, reader: Reader) -> AsyncIterator[Answer]:
        """Hold an answer that began well. A wish the endpoint refuses is left out from then on."""
        deadline = anyio.current_time() + self._total_seconds
        while True:
            sent = self._writer.body(request)
            async with self._clients.one() as client:
                response = await self._send(client, sent)
                answer = Answer(response, reader, self._faults, self._timeout.read, self._chunk_seconds, deadline)
                try:
                    if response.is_success:
                        yield answer
                        return
                    body = self._faults.clean(await answer.start(MAX_ERROR))
                finally:
                    await answer.aclose()
            wish = self._refused_wish(response.status_code, body, sent)
            if wish is None:
                raise self._faults.refusal(response.status_code, body, response.headers)
            self._writer.unwelcome.add(wish)

    async def _send(self, client: httpx.AsyncClient, body: bytes) -> httpx.Response:
        try:
            return await client.send(client.build_request("POST", self._url, content=body), stream=True)
        except httpx.HTTPError as error:
            fault = self._faults.lost(error)
        raise fault

    def _new_client(self) -> httpx.AsyncClient:
        if self._verify is None:  # Reading the certificates costs 16 ms; http has no use for them.
            self._verify = httpx.create_ssl_context() if self._url.scheme == "https" else False
        common = {
            "content-type": "application/json",
            "accept": "text/event-stream, application/json",
            "accept-encoding": ENCODINGS,
        }
        return httpx.AsyncClient(
            headers=common | self._api.headers(self._key.value),
            timeout=self._timeout,
            verify=self._verify,
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=None),
            trust_env=self._url.host not in LOOPBACK,
        )

    def _refused_wish(self, status: int, body: str, sent: bytes) -> str | None:
        """Return the option that the endpoint says it does not know, where the request can do without it."""
        if status not in (400, 422):
            return None
        message, fields = explain(body)
        blamed = f"{fields.get('param')} {fields.get('loc')} {message}"
        wishes = [wish for wish in self._writer.wishes if b'"%b":' % wish.encode() in sent]
        if fields.get("param") not in wishes and not _UNKNOWN.search(blamed):
            return None
        words = {wish: self._writer.blames.get(wish, rf"\b{wish}\b") for wish in wishes}
        return next((wish for wish in wishes if re.search(words[wish], blamed)), None)

    def _learn(self, tokens: int, size: int) -> None:
        """Let the newest answers decide the ratio: half the weight is the last one's."""
        if size and 0.02 < tokens / size < 2:
            self._seen_tokens = self._seen_tokens / 2 + tokens
            self._seen_bytes = self._seen_bytes / 2 + size


if TYPE_CHECKING:
    from agentkit.backend import Backend

    def _conforms(backend: HttpBackend) -> Backend:
        return backend
