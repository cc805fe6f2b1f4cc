"""Send a line that never ends, and so fill the caller's memory.

wall: wire
limits: output_bytes=1000 artifact_mb=1
alone: yes
ends: too_big crashed
bare: never, because the wire is the same without walls
"""

import os
import stat

for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            for _ in range(100):
                os.write(file, b"x" * (1 << 20))
    except OSError:
        continue
print("ESCAPED")
