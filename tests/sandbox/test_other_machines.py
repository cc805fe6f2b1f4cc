"""The same attacks on other machines than this: an ordinary user, no namespaces, an older Landlock, no id maps."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534
# That each attack works where there are no walls is shown once, in test_attacks.
SELECTED = "(test_attacks and not attack_fails) or timeout_kills or daemon or processes_are or test_calls"
REFUSED = """
from agentkit.plugin import namespaces
def refuse(*arguments, **options): raise PermissionError(1, 'refused', 'unshare')
namespaces.{} = refuse
"""
OLDER = "from agentkit.plugin import landlock\nlandlock.abi = lambda: {}\n"


@dataclass(frozen=True)
class Machine:
    """`prelude` runs in every child before its main; `namespaces` tells whether they must have stood."""

    name: str
    user: int
    prelude: str = ""
    namespaces: bool = True


MACHINES = [
    Machine("an ordinary user", NOBODY),
    Machine("an ordinary user, Landlock 4", NOBODY, REFUSED.format("enter") + OLDER.format(4), False),
    Machine("an ordinary user, no Landlock", NOBODY, OLDER.format(0)),
    Machine("root, no namespaces", 0, REFUSED.format("enter"), False),
    Machine("root, no id-mapped mounts", 0, REFUSED.format("make_user_namespace")),
]
PROGRAM = """
import sys
import pytest

class Elsewhere:
    def pytest_collection(self):
        from agentkit.sandbox import nursery
        main = 'from agentkit.plugin.nursery'
        nursery._MAIN = nursery._MAIN.replace(main, {prelude!r} + main)

failed = pytest.main([{tests!r}, '-q', '-x', '-p', 'no:cacheprovider', '--basetemp', {temporary!r},
                      '-k', '({selected}) and not trio'], plugins=[Elsewhere()])
from agentkit.sandbox.confined import Confined
assert Confined._namespaces is {namespaces}, 'the machine was not the one meant'
sys.exit(failed)
"""


def as_user(user: int, program: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a Python program as another user, with whichever Python that user can read."""
    paths = [str(ROOT), *(path for path in sys.path if path.endswith("-packages"))]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    identity = {"user": user, "group": user, "extra_groups": []} if os.geteuid() == 0 and user else {}
    python = sys.executable
    for candidate in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        try:
            subprocess.run([candidate, "-c", "import agentkit.sandbox, pytest"], env=environment, check=True,
                           capture_output=True, cwd="/", **identity)  # type: ignore[call-overload]  # fmt: skip
        except (OSError, subprocess.CalledProcessError) as error:
            reason = str(getattr(error, "stderr", "") or error)
            continue
        python = candidate
        break
    else:
        pytest.skip(f"no Python with agentkit that user {user} can read: {reason[-200:]}")
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [python, "-X", "utf8", "-c", program], env=environment, cwd=ROOT, capture_output=True, text=True, **identity
    )


@pytest.mark.timeout(300)
@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_the_walls_hold(machine: Machine, tmp_path: Path) -> None:
    if machine.user == 0 and os.geteuid() != 0:
        pytest.skip("needs root")
    home = Path("/tmp") / f"agentkit-test-{os.getpid()}-{machine.user}"
    home.mkdir()
    try:
        if os.geteuid() == 0:
            os.chown(home, machine.user, machine.user)
        done = as_user(
            machine.user,
            PROGRAM.format(
                prelude=machine.prelude,
                tests=str(Path(__file__).parent),
                temporary=str(home / "t"),
                # Hosts can be told apart only where there are namespaces.
                selected=SELECTED + (" or test_network" if machine.namespaces else ""),
                namespaces=machine.namespaces,
            ),
            home,
        )
    finally:
        subprocess.run(["rm", "-rf", str(home)], check=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
