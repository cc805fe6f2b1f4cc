"""Hold memory in files that only memory backs: memfd_create, memfd_secret.

wall: system calls
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
done = []
try:
    file = os.memfd_create("x")
    os.ftruncate(file, 1 << 20)
    os.close(file)
    done.append("memfd_create")
except OSError as error:
    print(error)
secret = libc.syscall(447, 0)
if secret >= 0:
    os.close(secret)
    done.append("memfd_secret")
print(done)
print("ESCAPED" if done else "CONTAINED")
