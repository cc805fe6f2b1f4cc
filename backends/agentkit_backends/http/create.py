"""From what a user gives to a backend: the address, the protocol, the provider and the key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import httpx

from agentkit.backend import Traits
from agentkit.errors import ConfigError
from agentkit_backends.http.api import Settings
from agentkit_backends.http.backend import HttpBackend
from agentkit_backends.http.faults import Faults
from agentkit_backends.http.keys import find, keep_from_logs, secrets_of
from agentkit_backends.http.price import Price, price_of
from agentkit_backends.http.providers import Provider, provider_at, provider_named
from agentkit_backends.http.registry import address, api_of


def create(
    base_url: str | None = None,
    model: str | None = None,
    api_key: str | None = None,
    *,
    provider: str | Provider | None = None,
    api: str | None = None,
    stream: bool = True,
    dialect: str = "native",
    images: bool | None = None,
    extra: Mapping[str, Any] | None = None,
    price: Price | Mapping[str, float] | None = None,
    window: int = 131_072,
    connect_seconds: float = 10.0,
    first_seconds: float = 300.0,
    chunk_seconds: float = 90.0,
    total_seconds: float = 3600.0,
) -> HttpBackend:
    """Return a backend for the endpoint at `base_url` (which mostly ends in `/v1`), or at the provider's own.

    `provider` names whose ways the endpoint has (`openai`, `vllm`, ...: see `providers.PROVIDERS`); by default its
    host tells. `api` is the protocol: `chat`, `responses` or `anthropic`; by default what the address ends in, or what
    the provider speaks, else `chat`. `stream=False` asks for whole answers. `dialect` names, for a server that hands
    calls through as text, the form they are written in. `images`: whether the model sees them, where the provider does
    not tell. `extra`: what every request says beside agentkit's own words, such as `{"thinking": {"type": "adaptive"}}`
    or `{"reasoning_effort": "high"}`, in the protocol's form. `price`: what a million tokens cost, where the endpoint
    does not say.
    The key comes, where none is given, from `$AGENTKIT_API_KEY`, the provider's own variable, or the keyring; without
    any, none is sent.
    `connect_seconds` bounds reaching the server, `first_seconds` the wait for the answer to begin, `chunk_seconds`
    each silence after that, `total_seconds` the whole of one answer.

    Raises:
        ConfigError: the base URL or the model is missing, or one of the options cannot be used.
    """
    named = provider_named(provider) if isinstance(provider, str) else provider
    base = _parsed(base_url or (named.base_url if named else ""))
    if not model:
        raise ConfigError("the http backend needs a model's name", remedy="pass --model NAME, or model=")
    known = named or provider_at(base.netloc.decode("ascii"))
    protocol = api_of(base, known, api)
    url = address(base, protocol)
    key = find(api_key, url, known)
    secrets = secrets_of(url, key)
    keep_from_logs(secrets)
    where = str(url.copy_with(username=None, password=None, query=None))
    sees = bool(re.search(known.models_images, model)) if images is None else images
    return HttpBackend(
        url,
        protocol,
        Settings(model, stream, known, f"{protocol.name} at {url.host}", _dialect(dialect), extra or {}),
        key,
        Faults(where, model, protocol.wants, key.hint, secrets),
        Traits(dialect=dialect, tools=True, streams=stream, images=sees, structured=known.schemas),
        price=price_of(price),
        window=window,
        timeout=httpx.Timeout(connect=connect_seconds, read=first_seconds, write=first_seconds, pool=None),
        chunk_seconds=chunk_seconds,
        total_seconds=total_seconds,
    )


def _dialect(name: str) -> str:
    if name != "native":
        from agentkit.parse.registry import dialect_named  # Most endpoints need none: the parsers stay unread.

        dialect_named(name)
    return name


def _parsed(base_url: str) -> httpx.URL:
    if not base_url:
        raise ConfigError(
            "the http backend needs a base URL", remedy="pass --base-url http://HOST:PORT/v1, or base_url="
        )
    shown = re.sub(r"//[^/@]*@", "//***@", base_url.partition("?")[0])
    try:
        url = httpx.URL(base_url.strip())
    except (httpx.InvalidURL, TypeError) as error:
        raise ConfigError(f"{shown!r} is no URL: {error}", remedy="give one like http://HOST:PORT/v1") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise ConfigError(f"{shown!r} is no http URL", remedy="give one like http://HOST:PORT/v1")
    return url
