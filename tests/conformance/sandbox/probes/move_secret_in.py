"""Rename a secret into the workspace, or exchange it for a file there.

wall: files
alone: yes
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
exchange, here = 2, -100
open("mine", "w").close()
libc = ctypes.CDLL(None, use_errno=True)
swapped = libc.renameat2(here, scene["secret_file"].encode(), here, b"mine", exchange)
print(os.strerror(ctypes.get_errno()))
try:
    os.rename(scene["secret_file"], "moved")
    moved = True
except OSError as error:
    print(error)
    moved = False
print("ESCAPED" if moved or swapped == 0 else "CONTAINED")
