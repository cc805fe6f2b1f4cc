"""Use up the caller's descriptors: hold as many connections as the proxy serves, and leave others waiting half closed.

wall: proxy
grant: network
limits: open_files=1000
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
for number in range(400):
    client = socket.socket()
    client.setblocking(False)
    client.connect_ex((way.hostname, way.port))
    kept.append(client)
    if number > 100:
        # A client that is gone costs it nothing more; what is left of it is the caller's.
        kept.pop(100 + number % 2 if len(kept) > 101 else 100).close()
    if number % 20 == 0:
        time.sleep(0.02)
for client in kept:
    try:
        client.send(b"GET ")
    except OSError:
        continue
time.sleep(0.3)
progress("count")
print("CONTAINED")
