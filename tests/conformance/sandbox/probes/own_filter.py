"""Answer system calls oneself, by a further filter that asks a process of one's own.

wall: system calls
bare: never, because it takes nothing away: a further filter can only refuse more
"""

import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)
seccomp, allow = 22, 0x7FFF0000
code = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, allow))
program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", 1, ctypes.addressof(code)))
libc.prctl(seccomp, ctypes.c_ulong(2), program, 0, 0)
# Whatever it allows, what was refused before stays so.
refused = libc.unshare(0x10000000) != 0
print(os.strerror(ctypes.get_errno()))
print("CONTAINED" if refused else "ESCAPED")
