"""Open the files that the process that called has open.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
found = False
try:
    for pid in (scene["victim"], scene["parent"]):
        for name in os.listdir(f"/proc/{pid}/fd"):
            link = os.readlink(f"/proc/{pid}/fd/{name}")
            if link == scene["secret_file"]:
                with open(f"/proc/{pid}/fd/{name}") as file:
                    found = found or scene["secret"] in file.read()
    print("ESCAPED" if found else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
