"""Bring the caller down by what the proxy reads: numbers too long, zero bytes, half names, endless heads.

wall: proxy
grant: any-host
alone: yes
bare: never, because without walls there is no proxy
"""

import os
import socket
from urllib.parse import urlsplit

way = urlsplit(os.environ["HTTP_PROXY"])
nine = b"9" * 5000
for head in (
    b"CONNECT a:" + nine + b" HTTP/1.1\r\n\r\n", b"GET http://a:" + nine + b"/ HTTP/1.1\r\n\r\n",
    b"CONNECT a\0b:80 HTTP/1.1\r\n\r\n", b"CONNECT " + b"a." * 500 + b":80 HTTP/1.1\r\n\r\n",
    b"CONNECT \xff\xfe:80 HTTP/1.1\r\n\r\n", b"CONNECT xn--:80 HTTP/1.1\r\n\r\n", b"CONNECT [::1 HTTP/1.1\r\n\r\n",
    b"GET http://[/ HTTP/1.1\r\n\r\n", b"GET http://\xe2\x84\x80/ HTTP/1.1\r\n\r\n", b"CONNECT :80 HTTP/1.1\r\n\r\n",
    b"CONNECT .:80 HTTP/1.1\r\n\r\n", b"CONNECT ..a:80 HTTP/1.1\r\n\r\n", b"x" * 100_000, b"\r\n\r\n",
    b"CONNECT fe80::1%99999:80 HTTP/1.1\r\n\r\n", b"CONNECT 1.1.1.1:80:80 HTTP/1.1\r\n\r\n",
):  # fmt: skip
    with socket.create_connection((way.hostname, way.port), 5) as proxy:
        try:
            proxy.sendall(head)
            proxy.shutdown(socket.SHUT_WR)
            print(proxy.makefile("rb").readline()[:60])
        except OSError as error:
            print(error)
print("CONTAINED")
