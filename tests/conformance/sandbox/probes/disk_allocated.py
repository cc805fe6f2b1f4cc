"""Reserve the disk without writing to it.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os

for number in range(30):
    with open(f"file-{number}", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, 2 << 20)
print("ESCAPED")
