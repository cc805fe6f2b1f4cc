"""Hold far more memory than is allowed in the kernel's buffers of sockets.

wall: limits
limits: memory_mb=64
alone: yes
ends: crashed failed
"""

import socket
import time

wanted = 240 << 20
kept, held = [], 0
try:
    while held < wanted:
        kept.append(socket.socketpair())
        for end in kept[-1]:
            end.setblocking(False)
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 30)
            try:
                while held < wanted:
                    held += end.send(bytes(1 << 18))
            except BlockingIOError:
                continue
except OSError as error:
    print(error)
time.sleep(0.4)
print(held >> 20, "MiB in", len(kept), "pairs")
for pair in kept:
    for end in pair:
        end.close()
print("ESCAPED" if held >= wanted else "CONTAINED")
