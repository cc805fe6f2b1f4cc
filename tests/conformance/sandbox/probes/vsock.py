"""Talk to the host of a virtual machine.

wall: network
bare: vsock
"""

import socket

try:
    socket.socket(40, socket.SOCK_STREAM).close()
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
