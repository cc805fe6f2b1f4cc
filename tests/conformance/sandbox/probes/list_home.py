"""List the user's home folder.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    print("ESCAPED" if ".ssh" in os.listdir(scene["home"]) else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
