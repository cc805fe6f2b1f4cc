"""What no limit of the kernel's on a process counts: the tree's memory, and what is left on the disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agentkit.sandbox.cgroup import Cgroup
from agentkit.sandbox.confined import Confined
from agentkit.sandbox.disk import DiskWatch
from agentkit.types import ToolLimits

from .conftest import PERMISSIONS, OpenWorker, call, run

pytestmark = pytest.mark.anyio
PROGRAMS = PERMISSIONS.model_copy(update={"subprocess": True})
FILL = "import time\nfor n in range({files}):\n    with open(f'f{{n}}', 'wb') as f: f.write(b'x' * {size})\n"


@pytest.fixture(params=["cgroup", "counted"])
def held_by(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Bound the tree by a cgroup, and without one."""
    if request.param == "counted":
        monkeypatch.setattr(Confined, "_groups", False)
    elif not Cgroup.available():
        pytest.skip("no cgroup can be made here")
    return str(request.param)


@pytest.mark.parametrize(
    "source",
    [
        # Each process keeps within its own limit.
        "import os, time\nfor n in range(6):\n    if os.fork() == 0:\n        kept = os.urandom(60 << 20)\n"
        "        time.sleep(60)\ntime.sleep(60)",
        # Shared memory is no process's own.
        "import mmap, time\nkept = mmap.mmap(-1, 400 << 20)\nfor n in range(0, 400 << 20, 4096): kept[n] = 1\ntime.sleep(60)",
    ],
)
async def test_the_trees_memory_is_bounded(open_worker: OpenWorker, held_by: str, source: str) -> None:
    async with open_worker(PROGRAMS, limits=ToolLimits(memory_mb=128, seconds=30)) as worker:
        result = await run(worker, source)
        # The kernel may end one of a group's processes and let the others live: then nothing of the memory is kept.
        assert result.fault in ("crashed", "timeout"), result
        if result.fault == "crashed":
            assert "more than 128 MiB of memory" in result.output
        assert (await worker.call(call("echo", text="next"))).output == "next"
    assert not Cgroup.available() or not list(Path("/sys/fs/cgroup").glob(f"*/**/agentkit-{os.getpid()}-*"))


async def test_the_disk_is_bounded_while_a_call_runs(open_worker: OpenWorker, workspace: Path) -> None:
    async with open_worker(limits=ToolLimits(disk_mb=20, file_mb=8, seconds=60)) as worker:
        result = await run(worker, FILL.format(files=100, size=4 << 20) + "    time.sleep(0.05)\nanswer = 'filled'")
        assert (result.fault, "more than 20 MiB" in result.output) == ("too_big", True), result
        left = sum(path.stat().st_size for path in workspace.iterdir())
        assert left < 200 << 20
        assert (await run(worker, FILL.format(files=4, size=4 << 20) + "answer = 'fits'")).output == "fits"


async def test_the_disk_is_bounded_at_the_end_of_a_call(open_worker: OpenWorker) -> None:
    async with open_worker(limits=ToolLimits(disk_mb=20, file_mb=8, seconds=60)) as worker:
        result = await run(worker, FILL.format(files=8, size=4 << 20) + "answer = 'filled'")
        assert (result.fault, "more than 20 MiB" in result.output) == ("too_big", True), result


async def test_files_without_a_name_count(open_worker: OpenWorker) -> None:
    source = """
        import os, time
        kept = []
        for n in range(12):
            kept.append(open(f"f{n}", "wb"))
            os.remove(f"f{n}")
            kept[-1].write(b"x" * (4 << 20))
            kept[-1].flush()
            time.sleep(0.05)
        answer = "filled"
    """
    async with open_worker(limits=ToolLimits(disk_mb=20, file_mb=8, seconds=60)) as worker:
        result = await run(worker, source)
        assert (result.fault, "more than 20 MiB" in result.output) == ("too_big", True), result


def test_what_others_write_is_not_held_against_it(tmp_path: Path) -> None:
    mine, others = tmp_path / "mine", tmp_path / "others"
    mine.mkdir()
    others.mkdir()
    watch = DiskWatch([mine], most=4 << 20, largest_file=64 << 20)
    for folder, counts in ((others, False), (mine, True)):
        (folder / "big").write_bytes(os.urandom(16 << 20))
        os.sync()
        assert watch.exceeded(os.getpid()) is counts


def test_old_files_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(os.urandom(16 << 20))
    os.utime(tmp_path / "old")
    watch = DiskWatch([tmp_path], most=4 << 20, largest_file=64 << 20)
    watch._since = os.stat(tmp_path / "old").st_ctime + 1
    (tmp_path / "new").write_bytes(b"x")
    assert not watch.exceeded(os.getpid())


async def test_a_lost_cgroup_is_made_up_for(open_worker: OpenWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Confined, "_groups", True)

    def refuse(self: Cgroup, memory_mb: int, processes: int) -> None:
        raise PermissionError(1, "refused")

    monkeypatch.setattr(Cgroup, "__init__", refuse)
    monkeypatch.setattr(Cgroup, "available", staticmethod(lambda: "/somewhere"))
    async with open_worker() as worker:
        assert (await worker.call(call("echo", text="x"))).ok
    assert not Confined._groups
