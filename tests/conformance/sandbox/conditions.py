"""When an attack would succeed without walls: what this machine and this user must have for it."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import socket
import stat
from collections.abc import Callable
from pathlib import Path

from agentkit.plugin.kernel import NUMBERS

from .scene import Names

NEVER = "never, because "
_libc = ctypes.CDLL(None, use_errno=True)


def reason_against(bare: str, names: Names) -> str:
    """Return why an attack cannot succeed here without walls; nothing where it must."""
    if bare.startswith(NEVER):
        return bare.removeprefix(NEVER)
    return next((reason for word in bare.split() if (reason := _CONDITIONS[word](names))), "")


def _root(names: Names) -> str:
    return "" if os.geteuid() == 0 else "only root may"


def _io_uring(names: Names) -> str:
    setting = _setting("kernel/io_uring_disabled", "0")
    return "" if setting == "0" or (setting == "1" and os.geteuid() == 0) else "this kernel has it switched off"


def _ptrace(names: Names) -> str:
    return "" if os.geteuid() == 0 or _setting("kernel/yama/ptrace_scope", "0") == "0" else "Yama forbids it"


def _typing(names: Names) -> str:
    return "" if os.geteuid() == 0 or _setting("dev/tty/legacy_tiocsti", "1") == "1" else "this kernel refuses it"


def _family(number: int, kind: socket.SocketKind) -> Callable[[Names], str]:
    def condition(names: Names) -> str:
        try:
            socket.socket(number, kind).close()
        except OSError as error:
            return "" if error.errno == errno.EPERM else "this kernel has no such sockets"
        return ""

    return condition


def _ipv6(names: Names) -> str:
    return "" if "port6" in names else "this machine has no IPv6 loopback"


def _route(names: Names) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        try:
            any_socket.connect(("169.254.169.254", 80))
        except OSError:
            return "this machine has no route to anywhere"
    return ""


def _writable(name: str) -> Callable[[Names], str]:
    return lambda names: "" if os.access(str(names[name]), os.W_OK) else "its owner is another user"


def _call(name: str) -> Callable[[Names], str]:
    """Tell whether the kernel has a system call; asked with nonsense, so nothing comes of it."""

    def condition(names: Names) -> str:
        missing = _libc.syscall(ctypes.c_long(NUMBERS[name]), *[ctypes.c_long(-1)] * 6) == -1
        return "this kernel does not have it" if missing and ctypes.get_errno() == errno.ENOSYS else ""

    return condition


def _disk(names: Names) -> str:
    found = Path("/dev").iterdir()
    return "" if any(stat.S_ISBLK(path.lstat().st_mode) for path in found) else "this machine shows no disk"


def _exists(path: str) -> Callable[[Names], str]:
    return lambda names: "" if os.access(path, os.R_OK) else f"{path} is not there to be read"


def _x86(names: Names) -> str:
    return "" if platform.machine() == "x86_64" else "only x86_64 has them"


_CONDITIONS: dict[str, Callable[[Names], str]] = {
    "always": lambda names: "",
    "program": lambda names: "",
    "root": _root,
    "io_uring": _io_uring,
    "ptrace": _ptrace,
    "typing": _typing,
    "vsock": _family(40, socket.SOCK_STREAM),
    "ipv6": _ipv6,
    "route": _route,
    "package": _writable("package"),
    "site": _writable("site"),
    "perf": _call("perf_event_open"),
    "bpf": _call("bpf"),
    "userfaultfd": _call("userfaultfd"),
    "keyctl": _call("keyctl"),
    "memfd_secret": _call("memfd_secret"),
    "modules": _call("init_module"),
    "kexec": _call("kexec_load"),
    "disk": _disk,
    "kmsg": _exists("/dev/kmsg"),
    "keys": _exists("/etc/ssl/private"),
    "homes": _exists("/home"),
    "x86": _x86,
}


def _setting(name: str, otherwise: str) -> str:
    path = Path("/proc/sys", name)
    return path.read_text().strip() if path.exists() else otherwise
