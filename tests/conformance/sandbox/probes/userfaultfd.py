"""Stop the kernel in the middle of a copy, which makes its races easy to win.

wall: system calls
bare: userfaultfd
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
user_mode_only = 1
made = libc.syscall(scene["numbers"]["userfaultfd"], user_mode_only)
print(os.strerror(ctypes.get_errno()) if made < 0 else made)
if made >= 0:
    os.close(made)
print("ESCAPED" if made >= 0 else "CONTAINED")
