"""Change the mode of a file that may only be read, through a descriptor opened to read it.

wall: files, system calls
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
done = []
for path in (f"{scene['plugin']}/plugin.py", scene["plugin"]):
    read = os.open(path, os.O_RDONLY)
    try:
        os.fchmod(read, 0o777)
        done.append(path)
    except OSError as error:
        print(error)
    os.close(read)
print("ESCAPED" if done else "CONTAINED")
