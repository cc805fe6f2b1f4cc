"""Read the kernel's log, which holds addresses and other people's doings.

wall: system calls, devices
bare: root kmsg
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(4096)
read_all = 3
size = libc.klogctl(read_all, buffer, len(buffer))
print(size, os.strerror(ctypes.get_errno()) if size < 0 else "")
try:
    os.close(os.open("/dev/kmsg", os.O_RDONLY | os.O_NONBLOCK))
    opened = True
except OSError as error:
    print(error)
    opened = False
print("ESCAPED" if size > 0 or opened else "CONTAINED")
