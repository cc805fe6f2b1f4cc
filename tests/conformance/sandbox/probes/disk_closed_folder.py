"""Fill the disk in a folder whose content nobody may list.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os
import time

os.mkdir("closed", 0o300)
for number in range(30):
    with open(f"closed/file-{number}", "wb") as file:
        file.write(bytes(2 << 20))
    time.sleep(0.02)
time.sleep(0.3)
print("ESCAPED")
