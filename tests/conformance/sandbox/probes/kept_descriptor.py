"""Keep a folder's descriptor while the folder is moved deeper and away, and climb from it.

wall: files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
os.makedirs("a/b/c", exist_ok=True)
kept = os.open("a/b/c", os.O_PATH)
os.rename("a/b/c", "c")
found = False
for steps in range(1, 6):
    try:
        file = os.open("../" * steps + "home/.ssh/id_ed25519", os.O_RDONLY, dir_fd=kept)
        found = found or scene["secret"].encode() in os.read(file, 100)
        os.close(file)
    except OSError as error:
        print(error)
os.close(kept)
os.rmdir("c")
os.removedirs("a/b")
print("ESCAPED" if found else "CONTAINED")
