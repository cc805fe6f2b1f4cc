"""A private file system: a tmpfs that holds the read-only system, the plugin and what the policy grants, no more.

Trees are cloned as detached mounts first and put in place afterwards, so nothing that is covered on the way is lost.
"""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from agentkit.plugin import kernel

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib64", "/lib32", "/nix/store", "/gnu/store")
# Enough for programs, certificates and clocks; no passwords, no keys, no host's names.
SETTINGS = tuple(
    f"/etc/{name}"
    for name in (
        "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "timezone", "ssl/certs", "ssl/cert.pem",
        "ssl/openssl.cnf", "pki/ca-trust", "pki/tls/certs", "pki/tls/cert.pem", "pki/tls/openssl.cnf",
        "ca-certificates", "crypto-policies", "alternatives", "mime.types", "protocols", "services", "magic", "fonts",
    )
)  # fmt: skip
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")

# Covered while the root is built, so it must be there on every machine and be reachable by every user.
_STAGE = "/tmp"
_CLONE, _CLOEXEC, _RECURSIVE, _EMPTY_PATH, _HERE = 1, 0o2000000, 0x8000, 0x1000, -100
_READ_ONLY, _NO_SETUID, _NO_DEVICES, _ID_MAPPED = 1, 2, 4, 0x100000
_NO_EXEC = 8
_SHARED_MB, _INODES = 64, 1 << 16
_MS_PRIVATE, _MS_RECURSIVE, _DETACH, _FROM_EMPTY_PATH = 1 << 18, 1 << 14, 2, 4


class Tree(NamedTuple):
    """A detached copy of the mounts at `path`, waiting to be put at the same path of the new root."""

    path: str
    fd: int
    folder: bool


def clone(
    path: str, *, writable: bool, user_namespace: int | None = None, device: bool = False, resolved: bool = False
) -> Tree:
    """Clone the tree at `path`, without set-user-id power, and with its owner mapped where a namespace is given.

    resolved: no part of the path may be a symbolic link, because the parent has followed them all.

    Raises:
        OSError: absent, or this kernel or file system cannot do it.
        WallMissing: it was resolved, and is a link now.
    """
    if resolved:
        found = kernel.open_resolved(path)
        fd = kernel.call("open_tree", found, b"", _CLONE | _CLOEXEC | _RECURSIVE | _EMPTY_PATH)
        os.close(found)
    else:
        fd = kernel.call("open_tree", _HERE, path.encode(), _CLONE | _CLOEXEC | _RECURSIVE)
    flags = _NO_SETUID | (0 if writable else _READ_ONLY) | (0 if device else _NO_DEVICES)
    try:
        _set(fd, "", flags, _EMPTY_PATH | _RECURSIVE)
        if user_namespace is not None:
            _set(fd, "", _ID_MAPPED, _EMPTY_PATH | _RECURSIVE, user_namespace)
    except OSError:
        os.close(fd)
        raise
    return Tree(path, fd, stat.S_ISDIR(os.fstat(fd).st_mode))


def isolate() -> None:
    """Stop mounts made here from reaching the namespace this one was copied from, and the other way round."""
    kernel.mount("", "/", "", _MS_RECURSIVE | _MS_PRIVATE)


def build(trees: list[Tree], temporary_mb: int) -> None:
    """Make the new root out of `trees` and the system, and leave the old one behind.

    Args:
        trees: What the policy grants, the plugin and the code.
        temporary_mb: Size of /tmp.

    Raises:
        OSError: a step this machine refuses.
    """
    links = {path: os.readlink(path) for path in SYSTEM if os.path.islink(path)}
    fixed = [path for path in SYSTEM + SETTINGS if path not in links and os.path.exists(path)]
    base = [clone(path, writable=False) for path in fixed]
    devices = [clone(path, writable=True, device=True) for path in DEVICES]
    _tmpfs(_STAGE, "mode=0755,size=4m")
    os.chdir(_STAGE)
    for path, target in links.items():
        os.symlink(target, "." + path)
    for path, megabytes in (("tmp", temporary_mb), ("dev/shm", _SHARED_MB)):
        os.makedirs(path)
        # Empty files take memory too.
        _tmpfs(path, f"mode=1777,size={megabytes}m,nr_inodes={_INODES}")
    # A shorter path first, so that what lies inside another tree is put on top of it.
    for tree in sorted(base + devices + trees, key=lambda tree: tree.path.count("/")):
        _put(tree)
    _write_settings()
    _processes()
    kernel.call("pivot_root", b".", b".")
    kernel.call("umount2", b".", _DETACH)
    os.chdir("/")
    _set(_HERE, "/", _READ_ONLY | _NO_SETUID | _NO_DEVICES, 0)


def _put(tree: Tree) -> None:
    target = "." + tree.path
    if not os.path.lexists(target):
        if tree.folder:
            os.makedirs(target)
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.close(os.open(target, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600))
    kernel.call("move_mount", tree.fd, b"", _HERE, target.encode(), _FROM_EMPTY_PATH)
    os.close(tree.fd)


def _write_settings() -> None:
    user, group = os.getuid(), os.getgid()
    files = {
        "passwd": f"user:x:{user}:{group}:user:/tmp:/bin/sh\n",
        "group": f"user:x:{group}:\n",
        "hosts": "127.0.0.1 localhost\n::1 localhost\n",
        "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
    }
    os.makedirs("etc", exist_ok=True)
    for name, text in files.items():
        with open(f"etc/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    for name, target in (("fd", "self/fd"), ("stdin", "self/fd/0"), ("stdout", "self/fd/1"), ("stderr", "self/fd/2")):
        os.symlink(f"/proc/{target}", f"dev/{name}")


def _processes() -> None:
    os.mkdir("proc")
    try:
        # subset=pid leaves out /proc/sys and all else that speaks of the machine rather than of these processes.
        kernel.mount("proc", "proc", "proc", _READ_ONLY | _NO_SETUID | _NO_DEVICES | _NO_EXEC, "subset=pid")
    except OSError:
        # Inside some containers the kernel forbids it; the folder then stays empty, which hides even more.
        return


def _tmpfs(path: str, options: str) -> None:
    kernel.mount("tmpfs", path, "tmpfs", _NO_SETUID | _NO_DEVICES, options)


def _set(fd: int, path: str, attributes: int, flags: int, user_namespace: int = 0) -> None:
    words = (attributes, 0, 0 if attributes == _ID_MAPPED else _MS_PRIVATE, user_namespace)
    packed = b"".join(word.to_bytes(8, "little") for word in words)
    kernel.call("mount_setattr", fd, path.encode(), flags, packed, len(packed))
