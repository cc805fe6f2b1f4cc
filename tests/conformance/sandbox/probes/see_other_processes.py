"""See what else runs on this machine, with its arguments.

wall: processes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"/proc/{scene['victim']}/cmdline") as file:
        print(file.read()[:60])
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
