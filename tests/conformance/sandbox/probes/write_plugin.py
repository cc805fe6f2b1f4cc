"""Change the plugin's own program for the next time.

wall: files
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
done = []
for path in (f"{scene['plugin']}/plugin.py", f"{scene['plugin']}/__pycache__", f"{scene['plugin']}/json.py"):
    try:
        os.mkdir(path) if path.endswith("__") else open(path, "a").close()
        done.append(path)
    except OSError as error:
        print(error)
print("ESCAPED" if done else "CONTAINED")
