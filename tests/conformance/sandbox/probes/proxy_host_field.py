"""Ask the granted host for the pages of another one that it serves as well, by the fields of the request.

wall: proxy
grant: network
bare: never, because without walls there is no proxy that could be told apart
"""

import json
import os
import socket
from urllib.parse import urlsplit

scene = json.loads(os.environ["SCENE"])
way, port = urlsplit(os.environ["HTTP_PROXY"]), scene["port"]
right = f"of localhost:{port}"
heads = [
    f"GET http://localhost:{port}/ HTTP/1.1\r\nHost: other\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\r\nHost : other\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\r\n Host: other\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\r\nX: y\r\n\tHost: other\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\r\nX: y\nHost: other\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\nHost:other\r\n\r\n",
    f"GET\t/\tHTTP/1.1\nHost:other\nX: http://localhost:{port}/ HTTP/1.1\r\n\r\n",
    f"GET http://localhost:{port}/ HTTP/1.1\rHost:other\r\n\r\n",
    f"GET http://other@localhost:{port}/ HTTP/1.1\r\n\r\n",
]
found = []
for head in heads:
    with socket.create_connection((way.hostname, way.port), 3) as proxy:
        proxy.sendall(head.encode())
        said = proxy.makefile("rb").read().decode("latin-1")
        if scene["secret"] in said and right not in said:
            found.append(repr(head))
print(found)
print("ESCAPED" if found else "CONTAINED")
