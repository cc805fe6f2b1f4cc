"""Give a secret a second name inside the workspace.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    os.link(scene["secret_file"], "hard")
    os.remove("hard")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
