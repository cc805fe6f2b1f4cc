"""Leave a file among the installed packages, which every Python of this user would run.

wall: files
bare: site
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
path = f"{scene['site']}/probe-{os.getpid()}.tmp"
try:
    open(path, "w").close()
    os.remove(path)
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
