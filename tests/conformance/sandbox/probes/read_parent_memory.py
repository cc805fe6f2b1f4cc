"""Read the memory of the process that called.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"/proc/{scene['parent']}/maps") as file:
        start = int(next(line for line in file if "[heap]" in line or " rw-p " in line).split("-")[0], 16)
    with open(f"/proc/{scene['parent']}/mem", "rb") as memory:
        memory.seek(start)
        print(len(memory.read(4096)), "bytes")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
