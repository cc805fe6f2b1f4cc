"""Where an endpoint's key comes from, and that it shows up nowhere."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import httpx

from agentkit.errors import ConfigError
from agentkit_backends.http.providers import Provider, is_at

VARIABLE = "AGENTKIT_API_KEY"
SERVICE = "agentkit"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_LOGGERS = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "httpcore.socks")


@dataclass(frozen=True, slots=True)
class Key:
    """A key, "" for none, and where it is from, in words."""

    value: str = field(default="", repr=False)
    source: str = ""

    @property
    def hint(self) -> str:
        """What to do where the endpoint refuses it."""
        if self.value:
            return f"{self.source} was refused: check it"
        return f"set ${VARIABLE}, or pass api_key="


def find(given: str | None, url: httpx.URL, provider: Provider) -> Key:
    """Return the key for `url`: the one given, else of `$AGENTKIT_API_KEY`, the provider's variable or the keyring.

    A provider's variable is read for that provider's own hosts alone. In the keyring it lies under the service
    `agentkit` and the host's name; servers on this machine are not looked up there.

    Raises:
        ConfigError: it cannot be sent in a header.
    """
    for key in _places(given, url, provider):
        value = key.value.strip()
        if not (value.isascii() and (not value or value.isprintable())):
            raise ConfigError(f"{key.source} holds characters that no HTTP header may hold", remedy="copy it again")
        if value:
            return Key(value, key.source)
    return Key()


def _places(given: str | None, url: httpx.URL, provider: Provider) -> Iterator[Key]:
    yield Key(given or "", "the key passed as api_key")
    own = provider.keys if is_at(provider, url.host) and url.scheme == "https" else ()
    for variable in (VARIABLE, *own):
        yield Key(os.environ.get(variable, ""), f"the key in ${variable}")
    if url.host not in LOOPBACK:
        yield Key(_kept(url.host), f"the key for {url.host} in the keyring")


def _kept(host: str) -> str:
    try:
        import keyring  # An extra: `pip install agentkit[keyring]`.
    except ImportError:
        return ""
    try:
        return keyring.get_password(SERVICE, host) or ""
    except keyring.errors.KeyringError:
        return ""  # Locked, or there is none on this machine.


def secrets_of(url: httpx.URL, key: Key) -> tuple[str, ...]:
    """Return what of an endpoint's address and key no error and no log may repeat."""
    asked = [pair.partition("=")[2] for pair in url.query.decode("ascii").split("&")]
    written = [url.userinfo.decode("ascii").partition(":")[2], *(value for value in asked if len(value) >= 8)]
    return tuple({part for part in (key.value, *written, *map(unquote, written)) if part})


class _Veil(logging.Filter):
    """Takes secrets out of records: httpcore logs the headers of answers, and some endpoints repeat the key there."""

    def __init__(self) -> None:
        super().__init__()
        self.secrets: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        for secret in self.secrets:
            if secret in said:
                said = said.replace(secret, "***")
                record.msg, record.args = said, ()
        return True


_VEIL = _Veil()


def keep_from_logs(secrets: tuple[str, ...]) -> None:
    """Have httpx and httpcore log `***` in place of `secrets`."""
    if secrets and not _VEIL.secrets:
        for name in _LOGGERS:
            logging.getLogger(name).addFilter(_VEIL)
    _VEIL.secrets.update(secrets)
