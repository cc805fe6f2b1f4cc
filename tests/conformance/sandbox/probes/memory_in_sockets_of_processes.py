"""Hold far more memory than is allowed in the kernel's buffers of sockets, a little in each of several processes.

wall: limits
grant: subprocess
limits: memory_mb=64 processes=16 seconds=3
alone: yes
ends: crashed timeout failed
"""

import os
import signal
import socket
import time

share = 30 << 20
ready, told = os.pipe()
for _ in range(8):
    if os.fork():
        continue
    signal.alarm(8)
    kept, size = [], 0
    try:
        while size < share:
            kept.append(socket.socketpair())
            for end in kept[-1]:
                end.setblocking(False)
                try:
                    while size < share:
                        size += end.send(bytes(1 << 16))
                except BlockingIOError:
                    continue
    except OSError:
        pass
    os.write(told, size.to_bytes(8, "little"))
    signal.pause()
held = sum(int.from_bytes(os.read(ready, 8), "little") for _ in range(8))
time.sleep(0.4)
print(held >> 20, "MiB")
print("ESCAPED" if held > 200 << 20 else "CONTAINED")
