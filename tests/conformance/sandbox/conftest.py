"""One worker after another in the same scene, in this process and as this user."""

from __future__ import annotations

import json
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from agentkit.sandbox import Policy, Unconfined, Worker
from agentkit.types import Permissions, ToolCall, ToolLimits, ToolResult

from .scene import Scene

WORKSPACE = Permissions(read=("$workspace",), write=("$workspace",))
OpenWorker = Callable[..., AbstractAsyncContextManager[Worker]]


@pytest.fixture
def anyio_backend() -> str:
    """The walls do not depend on the event loop; the worker's own tests run on both."""
    return "asyncio"


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Set everything up that is worth attacking."""
    with Scene(tmp_path / "scene") as scene:
        yield scene


@pytest.fixture
def open_worker(scene: Scene) -> OpenWorker:
    """Return a way to have the prober, or another plugin, in a worker of its own."""

    @asynccontextmanager
    async def opened(
        folder: Path | None = None,
        permissions: Permissions = WORKSPACE,
        limits: ToolLimits | None = None,
        *,
        confined: bool = True,
    ) -> AsyncIterator[Worker]:
        limits = limits or ToolLimits(seconds=20)
        policy = Policy.of(permissions, limits, scene.workspace, confined=confined)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Unconfined)
            async with Worker(folder or scene.folder / "plugin", policy, scene.workspace) as worker:
                yield worker

    return opened


async def run(worker: Worker, source: str, **scene: object) -> ToolResult:
    """Run a program in the prober and return what came of it."""
    return await worker.call(ToolCall(id="1", name="run", arguments={"source": source, "scene": json.dumps(scene)}))
