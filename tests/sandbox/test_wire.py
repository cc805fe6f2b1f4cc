"""What a tool may say besides its answer, in Python and in any language: progress, files, and asking for another try."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest

from agentkit.errors import PluginError
from agentkit.sandbox import Policy, Worker
from agentkit.types import Permissions, Progress, ToolLimits

from .conftest import PERMISSIONS, OpenWorker, call, run, write_plugin

pytestmark = pytest.mark.anyio
EXAMPLES = Path(__file__).parents[2] / "examples" / "plugins"
SDK = "from agentkit.plugin.sdk import *\nfrom agentkit.plugin.sdk import ToolRetry, attach, progress\n"


def program(folder: Path, source: str, manifest: str = "name: program\nentry: run\n") -> Path:
    folder.mkdir()
    (folder / "plugin.yaml").write_text(manifest)
    (folder / "run").write_text(source)
    (folder / "run").chmod(0o755)
    return folder


async def test_progress_is_told_as_it_comes(open_worker: OpenWorker) -> None:
    seen: list[Progress] = []

    async def see(progress: Progress) -> None:
        seen.append(progress)

    source = SDK + "progress('half', 0.5); progress(fraction=7.0); answer = 'done'"
    async with open_worker() as worker:
        assert (await worker.call(call(source=source), on_progress=see)).output == "done"
        # Nobody listens: nothing breaks.
        assert (await run(worker, source)).output == "done"
    assert seen == [Progress(text="half", fraction=0.5), Progress(fraction=1.0)]


async def test_files_are_handed_over(open_worker: OpenWorker) -> None:
    source = SDK + (
        "import pathlib\npathlib.Path('a.png').write_bytes(bytes(range(256)))\n"
        "attach('a.png', pathlib.Path('a.png')); attach('b.txt', 'häl'); attach('c', b'x', 'text/x'); answer = 'done'"
    )
    async with open_worker() as worker:
        result = await run(worker, source)
    assert [(part.name, part.media_type, part.data) for part in result.attachments] == [
        ("a.png", "image/png", bytes(range(256))), ("b.txt", "text/plain", "häl".encode()), ("c", "text/x", b"x"),
    ]  # fmt: skip
    assert "attachments" not in result.model_dump()


async def test_more_files_than_allowed_are_refused(open_worker: OpenWorker) -> None:
    limits = ToolLimits(artifact_mb=1, seconds=20)
    async with open_worker(limits=limits) as worker:
        result = await run(worker, SDK + "attach('a', bytes(700_000)); attach('b', bytes(700_000))")
        assert (result.fault, "1 MiB" in result.output) == ("failed", True), result
        # And where the plugin takes the wire in its own hands.
        direct = "from agentkit.plugin import sdk\nimport base64\ndata = base64.b64encode(bytes(700_000)).decode()\n"
        tell = "sdk._tell.__closure__\nfor cell in sdk._tell.__closure__:\n    if type(cell.cell_contents) is int: cell.cell_contents = 1 << 40\n"
        result = await run(worker, direct + tell + "for n in 'ab': sdk.attach(n, bytes(700_000))\nanswer = 'sent'")
        assert (result.fault, "attached more than 1 MiB" in result.output) == ("too_big", True), result
        assert (await worker.call(call("echo", text="next"))).output == "next"


@pytest.mark.parametrize(
    "line",
    [
        '{"id": ID, "progress": 3}',
        '{"id": ID, "progress": {"fraction": "much"}}',
        '{"id": ID, "attach": {"name": "a", "media_type": "b", "data": "***"}}',
        '{"id": ID, "attach": {}}',
        '{"id": "other", "progress": {}}',
    ],
)
async def test_what_is_told_wrongly_is_a_fault(tmp_path: Path, workspace: Path, line: str) -> None:
    source = (
        "#!/usr/bin/env python3\nimport json, sys\nfor line in sys.stdin:\n"
        f"    ident = json.dumps(json.loads(line)['id'])\n    print({line!r}.replace('ID', ident), flush=True)\n"
    )
    folder = program(tmp_path / "odd", source)
    async with Worker(folder, Policy(limits=ToolLimits(seconds=20)), workspace) as worker:
        result = await worker.call(call("anything"))
    assert (result.fault, "protocol" in result.output) == ("crashed", True), result


async def test_another_try_is_asked_for(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        result = await run(worker, SDK + "raise ToolRetry('busy', after=1.5)")
        assert (result.ok, result.fault, result.output, result.retry_after) == (False, "failed", "busy", 1.5)
        assert (await run(worker, SDK + "raise ToolRetry('busy')")).retry_after == 0
        assert (await run(worker, SDK + "raise ToolFailed('no')")).retry_after is None


async def test_a_program_speaks_the_wire(workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "wordcount"
    shutil.copytree(EXAMPLES / "wordcount", folder)
    (workspace / "text").write_text("one two three")
    policy = Policy.of(Permissions(read=("$workspace",)), ToolLimits(seconds=20), workspace)
    async with Worker(folder, policy, workspace) as worker:
        (spec,) = await worker.describe()
        assert (spec.name, spec.effects, spec.plugin) == ("count_words", "none", "wordcount")
        for _ in range(3):
            assert (await worker.call(call("count_words", path="text"))).output == "3 words"
        missing = await worker.call(call("count_words", path="nothing"))
        assert (missing.fault, missing.output) == ("failed", "No such file or directory")


async def test_a_program_is_behind_the_walls(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    source = f"""#!/usr/bin/env python3
import json, os, socket, subprocess, sys
def attempt(what):
    try:
        return what() and "done"
    except OSError as error:
        return error.errno
for line in sys.stdin:
    request = json.loads(line)
    told = [
        attempt(lambda: open({str(tmp_path / "secret")!r}).read()),
        attempt(lambda: subprocess.run(["/bin/true"]) and True),
        attempt(lambda: socket.create_connection(("127.0.0.1", 9))),
        sorted(os.environ), 
        [os.readlink(path) for n in range(3, 99) if os.path.islink(path := "/proc/self/fd/" + str(n))],
    ]
    print(json.dumps({{"id": request["id"], "ok": True, "output": json.dumps(told)}}), flush=True)
"""
    folder = program(tmp_path / "curious", source)
    policy = Policy.of(PERMISSIONS, ToolLimits(seconds=20), workspace)
    async with Worker(folder, policy, workspace) as worker:
        secret, other, network, names, more = json.loads((await worker.call(call("x"))).output)
    assert secret in (1, 2, 13) and other == 1 and network in (1, 13, 101, 111)
    assert set(names) <= {
        "AGENTKIT_WORKSPACE", "HOME", "LANG", "LC_CTYPE", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "TMPDIR", "TZ",
    }  # fmt: skip
    assert more == [], "something was left open besides its three streams"


async def test_a_program_that_is_not_there_is_named(workspace: Path, tmp_path: Path) -> None:
    folder = program(tmp_path / "gone", "#!/no/such/interpreter\n")
    with pytest.raises(PluginError, match="did not describe itself: it exited with status 127"):
        async with Worker(folder, Policy(), workspace) as worker:
            await worker.describe()
    (folder / "run").chmod(stat.S_IRUSR)
    with pytest.raises(PluginError, match="neither Python nor a program"):
        Worker(folder, Policy(), workspace)


async def test_a_program_that_uses_its_time_up_is_replaced(workspace: Path, tmp_path: Path) -> None:
    source = """#!/usr/bin/env python3
import json, os, sys, time
for line in sys.stdin:
    end = time.process_time() + 0.6
    while time.process_time() < end: pass
    print(json.dumps({"id": json.loads(line)["id"], "ok": True, "output": str(os.getpid()) + open("/proc/self/stat").read().split()[21]}), flush=True)
"""
    folder = program(tmp_path / "busy", source)
    policy = Policy.of(PERMISSIONS, ToolLimits(seconds=20, cpu_seconds=1), workspace)
    async with Worker(folder, policy, workspace) as worker:
        seen = {(await worker.call(call("x"))).output for _ in range(6)}
    assert 2 <= len(seen) <= 3 and all(seen)


async def test_a_plugins_own_packages_come_first(workspace: Path, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    (packages / "anyio.py").write_text("MINE = 'mine'\n")
    source = "import anyio\nfrom agentkit.plugin.sdk import tool\n@tool\ndef whose() -> str:\n    return anyio.MINE\n"
    folder = write_plugin(tmp_path / "own", source)
    async with Worker(folder, Policy(), workspace, packages=(packages,)) as worker:
        assert (await worker.call(call("whose"))).output == "mine"
