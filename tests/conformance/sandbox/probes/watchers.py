"""Take all of the user's places for watching files, so that editors and servers find none.

wall: limits, system calls
limits: open_files=256
alone: yes
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
kept = []
while len(kept) < 200 and (made := libc.inotify_init1(0)) >= 0:
    kept.append(made)
reason = os.strerror(ctypes.get_errno())
print(len(kept), reason)
for one in kept:
    os.close(one)
# EMFILE is said for the process's own bound and for the user's.
print("ESCAPED" if len(kept) > 100 else "CONTAINED")
