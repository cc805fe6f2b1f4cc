"""List root's home folder.

wall: files
bare: root
"""

import os

try:
    # Of a granted folder beneath it, the folders on the way are there, but nothing else.
    files = [entry.name for entry in os.scandir("/root") if not entry.is_dir()]
    print(files)
    print("ESCAPED" if files else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
