"""Landlock: which files this process and its children may open, which TCP ports, and whom they may signal.

It only ever takes away. What it does not govern (chmod, chown, UDP, Unix sockets in the file system, existence of a
path) is left to the private root, the network namespace and seccomp.
"""

from __future__ import annotations

import ctypes
import os
import stat

from agentkit.plugin.kernel import call, open_resolved

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL_DEVICE = 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | READ_DIR
# What a file, as opposed to a folder, can be granted.
_FOR_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEVICE
_BIND, _CONNECT = 1, 2
_ABSTRACT_SOCKETS, _SIGNALS = 1, 2
_VERSION_FLAG, _PATH_RULE, _PORT_RULE = 1, 1, 2


def abi() -> int:
    """Return the kernel's Landlock version, 0 where it has none or has it switched off."""
    try:
        return call("landlock_create_ruleset", None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def all_rights(version: int) -> int:
    """Return every right on files that Landlock version `version` governs."""
    last = 13 if version < 2 else 14 if version < 3 else 15 if version < 5 else 16
    return (1 << last) - 1


class Ruleset:
    """Rights being gathered; `enforce` makes them the law for this process and all it starts."""

    def __init__(self, version: int) -> None:
        self._version = version
        self._handled = all_rights(version)
        words = [self._handled]
        if version >= 4:
            words.append(_BIND | _CONNECT)
        if version >= 6:
            words.append(_ABSTRACT_SOCKETS | _SIGNALS)
        attributes = (ctypes.c_uint64 * len(words))(*words)
        self._fd = call("landlock_create_ruleset", bytes(attributes), ctypes.sizeof(attributes), 0)

    def allow_read(self, path: str, *, resolved: bool = False) -> None:
        """Allow reading and running `path` and what lies beneath; a path that is absent is passed over.

        Raises:
            WallMissing: the path was `resolved`, and is a symbolic link now.
        """
        self._allow(path, READ, resolved)

    def allow_write(self, path: str, *, resolved: bool = False) -> None:
        """Allow everything but device files on `path` and what lies beneath, likewise."""
        self._allow(path, self._handled & ~(1 << 6) & ~(1 << 11), resolved)

    def allow_connect(self, port: int) -> None:
        """Allow TCP connections to `port`; needs version 4."""
        rule = _CONNECT.to_bytes(8, "little") + port.to_bytes(8, "little")
        call("landlock_add_rule", self._fd, _PORT_RULE, rule, 0)

    def enforce(self) -> None:
        """Restrict this process; needs no_new_privs."""
        call("landlock_restrict_self", self._fd, 0)
        os.close(self._fd)

    def _allow(self, path: str, rights: int, resolved: bool) -> None:
        try:
            fd = open_resolved(path) if resolved else os.open(path, os.O_PATH | os.O_CLOEXEC)
        except (FileNotFoundError, PermissionError):
            return
        try:
            if not stat.S_ISDIR(os.fstat(fd).st_mode):
                rights &= _FOR_FILES
            rule = (rights & self._handled).to_bytes(8, "little") + fd.to_bytes(4, "little")
            call("landlock_add_rule", self._fd, _PATH_RULE, rule, 0)
        finally:
            os.close(fd)
