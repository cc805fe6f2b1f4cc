"""Learn where everything lies in the memory of the process that called.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"/proc/{scene['parent']}/maps") as file:
        print("ESCAPED" if "python" in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
