"""Try each layer of the sandbox in a fork of its own, and say on standard output which of them stand here.

Started by `agentkit.sandbox.probe` as a short-lived child; nothing it tries outlives it.
"""

from __future__ import annotations

import json
import os
import resource
import tempfile
from collections.abc import Callable

from agentkit.plugin import kernel, landlock, namespaces, root, seccomp
from agentkit.plugin.setup import Limits, Setup

_KINDS = {
    "pid": kernel.CLONE_NEWPID,
    "net": kernel.CLONE_NEWNET,
    "ipc": kernel.CLONE_NEWIPC,
    "uts": kernel.CLONE_NEWUTS,
}


def main() -> None:
    """Print one JSON object: for each layer null where it stands, else the reason why not; and Landlock's version."""
    found: dict[str, str | int | None] = {"user": _try(lambda: kernel.call("unshare", kernel.CLONE_NEWUSER))}
    for name, flag in _KINDS.items():
        found[name] = _try(lambda flag=flag: kernel.call("unshare", kernel.CLONE_NEWUSER | flag))  # type: ignore[misc]
    with tempfile.TemporaryDirectory(prefix="agentkit-") as folder:
        found["mount"] = _try(lambda: _private_root(folder))
    found["landlock"] = landlock.abi()
    found["seccomp"] = _try(lambda: seccomp.refuse(seccomp.Doors(True, True, None)))
    found["no_new_privs"] = _try(lambda: kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1))
    found["rlimits"] = _try(lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
    found["id_mapped"] = None if os.geteuid() else _try(lambda: namespaces.make_user_namespace(1, 1))
    print(json.dumps(found))


def _private_root(folder: str) -> None:
    limits = Limits(1, 1, 64, 8, 64, 1, 1, 1, 1)
    setup = Setup(True, True, folder, "", [], "", [], [], [], [], "", False, False, False, limits, {})
    entered = namespaces.enter(setup)
    first = os.fork()
    if first == 0:
        _report(lambda: _build(entered.trees))
    _, status = os.waitpid(first, 0)
    if status:
        raise OSError(1, "the private root could not be built", "mount")


def _build(trees: list[root.Tree]) -> None:
    root.isolate()
    root.build(trees, temporary_mb=1)


def _try(attempt: Callable[[], object]) -> str | None:
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(write, 1)
        _report(attempt)
    os.close(write)
    with os.fdopen(read, "r", encoding="utf-8", errors="replace") as pipe:
        reason = pipe.read()
    _, status = os.waitpid(pid, 0)
    return (reason or "it ended the process that tried") if status else None


def _report(attempt: Callable[[], object]) -> None:
    """Make the attempt and exit, with the reason on standard output where it failed."""
    try:
        attempt()
    except OSError as error:
        os.write(1, f"{error.filename or 'it'}: {error.strerror}".encode())
        os._exit(1)
    os._exit(0)
