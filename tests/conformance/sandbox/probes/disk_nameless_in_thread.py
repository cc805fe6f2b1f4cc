"""Fill the disk with files that have no name, in a thread that has a table of descriptors to itself.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import ctypes
import os
import threading
import time

close_range, unshare = 436, 2
libc = ctypes.CDLL(None, use_errno=True)


def fill():
    """Leave the others' table, and open files in one's own."""
    libc.syscall(close_range, 1000, 1001, unshare)
    kept = []
    for _ in range(30):
        kept.append(os.open(".", os.O_TMPFILE | os.O_RDWR))
        os.write(kept[-1], bytes(2 << 20))
        time.sleep(0.02)
    time.sleep(0.3)


thread = threading.Thread(target=fill)
thread.start()
thread.join()
print("ESCAPED")
