"""A plugin that does whatever it is told, and a machine with things worth stealing."""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from agentkit.sandbox import Policy, Unconfined, Worker
from agentkit.types import Permissions, ToolCall, ToolLimits, ToolResult

PLUGIN = '''
import os
from agentkit.plugin.sdk import Result, ToolFailed, tool, workspace

@tool(effects="none")
def echo(text: str) -> str:
    """Say it again."""
    return text

@tool
def run(source: str) -> str:
    """Run any Python and return what it leaves in `answer`."""
    names = {}
    exec(source, names)
    return names.get("answer")

@tool(effects="idempotent", name="later")
async def wait_a_little(count: int = 3) -> dict[str, int]:
    """Answer from a coroutine."""
    return {"count": count}
'''
PERMISSIONS = Permissions(read=("$workspace",), write=("$workspace",))
QUICK = ToolLimits(seconds=20)

OpenWorker = Callable[..., AbstractAsyncContextManager[Worker]]


def write_plugin(folder: Path, source: str, manifest: str = "name: stranger\n") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plugin.yaml").write_text(manifest)
    (folder / "plugin.py").write_text(source)
    return folder


def call(tool: str = "run", **arguments: object) -> ToolCall:
    return ToolCall(id="call_1", name=tool, arguments=arguments)


async def run(worker: Worker, source: str, seconds: float | None = None) -> ToolResult:
    return await worker.call(call(source=textwrap.dedent(source)), seconds)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    return write_plugin(tmp_path / "plugin", PLUGIN)


@pytest.fixture
def open_worker(plugin: Path, workspace: Path) -> OpenWorker:
    @asynccontextmanager
    async def opened(
        permissions: Permissions = PERMISSIONS,
        limits: ToolLimits = QUICK,
        confined: bool = True,
        folder: Path = plugin,
    ) -> AsyncIterator[Worker]:
        policy = Policy.of(permissions, limits, workspace, confined=confined)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Unconfined)
            async with Worker(folder, policy, workspace) as worker:
                yield worker

    return opened
