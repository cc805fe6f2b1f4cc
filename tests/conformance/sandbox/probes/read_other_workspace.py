"""Read the workspace of another run.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"{scene['other']}/notes.txt") as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
