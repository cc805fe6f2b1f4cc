"""Make another process the first to be ended when memory runs out, and map itself to root.

wall: processes, files
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
done = []
for pid in (scene["parent"], scene["victim"], os.getppid()):
    try:
        with open(f"/proc/{pid}/oom_score_adj", "r+") as file:
            # The same again does no harm, and asks for the same rights.
            file.write(file.read())
        done.append(pid)
    except OSError as error:
        print(error)
for name in ("uid_map", "gid_map"):
    try:
        with open(f"/proc/self/{name}", "w") as file:
            file.write("0 0 1")
        done.append(name)
    except OSError as error:
        print(error)
print("ESCAPED" if done else "CONTAINED")
