"""Hold far more memory than is allowed in many processes, each of which keeps within its bounds.

wall: limits
grant: subprocess
limits: memory_mb=64 processes=16
alone: yes
ends: crashed timeout failed
"""

import os
import signal
import time

ready, told = os.pipe()
for _ in range(8):
    if os.fork() == 0:
        signal.alarm(8)
        kept = os.urandom(1 << 20) * 40
        os.write(told, b"x")
        signal.pause()
os.close(told)
count = 0
while count < 8 and os.read(ready, 1):
    count += 1
time.sleep(0.4)
print(40 * count, "MiB")
print("ESCAPED" if count == 8 else "CONTAINED")
