"""Climb out of the workspace with `..`, by paths and by descriptors of folders.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
folder = os.open(".", os.O_RDONLY)
found = False
for path in ("../home/.ssh/id_ed25519", "sub/../../home/.ssh/id_ed25519"):
    for base in (None, folder):
        try:
            file = os.open(path, os.O_RDONLY, dir_fd=base)
            found = found or scene["secret"].encode() in os.read(file, 100)
            os.close(file)
        except OSError as error:
            print(error)
os.close(folder)
print("ESCAPED" if found else "CONTAINED")
