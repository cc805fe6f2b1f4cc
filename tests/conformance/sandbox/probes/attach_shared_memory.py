"""Attach a segment of shared memory that another program of this user made, by its number.

wall: system calls, ipc namespace
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
place = libc.shmat(scene["shm_id"], None, 0)
if place == ctypes.c_void_p(-1).value:
    print(os.strerror(ctypes.get_errno()))
    print("CONTAINED")
else:
    print("ESCAPED" if ctypes.string_at(place, 100).startswith(scene["secret"].encode()) else "CONTAINED")
    libc.shmdt(ctypes.c_void_p(place))
