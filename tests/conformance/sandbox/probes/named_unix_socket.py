"""Talk to a daemon by its socket in the file system, as to a session's bus or a key agent.

wall: files, network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        client.connect(scene["named"])
        print("ESCAPED" if scene["secret"].encode() in client.recv(100) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
