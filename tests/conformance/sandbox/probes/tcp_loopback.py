"""Talk to a server on this machine's loopback.

wall: network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.create_connection(("127.0.0.1", scene["port"]), 2) as server:
        server.sendall(b"GET / HTTP/1.0\r\n\r\n")
        print("ESCAPED" if scene["secret"].encode() in server.makefile("rb").read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
