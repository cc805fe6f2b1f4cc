"""Fill the disk with files that have no name, and whose descriptors lie in a socket that lies in another socket.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os
import socket
import time

outer, kept = socket.socketpair()
for _ in range(3):
    one, other = socket.socketpair()
    for _ in range(10):
        file = os.open(".", os.O_TMPFILE | os.O_RDWR)
        socket.send_fds(one, [b"x"], [file])
        os.write(file, bytes(2 << 20))
        os.close(file)
    socket.send_fds(outer, [b"x"], [other.fileno()])
    one.close()
    other.close()
    time.sleep(0.1)
time.sleep(0.3)
print("ESCAPED")
