"""Use more processor time than is allowed, each child a little of it.

wall: limits
grant: subprocess
limits: cpu_seconds=1 seconds=6
alone: yes
ends: timeout crashed
"""

import os
import time

for _ in range(4):
    if os.fork() == 0:
        end = time.process_time() + 0.5
        while time.process_time() < end:
            pass
        os._exit(0)
for _ in range(4):
    os.wait()
print("ESCAPED")
