"""Read the user's private SSH key by its path.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(scene["secret_file"]) as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
