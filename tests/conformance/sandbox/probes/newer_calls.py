"""Make the system calls that are newer than the filter, of which nobody has thought.

wall: system calls
bare: never, because what there is depends on the kernel; within the walls none may be there
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
found = []
for number in range(463, 600):
    libc.syscall(ctypes.c_long(number), *[ctypes.c_long(-1)] * 6)
    if ctypes.get_errno() != 38:
        found.append((number, os.strerror(ctypes.get_errno())))
print(found)
print("ESCAPED" if found else "CONTAINED")
