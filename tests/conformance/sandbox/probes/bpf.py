"""Load a program or make a map in the kernel.

wall: system calls
bare: root bpf
"""

import ctypes
import json
import os
import struct

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
create, array = 0, 2
made = libc.syscall(scene["numbers"]["bpf"], create, struct.pack("IIII", array, 4, 4, 1) + bytes(112), 128)
print(os.strerror(ctypes.get_errno()) if made < 0 else made)
if made >= 0:
    os.close(made)
print("ESCAPED" if made >= 0 else "CONTAINED")
