"""Read or write physical memory and ports by their devices, one's own making of them included.

wall: devices
bare: root
"""

import os
import stat

done = []
for name, minor in (("mem", 1), ("kmem", 2), ("port", 4)):
    try:
        os.mknod(name, 0o600 | stat.S_IFCHR, os.makedev(1, minor))
        os.remove(name)
        done.append(name)
    except OSError as error:
        print(error)
    try:
        os.close(os.open(f"/dev/{name}", os.O_RDWR))
        done.append(f"/dev/{name}")
    except OSError as error:
        print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
