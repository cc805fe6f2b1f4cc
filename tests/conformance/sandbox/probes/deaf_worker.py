"""Never read what the caller sends, so that it waits for room on the wire.

wall: wire
limits: seconds=0.5
alone: yes
ends: timeout crashed
bare: never, because the wire is the same without walls
"""

import os
import signal
import stat

for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            os.set_blocking(file, False)
    except OSError:
        continue
while True:
    signal.pause()
