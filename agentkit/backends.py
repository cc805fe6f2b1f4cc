"""Installed backends by name, and those that an agent and the agents it asks share."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from importlib.metadata import entry_points
from typing import Any, cast

import anyio

from agentkit.backend import Backend
from agentkit.errors import BackendNotFound, ConfigError
from agentkit.fallback import fallback

GROUP = "agentkit.backends"

BackendLike = str | Backend
"""An installed backend's name, or an object."""


def make_backend(name: str, **options: Any) -> Backend:
    """Return an installed backend by name.

    Raises:
        BackendNotFound: none of that name is installed.
        ConfigError: it has no such option, or cannot use its value.
    """
    for point in entry_points(group=GROUP, name=name):
        try:
            return cast(Backend, point.load().create(**options))
        except TypeError as error:
            if (unknown := re.search(r"unexpected keyword argument (\S+)", str(error))) is None:
                raise
            raise ConfigError(
                f"the {name} backend has no option {unknown[1]}", remedy="check its name, and which backend it is for"
            ) from error
    known = ", ".join(sorted({point.name for point in entry_points(group=GROUP)}))
    raise BackendNotFound(f"no backend is called {name!r}", remedy=f"installed are: {known or 'none'}")


class Backends:
    """The backends of an agent and of those it asks: each of a name and options is made once, and closed at the end."""

    def __init__(self, stack: AsyncExitStack) -> None:
        self._stack = stack
        self._made: dict[str, Backend] = {}

    def get(self, wanted: BackendLike | Sequence[BackendLike], options: Mapping[str, Any]) -> Backend:
        """Return a backend by name, or the object that was given, which the caller closes; of several, a fallback.

        options: of the one that is named; by name where there are several.
        """
        if isinstance(wanted, Sequence) and not isinstance(wanted, str):
            named = [(one, options.get(one, {}) if isinstance(one, str) else {}) for one in wanted]
            return fallback([self._one(one, own) for one, own in named])
        return self._one(wanted, options)

    def _one(self, wanted: BackendLike, options: Mapping[str, Any]) -> Backend:
        if not isinstance(wanted, str):
            return wanted
        key = f"{wanted} {json.dumps(options, sort_keys=True, default=repr)}"
        if key not in self._made:
            self._made[key] = make_backend(wanted, **options)
            self._stack.push_async_callback(_close, self._made[key])
        return self._made[key]


async def _close(backend: Backend) -> None:
    with anyio.CancelScope(shield=True):
        await backend.aclose()
