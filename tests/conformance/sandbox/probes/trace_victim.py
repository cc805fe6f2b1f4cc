"""Take control of another process as a debugger does.

wall: system calls
bare: ptrace
alone: yes
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
seize = 0x4206
traced = libc.ptrace(seize, scene["victim"], None, None)
print(os.strerror(ctypes.get_errno()) if traced else "traced")
print("CONTAINED" if traced else "ESCAPED")
