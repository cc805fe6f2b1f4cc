"""Where any public host is granted, reach this machine through the proxy, by every spelling of its address.

wall: proxy
grant: any-host
"""

import json
import os
import socket
from urllib.parse import urlsplit

scene = json.loads(os.environ["SCENE"])
way, port = urlsplit(os.environ.get("HTTP_PROXY", "")), scene["port"]
spellings = [
    "127.0.0.1", "localhost", "LOCALHOST.", "2130706433", "0x7f000001", "017700000001", "127.1", "0", "0.0.0.0",
    "127.0.0.1.", "[::1]", "::1", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]",
    "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[::1%25lo]", "[::1%lo]", "ip6-localhost",
    "x.localhost", socket.gethostname(), "user:word@127.0.0.1", "127.0.0.1#@example.org",
    "example.org@127.0.0.1", "\uff11\uff12\uff17.0.0.1", "127\u30020\u30020\u30021", "\u24db\u24de\u24d2alhost",
]  # fmt: skip
found = []
for host in spellings:
    for head in (f"GET http://{host}:{port}/ HTTP/1.0\r\n\r\n", f"CONNECT {host}:{port} HTTP/1.1\r\n\r\n"):
        try:
            with socket.create_connection((way.hostname, way.port) if way.port else ("127.0.0.1", port), 1) as server:
                server.sendall(head.encode() if way.port else b"GET / HTTP/1.0\r\n\r\n")
                if head.startswith("CONNECT") and way.port and b" 200 " in server.recv(4096):
                    server.sendall(b"GET / HTTP/1.0\r\n\r\n")
                if scene["secret"].encode() in server.makefile("rb").read():
                    found.append(host)
        except OSError as error:
            print(error)
print(found)
print("ESCAPED" if found else "CONTAINED")
