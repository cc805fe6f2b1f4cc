"""What a plugin finds where it was granted a part, and what stays as it is where it was granted too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentkit.types import Permissions

from .conftest import OpenWorker, run

pytestmark = pytest.mark.anyio


async def test_a_part_of_the_workspace_is_found(open_worker: OpenWorker, workspace: Path) -> None:
    (workspace / "in").mkdir()
    (workspace / "in" / "given").write_text("found")
    (workspace / "beside").write_text("hidden")
    source = """
        from agentkit.plugin.sdk import workspace
        answer = (workspace() / "in/given").read_text() + str((workspace() / "beside").exists())
    """
    async with open_worker(Permissions(read=("$workspace/in",))) as worker:
        assert (await run(worker, source)).output == "foundFalse"


async def test_what_decides_about_plugins_stays_read_only(
    open_worker: OpenWorker, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = workspace / "deep" / "agentkit"
    home.mkdir(parents=True)
    (home / "grants.yaml").write_text("version: 1\n")
    grants = f"""
        import os
        answer = []
        for attempt in (
            lambda: open({str(home / "grants.yaml")!r}, "a"),
            lambda: open({str(home / "plugins.lock")!r}, "w"),
            lambda: os.rename({str(workspace / "deep")!r}, {str(workspace / "moved")!r}),
        ):
            try:
                attempt()
                answer.append("done")
            except OSError as error:
                answer.append(error.errno)
        answer = str(answer)
    """
    monkeypatch.setenv("AGENTKIT_HOME", str(home))
    async with open_worker() as worker:
        assert (await run(worker, grants)).output == "[30, 30, 16]"
    monkeypatch.setenv("AGENTKIT_HOME", str(workspace / "elsewhere"))
    async with open_worker() as worker:
        assert "done" in (await run(worker, grants)).output
