"""Hold far more memory than is allowed in shared mappings, which are no process's own data.

wall: limits
limits: memory_mb=64
alone: yes
ends: crashed failed timeout
"""

import mmap
import time

size = 300 << 20
kept = mmap.mmap(-1, size)
for place in range(0, size, 4096):
    kept[place] = 1
time.sleep(0.4)
print("ESCAPED")
