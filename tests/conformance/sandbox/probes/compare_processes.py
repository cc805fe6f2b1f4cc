"""Learn of kernel objects that two processes share, and of another's robust futexes.

wall: system calls, processes
bare: ptrace
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
same = libc.syscall(scene["numbers"]["kcmp"], os.getpid(), scene["victim"], 1, 0, 0)
print(same, os.strerror(ctypes.get_errno()))
print("ESCAPED" if same >= 0 else "CONTAINED")
