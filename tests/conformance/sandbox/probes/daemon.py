"""Leave a daemon behind: twice forked, in a session of its own, deaf to all signals, its tie to its parent cut.

wall: processes
grant: subprocess
alone: yes
bare: program
"""

import ctypes
import os
import signal

parent_death_signal = 1
if os.fork() == 0:
    os.setsid()
    ctypes.CDLL(None).prctl(parent_death_signal, 0, 0, 0, 0)
    if os.fork() == 0:
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP, signal.SIGALRM}:
            signal.signal(number, signal.SIG_IGN)
        # In the end it ends by itself, whatever becomes of the walls.
        signal.alarm(60)
        while True:
            signal.sigwait([])
    os._exit(0)
os.wait()
print("CONTAINED", flush=True)
