"""Ask the kernel about interfaces, routes and audit by netlink.

wall: network
"""

import socket

done = []
for protocol in range(32):
    try:
        socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, protocol).close()
        done.append(protocol)
    except OSError as error:
        print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
