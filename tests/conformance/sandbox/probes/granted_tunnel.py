"""Reach a host that is granted by a tunnel, as an encrypted connection would.

wall: none
grant: network
without: read-only
needs: namespaces
"""

import http.client
import json
import os
from urllib.parse import urlsplit

scene = json.loads(os.environ["SCENE"])
try:
    way = urlsplit(os.environ.get("HTTPS_PROXY", "http://127.0.0.1:9"))
    connection = http.client.HTTPConnection(way.hostname, way.port, timeout=3)
    connection.set_tunnel("localhost", scene["port"])
    connection.request("GET", "/tunnel")
    print("WORKS" if scene["secret"] in connection.getresponse().read().decode() else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
