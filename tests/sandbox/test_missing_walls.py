"""Where a wall cannot be built nothing runs, and the error names the wall and the remedy. And what probe says."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentkit.errors import SandboxError
from agentkit.sandbox import Policy, Worker, nursery, probe
from agentkit.sandbox.confined import Confined
from agentkit.types import Permissions

from .conftest import PERMISSIONS, QUICK, OpenWorker, call, run, write_plugin
from .test_other_machines import OLDER, REFUSED

pytestmark = pytest.mark.anyio
MAIN = "from agentkit.plugin.nursery"
NO_NAMESPACES = REFUSED.format("enter")
UNFILTERED = "from agentkit.plugin import seccomp\nseccomp.supported = lambda: False\n"
WITNESS = "from pathlib import Path\nPath({!r}).write_text('loaded')\n"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    monkeypatch.setattr(Confined, "_namespaces", True)
    nursery.end()
    yield monkeypatch
    nursery.end()


def become(elsewhere: pytest.MonkeyPatch, prelude: str) -> None:
    elsewhere.setattr(nursery, "_MAIN", nursery._MAIN.replace(MAIN, prelude + MAIN))


@pytest.mark.parametrize(
    ("prelude", "permissions", "wall", "remedy"),
    [
        (NO_NAMESPACES + OLDER.format(0), PERMISSIONS, "files", "landlock"),
        (NO_NAMESPACES + OLDER.format(2), PERMISSIONS, "files", "landlock"),
        (NO_NAMESPACES + OLDER.format(3), Permissions(network=("example.org",)), "network", "namespaces"),
        (UNFILTERED, PERMISSIONS, "system calls", "CONFIG_SECCOMP_FILTER"),
        (NO_NAMESPACES + UNFILTERED, PERMISSIONS, "system calls", "CONFIG_SECCOMP_FILTER"),
    ],
)
async def test_nothing_runs_without_its_walls(
    elsewhere: pytest.MonkeyPatch,
    tmp_path: Path,
    workspace: Path,
    prelude: str,
    permissions: Permissions,
    wall: str,
    remedy: str,
) -> None:
    become(elsewhere, prelude)
    folder = write_plugin(tmp_path / "witness", WITNESS.format(str(workspace / "seen")))
    worker = Worker(folder, Policy.of(permissions, QUICK, workspace), workspace)
    for attempt in (worker.start, worker.describe, lambda: worker.call(call("echo", text="x"))):
        with pytest.raises(SandboxError, match=f"the wall '{wall}'") as caught:
            await attempt()
        assert remedy in caught.value.remedy
    assert not (workspace / "seen").exists()


async def test_a_writable_plugin_is_refused_where_only_a_mount_could_protect_it(
    elsewhere: pytest.MonkeyPatch, workspace: Path
) -> None:
    folder = write_plugin(
        workspace / "plugin", "from agentkit.plugin.sdk import tool\n@tool\ndef a() -> str: return ''"
    )
    policy = Policy.of(PERMISSIONS, QUICK, workspace)
    become(elsewhere, NO_NAMESPACES)
    with pytest.raises(SandboxError, match="must stay read-only"):
        await Worker(folder, policy, workspace).start()


async def test_a_plugin_inside_the_workspace_stays_read_only(open_worker: OpenWorker, workspace: Path) -> None:
    source = (
        'from agentkit.plugin.sdk import tool\n@tool\ndef run(source: str) -> str:\n    exec(source)\n    return ""'
    )
    folder = write_plugin(workspace / "plugin", source)
    async with open_worker(folder=folder) as worker:
        assert (await run(worker, "open('plugin/plugin.py', 'a')")).fault == "denied"
        assert (await run(worker, "open('plugin/new', 'w')")).fault == "denied"
        assert (await run(worker, "open('new', 'w').close()")).ok


async def test_landlock_stands_inside_the_namespaces_too(open_worker: OpenWorker) -> None:
    if not next(wall.stands for wall in probe() if wall.name == "landlock"):
        pytest.skip("no Landlock of version 4 here")
    # The network namespace has its own loopback, where only Landlock forbids to listen.
    async with open_worker(Permissions(read=("$workspace",), network=("example.org",))) as worker:
        assert (await run(worker, "import socket; socket.create_server(('127.0.0.1', 0))")).fault == "denied"


def test_probe_names_every_layer() -> None:
    began = time.monotonic()
    walls = probe()
    assert time.monotonic() - began < 5
    names = [wall.name for wall in walls]
    assert {"user namespace", "private root", "landlock", "seccomp", "no_new_privs", "rlimits", "cgroup"} <= set(names)
    for wall in walls:
        assert wall.detail
        assert wall.stands or wall.remedy


def test_probe_sees_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    source = sys.modules["agentkit.sandbox.probe"]
    main = "from agentkit.plugin.examine"
    monkeypatch.setattr(source, "_MAIN", source._MAIN.replace(main, NO_NAMESPACES + OLDER.format(0) + main))
    walls = {wall.name: wall for wall in probe()}
    assert not walls["private root"].stands
    assert "userns" in walls["private root"].remedy
    assert not walls["landlock"].stands
    assert "lsm=" in walls["landlock"].remedy
    assert walls["seccomp"].stands
