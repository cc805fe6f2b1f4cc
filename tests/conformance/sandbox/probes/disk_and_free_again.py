"""Fill the disk beyond its bound and free it before anybody looks.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
bare: never, because nothing is left of it
"""

import os

for _ in range(20):
    with open("file", "wb") as file:
        file.write(bytes(2 << 20))
    os.remove("file")
print("CONTAINED")
