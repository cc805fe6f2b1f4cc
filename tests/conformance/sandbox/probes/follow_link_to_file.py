"""Read a secret through a link that already lies in the workspace.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open("link") as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
