"""Where any public host is granted, reach private networks, link-local ones and the metadata address by the proxy.

wall: proxy
grant: any-host
bare: never, because nobody answers at these addresses here; proxy_local_addresses shows how it would be
"""

import os
import socket
from urllib.parse import urlsplit

way = urlsplit(os.environ["HTTP_PROXY"])
refused, passed = 0, []
for host in (
    "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "[fe80::1]", "[fd00:ec2::254]", "[ff02::1]", "[fec0::1]", "[::ffff:169.254.169.254]",
    "[::ffff:0:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a9fe:a9fe]", "[2002:a9fe:a9fe::]",
    "[::169.254.169.254]", "2852039166", "0xa9fea9fe", "169.254.43518", "169.254.169.254.",
):  # fmt: skip
    with socket.create_connection((way.hostname, way.port), 5) as proxy:
        proxy.settimeout(0.2)
        proxy.sendall(f"CONNECT {host}:80 HTTP/1.1\r\n\r\n".encode())
        try:
            said = proxy.recv(4096).decode()
        except TimeoutError:
            said = "it is still trying"
        # A name that cannot be resolved is not reached either; an address that cannot be reached was tried.
        passed += [] if " 403 " in said or "no address is known" in said else [f"{host}: {said[:40]!r}"]
print(passed)
print("ESCAPED" if passed else "CONTAINED")
