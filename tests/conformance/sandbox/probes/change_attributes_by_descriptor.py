"""Add attributes to a file that may only be read, through a descriptor: an access list would open it to others.

wall: files, system calls
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
read = os.open(f"{scene['plugin']}/plugin.py", os.O_RDONLY)
try:
    os.setxattr(read, "user.probe", b"x")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
os.close(read)
