"""A hostile plugin against the walls. Each attack must succeed without them, where this user could do it at all."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import agentkit
from agentkit.errors import SandboxError
from agentkit.plugin import seccomp
from agentkit.plugin.kernel import NUMBERS
from agentkit.types import Permissions

from .conftest import PERMISSIONS, OpenWorker, run

pytestmark = pytest.mark.anyio
ROOT = os.geteuid() == 0
PROGRAMS = PERMISSIONS.model_copy(update={"subprocess": True})
READ_ONLY = Permissions(read=("$workspace",))
SECRET = "the-secret-words"


@pytest.fixture(params=["asyncio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    # The walls do not depend on the event loop; the worker's own tests run on both.
    return str(request.param)


@dataclass
class Scene:
    """What stands around the workspace, by the names that attacks use."""

    names: dict[str, object] = field(default_factory=dict)


@pytest.fixture
def scene(tmp_path: Path, workspace: Path, plugin: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    with ExitStack() as stack:
        home = tmp_path / "home"
        (home / ".ssh").mkdir(parents=True)
        secret = home / ".ssh" / "id_ed25519"
        secret.write_text(SECRET)
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.setenv("API_KEY", SECRET)
        (workspace / "link").symlink_to(secret)
        (workspace / "up").symlink_to(home)
        web = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        abstract = stack.enter_context(socket.socket(socket.AF_UNIX))
        abstract.bind(f"\0agentkit-test-{os.getpid()}")
        abstract.listen()
        named = stack.enter_context(socket.socket(socket.AF_UNIX))
        named.bind(str(home / "s"))
        named.listen()
        victim = stack.enter_context(
            subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
        )
        fd = os.open(secret, os.O_RDONLY)
        os.set_inheritable(fd, True)
        stack.callback(os.close, fd)
        yield Scene(
            {
                "HOME": str(home), "SECRET_FILE": str(secret), "SECRET": SECRET, "PORT": web.getsockname()[1],
                "ABSTRACT": f"\0agentkit-test-{os.getpid()}", "NAMED": str(home / "s"), "VICTIM": victim.pid,
                "PARENT": os.getpid(), "PLUGIN": str(plugin), "WORKSPACE": str(workspace),
                "PACKAGE": str(Path(agentkit.__file__).parent), "SITE": str(Path(pytest.__file__).parents[1]),
                "N": NUMBERS,
            }
        )  # fmt: skip


def writable(path: str) -> bool:
    return os.access(path, os.W_OK)


def may_trace() -> bool:
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    return ROOT or not scope.exists() or scope.read_text().strip() == "0"


@dataclass(frozen=True)
class Attack:
    """`source` sets answer = "breached" when it gets through; `possible` tells whether it would without walls."""

    name: str
    source: str
    permissions: Permissions = PERMISSIONS
    possible: bool = True


SYSCALL = "import ctypes, os; libc = ctypes.CDLL(None, use_errno=True)\n"
ATTACKS = [
    Attack("read a secret", "answer = 'breached' if open(SECRET_FILE).read() == SECRET else ''"),
    Attack("read the passwords", "answer = 'breached' if open('/etc/shadow').read() else ''", possible=ROOT),
    Attack("list the home", "import os; answer = 'breached' if '.ssh' in os.listdir(HOME) else ''"),
    Attack(
        "climb out with ..",
        "import os; answer = 'breached' if open('../home/.ssh/id_ed25519').read() == SECRET else ''",
    ),
    Attack("follow a link to a file", "answer = 'breached' if open('link').read() == SECRET else ''"),
    Attack("follow a link to a folder", "open('up/new', 'w').close(); answer = 'breached'"),
    Attack(
        "make a link and follow it",
        "import os; os.path.islink('mine') or os.symlink(HOME, 'mine')\n"
        "answer = 'breached' if open('mine/.ssh/id_ed25519').read() else ''",
    ),
    Attack("link a secret in", "import os; os.link(SECRET_FILE, 'hard'); answer = 'breached'"),
    Attack("write outside", "open(HOME + '/new', 'w').close(); answer = 'breached'"),
    Attack("truncate outside", "import os; os.truncate(SECRET_FILE, 3); answer = 'breached'"),
    Attack("rename outside", "import os; os.rename(SECRET_FILE, SECRET_FILE + '2'); answer = 'breached'"),
    Attack("remove outside", "import os; os.remove(SECRET_FILE); answer = 'breached'"),
    Attack("open up permissions outside", "import os; os.chmod(SECRET_FILE, 0o777); answer = 'breached'"),
    Attack("set times outside", "import os; os.utime(SECRET_FILE, (1, 1)); answer = 'breached'"),
    Attack("write a read-only workspace", "open('new', 'w').close(); answer = 'breached'", READ_ONLY),
    Attack("write to the plugin", "open(PLUGIN + '/plugin.py', 'a').close(); answer = 'breached'"),
    Attack(
        "write to agentkit",
        "import os; p = PACKAGE + '/new.tmp'; open(p, 'w').close(); os.remove(p); answer = 'breached'",
        possible=writable(str(Path(agentkit.__file__).parent)),
    ),
    Attack(
        "write to site-packages",
        "import os; p = SITE + '/new.tmp'; open(p, 'w').close(); os.remove(p); answer = 'breached'",
        possible=writable(str(Path(pytest.__file__).parents[1])),
    ),
    Attack(
        "write to the system",
        "import os; p = '/usr/new.tmp'; open(p, 'w').close(); os.remove(p); answer = 'breached'",
        possible=ROOT,
    ),
    Attack("write the kernel's settings", "open('/proc/sys/kernel/core_pattern', 'a').close(); answer = 'breached'",
           possible=ROOT),
    Attack("connect to a local server", "import socket; socket.create_connection(('127.0.0.1', PORT), 5).close(); "
           "answer = 'breached'"),
    Attack("send a datagram", "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); "
           "s.sendto(b'x', ('127.0.0.1', PORT)); answer = 'breached'"),
    Attack("listen", "import socket; socket.create_server(('127.0.0.1', 0)).close(); answer = 'breached'"),
    Attack("a raw socket", "import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, 1); answer = 'breached'",
           possible=ROOT),
    Attack("a packet socket", "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW); answer = 'breached'",
           possible=ROOT),
    Attack("a netlink socket", "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW); answer = 'breached'"),
    Attack("a named unix socket", "import socket; socket.socket(socket.AF_UNIX).connect(NAMED); answer = 'breached'"),
    Attack("an abstract unix socket",
           "import socket; socket.socket(socket.AF_UNIX).connect(ABSTRACT); answer = 'breached'"),
    Attack("a datagram pair that is then sent elsewhere",
           "import socket; a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
           "try: a.connect(NAMED)\n"
           "except OSError as e: answer = 'breached' if e.errno == 91 else str(e)"),
    Attack("see another process", "answer = 'breached' if open(f'/proc/{VICTIM}/cmdline').read() else ''"),
    Attack("read the victim's environment",
           "answer = 'breached' if SECRET in open(f'/proc/{VICTIM}/environ').read() else ''"),
    Attack("signal the parent", "import os; os.kill(PARENT, 0); answer = 'breached'"),
    Attack("signal a process", "import os; os.kill(VICTIM, 9); answer = 'breached'"),
    Attack("signal by a descriptor", "import os, signal; signal.pidfd_send_signal(os.pidfd_open(VICTIM), 9); "
           "answer = 'breached'"),
    Attack("trace a process",
           SYSCALL + "r = libc.ptrace(0x4206, VICTIM, None, None); answer = 'breached' if r == 0 else ''",
           possible=may_trace()),
    Attack("a new user namespace", SYSCALL + "answer = 'breached' if libc.unshare(0x10000000) == 0 else ''"),
    Attack("a new user namespace by clone",
           SYSCALL + "p = libc.syscall(N['clone'], 0x10000000 | 17, 0, 0, 0, 0)\nif p == 0: os._exit(0)\n"
           "answer = 'breached' if p > 0 else ''", PROGRAMS),
    Attack("a mount", SYSCALL + "answer = 'breached' if libc.mount(b't', WORKSPACE.encode(), b'tmpfs', 0, None) == 0 "
           "and libc.umount2(WORKSPACE.encode(), 2) == 0 else ''", possible=ROOT),
    Attack("chroot", "import os; os.chroot('.'); answer = 'breached'", possible=ROOT),
    Attack("become another user", "import os; os.setuid(12345); answer = 'breached'", possible=ROOT),
    Attack("io_uring", SYSCALL + "b = ctypes.create_string_buffer(120)\n"
           "answer = 'breached' if libc.syscall(N['io_uring_setup'], 1, b) >= 0 else ''",
           possible=not Path("/proc/sys/kernel/io_uring_disabled").exists()
           or Path("/proc/sys/kernel/io_uring_disabled").read_text().strip() == "0"),
    Attack("the user's keys", SYSCALL + "answer = 'breached' if libc.syscall(N['keyctl'], 0, -3, 0) >= 0 else ''"),
    Attack("fork", "import os\np = os.fork()\nif p == 0: os._exit(0)\nanswer = 'breached'"),
    Attack("run a program", "import subprocess; subprocess.run(['/bin/true'], check=True); answer = 'breached'"),
    Attack("inherit a descriptor",
           "import os\nfor fd in range(3, 256):\n    try:\n        if os.pread(fd, 99, 0) == SECRET.encode(): "
           "answer = 'breached'\n    except OSError: pass", possible=False),
    Attack("read the environment", "import os; answer = 'breached' if SECRET in os.environ.values() else ''",
           possible=False),
]  # fmt: skip


def with_names(scene: Scene, source: str) -> str:
    return "".join(f"{name} = {value!r}\n" for name, value in scene.names.items()) + textwrap.dedent(source)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
async def test_attack_fails(attack: Attack, scene: Scene, open_worker: OpenWorker) -> None:
    source = with_names(scene, attack.source)
    async with open_worker(attack.permissions) as worker:
        result = await run(worker, source)
    assert result.output != "breached", attack.name
    if attack.possible:
        async with open_worker(attack.permissions, confined=False) as worker:
            result = await run(worker, source)
        assert result.output == "breached", f"the attack itself is broken: {result.output}"


async def test_attacks_fail_one_after_the_other(scene: Scene, open_worker: OpenWorker) -> None:
    for permissions in (PERMISSIONS, READ_ONLY, PROGRAMS):
        async with open_worker(permissions) as worker:
            for attack in ATTACKS:
                if attack.permissions == permissions:
                    assert (await run(worker, with_names(scene, attack.source))).output != "breached", attack.name


@pytest.mark.skipif(not ROOT, reason="only root can make a program that runs as somebody else")
async def test_set_user_id_gives_nothing(open_worker: OpenWorker, workspace: Path) -> None:
    program = workspace / "who"
    program.write_bytes(Path("/usr/bin/id").read_bytes())
    os.chown(program, 12345, 12345)
    program.chmod(0o4755)
    source = "import subprocess; answer = subprocess.run(['./who', '-u'], capture_output=True, text=True).stdout"
    async with open_worker(PROGRAMS) as worker:
        assert (await run(worker, source)).output.strip() != "12345"
    async with open_worker(PROGRAMS, confined=False) as worker:
        assert (await run(worker, source)).output.strip() == "12345"


async def test_no_capability_is_left_and_none_can_be_gained(open_worker: OpenWorker) -> None:
    source = """
        import ctypes
        libc = ctypes.CDLL(None)
        sets = (ctypes.c_uint32 * 6)()
        assert libc.capget((ctypes.c_uint32 * 2)(0x20080522, 0), sets) == 0
        answer = [libc.prctl(39, 0, 0, 0, 0), libc.prctl(21, 0, 0, 0, 0), *sets]
    """
    async with open_worker() as worker:
        no_new_privileges, filtered, *capabilities = json.loads((await run(worker, source)).output)
    assert no_new_privileges == 1
    # 2 means that a filter stands.
    assert filtered == 2
    assert capabilities == [0] * 6


async def test_every_refused_call_answers_so(open_worker: OpenWorker) -> None:
    numbers = {name: NUMBERS[name] for name in seccomp._REFUSED if name in NUMBERS}
    source = f"""
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        answer = {{}}
        for name, number in {numbers!r}.items():
            ctypes.set_errno(0)
            answer[name] = (libc.syscall(number, -1, -1, -1, -1, -1, -1), ctypes.get_errno())
        ctypes.set_errno(0)
        answer["newer than we know"] = (libc.syscall(463, -1, -1, -1, -1, -1, -1), ctypes.get_errno())
    """
    async with open_worker() as worker:
        answers = json.loads((await run(worker, source)).output)
    assert answers.pop("newer than we know") == [-1, 38]
    assert {name: answer for name, answer in answers.items() if answer != [-1, 1]} == {}


async def test_the_workspace_is_the_users_own(open_worker: OpenWorker, workspace: Path) -> None:
    (workspace / "given").write_text("before")
    (workspace / "given").chmod(0o600)
    source = """
        import os
        assert open("given").read() == "before"
        open("given", "w").write("after")
        os.mkdir("folder")
        open("folder/made", "w").write("x")
        os.rename("folder/made", "moved")
        answer = "done"
    """
    async with open_worker() as worker:
        result = await run(worker, source)
    assert result.output == "done", result
    assert (workspace / "given").read_text() == "after"
    owner = workspace.stat()
    for path in (workspace / "folder", workspace / "moved"):
        assert (path.stat().st_uid, path.stat().st_gid) == (owner.st_uid, owner.st_gid)


async def test_a_program_may_run_where_granted(open_worker: OpenWorker) -> None:
    source = (
        "import subprocess; answer = subprocess.run('echo a | cat', shell=True, capture_output=True, text=True).stdout"
    )
    async with open_worker(PROGRAMS) as worker:
        assert (await run(worker, source)).output == "a\n"


async def test_a_program_may_not_take_the_workers_place(open_worker: OpenWorker) -> None:
    source = """
        import os
        program = os.open("/bin/true", os.O_RDONLY)
        try:
            os.execve(program, ["true"], {})
        except PermissionError:
            answer = "refused"
    """
    async with open_worker() as worker:
        assert (await run(worker, source)).output == "refused"


async def test_temporary_files_are_private_and_gone(open_worker: OpenWorker) -> None:
    source = "import tempfile; f = tempfile.NamedTemporaryFile(delete=False); f.write(b'x'); answer = f.name"
    async with open_worker() as worker:
        name = (await run(worker, source)).output
    assert name.startswith("/tmp/")
    assert not Path(name).exists()


CHAIN = """
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    flock(open("lock", O_CREAT | O_RDWR, 0600), LOCK_SH);
    if (fork()) return 0;
    setsid();
    /* Gone before anybody can learn its number. */
    for (;;) if (fork() > 0) _exit(0);
}
"""


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler, Python is too slow for it")
async def test_who_forks_and_exits_all_the_time_is_caught(open_worker: OpenWorker, workspace: Path) -> None:
    build = ["cc", "-O2", "-include", "fcntl.h", "-x", "c", "-o", str(workspace / "chain"), "-"]
    subprocess.run(build, input=CHAIN, text=True, check=True)
    async with open_worker(PROGRAMS) as worker:
        source = "import subprocess; answer = str(subprocess.run(['./chain']).returncode)"
        assert (await run(worker, source)).output == "0"
        began = time.monotonic()
    assert time.monotonic() - began < 4
    with open(workspace / "lock", "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


async def test_a_folder_swapped_for_a_link_is_not_followed(
    open_worker: OpenWorker, workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret").write_text(SECRET)
    (workspace / "data").mkdir()
    permissions = Permissions(read=("$workspace/data",))
    async with open_worker(permissions) as worker:
        # The policy has judged the folder; now the child is started anew.
        await worker.aclose()
        (workspace / "data").rmdir()
        (workspace / "data").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(SandboxError, match="has become a symbolic link"):
            await run(worker, f"answer = open({str(workspace / 'data' / 'secret')!r}).read()")
