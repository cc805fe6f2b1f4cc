"""Kill the processes that stand around this one: its parent, the first of its namespace, the parent's parent.

wall: processes, system calls
alone: yes
ends: crashed
"""

import ctypes
import os
import signal
import time

parent_death_signal = 1
ctypes.CDLL(None).prctl(parent_death_signal, 0, 0, 0, 0)
guardian = os.getppid()
for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP, signal.SIGSEGV):
    for pid in {guardian, 1} - {0}:
        try:
            # The first process of a machine is nothing to play with.
            os.kill(pid, 0 if pid == 1 and guardian != 1 else number)
            print(pid, number)
        except OSError as error:
            print(error)
# Being given another parent takes a moment.
time.sleep(0.2)
print("CONTAINED" if os.getppid() == guardian else "ESCAPED")
