"""Make system calls by the numbers of the 32-bit machine, which a filter may not know.

wall: system calls
bare: x86
"""

import ctypes
import mmap
import os
import platform

if platform.machine() != "x86_64":
    print("this machine has none\nCONTAINED")
else:
    # mov eax, 20 (getpid by its 32-bit number); int 0x80; ret
    code = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    answer = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
    print(answer, os.strerror(-answer) if answer < 0 else "")
    print("ESCAPED" if answer == os.getpid() else "CONTAINED")
