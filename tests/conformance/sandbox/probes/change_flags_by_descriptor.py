"""Set a file's flags (as chattr does) through a descriptor that may only read it.

wall: files, system calls
alone: yes
"""

import fcntl
import json
import os
import struct

scene = json.loads(os.environ["SCENE"])
get_flags, set_flags, no_dump = 0x80086601, 0x40086602, 0x40
read = os.open(f"{scene['plugin']}/plugin.py", os.O_RDONLY)
try:
    flags = struct.unpack("l", fcntl.ioctl(read, get_flags, bytes(8)))[0]
    fcntl.ioctl(read, set_flags, struct.pack("l", flags | no_dump))
    fcntl.ioctl(read, set_flags, struct.pack("l", flags))
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
os.close(read)
