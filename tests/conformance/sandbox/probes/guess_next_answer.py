"""Send answers to calls that are yet to come, with any number and any name they might have.

wall: wire
alone: yes
ends: crashed
bare: never, because the wire is the same without walls
"""

import json
import os
import stat

lines = "".join(
    json.dumps({"id": name, "ok": True, "output": "forged"}) + "\n"
    for name in (0, 1, 2, "1", "2", None, True, [], "call_1")
)
for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            os.write(file, lines.encode())
    except OSError:
        continue
print("CONTAINED")
