"""What backends that stand around another have in common."""

from __future__ import annotations

from agentkit.backend import Backend, Traits


class Around:
    """Is what the backend `inner` is: by name, window and traits."""

    def __init__(self, inner: Backend) -> None:
        self.inner = inner

    @property
    def name(self) -> str:
        """Return the inner backend's name."""
        return self.inner.name

    @property
    def window(self) -> int:
        """Return the inner backend's window."""
        return self.inner.window

    @property
    def traits(self) -> Traits:
        """Return the inner backend's traits."""
        return self.inner.traits
