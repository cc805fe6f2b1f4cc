"""Remove a POSIX message queue of this user's, whose names are the whole machine's.

wall: system calls, ipc namespace
bare: never, because the scene has none; without a wall the kernel says that there is no such queue
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall({"x86_64": 241}.get(os.uname().machine, 181), b"probe")
reason = os.strerror(ctypes.get_errno())
print(reason)
# In a namespace of its own it may look, for there is nothing.
alone = os.path.isdir("/proc/1") and not os.path.isdir("/proc/sys")
print("CONTAINED" if reason == "Operation not permitted" or alone else "ESCAPED")
