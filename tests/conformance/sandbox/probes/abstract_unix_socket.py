"""Talk to a daemon by an abstract name, which no file system holds.

wall: network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        client.connect(scene["abstract"])
        print("ESCAPED" if scene["secret"].encode() in client.recv(100) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
