"""Without any network granted, talk to a daemon whose socket lies in a folder that may only be read.

wall: network
grant: read-only
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
try:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        client.connect("service")
        print("ESCAPED" if scene["secret"].encode() in client.recv(100) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
