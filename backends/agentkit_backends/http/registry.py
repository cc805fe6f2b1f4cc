"""The protocols there are, and which one an address means."""

from __future__ import annotations

import httpx

from agentkit.errors import ConfigError
from agentkit_backends.http import anthropic, chat, responses
from agentkit_backends.http.api import Api
from agentkit_backends.http.providers import Provider

APIS = {api.name: api for api in (chat.API, responses.API, anthropic.API)}


def api_of(url: httpx.URL, provider: Provider, name: str | None = None) -> Api:
    """Return the protocol of that name; without one, the one that the address ends in, or else the provider's own.

    Raises:
        ConfigError: no protocol has that name.
    """
    if name is not None and name not in APIS:
        raise ConfigError(f"there is no API called {name!r}", remedy=f"one of: {', '.join(APIS)}")
    path = url.path.rstrip("/")
    named = (api.name for api in APIS.values() if path.endswith(api.path))
    return APIS[name or next(named, provider.api)]


def address(url: httpx.URL, api: Api) -> httpx.URL:
    """Return where requests go: the base URL and the protocol's path, which may be there already."""
    return url.copy_with(path=url.path.rstrip("/").removesuffix(api.path) + api.path)
