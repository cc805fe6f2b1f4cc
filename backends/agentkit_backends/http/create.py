"""From what a user gives to a backend: the address, the protocol, the provider and the key."""

from __future__ import annotations

import os

import httpx

from agentkit.errors import ConfigError
from agentkit_backends.http.api import Settings
from agentkit_backends.http.backend import HttpBackend
from agentkit_backends.http.faults import Faults
from agentkit_backends.http.providers import provider_of
from agentkit_backends.http.registry import address, api_of

KEY_VARIABLES = ("AGENTKIT_API_KEY", "OPENAI_API_KEY")


def create(
    base_url: str | None = None,
    model: str | None = None,
    api_key: str | None = None,
    *,
    api: str | None = None,
    stream: bool = True,
    window: int = 131_072,
    connect_seconds: float = 10.0,
    first_seconds: float = 300.0,
    chunk_seconds: float = 90.0,
    total_seconds: float = 3600.0,
) -> HttpBackend:
    """Return a backend for the endpoint at `base_url` (which mostly ends in `/v1`).

    `api` is the protocol: `chat`, `responses` or `anthropic`; by default what the address ends in, or what its host
    speaks, else `chat`. `stream=False` asks for whole answers.
    The key comes from `$AGENTKIT_API_KEY`, else `$OPENAI_API_KEY`, where none is given; without any, none is sent.
    `connect_seconds` bounds reaching the server, `first_seconds` the wait for the answer to begin, `chunk_seconds`
    each silence after that, `total_seconds` the whole of one answer.

    Raises:
        ConfigError: the base URL or the model is missing, or one of the options cannot be used.
    """
    if not base_url:
        raise ConfigError(
            "the http backend needs a base URL", remedy="pass --base-url http://HOST:PORT/v1, or base_url="
        )
    if not model:
        raise ConfigError("the http backend needs a model's name", remedy="pass --model NAME, or model=")
    base = _parsed(base_url)
    provider = provider_of(base.host)
    protocol = api_of(base, provider, api)
    url = address(base, protocol)
    key, source = _key(api_key)
    hint = f"{source} was refused: check it" if key else f"set ${KEY_VARIABLES[0]}, or pass api_key="
    where = str(url.copy_with(username=None, password=None, query=None))
    return HttpBackend(
        url,
        protocol,
        Settings(model, stream, provider),
        key,
        Faults(where, model, protocol.wants, hint, (key,) if key else ()),
        window=window,
        timeout=httpx.Timeout(connect=connect_seconds, read=first_seconds, write=first_seconds, pool=None),
        chunk_seconds=chunk_seconds,
        total_seconds=total_seconds,
    )


def _key(given: str | None) -> tuple[str, str]:
    """Return the key and, in words, where it is from."""
    source = "the key passed as api_key"
    for variable in KEY_VARIABLES:
        if not given and os.environ.get(variable):
            given, source = os.environ[variable], f"the key in ${variable}"
    key = (given or "").strip()
    if not (key.isascii() and (not key or key.isprintable())):
        raise ConfigError(f"{source} holds characters that no HTTP header may hold", remedy="copy it again")
    return key, source


def _parsed(base_url: str) -> httpx.URL:
    try:
        url = httpx.URL(base_url.strip())
    except (httpx.InvalidURL, TypeError) as error:
        raise ConfigError(f"{base_url!r} is no URL: {error}", remedy="give one like http://HOST:PORT/v1") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise ConfigError(f"{base_url!r} is no http URL", remedy="give one like http://HOST:PORT/v1")
    return url
