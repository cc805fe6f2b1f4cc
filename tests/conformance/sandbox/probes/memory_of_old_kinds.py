"""Hold memory that outlives its processes: System V shared memory, semaphores and message queues, POSIX queues.

wall: system calls
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
create, done = 0o1600, []
for name, make, remove in (
    ("shmget", lambda: libc.shmget(0, ctypes.c_size_t(4096), create), lambda made: libc.shmctl(made, 0, None)),
    ("semget", lambda: libc.semget(0, 1, create), lambda made: libc.semctl(made, 0, 0)),
    ("msgget", lambda: libc.msgget(0, create), lambda made: libc.msgctl(made, 0, None)),
):
    made = make()
    print(name, made, os.strerror(ctypes.get_errno()))
    if made >= 0:
        done.append(name)
        remove(made)
print("ESCAPED" if done else "CONTAINED")
