"""Fill the disk with files, each within its bound.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import time

for number in range(30):
    with open(f"file-{number}", "wb") as file:
        file.write(bytes(2 << 20))
    # As slowly as a network would bring it.
    time.sleep(0.02)
print("ESCAPED")
