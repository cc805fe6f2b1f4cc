"""Make sockets that see or forge any packet: raw IP, raw Ethernet, express data path.

wall: network, privileges
bare: root
"""

import socket

done = []
for name, family, kind, protocol in (
    ("icmp", socket.AF_INET, socket.SOCK_RAW, 1), ("ip", socket.AF_INET, socket.SOCK_RAW, 255),
    ("packet", socket.AF_PACKET, socket.SOCK_RAW, 0x300), ("xdp", 44, socket.SOCK_RAW, 0),
    ("ping", socket.AF_INET, socket.SOCK_DGRAM, 1),
):  # fmt: skip
    try:
        socket.socket(family, kind, protocol).close()
        done.append(name)
    except OSError as error:
        print(name, error)
print(done)
print("ESCAPED" if done else "CONTAINED")
