"""Listen for whoever connects to this machine, without any network granted.

wall: network
"""

import socket

done = []
for family, place in ((socket.AF_INET, ("127.0.0.1", 0)), (socket.AF_INET6, ("::1", 0))):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            with socket.socket(family, kind) as server:
                server.bind(place)
                done.append(family)
        except OSError as error:
            print(error)
print("ESCAPED" if done else "CONTAINED")
