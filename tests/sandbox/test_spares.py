"""Children kept ready: a run gets one that nobody has used, and none is left behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentkit.sandbox import Policy, Worker, nursery, spares
from agentkit.types import ToolLimits

from .conftest import PERMISSIONS, QUICK, call, run

pytestmark = pytest.mark.anyio
LEAVE = "import builtins, pathlib; builtins.left = 1; pathlib.Path('/tmp/left').write_text('x'); answer = 'left'"
LOOK = "import builtins, os; answer = str(hasattr(builtins, 'left') or os.path.exists('/tmp/left'))"
WHO = "import os; answer = open('/proc/self/stat').read().split()[21]"


@pytest.fixture(autouse=True)
def none_before_and_after() -> Iterator[None]:
    spares.end_all()
    yield
    spares.end_all()


def waiting() -> int:
    return len(spares._waiting)


async def use(plugin: Path, workspace: Path, source: str, digest: str = "d", limits: ToolLimits = QUICK) -> str:
    policy = Policy.of(PERMISSIONS, limits, workspace)
    async with Worker(plugin, policy, workspace, digest=digest) as worker:
        return (await run(worker, source)).output


async def test_the_second_run_has_one_made_ready_for_the_third(plugin: Path, workspace: Path) -> None:
    assert await use(plugin, workspace, "answer = '1'") == "1"
    assert waiting() == 0
    assert await use(plugin, workspace, "answer = '2'") == "2"
    assert waiting() == 1
    (ready,) = spares._waiting.values()
    assert ready.process is not None
    pid = ready.process.pid
    policy = Policy.of(PERMISSIONS, QUICK, workspace)
    async with Worker(plugin, policy, workspace, digest="d") as worker:
        assert worker._child is ready
        assert (await worker.call(call("echo", text="3"))).output == "3"
    assert not os.path.exists(f"/proc/{pid}")
    assert waiting() == 1


async def test_nothing_of_one_run_is_seen_by_the_next(plugin: Path, workspace: Path) -> None:
    seen = set()
    for _ in range(5):
        assert await use(plugin, workspace, LOOK) == "False"
        assert await use(plugin, workspace, LEAVE) == "left"
        seen.add(await use(plugin, workspace, WHO))
    assert len(seen) == 5


async def test_only_equal_recipes_share(plugin: Path, workspace: Path) -> None:
    for _ in range(3):
        await use(plugin, workspace, "answer = ''")
    assert waiting() == 1
    await use(plugin, workspace, "answer = ''", digest="another")
    await use(plugin, workspace, "answer = ''", limits=ToolLimits(seconds=7))
    assert [recipe.digest for recipe in spares._waiting] == ["d"]
    # Where nobody has looked at the files, they may have changed.
    for _ in range(3):
        await use(plugin, workspace, "answer = ''", digest="")
    assert waiting() == 1


async def test_few_wait_at_a_time(plugin: Path, workspace: Path) -> None:
    for number in range(spares.MOST + 2):
        for _ in range(2):
            await use(plugin, workspace, "answer = ''", digest=str(number))
    assert [recipe.digest for recipe in spares._waiting] == ["2", "3", "4", "5"]


async def test_one_that_died_while_it_waited_is_made_up_for(plugin: Path, workspace: Path) -> None:
    for _ in range(2):
        await use(plugin, workspace, "answer = ''")
    (ready,) = spares._waiting.values()
    assert ready.process is not None
    os.kill(ready.process.pid, signal.SIGKILL)
    while ready.process.running:
        pass
    assert await use(plugin, workspace, "answer = 'fine'") == "fine"


async def test_a_killed_nursery_is_replaced(plugin: Path, workspace: Path) -> None:
    async with Worker(plugin, Policy.of(PERMISSIONS, QUICK, workspace), workspace) as old:
        assert nursery._nursery is not None
        os.kill(nursery._nursery._process.pid, signal.SIGKILL)
        nursery._nursery._process.wait()
        async with Worker(plugin, Policy.of(PERMISSIONS, QUICK, workspace), workspace) as new:
            assert (await new.call(call("echo", text="new"))).output == "new"
        assert (await old.call(call("echo", text="old"))).output == "old"


async def test_a_process_that_was_forked_has_a_nursery_of_its_own(plugin: Path, workspace: Path) -> None:
    async with Worker(plugin, Policy.of(PERMISSIONS, QUICK, workspace), workspace):
        assert nursery._nursery is not None
        mine = nursery._nursery.of
    assert mine == nursery._identity() and mine[0] == os.getpid()
