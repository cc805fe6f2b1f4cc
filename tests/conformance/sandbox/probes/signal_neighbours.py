"""Signal the processes of other workers, and the helper that starts them.

wall: processes, system calls
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
done = []
for pid in range(scene["neighbour"] - 5, scene["neighbour"] + 5):
    try:
        os.kill(pid, 0)
        done.append(pid)
    except OSError as error:
        print(error)
print("ESCAPED" if scene["neighbour"] in done else "CONTAINED")
