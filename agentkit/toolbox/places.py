"""Where the user's grants and installed plugins are kept, and how files there are changed: in turn, and at once."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from agentkit.sandbox.places import home_folder


def grants_file() -> Path:
    """Return $AGENTKIT_HOME/grants.yaml, else the one in the user's configuration folder."""
    return home_folder("XDG_CONFIG_HOME", ".config") / "grants.yaml"


def plugins_folder() -> Path:
    """Return $AGENTKIT_HOME/plugins, else the one in the user's data folder."""
    return home_folder("XDG_DATA_HOME", ".local/share") / "plugins"


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait until no other process changes what is at `path`, and keep others waiting; the end of a process frees it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path.with_name(f".{path.name}.lock"), "a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def replace_file(path: Path, text: str) -> None:
    """Write a file so that at any time, come what may, the old one is there or the new one, whole."""
    handle, fresh = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise
