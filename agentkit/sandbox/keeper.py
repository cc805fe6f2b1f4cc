"""Watches children between their calls, when nobody waits for them: one thread for all, mostly asleep."""

from __future__ import annotations

import threading
from collections.abc import Callable

_EVERY_SECONDS = 0.2
_lock = threading.Lock()
_watched: dict[int, tuple[Callable[[], bool], Callable[[], None]]] = {}
_thread: threading.Thread | None = None


def watch(key: int, exceeded: Callable[[], bool], end: Callable[[], None]) -> None:
    """Call `exceeded` every now and then, and `end` once it tells so; both in another thread.

    Args:
        key: By which `forget` knows it.
        exceeded: Tells whether a limit was passed.
        end: Ends the child; must not wait.
    """
    global _thread
    with _lock:
        _watched[key] = exceeded, end
        if _thread is None:
            _thread = threading.Thread(target=_keep, name="agentkit-keeper", daemon=True)
            _thread.start()


def forget(key: int) -> None:
    """Watch it no longer; when this returns, nothing of it is being called."""
    with _lock:
        _watched.pop(key, None)


def _keep() -> None:
    global _thread
    quiet = threading.Event()
    while True:
        quiet.wait(_EVERY_SECONDS)
        with _lock:
            for key, (exceeded, end) in list(_watched.items()):
                if exceeded():
                    end()
                    del _watched[key]
            if not _watched:
                _thread = None
                return
