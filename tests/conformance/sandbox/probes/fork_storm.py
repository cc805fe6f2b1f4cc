"""Fork and exit without end, each child in a session of its own, so that whoever kills them is always late.

wall: limits, processes
grant: subprocess
limits: processes=16 seconds=0.7
alone: yes
ends: crashed timeout
bare: never, because without walls the guardian ends the tree too
"""

import os
import signal

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
ended = 0
# Bounded in all, so that a machine without this wall outlives it: 20,000 processes one after the other.
while ended < 20_000:
    try:
        if os.fork():
            os._exit(0) if ended else signal.pause()
        os.setsid()
    except OSError:
        continue
    ended += 1
    signal.alarm(6)
