"""Start each process from the last one, so deep that whoever follows the line runs out of stack, or of time.

wall: limits
grant: subprocess
limits: processes=16 seconds=1
alone: yes
ends: crashed timeout
bare: never, because without walls nobody follows it
"""

import os
import signal
import time

# Where no wall stands, they end by themselves.
signal.alarm(6)
for _ in range(1100):
    try:
        if os.fork():
            signal.pause()
        signal.alarm(6)
    except OSError:
        break
time.sleep(0.5)
os._exit(0)
