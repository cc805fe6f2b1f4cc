"""Have another kernel started in this one's place.

wall: system calls, privileges
bare: root kexec
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
reasons = []
# A flag that there is not: whoever may load a kernel is told so.
for name, arguments in (("kexec_load", (0, 0, 0, 0x7000)), ("kexec_file_load", (-1, -1, 0, b"", 0x7000))):
    libc.syscall(scene["numbers"][name], *map(lambda word: word, arguments))
    reasons.append(os.strerror(ctypes.get_errno()))
print(reasons)
print("CONTAINED" if set(reasons) <= {"Operation not permitted", "Function not implemented"} else "ESCAPED")
