"""Namespaces: a world with no other processes, no network, no host's IPC, and no power over the real one.

An ordinary user is mapped to itself, so files the plugin makes are the user's. Root is mapped to an unprivileged id
and the granted trees are id-mapped mounts, in which the files' owner appears as that id: the plugin reads and writes
them as their owner would, has root's power over nothing, and what it makes belongs to the folder's owner. Where a
file system cannot be id-mapped, root stays root in name but holds no capability, and sees no file of root's beyond
the granted trees and the read-only system.
"""

from __future__ import annotations

import os
import signal
import struct
from typing import NamedTuple

from agentkit.plugin import kernel, root
from agentkit.plugin.setup import Setup

_UNPRIVILEGED = 65534
_INSIDE = 1000
_SET_FLAGS, _UP = 0x8914, 0x1
_OTHERS = kernel.CLONE_NEWNS | kernel.CLONE_NEWPID | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS


class Entered(NamedTuple):
    """`trees` to build the root from; `counted` tells whether the kernel bounds this user's number of processes."""

    trees: list[root.Tree]
    counted: bool


def enter(setup: Setup) -> Entered:
    """Move this process into new namespaces; the next fork is the first process of the new pid namespace.

    Raises:
        OSError: this machine or its administrator refuses.
    """
    if os.geteuid() != 0:
        return _enter_as_self(setup, inside=None, counted=True)
    try:
        trees = _trees(setup, id_mapped=True)
        inside = make_user_namespace(_INSIDE, _INSIDE)
        try:
            kernel.call("setns", inside, kernel.CLONE_NEWUSER)
        finally:
            os.close(inside)
    except OSError:
        # The kernel does not bound the number of root's processes, so these have to be counted.
        return _enter_as_self(setup, inside=_INSIDE, counted=False)
    os.setgroups([])
    os.setresgid(_INSIDE, _INSIDE, _INSIDE)
    os.setresuid(_INSIDE, _INSIDE, _INSIDE)
    kernel.call("unshare", _OTHERS)
    return Entered(trees, counted=True)


def make_user_namespace(user: int, group: int) -> int:
    """Return a descriptor of a new user namespace in which `user` and `group` stand for the unprivileged id.

    Raises:
        OSError: not permitted, which is the case for all but root.
    """
    pid = os.fork()
    if pid == 0:
        try:
            kernel.call("unshare", kernel.CLONE_NEWUSER)
            # Whoever made this process may be ended before it can end this one.
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
            os.kill(os.getpid(), signal.SIGSTOP)
        finally:
            os._exit(1)
    _, status = os.waitpid(pid, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        raise PermissionError(1, "a user namespace was refused", "unshare")
    try:
        _write(f"/proc/{pid}/uid_map", f"{user} {_UNPRIVILEGED} 1")
        _write(f"/proc/{pid}/gid_map", f"{group} {_UNPRIVILEGED} 1")
        return os.open(f"/proc/{pid}/ns/user", os.O_RDONLY | os.O_CLOEXEC)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def raise_loopback() -> None:
    """Bring up 127.0.0.1 in this network namespace, where it is down at first."""
    import fcntl
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sh22x", b"lo", _UP))


def _enter_as_self(setup: Setup, inside: int | None, counted: bool) -> Entered:
    user, group = os.geteuid(), os.getegid()
    kernel.call("unshare", kernel.CLONE_NEWUSER | _OTHERS)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{user if inside is None else inside} {user} 1")
    _write("/proc/self/gid_map", f"{group if inside is None else inside} {group} 1")
    return Entered(_trees(setup, id_mapped=False), counted)


def _trees(setup: Setup, *, id_mapped: bool) -> list[root.Tree]:
    """Clone what is granted. A folder that is both granted and code or plugin keeps the code read-only on top."""
    read_only = [path for path in [*setup.code, setup.folder] if not _in_system(path)]
    wanted = {path: path in setup.write for path in [*setup.write, *setup.read]}
    wanted |= dict.fromkeys(_above(read_only, setup.write), True) | dict.fromkeys(read_only, False)
    granted = {*setup.write, *setup.read}
    namespaces: dict[tuple[int, int], int] = {}
    trees = []
    for path, writable in wanted.items():
        resolved = path in granted
        if not id_mapped:
            trees.append(root.clone(path, writable=writable, resolved=resolved))
            continue
        found = os.stat(path)
        owner = (found.st_uid, found.st_gid)
        if owner not in namespaces:
            namespaces[owner] = make_user_namespace(*owner)
        mapped = namespaces[owner]
        try:
            trees.append(root.clone(path, writable=writable, user_namespace=mapped, resolved=resolved))
        except OSError:
            if writable:
                raise
            # To be read, it is enough that the files are readable by all, as installed code is.
            trees.append(root.clone(path, writable=False, resolved=resolved))
    for namespace in namespaces.values():
        os.close(namespace)
    return trees


def _in_system(path: str) -> bool:
    return any(path == base or path.startswith(base + "/") for base in root.SYSTEM)


def _above(read_only: list[str], write: list[str]) -> list[str]:
    """Return the folders between what may be written and what may not that lies in it.

    Each is to be a mount of its own, because a mount cannot be renamed: else it could be moved away, with the code in
    it, and something else put in its place.
    """
    found: dict[str, None] = {}
    for outer in write:
        for inner in read_only:
            if inner.startswith(outer + "/"):
                parts = inner[len(outer) + 1 :].split("/")[:-1]
                found |= dict.fromkeys("/".join([outer, *parts[: count + 1]]) for count in range(len(parts)))
    return list(found)


def _write(path: str, text: str) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.write(fd, text.encode())
    finally:
        os.close(fd)
