"""Reach an ungranted host by a second request on the same connection to the proxy, at once or after the first.

wall: proxy
grant: network
bare: never, because without walls there is no proxy; proxy_unlisted_port shows how it would be
"""

import json
import os
import socket
from urllib.parse import urlsplit

scene = json.loads(os.environ["SCENE"])
way = urlsplit(os.environ["HTTP_PROXY"])
first = "GET http://localhost:{port}/ HTTP/1.1\r\nHost: localhost:{hidden_port}\r\nConnection: keep-alive\r\n{more}\r\n"
second = "GET http://localhost:{hidden_port}/hidden HTTP/1.1\r\nHost: localhost:{hidden_port}\r\n\r\n"
found = []
for more in ("", "Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "Upgrade: x\r\n"):
    for tail in (second, "0\r\n\r\n" + second):
        with socket.create_connection((way.hostname, way.port), 3) as proxy:
            proxy.sendall((first.format(more=more, **scene) + tail.format(**scene)).encode())
            try:
                said = proxy.makefile("rb").read().decode()
            except OSError as error:
                said = str(error)
            # The first server may answer as it likes; only it may be what answers.
            if f"/hidden of localhost:{scene['hidden_port']}" in said and f"of localhost:{scene['port']}" not in said:
                found.append(more)
print("ESCAPED" if found else "CONTAINED")
