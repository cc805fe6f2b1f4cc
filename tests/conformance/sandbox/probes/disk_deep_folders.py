"""Fill the disk in folders that lie deeper than any path can say.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os
import time

top = os.getcwd()
for _ in range(20):
    os.mkdir("x" * 250)
    os.chdir("x" * 250)
for number in range(30):
    with open(f"file-{number}", "wb") as file:
        file.write(bytes(2 << 20))
    time.sleep(0.02)
os.chdir(top)
time.sleep(0.3)
print("ESCAPED")
