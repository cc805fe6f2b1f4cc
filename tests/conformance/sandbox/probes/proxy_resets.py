"""Bring the caller down by connections that are gone before they are taken.

wall: proxy
grant: network
alone: yes
bare: never, because without walls there is no proxy
"""

import os
import socket
import struct
from urllib.parse import urlsplit

way = urlsplit(os.environ["HTTP_PROXY"])
for count in range(300):
    with socket.create_connection((way.hostname, way.port), 5) as client:
        # Closing at once, without a word or in the middle of one.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if count % 2:
            client.sendall(b"GET http://localhost/ HTTP/1.1\r\n\r\n")
print("CONTAINED")
