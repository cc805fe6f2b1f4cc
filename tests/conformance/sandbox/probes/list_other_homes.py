"""List the homes of this machine's users.

wall: files
bare: homes
"""

import os

try:
    print(os.listdir("/home"))
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
