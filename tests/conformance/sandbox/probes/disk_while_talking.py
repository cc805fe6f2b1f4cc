"""Fill the disk far beyond its bound while telling of progress all the time, so that whoever watches is never idle.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import time

from agentkit.plugin.sdk import progress

for number in range(30):
    with open(f"file-{number}", "wb") as file:
        file.write(bytes(2 << 20))
    for _ in range(3):
        progress("on my way")
        time.sleep(0.01)
# What is looked at only in the end is looked at too late, so this is told now.
progress("escaped 60 MiB were written during the call")
print("CONTAINED")
