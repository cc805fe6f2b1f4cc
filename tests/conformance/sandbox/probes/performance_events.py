"""Watch the processor's counters, which tell of other programs.

wall: system calls
bare: perf
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
software, exclude_kernel = 1, 1 << 5 | 1 << 6
event = software.to_bytes(4, "little") + (112).to_bytes(4, "little") + bytes(32) + exclude_kernel.to_bytes(8, "little")
opened = libc.syscall(scene["numbers"]["perf_event_open"], event + bytes(64), 0, -1, -1, 0)
print(os.strerror(ctypes.get_errno()) if opened < 0 else opened)
if opened >= 0:
    os.close(opened)
print("ESCAPED" if opened >= 0 else "CONTAINED")
