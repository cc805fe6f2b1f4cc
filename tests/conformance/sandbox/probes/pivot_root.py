"""Exchange the root for another one.

wall: system calls, privileges
bare: root
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
# With the same place twice the kernel finds a reason against it only after it has looked at the privileges.
libc.syscall(scene["numbers"]["pivot_root"], b"/nowhere", b"/nowhere")
reason = os.strerror(ctypes.get_errno())
print(reason)
print("CONTAINED" if reason == "Operation not permitted" else "ESCAPED")
