"""What differs from one provider to the next, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider, or kind of server.

    hosts: its host names; a name also stands for those under it.
    base_url: where it is reached, if no other is given.
    api: the protocol it speaks where the address names none.
    keys: variables that hold its key; they are read for its own hosts alone.
    """

    name: str = "other"
    hosts: tuple[str, ...] = ()
    base_url: str = ""
    api: str = "chat"
    keys: tuple[str, ...] = ()


PROVIDERS = (
    Provider("openai", ("api.openai.com",), "https://api.openai.com/v1", keys=("OPENAI_API_KEY",)),
    Provider(
        "anthropic",
        ("api.anthropic.com",),
        "https://api.anthropic.com/v1",
        api="anthropic",
        keys=("ANTHROPIC_API_KEY",),
    ),
)


def provider_of(host: str) -> Provider:
    """Return the provider that `host` belongs to, or the plain one."""
    for provider in PROVIDERS:
        if any(host == known or host.endswith(f".{known}") for known in provider.hosts):
            return provider
    return Provider()
