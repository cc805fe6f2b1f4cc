"""Set the times of a file that may only be read, so that Python takes an old compiled file for its own.

wall: files, system calls
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
read = os.open(f"{scene['plugin']}/plugin.py", os.O_RDONLY)
try:
    os.utime(read, (1, 1))
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
os.close(read)
