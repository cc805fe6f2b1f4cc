"""Take an open file out of another process.

wall: system calls
bare: ptrace
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
taken = -1
try:
    victim = os.pidfd_open(scene["victim"])
    taken = libc.syscall(scene["numbers"]["pidfd_getfd"], victim, 3, 0)
    print(os.strerror(ctypes.get_errno()))
    os.close(victim)
except OSError as error:
    print(error)
found = taken >= 0 and scene["secret"].encode() in os.pread(taken, 100, 0)
print("ESCAPED" if found else "CONTAINED")
