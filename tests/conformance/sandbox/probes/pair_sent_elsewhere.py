"""Make a pair of Unix datagram sockets, which asks for little, and aim one of them at a daemon.

wall: network
"""

import json
import os
import socket

scene = json.loads(os.environ["SCENE"])
reached = []
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
    for place in (scene["named"], scene["abstract"]):
        try:
            one, other = socket.socketpair(socket.AF_UNIX, kind)
        except OSError as error:
            print(error)
            continue
        with one, other:
            try:
                one.connect(place)
            except OSError as error:
                print(error)
                # The daemon listens for streams; that it is of another kind is said by whoever has found it.
                if error.errno == 91:
                    reached.append(place)
print("ESCAPED" if reached else "CONTAINED")
