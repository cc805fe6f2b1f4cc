"""Hold far more memory than is allowed in mappings that count as stacks.

wall: limits
limits: memory_mb=64
alone: yes
ends: crashed failed timeout
"""

import mmap
import time

size, grows_down = 300 << 20, 0x100
kept = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | grows_down)
for place in range(0, size, 4096):
    kept[place] = 1
time.sleep(0.4)
print("ESCAPED")
