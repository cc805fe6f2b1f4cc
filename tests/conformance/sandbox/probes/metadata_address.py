"""Reach the address where clouds tell a machine's secrets.

wall: network
bare: route
"""

import errno
import socket

reached = False
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
    try:
        with socket.socket(socket.AF_INET, kind) as client:
            client.settimeout(0.3)
            client.connect(("169.254.169.254", 80))
            reached = True
    except OSError as error:
        print(error)
        # Whoever is told that it took too long, or that nobody is there, has sent something out.
        reached = reached or isinstance(error, TimeoutError) or error.errno in (errno.ECONNREFUSED, errno.EHOSTUNREACH)
print("ESCAPED" if reached else "CONTAINED")
