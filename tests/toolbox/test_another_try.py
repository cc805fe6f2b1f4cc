"""A tool that did nothing may ask for another try: it gets a few, and the model hears of the last."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentkit import grant
from agentkit.toolbox import Toolbox
from agentkit.toolbox.plugins import TRIES
from agentkit.types import ToolCall, ToolResult

pytestmark = pytest.mark.anyio
SOURCE = '''
from agentkit.plugin.sdk import ToolRetry, tool, workspace

@tool
def busy(times: int, after: float) -> str:
    """Be busy so many times, and count the calls."""
    path = workspace() / "calls"
    count = len(path.read_text()) if path.exists() else 0
    path.write_text("x" * (count + 1))
    if count < times:
        raise ToolRetry(f"busy {count + 1}", after=after)
    return "done"
'''


async def run(folder: Path, times: int, after: float) -> tuple[ToolResult, int]:
    plugin, workspace = folder / "plugin", folder / "workspace"
    plugin.mkdir()
    workspace.mkdir()
    (plugin / "plugin.yaml").write_text("name: busy\npermissions: {read: [$workspace], write: [$workspace]}\n")
    (plugin / "plugin.py").write_text(SOURCE)

    async def on_intent(call: ToolCall, spec: object) -> None: ...

    async def on_result(result: ToolResult) -> ToolResult:
        return result

    call = ToolCall(id="1", name="busy", arguments={"times": times, "after": after})
    async with Toolbox([grant(plugin)], workspace) as box:
        (result,) = await box.run([call], on_intent, on_result)
    return result, len((workspace / "calls").read_text())


async def test_it_succeeds_in_the_end(tmp_path: Path) -> None:
    result, calls = await run(tmp_path, TRIES - 1, 0.05)
    assert (result.ok, result.output, calls) == (True, "done", TRIES)


async def test_it_is_not_tried_for_ever(tmp_path: Path) -> None:
    result, calls = await run(tmp_path, 99, 0.05)
    assert (result.fault, result.output, calls) == ("failed", f"busy {TRIES}", TRIES)


async def test_one_that_asks_for_too_long_a_wait_is_answered_at_once(tmp_path: Path) -> None:
    result, calls = await run(tmp_path, 99, 3600)
    assert (result.output, result.retry_after, calls) == ("busy 1", 3600, 1)
