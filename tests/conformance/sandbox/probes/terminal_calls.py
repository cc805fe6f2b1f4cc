"""Reach for the caller's terminal: paste a selection, steal it, read it.

wall: system calls, devices
bare: never, because there is no terminal where tests run; type_into_terminal makes one
"""

import ctypes
import fcntl
import os

paste, steal, type_in = 0x541C, 0x540E, 0x5412
done = []
for path in ("/dev/tty", "/dev/console", "/dev/tty0", "/dev/pts/0", "/dev/ptmx"):
    try:
        os.close(os.open(path, os.O_RDWR | os.O_NOCTTY))
        done.append(path)
    except OSError as error:
        print(error)
libc = ctypes.CDLL(None, use_errno=True)
for number in (paste, type_in):
    # With the upper half of the word set, which the kernel does not look at.
    libc.ioctl(0, ctypes.c_ulong(number | 1 << 32), ctypes.create_string_buffer(1))
    if ctypes.get_errno() != 1:
        done.append(hex(number))
try:
    fcntl.ioctl(0, steal, 1)
    done.append("steal")
except OSError as error:
    print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
