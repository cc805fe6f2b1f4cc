"""What a plugin may leave for later: for the next run, for the time between calls, for whoever loads it again."""

from __future__ import annotations

import importlib.util
import json
import time
from contextlib import suppress
from importlib import _bootstrap_external  # type: ignore[attr-defined]
from pathlib import Path

import anyio
import pytest

from agentkit.errors import AgentKitError
from agentkit.sandbox import Policy, Worker
from agentkit.types import Permissions, ToolCall, ToolLimits

from .conftest import WORKSPACE, OpenWorker, run
from .scene import PROBER, SECRET, Scene

pytestmark = pytest.mark.anyio
SMALL = ToolLimits(seconds=20, file_mb=2, disk_mb=8)
LEAVE = """
import builtins, json, os, sys
builtins.left = json.left = "left"
os.environ["LEFT"] = "left"
sys.path.insert(0, "/tmp/left")
os.makedirs("/tmp/left", exist_ok=True)
with open("/tmp/left/socket.py", "w") as file:
    file.write("left")
try:
    with open("/dev/shm/left", "w") as file:
        file.write("left")
except OSError:
    pass
"""
LOOK = """
import builtins, json, os, sys
found = [place for place in (builtins, json) if hasattr(place, "left")]
found += [path for path in ("/tmp/left", "/dev/shm/left") if os.path.exists(path)]
print(found, "LEFT" in os.environ, "/tmp/left" in sys.path)
print("ESCAPED" if found or "LEFT" in os.environ or "/tmp/left" in sys.path else "CONTAINED")
"""
FILL = """
for number in range(30):
    with open(f"{place}/file-{number}", "wb") as file:
        file.write(bytes(2 << 20))
    time.sleep(0.01)
"""


def filled(folder: Path) -> int:
    """Return the bytes that lie in the files of a folder."""
    return sum(path.stat().st_size for path in folder.glob("file-*"))


async def test_nothing_of_a_run_is_seen_by_the_next(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        await run(worker, LEAVE)
    async with open_worker() as worker:
        assert (await run(worker, LOOK)).output.endswith("CONTAINED\n")


async def test_without_walls_it_would_be_seen(open_worker: OpenWorker) -> None:
    source = "import os; os.path.exists('/tmp/left/socket.py') and print('ESCAPED')\nimport shutil; shutil.rmtree('/tmp/left')"
    async with open_worker(confined=False) as worker:
        await run(worker, LEAVE.replace("/dev/shm/left", "/dev/shm/no/left"))
    async with open_worker(confined=False) as worker:
        assert (await run(worker, source)).output == "ESCAPED\n"


async def test_a_link_in_the_place_of_a_granted_folder_grants_nothing(scene: Scene, open_worker: OpenWorker) -> None:
    (scene.workspace / "data").mkdir()
    asked = Permissions(read=("$workspace/data",))
    early = Policy.of(asked, ToolLimits(), scene.workspace)
    async with open_worker() as worker:
        await run(worker, f"import os; os.rmdir('data'); os.symlink({str(scene.names['home'])!r}, 'data')")
    with pytest.raises(AgentKitError, match="workspace"):
        Policy.of(asked, ToolLimits(), scene.workspace)
    source = f"print(open({scene.names['secret_file']!r}).read())"
    with pytest.raises(AgentKitError, match="link"):
        async with Worker(scene.folder / "plugin", early, scene.workspace) as worker:
            assert SECRET not in (await run(worker, source)).output


async def test_code_that_lies_in_the_workspace_is_not_replaced(scene: Scene, open_worker: OpenWorker) -> None:
    folder = scene.workspace / "mine/plugins/prober"
    folder.mkdir(parents=True)
    for path in PROBER.glob("plugin.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    before = (folder / "plugin.py").read_text()
    source = """
import os
for old in ("mine/plugins/prober", "mine/plugins", "mine"):
    try:
        os.rename(old, old + "-old")
        os.makedirs("mine/plugins/prober")
        open("mine/plugins/prober/plugin.py", "w").write("changed")
        break
    except OSError as error:
        print(error)
"""
    # Refusing to have code where it may be written is as good.
    with suppress(AgentKitError):
        async with open_worker(folder) as worker:
            await run(worker, source)
    assert (folder / "plugin.py").read_text() == before


async def test_a_compiled_file_does_not_stand_for_its_source(scene: Scene, open_worker: OpenWorker) -> None:
    folder = scene.folder / "plugin"
    helper = folder / "helper.py"
    helper.write_text("WORD = 'what the source says'\n")
    found = helper.stat()
    code = compile("WORD = 'something else'", str(helper), "exec")
    compiled = Path(importlib.util.cache_from_source(str(helper)))
    compiled.parent.mkdir()
    compiled.write_bytes(_bootstrap_external._code_to_timestamp_pyc(code, int(found.st_mtime), found.st_size))
    async with open_worker() as worker:
        assert (await run(worker, "import helper; print(helper.WORD)")).output == "what the source says\n"


async def test_loading_is_bounded(scene: Scene, open_worker: OpenWorker) -> None:
    folder = scene.folder / "plugin"
    source = (folder / "plugin.py").read_text()
    (folder / "plugin.py").write_text(f"import time\nplace = {str(scene.workspace)!r}\n{FILL}\n{source}")
    with suppress(AgentKitError):
        async with open_worker(folder, limits=SMALL):
            pass
    assert filled(scene.workspace) < 40 << 20


async def test_nothing_goes_on_between_calls(scene: Scene, open_worker: OpenWorker) -> None:
    source = f"""
import threading, time
def fill():
    place = "."
    {FILL.strip().replace(chr(10), chr(10) + "    ")}
    open("done", "w").close()
threading.Thread(target=fill, daemon=True).start()
"""
    async with open_worker(limits=SMALL) as worker:
        await run(worker, source)
        with anyio.move_on_after(1.5):
            while not (scene.workspace / "done").exists():
                await anyio.sleep(0.02)
        assert filled(scene.workspace) < 40 << 20


async def test_processor_time_is_bounded_between_calls(scene: Scene, open_worker: OpenWorker) -> None:
    source = """
import os, signal, time
if os.fork() == 0:
    signal.alarm(10)
    for number in range(5):
        if os.fork() == 0:
            end = time.process_time() + 0.5
            while time.process_time() < end:
                pass
            os._exit(0)
        os.wait()
    open("done", "w").close()
    os._exit(0)
"""
    programs = WORKSPACE.model_copy(update={"subprocess": True})
    async with open_worker(permissions=programs, limits=ToolLimits(seconds=20, cpu_seconds=1)) as worker:
        await run(worker, source)
        with anyio.move_on_after(6):
            while not (scene.workspace / "done").exists():
                await anyio.sleep(0.02)
    assert not (scene.workspace / "done").exists()


async def test_what_is_handed_over_arrives(scene: Scene, open_worker: OpenWorker) -> None:
    told = []

    async def note(progress: object) -> None:
        told.append(progress)

    source = """
from agentkit.plugin.sdk import attach, progress
attach("plot.png", b"PNG")
progress("half", 0.5)
"""
    async with open_worker() as worker:
        call = ToolCall(id="1", name="run", arguments={"source": source, "scene": json.dumps({})})
        result = await worker.call(call, on_progress=note)
    assert [(part.name, part.data) for part in result.attachments] == [("plot.png", b"PNG")]
    assert [(part.text, part.fraction) for part in told] == [("half", 0.5)]  # type: ignore[attr-defined]


async def test_a_worker_starts_anew_after_the_plugin_has_ended_it(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        began = time.monotonic()
        for _ in range(5):
            assert (await run(worker, "import os; os._exit(3)")).fault == "crashed"
            assert (await run(worker, "print(6 * 7)")).output == "42\n"
        assert time.monotonic() - began < 10
