"""Reach the machine's files through the root of the process that called.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"/proc/{scene['parent']}/root{scene['secret_file']}") as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
