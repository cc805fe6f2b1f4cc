"""List logs, spools, databases and the processes' run files.

wall: files
"""

import os

found = []
for folder in ("/var", "/var/log", "/var/lib", "/run", "/srv", "/opt", "/boot", "/mnt"):
    try:
        os.listdir(folder)
        found.append(folder)
    except OSError:
        continue
print(found)
print("ESCAPED" if found else "CONTAINED")
