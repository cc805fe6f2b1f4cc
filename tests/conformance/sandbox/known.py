"""Gaps that the probes have found and that are not mended: each test of one must fail until it is, and then says so."""

from __future__ import annotations

_ROOT = ("root",)
_UNMAPPED = ("root, no id maps",)
_ROOTS_LANDLOCK = ("root, Landlock",)
_USER = ("user",)
_OLD = ("user, Landlock 4",)
_USERS_LANDLOCK = ("user, Landlock", *_OLD)
_LANDLOCK = _ROOTS_LANDLOCK + _USERS_LANDLOCK
_NAMESPACES = _ROOT + _UNMAPPED + _USER
_ALL = _NAMESPACES + _LANDLOCK

_GAPS: dict[str, tuple[tuple[str, ...], str]] = {
    "another_address_same_port": (_LANDLOCK, "Landlock knows ports and no addresses"),
    "attach_shared_memory": (_LANDLOCK, "shmat asks for no segment to be made, and there is no ipc namespace"),
    "change_attributes_by_descriptor": (_LANDLOCK, "fsetxattr is not refused"),
    "change_flags_by_descriptor": (_LANDLOCK, "the ioctls that set a file's flags are not refused"),
    "change_modes_by_descriptor": (_LANDLOCK, "fchmod and fchown are not refused"),
    "change_shared_memory": (_LANDLOCK, "shmctl, semctl and msgctl are not refused"),
    "change_times_by_descriptor": (_LANDLOCK, "utimensat without a path is not refused"),
    "cpu_bomb": (
        _ALL,
        "a plugin may raise its soft limit to the hard one, which is twice as high and five seconds more",
    ),
    "cpu_bomb_of_children": (_ALL, "each process has the whole of the processor time to itself"),
    "cripple_guardian": (_LANDLOCK, "prlimit reaches the warden, which then dies and leaves its tree running"),
    "disk_closed_folder": (_USER + _USERS_LANDLOCK, "what the caller cannot list is not counted"),
    "disk_deep_folders": (_ALL, "what no path can say is not counted"),
    "disk_nameless_in_flight": (_ALL, "descriptors that lie in a socket are not found"),
    "disk_nameless_mapped": (_ALL, "files that are mapped and not open are not found"),
    "disk_nameless_undumpable": (_USER + _USERS_LANDLOCK, "a process may hide its descriptors from its equals"),
    "disk_while_talking": (_ALL, "the disk is looked at only when nothing has come for a while"),
    "inherited_descriptors": (_ROOT, "the user namespace's descriptor stays open"),
    "limit_parent": (_LANDLOCK, "prlimit reaches every process of the same user"),
    "listen_without_a_name": (_LANDLOCK, "Landlock governs bind, and listen does without"),
    "memory_in_sockets": (_UNMAPPED + _USER + _LANDLOCK, "buffers of sockets are no process's memory"),
    "memory_in_temporary_files": (_LANDLOCK, "nobody watches the temporary folder, which lies on the machine's disk"),
    "odd_numbers": (_ALL, "an integer too large for a float is no ValueError"),
    "own_processes": (_OLD, "without Landlock 6 a plugin may signal nobody but itself, its children neither"),
    "proxy_bring_down": (_ALL, "a port of more than 4300 digits is no number to Python"),
    "proxy_descriptors": (_ALL, "the proxy takes connections that it has no room to serve"),
    "proxy_host_field": (_ALL, "line feeds in a request's first line pass, and make fields of their own"),
    "proxy_private_addresses": (
        _ALL,
        "site-local, local NAT64 and IPv4-compatible addresses are taken for public ones",
    ),
    "proxy_resets": (_ALL, "a connection that is gone before it is taken is a ValueError"),
    "read_link": (_LANDLOCK, "Landlock lets links be read everywhere"),
    "read_private_keys": (_UNMAPPED + _ROOTS_LANDLOCK, "/etc/ssl is granted with the keys in it, which root may read"),
    "remove_message_queue": (_LANDLOCK, "mq_unlink is not refused"),
    "signal_by_ownership": (_OLD, "F_SETOWN and its kin let the kernel send the signal"),
    "signal_own_group": (_OLD, "the warden is in the group that a plugin may signal"),
    "slow_parent_down": (_USERS_LANDLOCK, "priorities and schedulers of all of the user's processes may be set"),
    "stat_secret": (_LANDLOCK, "Landlock lets everything be looked at, though not into"),
    "thread_bomb": (_UNMAPPED + _LANDLOCK, "processes are counted, threads are not"),
    "unix_socket_in_workspace": (_NAMESPACES, "a socket may be connected to wherever it can be seen"),
    "watch_home": (_LANDLOCK, "Landlock does not govern inotify"),
    "watchers": (_ALL, "a user's places for watching files are few, and not bounded for a plugin"),
}


def reason_for(probe: str, machine: str) -> str:
    """Return why a probe is known to get through on a machine; nothing where it must not."""
    machines, reason = _GAPS.get(probe, ((), ""))
    return reason if machine in machines else ""
