"""The worker: what it describes, what a call gives back, how it ends, and that nothing is left of it. Both loops."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio
import pytest

from agentkit.errors import PluginError
from agentkit.sandbox import Policy, Unconfined, Worker, probe
from agentkit.types import Permissions, ToolLimits

from .conftest import PERMISSIONS, PLUGIN, QUICK, OpenWorker, call, run, write_plugin

pytestmark = pytest.mark.anyio
PROGRAMS = PERMISSIONS.model_copy(update={"subprocess": True})
HOLD = """
import fcntl, os
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_SH)
"""


@contextmanager
def someone_holds(workspace: Path) -> Iterator[bool]:
    """Tell whether any process still has the lock that HOLD takes; a lock ends only with its last holder."""
    with open(workspace / "lock", "a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield True
        else:
            yield False


def held(workspace: Path) -> bool:
    with someone_holds(workspace) as holds:
        return holds


def children() -> list[str]:
    pid = os.getpid()
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


async def test_describes_its_tools(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        echo, code, later = await worker.describe()
    assert (echo.name, echo.effects, echo.description) == ("echo", "none", "Say it again.")
    assert echo.parameters["properties"] == {"text": {"type": "string"}}
    assert (code.name, code.effects) == ("run", "once")
    assert (later.name, later.effects) == ("later", "idempotent")
    assert {spec.plugin for spec in (echo, code, later)} == {"stranger"}
    assert echo.limits == QUICK


async def test_calls(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        result = await worker.call(call("echo", text="häl\nlo \x00 😀"))
        assert (result.ok, result.output, result.call_id, result.name) == (True, "häl\nlo \x00 😀", "call_1", "echo")
        assert result.seconds > 0
        assert (await worker.call(call("later", count=4))).output == '{"count": 4}'
        source = "from agentkit.plugin.sdk import Result; print('seen'); answer = Result('o', display='d', log='l')"
        result = await run(worker, source)
        assert (result.output, result.display, result.log) == ("o", "d", "l\nseen\n")
        assert (await run(worker, "answer = None")).output == ""
        assert (await run(worker, "answer = '\\ud800'")).output == "?"


@pytest.mark.parametrize(
    ("source", "fault", "says"),
    [
        ("from agentkit.plugin.sdk import ToolFailed; raise ToolFailed('no such city')", "failed", "no such city"),
        ("1 / 0", "failed", "ZeroDivisionError: division by zero"),
        ("answer = object()", "failed", "not JSON serializable"),
        ("import sys; sys.exit(3)", "failed", "SystemExit"),
        ("open('/usr/x', 'w')", "denied", "the sandbox allows"),
        ("import os; print('my last words'); os._exit(7)", "crashed", "status 7"),
        ("import os; os.write(2, b'my last words'); os._exit(7)", "crashed", "my last words"),
        ("import ctypes; ctypes.string_at(0)", "crashed", "SIGSEGV"),
        ("import os; os.abort()", "crashed", "crashed"),
        ("answer = 'x' * 2_000_000", "too_big", "1000000"),
        ("x = bytearray(1 << 40)", "failed", "out of memory: 1024 MiB"),
    ],
)
async def test_what_goes_wrong_is_a_fault(open_worker: OpenWorker, source: str, fault: str, says: str) -> None:
    async with open_worker() as worker:
        result = await run(worker, source)
        assert (result.ok, result.fault) == (False, fault)
        assert says in result.output
        # And the next call is served, by a new child where the old one is gone.
        assert (await worker.call(call("echo", text="still here"))).output == "still here"


async def test_wrong_names_are_faults(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        assert (await worker.call(call("nonsense"))).fault == "unknown_tool"
        assert (await worker.call(call("echo", words="x"))).fault == "bad_arguments"


async def test_what_is_printed_is_bounded(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        result = await run(worker, "for n in range(200_000): print('line', n)\nanswer = 'done'")
        assert result.output == "done"
        assert len(result.log) <= 64 << 10
        assert result.log.endswith("line 199999\n")


@pytest.mark.parametrize(
    "source", ["while True: pass", "import time; time.sleep(1000)", "while True: print('x' * 100)"]
)
async def test_timeout_kills_the_tree(open_worker: OpenWorker, workspace: Path, source: str) -> None:
    async with open_worker(PROGRAMS) as worker:
        program = "import subprocess; subprocess.Popen(['sleep', '1000'], pass_fds=[lock.fileno()])\n"
        began = time.monotonic()
        result = await run(worker, HOLD + program + source, seconds=1.0)
        assert result.fault == "timeout"
        assert "1 seconds" in result.output
        assert time.monotonic() - began < 5
        assert not held(workspace)
        assert (await worker.call(call("echo", text="again"))).output == "again"


DAEMON = """
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        import signal, time
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        while True: time.sleep(1000)
    os._exit(0)
os.wait()
answer = "started"
"""


async def test_a_daemon_ends_with_the_worker(open_worker: OpenWorker, workspace: Path) -> None:
    for confined in (True, False):
        async with open_worker(PROGRAMS, confined=confined) as worker:
            assert (await run(worker, HOLD + DAEMON + "\nlock.close()")).output == "started"
            assert held(workspace)
        assert not held(workspace)


async def test_cancelling_leaves_nothing_running(open_worker: OpenWorker, workspace: Path) -> None:
    async with open_worker(PROGRAMS) as worker:
        with anyio.move_on_after(5) as patience:
            async with anyio.create_task_group() as group:
                group.start_soon(run, worker, HOLD + "import time; open('ready', 'w').close(); time.sleep(1000)")
                while not (workspace / "ready").exists():
                    await anyio.sleep(0.01)
                assert held(workspace)
                group.cancel_scope.cancel()
        assert not patience.cancelled_caught
        assert not held(workspace)
        assert (await worker.call(call("echo", text="again"))).output == "again"


async def test_dies_with_its_parent(plugin: Path, workspace: Path) -> None:
    program = f"""
import anyio, os, signal, sys
from pathlib import Path
from tests.sandbox.conftest import *
async def main():
    folder = Path({str(workspace)!r})
    policy = Policy.of(PERMISSIONS, QUICK, folder)
    async with Worker({str(plugin)!r}, policy, folder) as worker:
        async with anyio.create_task_group() as group:
            group.start_soon(run, worker, {HOLD + "open('ready', 'w').close()" + chr(10) + "while True: pass"!r})
            while not (folder / "ready").exists():
                await anyio.sleep(0.01)
            os.kill(os.getpid(), signal.SIGKILL)
anyio.run(main)
"""
    import sys

    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join([root, *(path for path in sys.path if path)])
    done = await anyio.run_process(
        [sys.executable, "-c", program], check=False, env={**os.environ, "PYTHONPATH": paths}
    )
    assert done.returncode == -9, done.stderr.decode()
    with open(workspace / "lock", "a") as file, anyio.fail_after(10):
        # Waits in a thread until the last holder is gone, which is the assertion.
        await anyio.to_thread.run_sync(fcntl.flock, file, fcntl.LOCK_EX)


@pytest.mark.parametrize(
    "junk",
    [
        "b'not json at all\\n'",
        "b'[1, 2]\\n'",
        'b\'{"id": 999, "ok": true, "output": "forged"}\\n\'',
        "b'[' * 100_000 + b'\\n'",
        "b'\\xff\\xfe\\n'",
        "b'x' * 50_000_000",
    ],
)
async def test_junk_on_the_wire_is_a_clear_fault(open_worker: OpenWorker, junk: str) -> None:
    source = f"""
        import os, socket, stat
        for fd in range(3, 32):
            try:
                if stat.S_ISSOCK(os.fstat(fd).st_mode):
                    socket.socket(fileno=os.dup(fd)).sendall({junk})
            except OSError:
                pass
        answer = "sent"
    """
    async with open_worker() as worker:
        result = await run(worker, source)
        assert result.fault in ("crashed", "too_big"), result
        assert "protocol" in result.output
        assert (await worker.call(call("echo", text="sane"))).output == "sane"


async def test_an_answer_too_many_is_not_taken_for_the_next(open_worker: OpenWorker) -> None:
    source = """
        import json, os, socket, stat, sys
        frame = sys._getframe()
        while "request" not in frame.f_locals:
            frame = frame.f_back
        line = {"id": frame.f_locals["request"]["id"], "ok": True, "output": "forged"}
        for fd in range(3, 32):
            try:
                if stat.S_ISSOCK(os.fstat(fd).st_mode):
                    socket.socket(fileno=os.dup(fd)).sendall((json.dumps(line) + "\\n").encode() * 3)
            except OSError:
                pass
    """
    async with open_worker() as worker:
        # The answer to its own call is the plugin's to give, whichever way it gives it.
        assert (await run(worker, source)).output == "forged"
        result = await worker.call(call("echo", text="mine"))
        assert (result.ok, result.fault) == (False, "crashed")
        assert (await worker.call(call("echo", text="mine"))).output == "mine"


async def test_memory_is_bounded(open_worker: OpenWorker) -> None:
    source = "import os; kept = [os.urandom(1 << 20) for _ in range(300)]; answer = 'kept'"
    async with open_worker(limits=ToolLimits(memory_mb=128, seconds=20)) as worker:
        result = await run(worker, source)
        assert (result.fault, result.output) == ("failed", "out of memory: 128 MiB are allowed")


async def test_processor_time_is_bounded_for_each_call(open_worker: OpenWorker) -> None:
    burn = "import time; end = time.process_time() + {}\nwhile time.process_time() < end: pass\nanswer = 'done'"
    async with open_worker(limits=ToolLimits(cpu_seconds=1, seconds=30)) as worker:
        for _ in range(3):
            assert (await run(worker, burn.format(0.7))).output == "done"
        result = await run(worker, burn.format(10))
        assert (result.fault, "processor time" in result.output) == ("timeout", True), result


async def test_processes_are_bounded(open_worker: OpenWorker) -> None:
    source = """
        import os
        count = 0
        try:
            while count < 300:
                if os.fork() == 0:
                    import signal
                    signal.pause()
                count += 1
        except BlockingIOError:
            pass
        import time
        time.sleep(1)
        answer = count
    """
    async with open_worker(PROGRAMS, limits=ToolLimits(processes=16, seconds=20)) as worker:
        result = await run(worker, source)
        if result.ok:
            assert int(result.output) <= 16
        else:
            assert (result.fault, "more than 16 processes" in result.output) == ("crashed", True), result


async def test_files_are_bounded(open_worker: OpenWorker) -> None:
    async with open_worker(limits=ToolLimits(file_mb=1, open_files=32, seconds=20)) as worker:
        assert "File too large" in (await run(worker, "open('big', 'wb').write(bytes(2 << 20))")).output
        assert "Too many open files" in (await run(worker, "kept = [open('/dev/null') for _ in range(40)]")).output


async def test_nothing_is_leaked(open_worker: OpenWorker) -> None:
    before = None
    for _ in range(20):
        async with open_worker() as worker:
            for _ in range(10):
                assert (await worker.call(call("echo", text="x"))).ok
        now = (sorted(os.listdir("/proc/self/fd")), children())
        # The first round may open what the event loop keeps, such as its threads' wake-up pipe.
        before = before or now
        assert now == before


async def test_calls_at_once_take_turns(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        answers: dict[int, str] = {}

        async def ask(number: int) -> None:
            answers[number] = (await worker.call(call("echo", text=str(number)))).output

        async with anyio.create_task_group() as group:
            for number in range(20):
                group.start_soon(ask, number)
    assert answers == {number: str(number) for number in range(20)}


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("x = ", "plugin.py:1: SyntaxError"),
        ("import agentkit\n\nimport no_such_module", "plugin.py:3: ModuleNotFoundError"),
        ("x = 1", "registers no tool"),
        ("import os; os._exit(5)", "status 5"),
        ("from agentkit.plugin.sdk import tool\n@tool\ndef a(): ...\n@tool(name='a')\ndef b(): ...", "two tools"),
        ("from agentkit.plugin.sdk import tool\n@tool(effects='many')\ndef a(): ...", "effects is 'many'"),
    ],
)
async def test_a_broken_plugin_is_named(tmp_path: Path, open_worker: OpenWorker, source: str, says: str) -> None:
    folder = write_plugin(tmp_path / "broken", source, "name: broken\n")
    with pytest.raises(PluginError, match="broken") as caught:
        async with open_worker(folder=folder):
            pass
    assert says in str(caught.value)


async def test_a_parameter_without_a_schema_is_named(tmp_path: Path, open_worker: OpenWorker) -> None:
    source = "from agentkit.plugin.sdk import tool\n@tool\ndef odd(what: memoryview) -> str:\n    return ''\n"
    folder = write_plugin(tmp_path / "odd", source)
    async with open_worker(folder=folder) as worker:
        with pytest.raises(PluginError, match="'odd'.*what"):
            await worker.describe()


async def test_helper_modules_and_packages_load(tmp_path: Path, open_worker: OpenWorker) -> None:
    source = PLUGIN + "\nimport helper, anyio\n\n@tool\ndef helped() -> str:\n    return helper.WORD + anyio.__name__\n"
    folder = write_plugin(tmp_path / "helped", source)
    (folder / "helper.py").write_text("WORD = 'help from '\n")
    async with open_worker(folder=folder) as worker:
        assert (await worker.call(call("helped"))).output == "help from anyio"


async def test_the_strongest_walls_are_used_where_they_stand(open_worker: OpenWorker) -> None:
    if not next(wall.stands for wall in probe() if wall.name == "private root"):
        pytest.skip("no private root here")
    source = """
        import os
        answer = {
            "/": sorted(os.listdir("/")),
            "namespaces": {name: os.readlink(f"/proc/self/ns/{name}") for name in os.listdir("/proc/self/ns")},
            "mounts": {path: os.statvfs(path).f_flag for path in ("/", "/usr", "/tmp", os.getcwd(), "/proc")},
            "variables": sorted(os.environ),
        }
    """
    async with open_worker() as worker:
        seen = json.loads((await run(worker, source)).output)
    assert not {"home", "var", "sys", "boot", "run"} & set(seen["/"])
    own = {name: os.readlink(f"/proc/self/ns/{name}") for name in seen["namespaces"]}
    assert {name for name in own if own[name] == seen["namespaces"][name]} <= {"cgroup", "time", "time_for_children"}
    read_only, no_setuid, no_devices = 1, 2, 4
    assert all(flags & no_setuid and flags & no_devices for flags in seen["mounts"].values())
    assert [path for path, flags in seen["mounts"].items() if flags & read_only] == ["/", "/usr", "/proc"]
    allowed = {"AGENTKIT_WORKSPACE", "HOME", "LANG", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "TMPDIR", "TZ"}
    assert set(seen["variables"]) <= allowed


async def test_no_workspace(plugin: Path) -> None:
    async with Worker(plugin, Policy.of(Permissions(), QUICK, None)) as worker:
        result = await run(worker, "import os; open('x', 'w').close(); answer = os.getcwd()")
        assert result.output.startswith("/tmp")


async def test_without_walls_it_is_loud(plugin: Path) -> None:
    with pytest.warns(Unconfined, match="WITHOUT a sandbox"):
        async with Worker(plugin, Policy.of(Permissions(), QUICK, None, confined=False)):
            pass


async def test_may_be_started_again(plugin: Path) -> None:
    worker = Worker(plugin, Policy.of(Permissions(), QUICK, None))
    assert (await worker.call(call("echo", text="1"))).output == "1"
    await worker.aclose()
    await worker.aclose()
    assert (await worker.call(call("echo", text="2"))).output == "2"
    await worker.aclose()


async def test_the_child_does_not_load_what_it_does_not_need(open_worker: OpenWorker) -> None:
    async with open_worker() as worker:
        await worker.describe()
        loaded = (await run(worker, "import sys; answer = ' '.join(sys.modules)")).output.split()
    assert not {"pydantic", "anyio", "asyncio", "httpx", "ruamel"} & set(loaded)
