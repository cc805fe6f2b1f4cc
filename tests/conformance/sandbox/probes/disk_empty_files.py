"""Use up a file system's places with empty files and folders.

wall: limits
limits: file_mb=1 disk_mb=4
alone: yes
ends: too_big
"""

import os
import time

for number in range(4000):
    os.mkdir(f"folder-{number}")
    if number % 200 == 0:
        time.sleep(0.02)
print("ESCAPED")
