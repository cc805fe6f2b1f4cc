"""Cut the tie that ends this process with its guardian, leave its group, and go on after the call.

wall: processes
alone: yes
bare: program
"""

import ctypes
import os
import signal
import threading

parent_death_signal, dumpable, subreaper = 1, 4, 36
libc = ctypes.CDLL(None)
for option, value in ((parent_death_signal, 0), (dumpable, 0), (subreaper, 1)):
    libc.prctl(option, value, 0, 0, 0)
if os.getpgid(0) != os.getpid():
    os.setsid()
signal.signal(signal.SIGTERM, signal.SIG_IGN)
threading.Thread(target=threading.Event().wait).start()
print("CONTAINED", flush=True)
