"""The seccomp filter: system calls a plugin has no business with, refused by a BPF program built here.

Refused calls answer EPERM; calls newer than this file answer ENOSYS, as an older kernel would, so that a new kernel
opens no new door. A filter can only be added to, and every child inherits it.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from typing import NamedTuple

from agentkit.plugin.kernel import MACHINE, NUMBERS, PR_SET_NO_NEW_PRIVS, _libc, prctl

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_NEWEST = 462
_LOAD, _ALU_AND, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_PR_SET_SECCOMP, _FILTER_MODE = 22, 2

AF_INET, AF_INET6 = 2, 10
_STREAM, _TYPE_MASK = 1, 0xF
_NAMESPACE_FLAGS = 0x7E020000  # user, pid, net, ipc, uts, mnt and cgroup
_CLONE_THREAD, _CLONE_FILES = 0x00010000, 0x00000400
_CLOSE_RANGE_UNSHARE = 2
# Of terminals: TIOCSTI, TIOCLINUX. Of files: flags, version, attributes, verity. Of descriptors: whom to signal.
_IOCTLS = (0x5412, 0x541C, 0x40086602, 0x40087602, 0x401C5820, 0x40806685, 0x8901, 0x8902)
_SET_OWNER, _SET_SIGNAL, _SET_OWNER_EX = 8, 10, 15
_SOCKET_LEVEL, _BUFFER_SIZES = 1, (7, 8, 32, 33)

# The last two lines are memory and places that no limit on a process counts, or that are the user's or the machine's.
_REFUSED = """
    ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_getfd unshare setns keyctl add_key request_key
    io_uring_setup io_uring_enter io_uring_register bpf perf_event_open userfaultfd open_by_handle_at name_to_handle_at
    mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr quotactl
    quotactl_fd kexec_load kexec_file_load init_module finit_module delete_module reboot swapon swapoff acct syslog
    settimeofday clock_settime adjtimex clock_adjtime sethostname setdomainname iopl ioperm modify_ldt vhangup
    lookup_dcookie fanotify_init migrate_pages move_pages
    io_setup memfd_create memfd_secret inotify_init inotify_init1 mq_open mq_unlink
    shmget shmat shmctl semget semop semtimedop semctl msgget msgsnd msgrcv msgctl
""".split()
# Landlock does not govern these; without a private root they would reach any file of the user's.
_METADATA = """
    chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes futimesat utimensat
    setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
""".split()


class Doors(NamedTuple):
    """What the filter leaves open, by which other walls stand.

    internet: whether such sockets may be made. alone: whether namespaces hide all other processes and files, so that
    what concerns them may be left open. signals: None lets all be signalled; a pid is else the only one that may be.
    """

    internet: bool
    alone: bool
    signals: int | None


def supported() -> bool:
    """Tell whether this machine's instruction set is one the filter knows."""
    return MACHINE in _ARCHITECTURES


def refuse(doors: Doors) -> None:
    """Install the filter of refused system calls for this process and its children."""
    refused = list(_REFUSED)
    if not doors.alone:
        refused += _METADATA
    program = [_refuse_call(name) for name in refused if name in NUMBERS]
    program.append(_answer("clone3", errno.ENOSYS))
    # A thread with descriptors of its own could have as many as another process, and is not counted as one.
    apart = _if_any_bit(_CLONE_THREAD, _if_any_bit(_CLONE_FILES, _yes()) + _no(errno.EPERM))
    program.append(_when("clone", _load(0), _if_any_bit(_NAMESPACE_FLAGS, _no(errno.EPERM)), apart))
    program.append(_when("close_range", _load(2), _if_any_bit(_CLOSE_RANGE_UNSHARE, _no(errno.EPERM))))
    program.append(_when("ioctl", _load(1), *(_if_equal(request, _no(errno.EPERM)) for request in _IOCTLS)))
    program += _sockets(doors)
    program += _leave_others_alone()
    if not doors.alone:
        numbers = (_SET_OWNER, _SET_SIGNAL, _SET_OWNER_EX)
        program.append(_when("fcntl", _load(1), *(_if_equal(number, _no(errno.EPERM)) for number in numbers)))
    if doors.signals is not None:
        program += _only_signal(doors.signals)
    _install(b"".join(program))


def refuse_programs(*, replacing: bool) -> None:
    """Install a further filter: no new process; threads stay possible, and `replacing` this program by another one."""
    names = ("fork", "vfork") if replacing else ("execve", "execveat", "fork", "vfork")
    calls = [_refuse_call(name) for name in names if name in NUMBERS]
    thread = _if_any_bit(_CLONE_THREAD, _yes())
    _install(b"".join([*calls, _when("clone", _load(0), thread, _no(errno.EPERM))]))


def _sockets(doors: Doors) -> list[bytes]:
    """Only listed families; packet, vsock, netlink, Bluetooth, crypto and the rest are never made.

    Nor are Unix sockets that have a name or look for one: what listens in a granted folder may be a daemon of the
    user's. A connected pair of streams can be connected nowhere else; a pair of datagram sockets could.
    """
    tests = [_if_equal(AF_INET, _yes()), _if_equal(AF_INET6, _yes())] if doors.internet else []
    stream = [_load(1), _step(_ALU_AND, _TYPE_MASK), _if_equal(_STREAM, _yes())]
    # Asking for large buffers does nothing and says it went well, as the kernel does when it is asked for too much.
    sizes = [_if_equal(option, _no(0)) for option in _BUFFER_SIZES]
    return [
        _when("socket", _load(0), *tests, _no(errno.EACCES)),
        _when("socketpair", *stream, _no(errno.EACCES)),
        _when("setsockopt", _load(1), _if_equal(_SOCKET_LEVEL, b"".join([_load(2), *sizes]))),
    ]


def _only_for_itself(name: str, argument: int, *, unless: bytes = b"") -> bytes:
    """Let a call through whose `argument` is 0, which stands for the caller."""
    return _when(name, unless, _load(argument), _if_equal(0, _yes()), _no(errno.EPERM))


def _leave_others_alone() -> list[bytes]:
    """Limits, priorities and processors of other processes: of those that stand guard here, for one."""
    process = _load(0) + _unless_equal(0, _no(errno.EPERM))
    one_process = _load(0) + _unless_equal(1, _no(errno.EPERM))
    return [
        _only_for_itself("prlimit64", 0),
        _only_for_itself("setpriority", 1, unless=process),
        _only_for_itself("ioprio_set", 1, unless=one_process),
        *(_only_for_itself(f"sched_set{what}", 0) for what in ("param", "scheduler", "affinity", "attr")),
    ]


def _only_signal(pid: int) -> list[bytes]:
    """The worker may signal itself and its own group; with neither a pid namespace nor Landlock's scope, no other."""
    own = [_load(0), _if_equal(pid, _yes()), _no(errno.EPERM)]
    group = [_load(0), _if_equal(pid, _yes()), _if_equal(0, _yes()), _no(errno.EPERM)]
    refused = ("tkill", "pidfd_send_signal", "rt_sigqueueinfo", "rt_tgsigqueueinfo")
    return [_when("kill", *group), _when("tgkill", *own), *(_refuse_call(name) for name in refused)]


def _install(rules: bytes) -> None:
    if not supported():
        raise OSError(errno.ENOSYS, f"no filter is written for {MACHINE}", "seccomp")
    head = _step(_LOAD, _ARCHITECTURE_AT)
    # The 32-bit calls of the same machine have other numbers, so all of them are refused.
    head += _unless_equal(_ARCHITECTURES[MACHINE], _no(errno.ENOSYS))
    head += _step(_LOAD, _NUMBER_AT) + _step(_AT_LEAST, _NEWEST + 1, 0, 1) + _no(errno.ENOSYS)
    program = head + rules + _yes()
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    code = ctypes.create_string_buffer(program, len(program))
    description = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    pointer = ctypes.create_string_buffer(description, len(description))
    if _libc.prctl(_PR_SET_SECCOMP, ctypes.c_ulong(_FILTER_MODE), pointer, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the filter was not accepted", "seccomp")


def _step(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, when_true, when_false, value)


def _load(argument: int) -> bytes:
    # The low half is enough: the kernel reads such arguments as 32 bits, and clone's flags end there.
    return _step(_LOAD, _ARGUMENTS_AT + 8 * argument)


def _no(number: int) -> bytes:
    return _step(_RETURN, _ERRNO | number)


def _yes() -> bytes:
    return _step(_RETURN, _ALLOW)


def _if_equal(value: int, then: bytes) -> bytes:
    return _step(_EQUAL, value, 0, len(then) // 8) + then


def _unless_equal(value: int, then: bytes) -> bytes:
    return _step(_EQUAL, value, len(then) // 8, 0) + then


def _if_any_bit(bits: int, then: bytes) -> bytes:
    return _step(_ANY_BIT, bits, 0, len(then) // 8) + then


def _when(name: str, *tests: bytes) -> bytes:
    """Run `tests` for the system call `name` and allow what none of them decided."""
    return _if_equal(NUMBERS[name], b"".join(tests) + _yes())


def _answer(name: str, number: int) -> bytes:
    return _if_equal(NUMBERS[name], _no(number))


def _refuse_call(name: str) -> bytes:
    return _answer(name, errno.EPERM)
