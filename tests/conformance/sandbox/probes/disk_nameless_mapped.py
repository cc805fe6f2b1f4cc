"""Fill the disk with files that have no name and no descriptor: a page of each is mapped, which keeps it.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import ctypes
import os
import time

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
read, shared = 1, 1
for _ in range(30):
    file = os.open(".", os.O_TMPFILE | os.O_RDWR)
    os.write(file, bytes(2 << 20))
    libc.mmap(None, ctypes.c_size_t(4096), read, shared, file, ctypes.c_long(0))
    os.close(file)
    time.sleep(0.02)
time.sleep(0.3)
print("ESCAPED")
