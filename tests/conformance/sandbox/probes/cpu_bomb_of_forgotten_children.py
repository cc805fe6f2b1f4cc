"""Use more processor time than is allowed in children for whom nobody waits, so that their time is nobody's.

wall: limits
grant: subprocess
limits: cpu_seconds=1 seconds=6
alone: yes
ends: timeout crashed
"""

import os
import signal
import time

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for _ in range(6):
    pid = os.fork()
    if pid == 0:
        end = time.process_time() + 0.4
        while time.process_time() < end:
            pass
        os._exit(0)
    try:
        os.waitpid(pid, 0)
    except ChildProcessError:
        # Which is how one hears that it has ended.
        continue
print("ESCAPED")
