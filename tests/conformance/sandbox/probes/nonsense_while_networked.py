"""Bring the caller down by nonsense on the wire, where a host is granted and the proxy serves.

wall: wire, proxy
grant: network
alone: yes
ends: crashed
bare: never, because without walls there is no proxy that could be hurt
"""

import os
import stat

for file in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(file).st_mode):
            os.write(file, b"nonsense\n")
    except OSError:
        continue
print("CONTAINED")
