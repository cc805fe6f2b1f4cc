"""Learn that a file exists, how large it is and when it was changed.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    print(os.stat(scene["secret_file"]).st_size, "bytes")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
