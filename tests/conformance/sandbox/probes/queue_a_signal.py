"""Send a signal with a value, which may claim to come from the kernel.

wall: processes, system calls
"""

import ctypes
import json
import os
import signal

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
sent = libc.sigqueue(scene["victim"], signal.SIGURG, ctypes.c_void_p(1))
print(os.strerror(ctypes.get_errno()) if sent else "sent")
print("CONTAINED" if sent else "ESCAPED")
