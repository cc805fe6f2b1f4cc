"""Open a file to read, and then again to write, through /proc/self/fd.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
read = os.open(f"{scene['plugin']}/plugin.py", os.O_RDONLY)
try:
    os.close(os.open(f"/proc/self/fd/{read}", os.O_RDWR))
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
finally:
    os.close(read)
