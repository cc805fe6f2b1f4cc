"""Fill the disk with files that have no name, in a process whose first thread has ended while another goes on.

wall: limits
grant: subprocess
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big crashed
"""

import ctypes
import os
import signal
import threading
import time

libc = ctypes.CDLL(None)
exit_thread = {"x86_64": 60}.get(os.uname().machine, 93)
ready, told = os.pipe()


def fill():
    """Open files once the first thread is gone."""
    time.sleep(0.1)
    kept = []
    for _ in range(30):
        kept.append(os.open(".", os.O_TMPFILE | os.O_RDWR))
        os.write(kept[-1], bytes(2 << 20))
        time.sleep(0.02)
    os.write(told, b"x")
    signal.pause()


if os.fork() == 0:
    signal.alarm(20)
    threading.Thread(target=fill).start()
    libc.syscall(exit_thread, 0)
os.close(told)
done = os.read(ready, 1)
time.sleep(0.3)
print("ESCAPED" if done else "CONTAINED")
