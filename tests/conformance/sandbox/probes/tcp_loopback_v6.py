"""Talk to a server on this machine's IPv6 loopback.

wall: network
bare: ipv6
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.create_connection(("::1", scene.get("port6", 1)), 2) as server:
        server.sendall(b"GET / HTTP/1.0\r\n\r\n")
        print("ESCAPED" if scene["secret"].encode() in server.makefile("rb").read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
