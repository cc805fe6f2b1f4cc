"""Leave a file in the user's home.

wall: files
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"{scene['home']}/.bashrc", "w") as file:
        file.write("echo hello")
    os.remove(f"{scene['home']}/.bashrc")
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
