"""Fill the disk with files that have no name, in a process that lets nobody look at its descriptors.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import ctypes
import os
import time

dumpable = 4
ctypes.CDLL(None).prctl(dumpable, 0, 0, 0, 0)
kept = []
for _ in range(30):
    kept.append(os.open(".", os.O_TMPFILE | os.O_RDWR))
    os.write(kept[-1], bytes(2 << 20))
    time.sleep(0.02)
time.sleep(0.3)
print("ESCAPED")
