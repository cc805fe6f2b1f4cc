"""Where a host is granted, listen without binding to a port, so that the kernel picks one, and be called from outside.

wall: network
grant: network
"""

import json
import os
import socket

from agentkit.plugin.sdk import progress

scene = json.loads(os.environ["SCENE"])
try:
    with socket.socket() as server:
        server.listen()
        server.settimeout(0.4)
        progress(f"connect {server.getsockname()[1]}")
        caller, _ = server.accept()
        with caller:
            print("ESCAPED" if scene["secret"].encode() in caller.recv(100) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
