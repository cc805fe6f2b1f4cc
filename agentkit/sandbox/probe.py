"""Which walls stand on this machine, found by trying each in a short-lived child."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from agentkit.sandbox.cgroup import Cgroup
from agentkit.sandbox.places import package_folders

_MAIN = "import sys; sys.path += sys.argv[1:]; from agentkit.plugin.examine import main; main()"
_SECONDS = 20
_USER_REMEDY = (
    "allow unprivileged user namespaces: sysctl user.max_user_namespaces above 0, kernel.unprivileged_userns_clone=1 "
    "(Debian), kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu); in a container, allow unshare in its profile"
)
_LANDLOCK_REMEDY = "use Linux 6.7 or newer, with `landlock` among the names in lsm= on the kernel's command line"
_REMEDIES = {
    "mount": _USER_REMEDY,
    "seccomp": "use a kernel with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64",
    "no_new_privs": "use a kernel of version 4.3 or newer",
    "rlimits": "let this user set resource limits",
}


@dataclass(frozen=True, slots=True)
class Wall:
    """One layer: whether it stands, what was found, and what to do where it does not."""

    name: str
    stands: bool
    detail: str
    remedy: str = ""


def probe() -> tuple[Wall, ...]:
    """Try every layer of the sandbox; what only adds to others (Landlock, cgroup) is told apart in its detail."""
    if sys.platform != "linux":
        return (Wall("kernel", False, f"{platform.system()} has none of them", "run agentkit on Linux"),)
    try:
        found = _examine()
    except (subprocess.SubprocessError, ValueError, OSError) as error:
        return (Wall("kernel", False, f"the layers could not be tried: {error}", "run on Linux 5.13 or newer"),)
    walls = [
        Wall(f"{kind} namespace", found[kind] is None, found[kind] or "can be made", _remedy(found[kind], _USER_REMEDY))
        for kind in ("user", "pid", "net", "ipc", "uts")
    ]
    walls.append(Wall("private root", found["mount"] is None, found["mount"] or "mount namespace, pivot_root", _remedy(
        found["mount"], _USER_REMEDY)))  # fmt: skip
    version = found["landlock"]
    enough = version >= 4
    detail = f"version {version}" if version else "not in this kernel, or switched off"
    walls.append(Wall("landlock", enough, detail, "" if enough else _LANDLOCK_REMEDY))
    for name in ("seccomp", "no_new_privs", "rlimits"):
        walls.append(Wall(name, found[name] is None, found[name] or "works", _remedy(found[name], _REMEDIES[name])))
    return (*walls, _cgroup())


def _examine() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", _MAIN, *package_folders()],
        capture_output=True,
        timeout=_SECONDS,
        check=True,
        stdin=subprocess.DEVNULL,
        env={"PATH": "/usr/bin:/bin"},
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _cgroup() -> Wall:
    """The cgroup is not needed: where there is none, the processes around a worker count."""
    place = Cgroup.available()
    if place:
        return Wall("cgroup", True, f"memory and processes, in {place} (not needed)")
    return Wall(
        "cgroup", False, "none can be made; not needed", "start agentkit with `systemd-run --user --scope` to get one"
    )


def _remedy(reason: str | None, remedy: str) -> str:
    return remedy if reason is not None else ""
