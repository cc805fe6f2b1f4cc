"""Fill the temporary folders, which memory may back, far beyond their bounds.

wall: limits, files
limits: file_mb=4 disk_mb=16 memory_mb=64
alone: yes
ends: crashed failed too_big
"""

import json
import os
import tempfile
import time

limits = json.loads(os.environ["SCENE"])["limits"]
piece = bytes(limits["file_mb"] << 20)
# What is left to a plugin: four of its files in /tmp, the 64 MiB of /dev/shm, and something over.
most = (4 * limits["file_mb"] + 64 + limits["disk_mb"] + 32) << 20
written, made = 0, []
for folder in (tempfile.gettempdir(), "/dev/shm"):
    for number in range(60):
        try:
            with open(f"{folder}/probe-{os.getpid()}-{number}", "wb") as file:
                made.append(file.name)
                written += file.write(piece)
        except OSError as error:
            print(error)
            break
        time.sleep(0.01)
time.sleep(0.2)
for path in made:
    os.remove(path)
print(written >> 20, "MiB")
print("ESCAPED" if written > most else "CONTAINED")
