"""Be asked by the kernel whenever anybody opens a file.

wall: system calls, privileges
bare: root
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
made = libc.syscall(scene["numbers"]["fanotify_init"], 0, 0)
print(os.strerror(ctypes.get_errno()) if made < 0 else made)
if made >= 0:
    os.close(made)
print("ESCAPED" if made >= 0 else "CONTAINED")
