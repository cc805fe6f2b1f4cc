"""Take from the first process of the namespace what it needs to count: descriptors, priority; then hold much memory.

wall: limits
grant: subprocess
limits: memory_mb=64 processes=40 seconds=1.5
alone: yes
ends: crashed timeout failed
bare: never, because without walls nobody counts
"""

import mmap
import os
import resource
import signal
import time

for pid in {os.getppid(), 1}:
    for attempt in (
        lambda pid: resource.prlimit(pid, resource.RLIMIT_NOFILE, (0, 0)),
        lambda pid: os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0)),
        lambda pid: os.setpriority(os.PRIO_PROCESS, pid, 19),
    ):
        try:
            # The first process of the machine itself is not what this is about.
            if pid != 1 or os.getppid() == 1:
                attempt(pid)
                print("done")
        except OSError as error:
            print(error)
for _ in range(30):
    if os.fork() == 0:
        signal.alarm(10)
        while True:
            pass
wanted = 400 << 20
kept = mmap.mmap(-1, wanted)
for place in range(0, wanted, 4096):
    kept[place] = 1
time.sleep(0.5)
print("ESCAPED")
