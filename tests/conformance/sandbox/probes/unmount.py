"""Take away mounts that cover something, to see what lies beneath.

wall: system calls, privileges
bare: root
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
detach, no_follow = 2, 8
os.makedirs("nothing", exist_ok=True)
answers = set()
# Nothing is mounted there, so without walls the kernel says just that.
for path in (b"nothing", b"/dev/shm/nothing"):
    libc.umount2(path, detach | no_follow)
    answers.add(os.strerror(ctypes.get_errno()))
os.rmdir("nothing")
print(answers)
print("ESCAPED" if "Invalid argument" in answers else "CONTAINED")
