"""What an endpoint's tokens cost, where it does not say so itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agentkit.errors import ConfigError
from agentkit.types import Usage

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a million tokens of each kind, in any currency.

    cached and cache_write are prompt tokens read from, and written to, a prompt cache; None: as any other.
    """

    prompt: float = 0.0
    completion: float = 0.0
    cached: float | None = None
    cache_write: float | None = None

    def of(self, usage: Usage) -> float:
        """Return what `usage` costs."""
        cached = self.prompt if self.cached is None else self.cached
        written = self.prompt if self.cache_write is None else self.cache_write
        fresh = max(0, usage.prompt_tokens - usage.cached_tokens - usage.cache_write_tokens)
        total = fresh * self.prompt + usage.cached_tokens * cached + usage.cache_write_tokens * written
        return (total + usage.completion_tokens * self.completion) / _MILLION


def price_of(given: Price | Mapping[str, float] | None) -> Price | None:
    """Return a price given as one, or by the names of its fields.

    Raises:
        ConfigError: a field is unknown, or not a number from 0.
    """
    if given is None or isinstance(given, Price):
        return given
    known = Price.__dataclass_fields__
    for name, value in given.items():
        if name not in known:
            raise ConfigError(f"no tokens are called {name!r} in a price", remedy=f"use {', '.join(known)}")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
            raise ConfigError(f"the price of {name} tokens is no number", remedy="give it per million tokens")
    return Price(**given)
