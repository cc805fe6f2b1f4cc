"""Have the kernel send a signal: make another process the owner of a pipe, and let the pipe become readable.

wall: processes, system calls
alone: yes
"""

import fcntl
import json
import os
import signal
import socket
import struct

scene = json.loads(os.environ["SCENE"])
set_owner, set_group = 0x8901, 0x8902
done = []
one, other = socket.socketpair()
for name, attempt in {
    "F_SETOWN": lambda: fcntl.fcntl(one, fcntl.F_SETOWN, scene["victim"]),
    "FIOSETOWN": lambda: fcntl.ioctl(one, set_owner, struct.pack("i", scene["victim"])),
    "SIOCSPGRP": lambda: fcntl.ioctl(one, set_group, struct.pack("i", scene["victim"])),
}.items():
    try:
        attempt()
        done.append(name)
    except OSError as error:
        print(name, error)
try:
    fcntl.fcntl(one, 10, signal.SIGKILL)  # F_SETSIG
    fcntl.fcntl(one, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    other.send(b"x")
except OSError as error:
    print(error)
# Whether anything came of it is seen at the victim.
print(done)
print("CONTAINED")
