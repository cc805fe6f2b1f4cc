"""Where a host is granted, connect to the proxy's port at another address, where an accomplice listens.

wall: network
grant: network
bare: never, because without walls there is no proxy, and tcp_loopback shows as much
"""

import json
import os
import socket
import time
from urllib.parse import urlsplit

from agentkit.plugin.sdk import progress

scene = json.loads(os.environ["SCENE"])
port = urlsplit(os.environ["HTTP_PROXY"]).port
progress(f"serve {port}")
end = time.monotonic() + 0.5
said = b""
while not said and time.monotonic() < end:
    try:
        with socket.create_connection(("127.0.0.2", port), 0.5) as server:
            server.sendall(b"GET / HTTP/1.0\r\n\r\n")
            said = server.makefile("rb").read()
    except ConnectionRefusedError as error:
        reason = error
    except OSError as error:
        reason = error
        break
print("" if said else reason)
print("ESCAPED" if scene["secret"].encode() in said else "CONTAINED")
