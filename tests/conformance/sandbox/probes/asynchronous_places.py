"""Take the places for asynchronous input and output, of which the whole machine has a fixed number.

wall: system calls
"""

import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
setup, destroy = {"x86_64": (206, 207)}.get(platform.machine(), (0, 1))
context = ctypes.c_ulong(0)
taken = libc.syscall(setup, 100, ctypes.byref(context))
print(os.strerror(ctypes.get_errno()) if taken else "taken")
if not taken:
    libc.syscall(destroy, context)
print("CONTAINED" if taken else "ESCAPED")
