"""Use up the caller's descriptors: hold as many connections as the proxy serves, and leave others waiting half closed.

wall: proxy
grant: network
alone: yes
bare: never, because without walls there is no proxy
"""

import os
import socket
import time
from urllib.parse import urlsplit

from agentkit.plugin.sdk import progress

way = urlsplit(os.environ["HTTP_PROXY"])
kept = []
for _ in range(70):
    kept.append(socket.create_connection((way.hostname, way.port), 5))
    kept[-1].sendall(b"GET ")
for _ in range(150):
    with socket.create_connection((way.hostname, way.port), 5) as client:
        client.sendall(b"GET ")
# Time for all of them to be taken.
time.sleep(0.4)
progress("count")
print("CONTAINED")
