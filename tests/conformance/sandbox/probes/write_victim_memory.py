"""Change another process's memory by process_vm_writev.

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
local, nowhere = Vector(ctypes.addressof(buffer), 8), Vector(8, 8)
libc.process_vm_writev(scene["victim"], ctypes.byref(local), 1, ctypes.byref(nowhere), 1, 0)
reason = os.strerror(ctypes.get_errno())
print(reason)
print("ESCAPED" if reason == "Bad address" else "CONTAINED")
