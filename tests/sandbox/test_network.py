"""The way out: only to listed hosts, only through the proxy, only during a call."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest

from agentkit.sandbox import proxy
from agentkit.types import Permissions

from .conftest import OpenWorker, run

pytestmark = pytest.mark.anyio
FETCH = """
import httpx
try:
    reply = httpx.get({url!r}, timeout=10)
    answer = f"{{reply.status_code}} {{reply.text}}"
except httpx.HTTPError as error:
    answer = f"{{type(error).__name__}} {{error}}"
"""
TUNNEL = """
import http.client, os
from urllib.parse import urlsplit
way = urlsplit(os.environ["HTTPS_PROXY"])
connection = http.client.HTTPConnection(way.hostname, way.port, timeout=10)
connection.set_tunnel({host!r}, {port})
try:
    connection.request("GET", "/tunnel")
    answer = connection.getresponse().read().decode()
except OSError as error:
    answer = str(error)
"""


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = f"page {self.path} of {self.headers['Host']}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        return


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def allowing(*hosts: str) -> Permissions:
    return Permissions(read=("$workspace",), network=hosts)


async def test_a_listed_host_is_reached(open_worker: OpenWorker, port: int) -> None:
    async with open_worker(allowing(f"localhost:{port}")) as worker:
        for _ in range(2):
            result = await run(worker, FETCH.format(url=f"http://localhost:{port}/a?b=c"))
            assert result.output == f"200 page /a?b=c of localhost:{port}", result
        assert (await run(worker, TUNNEL.format(host="localhost", port=port))).output.startswith("page /tunnel")
        post = f"import httpx; answer = httpx.post('http://localhost:{port}/', content=b'x' * 300_000).text"
        assert (await run(worker, post)).output == "x" * 300_000


@pytest.mark.parametrize(
    ("allowed", "host", "says"),
    [
        ("example.org", "127.0.0.1", "is not allowed: to grant it, list '127.0.0.1'"),
        ("localhost:1", "localhost", "is not allowed"),
        ("*", "127.0.0.1", "private addresses"),
        ("*", "localhost", "private addresses"),
        ("*", "2130706433", "private addresses"),
        ("*", "[::1]", "private addresses"),
        ("*", "[::ffff:127.0.0.1]", "private addresses"),
        ("no-such-host.invalid", "no-such-host.invalid", "no address is known"),
    ],
)
async def test_another_host_is_refused_in_a_sentence(
    open_worker: OpenWorker, port: int, allowed: str, host: str, says: str
) -> None:
    async with open_worker(allowing(allowed)) as worker:
        tunnel = await run(worker, TUNNEL.format(host=host, port=port))
        assert says in tunnel.output
        if host.startswith("["):
            # httpx leaves the brackets out when it asks a proxy, which makes it another request.
            return
        result = await run(worker, FETCH.format(url=f"http://{host}:{port}/"))
        assert says in result.output
        assert result.output.startswith("502" if "no address" in says else "403")


async def test_an_address_that_is_named_is_reached(open_worker: OpenWorker, port: int) -> None:
    async with open_worker(allowing("127.0.0.1")) as worker:
        assert (await run(worker, FETCH.format(url=f"http://127.0.0.1:{port}/"))).output.startswith("200 page /")


async def test_there_is_no_way_around_the_proxy(open_worker: OpenWorker, port: int) -> None:
    around = f"import socket; socket.create_connection(('127.0.0.1', {port}), 5); answer = 'around'"
    datagram = "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.sendto(b'x', ('8.8.8.8', 53))"
    fast = (
        "import socket; s = socket.socket()\n"
        f"s.sendto(b'GET / HTTP/1.0\\r\\n\\r\\n', 0x20000000, ('127.0.0.1', {port})); answer = 'around'"
    )
    other = f"import socket; s = socket.socket(2, 1, 262); s.connect(('127.0.0.1', {port})); answer = 'around'"
    async with open_worker(allowing(f"localhost:{port}")) as worker:
        for source in (around, datagram, fast, other):
            assert not (await run(worker, source)).ok, source
    async with open_worker(allowing(f"localhost:{port}"), confined=False) as worker:
        assert (await run(worker, around)).output == "around"


async def test_a_client_kept_between_calls_still_works(open_worker: OpenWorker, port: int) -> None:
    async with open_worker(allowing(f"localhost:{port}")) as worker:
        url = f"URL = 'http://localhost:{port}/'\n"
        keep = "import httpx, builtins; builtins.client = httpx.Client()\n"
        first = await run(worker, url + keep + "answer = client.get(URL).text")
        # A client that is kept finds its connection closed, and makes a new one.
        second = await run(worker, url + "answer = client.get(URL).text")
    assert first.output == second.output == f"page / of localhost:{port}"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1"],
)  # fmt: skip
def test_private_addresses_are_known(address: str) -> None:
    assert not proxy._is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_known(address: str) -> None:
    assert proxy._is_public(address)


@pytest.mark.parametrize(
    ("entry", "split"),
    [
        ("Example.ORG", ("example.org", None)),
        ("example.org.:8080", ("example.org", 8080)),
        ("::1", ("::1", None)),
        ("[::1]:443", ("::1", 443)),
        ("host:nonsense", ("host", 0)),
        ("host:99999", ("host", 0)),
    ],
)
def test_entries_are_split(entry: str, split: tuple[str, int | None]) -> None:
    assert proxy.split_host(entry) == split


@pytest.mark.parametrize(
    "request_head",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET ftp://localhost/ HTTP/1.1\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET http://localhost:port/ HTTP/1.1\r\n\r\n",
        b"CONNECT HTTP/1.1\r\n\r\n",
    ],
)
async def test_a_malformed_request_is_refused(open_worker: OpenWorker, request_head: bytes) -> None:
    source = f"""
        import os, socket
        from urllib.parse import urlsplit
        way = urlsplit(os.environ["HTTP_PROXY"])
        with socket.create_connection((way.hostname, way.port), 5) as connection:
            connection.sendall({request_head!r})
            answer = connection.makefile().readline()
    """
    async with open_worker(allowing("localhost")) as worker:
        assert " 400 " in (await run(worker, source)).output
