"""Fill the disk with files that have no name, and whose descriptors lie in a socket that nobody reads.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os
import socket
import time

one, other = socket.socketpair()
for _ in range(30):
    file = os.open(".", os.O_TMPFILE | os.O_RDWR)
    os.write(file, bytes(2 << 20))
    socket.send_fds(one, [b"x"], [file])
    os.close(file)
    time.sleep(0.02)
time.sleep(0.3)
print("ESCAPED")
