"""Get capabilities back: by asking, by becoming root, by an ambient set, by a program with file capabilities.

wall: privileges
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
version, full = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
held = (ctypes.c_uint32 * 6)()
libc.capget(version, held)
ambient, no_new_privileges = 47, 39
done = ["held"] if any(held) else []
if libc.prctl(no_new_privileges, 0, 0, 0, 0) != 1:
    done.append("gains allowed")
if libc.capset(version, full) == 0:
    done.append("capset")
if libc.prctl(ambient, 2, 21, 0, 0) == 0:
    done.append("ambient")
print(done)
print("ESCAPED" if done else "CONTAINED")
