"""Exchange datagrams with a server on this machine.

wall: network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        datagrams.settimeout(1)
        datagrams.sendto(b"hello", ("127.0.0.1", scene["udp_port"]))
        print("ESCAPED" if scene["secret"].encode() in datagrams.recv(100) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
