"""Make namespaces without a user namespace, or of the kinds that are seldom thought of: time, cgroup.

wall: system calls, privileges
grant: subprocess
bare: root
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
kinds = {"time": 0x80, "mount": 0x20000, "cgroup": 0x2000000, "uts": 0x4000000, "ipc": 0x8000000, "net": 0x40000000}
done = []
for name, flag in kinds.items():
    pid = os.fork()
    if pid == 0:
        os._exit(7 if libc.unshare(flag) == 0 else 0)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7:
        done.append(name)
print(done)
print("ESCAPED" if done else "CONTAINED")
