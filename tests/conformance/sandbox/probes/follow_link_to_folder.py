"""Write into the home through a link that already lies in the workspace.

wall: files
alone: yes
"""

import os

try:
    open("up/new", "w").close()
    os.remove("up/new")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
