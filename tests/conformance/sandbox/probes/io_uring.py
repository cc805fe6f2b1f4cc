"""Have the kernel do work by io_uring, past a filter of system calls.

wall: system calls
bare: io_uring
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
ring = libc.syscall(scene["numbers"]["io_uring_setup"], 1, ctypes.create_string_buffer(120))
print(os.strerror(ctypes.get_errno()) if ring < 0 else ring)
if ring >= 0:
    os.close(ring)
print("ESCAPED" if ring >= 0 else "CONTAINED")
