"""Copy another process's memory by process_vm_readv.

wall: system calls
bare: ptrace
"""

import ctypes
import json
import os


class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(8)
# The library lies where this process has it too, or else nowhere: then the kernel says that the address is bad.
local, remote = Vector(ctypes.addressof(buffer), 8), Vector(ctypes.addressof(buffer), 8)
got = libc.process_vm_readv(scene["victim"], ctypes.byref(local), 1, ctypes.byref(remote), 1, 0)
reason = os.strerror(ctypes.get_errno())
print(got, reason)
print("ESCAPED" if got >= 0 or reason == "Bad address" else "CONTAINED")
