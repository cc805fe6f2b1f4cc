"""Make system calls by the x32 numbers, which lie beyond the usual ones.

wall: system calls
bare: never, because few kernels have them; a filter that lets the number through gives the process's own id
"""

import ctypes
import os

x32, getpid = 0x40000000, 39
answer = ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(x32 | getpid))
print(answer, os.strerror(ctypes.get_errno()))
print("ESCAPED" if answer == os.getpid() else "CONTAINED")
