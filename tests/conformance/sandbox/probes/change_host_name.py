"""Give this machine another name.

wall: system calls, privileges
bare: root
"""

import ctypes
import socket

libc = ctypes.CDLL(None, use_errno=True)
done = []
try:
    # The same name again.
    socket.sethostname(socket.gethostname())
    done.append("name")
except OSError as error:
    print(error)
if libc.setdomainname(b"(none)", 6) == 0:
    done.append("domain")
print("ESCAPED" if done else "CONTAINED")
