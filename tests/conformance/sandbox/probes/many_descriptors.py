"""Open more files than are allowed.

wall: limits
limits: open_files=64
alone: yes
"""

import os

kept = []
try:
    for _ in range(200):
        kept.append(os.open("/dev/null", os.O_RDONLY))
except OSError as error:
    print(error)
for file in kept:
    os.close(file)
print(len(kept))
print("ESCAPED" if len(kept) == 200 else "CONTAINED")
