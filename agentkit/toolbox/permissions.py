"""What a plugin asks for, what of that it is given, and both in plain words."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from agentkit.errors import PluginError
from agentkit.plain import one_line
from agentkit.sandbox import Manifest
from agentkit.sandbox.proxy import split_host
from agentkit.toolbox.places import grants_file, plugins_folder
from agentkit.types import Permissions

_SERVER = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:(?P<port>[0-9]{1,5}))?([/?][!-~]*)?$", re.ASCII
)
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_SYSTEM = ("/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/proc", "/root", "/run", "/sbin", "/sys", "/usr", "/var")


class Rights(Permissions):
    """What a plugin asks for or is granted.

    environment: names of the user's variables that are sent to a server outside of the walls.
    """

    environment: tuple[str, ...] = ()


NOTHING = Rights()


class Told(NamedTuple):
    """One sentence about a plugin's rights; a loud one deserves a second look."""

    text: str
    loud: bool = False


def asked_by(manifest: Manifest) -> Rights:
    """Return all that a plugin asks for.

    No wall holds a server that is reached by its url: it counts as asking for its own host, and for the variables of
    the user's environment that are sent to it.

    Raises:
        PluginError: the url is not plain enough to be shown.
    """
    rights = Rights(**manifest.permissions.model_dump())
    if manifest.mcp is None or not manifest.mcp.url:
        return rights
    found = _SERVER.match(manifest.mcp.url)
    if found is None:
        # What two readers of addresses could understand differently is not shown to a person as one of the two.
        raise PluginError(
            f"plugin {manifest.name}: {manifest.mcp.url!r} is no plain address", remedy="write it as https://host/path"
        )
    entry = f"{found['host']}:{found['port'] or (443 if found['scheme'] == 'https' else 80)}"
    headers = manifest.mcp.headers.values()
    names = dict.fromkeys(name for value in headers for name in _VARIABLE.findall(value))
    return rights.model_copy(update={"network": (*rights.network, entry), "environment": tuple(names)})


def common(asked: Rights, granted: Rights) -> Rights:
    """Return what is both asked for and granted."""
    write = _paths_in_common(asked.write, granted.write)
    # Who may write may read too.
    read = _paths_in_common((*asked.read, *asked.write), (*granted.read, *granted.write))
    return Rights(
        read=tuple(p for p in read if p in asked.read or not any(_path_covers(w, p) for w in write)),
        write=write,
        network=_hosts_in_common(asked.network, granted.network),
        subprocess=asked.subprocess and granted.subprocess,
        environment=tuple(name for name in asked.environment if name in granted.environment),
    )


def covers(outer: Rights, inner: Rights) -> bool:
    """Tell whether `inner` holds nothing beyond `outer`."""
    readable = (*outer.read, *outer.write)
    return (
        all(any(_path_covers(o, p) for o in readable) for p in inner.read)
        and all(any(_path_covers(o, p) for o in outer.write) for p in inner.write)
        and all(any(_meet(o, h) == split_host(h) for o in outer.network) for h in inner.network)
        and (outer.subprocess or not inner.subprocess)
        and set(inner.environment) <= set(outer.environment)
    )


def within_workspace(rights: Rights) -> bool:
    """Tell whether the rights reach nothing but the workspace; programs may be started there, in the same walls."""
    return covers(Rights(write=("$workspace",), subprocess=True), rights)


def _normal(path: str) -> str:
    return os.path.normpath(os.path.expanduser(path))


def _path_covers(outer: str, inner: str) -> bool:
    if ".." in (*outer.split("/"), *inner.split("/")):
        return False
    above, below = _normal(outer), _normal(inner)
    return below == above or below.startswith(above.rstrip("/") + "/")


def _paths_in_common(asked: Iterable[str], granted: Iterable[str]) -> tuple[str, ...]:
    found: list[str] = []
    for wish in asked:
        for gift in granted:
            smaller = wish if _path_covers(gift, wish) else gift if _path_covers(wish, gift) else None
            if smaller is not None and not any(_path_covers(known, smaller) for known in found):
                found.append(smaller)
    return tuple(found)


def _hosts_in_common(asked: Iterable[str], granted: Iterable[str]) -> tuple[str, ...]:
    found: list[str] = []
    for wish in asked:
        for gift in granted:
            both = _meet(wish, gift)
            if both is not None:
                # As one of them was written, where one of them says it all.
                found.append({split_host(gift): gift, split_host(wish): wish}.get(both) or _join(*both))
    return tuple(dict.fromkeys(found))


def _join(host: str, port: int | None) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _meet(one: str, other: str) -> tuple[str, int | None] | None:
    """Return the host and port that two entries have in common, None where there is nothing."""
    (name, port), (other_name, other_port) = split_host(one), split_host(other)
    if port is not None and other_port is not None and port != other_port:
        return None
    both = port if port is not None else other_port
    if name == other_name:
        return name, both
    for any_host, host in ((name, other_name), (other_name, name)):
        # The star stands for public hosts; this machine and its neighbours have to be named.
        if any_host == "*" and not _private(host):
            return host, both
    return None


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _private(host: str) -> bool:
    address = _address(host)
    return host == "localhost" or (address is not None and not address.is_global)


def in_words(rights: Rights) -> list[Told]:
    """Return what the rights mean, a sentence each, for a person who decides."""
    told = [_written_in_words(path) for path in rights.write]
    told += [Told(f"may read {_place(path)}", _is_wide(path)) for path in _only_read(rights)]
    told += [_host_in_words(entry) for entry in rights.network]
    if rights.subprocess:
        told.append(Told("may start programs, in the same walls"))
    told += [Told(f"sends your variable {one_line(name)} to its server", loud=True) for name in rights.environment]
    return told or [Told("may touch nothing: no files, no network, no programs")]


def briefly(rights: Rights) -> str:
    """Return the same in a few words, as what a plugin asks to do."""
    words = [f"write {_place(path)}" for path in rights.write]
    words += [f"read {_place(path)}" for path in _only_read(rights)]
    words += [
        "reach ANY host" if split_host(host)[0] == "*" else f"reach {ascii(host)[1:-1]}" for host in rights.network
    ]
    words += ["start programs"] if rights.subprocess else []
    words += [f"send ${one_line(name)}" for name in rights.environment]
    return ", ".join(words) or "nothing"


def _only_read(rights: Rights) -> list[str]:
    return [path for path in rights.read if not any(_path_covers(written, path) for written in rights.write)]


def _place(path: str) -> str:
    head, _, rest = path.partition("/")
    if head != "$workspace":
        return one_line(path)
    return f"{one_line(os.path.normpath(rest))} in the workspace" if rest.strip("/.") else "the workspace"


def _written_in_words(path: str) -> Told:
    told = f"may read and write {_place(path)}"
    if any(_path_covers(path, str(own)) for own in (grants_file(), plugins_folder())):
        return Told(f"{told}, and with it what other plugins are and may do: it could grant itself ANYTHING", loud=True)
    return Told(told, _is_wide(path))


def _is_wide(path: str) -> bool:
    """Tell whether a path opens the user's whole home, or what belongs to the machine."""
    return any(_path_covers(path, whole) for whole in (str(Path.home()), *_SYSTEM))


def _host_in_words(entry: str) -> Told:
    host, port = split_host(entry)
    where = "on any port" if port is None else f"on port {port}"
    if host == "*":
        return Told(f"may reach ANY host of the internet {where}", loud=True)
    # Letters of other alphabets may look like those of a host that one trusts.
    shown = ascii(host)[1:-1]
    if _private(host):
        what = "programs on THIS MACHINE" if host == "localhost" or host.startswith("127.") else "the PRIVATE address"
        return Told(f"may reach {what} ({shown}) {where}", loud=True)
    return Told(f"may reach {shown} {where}")
