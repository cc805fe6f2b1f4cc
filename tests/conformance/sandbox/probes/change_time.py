"""Set this machine's clock.

wall: system calls, privileges
bare: root
"""

import ctypes
import json
import os
import time

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
done = []
status, nothing = 0x10, ctypes.create_string_buffer(256)
libc.adjtimex(nothing)
# The same status as before: it asks for the same right, and changes nothing.
ctypes.memmove(nothing, status.to_bytes(4, "little"), 4)
if libc.adjtimex(nothing) >= 0:
    done.append("adjtimex")
print(os.strerror(ctypes.get_errno()))
if scene["walls"]:
    for clock in (time.CLOCK_REALTIME, time.CLOCK_TAI, 7):
        try:
            time.clock_settime(clock, time.time())
            done.append(clock)
        except OSError as error:
            print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
