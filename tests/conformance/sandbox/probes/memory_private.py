"""Hold far more memory than is allowed.

wall: limits
limits: memory_mb=64
alone: yes
ends: crashed failed
"""

import time

kept = []
try:
    for _ in range(300):
        kept.append(bytearray(b"x") * (1 << 20))
    time.sleep(0.4)
    print("ESCAPED")
except MemoryError:
    print(len(kept), "MiB")
    kept.clear()
    print("CONTAINED")
