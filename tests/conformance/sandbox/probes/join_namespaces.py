"""Join the namespaces of the process that called, by its descriptor or by /proc.

wall: system calls, processes
bare: root
grant: subprocess
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
new_ipc, done = 0x08000000, []
pid = os.fork()
if pid == 0:
    for open_it in (
        lambda: os.pidfd_open(scene["victim"]),
        lambda: os.open(f"/proc/{scene['victim']}/ns/ipc", os.O_RDONLY),
        lambda: os.pidfd_open(os.getppid()),
        lambda: os.pidfd_open(1),
    ):
        try:
            done.append(libc.setns(open_it(), new_ipc) == 0)
        except OSError:
            continue
    os._exit(7 if any(done) else 0)
print("ESCAPED" if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7 else "CONTAINED")
