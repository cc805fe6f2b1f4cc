"""The machines that probes are run on: this one as root and as an ordinary user, with all walls and with fewer.

Each is a process of its own, so that what a probe does to its caller is done to nobody else.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .suite import Outcome

ROOT = Path(__file__).parents[3]
USER = os.geteuid() or 64123
"""An ordinary user: this one, or for root one that nobody is, so that no other process is counted or ended with it."""
SECRET = "the-secret-words"
Found = dict[str, Outcome]
_SECONDS = 110
_REFUSED = """
from agentkit.plugin import namespaces
def refuse(*arguments, **options): raise PermissionError(1, 'refused', 'unshare')
namespaces.{} = refuse
"""
_OLDER = "from agentkit.plugin import landlock\nlandlock.abi = lambda: 4\n"


@dataclass(frozen=True)
class Machine:
    """`prelude` runs in every child before its main.

    groups: whether a cgroup may be used; the machines differ in it, so that both ways of counting are attacked.
    """

    name: str
    user: int
    namespaces: bool
    prelude: str = ""
    groups: bool = False


MACHINES = (
    Machine("root", 0, True, groups=True),
    Machine("root, no id maps", 0, True, _REFUSED.format("make_user_namespace")),
    Machine("root, Landlock", 0, False, _REFUSED.format("enter")),
    Machine("user", USER, True),
    Machine("user, Landlock", USER, False, _REFUSED.format("enter")),
    Machine("user, Landlock 4", USER, False, _REFUSED.format("enter") + _OLDER),
)
BARE = "root" if os.geteuid() == 0 else "user"
"""Where the attacks are shown to succeed without walls: once, as whoever can do most here."""
_PROGRAM = "import sys; from tests.conformance.sandbox.inside import main; main(*sys.argv[1:])"


class CannotBe(Exception):
    """This process cannot be the machine that was asked for."""


def machine(name: str) -> Machine:
    """Return the machine of that name."""
    return next(machine for machine in MACHINES if machine.name == name)


def examine(name: str) -> dict[str, Found]:
    """Return what came of all probes on a machine, under `walls`, and for one machine `bare` and `ungranted` as well.

    The first question has all machines examined, three at a time, for they wait more than they work.

    Raises:
        CannotBe: only root can be another user.
    """
    found = _all()[name].result()
    return found | _all()["bare"].result() if name == BARE else found


@cache
def _all() -> dict[str, Future[dict[str, Found]]]:
    # Only root can give each of them a disk of its own; on one, they would take each other's files for what is amiss.
    pool = ThreadPoolExecutor(3 if os.geteuid() == 0 else 1)
    jobs = {"bare": pool.submit(_examine, machine(BARE), "bare")}
    return jobs | {one.name: pool.submit(_examine, one, "walls") for one in MACHINES}


def _examine(wanted: Machine, kind: str) -> dict[str, Found]:
    name = wanted.name
    if os.geteuid() != 0 and wanted.user == 0:
        raise CannotBe("needs root")
    home = Path("/tmp", f"agentkit-conformance-{os.getpid()}-{MACHINES.index(wanted)}-{kind}")
    home.mkdir(0o755)
    if os.geteuid() == 0:
        os.chown(home, wanted.user, wanted.user)
    try:
        done = _run(wanted.user, [_PROGRAM, name, str(home), kind], home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if done.returncode:
        raise RuntimeError(f"the probes could not be run on {name!r}:\n{done.stdout[-2000:]}{done.stderr[-6000:]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {kind: {key: Outcome(**value) for key, value in some.items()} for kind, some in found.items()}


def dump(found: dict[str, Found]) -> str:
    """Return outcomes as the one line that `examine` reads."""
    return json.dumps({kind: {key: asdict(value) for key, value in some.items()} for kind, some in found.items()})


def _run(user: int, arguments: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": "/usr/bin:/bin", "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "AGENTKIT_SECRET": SECRET,
        "PYTHONPATH": os.pathsep.join([str(ROOT), *(path for path in sys.path if path.endswith("-packages"))]),
    }  # fmt: skip
    return subprocess.run(
        [_python(tuple(environment.items()), user), "-X", "utf8", "-c", *arguments],
        env=environment, cwd="/", capture_output=True, text=True, start_new_session=True, timeout=_SECONDS,
    )  # fmt: skip


@cache
def _python(environment: tuple[tuple[str, str], ...], user: int) -> str:
    """Return a Python with agentkit that the user may run."""
    identity: dict[str, Any] = {"user": user, "group": user, "extra_groups": []} if os.geteuid() == 0 and user else {}
    for candidate in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        try:
            subprocess.run([candidate, "-c", "import agentkit.sandbox, pytest"], env=dict(environment), check=True,
                           capture_output=True, cwd="/", **identity)  # fmt: skip
        except (OSError, subprocess.CalledProcessError):
            continue
        return candidate
    raise CannotBe(f"there is no Python with agentkit that user {user} may run")
