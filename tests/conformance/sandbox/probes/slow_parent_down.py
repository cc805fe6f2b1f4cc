"""Set the priority, the scheduler, the processors and the disk priority of the process that called.

wall: processes, system calls
"""

import ctypes
import json
import os
import platform

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
get, put = {"x86_64": (252, 251)}.get(platform.machine(), (31, 30))
done = []
for pid in {scene["parent"], scene["victim"], os.getppid()} - {1}:
    for name, attempt in {
        "priority": lambda pid: os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, pid)),
        "processors": lambda pid: os.sched_setaffinity(pid, os.sched_getaffinity(pid)),
        "scheduler": lambda pid: os.sched_setscheduler(pid, os.sched_getscheduler(pid), os.sched_getparam(pid)),
    }.items():
        try:
            attempt(pid)
            done.append(name)
        except OSError as error:
            print(name, error)
    now = libc.syscall(get, 1, pid)
    if now >= 0 and libc.syscall(put, 1, pid, now) == 0:
        done.append("disk")
print(done)
print("ESCAPED" if done else "CONTAINED")
