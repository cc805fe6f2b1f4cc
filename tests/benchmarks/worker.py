"""An object in a process of its own: engines that pin or keep threads do not disturb each other, and memory is theirs alone."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any


class Remote:
    """Calls of its methods run in the other process and return what they return there."""

    def __init__(self, make: Callable[..., Any], *arguments: Any) -> None:
        context = get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, make, arguments), daemon=True)
        self._process.start()
        there.close()
        self._answer()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return partial(self._call, name)

    def __enter__(self) -> Remote:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.join()

    def _call(self, name: str, *arguments: Any) -> Any:
        self._pipe.send((name, arguments))
        return self._answer()

    def _answer(self) -> Any:
        try:
            ok, value = self._pipe.recv()
        except EOFError:
            raise RuntimeError("the engine's process ended") from None
        if not ok:
            raise RuntimeError(value)
        return value


def _serve(pipe: Connection, make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        served = make(*arguments)
        pipe.send((True, None))
        while True:
            name, given = pipe.recv()
            pipe.send((True, resident() if name == "resident" else getattr(served, name)(*given)))
    except EOFError:
        return
    except Exception:
        pipe.send((False, traceback.format_exc()))


def resident() -> int:
    """Return the bytes of this process that are in memory, pages of mapped files included."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024
