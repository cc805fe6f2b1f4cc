"""Read what other programs of this machine share in /dev/shm.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(scene["shm_file"]) as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
