"""Load a module into the kernel.

wall: system calls, privileges
bare: root modules
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
reasons = []
for name, arguments in (("init_module", (b"x", 1, b"")), ("finit_module", (-1, b"", 0)), ("delete_module", (b"x", 0))):
    libc.syscall(scene["numbers"][name], *arguments)
    reasons.append(os.strerror(ctypes.get_errno()))
print(reasons)
print("CONTAINED" if set(reasons) <= {"Operation not permitted", "Function not implemented"} else "ESCAPED")
