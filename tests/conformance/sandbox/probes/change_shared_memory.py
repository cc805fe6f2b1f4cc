"""Find and change the System V objects of this user's other programs: modes, owners, and their end.

wall: system calls, ipc namespace
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
look, found = 2, []
for name, ask in (
    ("shmctl", lambda: libc.shmctl(scene["shm_id"], look, ctypes.create_string_buffer(256))),
    ("semop", lambda: libc.semop(0, None, 0)),
    ("msgrcv", lambda: libc.msgrcv(-1, None, 0, 0, 0)),
):
    answer = ask()
    reason = os.strerror(ctypes.get_errno()) if answer < 0 else ""
    print(name, answer, reason)
    if name == "shmctl" and answer >= 0:
        found.append(name)
print("ESCAPED" if found else "CONTAINED")
