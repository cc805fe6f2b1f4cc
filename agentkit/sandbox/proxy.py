"""The one way out for a plugin that may use the network: an HTTP proxy in the parent, which knows the allowed hosts.

The child's walls leave it one port to connect to, and this proxy listens there. It resolves names itself and connects
to the very address it has judged, so a name cannot lead somewhere else between the two. It serves only during a call:
between calls nothing goes in or out.
"""

from __future__ import annotations

import ipaddress
import logging
import re
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

import anyio
from anyio.abc import ByteStream, SocketAttribute, SocketStream

_log = logging.getLogger("agentkit.sandbox")
_HEAD_BYTES = 64 << 10
_CONNECT_SECONDS = 10.0
_CONNECTIONS = 32
"""Each takes two descriptors of this process."""
_FIRST = re.compile(r"[A-Z]{1,32} [!-~]{1,8192} HTTP/1\.[01]")
_FIELD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}:[\t -~\x80-\xff]*")
_GLOBAL_V6 = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# The host is written anew from the address that was judged, so that the two cannot differ.
_DROPPED = ("host", "proxy-authorization", "proxy-connection", "connection", "keep-alive")


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """A request that is not passed on, with the status and the sentence the plugin gets."""

    status: HTTPStatus
    reason: str


@dataclass(frozen=True, slots=True)
class _Head:
    method: str
    target: str
    version: str
    fields: list[str]
    rest: bytes


class Proxy:
    """Serves one worker's connections on `listener`, to the hosts in `allowed` (`host`, `host:port` or `*`)."""

    def __init__(self, listener: socket.socket, allowed: Sequence[str]) -> None:
        listener.setblocking(False)
        self._listener = listener
        self._allowed = [split_host(entry) for entry in allowed]

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Serve while the context is entered; connections are cut when it ends."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._accept)
            yield
            group.cancel_scope.cancel()

    async def _accept(self) -> None:
        # Whoever comes when all places are taken waits in the kernel, where he costs no descriptor.
        room = anyio.Semaphore(_CONNECTIONS)
        async with anyio.create_task_group() as group:
            while True:
                await room.acquire()
                await anyio.wait_readable(self._listener)
                try:
                    accepted, _ = self._listener.accept()
                except OSError:
                    room.release()
                else:
                    group.start_soon(self._serve, accepted, room)

    async def _serve(self, accepted: socket.socket, room: anyio.Semaphore) -> None:
        try:
            with accepted:
                # One that was reset before it was accepted is not connected to anybody: a ValueError.
                async with await SocketStream.from_socket(accepted) as client:
                    try:
                        await self._pass_on(client, await _read_head(client))
                    except Refused as refusal:
                        await client.send(_refusal(refusal))
        except Exception as error:
            # A plugin must not bring its caller down, whatever it sends.
            _log.debug("a connection to the proxy was given up: %r", error)
        finally:
            room.release()

    async def _pass_on(self, client: SocketStream, head: _Head) -> None:
        if head.method == "CONNECT":
            host, port = split_host(head.target)
            async with await self._connect(host, port or 443) as server:
                await client.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                if head.rest:
                    await server.send(head.rest)
                await _both_ways(client, server)
            return
        try:
            url = urlsplit(head.target)
            host, port = url.hostname or "", url.port or 80
        except ValueError:
            raise Refused(HTTPStatus.BAD_REQUEST, "the request's address is malformed") from None
        if url.scheme != "http" or not host:
            raise Refused(HTTPStatus.BAD_REQUEST, "this is a proxy: ask for http://host/path, or CONNECT host:port")
        path = (url.path or "/") + (f"?{url.query}" if url.query else "")
        # One request a connection: a second one could be for another host, and would have to be judged anew.
        kept = [field for field in head.fields if field.partition(":")[0].strip().lower() not in _DROPPED]
        name = f"[{host}]" if ":" in host else host
        lines = [f"{head.method} {path} {head.version}", f"Host: {name}:{port}", *kept, "Connection: close"]
        async with await self._connect(host, port) as server:
            await server.send("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + head.rest)
            await _both_ways(client, server)

    async def _connect(self, host: str, port: int) -> SocketStream:
        """Connect to `host` if the list allows it, at an address that is allowed too.

        Raises:
            Refused: not allowed, not found, or not reachable.
        """
        entry = self._entry_for(host, port)
        try:
            with anyio.fail_after(_CONNECT_SECONDS):
                found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, TimeoutError, UnicodeError):
            raise Refused(HTTPStatus.BAD_GATEWAY, f"no address is known for {host}") from None
        addresses = [str(address[4][0]) for address in found]
        named = entry == "localhost" or _is_address(entry)
        if not named:
            addresses = [address for address in addresses if _is_public(address)]
            if not addresses:
                raise Refused(
                    HTTPStatus.FORBIDDEN,
                    f"{host} has only private addresses, which are refused unless the plugin's permissions name the "
                    "address itself, or localhost",
                )
        for address in addresses:
            with suppress(OSError, TimeoutError), anyio.fail_after(_CONNECT_SECONDS):
                stream = await anyio.connect_tcp(address, port)
                if named or stream.extra(SocketAttribute.local_address)[0] != address:
                    return stream
                # A public address of this very machine.
                await stream.aclose()
        raise Refused(HTTPStatus.BAD_GATEWAY, f"{host}:{port} could not be reached")

    def _entry_for(self, host: str, port: int) -> str:
        named = host.lower().rstrip(".")
        for wanted in (named, "*"):
            if any(name == wanted and only_port in (None, port) for name, only_port in self._allowed):
                return wanted
        raise Refused(
            HTTPStatus.FORBIDDEN,
            f"the host {host}:{port} is not allowed: to grant it, list {host!r} under permissions.network in the "
            "plugin's plugin.yaml",
        )


async def _read_head(client: SocketStream) -> _Head:
    data = b""
    while b"\r\n\r\n" not in data:
        if len(data) > _HEAD_BYTES:
            raise Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the request's head is too long")
        data += await client.receive()
    head, _, rest = data.partition(b"\r\n\r\n")
    first, *fields = head.decode("latin-1").split("\r\n")
    # Exactly what the standard allows: what two readers could understand differently is not passed on (RFC 9112, 2.2).
    if not _FIRST.fullmatch(first) or not all(_FIELD.fullmatch(field) for field in fields):
        raise Refused(HTTPStatus.BAD_REQUEST, "the request's head is malformed")
    method, target, version = first.split(" ")
    return _Head(method, target, version, fields, rest)


async def _both_ways(client: SocketStream, server: SocketStream) -> None:
    async with anyio.create_task_group() as group:

        async def copy(source: ByteStream, target: SocketStream, last: bool) -> None:
            with suppress(anyio.BrokenResourceError, anyio.ClosedResourceError, OSError):
                async for piece in source:
                    await target.send(piece)
                await target.send_eof()
            if last:
                group.cancel_scope.cancel()

        # The server's end of speech ends the exchange; the client's does not.
        group.start_soon(copy, client, server, False)
        group.start_soon(copy, server, client, True)


def _refusal(refusal: Refused) -> bytes:
    # Clients show the status line of a refused CONNECT and throw its body away, so the sentence stands in both.
    reason = refusal.reason.encode("ascii", "replace")
    head = b"HTTP/1.1 %d %b\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    return head % (refusal.status.value, reason, len(reason)) + reason


def split_host(entry: str) -> tuple[str, int | None]:
    """Split `host`, `host:port`, `[v6]:port` or a bare v6 address; a port that is none stands for no port at all."""
    if _is_address(entry):
        return entry.lower(), None
    host, separator, port = entry.rpartition(":")
    if not separator:
        return entry.lower().rstrip("."), None
    number = int(port) if port.isascii() and port.isdigit() and len(port) <= 5 else 0
    return host.strip("[]").lower().rstrip("."), number if 0 < number < 65536 else 0


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        # An IPv4 address in IPv6 clothes is judged as what it reaches.
        inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF) if found in _NAT64 else None
        found = found.ipv4_mapped or found.sixtofour or inner or found
    if isinstance(found, ipaddress.IPv6Address) and found not in _GLOBAL_V6:
        return False
    return found.is_global and not found.is_multicast
