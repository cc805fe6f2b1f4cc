"""Hold far more memory than is allowed in sockets of threads, each of which has a table of descriptors to itself.

wall: limits
limits: memory_mb=64 processes=16
alone: yes
ends: crashed failed
"""

import _thread
import ctypes
import socket
import time

close_range, unshare, share = 436, 2, 30 << 20
_thread.stack_size(256 << 10)
libc = ctypes.CDLL(None, use_errno=True)
held = []


def fill():
    """Leave the others' table, and fill the buffers of as many pairs as one may have."""
    libc.syscall(close_range, 1000, 1001, unshare)
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
    held.append(size)
    time.sleep(1)


for _ in range(8):
    _thread.start_new_thread(fill, ())
while len(held) < 8:
    time.sleep(0.01)
time.sleep(0.4)
print(sum(held) >> 20, "MiB")
print("ESCAPED" if sum(held) > 200 << 20 else "CONTAINED")
