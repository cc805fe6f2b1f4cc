"""Close the wire, and go on.

wall: wire, processes
limits: seconds=0.5
alone: yes
ends: crashed timeout
bare: program
"""

import os
import signal
import stat

signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("closing", flush=True)
for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            os.close(file)
    except OSError:
        continue
while True:
    signal.pause()
