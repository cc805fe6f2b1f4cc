"""Truncate, rename and remove a file of the user's.

wall: files
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
path = scene["secret_file"]
done = []
for attempt in (
    lambda: os.truncate(path, 1),
    lambda: os.rename(path, path + ".moved"),
    lambda: os.remove(path + ".moved"),
    lambda: os.rmdir(os.path.dirname(path)),
):
    try:
        attempt()
        done.append(attempt)
    except OSError as error:
        print(error)
print("ESCAPED" if done else "CONTAINED")
