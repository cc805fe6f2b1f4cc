"""Find something among the open descriptors that was opened by another: a secret, a folder, a socket but the wire.

wall: descriptors
bare: never, because no child is given more than its wire and its pipes, walls or not
"""

import json
import os
import stat

scene = json.loads(os.environ["SCENE"])
sockets, found = [], []
for file in range(1024):
    try:
        kind = os.fstat(file).st_mode
        name = os.readlink(f"/proc/self/fd/{file}") if os.path.isdir("/proc/self/fd") else ""
    except OSError:
        continue
    if stat.S_ISSOCK(kind):
        sockets.append(file)
    elif not stat.S_ISFIFO(kind) and name not in ("/dev/null", "") and not name.startswith("anon_inode:"):
        found.append(name)
    elif stat.S_ISREG(kind) or stat.S_ISDIR(kind):
        found.append(file)
print(sockets, found)
print("ESCAPED" if len(sockets) > 1 or found else "CONTAINED")
