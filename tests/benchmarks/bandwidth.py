"""The memory's bandwidth: how fast threads read a buffer that no cache holds, by the fastest of several sweeps."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

BYTES = 1 << 30
SWEEPS: tuple[tuple[Callable[[Any], Any], Any], ...] = (
    (np.sum, np.int64), (np.max, np.float32), (lambda part: np.dot(part, part), np.float32),
)  # fmt: skip


class Bandwidth:
    """Holds the buffer, one share for each thread. numpy's dot must be held to one thread by OPENBLAS_NUM_THREADS=1."""

    def __init__(self, threads: int) -> None:
        self._shares = np.array_split(np.ones(BYTES, np.uint8), threads)
        self._pool = ThreadPoolExecutor(threads)

    def measure(self, times: int = 3) -> float:
        """Return bytes a second."""
        best = float("inf")
        for sweep, kind in SWEEPS * times:
            started = time.perf_counter()
            list(self._pool.map(sweep, [share.view(kind) for share in self._shares]))
            best = min(best, time.perf_counter() - started)
        return BYTES / best
