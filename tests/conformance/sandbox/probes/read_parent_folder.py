"""Reach the machine's files through the current folder of the process that called.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"/proc/{scene['parent']}/cwd/{scene['secret_file'].lstrip('/')}") as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
