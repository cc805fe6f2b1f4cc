"""Leave a child that reads the next call from the wire, and answers it in the worker's stead.

wall: wire, processes
grant: subprocess
limits: seconds=0.5
alone: yes
ends: crashed timeout
bare: never, because the wire is the same without walls
"""

import os
import signal
import stat

wires = []
for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            wires.append(file)
    except OSError:
        continue
# What a plugin answers to a call of its own is its own affair, in whichever of its processes; a fault is all there is.
if os.fork() == 0:
    signal.alarm(20)
    os.read(wires[0], 1 << 16)
    os._exit(0)
print("CONTAINED")
