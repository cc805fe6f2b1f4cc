"""Put this process inside its walls, before one line of the plugin is loaded.

Which walls are indispensable, and what may stand in for what:

  files         a private root (user and mount namespaces), or else Landlock 3 or newer
  network       an empty network namespace, or else no internet sockets at all (seccomp); where hosts are allowed, a
                network namespace with the proxy alone in it; nothing stands in for it
  processes     a pid namespace, or else Landlock 6 or seccomp against signalling; the warden ends the tree either way
  system calls  the seccomp filter; nothing stands in for it
  privileges    no_new_privs and the loss of every capability; nothing stands in for them
  limits        the kernel's, and the warden's count of processes where the kernel does not count for this user

Where a namespace stands, Landlock is set up as well when the kernel has it, so that one mistake opens nothing.
What a missing wall means is `WallMissing`; it is never passed over.
"""

from __future__ import annotations

import os
import resource
import signal
from typing import TYPE_CHECKING

from agentkit.plugin import kernel, landlock, namespaces, root, seccomp, warden
from agentkit.plugin.setup import BASE_MB, Limits, Setup, WallMissing

if TYPE_CHECKING:
    import socket

_NAMESPACES = "allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, user.max_user_namespaces"
NAMESPACES_REMEDY = f"{_NAMESPACES} above 0, kernel.apparmor_restrict_unprivileged_userns=0)"
LANDLOCK_REMEDY = "use a kernel of version 6.7 or newer with `landlock` in its lsm= list, or allow user namespaces"
SECCOMP_REMEDY = "use a kernel with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64"


def confine(setup: Setup, wire: int, status: int) -> socket.socket | None:
    """Return in the worker, confined; the processes around it stay in here and exit.

    Returns:
        The socket at which the plugin will look for the proxy, where the policy allows hosts and it is made here.

    Raises:
        WallMissing: in whichever process finds out.
    """
    if not setup.confined:
        _fork_beneath_warden(wire, status, None)
        _limit(setup.limits, counted=False)
        return None
    if setup.namespaces:
        return _confine_in_namespaces(setup, wire, status)
    _confine_by_landlock(setup, wire, status)
    return None


def _confine_in_namespaces(setup: Setup, wire: int, status: int) -> socket.socket | None:
    try:
        entered = namespaces.enter(setup)
    except OSError as error:
        raise WallMissing("namespaces", f"{error.filename}: {error.strerror}", NAMESPACES_REMEDY) from None
    _fork_beneath_warden(wire, status, None)
    listener = None
    try:
        root.isolate()
        root.build(entered.trees, temporary_mb=max(1, 4 * setup.limits.file_mb))
        if setup.network:
            import socket

            namespaces.raise_loopback()
            listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    except OSError as error:
        raise WallMissing("private root", f"{error.filename}: {error.strerror}", NAMESPACES_REMEDY) from None
    bounds = _bounds(setup, entered.counted)
    if bounds is not None and not os.path.isdir("/proc/1"):
        if bounds.processes is not None:
            raise WallMissing("limits", "root's processes cannot be counted here", "run agentkit as an ordinary user")
        bounds = None
    _limit(setup.limits, entered.counted)
    version = landlock.abi()
    _give_up_privileges()
    if version:
        rules = landlock.Ruleset(version)
        rules.allow_read("/")
        for path in [*setup.write, "/tmp", "/dev"]:
            if path not in (*setup.code, setup.folder):
                rules.allow_write(path)
        if listener is not None and version >= 4:
            rules.allow_connect(listener.getsockname()[1])
        rules.enforce()
    _filter(seccomp.Doors(internet=setup.network, alone=True, signals=None))
    worker = os.fork()
    if worker:
        # Nothing of the wire, or of what the plugin prints, is held open here.
        os.closerange(1, 1024)
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        os._exit(warden.reap(worker, bounds))
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
    _last(setup)
    return listener


def _confine_by_landlock(setup: Setup, wire: int, status: int) -> None:
    version = landlock.abi()
    if version < 3:
        raise WallMissing("files", f"no namespaces, and Landlock is version {version} of 3", LANDLOCK_REMEDY)
    if setup.network:
        # Landlock tells ports apart, but not hosts: whoever listens at the proxy's port would be reached elsewhere too.
        raise WallMissing(
            "network", "without namespaces the allowed hosts cannot be told from others", NAMESPACES_REMEDY
        )
    for inner in [*setup.code, setup.folder]:
        for outer in setup.write:
            if inner == outer or inner.startswith(outer + "/"):
                raise WallMissing(
                    "files",
                    f"{inner} must stay read-only and lies inside {outer}, which the plugin may write",
                    f"choose a workspace without it, or {NAMESPACES_REMEDY}",
                )
    _fork_beneath_warden(wire, status, _bounds(setup, counted=False))
    _limit(setup.limits, counted=False)
    _give_up_privileges()
    rules = landlock.Ruleset(version)
    for path in [*root.SYSTEM, *root.SETTINGS, *setup.code, setup.folder]:
        rules.allow_read(path)
    for path in [setup.temporary, *root.DEVICES]:
        rules.allow_write(path)
    for path in setup.read:
        rules.allow_read(path, resolved=True)
    for path in setup.write:
        rules.allow_write(path, resolved=True)
    rules.enforce()
    _filter(seccomp.Doors(internet=False, alone=False, signals=None if version >= 6 else os.getpid()))
    _last(setup)


def _bounds(setup: Setup, counted: bool) -> warden.Bounds | None:
    """Return what the processes around the worker must look after, because the kernel does not."""
    if setup.grouped:
        return None
    # The worker is counted with the plugin's own.
    processes = None if counted else setup.limits.processes + 1
    return warden.Bounds(processes, setup.limits.memory_mb + BASE_MB)


def _fork_beneath_warden(wire: int, status: int, bounds: warden.Bounds | None) -> None:
    """Return in the child; the parent becomes the warden, says on `status` how all ended, and exits."""
    child = os.fork()
    if child:
        first, second = sorted((wire, status))
        for low, high in ((0, first), (first + 1, second), (second + 1, 1024)):
            os.closerange(low, high)
        how = warden.watch(wire, child, bounds)
        os.write(status, how.to_bytes(4, "little", signed=True))
        os._exit(0)
    os.close(status)
    # In a group of its own: a signal to the plugin's group must not reach the warden.
    os.setsid()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)


def _give_up_privileges() -> None:
    try:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        kernel.drop_capabilities()
    except OSError as error:
        raise WallMissing("privileges", str(error), "use a kernel of version 4.3 or newer") from None


def _filter(doors: seccomp.Doors) -> None:
    try:
        seccomp.refuse(doors)
    except OSError as error:
        raise WallMissing("system calls", str(error), SECCOMP_REMEDY) from None


def _last(setup: Setup) -> None:
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if not setup.subprocess:
        # A command takes the worker's place, and may hand it on, but there is never a second process.
        seccomp.refuse_programs(replacing=bool(setup.command))


def _limit(limits: Limits, counted: bool) -> None:
    """Set the kernel's bounds. Processor time is bound twice over; `serve` narrows it for each call."""
    mebibyte = 1 << 20
    bounds = {
        # Not 0: a program that takes the kernel's dumps by a pipe would still be started, as root and outside.
        resource.RLIMIT_CORE: 1,
        resource.RLIMIT_RTPRIO: 0,
        resource.RLIMIT_NICE: 0,
        resource.RLIMIT_CPU: 2 * limits.cpu_seconds + 5,
        resource.RLIMIT_DATA: limits.memory_mb * mebibyte,
        # Address space is more than memory: reserved arenas, mapped files, threads' stacks.
        resource.RLIMIT_AS: (4 * limits.memory_mb + 1024) * mebibyte,
        resource.RLIMIT_FSIZE: limits.file_mb * mebibyte,
        resource.RLIMIT_NOFILE: limits.open_files,
    }
    if counted:
        # The warden, the first process and the worker are counted with the plugin's own.
        bounds[resource.RLIMIT_NPROC] = limits.processes + 3
    for kind, wanted in bounds.items():
        hard = resource.getrlimit(kind)[1]
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))
