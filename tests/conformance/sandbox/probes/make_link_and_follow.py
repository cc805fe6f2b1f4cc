"""Make a symbolic link to the home, and look through it.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    os.symlink(scene["home"], "mine")
    with open("mine/.ssh/id_ed25519") as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
