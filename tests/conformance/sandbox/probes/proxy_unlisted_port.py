"""Reach another port of the granted host through the proxy, by request and by tunnel, and by numbers that wrap around.

wall: proxy
grant: network
"""

import json
import os
import socket
from urllib.parse import urlsplit

scene = json.loads(os.environ["SCENE"])
way, hidden, port = urlsplit(os.environ.get("HTTP_PROXY", "")), scene["hidden_port"], scene["port"]


def ask(head):
    """Send a head to the proxy; without walls there is none, and the server itself is asked."""
    place = (way.hostname, way.port) if way.port else ("127.0.0.1", hidden)
    with socket.create_connection(place, 3) as server:
        if way.port:
            server.sendall(head)
            if head.startswith(b"CONNECT") and b" 200 " not in server.recv(4096):
                return b""
        server.sendall(b"GET /hidden HTTP/1.0\r\n\r\n")
        return server.makefile("rb").read()


heads = [b"GET http://localhost:%d/ HTTP/1.0\r\n\r\n" % number for number in (hidden, hidden + 65536)]
heads += [b"CONNECT localhost:%d HTTP/1.1\r\n\r\n" % number for number in (hidden, hidden + 65536, -hidden)]
heads += [b"GET http://localhost:%d@localhost:%d/ HTTP/1.0\r\n\r\n" % (port, hidden)]
heads += [b"CONNECT localhost:%d:%d HTTP/1.1\r\n\r\n" % pair for pair in ((port, hidden), (hidden, port))]
found = 0
for head in heads:
    try:
        found += scene["secret"].encode() in ask(head) and not (way.port and b"localhost:%d:" % hidden in head)
    except OSError as error:
        print(error)
print("ESCAPED" if found else "CONTAINED")
