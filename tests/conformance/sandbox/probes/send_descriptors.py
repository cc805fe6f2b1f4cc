"""Use up the caller's descriptors by sending it one's own along the wire.

wall: wire
alone: yes
ends: crashed
bare: never, because the wire is the same without walls
"""

import json
import os
import socket
import stat
import sys

from agentkit.plugin.sdk import progress

frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
line = json.dumps({"id": frame.f_locals["request"]["id"], "progress": {"text": "x"}}).encode() + b"\n"
for file in range(3, 64):
    try:
        if not stat.S_ISSOCK(os.fstat(file).st_mode):
            continue
        with socket.socket(fileno=os.dup(file)) as wire:
            for _ in range(30):
                socket.send_fds(wire, [line], [file] * 20)
    except OSError as error:
        print(error)
progress("count")
print("CONTAINED")
