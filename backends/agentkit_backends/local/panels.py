"""Packs weights into the engine's layout (engine/kernels.h): panels of rows that lie side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import partial

import numpy as np
import numpy.typing as npt

from agentkit_backends.local.assemble import Floats, Kind, Part
from agentkit_backends.local.weights import Array, widen

try:
    from agentkit_backends.local import _engine
except ImportError:  # then nothing here is called: `engine.need_engine` comes before
    _engine = None  # type: ignore[assignment]

Bytes = npt.NDArray[np.uint8]
PANEL = 16
"""Rows of a panel."""
CHUNK, AHEAD = 1 << 22, 64
"""Weights packed by one thread at a time, and how many such pieces are under way."""


def packed_size(part: Part, kind: Kind) -> int:
    """Return the bytes of a part in the engine's layout for `kind`."""
    count, rows, cols = part.shape
    return count * _engine.packed_size(kind, rows, cols)


def pack(part: Part, kind: Kind, workers: Executor | None) -> Iterator[Bytes]:
    """Yield a part in the engine's layout for `kind`, in order: matrix by matrix, large ones cut between panels.

    workers: None lets the caller's thread do it all, which leaves no memory behind with other threads.
    """
    count, rows, cols = part.shape
    if kind == "vector":
        yield np.ascontiguousarray(widen(part.read(0))).view(np.uint8).reshape(-1)
    elif count == 1:
        values, scales = part.read(0), part.scales(0)
        step = PANEL * max(1, CHUNK // (PANEL * cols))
        cuts = [slice(at, at + step) for at in range(0, rows, step)]
        yield from _ahead(
            workers, [partial(_chunk, kind, values[c], None if scales is None else scales[c]) for c in cuts]
        )
    else:
        yield from _ahead(workers, [partial(_matrix, part, kind, i) for i in range(count)])


def _matrix(part: Part, kind: Kind, index: int) -> Bytes:
    return _chunk(kind, part.read(index), part.scales(index))


def _chunk(kind: Kind, values: Array, scales: Floats | None) -> Bytes:
    """Return rows [n, cols] in the engine's layout."""
    out = np.empty(_engine.packed_size(kind, *values.shape), np.uint8)
    given = None if scales is None or kind != "q4" else np.ascontiguousarray(scales, np.float32)
    _engine.pack(kind, np.ascontiguousarray(widen(values)), given, out)
    return out


def _ahead(workers: Executor | None, jobs: Sequence[Callable[[], Bytes]]) -> Iterator[Bytes]:
    """Yield what the jobs return, in order, `AHEAD` of them under way."""
    if workers is None:
        yield from (job() for job in jobs)
        return
    running: deque[Future[Bytes]] = deque()
    for job in jobs:
        running.append(workers.submit(job))
        if len(running) == AHEAD:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()
