"""Read, add and ask for keys in the user's keyrings.

wall: system calls
bare: keyctl
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
numbers, libc = scene["numbers"], ctypes.CDLL(None, use_errno=True)
done = []
for name, arguments in (("keyctl", (0, -3, 0, 0, 0)), ("add_key", (b"user", b"probe", b"x", 1, -2))):
    answer = libc.syscall(ctypes.c_long(numbers[name]), *arguments)
    print(name, os.strerror(ctypes.get_errno()) if answer < 0 else answer)
    if answer >= 0:
        done.append(name)
print("ESCAPED" if done else "CONTAINED")
