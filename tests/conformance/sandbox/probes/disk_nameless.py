"""Fill the disk with files that have no name.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os
import time

kept = []
for _ in range(30):
    file = os.open(".", os.O_TMPFILE | os.O_RDWR)
    os.write(file, bytes(2 << 20))
    kept.append(file)
    time.sleep(0.02)
print("ESCAPED")
