"""Learn where a symbolic link in the user's home leads.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    print("ESCAPED" if os.readlink(scene["private_link"]) == scene["secret"] else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
