"""Leave a file among agentkit's own programs.

wall: files
bare: package
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
path = f"{scene['package']}/probe-{os.getpid()}.tmp"
try:
    open(path, "w").close()
    os.remove(path)
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
