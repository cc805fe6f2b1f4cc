"""Keep the caller waiting: end, but leave to a child whatever the caller reads from.

wall: processes
grant: subprocess
limits: seconds=2
alone: yes
ends: crashed
bare: program
"""

import os
import signal

if os.fork() == 0:
    os.setsid()
    signal.alarm(20)
    signal.pause()
print("gone", flush=True)
os._exit(0)
