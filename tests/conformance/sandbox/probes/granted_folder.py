"""Read and write another folder that is granted by its path.

wall: none
grant: folder
without: nothing
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    with open(f"{scene['extra']}/given.txt") as file:
        found = scene["secret"] in file.read()
    path = f"{scene['extra']}/made"
    with open(path, "w") as file:
        file.write("made")
    os.remove(path)
    print("WORKS" if found else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
