"""Read what the kernel tells of the hardware and of other programs' cgroups.

wall: files
"""

import os

found = []
for folder in ("/sys", "/sys/kernel", "/sys/class/net", "/sys/block", "/sys/fs/cgroup"):
    try:
        os.listdir(folder)
        found.append(folder)
    except OSError:
        continue
print(found)
print("ESCAPED" if found else "CONTAINED")
